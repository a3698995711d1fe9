"""What the end of a game is worth to a household: its count and its place, or what all won."""

from __future__ import annotations

import math
from typing import Final

from game.core.ruleset import Ruleset, TableGoal
from game.core.scoring import Progress, progress, score, weighted_cubes
from game.core.state import State

WINNING: Final = 4.0
"""Points that winning is worth besides the count."""

_CLOSE: Final = 3.0
"""Points by which a lead is neither safe nor lost."""

AWARD: Final = 10.0
"""Points that an award of the whole table is worth."""

_NEARLY: Final = 0.6
"""The share of an award's worth that lies on the way to it."""

_OTHERS: Final = 0.1
"""What a point of the mean count is worth where only awards count: service for light bags."""


def worth_of(ruleset: Ruleset, state: State, seat: int) -> float:
    """The worth of a finished game to a seat, in points.

    Against others: its count, and more for being first the surer it is. Together: the awards won
    and how near the next one is, a little for everybody's count, and every cube in any rucksack
    for what it weighs in a count: nobody's bag is free because there is a medal to win.
    """
    totals = [score(ruleset, state, each).total for each in range(len(state.households))]
    if ruleset.together:
        counts = _OTHERS * sum(totals) / len(totals)
        return _awards(ruleset, state) + counts - _weight(ruleset, state)
    others = totals[:seat] + totals[seat + 1 :]
    if not others:
        return totals[seat] + (_awards(ruleset, state) if ruleset.awards else 0.0)
    return totals[seat] + WINNING * _first(totals[seat] - max(others))


def _weight(ruleset: Ruleset, state: State) -> float:
    """Points that the cubes of all households cost, to the fraction."""
    cubes = sum([weighted_cubes(ruleset, state, own) for own in state.households])
    return cubes / ruleset.numbers.cubes_per_point


def _first(lead: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, lead / _CLOSE))))


def _awards(ruleset: Ruleset, state: State) -> float:
    """Awards won, one after the other, and the way to each."""
    found = progress(ruleset, state)
    total, below = 0.0, True
    for award in ruleset.awards:
        goals = [each for each in found if each.award == award.id]
        way = sum([_near(each) for each in goals]) / max(1, len(goals))
        below = below and all(each.reached for each in goals)
        total += AWARD * (_NEARLY * way + (1 - _NEARLY) * below)
    return total


def _near(step: Progress) -> float:
    """How near a goal is, from 0 to 1; 1 when it is reached."""
    if step.reached:
        return 1.0
    missing = _missing(step.goal, step.value)
    return 0.9 * math.exp(-missing / max(2.0, 0.25 * _bound(step.goal)))


def _missing(goal: TableGoal, value: int) -> int:
    low = 0 if goal.at_least is None else goal.at_least - value
    high = 0 if goal.at_most is None else value - goal.at_most
    return max(low, high)


def _bound(goal: TableGoal) -> int:
    return goal.at_least or goal.at_most or 0
