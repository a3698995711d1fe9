"""A year of use on the small ruleset: turns, service, wear, hazards, income."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.core import devices, yearly
from game.core.actions import Choose, Engage, Pass, Sort
from game.core.apply import apply
from game.core.ruleset import Ruleset, YearsPhase
from game.core.state import State, acting_seat, actions_left, pending
from tests.core import tiny
from tests.core.tables import (
    changed,
    first_year,
    kinds,
    only_hazard,
    own,
    phone,
    small,
    to_year_end,
    with_phone,
)


def quiet_year(state: State, card: str = "calm-0") -> State:
    """The state a year later, nothing but this hazard having happened."""
    return to_year_end(small(), only_hazard(state, card))[0]


def test_the_first_seat_moves_on_every_year() -> None:
    state = first_year(small(), seats=3)
    firsts = []
    while not state.over:
        firsts.append(state.order[0] if state.order else -1)
        state = to_year_end(small(), state)[0]
    assert firsts[:4] == [0, 1, 2, 0]


def test_every_household_acts_twice_a_year() -> None:
    state = first_year(small(), seats=3)
    assert state.order == (0, 0, 1, 1, 2, 2)
    assert actions_left(state, 1) == 2
    after = apply(small(), state, Engage(0)).state
    assert actions_left(after, 0) == 1


def test_actions_can_go_up_and_down_the_seats() -> None:
    phases = tuple([p if not isinstance(p, YearsPhase) else YearsPhase(4, 2, snake=True)
                    for p in tiny.PHASES])  # fmt: skip
    snake = tiny.ruleset(phases=phases)
    assert first_year(snake, seats=3).order == (0, 1, 2, 2, 1, 0)


@pytest.mark.parametrize(
    ("attributes", "damage", "points"),
    [
        ((1, 3, 3, 0), (), 3),
        ((1, 3, 3, 2), (), 4),
        ((1, 3, 3, 0), ("screen",), 2),
        ((1, 0, 3, 0), ("screen",), 0),
        ((1, 3, 0, 2), (), 0),
    ],
    ids=["well", "well and loved", "one fault", "two faults", "no battery"],
)
def test_service_depends_on_how_the_phone_is(
    attributes: tuple[int, ...], damage: tuple[str, ...], points: int
) -> None:
    state = with_phone(first_year(small()), 0, attributes=attributes, damage=damage)
    state = changed(state, 0, drawer=())
    assert own(quiet_year(state)).service == points
    assert own(quiet_year(state)).years_served == int(points > 0)


def test_a_phone_of_the_drawer_helps_out() -> None:
    state = changed(first_year(small()), 0, phone=None)
    after = quiet_year(state)
    assert own(after).service == 1
    assert own(after).drawer[0].attributes[tiny.BATTERY] == 1
    assert own(quiet_year(changed(state, 0, drawer=()))).service == 0


def test_the_phone_ages_and_so_does_the_drawer() -> None:
    state = with_phone(first_year(small()), 0, attributes=(1, 3, 3, 2), age=0)
    after = quiet_year(state)
    assert phone(after).attributes == (1, 2, 2, 1)
    assert phone(after).age == 1
    assert own(after).drawer[0].attributes == (1, 1, 2, 0)
    assert own(after).drawer[0].age == 5


def test_use_adds_a_cube_in_the_first_year_and_every_second_one_after_it() -> None:
    state = first_year(small())
    weights = [sum(own(state).cubes)]
    for _ in range(3):
        state = with_phone(quiet_year(state), 0, attributes=(1, 3, 3, 0), damage=())
        weights.append(sum(own(state).cubes))
    added = [after - before for before, after in pairwise(weights)]
    assert added == [1, 0, 1]


def test_a_credit_spares_a_cube_of_use() -> None:
    state = changed(first_year(small()), 0, use_credits=1)
    after = quiet_year(state)
    assert sum(own(after).cubes) == sum(own(state).cubes)
    assert own(after).use_credits == 0


def test_income_comes_every_year() -> None:
    state = first_year(small())
    assert own(quiet_year(changed(state, 0, coins=0))).coins == 2


def test_a_fall_breaks_the_screen_unless_the_phone_is_solid() -> None:
    state = first_year(small())
    weak = changed(with_phone(state, 0, attributes=(2, 3, 3, 0), age=0), 0, hand=())
    assert phone(quiet_year(weak, "fall-0")).damage == ("screen",)
    solid = changed(with_phone(state, 0, attributes=(3, 3, 3, 0), age=0), 0, hand=())
    assert phone(quiet_year(solid, "fall-0")).damage == ()
    old = changed(with_phone(state, 0, attributes=(3, 3, 3, 0), age=4), 0, hand=())
    assert phone(quiet_year(old, "fall-0")).damage == ("screen",)


def test_an_old_phone_is_hit_harder() -> None:
    state = first_year(small())
    young = with_phone(state, 0, attributes=(1, 3, 3, 0), age=0)
    old = with_phone(state, 0, attributes=(1, 3, 3, 0), age=4)
    assert phone(quiet_year(young, "drain")).attributes[tiny.BATTERY] == 1
    assert phone(quiet_year(old, "drain")).attributes[tiny.BATTERY] == 0


def test_a_stolen_phone_is_gone() -> None:
    after = quiet_year(first_year(small()), "theft")
    assert own(after).phone is None


def reaction_state(ruleset: Ruleset) -> State:
    """Before the reaction of the first household to a fall."""
    state = only_hazard(first_year(ruleset), "fall-0")
    state = changed(with_phone(state, 0, attributes=(1, 3, 3, 0), age=0), 0, hand=("gesture-0",))
    while pending(state) is None:
        state = apply(ruleset, state, Engage(acting_seat(state))).state
    return state


def test_a_reaction_cancels_the_hazard_and_is_spent() -> None:
    state = reaction_state(small())
    choice = pending(state)
    assert choice is not None
    assert (choice.kind, choice.seat, choice.options[-1]) == ("reaction", 0, yearly.KEEP)
    used = apply(small(), state, Choose(0, "gesture-0"))
    assert "hazard_cancelled" in kinds(used.events)
    assert phone(used.state).damage == ()
    assert "gesture-0" not in own(used.state).hand
    kept = apply(small(), state, Choose(0, yearly.KEEP))
    assert "screen" in phone(kept.state).damage
    assert "gesture-0" in own(kept.state).hand


def test_the_last_sort_takes_one_phone_and_may_be_passed() -> None:
    state = first_year(small())
    while state.phase < len(small().phases) - 1:
        state = to_year_end(small(), state)[0]
    seat = acting_seat(state)
    sleeping = own(state, seat).drawer
    passed = apply(small(), state, Pass(seat)).state
    assert own(passed, seat).drawer == sleeping
    sorted_out = apply(small(), state, Sort(seat, sleeping[0].id, "collect")).state
    assert len(own(sorted_out, seat).drawer) == len(sleeping) - 1
    assert acting_seat(sorted_out) != seat


def test_only_a_phone_one_made_oneself_counts_for_its_years() -> None:
    state = quiet_year(first_year(small()))
    assert own(state).own_new_years == 1
    foreign = with_phone(state, 0, maker=1, attributes=(1, 3, 3, 0), damage=())
    assert own(quiet_year(foreign)).own_new_years == 1


def test_a_shop_model_is_as_new_as_the_rules_say() -> None:
    state = first_year(small())
    assert phone(state).age == 0
    assert phone(state).attributes[tiny.BATTERY] == 3
    assert phone(state).attributes[tiny.SOFTWARE] >= 1
    assert not devices.is_old(small(), phone(state))


def test_a_phone_out_of_service_can_be_sorted_at_the_end_with_an_empty_drawer() -> None:
    """Old bug: only who had something in the drawer got a turn in the last sort."""
    state = first_year(small())
    while state.year < small().years:
        state = to_year_end(small(), state)[0]
    for seat in range(2):
        state = changed(state, seat, drawer=())
    dead = with_phone(state, 0, attributes=(0,) * len(small().attributes))
    last = to_year_end(small(), only_hazard(dead, "calm-0"))[0]
    assert (last.over, acting_seat(last)) == (False, 0)
    given = apply(small(), last, Sort(0, phone(last).id, "collect")).state
    assert own(given).phone is None
    assert given.over
