"""Gestures, initiatives and levers on the small ruleset."""

from __future__ import annotations

import pytest

from game.core.actions import Engage, Join, PlayCard, Support
from game.core.apply import apply
from game.core.checks import refusal
from game.core.state import State
from game.core.table import rule_of
from tests.core.tables import changed, first_year, kinds, own, small

LEVERS = small().deck_index["lever"]


@pytest.fixture
def state() -> State:
    """Three households, the first one full of élan."""
    return changed(first_year(small(), seats=3), 0, elan=9, coins=9)


def support(state: State, *given: tuple[int, int]) -> State:
    """The first lever of the display supported by these seats with this much élan, in turn."""
    lever = state.rows[LEVERS][0]
    for seat, elan in given:
        ready = changed(state, seat, elan=9)._replace(order=(seat, 0, 1, 2), turn=0)
        state = apply(small(), ready, Support(seat, lever, elan)).state
    return state


def test_a_lever_passes_with_one_elan_more_than_there_are_seats(state: State) -> None:
    lever = state.rows[LEVERS][0]
    almost = support(state, (0, 3))
    assert almost.passed == ()
    assert almost.support[0] == (3, 0, 0)
    passed = support(state, (0, 3), (1, 1))
    assert passed.passed == (lever,)
    assert lever not in passed.rows[LEVERS]
    assert len(passed.support) == len(passed.rows[LEVERS]) == 2
    assert passed.support[-1] == (0, 0, 0)


def test_a_lever_changes_the_rule_for_all(state: State) -> None:
    passed = support(state, (0, 3), (1, 1))
    for seat in range(3):
        assert rule_of(small(), passed, "repair_cost", seat) == 1


def test_every_helper_scores_and_the_largest_alone_more(state: State) -> None:
    passed = support(state, (0, 3), (1, 1))
    assert [own(passed, seat).lever_points for seat in range(3)] == [3, 1, 0]
    shared = support(state, (0, 2), (1, 2))
    assert [own(shared, seat).lever_points for seat in range(3)] == [1, 1, 0]


def test_support_has_limits(state: State) -> None:
    lever = state.rows[LEVERS][0]

    def why(state: State, elan: int, name: str = lever) -> str:
        refused = refusal(small(), state, Support(0, name, elan))
        return "" if refused is None else refused.key

    assert why(state, 0) == "too_little_elan"
    assert why(state, 4) == "too_much_elan"
    assert why(changed(state, 0, elan=2), 3) == "too_little_elan"
    assert why(state, 1, "lever-none") == "no_lever"
    almost = support(state, (1, 3))._replace(order=(0,), turn=0)
    assert why(almost, 2) == "more_than_needed"
    assert why(almost, 1) == ""


def test_joining_costs_elan_and_scores_at_once(state: State) -> None:
    card = state.rows[small().deck_index["initiative"]][0]
    joined = apply(small(), state, Join(0, card)).state
    assert own(joined).initiatives == (card,)
    assert own(joined).initiative_points == 1
    assert own(joined).elan == 7
    assert card not in joined.rows[small().deck_index["initiative"]]
    poor = refusal(small(), changed(state, 0, elan=1), Join(0, card))
    assert poor is not None
    assert poor.params == {"need": 2, "have": 1}


def test_a_gesture_is_played_once_and_a_reaction_is_kept(state: State) -> None:
    held = changed(state, 0, hand=("gesture-1", "gesture-4"))
    played = apply(small(), held, PlayCard(0, "gesture-1"))
    assert own(played.state).hand == ("gesture-4",)
    assert own(played.state).elan == 11
    assert "card_played" in kinds(played.events)
    refused = refusal(small(), held, PlayCard(0, "gesture-4"))
    assert refused is not None
    assert refused.key == "reaction_only"


def test_two_uses_light_a_pillar(state: State) -> None:
    held = changed(state, 0, hand=("gesture-1", "gesture-2"))
    once = apply(small(), held, PlayCard(0, "gesture-1"))
    assert "pillar_lit" not in kinds(once.events)
    twice = apply(small(), once.state, PlayCard(0, "gesture-2"))
    assert "pillar_lit" in kinds(twice.events)
    assert own(twice.state).pillars[2] == 2


def test_engaging_gives_elan_and_a_card_up_to_the_hand_limit(state: State) -> None:
    after = apply(small(), state, Engage(0)).state
    assert own(after).elan == 10
    assert len(own(after).hand) == len(own(state).hand) + 1
    full = changed(state, 0, hand=tuple([f"gesture-{n}" for n in range(5)]))
    assert len(own(apply(small(), full, Engage(0)).state).hand) == 5
