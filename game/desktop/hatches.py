"""The five stage hatches as SVG, drawn square; rounding is done by a mask afterwards."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.svg import Paint, num, path

ROW = 0.8  # distance between rows, in pitches
STROKE = 0.11
DOT = 0.125


def _dot(x: float, y: float, r: float) -> str:
    arc = f"a{num(r)} {num(r)} 0 1 0"
    return f"M{num(x - r)} {num(y)}{arc} {num(2 * r)} 0{arc} {num(-2 * r)} 0Z"


def _dots(w: float, h: float, pitch: float) -> str:
    parts: list[str] = []
    r = pitch * DOT
    for index, y in enumerate(_steps(pitch * 0.45, h, pitch * ROW)):
        offset = pitch / 2 if index % 2 else 0.0
        parts.extend(_dot(x, y, r) for x in _steps(pitch * 0.3 + offset, w, pitch))
    return "".join(parts)


def _bricks(w: float, h: float, pitch: float) -> str:
    parts: list[str] = []
    high, wide = pitch * ROW, pitch * 1.8
    for index, y in enumerate(_steps(0, h, high)):
        offset = wide / 2 if index % 2 else wide * 0.1
        parts.append(f"M0 {num(y)}H{num(w)}")
        parts.extend(f"M{num(x)} {num(y)}v{num(high)}" for x in _steps(offset, w, wide))
    return "".join(parts)


def _waves(w: float, h: float, pitch: float) -> str:
    half = pitch
    count = int(w / half) + 2
    wave = f"q{num(half / 2)} {num(-pitch * 0.42)} {num(half)} 0"
    trough = f"q{num(half / 2)} {num(pitch * 0.42)} {num(half)} 0"
    run = "".join(trough if index % 2 else wave for index in range(count))
    return "".join(f"M0 {num(y)}{run}" for y in _steps(pitch * 0.35, h + pitch, pitch * ROW))


def _crosses(w: float, h: float, pitch: float) -> str:
    parts: list[str] = []
    arm = pitch * 0.21
    for index, y in enumerate(_steps(pitch * 0.5, h, pitch * 0.9)):
        offset = pitch / 2 if index % 2 else 0.0
        for x in _steps(pitch * 0.4 + offset, w, pitch):
            parts.append(f"M{num(x - arm)} {num(y - arm)}l{num(2 * arm)} {num(2 * arm)}")
            parts.append(f"M{num(x - arm)} {num(y + arm)}l{num(2 * arm)} {num(-2 * arm)}")
    return "".join(parts)


def _stitches(w: float, h: float, pitch: float) -> str:
    parts: list[str] = []
    length, gap = pitch * 0.7, pitch * 1.5
    for index, y in enumerate(_steps(pitch * 0.5, h, pitch * ROW)):
        offset = gap / 2 if index % 2 else 0.0
        parts.extend(f"M{num(x)} {num(y)}h{num(length)}" for x in _steps(offset, w, gap))
    return "".join(parts)


def _steps(start: float, stop: float, step: float) -> list[float]:
    count = max(0, int((stop - start) / step) + 1)
    return [start + index * step for index in range(count)]


PATTERNS: dict[str, tuple[Callable[[float, float, float], str], float]] = {
    "dots": (_dots, 0),
    "bricks": (_bricks, STROKE),
    "waves": (_waves, STROKE * 1.3),
    "crosses": (_crosses, STROKE),
    "stitches": (_stitches, STROKE * 1.3),
}


def hatch(name: str, w: float, h: float, pitch: float, ink: str, opacity: float) -> str:
    """The hatch `name` over a w x h area. Raises KeyError for an unknown hatch."""
    draw, width = PATTERNS[name]
    pen = max(width * pitch, 0.8)
    paint = Paint(stroke=ink, width=pen, opacity=opacity) if width else Paint(ink, opacity=opacity)
    return path(draw(w, h, pitch), paint)
