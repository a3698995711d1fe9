"""A device without a drawing that wears: its picture on a plate, the marks of its faults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.svg import Paint

ASPECT = 0.72  # width of the plate over its height, as narrow places allow
RADIUS_SHARE = 0.13
ICON_SHARE = 0.8
MARK_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class Thing:
    """`worn` runs from 0 (new) to 1; `marks` are the icons of what is wrong with it."""

    icon: str
    absent: bool = False
    dead: bool = False
    worn: float = 0.0
    marks: Sequence[str] = ()


def thing(canvas: Canvas, rect: Rect, data: Thing) -> None:
    """Draw the plate as large as `rect` allows, centred; dashed and empty when absent."""
    k = min(rect.w / ASPECT, rect.h)
    plate = Rect.around(rect.cx, rect.cy, k * ASPECT, k)
    theme, radius = canvas.theme, plate.w * RADIUS_SHARE
    side = plate.w * ICON_SHARE
    spot = Rect.around(plate.cx, plate.cy, side, side)
    if data.absent:
        outline = Paint(theme.sheet, theme.edge, canvas.pen(2), dash=(8, 7))
        canvas.box(plate.inset(1), outline, radius)
        canvas.icon(data.icon, spot, ink=theme.edge, fill=theme.sheet, paper=theme.sheet)
        return
    canvas.shadow(plate, radius)
    face = mix(theme.copper_light, theme.sheet, 0.25 + 0.6 * max(0.0, min(1.0, data.worn)))
    canvas.box(
        plate, Paint(theme.disabled if data.dead else face, theme.ink, canvas.pen(INK)), radius
    )
    canvas.large(data.icon, spot)
    _marks(canvas, plate, data.marks)


def _marks(canvas: Canvas, plate: Rect, marks: Sequence[str]) -> None:
    """Discs along the foot of the plate, from the right."""
    side = plate.w * MARK_SHARE
    for at, mark in enumerate(marks[:2]):
        cx, cy = plate.right - side * (0.55 + at * 1.05), plate.bottom - side * 0.55
        canvas.circle(
            cx, cy, side / 2, Paint(canvas.theme.card, canvas.theme.ink, canvas.pen(EDGE))
        )
        canvas.icon(mark, Rect.around(cx, cy, side * 0.7, side * 0.7))
