"""The embedding levels of a paragraph, and the order in which its lines show (UAX #9).

Levels are found for a whole paragraph, before it is cut in lines: a number at the start of a line
still knows which letters stand before it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from game.desktop.mixed import resolve
from game.desktop.mixed.explicit import OPENERS, REMOVED, Explicit, explicit, first_strong, isolates

BASES = {"ltr": 0, "rtl": 1}
TRAILING = frozenset({"WS", "PDI", *OPENERS, *REMOVED})
KEPT = 500  # paragraphs whose levels are kept: the same text is set at several sizes


class Paragraph(NamedTuple):
    """A text without line ends, its base level (1: from right to left), a level a character."""

    text: str
    kinds: tuple[str, ...]
    base: int
    levels: tuple[int, ...]


@lru_cache(maxsize=KEPT)
def paragraph(text: str, base: str) -> Paragraph:
    """The levels of `text`; base "auto" takes the direction of its first letter, else "ltr"."""
    kinds = tuple(unicodedata.bidirectional(char) or "L" for char in text)
    level = BASES.get(base)
    if level is None:
        level = first_strong(kinds, isolates(kinds), 0, len(kinds)) or 0
    asked = explicit(kinds, level)
    levels = list(asked.levels)
    for places, run in _sequences(text, asked, level):
        for at, found in zip(places, resolve.resolve(run), strict=True):
            levels[at] = found
    _fill(levels, kinds, level)
    return Paragraph(text, kinds, level, tuple(levels))


def line_levels(whole: Paragraph, start: int, end: int) -> list[int]:
    """The levels of the line from `start` to `end`: spaces at its end follow the base (L1)."""
    levels = list(whole.levels[start:end])
    trailing = True
    for at in range(end - 1, start - 1, -1):
        kind = whole.kinds[at]
        if kind in ("S", "B"):
            trailing = True
        elif kind not in TRAILING:
            trailing = False
        if trailing:
            levels[at - start] = whole.base
    return levels


def visual(levels: Sequence[int]) -> list[int]:
    """The places of characters or runs from left to right (L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        for start, end in _at_least(levels, order, level):
            order[start:end] = order[start:end][::-1]
    return order


def _at_least(levels: Sequence[int], order: Sequence[int], level: int) -> list[tuple[int, int]]:
    """Where in `order` stretches of that level or more start and end."""
    found: list[tuple[int, int]] = []
    for at, place in enumerate(order):
        if levels[place] < level:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found


def _fill(levels: list[int], kinds: Sequence[str], base: int) -> None:
    """What weighs nothing stands with the character before it."""
    before = base
    for at, kind in enumerate(kinds):
        if kind in REMOVED:
            levels[at] = before
        before = levels[at]


def _sequences(
    text: str, asked: Explicit, base: int
) -> Iterator[tuple[list[int], resolve.Sequence]]:
    """The isolating run sequences (X10), with the places of their characters."""
    kept = [at for at, kind in enumerate(asked.kinds) if kind not in REMOVED]
    rank = {at: index for index, at in enumerate(kept)}
    for places in _joined(_level_runs(kept, asked.levels), asked.closes):
        level = asked.levels[places[0]]
        first, last = rank[places[0]], rank[places[-1]]
        before = asked.levels[kept[first - 1]] if first else base
        after = asked.levels[kept[last + 1]] if last + 1 < len(kept) else base
        if _opens_for_ever(places[-1], text, asked):
            after = base
        yield (
            places,
            resolve.Sequence(
                "".join(text[at] for at in places),
                [asked.kinds[at] for at in places],
                level,
                "R" if max(level, before) % 2 else "L",
                "R" if max(level, after) % 2 else "L",
            ),
        )


def _opens_for_ever(at: int, text: str, asked: Explicit) -> bool:
    return unicodedata.bidirectional(text[at]) in OPENERS and at not in asked.closes


def _level_runs(kept: Iterable[int], levels: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in kept:
        if runs and levels[runs[-1][-1]] == levels[at]:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _joined(runs: list[list[int]], closes: dict[int, int]) -> list[list[int]]:
    """Runs that continue each other after what was isolated between them (BD13)."""
    by_start = {run[0]: run for run in runs}
    continued = {closes[run[-1]] for run in runs if run[-1] in closes}
    made = []
    for run in runs:
        if run[0] in continued:
            continue
        whole = list(run)
        while (after := closes.get(whole[-1])) is not None:
            whole += by_start[after]
        made.append(whole)
    return made
