"""Small SVG strings for what pygame cannot draw smoothly; coordinates are plain numbers.

nanosvg, behind pygame, knows neither class, clip, pattern nor filter: these builders keep to
shapes, strokes, dashes, opacity and transforms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

Point = tuple[float, float]


class Paint(NamedTuple):
    """How a shape is filled and stroked; absent means not drawn. Dash is (on, off)."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 0
    dash: tuple[float, float] | None = None
    opacity: float = 1

    def attributes(self) -> str:
        """The presentation attributes of an SVG element, round caps and joins."""
        parts = [f'fill="{self.fill or "none"}"']
        if self.stroke and self.width > 0:
            parts.append(
                f'stroke="{self.stroke}" stroke-width="{num(self.width)}" '
                'stroke-linecap="round" stroke-linejoin="round"'
            )
        if self.dash:
            parts.append(f'stroke-dasharray="{num(self.dash[0])} {num(self.dash[1])}"')
        if self.opacity < 1:
            parts.append(f'opacity="{num(self.opacity)}"')
        return " ".join(parts)


def num(value: float) -> str:
    """A short decimal: three places at most, no trailing zero."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def document(width: int, height: int, body: str, transform: str = "") -> str:
    """A whole SVG file of width x height pixels around `body`."""
    group = f'<g transform="{transform}">{body}</g>' if transform else body
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{group}</svg>'
    )


def rect(x: float, y: float, w: float, h: float, paint: Paint, radius: float = 0) -> str:
    return (
        f'<rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}" '
        f'rx="{num(radius)}" {paint.attributes()}/>'
    )


def circle(cx: float, cy: float, r: float, paint: Paint) -> str:
    return f'<circle cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}" {paint.attributes()}/>'


def path(d: str, paint: Paint) -> str:
    return f'<path d="{d}" {paint.attributes()}/>'


def group(transform: str, body: str) -> str:
    return f'<g transform="{transform}">{body}</g>'


def points_path(points: Iterable[Point], *, closed: bool) -> str:
    """The path through `points` with straight segments."""
    steps = " L".join(f"{num(x)} {num(y)}" for x, y in points)
    return f"M{steps}{'Z' if closed else ''}"


def rounded_path(points: Sequence[Point], radius: float) -> str:
    """The open path through `points` whose corners are rounded by `radius`."""
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start = _towards(corner, before, radius)
        end = _towards(corner, after, radius)
        parts.append(f"L{_pair(start)}Q{_pair(corner)} {_pair(end)}")
    parts.append(f"L{_pair(points[-1])}")
    return "".join(parts)


def _pair(point: Point) -> str:
    return f"{num(point[0])} {num(point[1])}"


def _towards(origin: Point, target: Point, distance: float) -> Point:
    dx, dy = target[0] - origin[0], target[1] - origin[1]
    length = (dx * dx + dy * dy) ** 0.5
    share = min(distance, length / 2) / length if length else 0
    return origin[0] + dx * share, origin[1] + dy * share
