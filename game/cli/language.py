"""The language of the command: the one asked for, else the one that the settings remember."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.cli.codes import USAGE, StopError
from game.cli.places import locales_folder, settings_file
from game.session import settings as kept
from game.text.codes import SOURCE, chain, languages, nearest
from game.text.languages import Spoken, words_in
from game.text.words import Words

OPTION: Final = "--language"


def at_start(arguments: Sequence[str]) -> Spoken:
    """The words of the command, known before the rest of it is read: help is in them too.

    A language that is not there is spoken as the nearest one is, at worst French.
    """
    wanted = _asked(arguments) or kept.load(settings_file()).settings.language
    return words_in(nearest(wanted, locales_folder()), locales_folder())


def check(asked: str | None, words: Words) -> None:
    """Raises ``StopError`` when there is nothing like the language that is asked for."""
    if asked is None or nearest(asked, locales_folder()) in (*chain(asked), asked):
        return
    known = ", ".join(dict.fromkeys([SOURCE, *languages(locales_folder())]))
    raise StopError(USAGE, words("terminal.cli.no_language", name=asked, known=known))


def _asked(arguments: Sequence[str]) -> str:
    """What stands behind the option, as far as it can be told; the parser says what is wrong."""
    for number, argument in enumerate(arguments):
        name, equals, joined = argument.partition("=")
        if name == OPTION:
            return joined if equals else "".join(arguments[number + 1 : number + 2])
    return ""
