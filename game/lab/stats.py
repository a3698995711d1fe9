"""Intervals for shares, means, medians and ratios. Confidence is a share such as 0.95.

Everything is computed from sums that do not depend on the order of their items, so that the same
games give the same numbers wherever they were played.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import Final, NamedTuple

USUAL: Final = 0.95
"""The confidence of an interval where nothing else is said."""


LEAST: Final = 20
"""Games below which nothing is decided: intervals of a handful of games promise too much."""


class Interval(NamedTuple):
    """A measured value and the bounds between which the true one lies, with some confidence."""

    value: float
    low: float
    high: float


UNKNOWN: Final = Interval(math.nan, -math.inf, math.inf)
"""What is known of something that was never seen."""


def shared(confidence: float, count: int) -> float:
    """The confidence each of ``count`` intervals needs so that all hold together (Bonferroni)."""
    return 1 - (1 - confidence) / max(1, count)


def normal_bound(confidence: float) -> float:
    """How many standard errors a two-sided interval of a normal estimate reaches."""
    return NormalDist().inv_cdf((1 + confidence) / 2)


def student_bound(confidence: float, freedom: int) -> float:
    """The same for a mean whose spread was estimated, with so many degrees of freedom.

    Exact for one and two degrees, an expansion of Cornish and Fisher beyond (within 0.5 % from
    three on for confidences up to 0.99, from nineteen on up to 0.9999).
    """
    if freedom < 1:
        return math.inf
    if freedom == 1:
        return math.tan(math.pi * confidence / 2)
    if freedom == 2:
        return confidence * math.sqrt(2 / (1 - confidence * confidence))
    z = normal_bound(confidence)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + math.fsum([term / freedom**power for power, term in enumerate(terms, 1)])


def chi_square(probability: float, freedom: int) -> float:
    """The value below which chi-square lies with this probability, after Wilson and Hilferty.

    Within a tenth from three degrees of freedom on, within a hundredth from ten; too low at the
    lower end, which is the cautious side for the bound of a spread.
    """
    part = 2 / (9 * freedom)
    root = 1 - part + NormalDist().inv_cdf(probability) * math.sqrt(part)
    return freedom * max(0.0, root) ** 3


def wilson(hits: float, trials: int, confidence: float = USUAL) -> Interval:
    """The share of ``hits`` in ``trials``, after Wilson (1927). A tie may be part of a hit."""
    if trials < 1:
        return UNKNOWN
    z2 = normal_bound(confidence) ** 2
    share = hits / trials
    centre = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    spread = math.sqrt(z2 * (share * (1 - share) + z2 / (4 * trials)) / trials) / (1 + z2 / trials)
    low, high = max(0.0, centre - spread), min(1.0, centre + spread)
    return Interval(share, min(share, low), max(share, high))


def mean(values: Sequence[float], confidence: float = USUAL) -> Interval:
    """The mean of independent values, after Student."""
    count = len(values)
    if not count:
        return UNKNOWN
    centre = math.fsum(values) / count
    if count == 1:
        return Interval(centre, -math.inf, math.inf)
    variance = math.fsum([(value - centre) ** 2 for value in values]) / (count - 1)
    reach = student_bound(confidence, count - 1) * math.sqrt(variance / count)
    return Interval(centre, centre - reach, centre + reach)


def median(values: Sequence[float], confidence: float = USUAL) -> Interval:
    """The median of independent values, between two of them (order statistics)."""
    count = len(values)
    if not count:
        return UNKNOWN
    ordered = sorted(values)
    centre = (ordered[(count - 1) // 2] + ordered[count // 2]) / 2
    rank = _lower_rank(count, (1 - confidence) / 2)
    if rank < 1:
        return Interval(centre, -math.inf, math.inf)
    return Interval(centre, ordered[rank - 1], ordered[count - rank])


def _lower_rank(count: int, tail: float) -> int:
    """The largest rank below which the median lies with at most ``tail`` probability; 0: none.

    The number of values below the median is binomial with a half.
    """
    below, rank = 0.0, 0
    for hits in range(count):
        below += math.exp(
            math.lgamma(count + 1)
            - math.lgamma(hits + 1)
            - math.lgamma(count - hits + 1)
            - count * math.log(2)
        )
        if below > tail:
            return rank
        rank = hits + 1
    return rank


def residuals(tops: Sequence[float], bottoms: Sequence[float]) -> list[float]:
    """What each game adds to the error of the ratio of two sums; their squares sum to the variance.

    All zero when nothing was seen below the line.
    """
    below = math.fsum(bottoms)
    if not below:
        return [0.0] * len(tops)
    share = math.fsum(tops) / below
    return [(top - share * bottom) / below for top, bottom in zip(tops, bottoms, strict=True)]


def spread_of(errors: Sequence[float]) -> float:
    """The standard error of an estimate whose errors, game by game, are these."""
    count = len(errors)
    if count < 2:
        return math.inf
    return math.sqrt(math.fsum([error * error for error in errors]) * count / (count - 1))


def ratio(tops: Sequence[float], bottoms: Sequence[float], confidence: float = USUAL) -> Interval:
    """The ratio of two sums, where what belongs to one game goes together (delta method)."""
    below = math.fsum(bottoms)
    if not below:
        return UNKNOWN
    centre = math.fsum(tops) / below
    reach = student_bound(confidence, len(tops) - 1) * spread_of(residuals(tops, bottoms))
    return Interval(centre, centre - reach, centre + reach)
