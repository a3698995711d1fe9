"""Phrases by key, in the language of the moment. French is the source and the fallback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.safe import fill

Phrase = str | tuple[str, str]
"""A text, or its singular and plural chosen by the parameter ``n``."""


def french_plural(n: float) -> int:
    """0 for the singular, 1 for the plural: French counts 0 and 1.5 as singular."""
    return 0 if abs(n) < 2 else 1


class Words:
    """Says phrases. ``words("board.turn", n=2)`` → « À toi : 2 actions »."""

    def __init__(self, phrases: Mapping[str, Phrase], language: str = "fr") -> None:
        self.language: Final = language
        self._phrases = phrases

    def __call__(self, key: str, **params: object) -> str:
        """The phrase of a key with its parameters. Raises ``KeyError`` for an unknown key."""
        phrase = self._phrases[key]
        if isinstance(phrase, tuple):
            n = params["n"]
            phrase = phrase[french_plural(float(n) if isinstance(n, int | float) else 2)]
        return fill(phrase, params)

    def knows(self, key: str) -> bool:
        """True when there is a phrase for this key."""
        return key in self._phrases
