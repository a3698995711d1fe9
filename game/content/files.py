"""The files that content is made of and made by, and whether they are still the same.

Sizes and times of change answer quickly; where they differ, or are too recent to be trusted,
the bytes decide.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from hashlib import _Hash

FOLDERS: Final = ("decks", "facts", "guide", "scenarios", "sources")
OTHER_FOLDERS: Final = ("balance", "schema", "workshops")

PICTURES: Final = ("scenes", "icons")
"""Folders of assets whose names the content refers to."""

SETTLED_NS: Final = 3_000_000_000
"""A file changed less than this before it was looked at may change again within the same tick of
its file system's clock (two seconds on a memory stick)."""

_GAME: Final = Path(__file__).resolve().parents[1]

Entry = tuple[str, int, int]
"""A name, a size in bytes, a time of change in ns."""


class Seen(NamedTuple):
    """How the files looked at a time, in ns: those of the content, of its pictures, of the
    program that compiles it."""

    taken: int
    entries: tuple[Entry, ...]

    def is_like(self, now: Seen) -> bool:
        """True when nothing can have changed since."""
        newest = max([changed for _, _, changed in self.entries], default=0)
        return self.entries == now.entries and newest + SETTLED_NS < self.taken


def content_files(root: Path) -> tuple[list[Path], list[Path]]:
    """The files of a folder of content that are read, and those that nothing reads."""
    read: list[Path] = []
    unread: list[Path] = []
    for path in sorted(root.rglob("*.y*ml")):
        parts = path.relative_to(root).parts
        if parts[0] in OTHER_FOLDERS or not path.is_file():
            continue
        in_place = parts == ("device.yaml",) or (len(parts) == 2 and parts[0] in FOLDERS)
        (read if path.suffix == ".yaml" and in_place else unread).append(path)
    return read, unread


def assets_of(root: Path) -> Path:
    """Where the scenes and icons of a folder of content are: beside the folder ``content``."""
    return root.resolve().parent.parent / "assets"


def look(root: Path) -> Seen:
    """How the files are now. Raises ``OSError`` when one vanishes meanwhile."""
    paths = [*content_files(root)[0], *_picture_folders(root), *_program()]
    return Seen(time.time_ns(), tuple([_entry(path) for path in paths]))


def _entry(path: Path) -> Entry:
    stat = path.stat()
    return _name(path), stat.st_size, stat.st_mtime_ns


def _name(path: Path) -> str:
    """Enough to tell files apart, and nothing of where the game lies."""
    return f"{path.parent.name}/{path.name}"


def content_digest(root: Path) -> str:
    """The SHA-256 of all files of a folder of content. Raises ``OSError``."""
    digest = new_digest()
    for path in content_files(root)[0]:
        add(digest, path.relative_to(root).as_posix(), path.read_bytes())
    return digest.hexdigest()


def maker_digest(root: Path) -> str:
    """The SHA-256 of the program that compiles content, and of the names of its pictures.

    Raises ``OSError``.
    """
    digest = new_digest()
    for path in _program():
        add(digest, _name(path), path.read_bytes())
    for folder in _picture_folders(root):
        add(digest, folder.name, "\n".join(sorted(_names(folder))).encode())
    return digest.hexdigest()


def new_digest() -> _Hash:
    """An empty digest; only who needs one pays for OpenSSL."""
    import hashlib

    return hashlib.sha256()


def add(digest: _Hash, name: str, raw: bytes) -> None:
    """Adds a file to a digest."""
    digest.update(f"{name}\0{len(raw)}\0".encode())
    digest.update(raw)


def _names(folder: Path) -> Iterable[str]:
    return [path.name for path in folder.iterdir()]


def _picture_folders(root: Path) -> list[Path]:
    assets = assets_of(root)
    return [assets / name for name in PICTURES if (assets / name).is_dir()]


def _program() -> Iterator[Path]:
    """The modules on which it depends what content is compiled to."""
    for folder in ("content", "content/models", "content/book", "core/effects"):
        yield from sorted((_GAME / folder).glob("*.py"))
    ruleset = _GAME / "core" / "ruleset.py"
    if ruleset.is_file():
        yield ruleset
