"""Ready-made models: chosen at the start, and in the shop when buying new."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.core.actions import BuyNew, Choose
from game.core.apply import apply
from game.core.checks import refusal
from game.core.equipping import new_price
from game.core.legal import legal
from game.core.making import model_price, take_model
from game.core.preview import preview
from game.core.ruleset import AssemblePhase, CataloguePhase, FinalSortPhase, Ruleset, YearsPhase
from game.core.setup import start
from game.core.state import State, pending
from game.core.table import Table
from tests.core import tiny
from tests.core.tables import changed, kinds, own, phone, random_walk

CHEAP: Final = ("energy-0", "screen-0", "design-0", "making-0")
DEAR: Final = ("energy-1", "energy-3", "screen-1", "design-1", "making-1")


def shop(*, new: bool = True) -> Ruleset:
    """Two models, one for nothing, one for two coins; no decks to draft from."""
    phases = (CataloguePhase(), YearsPhase(3, 2), FinalSortPhase(1))
    ruleset = tiny.ruleset(phases=phases)
    models = {"cheap": CHEAP, "dear": DEAR}
    calm = ((99.0, 100.0), (99.0, 100.0))
    return replace(ruleset, catalogue=models, new_from_catalogue=new, zones=calm)


def chosen(ruleset: Ruleset, *models: str) -> State:
    """A game in which each seat in turn has chosen this model."""
    state, _, _ = start(ruleset, len(models), 1)
    for seat, model in enumerate(models):
        state = apply(ruleset, state, Choose(seat, model)).state
    return state


def test_everybody_chooses_in_turn_among_all_models() -> None:
    ruleset = shop()
    state, _, _ = start(ruleset, 2, 1)
    assert legal(ruleset, state) == [Choose(0, "cheap"), Choose(0, "dear")]
    state = apply(ruleset, state, Choose(0, "dear")).state
    assert legal(ruleset, state) == [Choose(1, "cheap"), Choose(1, "dear")]
    state = apply(ruleset, state, Choose(1, "dear")).state
    assert state.year == 1, "the years begin when the last has chosen"


def test_a_model_costs_what_its_cards_cost_and_weighs_what_they_weigh() -> None:
    ruleset = shop()
    state, _, _ = start(ruleset, 2, 1)
    result = apply(ruleset, state, Choose(0, "dear"))
    after = own(result.state)
    assert model_price(ruleset, "dear") == 2
    assert after.coins == own(state).coins - 2
    assert phone(result.state).parts == DEAR
    assert phone(result.state).origin == "new"
    weights = [sum(ruleset.cards[part].impact) for part in DEAR]
    assert sum(after.cubes) == sum(phone(result.state).cubes) == sum(weights)
    assert result.state.gauges == (after.cubes[0] + after.cubes[2], after.cubes[1] + after.cubes[3])


def test_its_journey_is_told_card_by_card() -> None:
    ruleset = shop()
    state, _, _ = start(ruleset, 1, 1)
    events = apply(ruleset, state, Choose(0, "cheap")).events
    assert kinds(events)[0] == "model_taken"
    assert tuple(e.params["card"] for e in events if e.kind == "part_taken") == CHEAP
    assert "phone_made" in kinds(events)


def test_models_are_shown_not_drawn_two_may_take_the_same() -> None:
    ruleset = shop()
    before, _, _ = start(ruleset, 2, 1)
    state = chosen(ruleset, "cheap", "cheap")
    deck = ruleset.deck_index["deposit"]
    assert state.decks[deck] == before.decks[deck]
    assert state.discards[deck] == ()


def test_only_what_one_can_pay_is_offered() -> None:
    ruleset = replace(shop(), numbers=tiny.with_numbers(coins=1))
    state, _, _ = start(ruleset, 1, 1)
    assert legal(ruleset, state) == [Choose(0, "cheap")]


def test_whoever_can_pay_none_is_offered_the_cheapest_for_what_is_left() -> None:
    """Old bug: nothing was offered, and the household started without a phone."""
    ruleset = replace(shop(), catalogue={"dear": DEAR, "both": (*DEAR, "energy-5")})
    state, _, _ = start(replace(ruleset, numbers=tiny.with_numbers(coins=1)), 1, 1)
    assert legal(ruleset, state) == [Choose(0, "dear")]
    result = apply(ruleset, state, Choose(0, "dear"))
    assert phone(result.state).parts == DEAR
    paid = [event.params["by"] for event in result.events if event.kind == "coins_changed"]
    assert paid[0] == -1, "two coins asked, one there"


def test_an_assembly_after_the_choice_makes_no_second_phone() -> None:
    phases = (CataloguePhase(), AssemblePhase(), YearsPhase(1, 1))
    ruleset = replace(tiny.ruleset(phases=phases), catalogue={"cheap": CHEAP})
    state = chosen(ruleset, "cheap")
    assert phone(state).parts == CHEAP
    assert len(own(state).drawer) == 1


def test_buying_new_offers_the_catalogue_and_its_coins_come_on_top() -> None:
    ruleset = shop()
    state = changed(chosen(ruleset, "cheap"), 0, coins=20)
    assert new_price(Table(ruleset, state), 0) == 6
    state = apply(ruleset, state, BuyNew(0)).state
    choice = pending(state)
    assert choice is not None
    assert (choice.kind, choice.options) == ("catalogue", ("cheap", "dear"))
    state = apply(ruleset, state, Choose(0, "dear")).state
    assert own(state).coins == 20 - 6 - 2
    assert phone(state).parts == DEAR
    assert [device.parts for device in own(state).drawer] == [(), CHEAP]


def test_a_phone_bought_in_the_shop_is_a_later_model() -> None:
    ruleset = shop()
    first = phone(chosen(ruleset, "cheap")).attributes
    state = changed(chosen(ruleset, "cheap"), 0, coins=20)
    state = apply(ruleset, state, BuyNew(0)).state
    table = Table(ruleset, state)
    table.agenda.pop()
    take_model(table, 0, "cheap")
    later = table.households[0].phone
    assert later is not None
    assert [b - a for a, b in zip(first, later.attributes, strict=True)] == [0, 1, 0, 1]


def test_nobody_pays_for_a_shop_in_which_nothing_can_be_bought() -> None:
    """The cheapest model counts: with coins for the order alone there would be no choice."""
    ruleset = replace(shop(), catalogue={"dear": DEAR})
    state = changed(chosen(ruleset, "dear"), 0, coins=7)
    why = refusal(ruleset, state, BuyNew(0))
    assert why is not None
    assert why.params == {"need": 8, "have": 7}
    assert BuyNew(0) not in legal(ruleset, state)
    assert BuyNew(0) in legal(ruleset, changed(state, 0, coins=8))


def test_a_preview_of_the_order_stops_at_the_choice() -> None:
    ruleset = shop()
    state = changed(chosen(ruleset, "cheap"), 0, coins=20)
    seen = preview(ruleset, state, BuyNew(0))
    assert seen is not None
    assert seen.then == "choice"


def test_without_it_buying_new_is_an_express_tour() -> None:
    ruleset = shop(new=False)
    state = changed(chosen(ruleset, "cheap"), 0, coins=20)
    choice = pending(apply(ruleset, state, BuyNew(0)).state)
    assert choice is not None
    assert choice.kind == "design"


@pytest.mark.parametrize("seats", [1, 5])
def test_games_of_the_shop_end(seats: int) -> None:
    assert random_walk(shop(), seats, 7)[-1].state.over
