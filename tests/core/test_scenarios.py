"""Every scenario of the game, with the fewest and the most seats, played by chance to its end."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.content import load
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.scoring import award, progress
from game.core.state import acting_seat
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


@pytest.mark.parametrize("name", sorted(scenarios()))
def test_everybody_has_a_whole_phone_in_the_first_year(name: str) -> None:
    """With the most seats too: no row is empty, no family has run out."""
    ruleset = scenarios()[name]
    for step in random_walk(ruleset, ruleset.seats[1], 5):
        if step.state.year == 1:
            break
    for own in step.state.households:
        assert own.phone is not None
        families = [ruleset.cards[part].family for part in own.phone.parts]
        assert sorted(filter(None, families)) == sorted(ruleset.numbers.new_families)
