"""Computer households play by the rules, from what they may know, and sensibly."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots import glance, greedy
from game.bots.decide import PLAYERS, decide
from game.bots.determinise import determinise
from game.core.actions import Action, PlayCard, Repair, Sort, Support, TakeRefurbished
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.scoring import ranking
from game.core.setup import start
from game.core.state import HIDDEN, Choice, State, acting_seat
from game.core.view import view
from game.session.seats import LEVELS, STYLES, computer
from tests.bots.arena import decide_quickly, game, whim_of
from tests.core.tables import (
    RULESETS,
    changed,
    first_year,
    only_hazard,
    phone,
    real,
    small,
    with_phone,
)
from tests.core.test_properties import cards_of

GAMES = 40
SEARCHING = {"search", *[f"{style}.sharp" for style in STYLES]}


def pairs() -> list[tuple[str, str]]:
    """Every household on some rulesets, the plain ones on all; every ruleset has many."""
    return [
        (player, name)
        for p, player in enumerate(sorted(PLAYERS))
        for r, name in enumerate(sorted(RULESETS))
        if player in ("random", "greedy", "search") or (p + r) % 8 == 0
    ]


@pytest.mark.parametrize(("player", "name"), pairs())
def test_a_household_plays_whole_games_by_the_rules(player: str, name: str) -> None:
    ruleset = RULESETS[name]()
    low, high = ruleset.seats
    for seats in {low, low if player in SEARCHING else min(3, high)}:
        assert game(ruleset, [player] * seats, seats)[-1].over


def test_every_household_that_can_be_chosen_plays() -> None:
    offered = {computer(style, level) for style in STYLES for level in LEVELS}
    assert offered <= set(PLAYERS)
    with pytest.raises(KeyError):
        decide("nobody", small(), start(small(), 2, 1)[0], 1)


def test_greedy_beats_random() -> None:
    """One against three: a fair share of the games would be a quarter."""
    won = 0
    for seed in range(GAMES):
        seat = seed % 4
        players = ["greedy" if each == seat else "random" for each in range(4)]
        best, _ = ranking(real(), game(real(), players, seed)[-1])[0]
        won += best == seat
    assert won >= 0.6 * GAMES


def test_greedy_plays_a_whole_game_and_not_one_trick() -> None:
    """Over a few games it repairs, replaces, plays, joins, supports, sorts and engages."""
    kinds: Counter[str] = Counter()
    served = 0
    for seed in range(6):
        states = game(real(), ["greedy"] * 4, seed)
        for step, state in enumerate(states[:-1], start=1):
            kinds[type(chosen(real(), state, whim_of(seed, step))).__name__] += 1
        served += sum(own.years_served for own in states[-1].households)
    assert {"Repair", "PlayCard", "Join", "Support", "Sort", "Engage", "Choose"} <= set(kinds)
    assert {"TakeRefurbished", "BuyUsed", "Rent"} & set(kinds)
    assert served >= 6 * 4 * 6


def chosen(ruleset: Ruleset, state: State, whim: int) -> Action:
    """What the greedy household whose turn it is decides."""
    return greedy.choose(ruleset, view(state, acting_seat(state)), whim)


@pytest.mark.parametrize("player", sorted(PLAYERS))
def test_the_same_view_and_whim_give_the_same_action(player: str) -> None:
    """Whatever a household thought of before: what it remembers changes nothing."""
    states = game(real(), ["random"] * 3, 9)[:-1:13]
    first = [taken(player, state, step) for step, state in enumerate(states)]
    forget()
    again = [taken(player, state, step) for step, state in reversed([*enumerate(states)])]
    assert again[::-1] == first


def taken(player: str, state: State, whim: int) -> Action:
    """What a household decides in a state, from its own view."""
    return decide_quickly(player, real(), view(state, acting_seat(state)), whim)


def forget() -> None:
    """Empties everything that households keep from one decision to the next."""
    greedy._mind.cache_clear()
    glance._library.cache_clear()


@settings(max_examples=2)
@pytest.mark.parametrize("player", sorted(PLAYERS))
@given(seed=st.integers(0, 2**20), other=st.integers(0, 2**20))
def test_what_is_hidden_does_not_change_a_decision(player: str, seed: int, other: int) -> None:
    """The same game with all hidden cards dealt otherwise gives the same view, so the same
    action: a household that peeked would decide otherwise at least once."""
    states = game(real(), ["random"] * 3, seed)
    for step, state in enumerate(states[seed % 13 : -1 : 13]):
        seat = acting_seat(state)
        elsewhere = determinise(real(), view(state, seat), other)
        assert view(elsewhere, seat) == view(state, seat)
        assert taken(player, elsewhere, step) == taken(player, state, step)


@settings(max_examples=20)
@given(st.sampled_from(sorted(RULESETS)), st.integers(0, 2**20), st.integers(0, 2**20))
def test_a_dealt_world_has_every_card_once_and_none_hidden(
    name: str, seed: int, other: int
) -> None:
    ruleset = RULESETS[name]()
    whole = Counter(card for deck in ruleset.deck_cards for card in deck)
    for state in game(ruleset, ["random"] * min(3, ruleset.seats[1]), seed)[:-1:6]:
        dealt = determinise(ruleset, view(state, acting_seat(state)), other)
        found = Counter(cards_of(dealt))
        assert HIDDEN not in found
        assert found == whole
        assert legal(ruleset, dealt) == legal(ruleset, state)


def test_other_numbers_deal_other_worlds() -> None:
    state = view(first_year(real(), 3), 0)
    hands = {determinise(real(), state, number).households[1].hand for number in range(20)}
    assert len(hands) > 10


def test_a_random_household_takes_everything_it_may() -> None:
    state = view(first_year(small()), 0)
    taken = {decide("random", small(), state, whim) for whim in range(300)}
    assert taken == set(legal(small(), state))


def ready(**fields: object) -> State:
    """The first household of two in the first year, with little to do but what a test gives."""
    state = changed(first_year(small()), 0, hand=(), drawer=(), elan=0, coins=8, **fields)
    return state._replace(order=(0, 1, 1), turn=0)


def test_greedy_repairs_a_phone_that_is_worth_it() -> None:
    broken = with_phone(ready(), 0, attributes=(2, 4, 1, 0), damage=("screen",))
    assert isinstance(chosen(small(), broken, 1), Repair)


def test_greedy_replaces_a_phone_that_is_gone() -> None:
    gone = ready(phone=None)
    taken = chosen(small(), gone, 1)
    assert type(taken).__name__ in ("TakeRefurbished", "BuyUsed", "Rent", "BuyNew")


def test_greedy_takes_the_better_phone_of_the_pool() -> None:
    gone = ready(phone=None)
    good = gone.pool[0]._replace(id=90, attributes=(3, 5, 3, 2), age=0)
    poor = gone.pool[0]._replace(id=91, attributes=(0, 1, 2, 0), age=4)
    taken = chosen(small(), gone._replace(pool=(poor, good)), 1)
    assert taken == TakeRefurbished(0, 90)


def test_greedy_keeps_a_sound_phone() -> None:
    sound = with_phone(ready(), 0, attributes=(2, 4, 3, 2))
    kept = chosen(small(), sound, 1)
    assert not isinstance(kept, TakeRefurbished | Repair)
    assert type(kept).__name__ not in ("BuyNew", "BuyUsed", "Rent")


def last_action(**fields: object) -> State:
    """The first household's last action of the game: what does not count now never does."""
    return ready(**fields)._replace(year=small().years, order=(0, 1, 1), turn=0)


def test_greedy_passes_a_lever_that_waits_for_it() -> None:
    waiting = changed(last_action(), 0, elan=1)._replace(support=((0, 0), (2, 0)))
    lever = waiting.rows[small().deck_index["lever"]][1]
    assert chosen(small(), waiting, 1) == Support(0, lever, 1)


def test_greedy_clears_the_drawer_at_the_end() -> None:
    states = game(small(), ["greedy", "greedy"], 3)
    last = [state for state in states if state.phase == len(small().phases) - 1]
    for state in last:
        if not state.over and state.households[acting_seat(state)].drawer:
            assert isinstance(chosen(small(), state, 1), Sort)


def test_greedy_uses_a_case_against_a_fall_but_not_for_nothing() -> None:
    state = only_hazard(first_year(small()), "fall-0")
    state = changed(with_phone(state, 0, attributes=(1, 4, 3, 0)), 0, hand=("gesture-0",))
    falling = state._replace(
        agenda=(Choice("reaction", 0, ("gesture-0", "none"), "fall-0"),), order=(0, 1), turn=2
    )
    answer = chosen(small(), falling, 1)
    assert getattr(answer, "option", "") == "gesture-0"
    cracked = with_phone(falling, 0, damage=("screen",))
    assert getattr(chosen(small(), cracked, 1), "option", "") == "none"


def test_greedy_lights_a_pillar_while_it_can() -> None:
    held = changed(last_action(), 0, hand=("gesture-1",), pillars=(0, 0, 1, 0))
    assert chosen(small(), held, 1) == PlayCard(0, "gesture-1")


def test_a_phone_is_worth_more_the_longer_it_lasts() -> None:
    from game.bots.blows import Blows
    from game.bots.prospects import Prospects, bare
    from game.bots.terms import terms_of
    from game.bots.weights import Weights
    from game.core.table import Table

    state = first_year(real(), 2)
    table = Table(real(), state)
    prospects = Prospects(real(), terms_of(table, 0), Weights(), Blows(real()))
    device = phone(state)

    def worth(levels: tuple[int, ...], years: int = 5) -> float:
        return prospects.value(bare(real(), device._replace(attributes=levels)), years, 2)

    index = real().attribute_index
    assert list(index) == ["solidity", "repairability", "software", "appeal", "battery"]
    sound = worth((2, 2, 5, 0, 3))
    assert worth((2, 2, 5, 0, 3), years=6) > sound
    assert worth((3, 2, 5, 0, 3)) > sound
    assert worth((2, 0, 5, 0, 3)) < sound
    assert worth((2, 2, 1, 0, 3)) < sound
    assert worth((2, 2, 5, 3, 3)) > sound
    assert 0 < prospects.value(None, 5, 2) < sound
    assert prospects.value(None, 0, 2) == 0
