"""The saved games of this machine: a folder of journals, each told apart and told plainly."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from game.session import journal
from game.session.journal import Damage
from game.session.resume import CannotResumeError, origin_of
from game.session.running import Origin

SUFFIX = ".journal"


@dataclass(frozen=True, slots=True)
class SavedGame:
    """One file of the list. ``origin`` None: it cannot be opened, and ``damage`` says why."""

    path: Path
    modified: float
    origin: Origin | None
    damage: Damage | None
    year: int = 0
    steps: int = 0
    over: bool = False


def new_path(folder: Path, started: datetime) -> Path:
    """A free file name for a game that starts now: date, time, four hexadecimal digits."""
    stamp = started.strftime("%Y-%m-%d-%H%M")
    return folder / f"{stamp}-{secrets.token_hex(2)}{SUFFIX}"


def listed(folder: Path) -> list[SavedGame]:
    """Every journal of the folder, newest first; an unreadable folder gives an empty list."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return []
    return sorted(map(inspect, paths), key=lambda save: -save.modified)


def inspect(path: Path) -> SavedGame:
    """What a journal holds, without replaying it."""
    read = journal.read(path)
    modified = _modified(path)
    if read.header is None:
        return SavedGame(path, modified, None, read.damage)
    try:
        origin = origin_of(read.header)
    except CannotResumeError as error:
        return SavedGame(path, modified, None, Damage("edited", 1, error.detail))
    steps = sum("act" in line for line in read.lines)
    over = bool(read.lines) and "over" in read.lines[-1]
    return SavedGame(path, modified, origin, read.damage, _year(read.lines), steps, over)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _year(lines: tuple[journal.Line, ...]) -> int:
    for line in reversed(lines):
        if isinstance(line.get("snapshot"), dict):
            return int(line["snapshot"].get("year", 0))
    return 0


def forget(path: Path) -> None:
    """Erases a saved game and the damaged copies kept beside it. Raises ``OSError``."""
    path.unlink()
    for copy in path.parent.glob(f"{path.stem}.damaged-*"):
        copy.unlink()
