"""The table under everything: warm paper with contour lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import cos, sin

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.svg import Paint, Point

CELL = 18.0
LEVEL = 0.5
LINE = 1.5

Segment = tuple[Point, Point]


def height(x: float, y: float) -> float:
    """The height of an invented hillside at a point, in logical px; smooth everywhere."""
    u, v = x / 260, y / 260
    return (
        1.7 * sin(0.9 * u + 0.6 * sin(0.8 * v + 0.4))
        + 1.4 * cos(1.1 * v - 0.5 * u)
        + 0.5 * sin(1.9 * u + 1.3 * v)
    )


@lru_cache(maxsize=8)
def contours(w: float, h: float) -> str:
    """The contour lines of a w x h area as one SVG path, by marching squares."""
    parts = []
    for (ax, ay), (bx, by) in _segments(w, h):
        parts.append(f"M{ax:.1f} {ay:.1f}L{bx:.1f} {by:.1f}")
    return "".join(parts)


def table_ground(canvas: Canvas, rect: Rect) -> None:
    """Fill `rect` with the table and its contour lines."""
    theme = canvas.theme
    body = svg.rect(0, 0, rect.w + 1, rect.h + 1, Paint(fill=theme.table))
    if theme.contour != theme.table:
        body += svg.path(contours(rect.w, rect.h), Paint(stroke=theme.contour, width=LINE))
    canvas.rounded(rect, body, 0)


def sheet_contours(canvas: Canvas, rect: Rect, radius: float) -> None:
    """Fainter lines inside a sheet, as on the board."""
    theme = canvas.theme
    if theme.contour == theme.table:
        return
    colour = mix(theme.sheet, theme.contour, 0.5)
    lines = svg.path(contours(rect.w, rect.h), Paint(stroke=colour, width=1.2))
    canvas.rounded(rect, lines, radius)


def _segments(w: float, h: float) -> Iterator[Segment]:
    columns, rows = int(w / CELL) + 2, int(h / CELL) + 2
    grid = [[height(x * CELL, y * CELL) for x in range(columns)] for y in range(rows)]
    for row in range(rows - 1):
        for column in range(columns - 1):
            corners = (
                grid[row][column],
                grid[row][column + 1],
                grid[row + 1][column + 1],
                grid[row + 1][column],
            )
            yield from _cell(column * CELL, row * CELL, corners)


def _cell(x: float, y: float, corners: tuple[float, float, float, float]) -> Iterator[Segment]:
    low, high = min(corners), max(corners)
    step = int(low / LEVEL) - 1
    while step * LEVEL < high:
        level = step * LEVEL
        step += 1
        if level <= low:
            continue
        cuts = _cuts(x, y, corners, level)
        for at in range(0, len(cuts) - 1, 2):
            yield cuts[at], cuts[at + 1]


def _cuts(
    x: float, y: float, corners: tuple[float, float, float, float], level: float
) -> list[Point]:
    """Where the level crosses the four sides of a cell, clockwise from the top."""
    places = ((x, y), (x + CELL, y), (x + CELL, y + CELL), (x, y + CELL))
    found = []
    for side in range(4):
        one, other = corners[side], corners[(side + 1) % 4]
        if (one < level) != (other < level):
            share = (level - one) / (other - one)
            (ax, ay), (bx, by) = places[side], places[(side + 1) % 4]
            found.append((ax + (bx - ax) * share, ay + (by - ay) * share))
    return found
