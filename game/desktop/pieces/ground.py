"""The table under everything: warm paper with contour lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil, cos, sin

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.flat import strokes
from game.desktop.geometry import Rect
from game.desktop.svg import Paint, Point

CELL = 18.0
TILE = 8  # cells on a side of the tiles that are worked out together
LEVEL = 0.5
LINE = 1.5
SHEET_LINE = 1.2

Segment = tuple[Point, Point]
Polyline = tuple[Point, ...]


def height(x: float, y: float) -> float:
    """The height of an invented hillside at a point, in logical px; smooth everywhere."""
    u, v = x / 260, y / 260
    return (
        1.7 * sin(0.9 * u + 0.6 * sin(0.8 * v + 0.4))
        + 1.4 * cos(1.1 * v - 0.5 * u)
        + 0.5 * sin(1.9 * u + 1.3 * v)
    )


@lru_cache(maxsize=8)
def contours(w: float, h: float) -> tuple[Polyline, ...]:
    """The contour lines of a w x h area from the origin, a little beyond it too."""
    side = CELL * TILE
    tiles = (_tile(x, y) for y in range(ceil(h / side)) for x in range(ceil(w / side)))
    return tuple(_joined(segment for tile in tiles for segment in tile))


def table_ground(canvas: Canvas, rect: Rect) -> None:
    """Fill `rect` with the table and its contour lines."""
    theme = canvas.theme
    canvas.box(rect, Paint(fill=theme.table))
    if theme.contour != theme.table:
        canvas.threads(rect, _strokes(rect, canvas.scale, LINE), theme.contour)


def sheet_contours(canvas: Canvas, rect: Rect, radius: float) -> None:
    """Fainter lines inside a sheet, as on the board."""
    theme = canvas.theme
    if theme.contour == theme.table:
        return
    colour = mix(theme.sheet, theme.contour, 0.5)
    with canvas.rounding(rect, radius):
        canvas.threads(rect, _strokes(rect, canvas.scale, SHEET_LINE), colour)


@lru_cache(maxsize=8)
def _strokes(rect: Rect, scale: float, width: float) -> list[list[Point]]:
    """The contour lines from the corner of `rect`, in screen px."""
    found = []
    for line in contours(rect.w, rect.h):
        points = [((rect.x + x) * scale, (rect.y + y) * scale) for x, y in line]
        found.extend(strokes(points, max(1.0, width * scale)))
    return found


@lru_cache(maxsize=512)
def _tile(column: int, row: int) -> tuple[Segment, ...]:
    """The pieces of lines in one tile, by marching squares."""
    left, top, steps = column * TILE, row * TILE, range(TILE)
    grid = [
        [height((left + x) * CELL, (top + y) * CELL) for x in range(TILE + 1)]
        for y in range(TILE + 1)
    ]
    found: list[Segment] = []
    for y in steps:
        for x in steps:
            corners = grid[y][x], grid[y][x + 1], grid[y + 1][x + 1], grid[y + 1][x]
            found.extend(_cell((left + x) * CELL, (top + y) * CELL, corners))
    return tuple(found)


def _joined(segments: Iterable[Segment]) -> Iterator[Polyline]:
    """Pieces that touch, as long lines: fewer and smoother to draw."""
    ends: dict[Point, list[Point]] = defaultdict(list)
    for one, other in segments:
        one, other = _near(one), _near(other)
        if one != other:
            ends[one].append(other)
            ends[other].append(one)
    open_ends = [point for point, others in ends.items() if len(others) == 1]
    for start in (*open_ends, *ends):
        line = _walked(ends, start)
        if len(line) > 1:
            yield tuple(line)


def _walked(ends: dict[Point, list[Point]], point: Point) -> Sequence[Point]:
    """The line from a point, taken out of what is left."""
    line = [point]
    while ends[point]:
        after = ends[point].pop()
        ends[after].remove(point)
        line.append(after)
        point = after
    return line


def _near(point: Point) -> Point:
    """The two cells at an edge find a crossing at nearly the same place."""
    return round(point[0], 2), round(point[1], 2)


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
