"""The first device of each household: drafted whole, whatever the decks still hold; ores."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest

from game.core.actions import TakeCard
from game.core.apply import apply
from game.core.legal import legal
from game.core.preview import preview
from game.core.ruleset import AssemblePhase, DraftPhase, Ruleset, YearsPhase
from game.core.setup import start
from game.core.state import State
from game.core.view import view
from tests.core import tiny
from tests.core.tables import changed, kinds, own, phone, real

DEPOSIT: Final = 0
BLIND: Final = TakeCard(0, "")


def drafting(*families: str) -> Ruleset:
    """One round of deposits, of these families if any are named, and years to follow."""
    draft = DraftPhase(DEPOSIT, 3, max(1, len(families)), reverse=False, families=families)
    return tiny.ruleset(phases=(draft, AssemblePhase(), YearsPhase(1, 1)))


def dry(ruleset: Ruleset, *row: str, coins: int = 0, taken: tuple[str, ...] = ()) -> State:
    """The first seat of one that drafts: nothing in the deck, these cards in the row."""
    state, _, _ = start(ruleset, 1, 1)
    return changed(state, 0, coins=coins, drafted=taken)._replace(
        decks=((), *state.decks[1:]),
        discards=((), *state.discards[1:]),
        rows=(row, *state.rows[1:]),
    )


def priced(**coins: int) -> Ruleset:
    """``drafting`` with other prices of deposits."""
    ruleset = drafting()
    cards = dict(ruleset.cards)
    for name, price in coins.items():
        card = name.replace("_", "-")
        cards[card] = replace(cards[card], coins=price)
    return replace(ruleset, cards=cards)


def test_with_a_dry_deck_the_blind_take_is_the_cheapest_of_the_row() -> None:
    """Old bug: the action found nothing, told nothing, and a phone was made with a part less."""
    ruleset = priced(energy_0=4, energy_1=3, screen_0=5)
    state = dry(ruleset, "energy-0", "energy-1", "screen-0", coins=2)
    assert legal(ruleset, state) == [BLIND]
    result = apply(ruleset, state, BLIND)
    assert "part_taken" in kinds(result.events)
    assert phone(result.state).parts == ("energy-1",)
    paid = [event.params["by"] for event in result.events if event.kind == "coins_changed"]
    assert paid[0] == -2, "three coins asked, two there"


def test_the_card_that_comes_is_of_a_family_that_is_missing() -> None:
    ruleset = drafting("energy", "screen")
    cards = {**ruleset.cards, "screen-0": replace(ruleset.cards["screen-0"], coins=9)}
    ruleset = replace(ruleset, cards=cards)
    state = dry(ruleset, "energy-2", "screen-0", "energy-4", taken=("energy-0",))
    state = state._replace(turn=1)
    assert legal(ruleset, state) == [BLIND]
    after = apply(ruleset, state, BLIND).state
    assert phone(after).parts == ("energy-0", "screen-0")


def test_where_there_is_nothing_at_all_it_says_so() -> None:
    ruleset = drafting("energy", "screen")
    state = dry(ruleset, "energy-2", taken=("energy-0",))._replace(turn=1)
    result = apply(ruleset, state, BLIND)
    assert kinds(result.events)[0] == "nothing_to_draw"


def test_of_nothing_no_phone_is_made() -> None:
    ruleset = drafting("screen")
    result = apply(ruleset, dry(ruleset, "energy-2"), BLIND)
    assert own(result.state).phone is None
    assert "phone_made" not in kinds(result.events)


def test_a_preview_of_the_dry_deck_shows_the_card() -> None:
    """Everybody sees the row: nothing about it is unknown."""
    ruleset = priced(energy_0=4)
    state = dry(ruleset, "energy-0")
    seen = preview(ruleset, view(state, 0), BLIND)
    assert seen is not None
    assert [e.params["card"] for e in seen.events if e.kind == "part_taken"] == ["energy-0"]


@pytest.mark.parametrize(("seats", "rich"), [(1, 12), (4, 18), (6, 22), (8, 26), (12, 36)])
def test_ores_last_for_the_first_phones_and_a_share_of_what_they_leave(
    seats: int, rich: int
) -> None:
    """Old bug: six tenths of the deck, whatever the seats: with six of them the first phone
    that anybody bought was of poorer ore, with eight the first ones would have been."""
    ruleset = real()
    assert len(ruleset.deck_cards[ruleset.deck_index["deposit"]]) == 30
    assert ruleset.numbers.poorer_ore_share == pytest.approx(0.33)
    assert ruleset.rich_ore(seats) == rich


def test_a_scenario_may_have_ores_without_end() -> None:
    endless = replace(real(), numbers=replace(real().numbers, poorer_ore_share=None))
    assert endless.rich_ore(8) > 10**9
    assert real("decouverte").rich_ore(5) > 10**9, "models of a catalogue stay as they are"
