"""Coins, pips, ticks and medallions."""

from __future__ import annotations

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.svg import Paint

COIN_FACE, COIN_RING = "#F2C26B", "#B5803A"
PIP_STEP = 12.6


def coin(canvas: Canvas, cx: float, cy: float, radius: float, value: str) -> None:
    """A coin with its value: the cost of a card."""
    theme = canvas.theme
    high = theme.name == "high_contrast"
    face, ring = (theme.card, theme.ink) if high else (COIN_FACE, COIN_RING)
    ink = theme.ink if high else canvas.tokens.themes["paper"].ink
    pen = max(1.6, radius * 0.12)
    canvas.circle(cx, cy, radius, Paint(face, ink, pen))
    canvas.circle(cx, cy, radius * 0.76, Paint(None, ring, max(1.0, radius * 0.07)))
    style = canvas.style("number").sized(radius * 1.22 / canvas.fonts.text_size)
    base = cy + style.cap * canvas.fonts.text_size / 2
    canvas.write(cx, base, value, style, ink, align="center")


def elan_price(canvas: Canvas, cx: float, cy: float, radius: float, value: str) -> None:
    """A price in élan: a round patch with its value, a swallow at its foot."""
    theme = canvas.theme
    canvas.circle(cx, cy, radius, Paint(theme.moss_tint, theme.ink, max(1.6, radius * 0.12)))
    style = canvas.style("number").sized(radius * 1.22 / canvas.fonts.text_size)
    base = cy + style.cap * canvas.fonts.text_size / 2
    canvas.write(cx, base, value, style, theme.ink, align="center")
    side = radius * 1.15
    patch = Rect.around(cx - radius * 0.7, cy + radius * 0.85, side, side)
    canvas.circle(patch.cx, patch.cy, side * 0.56, Paint(theme.card, theme.ink, 1.2))
    canvas.icon("elan", patch.inset(side * 0.08))


def price(canvas: Canvas, cx: float, cy: float, radius: float, value: str, unit: str) -> None:
    """The cost of a card in its unit: ``coins`` or ``elan``."""
    paint = elan_price if unit == "elan" else coin
    paint(canvas, cx, cy, radius, value)


def pips(
    canvas: Canvas, right: float, cy: float, filled: int, count: int = 3, radius: float = 5
) -> None:
    """`filled` full dots out of `count`, ending at `right`."""
    theme = canvas.theme
    first = right - radius - PIP_STEP * (count - 1)
    for index in range(count):
        face = theme.copper if index < filled else theme.card
        paint = Paint(face, theme.ink, canvas.pen(EDGE))
        canvas.circle(first + PIP_STEP * index, cy, radius, paint)


def tick(canvas: Canvas, cx: float, cy: float, radius: float) -> None:
    """A small green disc with a check mark."""
    theme = canvas.theme
    canvas.circle(cx, cy, radius + 1.2, Paint(fill=theme.sheet))
    canvas.circle(cx, cy, radius, Paint(fill=theme.moss))
    arm = radius * 0.5
    points = [(cx - arm, cy), (cx - arm * 0.2, cy + arm * 0.75), (cx + arm, cy - arm * 0.65)]
    canvas.line(points, Paint(stroke=theme.sheet, width=max(1.4, radius * 0.26)))


def medallion(canvas: Canvas, cx: float, cy: float, radius: float, icon: str, *, lit: bool) -> None:
    """A pillar: outlined when out, copper with a tick when lit."""
    theme = canvas.theme
    face = theme.copper_light if lit else theme.sheet
    edge = theme.ink if lit else theme.edge
    width = 2.0 if lit else EDGE
    canvas.circle(cx, cy, radius, Paint(face, edge, canvas.pen(width)))
    area = Rect.around(cx, cy, radius * 1.16, radius * 1.16)
    if lit:
        canvas.icon(icon, area, fill=face)
        tick(canvas, cx + radius * 0.72, cy - radius * 0.68, radius * 0.34)
    else:
        canvas.icon(icon, area, ink=theme.edge, fill=theme.sheet, paper=theme.sheet)


def stamp(canvas: Canvas, cx: float, cy: float, radius: float, icon: str, *, full: bool) -> None:
    """A round place for a token: a swallow of élan when full, empty otherwise."""
    theme = canvas.theme
    face = theme.copper_light if full else theme.sheet
    edge, width = (theme.ink, INK) if full else (theme.edge, EDGE)
    canvas.circle(cx, cy, radius, Paint(face, edge, canvas.pen(width)))
    if full:
        canvas.icon(icon, Rect.around(cx, cy, radius * 1.36, radius * 1.36), fill=theme.card)
