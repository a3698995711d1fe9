"""What activating a node asks for: plain values that the shell carries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.core.actions import Action


@dataclass(frozen=True, slots=True)
class Act:
    """Does an action of the game."""

    action: Action


@dataclass(frozen=True, slots=True)
class Go:
    """Opens a screen or a dialog by its name, on top of what is open."""

    screen: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Back:
    """Closes what is on top."""


@dataclass(frozen=True, slots=True)
class Do:
    """Asks the shell for one of its own deeds, by name: undo, redo, start, set, quit…"""

    deed: str
    subject: str = ""
    value: str = ""


Command = Act | Go | Back | Do
