"""Figures of several sources on one scale: a dot or a bar each, the names in full."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.charts import grid_colour
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.parts import text_height
from game.screens.looks import RangeLook, RangePoint
from game.screens.nodes import Node
from game.text.numbers import decimal

NAMES: Final = 0.34  # of the width, for the names
GAP: Final = 18.0
ROW: Final = 40.0
STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def marks(top: float, most: int = 5) -> list[float]:
    """Round numbers from 0 to `top` or just above it, `most` intervals at most."""
    if top <= 0:
        return [0.0, 1.0]
    power = 10.0 ** floor(log10(top / most))
    step = next(s * power for s in STEPS if s * power * most >= top * 0.999)
    return [step * n for n in range(ceil(top / step - 0.001) + 1)]


def chart_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of a chart: title, rows, scale."""
    if not isinstance(node.look, RangeLook):
        return 0.0
    rows = sum(_row_heights(canvas, node.look, width))
    return _title_height(canvas, node, width) + rows + _foot(canvas)


def _title_height(canvas: Canvas, node: Node, width: float) -> float:
    return text_height(canvas, node.label, canvas.style("small"), width) + 8


def _row_heights(canvas: Canvas, look: RangeLook, width: float) -> list[float]:
    style = canvas.style("small").sized(15)
    high = [text_height(canvas, point.label, style, width * NAMES) for point in look.points]
    return [max(ROW * max(1.0, canvas.fonts.text_size * 0.8), each + 12) for each in high]


def _foot(canvas: Canvas) -> float:
    return 26 * max(1.0, canvas.fonts.text_size)


def paint_ranges(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The chart; the figure that is looked at is filled and its name bold."""
    assert isinstance(node.look, RangeLook)
    theme = canvas.theme
    title = _title_height(canvas, node, rect.w)
    canvas.paragraph(rect.top(title), node.label, canvas.style("small"), theme.soft)
    body = rect.below(title)
    plot = body.after(rect.w * NAMES + GAP)
    plot = Rect(plot.x, plot.y, plot.w - _margin(canvas, node.look), body.h - _foot(canvas))
    scale = marks(node.look.top)
    _paint_scale(canvas, plot, scale, node.look.language)
    y = body.y
    heights = _row_heights(canvas, node.look, rect.w)
    for point, high in zip(node.look.points, heights, strict=True):
        style = canvas.style("small").sized(15).weighted(800 if point.main else 500)
        name = Rect(rect.x, y, rect.w * NAMES, high)
        canvas.paragraph(name, point.label, style, theme.ink, "right", "middle")
        _paint_point(canvas, Rect(plot.x, y, plot.w, high), point, scale[-1])
        y += high


def _margin(canvas: Canvas, look: RangeLook) -> float:
    """Room at the right for half the widest number of the scale."""
    last = decimal(marks(look.top)[-1], look.language)
    return max(20.0, canvas.width(last, canvas.style("small")) / 2)


def _paint_scale(canvas: Canvas, plot: Rect, scale: list[float], language: str) -> None:
    """A line for each round number, its value below where there is room."""
    style, right = canvas.style("small"), -1e9
    for mark in scale:
        x = plot.x + plot.w * mark / scale[-1]
        canvas.box(Rect(x - 0.8, plot.y, 1.6, plot.h), Paint(fill=grid_colour(canvas)))
        text = decimal(mark, language)
        wide = canvas.width(text, style)
        if x - wide / 2 > right + 6:
            under = Rect(x - wide / 2, plot.bottom + 2, wide + 1, _foot(canvas) - 4)
            canvas.label(under, text, style, canvas.theme.soft)
            right = x + wide / 2


def _paint_point(canvas: Canvas, line: Rect, point: RangePoint, top: float) -> None:
    theme, style = canvas.theme, canvas.style("number")
    start, end = (line.x + line.w * value / top for value in (point.low, point.high))
    face, edge = (theme.action, theme.ink) if point.main else (theme.sheet, theme.copper)
    if end > start:
        bar = Rect(start, line.cy - 7, max(14.0, end - start), 14)
        canvas.box(bar, Paint(theme.action if point.main else theme.copper), 7)
    else:
        canvas.circle(start, line.cy, 10.5, Paint(face, edge, 2.4))
        start, end = start - 10.5, end + 10.5
    wide = canvas.width(point.words, style)
    after = end + 8 + wide <= line.right + 16
    x = end + 8 if after else max(line.x + 2, start - 8 - wide)
    ground = Rect(x - 3, line.cy - 13, wide + 6, 26)
    if after or start - 8 - wide >= line.x:
        canvas.box(ground, Paint(fill=theme.sheet))
    else:  # the bar takes the whole line: its figure lies on it
        ground = Rect.around((start + end) / 2, line.cy, wide + 20, 28)
        canvas.box(ground, Paint(theme.sheet, theme.copper, 1.6), 14)
        x = ground.x + 10
    canvas.label(Rect(x, line.y, wide + 1, line.h), point.words, style, theme.ink)
