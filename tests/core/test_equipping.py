"""The four ways to a phone, repairing, and the end of life, on the small ruleset."""

from __future__ import annotations

import pytest

from game.core.actions import (
    BANK_DEVICE,
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    Rent,
    Repair,
    Sort,
    TakeRefurbished,
)
from game.core.apply import Applied, apply
from game.core.checks import refusal
from game.core.state import State, pending
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


@pytest.fixture
def state() -> State:
    """The first action of the first year, two households, the first one well off."""
    return changed(first_year(small()), 0, coins=20, elan=9)


def done(state: State, action: Action) -> Applied:
    """The action applied."""
    return apply(small(), state, action)


def why(state: State, action: Action) -> str:
    """The key of the refusal; "" when the action is legal."""
    refused = refusal(small(), state, action)
    return "" if refused is None else refused.key


def test_a_new_phone_costs_coins_and_cubes_from_the_mine_on(state: State) -> None:
    ordered = done(state, BuyNew(0))
    choice = pending(ordered.state)
    assert choice is not None
    assert choice.kind == "design"
    made = done(ordered.state, Choose(0, choice.options[0])).state
    assert own(made).coins == 14
    assert phone(made).origin == "new"
    assert phone(made).maker == 0
    assert sum(phone(made).cubes) == sum(own(made).cubes) - sum(own(state).cubes)
    assert sum(phone(made).cubes) >= 3
    assert own(made).drawer[-1].id == phone(state).id


def test_an_express_phone_is_a_later_model(state: State) -> None:
    ordered = done(state, BuyNew(0)).state
    choice = pending(ordered)
    assert choice is not None
    made = phone(done(ordered, Choose(0, "design-1" if "design-1" in choice.options else
                                      choice.options[0])).state)  # fmt: skip
    assert made.attributes[tiny.SOFTWARE] == 4
    assert made.attributes[tiny.BATTERY] == 3


def test_of_two_copies_of_a_design_the_other_goes_back(state: State) -> None:
    """Old bug: offered two copies of one design, the household kept one and both were gone."""
    deck = small().deck_index["design"]
    decks = (*state.decks[:deck], ("design-1", "design-1"), *state.decks[deck + 1 :])
    ordered = done(state._replace(decks=decks), BuyNew(0)).state
    made = done(ordered, Choose(0, "design-1")).state
    assert made.discards[deck].count("design-1") == state.discards[deck].count("design-1") + 2


def test_tokens_of_the_urban_mine_pay_for_a_new_phone_and_are_spent(state: State) -> None:
    rich = changed(state, 0, tokens=5, coins=3)
    made = done(rich, BuyNew(0)).state
    assert own(made).coins == 0
    assert own(made).tokens == 0
    assert why(changed(rich, 0, coins=2), BuyNew(0)) == "too_few_coins"


def test_poor_ore_adds_a_cube_once_enough_was_mined(state: State) -> None:
    for mined in (0, 9):
        ordered = done(state._replace(mined=mined), BuyNew(0)).state
        choice = pending(ordered)
        assert choice is not None
        events = done(ordered, Choose(0, choice.options[0])).events
        assert ("ore_poorer" in kinds(events)) == (mined == 9)


def test_a_refurbished_phone_leaves_the_pool_with_one_cube(state: State) -> None:
    device = state.pool[0]
    taken = done(state, TakeRefurbished(0, device.id)).state
    assert phone(taken).id == device.id
    assert taken.pool == state.pool[1:]
    assert own(taken).coins == 16
    assert sum(own(taken).cubes) == sum(own(state).cubes) + 1
    assert own(taken).origins == ("refurbished",)
    assert why(taken._replace(turn=0), TakeRefurbished(0, device.id)) == "pool_empty"


def test_a_pool_that_still_has_phones_is_not_called_empty(state: State) -> None:
    assert why(state, TakeRefurbished(0, 999)) == "no_such_phone"


def test_a_phone_bought_from_a_neighbour_pays_the_neighbour(state: State) -> None:
    device = own(state, 1).drawer[0]
    bought = done(state, BuyUsed(0, device.id))
    assert own(bought.state, 1).coins == own(state, 1).coins + 2
    assert own(bought.state, 1).drawer == ()
    assert phone(bought.state).origin == "second_hand"
    assert sum(own(bought.state).cubes) == sum(own(state).cubes)


def test_the_bank_always_has_a_worn_phone(state: State) -> None:
    bought = done(state, BuyUsed(0, BANK_DEVICE)).state
    assert phone(bought).attributes == (1, 1, 2, 0)
    assert phone(bought).age == 4


def test_ones_own_drawer_is_no_shop(state: State) -> None:
    assert why(state, BuyUsed(0, own(state).drawer[0].id)) == "your_own_phone"
    assert why(state, BuyUsed(0, 999)) == "no_such_phone"


def test_rent_is_paid_at_once_and_each_year_but_the_last(state: State) -> None:
    rented = done(state, Rent(0)).state
    assert own(rented).coins == 18
    assert why(rented._replace(turn=0), Rent(0)) == "already_renting"
    year = only_hazard(rented, "calm-0")
    fees = []
    while not year.over:
        year, events = to_year_end(small(), changed(year, 0, coins=9))
        fees += [event for event in events if event.kind == "rent_paid"]
    assert len(fees) == small().years - 1


def test_a_rental_that_is_not_paid_goes_back(state: State) -> None:
    rented = changed(done(state, Rent(0)).state, 0, coins=0)
    broke = only_hazard(rented, "calm-0")._replace(order=(1, 0), turn=1)
    after, events = to_year_end(small(), broke)
    assert "rental_lost" in kinds(events)
    assert own(after).phone is None
    assert why(after._replace(turn=0, order=(0,), agenda=()), Repair(0, "screen")) == "no_phone"


def test_a_rented_phone_is_not_sorted(state: State) -> None:
    rented = with_phone(done(state, Rent(0)).state, 0, damage=("screen", "battery"))
    assert why(rented._replace(turn=0), Sort(0, phone(rented).id, "bin")) == "rented_phone"


@pytest.mark.parametrize(("opens", "cost"), [(1, 2), (2, 1), (3, 1)])
def test_a_phone_that_opens_easily_costs_less_to_repair(
    state: State, opens: int, cost: int
) -> None:
    broken = with_phone(state, 0, damage=("screen",), attributes=(opens, 3, 3, 0))
    mended = done(broken, Repair(0, "screen")).state
    assert own(mended).coins == 20 - cost
    assert phone(mended).damage == ()
    assert own(mended).repaired == 1


def test_a_glued_phone_opens_only_once_the_rule_changes(state: State) -> None:
    glued = with_phone(state, 0, damage=("screen",), attributes=(0, 3, 3, 0))
    assert why(glued, Repair(0, "screen")) == "glued"
    rule = small().rule_index["glued_repairable"]
    rules = tuple([int(index == rule) for index in range(len(small().rules))])
    assert why(glued._replace(rules=rules), Repair(0, "screen")) == ""


def test_repairing_gives_battery_and_software_their_years_back(state: State) -> None:
    tired = with_phone(state, 0, attributes=(2, 0, 1, 0))
    battery = done(tired, Repair(0, "battery")).state
    assert phone(battery).attributes == (2, 0, 3, 0)
    both = done(battery, Repair(0, "software")).state
    assert phone(both).attributes == (2, 2, 3, 0)
    assert why(tired, Repair(0, "screen")) == "no_fault"


def test_giving_fills_the_pool_and_pays(state: State) -> None:
    device = own(state).drawer[0]
    given = done(state, Sort(0, device.id, "give")).state
    assert given.pool[-1].id == device.id
    assert given.pool[-1].attributes[tiny.BATTERY] == 3
    assert given.pool[-1].attributes[tiny.SOFTWARE] == device.attributes[tiny.SOFTWARE] + 1
    assert (own(given).coins, own(given).elan, own(given).gave) == (22, 10, 1)
    assert own(given).drawer == ()


def test_a_phone_without_software_is_not_given(state: State) -> None:
    old = own(state).drawer[0]._replace(attributes=(1, 0, 2, 0))
    stuck = changed(state, 0, drawer=(old,))
    assert why(stuck, Sort(0, old.id, "give")) == "too_old_to_give"
    collected = done(stuck, Sort(0, old.id, "collect")).state
    assert (own(collected).tokens, own(collected).collected) == (1, 1)


@pytest.mark.parametrize(("fate", "cubes", "coins"), [("bin", 2, 20), ("informal", 4, 22)])
def test_throwing_away_costs_cubes(state: State, fate: str, cubes: int, coins: int) -> None:
    thrown = done(state, Sort(0, own(state).drawer[0].id, fate)).state
    assert sum(own(thrown).cubes) == sum(own(state).cubes) + cubes
    assert own(thrown).coins == coins


def test_a_phone_that_serves_is_not_sorted_a_dead_one_is(state: State) -> None:
    device = phone(state)
    assert why(state, Sort(0, device.id, "collect")) == "still_serves"
    dead = with_phone(state, 0, attributes=(1, 2, 0, 0))
    assert own(done(dead, Sort(0, device.id, "collect")).state).phone is None


def test_new_phones_can_be_forbidden_for_a_year(state: State) -> None:
    rule = small().rule_index["new_forbidden"]
    rules = tuple([int(index == rule) for index in range(len(small().rules))])
    assert why(state._replace(year_rules=rules), BuyNew(0)) == "no_new_this_year"
