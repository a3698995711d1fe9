"""The line of a phone's life: where it came from and who has held it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import FLOOR_PX, Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.lines import INK
from game.desktop.pieces.stages import stage_outline
from game.desktop.svg import Paint

RADIUS = 16.0
WORD_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on the line: a stage or a team, and a word below it."""

    word: str
    stage: str | None = None
    team: str | None = None


def history_line(canvas: Canvas, rect: Rect, stops: Sequence[Stop]) -> None:
    """Draw `stops` from left to right, evenly spread over `rect`."""
    theme = canvas.theme
    cy = rect.y + RADIUS + 1
    step = (rect.w - 2 * RADIUS) / max(1, len(stops) - 1)
    ends = [(rect.x + RADIUS, cy), (rect.right - RADIUS, cy)]
    if len(stops) > 1:
        canvas.line(ends, Paint(stroke=theme.copper, width=canvas.pen(4)))
    centres = [rect.x + RADIUS + step * index for index in range(len(stops))]
    for cx, stop in zip(centres, stops, strict=True):
        _mark(canvas, cx, cy, stop)
    style = _word_style(canvas, rect, centres, stops)
    for left, stop in zip(_lefts(canvas, rect, centres, stops, style), stops, strict=True):
        canvas.write(left, cy + RADIUS + 15, stop.word, style, theme.soft)


def _mark(canvas: Canvas, cx: float, cy: float, stop: Stop) -> None:
    theme = canvas.theme
    if stop.team:
        badge(canvas, cx, cy, RADIUS - 0.5, stop.team)
    elif stop.stage:
        stage = theme.stage[stop.stage]
        outline = Paint(stage, stage_outline(canvas), canvas.pen(INK))
        canvas.circle(cx, cy, RADIUS + 0.5, outline)
        icon = canvas.tokens.stages[stop.stage].icon
        area = Rect.around(cx, cy, RADIUS * 1.2, RADIUS * 1.2)
        canvas.icon(icon, area, ink=theme.on_stage, fill=stage, paper=stage)


def _word_style(
    canvas: Canvas, rect: Rect, centres: Sequence[float], stops: Sequence[Stop]
) -> TextStyle:
    """The largest style at which no word touches the next."""
    style = canvas.style("small")
    while style.px > FLOOR_PX / canvas.fonts.text_size:
        lefts = _lefts(canvas, rect, centres, stops, style)
        ends = [x + canvas.width(stop.word, style) for x, stop in zip(lefts, stops, strict=True)]
        if all(end + WORD_GAP <= after for end, after in zip(ends, lefts[1:], strict=False)):
            break
        style = style.sized(style.px - 0.5)
    return style


def _lefts(
    canvas: Canvas,
    rect: Rect,
    centres: Sequence[float],
    stops: Sequence[Stop],
    style: TextStyle,
) -> list[float]:
    widths = [canvas.width(stop.word, style) for stop in stops]
    return [
        min(max(rect.x, cx - width / 2), rect.right - width)
        for cx, width in zip(centres, widths, strict=True)
    ]
