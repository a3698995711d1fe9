"""The sign of the game: a landscape in a pocket."""

from __future__ import annotations

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.svg import Paint

POCKET, SKY, HILL, EARTH, THREAD = "#D98B4A", "#A9C8D2", "#7F9A4C", "#C8763A", "#FFF0D4"


def emblem(canvas: Canvas, rect: Rect, outline: str | None = None) -> None:
    """The game's sign: a landscape rising from a pocket, on a 70 x 90 grid."""
    ink = outline or canvas.theme.ink
    k = min(rect.w / 70, rect.h / 90)
    place = Rect.around(rect.cx, rect.cy, 70 * k, 90 * k)
    canvas.drawing(place, svg.group(f"scale({svg.num(k)})", _emblem_body(ink)))


def _emblem_body(ink: str) -> str:
    dome = "M5.3 41V31.5A29.7 29.7 0 0 1 64.7 31.5V41Z"
    hill = (
        "M12.5 13.4C20 17 30 20 38 15.5C45 11 50 9 56 10.4A29.7 29.7 0 0 1 64.7 31.5V41H5.3V31.5"
        "A29.7 29.7 0 0 1 12.5 13.4Z"
    )
    earth = "M5.6 27.3C15 27 25 31.5 35 32.4C46 33 50 25 62 25.4L64.7 31.5V41H5.3V31.5Z"
    pocket = (
        "M1.8 40.8H68.2V72C68.2 76 66 78.5 62 80L38 88.6Q35 89.6 32 88.6L8 80C4 78.5 1.8 76 1.8 72Z"
    )
    thread = Paint(stroke=THREAD, width=2.6, dash=(5.5, 4.5))
    return (
        svg.path(dome, Paint(fill=SKY))
        + svg.path(hill, Paint(fill=HILL))
        + svg.path(earth, Paint(fill=EARTH))
        + svg.path(dome, Paint(stroke=ink, width=3.6))
        + svg.path(pocket, Paint(POCKET, ink, 3.6))
        + svg.path("M1.8 51H68.2", Paint(stroke=ink, width=3))
        + svg.path("M8.5 46H62", thread)
        + svg.path("M8.3 57V71Q9 74 13 75.3L35 82.6L57 75.3Q61 74 61.7 71V57", thread)
    )
