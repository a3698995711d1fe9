"""What the whole table can win: goals of the table, goals of every household, one after another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ruleset import Award, Ruleset, TableGoal
from game.core.scoring import award, progress, score
from game.core.state import BANK, State
from tests.core.tables import changed, first_year, random_walk, small

EVERY = TableGoal("years_served", at_least=2, scope="every")
CALM = TableGoal("hot_gauges", at_most=0)
LEVERS = TableGoal("levers_passed", at_least=1)


def medals() -> Ruleset:
    """Bronze: two years for all. Silver: no gauge is hot. Gold: a lever has passed."""
    awards = (Award("bronze", (EVERY,)), Award("silver", (CALM,)), Award("gold", (LEVERS,)))
    return replace(small(), awards=awards)


def served(years: int, *more: int) -> State:
    """A game in its first year whose households have served so many years."""
    state = first_year(medals(), seats=1 + len(more))
    for seat, each in enumerate((years, *more)):
        state = changed(state, seat, years_served=each)
    return state


def test_without_awards_nothing_is_won() -> None:
    assert award(small(), first_year(small())) == ""
    assert progress(small(), first_year(small())) == ()


def test_every_household_must_reach_what_is_asked_of_every_household() -> None:
    assert award(medals(), served(2, 1)) == ""
    assert award(medals(), served(2, 2)) == "silver"


def test_an_award_asks_for_those_below_too() -> None:
    hot = served(2, 2)._replace(zones=(2, 0), passed=("lever-0",))
    assert award(medals(), hot) == "bronze", "a lever does not make up for a hot gauge"
    assert award(medals(), served(1, 2)._replace(passed=("lever-0",))) == ""


def test_the_highest_is_won_when_all_is_reached() -> None:
    assert award(medals(), served(2, 2)._replace(passed=("lever-0",))) == "gold"


def test_progress_names_the_household_that_is_furthest_away() -> None:
    first, second, third = progress(medals(), served(3, 1))
    assert (first.award, first.value, first.seat, first.reached) == ("bronze", 1, 1, False)
    assert (second.award, second.value, second.seat, second.reached) == ("silver", 0, BANK, True)
    assert (third.award, third.value, third.reached) == ("gold", 0, False)


def test_an_upper_bound_looks_at_the_household_with_most() -> None:
    most = TableGoal("coins", at_most=5, scope="every")
    ruleset = replace(small(), awards=(Award("thrift", (most,)),))
    state = changed(changed(first_year(ruleset), 0, coins=3), 1, coins=9)
    (found,) = progress(ruleset, state)
    assert (found.value, found.seat, found.reached) == (9, 1, False)


def test_with_two_bounds_every_household_lies_between_them() -> None:
    """Old bug: only the household with most was looked at; nought and six were four to eight."""
    goal = TableGoal("coins", at_least=4, at_most=8, scope="every")
    ruleset = replace(small(), awards=(Award("even", (goal,)),))
    for coins, value, seat, won in (
        ((0, 6), 0, 0, False), ((6, 11), 11, 1, False), ((1, 9), 1, 0, False), ((4, 8), 4, 0, True),
    ):  # fmt: skip
        state = first_year(ruleset)
        for each, count in enumerate(coins):
            state = changed(state, each, coins=count)
        (found,) = progress(ruleset, state)
        assert (found.value, found.seat, found.reached) == (value, seat, won)
        assert award(ruleset, state) == ("even" if won else "")


@pytest.mark.parametrize(
    ("goal", "last", "least", "most"),
    [
        (TableGoal("years_missed", at_most=1, scope="every"), 2, None, 0),
        (TableGoal("years_missed", at_most=2, scope="every"), 2, None, 1),
        (TableGoal("years_missed", at_most=2, scope="every"), 0, None, 2),
        (TableGoal("years_served", at_least=3, scope="every"), 2, 2, None),
        (TableGoal("years_served", at_least=3, scope="every"), 3, 3, None),
        (TableGoal("levers_passed", at_least=3), 2, 3, None),
    ],
)
def test_a_count_of_years_is_asked_in_proportion_where_the_course_is_cut_short(
    goal: TableGoal, last: int, least: int | None, most: int | None
) -> None:
    ruleset = replace(small(), awards=(Award("a", (goal,)),))
    (found,) = progress(ruleset, first_year(ruleset)._replace(last_year=last))
    assert (found.goal.at_least, found.goal.at_most) == (least, most)


def test_years_missed_counts_only_years_that_are_over() -> None:
    missed = TableGoal("years_missed", at_most=0, scope="every")
    ruleset = replace(small(), awards=(Award("all", (missed,)),))
    state = first_year(ruleset)
    assert award(ruleset, state) == "all", "the first year is not over yet"
    assert award(ruleset, state._replace(year=2)) == ""
    assert award(ruleset, changed(changed(state._replace(year=2), 0, years_served=1), 1,
                                  years_served=1)) == "all"  # fmt: skip


def test_a_target_for_the_score_is_the_whole_count() -> None:
    state = random_walk(small(), 1, 3)[-1].state
    total = score(small(), state, 0).total
    for asked, won in ((total, "target"), (total + 1, "")):
        goal = TableGoal("score", at_least=asked, scope="every")
        assert award(replace(small(), awards=(Award("target", (goal,)),)), state) == won


def test_what_a_table_is_measured_by() -> None:
    state = first_year(small())._replace(
        gauges=(5, 6), zones=(2, 1), lit=(0, 2), passed=("lever-0", "lever-1")
    )
    state = changed(changed(state, 0, service=7, gave=2, drawer=()), 1, service=4, gave=1)
    asked = {
        "hot_gauges": 1, "tense_gauges": 2, "table_pillars": 2, "levers_passed": 2,
        "table_cubes": 11, "cubes_each": 6, "service_each": 5, "drawers": 1, "gifts": 3,
    }  # fmt: skip
    goals = tuple([TableGoal(metric, at_least=0) for metric in asked])
    found = progress(replace(small(), awards=(Award("a", goals),)), state)
    assert {each.goal.metric: each.value for each in found} == asked
