"""What the awards of a scenario promise: how likely the table is to reach each, in points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.bots.chances import likely
from game.core import metrics
from game.core.ruleset import Award, Ruleset, TableGoal
from game.core.scoring import SCORE
from game.core.table import Table

TYPICAL: Final[Mapping[str, float]] = {
    "table_pillars": 6.0,
    "levers_passed": 5.0,
    "gifts": 4.0,
    "drawers": 1.0,
}
"""What a table adds to a metric over a whole game, more or less."""

SPENT: Final = 0.55
"""The share of a hot gauge that a table fills after the first devices are made, more or less."""

MISSED: Final = 0.08
"""Years without service that a household must expect in a year to come."""


class Hopes:
    """Values the awards of one ruleset. ``points`` is what each award is worth."""

    def __init__(self, ruleset: Ruleset, points: float) -> None:
        self._ruleset = ruleset
        self._points = points if ruleset.together else 0.0

    def value(self, table: Table, years: int) -> float:
        """The points that the awards promise with ``years`` of use still to come."""
        if not self._points:
            return 0.0
        chance, total = 1.0, 0.0
        for award in self._ruleset.awards:
            chance *= self._of(award, table, years)
            total += chance
        return total * self._points

    def _of(self, award: Award, table: Table, years: int) -> float:
        chance = 1.0
        for goal in award.goals:
            chance *= self._chance(goal, table, years)
        return chance

    def _chance(self, goal: TableGoal, table: Table, years: int) -> float:
        if goal.metric in ("hot_gauges", "tense_gauges"):
            return self._gauges(goal, table, years)
        left = years / max(1, self._ruleset.years)
        if goal.scope == "table":
            value = metrics.TABLE_METRICS[goal.metric](table)
            return _reaches(goal, value, TYPICAL.get(goal.metric, 0.0) * left, left)
        if goal.metric == SCORE:
            return 1.0  # the outlook of the household says it already
        chance = 1.0
        for own in table.households:
            value = metrics.measure(self._ruleset, table, own, goal.metric)
            more = MISSED * years if goal.metric == "years_missed" else 0.0
            chance *= _reaches(goal, value, more, left)
        return chance

    def _gauges(self, goal: TableGoal, table: Table, years: int) -> float:
        """The chance that no more gauges get there than the goal allows."""
        zone = 2 if goal.metric == "hot_gauges" else 1
        calm = []
        for kind, value in enumerate(table.gauges):
            level = self._ruleset.zone_levels(kind, table.seats)[zone - 1]
            more = SPENT * level * years / max(1, self._ruleset.years)
            safe = likely(level - 0.5 - value - more, level, years / max(1, self._ruleset.years))
            calm.append(safe if table.zones[kind] < zone else 0.0)
        calm.sort(reverse=True)
        chance = 1.0
        for safe in calm[: len(calm) - (goal.at_most or 0)]:
            chance *= safe
        return chance


def _reaches(goal: TableGoal, value: int, more: float, left: float) -> float:
    if not left:
        return float(metrics.within(value, goal))
    chance = 1.0
    if goal.at_least is not None and value < goal.at_least:
        chance *= likely(value + more - goal.at_least + 0.5, goal.at_least, left)
    if goal.at_most is not None:
        chance *= likely(goal.at_most + 0.5 - value - more, goal.at_most, left)
    return chance
