"""Compiled content on disk: JSON, read only while it is whole and true to its files.

Three lines: a checksum of the rest, a header, the book. A file that is damaged, foreign, stale
or not what it says is passed over; it can be deleted at any time.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game import __version__
from game.content import files

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.book.whole import Book

FORMAT: Final = 1
MAX_BYTES: Final = 16 * 1024 * 1024

_NO_USE: Final = (OSError, ValueError, LookupError, TypeError, ArithmeticError, RecursionError)
"""What reading a file raises that is not what ``write`` wrote."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Compiled content: the digest of its files and the book. ``plain`` is the book as JSON.

    ``seen`` and ``maker`` say of which files it was made; ``looked_alike`` is False when only
    the bytes showed that they are the same.
    """

    digest: str
    book: Book
    plain: bytes
    seen: files.Seen
    maker: str
    looked_alike: bool = True


def read(path: Path, root: Path) -> Kept | None:
    """What a file keeps of the content at ``root``; None when it is of no use."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        checksum, header, plain = path.read_bytes().split(b"\n", 2)
        if checksum != _checksum(header, plain):
            return None
        return _opened(json.loads(header), plain, root)
    except _NO_USE:
        return None


def _opened(header: dict[str, Any], plain: bytes, root: Path) -> Kept | None:
    if (header["format"], header["program"]) != (FORMAT, __version__):
        return None
    digest, maker = str(header["content"]), str(header["maker"])
    then = files.Seen(int(header["taken"]), tuple([tuple(entry) for entry in header["files"]]))
    now = files.look(root)
    alike = then.is_like(now)
    if not alike and (digest, maker) != (files.content_digest(root), files.maker_digest(root)):
        return None
    return Kept(digest, book_of(plain), plain, now, maker, alike)


def book_of(plain: bytes) -> Book:
    """The book of JSON. Raises ``ValueError`` or ``RecursionError`` for anything else."""
    from game.content import codec

    return codec.from_plain(json.loads(plain))


def plain_of(book: Book) -> bytes:
    """The book as one line of JSON. Raises ``ValueError`` for a number that JSON has not."""
    from game.content import codec

    return _dump(codec.to_plain(book))


def write(path: Path, kept: Kept) -> bool:
    """Puts compiled content in place of what a file holds, at once or not at all.

    Returns False when the disk refuses.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(_packed(kept))
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        return False
    return True


def _packed(kept: Kept) -> bytes:
    header = _dump(
        {
            "format": FORMAT,
            "program": __version__,
            "content": kept.digest,
            "maker": kept.maker,
            "taken": kept.seen.taken,
            "files": kept.seen.entries,
        }
    )
    return b"\n".join([_checksum(header, kept.plain), header, kept.plain])


def _checksum(header: bytes, plain: bytes) -> bytes:
    return f"{zlib.crc32(plain, zlib.crc32(header)):08x}".encode()


def _dump(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()
