"""The credits: a sheet for each part, in two columns."""

from __future__ import annotations

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.menu_parts import (
    GAP,
    LARGE,
    MARGIN,
    PAD,
    fitted,
    head,
    height,
    lowest,
    target,
    words,
)
from game.desktop.views.parts import button_width, paint_button, text_height
from game.screens.nodes import Node, Role

LEAD = 44.0  # at the left of a heading, for its icon


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """All the parts, each under the shorter column."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    area = Rect(MARGIN, lowest(placed) + GAP, space.width - MARGIN - right, 0)
    columns = area.columns(1 if space.text_size >= LARGE else 2, GAP)
    ends = [area.y] * len(columns)
    for part in [node for node in root.children if node.role is Role.GROUP]:
        at = ends.index(min(ends))
        column = columns[at]
        made = _part(canvas, part, Rect(column.x, ends[at], column.w, 0))
        placed += made
        ends[at] = made[0].rect.bottom + GAP
    return placed


def _part(canvas: Canvas, part: Node, area: Rect) -> list[Placed]:
    body, width = canvas.style("body"), area.w - 2 * PAD
    title = text_height(canvas, part.label, canvas.style("heading").sized(21), width - LEAD)
    y = area.y + 16 + max(34.0, title) + 8
    inner: list[Placed] = []
    for node in part.children:
        if node.can_focus:
            spot = Rect(area.x + PAD, y + 4, button_width(canvas, node), target(canvas))
            inner.append(Placed(node, spot, paint_button))
        else:
            high = height(canvas, node.label, body, width)
            inner.append(Placed(node, Rect(area.x + PAD, y, width, high), words(body)))
        y = inner[-1].rect.bottom + 8
    return [Placed(part, Rect(area.x, area.y, area.w, y + 10 - area.y), _paint_part), *inner]


def _paint_part(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
    style = canvas.style("heading").sized(21)
    area = rect.inset(PAD, 16)
    canvas.icon(node.icon, Rect(area.x, area.y, 34, 34))
    words_area = area.after(LEAD)
    high = max(34.0, text_height(canvas, node.label, style, words_area.w))
    canvas.paragraph(words_area.top(high), node.label, style, canvas.theme.ink, valign="middle")
