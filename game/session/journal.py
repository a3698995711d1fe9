"""The journal: one JSON object a line, on disk before its result is shown.

The first line is a header that a person can read. Every line ends with a checksum of itself and of
the checksum before it, so that a line damaged, edited, removed or moved is found. Nothing is ever
rewritten, only added.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

FORMAT: Final = "terre-en-poche"
VERSION: Final = 1
MAX_BYTES: Final = 64 * 1024 * 1024
SUM: Final = "sum"

Line = dict[str, Any]
Trouble = Literal["unreadable", "foreign", "newer", "truncated", "edited", "too_large"]


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong with a journal. ``line`` counts from 1; 0 is the file as a whole."""

    trouble: Trouble
    line: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A journal as far as it can be trusted. ``good_bytes`` is where the trusted part ends."""

    header: Line | None
    lines: tuple[Line, ...]
    damage: Damage | None
    good_bytes: int = 0


def encode(line: Line, after: str = "") -> bytes:
    """The line as UTF-8 JSON with its checksum, ended by a line feed.

    ``after`` is the checksum of the line before, empty for the first.
    """
    return _dump({**line, SUM: _checksum(_dump(line), after)}) + b"\n"


def encode_all(lines: Iterable[Line]) -> bytes:
    """A whole journal of these lines."""
    raw, last = b"", ""
    for line in lines:
        piece = encode(line, last)
        raw, last = raw + piece, sum_of(piece)
    return raw


def _dump(line: Line) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()


def _checksum(body: bytes, after: str) -> str:
    return f"{zlib.crc32(body, zlib.crc32(after.encode())):08x}"


def sum_of(raw: bytes) -> str:
    """The checksum written in a line, empty when there is none."""
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError):
        return ""
    return str(line.get(SUM, "")) if isinstance(line, dict) else ""


def decode(raw: bytes, after: str = "") -> Line | None:
    """The object of a line, or None when it is not the one that ``encode`` wrote there."""
    try:
        line = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(line, dict) or SUM not in line:
        return None
    checksum = line.pop(SUM)
    return line if checksum == _checksum(_dump(line), after) else None


def read(path: Path) -> Read:
    """Reads a journal as far as its lines are sound. Raises nothing: damage is returned."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return Read(None, (), Damage("too_large"))
        raw = path.read_bytes()
    except OSError as error:
        return Read(None, (), Damage("unreadable", detail=error.strerror or str(error)))
    return parse(raw)


def parse(raw: bytes) -> Read:
    """The journal in these bytes, as far as its lines are sound."""
    header: Line | None = None
    lines: list[Line] = []
    good, last_sum = 0, ""
    for number, piece in enumerate(_pieces(raw), start=1):
        line = decode(piece, last_sum) if piece.endswith(b"\n") else None
        if line is None:
            last = good + len(piece) == len(raw)
            if header is None:
                return Read(None, (), _first_line_damage(piece))
            return Read(header, tuple(lines), Damage(_kind(piece, last), number), good)
        if header is None:
            damage = _header_damage(line)
            if damage is not None:
                return Read(None, (), damage)
            header = line
        else:
            lines.append(line)
        good, last_sum = good + len(piece), sum_of(piece)
    if header is None:
        return Read(None, (), Damage("foreign", 1))
    return Read(header, tuple(lines), None, good)


def _kind(piece: bytes, last: bool) -> Trouble:  # noqa: FBT001 (a fact, not a switch)
    return "truncated" if last and not piece.endswith(b"\n") else "edited"


def _pieces(raw: bytes) -> Iterator[bytes]:
    yield from raw.splitlines(keepends=True)


def _first_line_damage(piece: bytes) -> Damage:
    return Damage("edited" if FORMAT.encode() in piece else "foreign", 1)


def _header_damage(line: Line) -> Damage | None:
    if line.get("format") != FORMAT or not isinstance(line.get("version"), int):
        return Damage("foreign", 1)
    if line["version"] > VERSION:
        return Damage("newer", 1, str(line.get("program", "")))
    return None


class Writer:
    """Adds lines to a journal, each one on disk when ``add`` returns.

    A disk that refuses never stops the game: ``problem`` says why, the lines wait, and the next
    ``add`` tries again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        self._waiting: list[bytes] = []
        self._last: str | None = None

    def add(self, line: Line) -> bool:
        """Writes and syncs a line; True when it is on disk with all before it."""
        if self._last is None:
            self._last = _tail_sum(self.path)
        self._waiting.append(encode(line, self._last))
        self._last = sum_of(self._waiting[-1])
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._write(b"".join(self._waiting))
        except OSError as error:
            self.problem = error.strerror or str(error)
            return False
        self._waiting.clear()
        self.problem = ""
        return True

    def _write(self, data: bytes) -> None:
        size = self.path.stat().st_size if self.path.exists() else 0
        with self.path.open("ab") as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                _cut(self.path, size)
                raise


def _tail_sum(path: Path) -> str:
    """The checksum of the last line of a journal, empty for one that is not there yet."""
    try:
        return sum_of((path.read_bytes().splitlines() or [b""])[-1])
    except OSError:
        return ""


def _cut(path: Path, size: int) -> None:
    """Takes a half-written line off again, so that the retry does not follow a broken one."""
    try:
        os.truncate(path, size)
    except OSError:
        return


def cut_damage(path: Path, good_bytes: int) -> Path:
    """Keeps a damaged journal beside as it is and cuts the original to its sound part.

    Returns the path of the copy. Raises ``OSError`` when the disk refuses.
    """
    number = 1
    while (copy := path.with_suffix(f".damaged-{number}")).exists():
        number += 1
    copy.write_bytes(path.read_bytes())
    os.truncate(path, good_bytes)
    return copy
