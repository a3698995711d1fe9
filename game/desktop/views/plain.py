"""Any tree as one column on the table or on a sheet: for screens without a view of their own."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.blocks import bottom, flow
from game.screens.nodes import Node, Role

WIDTH: Final = 760.0
MARGIN: Final = 24.0
PAD: Final = 28.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Everything the tree says, from the top down."""
    if root.role is Role.DIALOG:
        return sheet_of(canvas, space, root)
    width = min(WIDTH * max(1.0, space.text_size), space.width - 2 * MARGIN)
    area = Rect((space.width - width) / 2, MARGIN, width, space.height)
    return [Placed(root, space.rect, paint_table), *flow(canvas, root.children, area)]


def sheet_of(canvas: Canvas, space: Space, root: Node, width: float = WIDTH) -> list[Placed]:
    """The children of a dialog on a sheet in the middle, as high as they are."""
    width = min(width * max(1.0, space.text_size), space.width - 2 * MARGIN)
    inner = Rect((space.width - width) / 2 + PAD, 0, width - 2 * PAD, space.height)
    placed = flow(canvas, root.children, inner)
    tall = bottom(placed, 0) + 2 * PAD
    top = max(MARGIN, (space.height - tall) / 2)
    box = Rect(inner.x - PAD, top, width, tall)
    moved = [Placed(p.node, p.rect.moved(0, top + PAD), p.paint) for p in placed]
    return [Placed(root, box, paint_sheet), *moved]


def paint_table(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The ground of a page."""
    table_ground(canvas, rect)


def paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The ground of a dialog."""
    sheet(canvas, rect)
