"""Writes the goldens of the screens again: ``python -m tests.screens.regenerate``.

One text file a screen, as the terminal edition reads it. The difference is the review.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.desktop.pictures import open_shell, screens
from game.terminal import reader

GOLDENS = Path(__file__).parent / "goldens"


def readings() -> Iterator[tuple[str, str]]:
    """Every screen of the tour by name, as text."""
    shell = open_shell()
    words = shell.desk.words
    for name, tree in screens(shell):
        lines = reader.lines(reader.read(tree, words), words)
        yield name, "\n".join(lines) + "\n"


def main() -> None:
    """Writes every golden and takes away those of screens that are gone."""
    GOLDENS.mkdir(exist_ok=True)
    written = set()
    for name, text in readings():
        path = GOLDENS / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        written.add(path)
    for path in set(GOLDENS.glob("*.txt")) - written:
        path.unlink()


if __name__ == "__main__":
    main()
