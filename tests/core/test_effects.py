"""Each primitive does what its line of help says."""

from __future__ import annotations

import pytest

from game.core.actions import Choose as Answer
from game.core.actions import Engage, Join, PlayCard
from game.core.apply import Applied, apply
from game.core.checks import refusal
from game.core.effects import (
    Choose,
    Count,
    Damage,
    Draw,
    Each,
    Effect,
    FreeRepair,
    Gain,
    Give,
    Impact,
    Look,
    MovePhone,
    Option,
    Pay,
    Restock,
    SetRule,
    SupportLever,
    Upgrade,
    Wear,
    When,
)
from game.core.ruleset import Card, Goal, Ruleset
from game.core.state import State, pending
from game.core.table import rule_of
from tests.core import tiny
from tests.core.tables import changed, first_year, own, phone, with_phone

CARD = "tried"


def rules_with(*effects: Effect, on: str = "") -> Ruleset:
    """The small ruleset with one more card that does these effects."""
    script = f"{CARD}.now"
    card = Card(CARD, CARD, "gesture", now="" if on else script, on={on: script} if on else {})
    return tiny.ruleset(extra_cards=[card], extra_scripts={script: effects})


def ready(ruleset: Ruleset, seats: int = 3) -> State:
    """The first household holds the card alone and has enough of everything."""
    state = first_year(ruleset, seats)
    state = with_phone(state, 0, attributes=(1, 2, 2, 1), damage=(), age=1)
    return changed(state, 0, hand=(CARD,), coins=5, elan=5)


def play(*effects: Effect, seats: int = 3) -> tuple[Ruleset, State, Applied]:
    """The card played: the rules, the state before and what it led to."""
    ruleset = rules_with(*effects)
    state = ready(ruleset, seats)
    return ruleset, state, apply(ruleset, state, PlayCard(0, CARD))


def refused(state: State, *effects: Effect) -> str:
    """Why a card with these effects cannot be played; "" when it can."""
    why = refusal(rules_with(*effects), state, PlayCard(0, CARD))
    return "" if why is None else why.key


def test_gain_and_pay() -> None:
    _, _, after = play(Gain(coins=2, elan=1, tokens=1, points=3, service=1, use_credits=2))
    got = own(after.state)
    assert (got.coins, got.elan, got.tokens) == (7, 6, 1)
    assert (got.bonus_points, got.service, got.use_credits) == (3, 1, 2)
    _, _, poorer = play(Pay(coins=9, elan=1))
    assert (own(poorer.state).coins, own(poorer.state).elan) == (0, 4)


def test_impact_puts_cubes_into_rucksack_and_gauge() -> None:
    _, before, after = play(Impact("waste", {"M": 2}))
    assert own(after.state).cubes[7] == own(before).cubes[7] + 2
    assert after.state.gauges[1] == before.gauges[1] + 2


def test_draw_stops_at_the_hand_limit() -> None:
    _, _, after = play(Draw(9))
    assert len(own(after.state).hand) == 5


def test_look_keeps_shares_and_puts_the_rest_under_the_deck() -> None:
    ruleset, before, after = play(Look("gesture", 3, keep=1, share=1))
    deck = ruleset.deck_index["gesture"]
    top = before.decks[deck][-3:]
    choice = pending(after.state)
    assert choice is not None
    assert set(choice.options) == set(top)
    kept = apply(ruleset, after.state, Answer(0, top[0])).state
    shared = apply(ruleset, kept, Answer(0, top[1])).state
    asked = pending(shared)
    assert asked is not None
    assert asked.kind == "look_household"
    given = apply(ruleset, shared, Answer(0, "2")).state
    assert own(given).hand == (top[0],)
    assert top[1] in own(given, 2).hand
    assert given.decks[deck][0] == top[2]


def test_alone_one_keeps_what_one_may_keep_and_shares_with_nobody() -> None:
    """Old bug: a household alone was asked what to share, and kept it as well."""
    ruleset, before, after = play(Look("gesture", 3, keep=1, share=1), seats=1)
    top = before.decks[ruleset.deck_index["gesture"]][-1]
    kept = apply(ruleset, after.state, Answer(0, top)).state
    assert pending(kept) is None
    assert own(kept).hand == (top,)


def test_a_full_hand_keeps_nothing_it_looks_at_but_may_share() -> None:
    """Old bug: who looked at cards, or was given one, held more than a hand may."""
    ruleset = rules_with(Look("gesture", 3, keep=1, share=1), on="engaged")
    limit = rule_of(ruleset, ready(ruleset), "hand_limit", 0)
    looking = changed(ready(ruleset), 0, initiatives=(CARD,), hand=("gesture-1",) * limit)
    asked = apply(ruleset, looking, Engage(0)).state
    choice = pending(asked)
    assert choice is not None
    assert choice.kind == "look_share"
    shared = apply(ruleset, asked, Answer(0, choice.options[0])).state
    given = apply(ruleset, shared, Answer(0, "1")).state
    assert len(own(given).hand) == limit
    assert choice.options[0] in own(given, 1).hand


def test_nothing_is_shared_with_a_full_hand() -> None:
    ruleset, before, _ = play(Look("gesture", 3, keep=1, share=1))
    limit = rule_of(ruleset, before, "hand_limit", 1)
    full = changed(before, 1, hand=("gesture-1",) * limit)
    deck = ruleset.deck_index["gesture"]
    first, second = full.decks[deck][-1:-3:-1]
    asked = apply(ruleset, full, PlayCard(0, CARD)).state
    kept = apply(ruleset, asked, Answer(0, first)).state
    taker = pending(apply(ruleset, kept, Answer(0, second)).state)
    assert taker is not None
    assert taker.options == ("2",)
    full = changed(full, 2, hand=("gesture-1",) * limit)
    alone = apply(ruleset, apply(ruleset, full, PlayCard(0, CARD)).state, Answer(0, first)).state
    assert pending(alone) is None
    assert own(alone).hand == (first,)


def test_look_orders_the_top_of_another_deck() -> None:
    ruleset, before, after = play(Look("hazard", 2))
    deck = ruleset.deck_index["hazard"]
    first, second = before.decks[deck][-2:]
    ordered = apply(ruleset, after.state, Answer(0, first)).state
    ordered = apply(ruleset, ordered, Answer(0, second)).state
    assert ordered.decks[deck][-1] == first
    assert ordered.decks[deck][:-2] == before.decks[deck][:-2]


def test_give_asks_whom_and_with_two_seats_needs_not() -> None:
    ruleset, before, after = play(Give(coins=2, elan=1))
    choice = pending(after.state)
    assert choice is not None
    assert choice.options == ("1", "2")
    given = apply(ruleset, after.state, Answer(0, "2")).state
    assert own(given, 2).coins == own(before, 2).coins + 2
    _, before, after = play(Give(coins=2), seats=2)
    assert own(after.state, 1).coins == own(before, 1).coins + 2
    assert refused(ready(rules_with(), 1), Give(coins=1)) == "nobody_else"


def test_move_phone_between_places() -> None:
    _, before, after = play(MovePhone("drawer", "pool"))
    assert (own(after.state).gave, len(after.state.pool)) == (1, len(before.pool) + 1)
    _, _, after = play(MovePhone("drawer", "recycled"))
    assert own(after.state).collected == 1
    _, _, after = play(MovePhone("use", "gone"))
    assert own(after.state).phone is None
    _, before, after = play(MovePhone("use", "drawer"))
    assert own(after.state).drawer[-1].id == phone(before).id
    empty = changed(ready(rules_with()), 0, drawer=(), phone=None)
    assert refused(empty, MovePhone("drawer", "gone")) == "drawer_empty"
    assert refused(empty, MovePhone("use", "gone")) == "no_phone"
    assert refused(empty._replace(pool=()), MovePhone("pool", "use")) == "pool_empty"


def test_move_phone_asks_which_of_several() -> None:
    ruleset, before, after = play(MovePhone("pool", "use"))
    choice = pending(after.state)
    assert choice is not None
    assert choice.options == tuple([str(device.id) for device in before.pool])
    moved = apply(ruleset, after.state, Answer(0, choice.options[1])).state
    assert phone(moved).id == before.pool[1].id


def test_repair_is_free_even_when_glued() -> None:
    ruleset = rules_with(FreeRepair())
    broken = with_phone(ready(ruleset), 0, damage=("screen",), attributes=(0, 2, 2, 0))
    mended = apply(ruleset, broken, PlayCard(0, CARD)).state
    assert (phone(mended).damage, own(mended).coins) == ((), 5)
    assert refused(ready(rules_with()), FreeRepair()) == "no_fault"
    assert refused(broken, FreeRepair("battery")) == "no_fault"


def test_wear_upgrade_and_damage() -> None:
    _, _, after = play(Wear({"battery": 5}, not_below=1))
    assert phone(after.state).attributes[tiny.BATTERY] == 1
    _, _, after = play(Upgrade({"battery": 5, "software": 3}))
    assert phone(after.state).attributes == (1, 5, 3, 1)
    best = with_phone(ready(rules_with()), 0, attributes=(1, 2, 3, 1))
    assert refused(best, Upgrade({"battery": 1})) == "already_at_best"
    _, _, after = play(Damage("screen"), Damage("software"))
    assert phone(after.state).damage == ("screen",)
    assert phone(after.state).attributes[tiny.SOFTWARE] == 0


@pytest.mark.parametrize(
    ("whom", "lasts", "incomes"),
    [("me", "game", (5, 2)), ("all", "game", (5, 5)), ("all", "year", (5, 5))],
)
def test_set_rule_for_one_or_all(whom: str, lasts: str, incomes: tuple[int, int]) -> None:
    ruleset, _, after = play(SetRule("income", 3, whom, lasts))  # type: ignore[arg-type]
    found = tuple([rule_of(ruleset, after.state, "income", seat) for seat in (0, 1)])
    assert found == incomes
    assert any(after.state.year_rules) == (lasts == "year")


def test_a_rule_never_goes_below_its_minimum() -> None:
    ruleset, _, after = play(SetRule("use_interval", -9, "all"))
    assert rule_of(ruleset, after.state, "use_interval", 0) == 1


def test_choose_does_what_was_chosen() -> None:
    effect = Choose((Option("coins", (Gain(coins=2),)), Option("elan", (Gain(elan=2),))))
    ruleset, _, after = play(effect)
    assert own(apply(ruleset, after.state, Answer(0, "1")).state).elan == 7
    assert own(apply(ruleset, after.state, Answer(0, "0")).state).coins == 7


def test_each_when_and_count() -> None:
    _, before, after = play(Each("others", (Gain(coins=1),)))
    gained = [own(after.state, s).coins - own(before, s).coins for s in range(3)]
    assert gained == [0, 1, 1]
    _, before, after = play(Each("without_phone", (Gain(coins=1),)))
    assert [own(after.state, s).coins - own(before, s).coins for s in range(3)] == [0, 0, 0]
    _, _, after = play(When(Goal("coins", at_least=6), (Gain(elan=1),), (Gain(elan=2),)))
    assert own(after.state).elan == 7
    _, _, after = play(Count("elan", (Gain(coins=1),), at_most=3))
    assert own(after.state).coins == 8
    unmet = When(Goal("coins", at_least=6), (Gain(elan=1),))
    assert refused(ready(rules_with()), unmet) == "condition_unmet"
    assert refused(ready(rules_with()), Count("gave", (Gain(elan=1),))) == "nothing_to_count"


def test_support_and_restock() -> None:
    ruleset, before, after = play(SupportLever(2))
    choice = pending(after.state)
    assert choice is not None
    supported = apply(ruleset, after.state, Answer(0, choice.options[1])).state
    assert supported.support[1] == (2, 0, 0)
    assert own(supported).elan == own(before).elan
    _, before, after = play(Restock(2))
    assert len(after.state.pool) == len(before.pool) + 2


def test_an_initiative_answers_its_event() -> None:
    card = Card("giver", "g", "initiative", on={"played": "giver.on"})
    tried = Card(CARD, CARD, "gesture", now=f"{CARD}.now")
    scripts: dict[str, tuple[Effect, ...]] = {
        "giver.on": (Gain(points=1),),
        f"{CARD}.now": (Gain(coins=1),),
    }
    ruleset = tiny.ruleset(extra_cards=[card, tried], extra_scripts=scripts)
    state = changed(ready(ruleset), 0, initiatives=("giver",))
    after = apply(ruleset, state, PlayCard(0, CARD)).state
    assert (own(after).bonus_points, own(after).coins) == (1, 6)
    assert not isinstance(PlayCard(0, CARD), Join)
