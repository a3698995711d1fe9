"""A line cut where its level, its style or the family that draws it changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from game.desktop.mixed.faces import family_of
from game.desktop.mixed.levels import visual

CHARACTERS = 4000  # characters whose family is kept

# Asked of a family and a character: has the family this character?
Covers = Callable[[str, str], bool]


class Cut(NamedTuple):
    """The characters from `start` to `end`, of one level, drawn by one family.

    The level is odd where they run from right to left; the family is empty for those of the theme.
    """

    start: int
    end: int
    level: int
    family: str


def cuts(
    text: str, levels: Sequence[int], covers: Covers, borders: Collection[int] = ()
) -> list[Cut]:
    """`text` cut in reading order, and also at the `borders` between styles."""
    found = list(zip(levels, _families(text, levels, covers), strict=True))
    starts = [at for at in range(len(found)) if at in borders or found[at] != found[at - 1]]
    edges = sorted({0, len(found), *starts})
    return [Cut(start, end, *found[start]) for start, end in pairwise(edges)]


def shown(cut: Sequence[Cut]) -> list[Cut]:
    """Cuts of one line from left to right."""
    return [cut[at] for at in visual([one.level for one in cut])]


def _families(text: str, levels: Sequence[int], covers: Covers) -> list[str]:
    """Signs and spaces that run from right to left go with the script beside them, if it can."""
    asked = [_asked(char, level % 2) for char, level in zip(text, levels, strict=True)]
    if None not in asked:
        return [family or "" for family in asked]
    forward = _spread(asked, levels, range(len(text)))
    backward = _spread(forward, levels, range(len(text) - 1, -1, -1))
    return [
        family if family and (asked[at] or covers(family, text[at])) else ""
        for at, family in enumerate(backward)
    ]


@lru_cache(maxsize=CHARACTERS)
def _asked(char: str, odd: int) -> str | None:
    """The family of a character; None for those that go with their neighbours."""
    family = family_of(char)
    kind = unicodedata.category(char)[0]
    if family or not (kind == "M" or (kind in "PSZC" and odd)):
        return family
    return None


def _spread(asked: Sequence[str | None], levels: Sequence[int], places: range) -> list[str | None]:
    """What has no family takes that of the place before it in `places`, at the same level."""
    made = list(asked)
    for at in places[1:]:
        before = at - places.step
        if made[at] is None and levels[before] == levels[at]:
            made[at] = made[before]
    return made
