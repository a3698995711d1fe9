"""Lists in alphabetical order, cut at initials into groups of a size one can read."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Letters(Generic[T]):
    """Items whose initials go from ``low`` to ``high``."""

    low: str
    high: str
    items: tuple[T, ...]


def folded(text: str) -> str:
    """A text without accents nor capitals, for sorting: « Écosystem » stands among the E."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "Oe"))
    return "".join([c for c in apart if not unicodedata.combining(c)]).casefold()


def groups(items: Iterable[T], name: Callable[[T], str], size: int) -> list[Letters[T]]:
    """Sorted items in groups of at least ``size`` where initials allow, the last one smaller."""
    ordered = sorted(items, key=lambda item: folded(name(item)))
    found: list[Letters[T]] = []
    low, gathered = "", list[T]()
    for initial, run in groupby(ordered, lambda item: _initial(name(item))):
        low = low or initial
        gathered += run
        if len(gathered) >= size:
            found.append(Letters(low, initial, tuple(gathered)))
            low, gathered = "", []
    if gathered:
        found.append(Letters(low, _initial(name(gathered[-1])), tuple(gathered)))
    return found


def _initial(text: str) -> str:
    """The capital a text stands under; all that begins with a digit stands under « 0-9 »."""
    first = folded(text)[:1].upper()
    return "0-9" if first.isdigit() else first
