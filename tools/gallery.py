"""Draw the reference pages of the game to PNG files, to look at beside the mock-ups.

Usage: SDL_VIDEODRIVER=dummy python tools/gallery.py OUT [page...] [--theme dark] [--size 1920x1080]
Texts that do not fit their boxes are listed, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import pygame  # noqa: E402
import sample_pages  # noqa: E402

from game.desktop.canvas import Canvas  # noqa: E402
from game.desktop.geometry import Rect  # noqa: E402
from game.desktop.kit import Kit, load_kit  # noqa: E402
from game.desktop.layouts import bilan, board, choice, opened, pieces_box, title  # noqa: E402
from game.desktop.pieces.buttons import button  # noqa: E402
from game.desktop.pieces.cards import card_strip, hand_card, open_card, row_card  # noqa: E402
from game.desktop.pieces.chips import Chip, chip_at  # noqa: E402
from game.desktop.pieces.ground import table_ground  # noqa: E402
from game.desktop.pieces.phone import phone  # noqa: E402
from game.desktop.theme import THEMES  # noqa: E402

Draw = Callable[[Canvas], None]
Size = tuple[int, int]
REFERENCE = 768


def draw_opened(canvas: Canvas) -> None:
    board.draw(canvas, canvas.rect, sample_pages.board_page())
    opened.draw(canvas, canvas.rect, sample_pages.opened_card())


def draw_choice(canvas: Canvas) -> None:
    choice.draw(canvas, canvas.rect, sample_pages.choice_page())
    narrow = canvas.rect.w < board.NARROW
    board.draw_top(canvas, canvas.rect.top(board.TOP), sample_pages.choice_bar(), narrow=narrow)


def draw_states(canvas: Canvas) -> None:
    """Every state of phones, buttons and chips, and cards with long texts."""
    table_ground(canvas, canvas.rect)
    phones, buttons, chips, hand = canvas.rect.inset(20).rows(4, 12)
    small = canvas.style("small")
    for cell, (word, look) in zip(phones.columns(6, 10), sample_pages.PHONES, strict=True):
        phone(canvas, cell.top(150), look)
        canvas.label(cell.foot(20), word, small, canvas.theme.ink, align="center")
    for index, item in enumerate(sample_pages.BUTTONS):
        row = buttons.rows(3, 12)[index // 4]
        button(canvas, row.columns(4, 16)[index % 4], item)
    for cell, kind in zip(chips.top(40).columns(6, 10), sample_pages.CHIPS, strict=True):
        chip_at(canvas, cell.cx, cell.cy, 30, Chip(kind, "reparer", kind))
    for place, face in zip(hand.columns(5, 20), sample_pages.long_faces(), strict=True):
        hand_card(canvas, Rect(place.x, canvas.rect.bottom - 184, 118, 164), face)
        strip = Rect(place.x, chips.y + 60, place.w, 48)
        card_strip(canvas, strip, face)


def draw_long(canvas: Canvas) -> None:
    """Opened cards and rows with long texts."""
    table_ground(canvas, canvas.rect)
    faces = sample_pages.long_faces()
    for place, face in zip(canvas.rect.inset(16).columns(3, 16), faces, strict=False):
        open_card(canvas, Rect(place.x, place.y, 430, 600), face)
    for place, face in zip(canvas.rect.inset(16).columns(5, 16), faces, strict=True):
        row_card(canvas, Rect(place.x, 640, 214, 292), face)


def pages() -> dict[str, tuple[Size, Draw]]:
    """Each page by name: its own size and how to draw it."""
    wide, narrow = (1366, 768), (1024, 768)
    return {
        "01-title": (wide, lambda c: title.draw(c, c.rect, sample_pages.title_page())),
        "02-board": (wide, lambda c: board.draw(c, c.rect, sample_pages.board_page())),
        "03-board-small": (narrow, lambda c: board.draw(c, c.rect, sample_pages.board_page())),
        "04-opened": (wide, draw_opened),
        "05-choice": (wide, draw_choice),
        "06-bilan": (wide, lambda c: bilan.draw(c, c.rect, sample_pages.bilan_page())),
        "14-states": (wide, draw_states),
        "15-long": ((1366, 940), draw_long),
        "13-pieces": ((1366, 940), lambda c: pieces_box.draw(c, c.rect, sample_pages.pieces_box())),
    }


def render(kit: Kit, size: Size, draw: Draw, scale: float) -> Canvas:
    """The page drawn on a surface of `size` px."""
    canvas = Canvas(pygame.Surface(size), kit, scale)
    draw(canvas)
    return canvas


def main() -> int:
    options = _options()
    pygame.display.init()
    kit = load_kit(ROOT / "assets", options.theme, options.text)
    options.out.mkdir(parents=True, exist_ok=True)
    faults = 0
    for name, (own_size, draw) in pages().items():
        if options.pages and not any(name.startswith(start) for start in options.pages):
            continue
        size, scale = _screen(options.size, own_size)
        canvas = render(kit, size, draw, scale)
        pygame.image.save(canvas.surface, options.out / f"{name}{options.suffix}.png")
        for over in canvas.overflows:
            print(f"{name}: {over.text!r} sticks out by {over.by:.1f} px")
        faults += len(canvas.overflows)
    return 1 if faults else 0


def _screen(asked: str | None, own: Size) -> tuple[Size, float]:
    if not asked:
        return own, 1.0
    width, height = (int(part) for part in asked.split("x"))
    return (width, height), height / max(REFERENCE, own[1])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("pages", nargs="*", help="first letters of the pages wanted, all if none")
    parser.add_argument("--theme", choices=THEMES, default="paper")
    parser.add_argument("--size", help="screen size, for instance 1920x1080")
    parser.add_argument("--text", type=float, default=1.0, help="text size, 0.75 to 2")
    parser.add_argument("--suffix", default="", help="added to the file names")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
