"""Dialogs of words: the pause, questions, a term, a figure and its source.

Expects a heading, then texts (a label alone, or a label over its value), groups and a chart, then
buttons. What is too long for the window scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import rule
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.entries import entries, entry_label
from game.desktop.views.menu_parts import (
    GAP,
    LARGE,
    flowed,
    height,
    sized_button,
    target,
    words,
)
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.ranges import chart_height, paint_ranges
from game.desktop.views.sheet import Frame, sheet_of
from game.screens.looks import FigureLook
from game.screens.nodes import Node, Role

WIDTHS: Final = {"pause": 460.0, "source": 860.0, "term": 640.0}
WIDTH: Final = 600.0
PAD: Final = 28.0
LEAD: Final = 42.0  # at the left of a heading, for its icon
TWO_COLUMNS: Final = 1140.0  # width from which a chart stands beside the words
NAME: Final = 220.0  # the column of labels beside their values
STACKED: Final = 4  # from so many buttons on, the first one has its own line


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """A sheet in the middle, as high as what it says."""
    wide = TWO_COLUMNS + 2 * PAD if any(map(_has_chart, root.children)) else 0.0
    width = max(wide, WIDTHS.get(root.key, WIDTH))
    return sheet_of(canvas, space, root, Frame(width, PAD, PAD - 4), _body)


def _body(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """Everything from the top down, the buttons last; a chart has a column of its own."""
    texts = [node for node in root.children if not node.can_focus]
    charts = [node for node in texts if _has_chart(node)]
    if charts and area.w >= TWO_COLUMNS and canvas.fonts.text_size < LARGE:
        placed = _stack(canvas, texts[:1], area)
        left, right = area.below(placed[-1].rect.bottom + GAP - area.y).columns(2, 2 * PAD)
        placed += _stack(canvas, [node for node in texts[1:] if node not in charts], left)
        placed += _stack(canvas, charts, right)
    else:
        placed = _stack(canvas, texts, area)
    end = max(item.rect.bottom for item in placed) + GAP + 6
    buttons = [node for node in root.children if node.can_focus]
    return placed + _buttons(canvas, buttons, area.below(end - area.y))


def _has_chart(node: Node) -> bool:
    return any(child.role is Role.CHART for child in node.children)


def _stack(canvas: Canvas, blocks: Sequence[Node], area: Rect) -> list[Placed]:
    """Blocks from the top down."""
    placed: list[Placed] = []
    y = area.y
    for node in blocks:
        placed += _block(canvas, node, area.below(y - area.y))
        y = max(item.rect.bottom for item in placed) + GAP
    return placed


def _block(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    if node.role is Role.HEADING:
        return [_heading(canvas, node, area)]
    if node.role is Role.GROUP:
        return _group(canvas, node, area)
    if node.role is Role.CHART:
        return [Placed(node, area.top(chart_height(canvas, node, area.w)), paint_ranges)]
    if isinstance(node.look, FigureLook):
        return [_figure(canvas, node, area)]
    if node.value:
        return _pair(canvas, node, area)
    style = canvas.style("body").sized(18)
    return [Placed(node, area.top(height(canvas, node.label, style, area.w)), words(style))]


def _heading(canvas: Canvas, node: Node, area: Rect) -> Placed:
    high = text_height(canvas, node.label, _title(canvas), area.w - LEAD)
    return Placed(node, area.top(max(36.0, high)), _paint_heading)


def _title(canvas: Canvas) -> TextStyle:
    return canvas.style("heading").sized(26)


def _paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    if node.icon:
        canvas.icon(node.icon, Rect(rect.x, rect.y + 2, 32, 32))
    area = rect.after(LEAD if node.icon else 0)
    canvas.paragraph(area, node.label, _title(canvas), canvas.theme.ink, valign="middle")


def _pair(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """A label and its value, side by side when the words are not large."""
    label, body = canvas.style("label").sized(16), canvas.style("body")
    side = canvas.fonts.text_size < LARGE and area.w > 2 * NAME
    wide = NAME - 16 if side else area.w
    first = height(canvas, node.label, label, wide)
    left = Rect(area.x, area.y, wide, first)
    right = area.after(NAME) if side else area.below(first + 2)
    right = right.top(height(canvas, node.value, body, right.w))
    return [
        Placed(node, left, words(label, "soft")),
        Placed(node, right, words(body, part="value")),
    ]


def _figure_styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("number_big").sized(44), canvas.style("label").sized(20)


def _figure(canvas: Canvas, node: Node, area: Rect) -> Placed:
    """The figure large, what it counts beside it or under it."""
    assert isinstance(node.look, FigureLook)
    number, label = _figure_styles(canvas)
    wide = canvas.width(node.look.number, number)
    high = text_height(canvas, node.look.number, number, area.w)
    if wide > area.w * 0.45:
        return Placed(
            node, area.top(high + height(canvas, entry_label(node), label, area.w)), _paint_figure
        )
    beside = height(canvas, entry_label(node), label, area.w - wide - 18)
    return Placed(node, area.top(max(high, beside)), _paint_figure)


def _paint_figure(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, FigureLook)
    number, label = _figure_styles(canvas)
    theme, said = canvas.theme, entry_label(node)
    wide = canvas.width(node.look.number, number)
    high = text_height(canvas, node.look.number, number, rect.w)
    if wide > rect.w * 0.45:
        canvas.paragraph(rect.top(high), node.look.number, number, theme.copper_dark)
        canvas.paragraph(rect.below(high), said, label, theme.ink)
        return
    canvas.label(rect.left(wide + 1), node.look.number, number, theme.copper_dark)
    canvas.paragraph(rect.after(wide + 18), said, label, theme.ink, valign="middle")


def _group(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """A hairline and a heading, then what the group holds: entries, buttons, or blocks."""
    style = canvas.style("heading").sized(20)
    high = height(canvas, node.label, style, area.w)
    placed = [
        Placed(node, area.top(2), _paint_rule),
        Placed(node, area.below(12).top(high), words(style)),
    ]
    rest = area.below(high + 20)
    if all(child.can_focus for child in node.children):
        if any(child.value for child in node.children):
            return placed + entries(canvas, node.children, rest, 1)
        return placed + _chips(canvas, node, rest)
    return placed + _stack(canvas, node.children, rest)


def _chips(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    sized = [(child, button_width(canvas, child, 80)) for child in node.children]
    spots = flowed(sized, area, target(canvas))
    return [Placed(child, rect, paint_button) for child, rect in spots]


def _paint_rule(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    rule(canvas, rect.x, rect.y, rect.w)


def _buttons(canvas: Canvas, buttons: list[Node], area: Rect) -> list[Placed]:
    """In a line of equal widths; many of them, or large ones, on several lines."""
    high = target(canvas) + 4
    widest = max((button_width(canvas, node) for node in buttons), default=0)
    columns = 2 if 2 * widest + GAP <= area.w else 1
    if len(buttons) < STACKED and columns == 2:
        cells = area.top(high).columns(max(2, len(buttons)), GAP)[-len(buttons) :]
    else:
        first = 1 if len(buttons) >= STACKED else 0
        lines = -(-(len(buttons) - first) // columns)
        grid = area.below((high + 8) * first).top((high + 8) * lines - 8)
        cells = [area.top(high)] * first
        rows = grid.rows(max(1, lines), 8)
        alone = (len(buttons) - first) % columns
        cells += [cell for row in rows[: len(rows) - alone] for cell in row.columns(columns, GAP)]
        cells += rows[len(rows) - alone :]
    paint = sized_button(16, 24)
    return [Placed(node, cell, paint) for node, cell in zip(buttons, cells, strict=False)]
