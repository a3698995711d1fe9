"""Which computer household decides how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.bots import greedy, random_bot
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State

Player = Callable[[Ruleset, State, int], Action]
"""The rules, the acting seat's own view and a seed for its whims → an action."""

PLAYERS: Final[Mapping[str, Player]] = {
    "greedy": greedy.choose,
    "random": random_bot.choose,
}
"""Computer households by name, best first."""


def decide(player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    """The action of a computer household whose turn it is, from its own view.

    Raises ``KeyError`` for a name that is not in ``PLAYERS``.
    """
    return PLAYERS[player](ruleset, view, whim)
