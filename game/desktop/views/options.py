"""A list of ways to do something: a sheet of rows, each with its price and what it changes.

Expects a dialog with headings, then choices (label, value, hint or why not, and a look of tokens,
a card or a phone), then a button to go back. What is too long for the window scrolls.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.choice_row import paint_row, row_height
from game.desktop.views.parts import button_width, paint_button, text_height
from game.screens.nodes import Node, Role

ONE_COLUMN: Final = 5  # more choices than this stand in two columns, where there is room
NARROW, BROAD = 720.0, 1180.0
MARGIN: Final = 24.0
EDGE: Final = 10.0  # above and below a sheet that needs the height
PAGER_MARGIN: Final = 64.0  # where the sheet scrolls, the paging buttons stand beside it
PAD: Final = 22.0
GAP: Final = 8.0
BUTTON: Final = 44.0


@dataclass(frozen=True, slots=True)
class _Parts:
    """The nodes of the dialog by what they are."""

    headings: list[Node]
    choices: list[Node]
    buttons: list[Node]


Line = tuple[list[Node], float]
"""Nodes side by side and the height of the tallest of them."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """The lines of a sheet of one width, headings first, and how high it is with its foot."""

    width: float
    heads: list[Line]
    rows: list[Line]

    @property
    def height(self) -> float:
        rows = sum(high + GAP for _, high in self.rows)
        return sum(high for _, high in self.heads) + rows + BUTTON + 2 * PAD + 16


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Headings, the choices in one or two columns, the button at the foot."""
    parts = _parts(root)
    room = space.width >= BROAD * 0.8 * space.text_size
    columns = 2 if len(parts.choices) > ONE_COLUMN and room else 1
    size = _measured(canvas, space, parts, columns, MARGIN)
    if size.height > space.height - 2 * EDGE:
        size = _measured(canvas, space, parts, columns, PAGER_MARGIN)
    top = max(EDGE, (space.height - size.height) / 2)
    box = Rect((space.width - size.width) / 2, top, size.width, size.height)
    lines = _lines(size, box.inset(PAD), columns)
    return [Placed(root, box, _paint_sheet), *lines, *_foot(canvas, parts.buttons, box)]


def _measured(
    canvas: Canvas, space: Space, parts: _Parts, columns: int, margin: float
) -> _Measured:
    most = BROAD if columns == 2 else NARROW * max(1.0, space.text_size)
    width = min(most, space.width - 2 * margin)
    inner = width - 2 * PAD
    heads = [([node], _head_height(canvas, node, inner)) for node in parts.headings]
    return _Measured(width, heads, _rows(canvas, parts.choices, inner, columns))


def _lines(size: _Measured, area: Rect, columns: int) -> list[Placed]:
    """Headings and rows from the top down."""
    placed: list[Placed] = []
    y = area.y
    for nodes, high in size.heads:
        placed += [Placed(node, Rect(area.x, y, area.w, high), _paint_head) for node in nodes]
        y += high
    y += 6
    for nodes, high in size.rows:
        cells = Rect(area.x, y, area.w, high).columns(columns, GAP)
        placed += [Placed(n, cell, paint_row) for n, cell in zip(nodes, cells, strict=False)]
        y += high + GAP
    return placed


def _parts(root: Node) -> _Parts:
    headings = [node for node in root.children if not node.can_focus]
    choices = [node for node in root.children if node.can_focus and node.role is not Role.BUTTON]
    buttons = [node for node in root.children if node.can_focus and node.role is Role.BUTTON]
    return _Parts(headings, choices, buttons)


def _rows(canvas: Canvas, choices: list[Node], width: float, columns: int) -> list[Line]:
    cell = (width - GAP * (columns - 1)) / columns
    groups = [choices[at : at + columns] for at in range(0, len(choices), columns)]
    return [(group, max(row_height(canvas, node, cell) for node in group)) for group in groups]


def _foot(canvas: Canvas, buttons: list[Node], box: Rect) -> list[Placed]:
    """Buttons at the right of the foot, the last one outermost."""
    placed: list[Placed] = []
    right = box.right - PAD
    for node in reversed(buttons):
        width = button_width(canvas, node)
        spot = Rect(right - width, box.bottom - PAD - BUTTON, width, BUTTON)
        placed.insert(0, Placed(node, spot, paint_button))
        right -= width + GAP
    return placed


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _head_styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("heading"), canvas.style("body").sized(16)


def _head_height(canvas: Canvas, node: Node, width: float) -> float:
    title, text = _head_styles(canvas)
    high = text_height(canvas, node.label, title, width)
    return high + text_height(canvas, node.value, text, width) + 8


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    title, text = _head_styles(canvas)
    high = text_height(canvas, node.label, title, rect.w)
    canvas.paragraph(rect.top(high), node.label, title, canvas.theme.ink)
    if node.value:
        canvas.paragraph(rect.below(high), node.value, text, canvas.theme.soft)
