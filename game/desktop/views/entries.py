"""Lists of lines that open something: a figure if there is one, a name, a word about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.menu_parts import breakable, height, target
from game.desktop.views.parts import text_height
from game.screens.looks import FigureLook
from game.screens.nodes import Node

FIGURE_SHARE: Final = 0.3  # of an entry, at most, for its figure


def entry_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of an entry of a list."""
    _, room = entry_columns(canvas, node, width)
    high = height(canvas, entry_label(node), canvas.style("label").sized(16), room)
    high += height(canvas, node.value, entry_value(canvas), room)
    return max(target(canvas), high + 18)


def entry_value(canvas: Canvas) -> TextStyle:
    """The second text of an entry."""
    return canvas.style("body").sized(15).weighted(500).spaced(1.25)


def entry_label(node: Node) -> str:
    """What stands beside the figure of an entry: its label without it."""
    if isinstance(node.look, FigureLook):
        return node.label.removeprefix(node.look.number).strip(" ")
    return node.label


def entry_columns(canvas: Canvas, node: Node, width: float) -> tuple[float, float]:
    """The width kept for the figure and the width of the words, in an entry."""
    if not isinstance(node.look, FigureLook):
        return 0.0, width - 32
    figure = min(138 * max(1.0, canvas.fonts.text_size), width * FIGURE_SHARE)
    return figure, width - 32 - figure - 14


def paint_entry(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A line of a list that opens something: a figure if it has one, two texts."""
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = mix(theme.card, theme.copper_light, lit)
    canvas.box(rect, Paint(face, theme.ink if lit else theme.line, canvas.pen(EDGE)), CARD_RADIUS)
    figure, room = entry_columns(canvas, node, rect.w)
    area = rect.inset(16, 9)
    if isinstance(node.look, FigureLook):
        number = canvas.style("number").sized(22)
        canvas.label(area.left(figure), node.look.number, number, theme.copper_dark)
        area = area.after(figure + 14)
    _entry_words(canvas, Rect(area.x, area.y, room, area.h), node)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _entry_words(canvas: Canvas, area: Rect, node: Node) -> None:
    style, soft = canvas.style("label").sized(16), entry_value(canvas)
    label = breakable(canvas, entry_label(node), style, area.w)
    value = breakable(canvas, node.value, soft, area.w)
    high = text_height(canvas, label, style, area.w)
    tall = high + text_height(canvas, value, soft, area.w)
    area = area.below((area.h - tall) / 2)
    canvas.paragraph(area.top(high), label, style, canvas.theme.ink)
    canvas.paragraph(area.below(high), value, soft, canvas.theme.soft)


def entries(
    canvas: Canvas, items: Sequence[Node], area: Rect, columns: int, gap: float = 10
) -> list[Placed]:
    """Entries in columns, each line as high as its tallest."""
    placed: list[Placed] = []
    y, cell = area.y, (area.w - gap * (columns - 1)) / columns
    for at in range(0, len(items), columns):
        line = items[at : at + columns]
        high = max(entry_height(canvas, node, cell) for node in line)
        cells = Rect(area.x, y, area.w, high).columns(columns, gap)
        placed += [Placed(node, spot, paint_entry) for node, spot in zip(line, cells, strict=False)]
        y += high + gap
    return placed
