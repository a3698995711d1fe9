"""Opening and erasing saved games for the shell, with plain words for what goes wrong."""

from __future__ import annotations

from pathlib import Path

from game.screens import shelf
from game.screens.desk import Desk
from game.session import journal
from game.session.journal import Read
from game.session.resume import CannotResumeError, origin_of, resume
from game.session.running import RunningGame
from game.session.saves import forget


def open_saved(desk: Desk, path: Path) -> RunningGame | None:
    """The game of a journal, or None with a notice that says why not."""
    read = journal.read(path)
    if read.header is None:
        _tell(desk, f"saves.trouble.{read.damage.trouble}" if read.damage else "saves.empty")
        return None
    try:
        origin = origin_of(read.header)
        content = shelf.content_of(desk, origin.device)
        if content is None:
            desk.notices.append(shelf.no_device(desk, origin.device))
            return None
        if origin.scenario not in content.rulesets:
            _tell(desk, "saves.unknown_scenario")
            return None
        if not shelf.knows_all(desk, content, origin.seats):
            _tell(desk, "saves.unknown_seat")
            return None
        resumed = resume(content.rulesets[origin.scenario], read.header, read.lines, path)
    except CannotResumeError as error:
        _tell(desk, f"saves.cannot.{error.key}")
        return None
    if read.damage is not None:
        _mend(desk, path, read)
    if resumed.from_snapshot:
        _tell(desk, "saves.from_snapshot")
    return resumed.game


def _mend(desk: Desk, path: Path, read: Read) -> None:
    """Keeps the damaged file as a copy, so that the game can go on where it was sound."""
    try:
        copy = journal.cut_damage(path, read.good_bytes)
    except OSError as error:
        _tell(desk, "notice.not_saved", why=error.strerror or str(error))
        return
    assert read.damage is not None
    _tell(desk, "saves.mended", line=read.damage.line, copy=copy.name)


def erase(desk: Desk, path: Path) -> None:
    """Erases a saved game, or says why it could not."""
    try:
        forget(path)
    except OSError as error:
        _tell(desk, "saves.not_erased", why=error.strerror or str(error))


def _tell(desk: Desk, key: str, **params: object) -> None:
    desk.notices.append(desk.words(key, **params))
