"""Every scenario of the game, with the fewest and the most seats, played by chance to its end."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.content import load
from game.core import rng
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import DraftPhase, Ruleset
from game.core.scoring import award, progress
from game.core.setup import start
from game.core.state import State, acting_seat
from tests.core.tables import ROOT, random_walk


@cache
def scenarios() -> dict[str, Ruleset]:
    """Every scenario of every device of the game."""
    folders = [path.parent for path in sorted((ROOT / "content").glob("*/device.yaml"))]
    return {
        f"{folder.name}/{name}": rules
        for folder in folders
        for name, rules in load(folder, draft=True).rulesets.items()
    }


@pytest.mark.parametrize("most", [False, True], ids=["fewest", "most"])
@pytest.mark.parametrize("name", sorted(scenarios()))
@settings(max_examples=4)
@given(seed=st.integers(0, 2**32))
def test_a_game_of_chance_ends_in_its_last_year(name: str, seed: int, *, most: bool) -> None:
    ruleset = scenarios()[name]
    steps = random_walk(ruleset, ruleset.seats[most], seed)
    last = steps[-1].state
    assert last.over
    assert last.year == ruleset.years
    assert acting_seat(last) == -1
    for step in steps[:-1]:
        assert legal(ruleset, step.state), "there is always something to do"
        assert step.state.order or step.state.agenda, "somebody is to act"
    goals = progress(ruleset, last)
    assert award(ruleset, last) in {"", *[each.award for each in goals]}


def first_phones(ruleset: Ruleset, seed: int) -> State:
    """The first year of a game of chance with the most seats."""
    state, _, _ = start(ruleset, ruleset.seats[1], seed)
    chance = rng.seeded(seed)
    while not state.year:
        actions = legal(ruleset, state)
        pick, chance = rng.below(chance, len(actions))
        result = apply(ruleset, state, actions[pick])
        assert result.events, "no action is without effect"
        state = result.state
    return state


@pytest.mark.parametrize("name", sorted(scenarios()))
def test_everybody_has_a_whole_phone_in_the_first_year(name: str) -> None:
    """With the most seats too, however they spend: no row is empty, no deck has run out.

    Old bug: with eight teams that spent early, one random game of four had phones that lacked a
    design."""
    ruleset = scenarios()[name]
    drafts = [phase for phase in ruleset.phases if isinstance(phase, DraftPhase)]
    wanted = Counter({ruleset.decks[draft.deck]: draft.rounds for draft in drafts})
    for seed in range(24):
        for own in first_phones(ruleset, seed).households:
            assert own.phone is not None
            cards = [ruleset.cards[part] for part in own.phone.parts]
            families = [card.family for card in cards if card.family]
            assert sorted(families) == sorted(ruleset.numbers.new_families)
            assert not drafts or Counter(card.deck for card in cards) == wanted
