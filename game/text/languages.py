"""What the game says in a language: the phrases of the interface, the texts of the content."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from game.text.codes import SOURCE
from game.text.phrases import french, french_words
from game.text.words import Phrase, Words

if TYPE_CHECKING:
    from game.text.catalogue import Catalogue, Loaded
    from game.text.plurals import PluralRule
    from game.text.po import Slip

CONTEXT: Final = "ui."

Refused = tuple[tuple[Path, "Slip"], ...]
"""Entries with something wrong, each with its file."""


class Spoken(NamedTuple):
    """The words of a language, and what was refused of its catalogue."""

    words: Words
    refused: Refused


def words_in(language: str, locales: Path) -> Spoken:
    """The words of a language: each phrase in the first language of its row that has it.

    French opens no file and imports nothing more.
    """
    if language == SOURCE:
        return Spoken(french_words(), ())
    from game.text.catalogue import UI, load

    loaded = load(locales, language, UI)
    return Spoken(translated(language, loaded.catalogue), loaded.refused)


def content_in(language: str, locales: Path) -> Loaded | None:
    """The translations of the content; None for French, which has it as it is written."""
    if language == SOURCE:
        return None
    from game.text.catalogue import CONTENT, load

    return load(locales, language, CONTENT)


def translated(language: str, catalogue: Catalogue) -> Words:
    """All phrases, each as the catalogue has it, or in French."""
    phrases: dict[str, Phrase] = {}
    rules: dict[str, PluralRule] = {}
    for key, phrase in french().items():
        source = (phrase,) if isinstance(phrase, str) else phrase
        said = catalogue.find(CONTEXT + key, source)
        if said is None:
            phrases[key] = phrase
        else:
            phrases[key] = said.forms if len(source) > 1 else said.forms[0]
            rules[key] = said.plural
    return Words(phrases, language, rules=rules)
