"""The title's landscape: hills, strata with their ores, and the phone in its pocket."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.desktop import svg
from game.desktop.art import FILL, INK
from game.desktop.canvas import Canvas
from game.desktop.flat import curve
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.paths import node, track
from game.desktop.pieces.phone import SCREEN_RADIUS, PhoneLook, phone_body, strata
from game.desktop.pieces.phone import SKY as SCREEN_SKY
from game.desktop.pieces.phone import SUN as SCREEN_SUN
from game.desktop.svg import Paint

GRID = (1366.0, 768.0)
SKY, SUN, HALO = "#F3DDB8", "#F7C767", "#F4D69F"
POCKET, BAND, THREAD, PATCH, PATCH_THREAD = "#D98B4A", "#C77838", "#FFF0D4", "#F6E3BF", "#B85A24"
SHADE, DARK = "#2B1D14", "#3A1C0D"
LAYERS = (
    ("#B9C48C", "M0 331C120 268 260 284 420 276C600 266 640 222 835 218C980 212 1090 262 1180 273"
     "C1260 280 1320 226 1366 211"),
    ("#7F9A4C", "M0 372C150 330 330 352 480 336C640 318 700 296 835 293C980 290 1090 322 1190 331"
     "C1270 334 1320 304 1366 290"),
    ("#5F7B29", "M0 424C160 398 340 402 520 392C700 380 900 366 1060 370"
     "C1180 374 1290 384 1366 384"),
    ("#C8763A", "M0 452C160 440 330 436 500 437C700 438 900 412 1100 414"
     "C1200 416 1290 420 1366 424"),
    ("#A4552A", "M0 540C180 536 330 528 520 532C760 534 940 508 1120 512"
     "C1220 514 1300 520 1366 522"),
    ("#6E381A", "M0 634C180 628 340 624 520 627C760 630 940 604 1120 606"
     "C1220 608 1300 612 1366 614"),
)  # fmt: skip
KINDS = ("C", "M", "E", "H")
ORES = (
    (1, 640, 500), (1, 590, 612), (2, 704, 606), (3, 690, 674), (0, 1296, 470),
    (1, 1232, 566), (2, 1226, 668),
)  # fmt: skip
"""The place of an ore among the kinds, and where it lies."""
PATCH_PHONE, PATCH_LOOP = "reemployer", "boucle"  # what is sewn on: a phone that goes round, or
PATCH_THING = "translate(12 12) scale(0.62) translate(-12 -12)"  # arrows with anything inside
PEBBLES = 46
PHONE_TURN = "translate(973 273) rotate(6.5) scale(3.5) translate(-42 -59)"
THING_TURN = "translate(972 286) rotate(6.5) scale(17) translate(-12 -12)"
PEN, FINE_PEN = r'stroke-width="[\d.]+"', 'stroke-width="0.42"'
STRATA_RISE = 31.0
PHONE_SEEN = Rect(800, 50, 344, 390)  # what is not in the pocket
CLOTH = Rect(732, 398, 456, 366)


def landscape_ground(canvas: Canvas, rect: Rect) -> None:
    """Sky, hills and strata covering `rect`, standing on its bottom."""
    k = max(rect.w / GRID[0], rect.h / GRID[1])
    top = rect.bottom - GRID[1] * k
    with canvas.clipped(rect):
        canvas.box(rect, Paint(fill=SKY))
        for radius, colour in ((86, HALO), (58, SUN)):
            canvas.circle(rect.x + 694 * k, top + 132 * k, radius * k, Paint(fill=colour))
        for colour, line in LAYERS:
            points = [(rect.x + x * k, top + y * k) for x, y in curve(line)]
            canvas.ridge(points, colour, rect.bottom)
        _pebbles(canvas, rect.x, top, k)
    _veil(canvas, rect)


def pocket(
    canvas: Canvas, place: Rect, left: float, icon: str = "", kinds: Sequence[str] = KINDS
) -> None:
    """Copper lines, ores, phone and pocket on the 1366 x 768 grid laid over `place`.

    No ore stands left of `left`, where the buttons are. With `icon` it stands in the pocket
    instead of the phone. `kinds` are the ores; without any the ground is bare.
    """
    k = place.w / GRID[0]
    _circuit(canvas, place, k, left)
    for kind, x, y in ORES:
        if kinds and place.x + (x - 21) * k > left:
            impact(canvas, kinds[kind % len(kinds)], place.x + x * k, place.y + y * k, 42 * k)
    inside = _thing(canvas, icon) if icon else _phone()
    cloth = _pocket_shadow() + _pocket_front(_sign(canvas, icon))
    for seen, body in ((PHONE_SEEN, inside), (CLOTH, cloth)):
        area = Rect(place.x + seen.x * k, place.y + seen.y * k, seen.w * k, seen.h * k)
        canvas.drawing(area, svg.group(f"scale({svg.num(k)})", body), (place.x, place.y))


def _veil(canvas: Canvas, rect: Rect) -> None:
    """The landscape is a picture: other themes soften it behind their own colours."""
    opacity = {"paper": 0.0, "high_contrast": 0.62, "dark": 0.66}[canvas.theme.name]
    if opacity:
        canvas.box(rect, Paint(fill=canvas.theme.table, opacity=opacity))


def _pebbles(canvas: Canvas, left: float, top: float, k: float) -> None:
    """Small stones in the strata, spread by the golden ratio: always the same."""
    for index in range(PEBBLES):
        x = 515 + 851 * ((index * 0.618034) % 1)
        y = 452 + 240 * ((index * 0.381966 + 0.13 * (index % 5)) % 1)
        dark = index % 3 == 0
        paint = Paint(fill=DARK if dark else "#F3C99A", opacity=0.4 if dark else 0.5)
        canvas.circle(left + x * k, top + y * k, (2.2 + (index * 7 % 5) * 0.9) * k, paint)


def _circuit(canvas: Canvas, place: Rect, k: float, left: float) -> None:
    x, y = place.x, place.y
    line = y + 724 * k
    track(canvas, (x + 640 * k, y + 676 * k), (x + 640 * k, line))
    track(canvas, (x + 1300 * k, y + 556 * k), (x + 1300 * k, line))
    start = max(540.0, (left + 20 - x) / k)
    track(canvas, (x + start * k, line), (canvas.rect.right + 12, line))
    for nx, ny in ((start, 724), (640, 676), (1300, 556)):
        node(canvas, x + nx * k, y + ny * k, 17.5 * k)


def _phone() -> str:
    sky = svg.rect(0, 0, 71, 108, Paint(fill=SCREEN_SKY), SCREEN_RADIUS)
    sun = svg.circle(53, 15, 9.4, Paint(fill=SCREEN_SUN))
    hills = svg.group(f"translate(0 {svg.num(-STRATA_RISE)})", strata(3))
    screen = svg.group("translate(6.5 14)", sky + sun + hills)
    return svg.group(PHONE_TURN, phone_body(PhoneLook(), 0.6) + screen)


def _thing(canvas: Canvas, icon: str) -> str:
    """The device as large as the phone, leaning like it, its lines as fine as those around."""
    return svg.group(THING_TURN, _large(canvas, icon))


def _large(canvas: Canvas, icon: str) -> str:
    art = canvas.kit.art
    if art.is_drawn(icon):
        return art.drawing_body(icon)
    return re.sub(PEN, FINE_PEN, art.icon_body(icon, {FILL: FILL}))


def _sign(canvas: Canvas, icon: str) -> str:
    """The sign on the patch, on the 24 grid: what is in the pocket, and arrows round it."""
    art = canvas.kit.art
    if not icon:
        return art.icon_body(PATCH_PHONE, {FILL: FILL})
    inside = art.drawing_body(icon) if art.is_drawn(icon) else art.icon_body(icon, {FILL: FILL})
    return art.icon_body(PATCH_LOOP, {FILL: FILL}) + svg.group(PATCH_THING, inside)


OUTLINE = (
    "M738 406Q955 434 1172 406V632C1172 664 1158 684 1128 696L970 743Q955 748 940 743"
    "L782 696C752 684 738 664 738 632Z"
)


def _pocket_shadow() -> str:
    return svg.group("translate(7 16)", svg.path(OUTLINE, Paint(fill=SHADE, opacity=0.2)))


def _pocket_front(sign: str) -> str:
    thread = Paint(stroke=THREAD, width=3.8, dash=(13, 12))
    band = "M738 406Q955 434 1172 406V457Q955 483 738 457Z"
    inner = (
        "M758 486V630C758 656 770 668 796 678L944 723Q955 727 966 723L1114 678"
        "C1140 668 1152 656 1152 630V486"
    )
    return (
        svg.path(OUTLINE, Paint(POCKET, INK, 4))
        + svg.path(band, Paint(BAND, INK, 4))
        + svg.path("M760 434Q955 457 1152 434", thread)
        + svg.path(inner, thread)
        + _patch(sign)
    )


def _patch(sign: str) -> str:
    frame = svg.rect(-68, -68, 136, 136, Paint(PATCH, INK, 4), 18)
    stitch = svg.rect(-57, -57, 114, 114, Paint(stroke=PATCH_THREAD, width=3.4, dash=(8, 6)), 10)
    sewn = svg.group("scale(3.9) translate(-12 -12)", sign)
    return svg.group("translate(955 578) rotate(-5)", frame + stitch + sewn)
