"""Every phrase of the interface in French, one file a part, keys with the part's name first."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from game.text.words import Phrase, Words

PARTS: Final = (
    "advice",
    "balance",
    "board",
    "cards",
    "choices",
    "clock",
    "goals",
    "log",
    "menus",
    "reasons",
    "report",
    "terminal",
    "translation",
    "window",
)


def french() -> dict[str, Phrase]:
    """All phrases in French, by key."""
    phrases: dict[str, Phrase] = {}
    for part in PARTS:
        phrases.update(import_module(f"game.text.phrases.{part}").PHRASES)
    return phrases


def french_words() -> Words:
    """The words of the French edition."""
    return Words(french())
