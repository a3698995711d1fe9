"""What was seen in the games of a line, ready to be estimated, alone or against other games.

Each sort keeps one number a game (or two, above and below a line), so that the games of two
studies with the same seeds can be compared pair by pair.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.lab import stats
from game.lab.stats import USUAL, Interval


class Samples(Protocol):
    """Something measured: a label, how much was looked at, an estimate."""

    @property
    def label(self) -> str: ...

    @property
    def seen(self) -> int:
        """How many games (or decisions, or showings of a card) the estimate stands on."""

    def estimate(self, confidence: float = USUAL) -> Interval: ...

    def errors(self) -> Sequence[float]:
        """The error of each game in the estimate; empty when games cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Share:
    """In how many games something happened: hits from 0 to 1, divided among ``each`` seats.

    ``minus`` is taken off, to measure a distance from what would be fair.
    """

    label: str
    hits: Sequence[float]
    each: int = 1
    minus: float = 0.0

    @property
    def seen(self) -> int:
        return len(self.hits)

    def estimate(self, confidence: float = USUAL) -> Interval:
        whole = stats.wilson(math.fsum(self.hits), len(self.hits), confidence)
        return Interval(*[bound / self.each - self.minus for bound in whole])

    def errors(self) -> Sequence[float]:
        return [e / self.each for e in stats.residuals(self.hits, [1.0] * len(self.hits))]


@dataclass(frozen=True, slots=True)
class Mean:
    """One number a game."""

    label: str
    values: Sequence[float]

    @property
    def seen(self) -> int:
        return len(self.values)

    def estimate(self, confidence: float = USUAL) -> Interval:
        return stats.mean(self.values, confidence)

    def errors(self) -> Sequence[float]:
        return stats.residuals(self.values, [1.0] * len(self.values))


@dataclass(frozen=True, slots=True)
class Median:
    """One number a game, of which the middle one counts."""

    label: str
    values: Sequence[float]

    @property
    def seen(self) -> int:
        return len(self.values)

    def estimate(self, confidence: float = USUAL) -> Interval:
        return stats.median(self.values, confidence)

    def errors(self) -> Sequence[float]:
        return ()


@dataclass(frozen=True, slots=True)
class Ratio:
    """Two numbers a game, whose sums are divided: a share of cubes, of decisions, of years."""

    label: str
    tops: Sequence[float]
    bottoms: Sequence[float]

    @property
    def seen(self) -> int:
        return round(math.fsum(self.bottoms))

    def estimate(self, confidence: float = USUAL) -> Interval:
        return stats.ratio(self.tops, self.bottoms, confidence)

    def errors(self) -> Sequence[float]:
        return stats.residuals(self.tops, self.bottoms)


@dataclass(frozen=True, slots=True)
class Portion(Ratio):
    """A share of things that come several to a game, such as decisions: ``tops`` of ``bottoms``.

    The wider of two intervals: games as clusters, and things as if each were alone.
    """

    def estimate(self, confidence: float = USUAL) -> Interval:
        clustered = stats.ratio(self.tops, self.bottoms, confidence)
        alone = stats.wilson(math.fsum(self.tops), self.seen, confidence)
        low = max(0.0, min(clustered.low, alone.low))
        return Interval(alone.value, low, min(1.0, max(clustered.high, alone.high)))


@dataclass(frozen=True, slots=True)
class Quotient:
    """One ratio divided by another, both of the same games."""

    label: str
    top: Ratio
    bottom: Ratio

    @property
    def seen(self) -> int:
        return len(self.top.tops)

    def estimate(self, confidence: float = USUAL) -> Interval:
        above, below = self.top.estimate().value, self.bottom.estimate().value
        if not (above > 0 and below > 0):
            return stats.UNKNOWN
        bound = stats.student_bound(confidence, self.seen - 1)
        reach = bound * stats.spread_of(self._logged(above, below))
        return Interval(
            above / below, above / below * math.exp(-reach), above / below * math.exp(reach)
        )

    def _logged(self, above: float, below: float) -> list[float]:
        pairs = zip(self.top.errors(), self.bottom.errors(), strict=True)
        return [top / above - bottom / below for top, bottom in pairs]

    def errors(self) -> Sequence[float]:
        above, below = self.top.estimate().value, self.bottom.estimate().value
        if not (above > 0 and below > 0):
            return [0.0] * self.seen
        return [above / below * error for error in self._logged(above, below)]


@dataclass(frozen=True, slots=True)
class Counted:
    """Hits among trials that were only counted, less what was to be expected."""

    label: str
    hits: float
    trials: int
    minus: float = 0.0

    @property
    def seen(self) -> int:
        return self.trials

    def estimate(self, confidence: float = USUAL) -> Interval:
        whole = stats.wilson(self.hits, self.trials, confidence)
        return Interval(*[bound - self.minus for bound in whole])

    def errors(self) -> Sequence[float]:
        return ()
