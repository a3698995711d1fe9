"""The count at the end: line by line for each household, and what the table achieved."""

from __future__ import annotations

from typing import NamedTuple

from game.core import metrics
from game.core.ruleset import Ruleset
from game.core.state import Household, State


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
