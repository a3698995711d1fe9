"""Games between computer households, for the tests of how well they play."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.decide import decide
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.view import view


def whim_of(seed: int, step: int) -> int:
    """The seed of a household's whims at a step of a game."""
    return seed * 1_000_003 + step


def game(ruleset: Ruleset, players: Sequence[str], seed: int) -> list[State]:
    """All states of a game of these households. Fails when one does what is not allowed."""
    state, _, _ = start(ruleset, len(players), seed)
    states = [state]
    while not state.over:
        seat = acting_seat(state)
        shown = view(state, seat)
        action = decide(players[seat], ruleset, shown, whim_of(seed, len(states)))
        assert action in legal(ruleset, state)
        state = apply(ruleset, state, action).state
        states.append(state)
    return states
