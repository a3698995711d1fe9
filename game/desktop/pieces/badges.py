"""Team badges: a metal's shape, colour and symbol, never one without the others."""

from __future__ import annotations

from math import cos, pi, sin

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.svg import Paint, Point
from game.desktop.theme import Team

OUTLINE_SHARE = 0.09
OUTLINE_MIN = 1.5
HALO_SHARE = 0.28
SYMBOL_SHARE = 0.86


def _star() -> list[Point]:
    return [
        (cos(turn * pi / 8 - pi / 2) * r, sin(turn * pi / 8 - pi / 2) * r)
        for turn in range(16)
        for r in (1.12 if turn % 2 == 0 else 0.86,)
    ]


def _hexagon() -> list[Point]:
    return [(cos(turn * pi / 3 - pi / 2), sin(turn * pi / 3 - pi / 2)) for turn in range(6)]


def _clover() -> str:
    """Four lobes of radius 0.6, meeting at 0.84 from the centre, slightly turned."""
    notches = [
        (0.84 * cos(turn * pi / 2 - 1.71), 0.84 * sin(turn * pi / 2 - 1.71)) for turn in range(5)
    ]
    start, *others = (f"{svg.num(x)} {svg.num(y)}" for x, y in notches)
    return f"M{start}" + "".join(f"A.6 .6 0 1 1 {other}" for other in others) + "Z"


_HOUSE: list[Point] = [(0, -1), (0.88, -0.14), (0.88, 0.82), (-0.88, 0.82), (-0.88, -0.14)]
_DIAMOND: list[Point] = [(0, -1.12), (1.12, 0), (0, 1.12), (-1.12, 0)]
_CROSS: list[Point] = [
    (-0.6, -0.98), (0.6, -0.98), (0.6, -0.6), (0.98, -0.6), (0.98, 0.6), (0.6, 0.6),
    (0.6, 0.98), (-0.6, 0.98), (-0.6, 0.6), (-0.98, 0.6), (-0.98, -0.6), (-0.6, -0.6),
]  # fmt: skip
_SHIELD = "M-.86-.86H.86V.06C.86.6.4.84 0 1C-.4.84-.86.6-.86.06Z"
_ARCH = "M-.87.87V-.07A.87.87 0 0 1 .87-.07V.87Z"
SYMBOL_DROP = {"house": 0.1, "arch": 0.06, "shield": -0.03, "star": 0, "clover": 0.0}


def shape_path(shape: str) -> str:
    """The outline of a badge of radius 1 around (0, 0). Raises KeyError if unknown."""
    if shape == "star":
        return svg.points_path(_star(), closed=True)
    if shape == "clover":
        return _clover()
    if shape == "hexagon":
        return svg.points_path(_hexagon(), closed=True)
    points = {"house": _HOUSE, "diamond": _DIAMOND, "cross": _CROSS}.get(shape)
    if points:
        return svg.points_path(points, closed=True)
    return {"shield": _SHIELD, "arch": _ARCH}[shape]


def badge(
    canvas: Canvas, cx: float, cy: float, radius: float, team: str, *, halo: bool = False
) -> None:
    """The badge of `team` (its key) centred on (cx, cy); a halo detaches it from a colour."""
    draw(canvas, cx, cy, radius, canvas.tokens.team(team), halo=halo)


def draw(
    canvas: Canvas, cx: float, cy: float, radius: float, data: Team, *, halo: bool = False
) -> None:
    """The badge of a team that the theme need not know by its key."""
    d = shape_path(data.shape)
    pen = max(OUTLINE_MIN, OUTLINE_SHARE * radius) / radius
    body = ""
    if halo or canvas.theme.impact_halo:
        around = Paint(_halo(canvas), _halo(canvas), pen + 2 * HALO_SHARE * 0.62)
        body = svg.path(d, around)
    body += svg.path(d, Paint(data.colour, canvas.tokens.themes["paper"].ink, pen))
    half = radius * 1.5
    area = Rect.around(cx, cy, 2 * half, 2 * half)
    place = f"translate({svg.num(half)} {svg.num(half)}) scale({svg.num(radius)})"
    canvas.drawing(area, svg.group(place, body))
    style = canvas.style("number").sized(max(12.5, radius * SYMBOL_SHARE))
    drop = SYMBOL_DROP.get(data.shape, 0) * radius
    base = cy + drop + style.cap * 0.5
    canvas.write(cx, base, data.symbol, _fixed(canvas, style.px), data.text, align="center")


def _fixed(canvas: Canvas, px: float) -> TextStyle:
    """Symbols keep the size of their badge whatever the text size."""
    return canvas.style("number").sized(px / canvas.fonts.text_size)


def _halo(canvas: Canvas) -> str:
    return canvas.theme.impact_halo or canvas.tokens.themes["paper"].sheet
