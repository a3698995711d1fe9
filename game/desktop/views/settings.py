"""The settings: a sheet of rows, the name at the left, the values at the right or below."""

from __future__ import annotations

from functools import cache
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import rule, sheet
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.menu_parts import (
    GAP,
    LARGE,
    MARGIN,
    PAD,
    choice_face,
    choice_width,
    fitted,
    flowed,
    head,
    height,
    lowest,
    paint_choice,
    target,
)
from game.screens.nodes import Node, Role

WIDTH: Final = 1120.0
NAME: Final = 400.0
LEAD: Final = 46.0
SPACE: Final = 12.0  # above and below the content of a row
SWATCH: Final = (34.0, 24.0)


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Every setting with its values."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    rows = [node for node in root.children if node.role is Role.GROUP]
    width = min(WIDTH * max(1.0, space.text_size), space.width - MARGIN - right)
    x = MARGIN + (space.width - MARGIN - right - width) / 2
    y = lowest(placed) + GAP
    box = Rect(x, y, width, 0)
    inner: list[Placed] = []
    y += 6
    for row in rows:
        area = Rect(x + PAD, y, width - 2 * PAD, 0)
        inner += _row(canvas, space, row, area, last=row is rows[-1])
        y = inner[-1 - len(row.children)].rect.bottom
    whole = Rect(box.x, box.y, box.w, y + 6 - box.y)
    return [*placed, Placed(root, whole, _paint_sheet), *inner]


def _row(canvas: Canvas, space: Space, row: Node, area: Rect, *, last: bool) -> list[Placed]:
    """The row itself, which ends under its content, then its values."""
    beside = space.text_size < LARGE and area.w > 2 * NAME
    name_width = NAME if beside else area.w
    name = _name_height(canvas, row, name_width - LEAD)
    high = target(canvas)
    start = Rect(area.x, area.y + SPACE, area.w, 0)
    values = start.after(NAME + GAP) if beside else start.below(name + 8)
    sized = [(node, choice_width(canvas, node) + _extra(node)) for node in row.children]
    spots = flowed(sized, values, high)
    choices = [Placed(node, rect, _choice_painter(node)) for node, rect in spots]
    end = max(max(rect.bottom for _, rect in spots), start.y + name) + SPACE
    return [
        Placed(
            row, Rect(area.x, area.y, area.w, end - area.y), _row_painter(name_width, last=last)
        ),
        *choices,
    ]


def _extra(node: Node) -> float:
    return SWATCH[0] + 10 if node.key.startswith("settings.theme.") else 0.0


def _choice_painter(node: Node) -> Painter:
    return _paint_theme if node.key.startswith("settings.theme.") else paint_choice


def _name_height(canvas: Canvas, row: Node, width: float) -> float:
    high = height(canvas, row.label, canvas.style("section").sized(18), width)
    return high + height(canvas, row.value, canvas.style("body").sized(15), width)


@cache
def _row_painter(width: float, *, last: bool) -> Painter:
    """A painter of the icon, the name and what it is about, over a hairline."""

    def paint(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        theme, section = canvas.theme, canvas.style("section").sized(18)
        canvas.icon(node.icon, Rect(rect.x, rect.y + SPACE + 5, 32, 32))
        words = Rect(rect.x + LEAD, rect.y + SPACE, width - LEAD, rect.h)
        high = height(canvas, node.label, section, words.w)
        canvas.paragraph(words.top(high), node.label, section, theme.ink)
        body = canvas.style("body").sized(15)
        canvas.paragraph(words.below(high), node.value, body, theme.soft)
        if not last:
            rule(canvas, rect.x, rect.bottom, rect.w)

    return paint


def _paint_theme(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A theme with a sample of its colours: table, sheet, action."""
    choice_face(canvas, rect, node, mood)
    theme = canvas.tokens.themes[node.key.rpartition(".")[2]]
    style = canvas.style("label")
    width = min(canvas.width(node.label, style), rect.w - SWATCH[0] - 30)
    x = rect.cx - (SWATCH[0] + 10 + width) / 2
    spot = Rect(x, rect.cy - SWATCH[1] / 2, *SWATCH)
    canvas.box(spot, Paint(theme.table, canvas.theme.ink, 1.4), 5)
    canvas.box(Rect(spot.x + 5, spot.y + 5, 15, 14), Paint(theme.sheet, theme.edge, 1.2), 3)
    canvas.circle(spot.right - 8, spot.cy, 4.5, Paint(fill=theme.action))
    area = Rect(spot.right + 10, rect.y, rect.right - spot.right - 18, rect.h)
    canvas.label(area, node.label, style, canvas.theme.ink, "left")


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
