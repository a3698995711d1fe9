"""The sources: figures or organisations in columns, the stages and the alphabet at the side."""

from __future__ import annotations

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.entries import entries
from game.desktop.views.index import ONE, beside, chips, index
from game.desktop.views.menu_parts import (
    GAP,
    MARGIN,
    PAD,
    fitted,
    head,
    height,
    lowest,
    turner,
    words,
)
from game.screens.nodes import Node, Role


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The list and the ways to its other parts."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    """The groups of choices are indexes; the other group is the list."""
    placed = head(canvas, space, root, right)
    area = Rect(MARGIN, lowest(placed) + GAP, space.width - MARGIN - right, 0)
    groups = [node for node in root.children if node.role is Role.GROUP]
    tabs = [group for group in groups if not group.key.endswith(".list")]
    found = next(group for group in groups if group.key.endswith(".list"))
    columns = 2 if space.text_size < 1.6 and not space.compact else 1
    if not beside(space):
        for group in tabs:
            placed += chips(canvas, group, area.below(lowest(placed) + GAP - area.y))
        return placed + listed(
            canvas, root, found, area.below(lowest(placed) + GAP - area.y), columns
        )
    y = area.y
    for group in tabs:
        side = index(canvas, group, Rect(area.x, y, ONE, 0), 1 if len(group.children) < 6 else 2)
        placed += side
        y = side[0].rect.bottom + GAP
    return placed + listed(canvas, root, found, area.after(ONE + GAP), columns)


def listed(canvas: Canvas, root: Node, group: Node, area: Rect, columns: int) -> list[Placed]:
    """A sheet with its heading, its entries, the buttons that turn its pages."""
    style, inner = canvas.style("section").sized(19), list[Placed]()
    y = area.y + 14
    if group.label:
        high = height(canvas, group.label, style, area.w - 2 * PAD)
        inner.append(Placed(group, Rect(area.x + PAD, y, area.w - 2 * PAD, high), words(style)))
        y += high + 8
    inner += entries(canvas, group.children, Rect(area.x + 14, y, area.w - 28, 0), columns)
    end = max([y, *[item.rect.bottom for item in inner]])
    inner += turner(canvas, root, "paging", Rect(area.x + 14, end + GAP, area.w - 28, 0))
    end = max([end, *[item.rect.bottom for item in inner]])
    return [Placed(root, Rect(area.x, area.y, area.w, end + 14 - area.y), paint_sheet), *inner]


def paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The ground of a list."""
    sheet(canvas, rect)
