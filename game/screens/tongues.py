"""The languages of the game: which there are, and going over from one to another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from game.text.codes import SOURCE, direction, languages, nearest
from game.text.languages import Spoken, content_in, words_in

if TYPE_CHECKING:
    from game.screens.desk import Desk
    from game.text.po import Slip
    from game.text.words import Words

LETTERED: Final = frozenset({"glossary", "sources"})
"""Pages that stand open at a letter, which is another one in another language."""


class Tongue(NamedTuple):
    """A language that can be chosen: its code, its own name, per cent done if that is known."""

    code: str
    name: str
    percent: int | None = None


def named(desk: Desk) -> dict[str, str]:
    """What each language is called, French first: « English 100 % »."""
    desk.tongues = desk.tongues or _found(desk)
    source = desk.words(f"settings.language.{SOURCE}")
    return {SOURCE: source, **{each.code: _label(desk.words, each) for each in desk.tongues}}


def _label(words: Words, tongue: Tongue) -> str:
    """The name and how much is done; a name that is read the other way stands by itself."""
    if tongue.percent is None:
        return tongue.name
    turns = direction(tongue.code) != direction(words.language)
    name = f"\N{FIRST STRONG ISOLATE}{tongue.name}\N{POP DIRECTIONAL ISOLATE}"
    return f"{name if turns else tongue.name} {words('settings.percent', n=tongue.percent)}"


def _found(desk: Desk) -> tuple[Tongue, ...]:
    """The languages that have a folder. Nothing is imported where there is none."""
    locales = desk.locales
    codes = [] if locales is None else [code for code in languages(locales) if code != SOURCE]
    if locales is None or not codes:
        return ()
    from game.text.coverage import percent

    return tuple([Tongue(code, own_name(code), percent(locales, code)) for code in codes])


def own_name(code: str) -> str:
    """What a language calls itself, « English »; its code where nobody knows."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(code).get_display_name()
    except (UnknownLocaleError, ValueError):
        return code
    return name[:1].upper() + name[1:] if name else code


def speak(desk: Desk, wanted: str) -> None:
    """Everything is said in a language from now on, also in the middle of a game.

    What is refused in its catalogues is told once; French stands there, as where there is no
    translation.
    """
    locales = desk.locales or Path()
    language = SOURCE if desk.locales is None else nearest(wanted, locales)
    follow(desk, words_in(language, locales))


def follow(desk: Desk, spoken: Spoken) -> None:
    """The desk takes these words; the content follows them, and the game that is played on it."""
    loaded = content_in(spoken.words.language, desk.locales or Path())
    desk.library.speak(None if loaded is None else loaded.catalogue.find)
    desk.speak(spoken.words)
    desk.tongues = ()  # whoever translates has perhaps done more
    _keep_playing(desk)
    desk.pages = [
        replace(page, subject="") if page.name in LETTERED else page
        for page in desk.pages
        if page.name != "term"
    ]
    refused = (*spoken.refused, *(() if loaded is None else loaded.refused))
    if refused:
        _tell(desk, *refused[0], len(refused))


def _keep_playing(desk: Desk) -> None:
    """The rules of the game name its choices in the language."""
    game = desk.game
    if game is not None and desk.has_content:
        game.ruleset = desk.content.rulesets.get(game.origin.scenario, game.ruleset)


def _tell(desk: Desk, path: Path, slip: Slip, count: int) -> None:
    above = desk.locales.parent if desk.locales is not None else Path()
    shown = path.relative_to(above).as_posix()
    said = desk.words(
        "settings.language.refused", n=count, path=shown, line=slip.line, what=slip.what
    )
    if said not in desk.notices:
        desk.notices.append(said)
