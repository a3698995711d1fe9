"""The game in progress: which of its screens shows now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.core.ruleset import DraftPhase
from game.core.state import pending
from game.screens import board, catalogue, choice, curtain, draft, report
from game.screens.desk import Desk, Page
from game.screens.nodes import Node

Builder = Callable[[Desk], Node]


def build(desk: Desk, page: Page) -> Node:
    """The curtain, a pending choice, a draft, the board or the report."""
    return _which(desk)(desk)


def _which(desk: Desk) -> Builder:
    state = desk.state
    if state.over:
        return report.build
    if desk.needs_curtain:
        return curtain.build
    owed = pending(state)
    if owed is not None and owed.seat == desk.viewer and owed.kind in FULL_SCREEN:
        return choice.build
    if catalogue.due(desk):
        return catalogue.build
    phase = desk.ruleset.phases[state.phase]
    return draft.build if isinstance(phase, DraftPhase) else board.build


FULL_SCREEN: Final = frozenset(
    {
        "mission",
        "design",
        "reaction",
        "look_keep",
        "look_share",
        "look_order",
        "look_household",
        "household",
        "option",
        "phone",
        "fault",
        "lever",
    }
)
"""Kinds of choice that are asked on a screen of their own."""
