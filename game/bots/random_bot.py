"""The simplest computer household: any legal action, each as likely as the others."""

from __future__ import annotations

from game.core import rng
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import State


def choose(ruleset: Ruleset, view: State, whim: int) -> Action:
    """A legal action drawn by chance; the same view and whim give the same action."""
    options = legal(ruleset, view)
    pick, _ = rng.below(rng.seeded(whim), len(options))
    return options[pick]
