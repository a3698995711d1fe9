"""Reads a compiled catalogue (.mo), whatever the file holds."""

from __future__ import annotations

import struct
from typing import Final

from game.text.po import MAX_BYTES, MAX_CHARS, Entry, Po, Slip

MAX_ENTRIES: Final = 100_000

_MAGIC: Final = {0x950412DE: "<", 0xDE120495: ">"}
_AGAIN: Final = "Make it again from its .po: pybabel compile."


def parse(raw: bytes) -> Po:
    """Reads the bytes of a file. Never raises: what is wrong with them is among the slips."""
    try:
        return _read(raw)
    except (struct.error, ValueError) as error:
        return Po((), {}, (Slip(0, "", f"not a compiled catalogue ({error})", _AGAIN),))


def _read(raw: bytes) -> Po:
    if len(raw) > MAX_BYTES:
        raise ValueError(f"{len(raw)} bytes, at most {MAX_BYTES} are read")
    order = _MAGIC.get(int.from_bytes(raw[:4], "little"))
    if order is None:
        raise ValueError("its first bytes are not those of one")
    version, count, sources, texts = struct.unpack_from(f"{order}4I", raw, 4)
    if version >> 16 > 1 or count > MAX_ENTRIES:
        raise ValueError("a version or a size that is not known")
    entries: list[Entry] = []
    slips: list[Slip] = []
    for index in range(count):
        try:
            source = _text(raw, *struct.unpack_from(f"{order}2I", raw, sources + 8 * index))
            said = _text(raw, *struct.unpack_from(f"{order}2I", raw, texts + 8 * index))
        except (struct.error, ValueError) as error:
            slips.append(Slip(0, "", f"entry {index + 1} is spoiled ({error})", _AGAIN))
            continue
        if source:
            entries.append(_entry(source, said))
    return Po(tuple(entries), {}, tuple(slips))


def _text(raw: bytes, length: int, start: int) -> str:
    if length > 4 * MAX_CHARS or start + length > len(raw):
        raise ValueError("it reaches beyond its end")
    return raw[start : start + length].decode("utf-8")


def _entry(source: str, said: str) -> Entry:
    context, mark, forms = source.rpartition("\x04")
    return Entry(0, context if mark else "", tuple(forms.split("\0")), tuple(said.split("\0")))
