"""Élan that fades at the end of a year, where the scenario plays it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.greedy import mind_of
from game.bots.weights import Weights
from game.core.ruleset import Ruleset
from game.core.state import State
from game.core.table import Table
from game.core.yearly import KEPT, elan_kept
from tests.core.tables import changed, first_year, kinds, own, real, small, to_year_end


def keeping(elan: int) -> Ruleset:
    """The Standard scenario with another limit of what outlasts a year."""
    rules = real()
    at = rules.rule_index[KEPT]
    base = (*rules.rule_base[:at], elan, *rules.rule_base[at + 1 :])
    return replace(rules, rule_base=base)


def a_year_later(ruleset: Ruleset, elan: int, year: int = 1) -> tuple[State, list[str]]:
    """Two households who only engage (one élan each time); the first began with so much."""
    state = changed(first_year(ruleset), 0, elan=elan)._replace(year=year)
    state, events = to_year_end(ruleset, state)
    return state, kinds([event for event in events if event.seat == 0])


def test_what_nobody_used_fades_down_to_what_may_be_kept() -> None:
    state, told = a_year_later(keeping(3), elan=6)
    assert "elan_faded" in told
    assert own(state).elan <= 3 + 1, "three, and what the news of the new year may have given"


def test_what_may_be_kept_is_kept() -> None:
    state, told = a_year_later(keeping(9), elan=4)
    assert "elan_faded" not in told
    assert own(state).elan >= 4 + 2


@pytest.mark.parametrize("ruleset", [keeping(0), small()])
def test_nothing_fades_where_the_scenario_does_not_play_it(ruleset: Ruleset) -> None:
    state, told = a_year_later(ruleset, elan=12)
    assert "elan_faded" not in told
    assert own(state).elan >= 12
    assert elan_kept(Table(ruleset, state), 0) is None


def test_after_the_last_year_nothing_fades() -> None:
    rules = keeping(3)
    _, told = a_year_later(rules, elan=6, year=rules.years)
    assert "elan_faded" not in told


def test_a_computer_household_does_not_count_on_élan_that_is_about_to_fade() -> None:
    rules = keeping(3)
    state = changed(first_year(rules), 0, elan=3)
    done = state._replace(turn=len(state.order) - 1)
    mind = mind_of(rules, Weights())
    more = [
        mind.outlook(Table(rules, changed(at, 0, elan=6)), 0) - mind.outlook(Table(rules, at), 0)
        for at in (state, done)
    ]
    assert more[0] > 1.0
    assert more[1] == pytest.approx(0.0)
