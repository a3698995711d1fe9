"""Paints the reference pictures again: ``python -m tests.desktop.repaint``. Look at the difference.

Ten screens, a quarter of their size: enough to see that something moved, vanished or changed
colour, small enough to keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pygame

from game.desktop.kit import load_kit
from game.desktop.pictures import open_shell, picture, screens
from game.paths import assets_dir

FOLDER: Final = Path(__file__).parent / "pictures"
SIZE: Final = (341, 192)
SHOWN: Final = (
    "title", "new_game", "settings", "rules", "draft",
    "board", "card", "moment-year_end", "equip", "report",
)  # fmt: skip


def pictures() -> Iterator[tuple[str, pygame.Surface]]:
    """The ten screens by name, reduced."""
    shell = open_shell()
    kit = load_kit(assets_dir())
    for name, tree in screens(shell):
        if name in SHOWN:
            whole = picture(tree, shell.desk.words, kit).target
            yield name, pygame.transform.smoothscale(whole.convert(24), SIZE)


def main() -> None:
    """Writes every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, surface in pictures():
        pygame.image.save(surface, FOLDER / f"{name}.png")


if __name__ == "__main__":
    main()
