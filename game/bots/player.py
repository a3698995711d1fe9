"""What a computer household is: one function."""

from __future__ import annotations

from collections.abc import Callable

from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State

Player = Callable[[Ruleset, State, int], Action]
"""The rules, the acting seat's own view and a seed for its whims → an action."""
