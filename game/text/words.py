"""Phrases by key, in the language of the moment. French is the source and the fallback."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.text.numbers import minus
from game.text.plurals import PluralRule, french_plural
from game.text.safe import fill, names

INNER: Final = "word."
"""What the keys begin with of phrases that stand in others."""

Phrase = str | tuple[str, ...]
"""A text, or the forms of its language, chosen by the parameter ``n``: in French two."""

Rules = Mapping[str, PluralRule]
"""How to choose a form, by key; a key that is not there is said in French."""

NO_RULES: Final[Rules] = MappingProxyType({})


class Words:
    """Says phrases. ``words("board.turn", n=2)`` → « À toi : 2 actions ».

    A placeholder such as ``{word.collect}`` is a phrase of that key, so that a device says in its
    own way, once, what stands in many sentences.
    """

    def __init__(
        self,
        phrases: Mapping[str, Phrase],
        language: str = "fr",
        always: Mapping[str, str] = MappingProxyType({}),
        instead: Mapping[str, Phrase] = MappingProxyType({}),
        *,
        rules: Rules = NO_RULES,
        instead_rules: Rules = NO_RULES,
    ) -> None:
        self.language: Final = language
        self._phrases = phrases
        self._always = always
        self._instead = instead
        self._rules = rules
        self._instead_rules = instead_rules

    def about(
        self,
        always: Mapping[str, str],
        instead: Mapping[str, tuple[str, ...]],
        rules: Rules = NO_RULES,
    ) -> Words:
        """The same phrases for a subject of their own.

        The placeholders of ``always`` are known whatever the parameters; ``instead`` has other
        forms for some phrases, chosen by ``rules``. Phrases that do not exist are passed over.
        """
        known = {key: _phrase(forms) for key, forms in instead.items() if key in self._phrases}
        return Words(
            self._phrases, self.language, always, known, rules=self._rules, instead_rules=rules
        )

    def __call__(self, key: str, **params: object) -> str:
        """The phrase of a key with its parameters. Raises ``KeyError`` for an unknown key.

        Whole numbers below zero get a true minus.
        """
        phrase = self._instead.get(key) or self._phrases[key]
        if isinstance(phrase, tuple):
            phrase = phrase[self._form(key, params["n"])]
        return fill(phrase, {**self._always, **self._inner(phrase), **_below_zero(params)})

    def _form(self, key: str, n: object) -> int:
        """Which form of a phrase fits a number; one in words counts as two."""
        rules = self._instead_rules if key in self._instead else self._rules
        return rules.get(key, french_plural)(float(n) if isinstance(n, int | float) else 2)

    def _inner(self, phrase: str) -> dict[str, str]:
        """The phrases that stand in this one, by key."""
        if INNER not in phrase:
            return {}
        return {name: self(name) for name in names(phrase) if name.startswith(INNER)}

    def knows(self, key: str) -> bool:
        """True when there is a phrase for this key."""
        return key in self._phrases


def _below_zero(params: Mapping[str, object]) -> dict[str, object]:
    return {name: minus(p) if isinstance(p, int) and p < 0 else p for name, p in params.items()}


def _phrase(forms: tuple[str, ...]) -> Phrase:
    """One form as a text, more as they are."""
    return forms[0] if len(forms) == 1 else forms
