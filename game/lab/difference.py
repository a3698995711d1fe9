"""How two studies differ in one measure, with an interval that a handful of games cannot fool.

Shares have bounds of Newcombe (1998), made of Wilson's: three hits of three against none of three
is a wide difference. Other measures have Student's, with as many degrees of freedom as games bear
out (Welch, where the games were dealt differently).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from game.core import rng
from game.lab import stats
from game.lab.samples import Counted, Median, Portion, Samples, Share
from game.lab.stats import USUAL, Interval

RESAMPLES: Final = 400
"""How often games are drawn again to see how much medians vary."""


def difference(
    before: Samples, after: Samples, *, paired: bool, confidence: float = USUAL
) -> Interval:
    """How much more ``after`` measures than ``before``.

    ``paired``: the n-th game of both was dealt alike, so that what the deal did cancels out.
    """
    change = after.estimate().value - before.estimate().value
    if math.isnan(change):
        return Interval(change, -math.inf, math.inf)
    if paired and before == after:
        return Interval(0.0, 0.0, 0.0)
    if isinstance(before, Share | Counted):
        return _of_bounds(before, after, paired=paired, confidence=confidence)
    if isinstance(before, Median) and isinstance(after, Median):
        spread, freedom = _of_medians(before, after, paired=paired)
    else:
        spread, freedom = _of_errors(before, after, paired=paired)
    if not spread and change and isinstance(before, Portion | Median):
        return _of_bounds(before, after, paired=False, confidence=confidence)
    if math.isinf(spread):
        return Interval(change, -math.inf, math.inf)
    reach = stats.student_bound(confidence, freedom) * spread
    return Interval(change, change - reach, change + reach)


def is_sure(before: Samples, after: Samples, *, paired: bool, among: int, games: int) -> bool:
    """True when a difference stays clear of zero even as one of so many that are looked at.

    Never after a handful of games.
    """
    if games < stats.LEAST:
        return False
    confidence = stats.shared(USUAL, among)
    found = difference(before, after, paired=paired, confidence=confidence)
    return found.low > 0 or found.high < 0


def _of_bounds(before: Samples, after: Samples, *, paired: bool, confidence: float) -> Interval:
    """The difference of two estimates from the bounds of each (Newcombe's method 10).

    What both games of a pair have in common narrows it by their correlation.
    """
    old, new = before.estimate(confidence), after.estimate(confidence)
    common = _correlation(before.errors(), after.errors()) if paired else 0.0
    change = new.value - old.value
    down = _joined(new.value - new.low, old.high - old.value, common)
    up = _joined(new.high - new.value, old.value - old.low, common)
    return Interval(change, change - down, change + up)


def _joined(one: float, other: float, common: float) -> float:
    if math.isinf(one) or math.isinf(other):
        return math.inf
    return math.sqrt(max(0.0, one * one - 2 * common * one * other + other * other))


def _correlation(old: Sequence[float], new: Sequence[float]) -> float:
    """How alike the errors of pairs of games are, from −1 to 1; 0 where nothing varies."""
    if len(old) != len(new):
        return 0.0
    both = math.fsum([a * b for a, b in zip(old, new, strict=True)])
    alone = math.fsum([a * a for a in old]) * math.fsum([b * b for b in new])
    return min(1.0, both / math.sqrt(alone)) if alone else 0.0


def _of_errors(before: Samples, after: Samples, *, paired: bool) -> tuple[float, int]:
    """The standard error of a difference, and its degrees of freedom."""
    old, new = before.errors(), after.errors()
    if paired and len(old) == len(new):
        return stats.spread_of([b - a for a, b in zip(old, new, strict=True)]), len(old) - 1
    ones, others = stats.spread_of(old), stats.spread_of(new)
    return math.hypot(ones, others), _welch(ones, len(old) - 1, others, len(new) - 1)


def _welch(one: float, freedom: int, other: float, freedom_of_other: int) -> int:
    """The degrees of freedom of the sum of two errors (Welch and Satterthwaite), rounded down."""
    if math.isinf(one) or math.isinf(other) or not (one or other):
        return min(freedom, freedom_of_other)
    parts = one**4 / freedom + other**4 / freedom_of_other
    return int((one * one + other * other) ** 2 / parts)


def _of_medians(before: Median, after: Median, *, paired: bool) -> tuple[float, int]:
    """The same for two medians, by drawing the games again and again (bootstrap)."""
    fewest = min(before.seen, after.seen)
    if fewest < 2:
        return math.inf, 0
    state = rng.seeded(before.seen * 1_000_003 + after.seen)
    drawn = []
    for _ in range(RESAMPLES):
        old, state = _picks(state, before.seen)
        new, state = (old, state) if paired else _picks(state, after.seen)
        drawn.append(_middle(after.values, new) - _middle(before.values, old))
    centre = math.fsum(drawn) / RESAMPLES
    squares = math.fsum([(each - centre) ** 2 for each in drawn])
    return math.sqrt(squares / (RESAMPLES - 1)), fewest - 1


def _picks(state: int, count: int) -> tuple[list[int], int]:
    picks = []
    for _ in range(count):
        pick, state = rng.below(state, count)
        picks.append(pick)
    return picks, state


def _middle(values: Sequence[float], picks: Sequence[int]) -> float:
    ordered = sorted([values[pick] for pick in picks])
    count = len(ordered)
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
