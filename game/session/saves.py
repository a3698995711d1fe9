"""The saved games of this machine: a folder of journals, each told apart and told plainly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from game.session import clock, journal
from game.session.journal import Damage
from game.session.origin import CannotResumeError, Origin, origin_of

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
    from secrets import token_hex  # with it comes OpenSSL, which a list of games does without

    stamp = started.strftime("%Y-%m-%d-%H%M")
    return folder / f"{stamp}-{token_hex(2)}{SUFFIX}"


def listed(folder: Path) -> list[SavedGame]:
    """Every journal of the folder, newest first, those that cannot be opened after the others.

    An unreadable folder gives an empty list.
    """
    return sorted(newest_first(folder), key=lambda save: save.origin is None)


def newest_first(folder: Path) -> Iterator[SavedGame]:
    """The journals of the folder, each looked into when it is its turn."""
    try:
        paths = [path for path in folder.iterdir() if path.suffix == SUFFIX]
    except OSError:
        return
    yield from map(inspect, sorted(paths, key=_modified, reverse=True))


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
    if not read.lines or "start" not in read.lines[0]:
        return SavedGame(path, modified, None, read.damage or Damage("edited", 2))
    steps = _standing(read.lines)
    year = max([step.year for step in steps], default=0)
    over = bool(steps) and steps[-1].over
    return SavedGame(path, modified, origin, read.damage, year, len(steps), over)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


class _Mark(NamedTuple):
    """One step: the year that began with it, if one did, and whether it ended the game."""

    year: int
    over: bool


def _standing(lines: Iterable[journal.Line]) -> list[_Mark]:
    """The steps that stand when all undoing and redoing is done, without replaying any."""
    done: list[_Mark] = []
    undone: list[_Mark] = []
    for line in lines:
        if "act" in line:
            done.append(_Mark(0, "over" in line))
            undone.clear()
        elif isinstance(line.get("snapshot"), dict):
            _note_year(done, line["snapshot"].get("year"))
        for name, source, target in (("undo", done, undone), ("redo", undone, done)):
            count = line.get(name, 0)
            for _ in range(min(count, len(source)) if isinstance(count, int) else 0):
                target.append(source.pop())
    return done


def _note_year(done: list[_Mark], year: object) -> None:
    mark = _Mark(year if isinstance(year, int) else 0, over=False)
    if done:
        done[-1] = mark
    else:
        done.append(mark)


def forget(path: Path) -> None:
    """Erases a saved game and the damaged copies kept beside it. Raises ``OSError``."""
    path.unlink()
    for copy in path.parent.glob(f"{path.stem}.damaged-*"):
        copy.unlink()
    clock.beside(path).unlink(missing_ok=True)
