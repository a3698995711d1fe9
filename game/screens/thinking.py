"""What a computer household does; a player that fails never stops the game."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from game.core.checks import refusal
from game.core.legal import legal
from game.core.refusals import IllegalActionError
from game.core.state import acting_seat
from game.core.view import view

if TYPE_CHECKING:
    from game.core.actions import Action
    from game.core.ruleset import Ruleset
    from game.core.state import State

Decide = Callable[[str, "Ruleset", "State", int], "Action"]
"""A computer household: its name, the rules, its own view, a seed for its whims → an action."""

SPARE: Final = "greedy"
"""The player that decides instead of one that fails."""


class Decision(NamedTuple):
    """What a household does, and what went wrong on the way if its own player failed."""

    action: Action
    trouble: Exception | None = None


def decided(decide: Decide, player: str, ruleset: Ruleset, state: State, whim: int) -> Decision:
    """What the acting seat does: as its player says, else as the spare one, else what is first.

    Only a defect of the program makes a player raise or choose what the rules refuse. The table
    then plays on, and is told once.
    """
    seen = view(state, acting_seat(state))
    trouble: Exception | None = None
    for name in dict.fromkeys((player, SPARE)):
        try:
            action = decide(name, ruleset, seen, whim)
            refused = refusal(ruleset, state, action)
        except Exception as error:
            trouble = trouble or error
        else:
            if refused is None:
                return Decision(action, trouble)
            trouble = trouble or IllegalActionError(refused)
    return Decision(legal(ruleset, state)[0], trouble)
