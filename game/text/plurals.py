"""Which form of a phrase fits a number, language by language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import ceil
from typing import Final, NamedTuple

PluralRule = Callable[[float], int]
"""Gives the position of the form that fits a number."""


def french_plural(n: float) -> int:
    """0 for the singular, 1 for the plural: French counts 0 and 1.5 as singular."""
    return 0 if abs(n) < 2 else 1


class Plurals(NamedTuple):
    """How many forms a language has, and the rule that chooses one."""

    forms: int
    rule: PluralRule


TRIED: Final = 200
"""Numbers that a plural rule is tried on: rules repeat after a hundred."""

FRENCH: Final = Plurals(2, french_plural)


@cache
def plurals_of(language: str) -> Plurals:
    """The plural of a language such as ``en`` or ``pt_BR``, as Babel knows it.

    A language that Babel does not know has two forms, the first for one. French needs no Babel.
    """
    if language.partition("_")[0] == "fr":
        return FRENCH
    from gettext import c2py

    forms, formula = _known(language)
    chosen: Callable[[int], int] = c2py(formula)
    return Plurals(forms, lambda n: chosen(_whole(n)))


def _known(language: str) -> tuple[int, str]:
    from babel.core import UnknownLocaleError
    from babel.messages.plurals import DEFAULT_PLURAL, get_plural

    try:
        return get_plural(language)[:2]
    except (UnknownLocaleError, ValueError):
        return DEFAULT_PLURAL


def _whole(n: float) -> int:
    """The number without its sign; one with decimals, which is never « one », as two or more."""
    size = abs(n)
    return int(size) if size == int(size) else max(2, ceil(size))


@cache
def singles(plurals: Plurals) -> frozenset[int]:
    """The forms that stand for one number only: in English the first, in French none."""
    chosen = [plurals.rule(n) for n in range(TRIED)]
    return frozenset([form for form in chosen if chosen.count(form) == 1])
