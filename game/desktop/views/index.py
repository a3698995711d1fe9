"""A list of ways at the side of a page, or above its content when there is no room beside."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import sheet
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.menu_parts import LARGE, choice_width, flowed, paint_choice, target
from game.desktop.views.parts import text_height
from game.screens.nodes import Node

PAD: Final = 12.0
TITLE: Final = 34.0
ONE, TWO = 300.0, 470.0
ICON: Final = 22.0
ROW: Final = 38.0
ROW_RADIUS: Final = 9.0


def beside(space: Space) -> bool:
    """True when a list stands at the side of the content."""
    return space.text_size < LARGE


def side_width(space: Space, columns: int) -> float:
    """The width of a list at the side."""
    return TWO if columns == 2 and not space.compact else ONE


def index(canvas: Canvas, group: Node, area: Rect, columns: int = 1) -> list[Placed]:
    """A sheet with the heading of a group and its choices in columns, down then across."""
    title = TITLE * max(1.0, canvas.fonts.text_size)
    inner = Rect(area.x + PAD, area.y + title + 4, area.w - 2 * PAD, 0)
    cell = (inner.w - 8 * (columns - 1)) / columns
    high = max(_row_height(canvas, node, cell) for node in group.children)
    per = -(-len(group.children) // columns)
    rows = [
        Placed(
            node,
            Rect(inner.x + (at // per) * (cell + 8), inner.y + (at % per) * (high + 2), cell, high),
            paint_row,
        )
        for at, node in enumerate(group.children)
    ]
    whole = Rect(area.x, area.y, area.w, title + 4 + per * (high + 2) + PAD)
    return [Placed(group, whole, _paint_sheet), *rows]


def chips(canvas: Canvas, group: Node, area: Rect) -> list[Placed]:
    """The heading of a group over its choices one after the other."""
    style = canvas.style("section")
    title = text_height(canvas, group.label, style, area.w)
    sized = [(node, choice_width(canvas, node)) for node in group.children]
    spots = flowed(sized, area.below(title + 6), target(canvas))
    placed = [Placed(node, rect, paint_choice) for node, rect in spots]
    return [Placed(group, area.top(title), _paint_title), *placed]


def _row_height(canvas: Canvas, node: Node, width: float) -> float:
    high = text_height(canvas, node.label, canvas.style("label"), _room(node, width))
    return max(ROW, high + 12)


def _room(node: Node, width: float) -> float:
    return width - 20 - (ICON + 8 if node.icon else 0.0) - (34.0 if node.value else 0.0)


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
    high = TITLE * max(1.0, canvas.fonts.text_size)
    area = Rect(rect.x + PAD + 8, rect.y + 4, rect.w - 2 * PAD - 16, high)
    canvas.label(area, node.label, canvas.style("section"), canvas.theme.ink)


def _paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.paragraph(rect, node.label, canvas.style("section"), canvas.theme.ink)


def paint_row(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """One way: its icon and name; copper with an ink line when it is the one shown."""
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    if node.chosen:
        canvas.box(rect, Paint(theme.copper_light, theme.ink, canvas.pen(EDGE)), ROW_RADIUS)
        tick(canvas, rect.right - 5, rect.y + 5, 8)
    elif lit:
        canvas.box(rect, Paint(mix(theme.sheet, theme.copper_light, lit)), ROW_RADIUS)
    area = rect.inset(10, 4)
    if node.icon:
        canvas.icon(node.icon, Rect(area.x, rect.cy - ICON / 2, ICON, ICON))
        area = area.after(ICON + 8)
    style = canvas.style("label")
    room = Rect(area.x, area.y, _room(node, rect.w), area.h)
    canvas.paragraph(room, node.label, style, theme.ink, valign="middle")
    if mood.focused:
        focus_ring(canvas, rect, ROW_RADIUS)
