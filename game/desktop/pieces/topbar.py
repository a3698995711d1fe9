"""The dark bar on top: name of the game, year track, phases, buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import icon_button
from game.desktop.pieces.chips import Chip, chip
from game.desktop.pieces.emblem import emblem as emblem
from game.desktop.svg import Paint

BUTTON = 38.0
BUTTON_STEP = 44.0
YEAR_STEP = 24.0


def bar(canvas: Canvas, rect: Rect) -> None:
    """The ground of a bar."""
    canvas.box(rect, Paint(fill=canvas.theme.bar))


@dataclass(frozen=True, slots=True)
class YearTrack:
    """Which year is played, out of how many."""

    year: int
    years: int
    step: float = YEAR_STEP

    @property
    def width(self) -> float:
        return self.step * (self.years - 1) + 14


def year_track(canvas: Canvas, x: float, cy: float, data: YearTrack) -> None:
    """Dots for the years, joined by a seam for those to come."""
    theme = canvas.theme
    accent = theme.on_bar_accent
    at = [x + data.step * index for index in range(data.years)]
    for index in range(data.years - 1):
        dash = None if index < data.year - 1 else (3.0, 4.0)
        span = [(at[index] + 7, cy), (at[index + 1] - 7, cy)]
        canvas.line(span, Paint(stroke=accent, width=1.8, dash=dash))
    for index, place in enumerate(at, start=1):
        if index == data.year:
            canvas.circle(place, cy, 11, Paint(accent, theme.on_bar, 2.4))
            style = canvas.style("number").sized(14 / canvas.fonts.text_size)
            base = cy + style.cap * canvas.fonts.text_size / 2
            ink = theme.on_bar_accent_text
            canvas.write(place, base, str(index), style, ink, align="center")
        else:
            face = accent if index < data.year else None
            canvas.circle(place, cy, 6, Paint(face, accent, 1.8))


@dataclass(frozen=True, slots=True)
class Phase:
    """A moment of the turn: done, now or to come."""

    name: str
    state: str = "next"


def phases(canvas: Canvas, x: float, cy: float, items: Sequence[Phase]) -> None:
    """The moments of the turn from `x`; the one being played in a pill."""
    theme = canvas.theme
    label = canvas.style("label")
    base = cy + label.cap * canvas.fonts.text_size / 2
    previous = ""
    for item in items:
        if item.state == "now":
            width = canvas.width(item.name, label) + 24
            pill = Chip(item.name, kind="accent", px=15)
            chip(canvas, Rect(x, cy - 15, width, 30), pill)
            x += width + 12
        else:
            if previous == item.state == "next":
                x += canvas.write(x - 5, base, "·", label, theme.on_bar_accent) + 2
            x += _mark_done(canvas, x, cy) if item.state == "done" else 0
            x += canvas.write(x, base, item.name, label, theme.on_bar) + 14
        previous = item.state


def _mark_done(canvas: Canvas, x: float, cy: float) -> float:
    canvas.icon("valider", Rect(x, cy - 8, 16, 16), ink=canvas.theme.on_bar_accent)
    return 18.0


def bar_buttons(canvas: Canvas, rect: Rect, icons: Sequence[str], margin: float = 22) -> list[Rect]:
    """Square buttons at the right end of a bar; gives their rectangles, left first."""
    first = rect.right - margin - BUTTON - BUTTON_STEP * (len(icons) - 1)
    places = [
        Rect(first + BUTTON_STEP * index, rect.cy - BUTTON / 2, BUTTON, BUTTON)
        for index in range(len(icons))
    ]
    for place, icon in zip(places, icons, strict=True):
        icon_button(canvas, place, icon)
    return places
