"""The part of the report that opens the talk: received ideas as a hand of cards on the table."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Placed
from game.desktop.views.stage import ROW, heading_height, paint_card, paint_heading
from game.screens.nodes import Node

GAP: Final = 14.0
LEAST: Final = 150.0  # px wide, below which a card's title is cut
MOST: Final = 5  # cards in a row


def place_talk(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """The question, then the cards in rows as large as the room allows."""
    high = heading_height(canvas, node, area.w)
    placed = [Placed(node, area.top(high), paint_heading)]
    below = area.below(high + GAP)
    columns = max(1, min(MOST, int((area.w + GAP) // (LEAST + GAP))))
    rows = -(-len(node.children) // columns)
    width = _width(below, columns, max(1, rows))
    tall = width * ROW[1] / ROW[0]
    left = below.x + (below.w - columns * width - (columns - 1) * GAP) / 2
    for number, card in enumerate(node.children):
        row, column = divmod(number, columns)
        place = Rect(left + column * (width + GAP), below.y + row * (tall + GAP), width, tall)
        placed.append(Placed(card, place, paint_card))
    return placed


def _width(area: Rect, columns: int, rows: int) -> float:
    """The width of a card so that all fit, never below the least."""
    by_width = (area.w - (columns - 1) * GAP) / columns
    by_height = (area.h - (rows - 1) * GAP) / rows * ROW[0] / ROW[1]
    return min(by_width, max(LEAST, by_height), ROW[0])
