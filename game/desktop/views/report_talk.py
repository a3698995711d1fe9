"""The part of the report that opens the talk: received ideas as a hand of cards on the table."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.parts import button_width, paint_button
from game.desktop.views.stage import ROW, heading_height, paint_card, paint_heading
from game.screens.looks import ClockLook
from game.screens.nodes import Node, Role

GAP: Final = 14.0
LEAST: Final = 150.0  # px wide, below which a card's title is cut
CLOCK: Final = 46.0  # height of the clock and its buttons
TIME: Final = 158.0
BESIDE: Final = 420.0  # least width of the question beside the clock
MOST: Final = 5  # cards in a row


def place_talk(canvas: Canvas, node: Node, area: Rect, clock: Node | None) -> list[Placed]:
    """The question with the clock at its right or, where it is narrow, above it; then the cards
    in rows as large as the room allows."""
    placed, head = list[Placed](), area
    if clock is not None:
        placed = _clock(canvas, clock, area)
        wide = area.right - placed[0].rect.x
        beside = area.w - wide - 2 * GAP >= BESIDE
        head = area.left(area.w - wide - 2 * GAP) if beside else area.below(CLOCK + GAP)
    high = heading_height(canvas, node, head.w)
    placed.append(Placed(node, head.top(high), paint_heading))
    below = area.below(max(item.rect.bottom for item in placed) + GAP - area.y)
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


def _clock(canvas: Canvas, clock: Node, area: Rect) -> list[Placed]:
    """The time left and its buttons, ending at the right."""
    sizes = [
        TIME if node.role is Role.STATUS else button_width(canvas, node, 0) - 8
        for node in clock.children
    ]
    x = area.right - sum(sizes) - 8 * (len(sizes) - 1)
    placed = []
    for node, wide in zip(clock.children, sizes, strict=True):
        paint = _paint_time if node.role is Role.STATUS else paint_button
        placed.append(Placed(node, Rect(x, area.y, wide, CLOCK), paint))
        x += wide + 8
    return placed


def _paint_time(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The time left, large enough for the back of a room."""
    theme = canvas.theme
    state = node.look.state if isinstance(node.look, ClockLook) else ""
    face = theme.copper_light if state == "up" else theme.sheet
    canvas.box(rect, Paint(face, theme.edge, canvas.pen(EDGE)), CARD_RADIUS)
    canvas.icon(node.icon, Rect(rect.x + 10, rect.cy - 14, 28, 28))
    ink = theme.soft if state == "paused" else theme.ink
    style = canvas.style("number").sized(17 if state == "up" else 27)
    canvas.label(rect.after(44).left(rect.w - 52), node.label, style, ink, align="center")


def _width(area: Rect, columns: int, rows: int) -> float:
    """The width of a card so that all fit, never below the least."""
    by_width = (area.w - (columns - 1) * GAP) / columns
    by_height = (area.h - (rows - 1) * GAP) / rows * ROW[0] / ROW[1]
    return min(by_width, max(LEAST, by_height), ROW[0])
