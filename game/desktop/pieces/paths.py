"""The long way round in copper, the short loops as stitched seams."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import STITCH
from game.desktop.svg import Paint, Point

CHEVRON = 6.0
ARROW = 9.0
SEAM_WIDTH = 4.0
CASING_WIDTH = 9.0


def track(
    canvas: Canvas, start: Point, end: Point, chevrons: Sequence[float] = (), *, light: bool = True
) -> None:
    """A copper bar from `start` to `end`; `chevrons` are places along it, 0 to 1."""
    widths, colours = canvas.tokens.track_widths, _colours(canvas)
    for width, colour in zip(widths, colours, strict=True):
        if light or width != widths[-1]:
            canvas.line([start, end], Paint(stroke=colour, width=width))
    for share in chevrons:
        middle = _between(start, end, share)
        direction = _unit(start, end)
        canvas.line(_head(middle, direction, CHEVRON), Paint(stroke=colours[0], width=3.2))


def seam(
    canvas: Canvas,
    points: Sequence[Point],
    *,
    radius: float = 12,
    arrow: bool = True,
    share: float = 1.0,
) -> None:
    """A dashed stitch through `points`, its corners rounded, an open arrow at its end.

    `share` (0 to 1) draws only its beginning, for the stitch-by-stitch animation.
    """
    theme = canvas.theme
    shown = _beginning(points, share)
    if len(shown) < 2:
        return
    whole = share >= 1
    thread = Paint(stroke=theme.moss, width=SEAM_WIDTH, dash=STITCH)
    body = [*shown[:-1], _shortened(shown)] if arrow and whole else list(shown)
    canvas.line(body, Paint(stroke=theme.sheet, width=CASING_WIDTH), radius)
    canvas.line(body, thread, radius)
    if arrow and whole:
        head = _head(shown[-1], _unit(shown[-2], shown[-1]), ARROW)
        canvas.line(head, Paint(stroke=theme.moss, width=SEAM_WIDTH))


def stitches(canvas: Canvas, start: Point, end: Point, width: float = 2.4) -> None:
    """A fine dotted line that parts two groups."""
    paint = Paint(stroke=canvas.theme.edge, width=width, dash=(2, 6))
    canvas.line([start, end], paint)


def node(canvas: Canvas, cx: float, cy: float, radius: float) -> None:
    """The ringed end of a copper track, as on a circuit board."""
    colours = _colours(canvas)
    canvas.circle(cx, cy, radius, Paint(colours[1], colours[0], 2.2))
    canvas.circle(cx, cy, radius * 0.4, Paint(fill=colours[0]))


def _colours(canvas: Canvas) -> tuple[str, ...]:
    theme = canvas.theme
    if theme.name == "high_contrast":
        return theme.ink, theme.card, theme.card
    return canvas.tokens.track_colours


def _head(tip: Point, direction: Point, size: float) -> list[Point]:
    """An open arrow head whose point is at `tip`."""
    dx, dy = direction
    back = (tip[0] - dx * size, tip[1] - dy * size)
    return [
        (back[0] - dy * size, back[1] + dx * size),
        tip,
        (back[0] + dy * size, back[1] - dx * size),
    ]


def _unit(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    return dx / length, dy / length


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _shortened(points: Sequence[Point]) -> Point:
    dx, dy = _unit(points[-2], points[-1])
    return points[-1][0] - dx * 4, points[-1][1] - dy * 4


def _beginning(points: Sequence[Point], share: float) -> list[Point]:
    lengths = [((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 for a, b in pairwise(points)]
    left = sum(lengths) * max(0.0, min(1.0, share))
    kept = [points[0]]
    for index, length in enumerate(lengths):
        if left <= 0:
            break
        part = min(1.0, left / length) if length else 1.0
        kept.append(_between(points[index], points[index + 1], part))
        left -= length
    return kept


def track_box(canvas: Canvas, rect: Rect, chevrons: Sequence[float] = ()) -> None:
    """A whole copper bar with round ends filling the width of `rect`."""
    half = canvas.tokens.track_widths[0] / 2
    track(canvas, (rect.x + half, rect.cy), (rect.right - half, rect.cy), chevrons)


def dashed_box(canvas: Canvas, rect: Rect, radius: float, colour: str, width: float) -> None:
    """The stitched outline of a place still empty."""
    canvas.box(rect, Paint(stroke=colour, width=width, dash=(8, 7)), radius)
