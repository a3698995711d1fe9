"""The phrases of the interface in a language."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from game.text.catalogue import SOURCE, UI, Catalogue, load
from game.text.phrases import french, french_words
from game.text.plurals import PluralRule
from game.text.po import Slip
from game.text.words import Phrase, Words

CONTEXT: Final = "ui."


class Spoken(NamedTuple):
    """The words of a language, and the entries that were refused, each with its file."""

    words: Words
    refused: tuple[tuple[Path, Slip], ...]


def words_in(language: str, locales: Path) -> Spoken:
    """The words of a language: each phrase in the first language of its row that has it.

    French opens no file and imports nothing more.
    """
    if language == SOURCE:
        return Spoken(french_words(), ())
    loaded = load(locales, language, UI)
    return Spoken(translated(language, loaded.catalogue), loaded.refused)


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
