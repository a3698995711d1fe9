"""When computer households act: at a pace one can follow, never while the person is waiting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.host import Host

PACES: Final = {"slow": 2.2, "normal": 1.0, "fast": 0.2}
"""Seconds between two actions of computer households, by the setting « pace »."""


@dataclass(slots=True)
class Computers:
    """Counts the time until a computer household acts."""

    host: Host
    due_at: float | None = None

    def act(self, now: float, *, moving: bool) -> bool:
        """Lets one computer household act if its time has come; True if it did.

        It thinks meanwhile, waits for what moves, so that everybody sees what the one before
        did, and acts when it knows what to do.
        """
        if not self.host.computer_is_due:
            self.due_at = None
            return False
        if self.due_at is None:
            self.due_at = now + PACES[self.host.desk.settings.pace]
        if not self.host.think() or moving or now < self.due_at:
            return False
        self.due_at = None
        self.host.play_computer()
        return True
