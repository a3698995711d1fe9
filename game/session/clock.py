"""The play time of a timed game: a value that runs, stops and grows, and its small file.

The file stands beside the journal of the game and only says how much was played: a game without
it, or with a damaged one, starts its clock again. Nothing in the rules depends on it.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from typing import Final

SUFFIX: Final = ".clock"
MORE: Final = 300
"""Seconds that « five minutes more » adds."""

LONGEST: Final = 24 * 3600.0
"""Seconds that a clock counts at most; a file that says more is read as this."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Time played so far. Readings are seconds of any clock that never goes back.

    ``elapsed`` is what was played before ``since``, the reading at which it began to run; None
    while it stands. ``extra`` seconds were added to the time of the scenario. ``paused`` and
    ``hidden`` are what the table asked for.
    """

    elapsed: float = 0.0
    since: float | None = None
    extra: int = 0
    paused: bool = False
    hidden: bool = False

    def played(self, now: float) -> float:
        """Seconds played at a reading."""
        return self.elapsed + (max(0.0, now - self.since) if self.since is not None else 0.0)

    def left(self, minutes: int, now: float) -> int:
        """Minutes left of so many, the last one begun counted whole; 0 when time is up."""
        return max(0, ceil((minutes * 60 + self.extra - self.played(now)) / 60))

    def running(self, now: float) -> Clock:
        """The clock that runs from a reading on, unless the table paused it."""
        if self.paused or self.since is not None:
            return self
        return replace(self, since=now)

    def standing(self, now: float) -> Clock:
        """The clock that stands at a reading."""
        return replace(self, elapsed=self.played(now), since=None)

    def pause(self, now: float) -> Clock:
        """Stands until the table goes on."""
        return replace(self.standing(now), paused=True)

    def go_on(self, now: float) -> Clock:
        """Runs again after a pause."""
        return replace(self, paused=False).running(now)

    def shown(self, *, hidden: bool) -> Clock:
        """Hidden or shown; it counts all the same."""
        return replace(self, hidden=hidden)

    def more(self) -> Clock:
        """Five minutes more."""
        return replace(self, extra=self.extra + MORE)


def beside(journal: Path) -> Path:
    """The file of the clock of a journal."""
    return journal.with_suffix(SUFFIX)


def load(path: Path) -> Clock:
    """The clock of a file, standing; a new one where the file is absent or makes no sense."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        elapsed, extra = float(raw["elapsed"]), int(raw["extra"])
        paused, hidden = raw["paused"] is True, raw["hidden"] is True
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return Clock()
    if not (elapsed >= 0 and extra >= 0):
        return Clock()
    return Clock(min(elapsed, LONGEST), None, min(extra, int(LONGEST)), paused, hidden)


def save(path: Path, clock: Clock, now: float) -> None:
    """Writes the clock as it stands at a reading, whole or not at all.

    A disk that refuses is passed over: the journal, which matters, says so by itself.
    """
    kept = {
        "elapsed": round(clock.played(now)),
        "extra": clock.extra,
        "paused": clock.paused,
        "hidden": clock.hidden,
    }
    fresh = path.with_suffix(SUFFIX + ".new")
    try:
        fresh.write_text(json.dumps(kept) + "\n", encoding="utf-8")
        os.replace(fresh, path)
    except OSError:
        return
