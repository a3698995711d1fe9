"""Nobody peeks, whatever is played: a catalogue, together, as many as may sit down."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.determinise import determinise
from game.core.state import acting_seat
from game.core.view import view
from tests.bots.arena import decide_quickly
from tests.core.tables import RULESETS, random_walk

PEEKERS = ("easy", "sure", "sharp")
STEPS = 9


@settings(max_examples=2)
@pytest.mark.parametrize("level", PEEKERS)
@pytest.mark.parametrize("name", ["decouverte", "cooperatif", "atelier-25", "atelier-90", "solo"])
@given(seed=st.integers(0, 2**20), other=st.integers(0, 2**20))
def test_what_is_hidden_does_not_change_a_decision_with_every_seat_taken(
    name: str, level: str, seed: int, other: int
) -> None:
    """The same view from another deal of what is hidden gives the same action."""
    ruleset = RULESETS[name]()
    steps = random_walk(ruleset, ruleset.seats[1], seed)[:-1]
    apart = max(1, len(steps) // STEPS)
    for step in steps[seed % apart :: apart]:
        state, seat = step.state, acting_seat(step.state)
        shown = view(state, seat)
        elsewhere = view(determinise(ruleset, shown, other), seat)
        assert elsewhere == shown
        player, whim = f"repairer.{level}", seed & 1023
        assert decide_quickly(player, ruleset, elsewhere, whim) == decide_quickly(
            player, ruleset, view(state, seat), whim
        )
