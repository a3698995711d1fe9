"""The count at the end: line by line for each household, and what the table achieved."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from game.core import metrics
from game.core.ruleset import Award, Ruleset, TableGoal
from game.core.state import BANK, Household, State


class Score(NamedTuple):
    """One household's count. Lines that weigh are negative; ``total`` is their sum.

    ``cubes_per_year`` is cubes per year of service, the functional unit; None without service.
    """

    service: int
    mission: int
    levers: int
    initiatives: int
    bonus: int
    pillars: int
    coins: int
    rucksack: int
    drawer: int
    cubes: int
    years: int

    @property
    def total(self) -> int:
        """The sum of all lines."""
        return sum(self[:9])

    @property
    def cubes_per_year(self) -> float | None:
        """Cubes per year of service."""
        return self.cubes / self.years if self.years else None


def score(ruleset: Ruleset, state: State, seat: int) -> Score:
    """The count of one household as the state stands."""
    own = state.households[seat]
    numbers = ruleset.numbers
    return Score(
        service=own.service,
        mission=_mission(ruleset, state, own),
        levers=own.lever_points,
        initiatives=own.initiative_points,
        bonus=own.bonus_points,
        pillars=metrics.pillars_lit(ruleset, own) * numbers.pillar_point,
        coins=own.coins // numbers.coins_per_point,
        rucksack=-(weighted_cubes(ruleset, state, own) // numbers.cubes_per_point),
        drawer=-len(own.drawer) * numbers.drawer_penalty,
        cubes=sum(own.cubes),
        years=own.years_served,
    )


def weighted_cubes(ruleset: Ruleset, state: State, own: Household) -> int:
    """Cubes of a rucksack, those of an overheated kind counted more."""
    factor = ruleset.numbers.hot_factor
    return sum(
        metrics.kind_total(ruleset, own, kind) * (factor if zone == 2 else 1)
        for kind, zone in enumerate(state.zones)
    )


def _mission(ruleset: Ruleset, state: State, own: Household) -> int:
    card = ruleset.cards.get(own.mission)
    if card is None:
        return 0
    done = all(metrics.reached(ruleset, state, own, goal) for goal in card.goals)
    return card.points if done else 0


def ranking(ruleset: Ruleset, state: State) -> list[tuple[int, Score]]:
    """Seats with their counts, best first; ties go to the lighter rucksack."""
    scores = [(seat, score(ruleset, state, seat)) for seat in range(len(state.households))]
    return sorted(scores, key=lambda item: (-item[1].total, item[1].cubes, item[0]))


def table_result(state: State) -> str:
    """``light``, ``tense`` or ``hot``: how the gauges stand."""
    return ("light", "tense", "hot")[max(state.zones)]


SCORE: Final = "score"
"""The metric of awards that is a household's whole count."""


class Progress(NamedTuple):
    """How far the table is with one goal of an award.

    ``goal`` is as it counts now: a count of years is less in a course that was cut short.
    ``value`` is what is measured now. Where every household must reach the goal, it is that of
    the ``seat`` that is furthest from it; else ``seat`` is BANK.
    """

    award: str
    goal: TableGoal
    value: int
    reached: bool
    seat: int = BANK


def progress(ruleset: Ruleset, state: State) -> tuple[Progress, ...]:
    """Every goal of every award as the state stands, the lowest award first."""
    return tuple(
        [_progress(ruleset, state, award, goal) for award in ruleset.awards for goal in award.goals]
    )


def _progress(ruleset: Ruleset, state: State, award: Award, goal: TableGoal) -> Progress:
    goal = _asked(ruleset, state, goal)
    if goal.scope == "table":
        value, seat = metrics.TABLE_METRICS[goal.metric](state), BANK
    else:
        values = [_of_household(ruleset, state, s, goal) for s in range(len(state.households))]
        seat = max(range(len(values)), key=lambda each: _miss(values[each], goal))
        value = values[seat]
    return Progress(award.id, goal, value, metrics.within(value, goal), seat)


YEARS: Final = frozenset({"years_missed", "years_served"})
"""Metrics that count years of use."""


def _asked(ruleset: Ruleset, state: State, goal: TableGoal) -> TableGoal:
    """The goal in the course as it is: years in proportion where it was cut short.

    One year missed of eight is no year missed of four; seven served of eight are four of four.
    """
    if not state.last_year or goal.metric not in YEARS:
        return goal
    least, most = goal.at_least, goal.at_most
    return replace(
        goal,
        at_least=None if least is None else -(-least * state.last_year // ruleset.years),
        at_most=None if most is None else most * state.last_year // ruleset.years,
    )


def _miss(value: int, goal: TableGoal) -> int:
    """By how much a value misses the bounds; below zero: by how much it may still change."""
    over = value - goal.at_most if goal.at_most is not None else None
    under = goal.at_least - value if goal.at_least is not None else None
    return max([each for each in (over, under) if each is not None], default=0)


def _of_household(ruleset: Ruleset, state: State, seat: int, goal: TableGoal) -> int:
    if goal.metric == SCORE:
        return score(ruleset, state, seat).total
    return metrics.measure(ruleset, state, state.households[seat], goal.metric)


def award(ruleset: Ruleset, state: State) -> str:
    """The highest award of which, and of those below, all goals are reached; "" for none."""
    won = ""
    for each in ruleset.awards:
        if not all(_progress(ruleset, state, each, goal).reached for goal in each.goals):
            break
        won = each.id
    return won
