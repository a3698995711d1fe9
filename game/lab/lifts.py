"""What cards do, judged together: how far the lifts of a deck spread beyond chance.

Dozens of cards are looked at, each with some luck of its own: the one that looks worst is most
often the unluckiest. Cards of a deck are therefore taken for draws of one bell curve around zero;
how wide it is shows in how much more they differ than luck alone makes them (empirical Bayes).
Each lift is then pulled towards zero by the part that luck has in it. To be on the safe side the
curve is taken as wide as it may be with 95 % confidence, which pulls less and leaves wider
intervals. These need no further widening for the number of cards: a card that only looks extreme
is pulled back.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.lab import stats
from game.lab.samples import Counted
from game.lab.stats import USUAL, Interval

_STEPS: Final = 60


@dataclass(frozen=True, slots=True)
class Lift(Counted):
    """By how much those win more often to whom a card was offered; ``group`` is its deck."""

    group: str = ""

    @property
    def variance(self) -> float:
        """The square of its standard error, were it nothing but luck."""
        return self.minus * (1 - self.minus) / max(1, self.trials)


def pooled(lifts: Sequence[Lift], confidence: float = USUAL) -> list[Interval]:
    """The lift of each card as all cards of its deck let it appear, in the order given."""
    spreads = {group: spread([each for each in lifts if each.group == group])
               for group in {each.group for each in lifts}}  # fmt: skip
    return [_pulled(lift, spreads[lift.group], confidence) for lift in lifts]


def spread(lifts: Sequence[Lift]) -> float:
    """The standard deviation that the true lifts of one deck have at most, with 95 % confidence.

    Infinite where there are too few cards to say.
    """
    known = [lift for lift in lifts if lift.trials >= stats.LEAST and lift.variance]
    if len(known) < 2:
        return math.inf
    wanted = stats.chi_square(1 - USUAL, len(known) - 1)
    low, high = 0.0, 1.0
    if _beyond(known, low) <= wanted:
        return 0.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _beyond(known, middle) > wanted else (low, middle)
    return high


def _beyond(lifts: Sequence[Lift], deviation: float) -> float:
    """The squares of the lifts, each in units of what luck and such a spread explain."""
    return math.fsum(
        [lift.estimate().value ** 2 / (lift.variance + deviation**2) for lift in lifts]
    )


def _pulled(lift: Lift, deviation: float, confidence: float) -> Interval:
    if lift.trials < stats.LEAST or math.isinf(deviation):  # it stands for itself
        return lift.estimate(confidence)
    trust = deviation**2 / (deviation**2 + lift.variance) if lift.variance else 1.0
    centre = trust * lift.estimate().value
    reach = stats.normal_bound(confidence) * math.sqrt(trust * lift.variance)
    return Interval(centre, centre - reach, centre + reach)
