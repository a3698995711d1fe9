"""How the command ends: one number for each kind of end, and the error that carries one."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
PROBLEMS: Final = 1
"""The content that was checked has errors."""
USAGE: Final = 2
"""The command was not understood."""
NO_DISPLAY: Final = 3
MISSING: Final = 4
"""A file of the game is missing or damaged."""
DISK: Final = 5
"""Something could not be written."""
UNEXPECTED: Final = 70
INTERRUPTED: Final = 130


class StopError(Exception):
    """Ends the command with a code, a message and what to do about it, all in words."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code: Final = code
