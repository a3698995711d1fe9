"""Which computer household decides how: the registry of their names, which saved games hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.bots import greedy, random_bot, search, strategies, styles
from game.bots.player import Player
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State
from game.session.seats import LEVELS, computer

STYLED: Final[Mapping[str, Player]] = {
    computer(style, level): styles.household(style, level)
    for style in styles.STYLES
    for level in LEVELS
}
"""The households that are offered to people: ``repairer.sharp`` and so on."""

PLAYERS: Final[Mapping[str, Player]] = {
    "search": search.choose,
    "greedy": greedy.choose,
    "random": random_bot.choose,
    **STYLED,
    **{f"strategy.{idea}": strategies.household(idea) for idea in strategies.IDEAS},
}
"""All computer households by name; those named ``strategy`` are for the lab."""


def decide(player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    """The action of a computer household whose turn it is, from its own view.

    Raises ``KeyError`` for a name that is not in ``PLAYERS``.
    """
    return PLAYERS[player](ruleset, view, whim)
