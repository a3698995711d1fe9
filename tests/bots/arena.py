"""Games between computer households, for the tests of how well they play."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from game.bots import search, styles
from game.bots.decide import PLAYERS
from game.bots.player import Player
from game.core.actions import Action
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.view import view

LITTLE: Final = search.Budget(steps=150)
"""A budget with which the households that search take no longer than the others."""


def quick_players(budget: search.Budget = LITTLE) -> Mapping[str, Player]:
    """All computer households, those that search with a budget of their own."""
    sharp = {
        f"{name}.sharp": partial(styles.sharp, style, budget=budget)
        for name, style in styles.STYLES.items()
    }
    return {**PLAYERS, **sharp, "search": partial(search.choose, budget=budget)}


QUICK: Final = quick_players()


def decide_quickly(player: str, ruleset: Ruleset, shown: State, whim: int) -> Action:
    """What a household decides when it has little time."""
    return QUICK[player](ruleset, shown, whim)


def whim_of(seed: int, step: int) -> int:
    """The seed of a household's whims at a step of a game."""
    return seed * 1_000_003 + step


def game(
    ruleset: Ruleset,
    players: Sequence[str],
    seed: int,
    decide: Callable[[str, Ruleset, State, int], Action] = decide_quickly,
) -> list[State]:
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
