"""Opens content fast: compiled once, kept, compiled again only when its files have changed.

Compiling needs pydantic and YAML, some 25 MB that a game has no use for afterwards. Another
process does it, ``python -m game.content.store FOLDER``, and writes what came out on its
standard output: ``book`` and the digest of the files, or ``problems``; then JSON on a line.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.content import cache, files
from game.content.content import Content, content_of
from game.content.problems import ContentError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.content.book.whole import Book

PATIENCE: Final = 120
"""Seconds after which another process is given up; it takes less than one."""

Compiled = tuple[str, "Book", bytes]
"""The digest of the files, the book, the book as JSON."""


def opened(root: Path, kept_at: Path, *, keep: bool) -> Content:
    """The content of a folder such as ``content/smartphone``.

    ``kept_at`` is the file where it is kept compiled. Without ``keep`` nothing is written.

    Raises ``ContentError`` with every problem when something is wrong.
    """
    kept = cache.read(kept_at, root)
    if kept is None or not kept.looked_alike:
        kept = _compiled(root, keep=keep) if kept is None else kept
        if keep:
            cache.write(kept_at, kept)
    return content_of(kept.digest, kept.book)


def _compiled(root: Path, *, keep: bool) -> cache.Kept:
    """Compiled now. What the files look like is noted first: a change meanwhile shows later."""
    seen, maker = files.look(root), files.maker_digest(root)
    made = elsewhere(root) if keep else None
    digest, book, plain = made or here(root)
    return cache.Kept(digest, book, plain, seen, maker)


def here(root: Path) -> Compiled:
    """Compiles in this process. Raises ``ContentError``."""
    from game.content.gate import checked

    digest, book = checked(root)
    return digest, book, cache.plain_of(book)


def elsewhere(root: Path) -> Compiled | None:
    """Compiles in another process; None when there can be none, or nothing sensible comes of it.

    Raises ``ContentError``.
    """
    if getattr(sys, "frozen", False) or not sys.executable:
        return None  # the executable is the game itself
    said = _said_by_another(root)
    kind, _, plain = said.partition(b"\n")
    try:
        if kind == b"problems":
            raise ContentError(_problems(json.loads(plain)))
        word, digest = kind.decode("ascii").split()
        return (digest, cache.book_of(plain), plain) if word == "book" else None
    except ContentError:
        raise
    except (ValueError, TypeError, RecursionError):
        return None


def _said_by_another(root: Path) -> bytes:
    import subprocess  # only when the content has changed

    places = [str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")]
    try:
        done = subprocess.run(
            # -P: no module is taken from the folder in which the game happens to be started
            [sys.executable, "-P", "-m", "game.content.store", str(root.resolve())],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, places))},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return b""
    return done.stdout


def _problems(plain: object) -> list[Problem]:
    from game.content import codec

    return list(codec.value_of(tuple[Problem, ...], plain))


def main(arguments: Sequence[str] | None = None) -> int:
    """Compiles the folder named by the first argument and says what came out."""
    (folder,) = sys.argv[1:] if arguments is None else arguments
    sys.stdout.buffer.write(_said(Path(folder)))
    return 0


def _said(root: Path) -> bytes:
    from game.content import codec

    try:
        digest, _, plain = here(root)
    except ContentError as error:
        return b"problems\n" + json.dumps(codec.plain_of(error.problems)).encode()
    return f"book {digest}\n".encode() + plain


if __name__ == "__main__":
    sys.exit(main())
