"""The phone of a household, drawn as a pocket of landscape behind glass."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.svg import Paint

BODY, SPEAKER, SKY, SUN = "#22313B", "#57707F", "#CFE3E6", "#F3C45A"
HILL, EARTH, DEEP, ORE, PALE = "#8DAA5B", "#C8763A", "#7A4020", "#F2BE4B", "#FBF5E8"
DUST = "#9B7B52"
ORES = ((18, 99, 3.7, ORE), (44, 103, 4.8, PALE), (58, 93.5, 3, ORE), (28, 124, 4.4, "#F0B97F"))
WIDTH, HEIGHT = 84.0, 167.0
SCREEN = (6.5, 14.0, 71.0, 138.0)
SCREEN_RADIUS = 7.0


class PhoneLook(NamedTuple):
    """What shows on a phone. `age` runs from 0 (new) to 1 (worn): colours fade with it."""

    cracked: bool = False
    low_battery: bool = False
    slow: bool = False
    absent: bool = False
    age: float = 0.0


def phone(canvas: Canvas, rect: Rect, look: PhoneLook) -> None:
    """Draw the phone as large as `rect` allows, centred."""
    k = min(rect.w / WIDTH, rect.h / HEIGHT)
    place = Rect.around(rect.cx, rect.cy, WIDTH * k, HEIGHT * k)
    if look.absent:
        _absent(canvas, place, k)
        return
    canvas.shadow(place, 14 * k)
    canvas.drawing(place, svg.group(f"scale({svg.num(k)})", phone_body(look)))
    x, y, w, h = SCREEN
    screen = Rect(place.x + x * k, place.y + y * k, w * k, h * k)
    canvas.rounded(screen, svg.group(f"scale({svg.num(k)})", landscape(look)), SCREEN_RADIUS * k)
    if look.slow:
        _mark(canvas, place, k, "minuteur")
    elif look.low_battery:
        _mark(canvas, place, k, "batterie")


def phone_body(look: PhoneLook, pen: float = 1.6) -> str:
    """The case and speaker on an 84 x 167 grid, as SVG."""
    worn = max(0.0, min(1.0, look.age))
    case = Paint(BODY, "#2B1D14", pen)
    parts = svg.rect(0.8, 0.8, WIDTH - 1.6, HEIGHT - 1.6, case, 14)
    parts += svg.path("M32 7H52", Paint(stroke=SPEAKER, width=2.6))
    if worn > 0.5:
        scratch = Paint(stroke=SPEAKER, width=1.1, opacity=worn * 0.8)
        parts += svg.path("M6 158l7 4M70 161l8-6M3 150l3 5", scratch)
    return parts


def landscape(look: PhoneLook) -> str:
    """The screen's picture on a 71 x 138 grid, as SVG."""
    sky = svg.rect(0, 0, 71, 138, Paint(fill=SKY), SCREEN_RADIUS)
    return sky + svg.circle(51, 27, 12.5, Paint(fill=SUN)) + strata() + _state(look)


def strata(ores: int = 4) -> str:
    """Hill, earth and the first `ores` ores of the screen's picture."""
    body = svg.path("M0 58C10 50 22 50 33 60C46 71 58 72 71 62V138H0Z", Paint(fill=HILL))
    body += svg.path("M0 85C14 77 26 78 38 85C50 91 60 92 71 86V138H0Z", Paint(fill=EARTH))
    body += svg.path("M0 110C14 102 26 104 38 110C50 115 60 115 71 110V138H0Z", Paint(fill=DEEP))
    for x, y, r, colour in ORES[:ores]:
        body += svg.circle(x, y, r, Paint(fill=colour))
    return body


def _state(look: PhoneLook) -> str:
    body = ""
    if look.age > 0:
        veil = Paint(fill=DUST, opacity=min(1.0, look.age) * 0.32)
        body += svg.rect(0, 0, 72, 139, veil)
    if look.low_battery:
        body += svg.rect(0, 0, 72, 139, Paint(fill=BODY, opacity=0.62))
    return body + (_crack() if look.cracked else "")


def _crack() -> str:
    d = "M7 0L25 28L14 47L36 70L30 97M25 28L53 16M36 70L71 58"
    return svg.path(d, Paint(stroke=PALE, width=4.2)) + svg.path(d, Paint(stroke=BODY, width=2))


def _mark(canvas: Canvas, place: Rect, k: float, icon: str) -> None:
    paper = canvas.tokens.themes["paper"]
    canvas.circle(place.cx, place.cy, 19 * k, Paint(paper.card, paper.ink, 1.8 * k))
    side = 25 * k
    area = Rect.around(place.cx, place.cy, side, side)
    canvas.icon(icon, area, ink=paper.ink, fill=paper.icon_fill, paper=paper.card)


def _absent(canvas: Canvas, place: Rect, k: float) -> None:
    theme = canvas.theme
    outline = Paint(theme.sheet, theme.edge, canvas.pen(2), dash=(8, 7))
    canvas.box(place.inset(1), outline, 14 * k)
    side = 34 * k
    canvas.icon("fermer", Rect.around(place.cx, place.cy, side, side), ink=theme.edge)
