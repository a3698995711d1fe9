"""The table of scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.lines import INK
from game.desktop.svg import Paint

HEAD = 44.0
TOTAL = 60.0


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of the count: an icon, a name, a value per team."""

    icon: str
    name: str
    values: Sequence[int]


def score_table(
    canvas: Canvas, rect: Rect, teams: Sequence[str], lines: Sequence[ScoreLine], total: ScoreLine
) -> None:
    """Badges above, one line per reason, the total below on copper."""
    body = Rect(rect.x, rect.y + HEAD, rect.w, rect.h - HEAD - TOTAL - 4)
    step = min(48.0, (rect.w - 132) / max(1, len(teams)))
    first = rect.right - 28 - step * (len(teams) - 1)
    places = [first + step * index for index in range(len(teams))]
    for place, team in zip(places, teams, strict=True):
        badge(canvas, place, rect.y + HEAD / 2 - 4, min(16.5, step / 2 - 1), team)
    for index, (row, line) in enumerate(zip(body.rows(len(lines), 0), lines, strict=True)):
        if index % 2 == 0:
            canvas.box(row, Paint(fill=canvas.theme.card), 9)
        _line(canvas, row, line, places)
    _total(canvas, rect.foot(TOTAL), total, places)


def signed(value: int) -> str:
    """A whole number with a true minus sign."""
    return f"−{-value}" if value < 0 else str(value)


def _line(canvas: Canvas, row: Rect, line: ScoreLine, places: Sequence[float]) -> None:
    theme = canvas.theme
    canvas.icon(line.icon, Rect.around(row.x + 24, row.cy, 27, 27))
    name = Rect(row.x + 46, row.y, places[0] - 24 - row.x - 46, row.h)
    canvas.label(name, line.name, canvas.style("label").sized(16).weighted(700), theme.ink)
    number = canvas.style("number").sized(16.5).weighted(800)
    for place, value in zip(places, line.values, strict=True):
        colour = theme.warn if value < 0 else theme.ink if value else theme.soft
        cell = Rect(place - 24, row.y, 48, row.h)
        canvas.label(cell, signed(value), number, colour, align="center")


def _total(canvas: Canvas, row: Rect, line: ScoreLine, places: Sequence[float]) -> None:
    theme = canvas.theme
    canvas.box(row, Paint(theme.copper_light, theme.ink, canvas.pen(INK)), 11)
    name = Rect(row.x + 14, row.y, places[0] - 24 - row.x - 14, row.h)
    canvas.label(name, line.name, canvas.style("section").sized(18), theme.ink)
    number = canvas.style("number").sized(24)
    for place, value in zip(places, line.values, strict=True):
        cell = Rect(place - 24, row.y, 48, row.h)
        canvas.label(cell, signed(value), number, theme.ink, align="center")
