"""What must hold at every step of every game, whatever the ruleset, the seats and the seed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from game.core import levers
from game.core.actions import (
    BANK_DEVICE,
    FATES,
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    Engage,
    Join,
    LastYear,
    Pass,
    PlayCard,
    Rent,
    Repair,
    RepairTogether,
    Sort,
    Support,
    TakeCard,
    TakeRefurbished,
    from_plain,
    to_plain,
)
from game.core.apply import Applied, apply
from game.core.checks import refusal
from game.core.events import EVERYONE
from game.core.legal import legal
from game.core.metrics import kind_total
from game.core.record import state_from_plain, state_to_plain
from game.core.refusals import IllegalActionError
from game.core.ruleset import Ruleset, YearsPhase
from game.core.setup import start
from game.core.state import HIDDEN, Choice, Device, State, acting_seat, pending
from game.core.table import rule_of
from game.core.view import FACILITATOR, SPECTATOR, seen, view
from tests.core.tables import RULESETS, random_walk, rulesets

ruleset_names = st.sampled_from(sorted(RULESETS))
seat_counts = st.integers(1, 8)
seeds = st.integers(0, 2**32)
GAMES = hypothesis_settings(max_examples=40)


def games(name: str, seats: int, seed: int) -> tuple[Ruleset, list[Applied]]:
    """A ruleset and a random game of it, with as many seats as it takes.

    A timed one is cut short in every other game.
    """
    ruleset = RULESETS[name]()
    low, high = ruleset.seats
    stop = 1 if ruleset.timing is not None and seed % 2 else 0
    return ruleset, random_walk(ruleset, max(low, min(seats, high)), seed, stop=stop)


def test_every_scenario_that_one_can_play_is_among_them() -> None:
    played = {name for device in ("smartphone", "jeans") for name in rulesets(device)}
    assert played <= set(RULESETS)
    assert max(RULESETS[name]().seats[1] for name in played) == 8


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_a_game_of_any_legal_actions_ends(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    last = steps[-1].state
    assert last.over
    assert acting_seat(last) == -1
    assert legal(ruleset, last) == []
    assert last.year == (last.last_year or ruleset.years)
    assert ruleset.half_course <= last.year <= ruleset.years


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_applying_an_action_leaves_the_state_before_as_it_was(
    name: str, seats: int, seed: int
) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps[:: max(1, len(steps) // 8)]:
        before = repr(step.state)
        for action in legal(ruleset, step.state):
            apply(ruleset, step.state, action)
        assert repr(step.state) == before


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_an_action_is_legal_exactly_when_nothing_refuses_it(
    name: str, seats: int, seed: int
) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps[:: max(1, len(steps) // 12)]:
        listed = legal(ruleset, step.state)
        assert len(set(listed)) == len(listed)
        for action in conceivable(ruleset, step.state):
            why = refusal(ruleset, step.state, action)
            if type(action) is LastYear:
                assert action not in listed, "nobody ends a game by choosing among what is listed"
                assert (why is None) == may_be_last(ruleset, step.state, action.seat)
            else:
                assert (why is None) == (action in listed), (action, why)
            if why is not None:
                with pytest.raises(IllegalActionError) as caught:
                    apply(ruleset, step.state, action)
                assert caught.value.refusal == why


def may_be_last(ruleset: Ruleset, state: State, seat: int) -> bool:
    """Whether a seat may say that this year is the last, by the rules as they are written."""
    return (
        ruleset.timing is not None
        and not state.over
        and isinstance(ruleset.phases[state.phase], YearsPhase)
        and pending(state) is None
        and seat == acting_seat(state)
        and ruleset.years <= 2 * state.year
        and state.year < (state.last_year or ruleset.years)
    )


def conceivable(ruleset: Ruleset, state: State) -> Iterator[Action]:
    """Every action that names things that exist, for every seat, sensible or not."""
    phones = [device.id for device in devices(state)]
    gestures = [card for own in state.households for card in own.hand]
    rows = [card for row in state.rows for card in row]
    options = [o for item in state.agenda if type(item) is Choice for o in item.options]
    for seat in range(len(state.households)):
        plain: list[Action] = [BuyNew(seat), Rent(seat), Engage(seat), Pass(seat), LastYear(seat)]
        yield from [*plain, TakeCard(seat, "")]
        yield from [Choose(seat, option) for option in (*options, "none", "0")]
        yield from [PlayCard(seat, card) for card in gestures]
        yield from [TakeCard(seat, card) for card in rows]
        yield from [Join(seat, card) for card in rows]
        yield from [Repair(seat, fault.id) for fault in ruleset.faults]
        yield from [RepairTogether(seat, fault.id) for fault in ruleset.faults]
        yield from [BuyUsed(seat, device) for device in (*phones, BANK_DEVICE, 999)]
        yield from [TakeRefurbished(seat, device) for device in (*phones, 999)]
        yield from [Sort(seat, device, fate) for device in phones for fate in (*FATES, "eat")]
        shown = levers.display(ruleset, state)
        yield from [Support(seat, lever, elan) for lever in shown for elan in range(-1, 5)]


def devices(state: State) -> list[Device]:
    """Every device there is."""
    found = list(state.pool)
    for own in state.households:
        found += [*own.drawer, *([own.phone] if own.phone else [])]
    return found


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_gauges_count_the_cubes_of_all_rucksacks(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps:
        for kind, gauge in enumerate(step.state.gauges):
            held = [kind_total(ruleset, own, kind) for own in step.state.households]
            assert sum(held) == gauge


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_nothing_goes_below_zero_or_above_its_maximum(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps:
        for own in step.state.households:
            assert min(own.coins, own.elan, own.tokens, own.use_credits, *own.cubes) >= 0
        for device in devices(step.state):
            for level, attribute in zip(device.attributes, ruleset.attributes, strict=True):
                assert 0 <= level <= (attribute.maximum if attribute.maximum is not None else 99)


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_no_hand_ever_holds_more_than_it_may(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps:
        for seat, own in enumerate(step.state.households):
            assert len(own.hand) <= rule_of(ruleset, step.state, "hand_limit", seat)


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_no_card_is_lost_or_doubled(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    whole = Counter(card for deck in ruleset.deck_cards for card in deck)
    for step in steps:
        assert Counter(cards_of(step.state)) == whole


def cards_of(state: State) -> Iterator[str]:
    """Every card of the box, wherever it lies."""
    for pile in (*state.decks, *state.discards, *state.rows, state.passed):
        yield from pile
    for own in state.households:
        yield from (*own.hand, *own.drafted, *own.initiatives)
        yield from [own.mission] if own.mission else []
    for item in state.agenda:
        if type(item) is Choice and item.kind in ("mission", "design"):
            yield from item.options
        elif type(item) is Choice and item.kind.startswith("look"):
            yield from [card for card in item.held if card != "done"]
            yield from item.options if item.kind != "look_household" else ()


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_devices_keep_their_own_number(name: str, seats: int, seed: int) -> None:
    _, steps = games(name, seats, seed)
    for step in steps:
        numbers = [device.id for device in devices(step.state)]
        assert len(set(numbers)) == len(numbers)


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_states_and_actions_survive_being_plain_data(name: str, seats: int, seed: int) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps[:: max(1, len(steps) // 8)]:
        plain = json.loads(json.dumps(state_to_plain(step.state, ruleset.rules)))
        assert state_from_plain(plain, ruleset.rules) == step.state
        for action in legal(ruleset, step.state):
            assert from_plain(json.loads(json.dumps(to_plain(action)))) == action


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_a_view_holds_no_secret_of_another_seat(name: str, seats: int, seed: int) -> None:
    _, steps = games(name, seats, seed)
    for step in steps:
        state = step.state
        for audience in (SPECTATOR, *range(len(state.households))):
            shown = set(strings_of(view(state, audience)))
            assert not shown & secrets_from(state, audience)
        assert view(state, FACILITATOR).decks == view(state, SPECTATOR).decks


def secrets_from(state: State, audience: int) -> set[str]:
    """The ids that an audience may not know: others' hands and missions, every deck.

    What lies in the open is no secret: a copy of the same card, what a phone was made of or is
    about to be, the news of the year, even when the card is in a deck again.
    """
    known = {card for pile in (*state.discards, *state.rows, state.passed) for card in pile}
    known |= {part for device in devices(state) for part in device.parts} | {state.news}
    hidden = {card for deck in state.decks for card in deck}
    for seat, own in enumerate(state.households):
        known |= {*own.drafted, *own.initiatives}
        (known if seat == audience else hidden).update((*own.hand, own.mission))
    for item in state.agenda:
        if type(item) is Choice and item.kind in ("mission", "reaction", "look_keep", "look_share"):
            (known if item.seat == audience else hidden).update((*item.options, *item.held))
        elif type(item) is Choice and item.kind == "design":
            known.update(item.options)
    return hidden - known - {"", "none", "done"}


def strings_of(value: object) -> Iterator[str]:
    """Every string inside tuples of tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings_of(item)


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_an_event_tells_a_secret_to_its_own_seat_only(name: str, seats: int, seed: int) -> None:
    _, steps = games(name, seats, seed)
    for step in steps:
        for event in step.events:
            if event.audience == EVERYONE:
                continue
            assert seen(event, event.audience) == event
            assert seen(event, FACILITATOR) == event
            others = {SPECTATOR, *range(len(step.state.households))} - {event.audience}
            for other in others:
                assert seen(event, other).params["card"] == HIDDEN


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_the_acting_seat_finds_the_same_actions_in_its_view(
    name: str, seats: int, seed: int
) -> None:
    ruleset, steps = games(name, seats, seed)
    for step in steps[:-1]:
        shown = view(step.state, acting_seat(step.state))
        assert legal(ruleset, shown) == legal(ruleset, step.state)


@GAMES
@given(ruleset_names, seat_counts, seeds)
def test_recorded_shuffles_bring_back_the_same_game(name: str, seats: int, seed: int) -> None:
    """Old bug: a replay did not move the generator on, and drew other phones than the game."""
    ruleset, steps = games(name, seats, seed)
    count = len(steps[0].state.households)
    state, events, _ = start(ruleset, count, seed, steps[0].shuffles)
    assert (state, events) == (steps[0].state, steps[0].events)
    for step in steps:
        for action in legal(ruleset, step.state):
            once = apply(ruleset, step.state, action)
            assert apply(ruleset, step.state, action, once.shuffles) == once
