"""What the desktop edition asks of the shell; tests answer with a small one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.screens.commands import Command
    from game.screens.desk import Desk
    from game.screens.nodes import Node


class Host(Protocol):
    """A shell: ``game.screens.shell.Shell`` is one."""

    @property
    def desk(self) -> Desk:
        """The state of the interface."""

    def tree(self) -> Node:
        """What is on screen now."""

    def perform(self, command: Command) -> None:
        """Carries out what activating a node asked for."""

    def back(self) -> None:
        """Closes what is on top."""

    @property
    def computer_is_due(self) -> bool:
        """True when a computer household must act and nothing waits to be read."""

    def think(self) -> bool:
        """Has the computer household whose turn it is think; True when it knows what to do."""

    def play_computer(self) -> None:
        """Lets the computer household whose turn it is act."""

    @property
    def working(self) -> bool:
        """True while the screen waits for something that is worked out beside it."""

    def tick(self) -> bool:
        """Looks at what goes on by itself: a clock, a device that is being made ready.

        True when something shows otherwise than before.
        """

    def beat(self) -> None:
        """Moves the sign of work under way one step on."""
