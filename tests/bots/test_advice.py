"""Advice: an action that is allowed, and one true sentence, whatever the position."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots import advice, figures
from game.bots.advice import advise, explain
from game.bots.deeds import coins, deed
from game.bots.determinise import determinise
from game.bots.reasons import Case
from game.content.content import load
from game.core import devices
from game.core.actions import (
    Action,
    BuyUsed,
    Choose,
    Engage,
    Join,
    PlayCard,
    Repair,
    Sort,
    Support,
    TakeRefurbished,
)
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import Choice, State, acting_seat
from game.core.view import view
from game.screens.naming import of_device
from game.text.phrases import french_words
from game.text.words import Words
from tests.core.tables import ROOT, changed, first_year, own, phone, random_walk, real, with_phone

SCENARIOS = ("standard", "cooperatif", "decouverte", "solo")


@cache
def words() -> Words:
    """The phrases as the game with the telephone says them."""
    device = load(ROOT / "content" / "smartphone", draft=True).device
    return french_words().about(of_device(device), device.phrases)


def said(found: Any) -> str:
    """The sentence of a piece of advice or of an explanation."""
    return words()(found.key, **{"who": "Foyer Cu", **found.params})


def reason(ruleset: Ruleset, state: State, action: Action) -> tuple[str, int]:
    """The reason for an action and its number, 0 for none; the state is seen by who acts."""
    shown = view(state, acting_seat(state))
    others = [other for other in legal(ruleset, shown) if other != action]
    found = Case(ruleset, shown, action, others).reason()
    return found.key, found.params.get("n", 0)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_action_that_is_allowed_has_its_sentence(scenario: str) -> None:
    ruleset = real(scenario)
    kinds = set()
    for seed in range(2):
        for step in random_walk(ruleset, min(3, ruleset.seats[1]), seed)[:-1:2]:
            shown = view(step.state, acting_seat(step.state))
            for action in legal(ruleset, shown)[seed::3]:
                for found in (explain(ruleset, shown, action), _advised(ruleset, shown, action)):
                    sentence = said(found)
                    assert re.fullmatch(r"\w[^{}!]+\u00a0: [^{}!]+\.", sentence), sentence
                kinds.add(deed(action))
    assert len(kinds) >= 12


def _advised(ruleset: Ruleset, shown: State, action: Action) -> advice.Explained:
    """What would be said to a person for whom this action is the best."""
    others = [other for other in legal(ruleset, shown) if other != action]
    case = Case(ruleset, shown, action, others, playouts=8)
    found = case.reason()
    return advice.Explained(f"advice.{case.verb}.{found.key}", found.params)


def test_advice_is_allowed_repeatable_and_ordered() -> None:
    for step in random_walk(real(), 3, 5)[:-1:23]:
        shown = view(step.state, acting_seat(step.state))
        found = advise(real(), shown, 7, seconds=0.02)
        assert found.action in legal(real(), shown)
        assert found.action not in [other.action for other in found.alternatives]
        assert said(found)
    assert advise(real(), shown, 7) == advise(real(), shown, 7)
    over = random_walk(real(), 3, 5)[-1].state
    with pytest.raises(ValueError, match="over"):
        advise(real(), view(over, 0), 1)


@settings(max_examples=8)
@given(seed=st.integers(0, 2**20), other=st.integers(0, 2**20))
def test_what_is_hidden_changes_no_sentence(seed: int, other: int) -> None:
    for step in random_walk(real(), 3, seed)[:-1:17]:
        seat = acting_seat(step.state)
        elsewhere = determinise(real(), view(step.state, seat), other)
        for action in legal(real(), step.state)[::4]:
            here = explain(real(), view(step.state, seat), action)
            assert explain(real(), view(elsewhere, seat), action) == here


def test_why_a_mission_was_kept_stays_a_secret() -> None:
    state = random_walk(real(), 2, 1)[0].state
    shown = view(state, acting_seat(state))
    found = [explain(real(), shown, option) for option in legal(real(), shown)]
    assert {each.key for each in found} == {"explain.mission.secret"}
    assert not any(each.params for each in found)


def broken(**fields: object) -> State:
    """The first year; the first household's telephone has a broken screen."""
    state = changed(first_year(real(), 3), 0, coins=9, elan=1, **fields)
    return with_phone(state._replace(order=(0, 0, 1, 1), turn=0), 0, damage=("screen",))


def test_a_repair_is_set_against_the_cubes_of_a_new_one() -> None:
    state = broken()
    key, cubes = reason(real(), state, Repair(0, "screen"))
    assert key == "new_cubes"
    built = [apply_new(seed) for seed in range(60)]
    assert abs(cubes - sum(built) / len(built)) < 1, "about what buying new really adds"
    sentence = said(_advised(real(), view(state, 0), Repair(0, "screen")))
    assert sentence == f"Répare\u00a0: racheter mettrait environ {cubes} cubes dans le sac."


def apply_new(seed: int) -> int:
    """The cubes that a new telephone adds in one dealt world."""
    state = determinise(real(), view(broken(), 0), seed)
    before = sum(own(state).cubes)
    buying = next(action for action in legal(real(), state) if deed(action) == "new")
    state = apply(real(), state, buying).state
    answer = state.agenda[-1]
    assert isinstance(answer, Choice)
    state = apply(real(), state, Choose(0, answer.options[seed % len(answer.options)])).state
    return sum(own(state).cubes) - before


def test_a_dead_phone_is_repaired_for_the_year() -> None:
    state = with_phone(broken(), 0, damage=("screen",), attributes=(2, 2, 0, 0, 3))
    assert reason(real(), state, Repair(0, "screen")) == ("out", 0)


def test_other_ways_are_set_against_a_new_one() -> None:
    state = broken()
    used = next(action for action in legal(real(), state) if isinstance(action, BuyUsed))
    dearer = coins(real(), state, next(a for a in legal(real(), state) if deed(a) == "new"))
    assert reason(real(), state, used) == ("cheaper", dearer - coins(real(), state, used))
    taken = next(action for action in legal(real(), state) if isinstance(action, TakeRefurbished))
    before = own(state).cubes
    added = sum(own(apply(real(), state, taken).state).cubes) - sum(before)
    assert reason(real(), state, taken) == ("lighter", figures.new_cubes(real(), state, 0) - added)


def test_figures_are_those_of_what_happens() -> None:
    """Whatever a sentence says an action brings, the household has afterwards."""
    fields = {"coins": "coins", "coins_others": "coins", "coins_cubes": "coins", "elan": "elan"}
    checked = set()
    for seed in range(4):
        for step in random_walk(real(), 3, seed)[:-1]:
            for action in legal(real(), step.state):
                key, n = reason(real(), step.state, action)
                if key not in fields or type(action) not in (PlayCard, Sort, Join, Engage):
                    continue
                before, after = carried(step.state, action)
                if after is None:
                    continue
                field = fields[key]
                assert getattr(after, field) - getattr(before, field) == n, (action, key)
                checked.add(key)
    assert checked >= {"coins", "coins_others", "coins_cubes", "elan"}


def carried(state: State, action: Action) -> tuple[Any, Any]:
    """The household before and after its action alone, nothing else happening in between.

    No household afterwards when an alert came: that is one of the things nobody can know.
    """
    again = state._replace(order=(action.seat, action.seat), turn=0)
    after = apply(real(), again, action).state
    calm = after.zones == state.zones
    return state.households[action.seat], after.households[action.seat] if calm else None


def test_support_names_the_elan_that_is_missing() -> None:
    state = changed(broken(), 0, elan=3)
    lever = state.rows[real().deck_index["lever"]][0]
    needed = 3 + real().numbers.lever_extra
    assert reason(real(), state, Support(0, lever, 1)) == ("missing", needed - 1)
    nearly = state._replace(support=((0, needed - 1, 0), *state.support[1:]))
    key, points = reason(real(), nearly, Support(0, lever, 1))
    assert key == "lever_points"
    assert points == carried(nearly, Support(0, lever, 1))[1].lever_points


def test_a_drawer_is_emptied_at_the_end_for_what_it_would_cost() -> None:
    states = [step.state for step in random_walk(real(), 3, 2)]
    last = next(s for s in states if s.phase == len(real().phases) - 1 and not s.agenda)
    sorting = next(action for action in legal(real(), last) if isinstance(action, Sort))
    assert reason(real(), last, sorting) == ("drawer", real().numbers.drawer_penalty)


def test_a_refurbished_phone_lasts_what_it_is_said_to_last() -> None:
    device = phone(broken())._replace(attributes=(2, 2, 3, 0, 3), damage=())
    served, years = device, 0
    while not devices.is_dead(real(), served):
        served, years = devices.aged(served, tuple(a.wear for a in real().attributes)), years + 1
    assert figures.lasts(real(), device) == years > 1
    assert figures.lasts(real(), device._replace(attributes=(2, 2, 0, 0, 0))) == 0


def test_no_points_are_spoken_of_where_only_awards_count() -> None:
    ruleset = real("cooperatif")
    for step in random_walk(ruleset, 3, 2)[:-1:3]:
        for action in legal(ruleset, step.state)[::3]:
            assert "point" not in said(explain(ruleset, view(step.state, action.seat), action))
