"""Which characters a TrueType file can draw, read from its cmap table.

pygame answers `Font.metrics` even for a glyph the file lacks, so the table itself is read.
Formats 4 and 12 are enough for the fonts the game ships.
"""

from __future__ import annotations

import struct
from pathlib import Path


class FontError(ValueError):
    """A font file cannot be read; the message names the file."""


def read_coverage(path: Path) -> frozenset[int]:
    """The code points of `path`. Raises FontError when no readable cmap is found."""
    data = path.read_bytes()
    found: set[int] = set()
    try:
        for start in _subtables(data, path):
            found |= _read_subtable(data, start)
    except struct.error as error:
        raise FontError(f"{path.name}: damaged cmap table") from error
    if not found:
        raise FontError(f"{path.name}: no cmap of format 4 or 12")
    return frozenset(found)


def _subtables(data: bytes, path: Path) -> list[int]:
    start = _table(data, b"cmap", path)
    (count,) = struct.unpack_from(">H", data, start + 2)
    records = (struct.unpack_from(">HHL", data, start + 4 + 8 * index) for index in range(count))
    return sorted({start + offset for _, _, offset in records})


def _table(data: bytes, tag: bytes, path: Path) -> int:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        if name == tag:
            return int(offset)
    raise FontError(f"{path.name}: no {tag.decode()} table")


def _read_subtable(data: bytes, start: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, start)
    if form == 4:
        return _read_format_4(data, start)
    if form == 12:
        return _read_format_12(data, start)
    return set()


def _read_format_4(data: bytes, start: int) -> set[int]:
    (double,) = struct.unpack_from(">H", data, start + 6)
    shape = f">{double // 2}H"
    ends = struct.unpack_from(shape, data, start + 14)
    starts = struct.unpack_from(shape, data, start + 16 + double)
    deltas = struct.unpack_from(shape, data, start + 16 + 2 * double)
    offsets_at = start + 16 + 3 * double
    offsets = struct.unpack_from(shape, data, offsets_at)
    found = set()
    for index, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                at = offsets_at + 2 * index + offsets[index] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, at)
                if not glyph:
                    continue
            if (glyph + deltas[index]) & 0xFFFF:
                found.add(code)
    return found


def _read_format_12(data: bytes, start: int) -> set[int]:
    (groups,) = struct.unpack_from(">L", data, start + 12)
    found: set[int] = set()
    for index in range(groups):
        first, last, _ = struct.unpack_from(">LLL", data, start + 16 + 12 * index)
        found.update(range(first, last + 1))
    return found
