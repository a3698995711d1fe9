"""Impact gauges with their three zones and the word that names the state."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.lines import INK
from game.desktop.svg import Paint

TICK = 2.0
TICK_OVERHANG = 3.0
LARGE_TEXT_ROOM = 44.0  # taken from the bar for a text twice as large


@dataclass(frozen=True, slots=True)
class Gauge:
    """An impact's level. `tense` and `hot` are the values where those zones begin.

    `zone` is calm, tense or hot, and `word` its name for the players.
    """

    kind: str
    name: str
    value: float
    tense: float
    hot: float
    top: float
    zone: str
    word: str
    shown: str = ""

    @property
    def figure(self) -> str:
        return self.shown or f"{self.value:.0f}"


def zone_colour(canvas: Canvas, zone: str) -> str:
    """The text colour of a zone's word."""
    theme = canvas.theme
    colours = {
        "calm": theme.zone_calm_text,
        "tense": theme.zone_tense_text,
        "hot": theme.zone_hot_text,
    }
    return colours[zone]


def gauge_bar(canvas: Canvas, rect: Rect, data: Gauge) -> None:
    """The bar alone: zones, level, ticks that stick out above and below."""
    theme = canvas.theme
    places = [rect.w * min(1.0, part / data.top) for part in (data.value, data.tense, data.hot)]
    level, tense, hot = places
    body = (
        svg.rect(0, 0, rect.w, rect.h, Paint(fill=theme.zone_calm))
        + svg.rect(tense, 0, rect.w - tense, rect.h, Paint(fill=theme.zone_tense))
        + svg.rect(hot, 0, rect.w - hot, rect.h, Paint(fill=theme.zone_hot))
        + svg.rect(0, 0, level, rect.h, Paint(fill=theme.impact[data.kind]))
    )
    canvas.rounded(rect, body, rect.h / 2)
    canvas.box(rect, Paint(stroke=theme.ink, width=canvas.pen(INK)), rect.h / 2)
    if 0 < level < rect.w:
        bar = Rect(rect.x + level - TICK / 2, rect.y, TICK, rect.h)
        canvas.box(bar, Paint(fill=theme.ink))
    for place in (tense, hot):
        mark = Rect(rect.x + place - TICK / 2, rect.y, TICK, rect.h).inset(0, -TICK_OVERHANG)
        canvas.box(mark, Paint(fill=theme.ink))


@dataclass(frozen=True, slots=True)
class GaugeColumns:
    """Where the parts of a gauge line start, in logical px from its left, and their sizes."""

    token: float = 26
    name: float = 38
    bar: float = 152
    bar_width: float = 216
    bar_height: float = 20
    px: float = 15


def gauge_line(canvas: Canvas, rect: Rect, data: Gauge, columns: GaugeColumns) -> None:
    """Token, name, bar, number and word on one line."""
    theme, size = canvas.theme, columns.px
    impact(canvas, data.kind, rect.x + columns.token / 2, rect.cy, columns.token * 1.2)
    name = Rect(rect.x + columns.name, rect.y, columns.bar - columns.name - 8, rect.h)
    canvas.label(name, data.name, canvas.style("label").sized(size), theme.ink)
    wide = columns.bar_width - LARGE_TEXT_ROOM * max(0.0, canvas.fonts.text_size - 1)
    bar = Rect(rect.x + columns.bar, 0, wide, columns.bar_height)
    gauge_bar(canvas, bar.moved(0, rect.cy - columns.bar_height / 2), data)
    after = Rect(bar.right + 8, rect.y, rect.right - bar.right - 8, rect.h)
    style = canvas.style("number").sized(size + 1.5)
    taken = canvas.label(after, data.figure, style, theme.ink)
    word = canvas.style("label").sized(size - 1.5)
    colour = zone_colour(canvas, data.zone)
    canvas.label(after.after(taken + 6), data.word, word, colour, align="right")


def gauge_plate(canvas: Canvas, rect: Rect, data: Gauge) -> None:
    """A gauge in short: token, number and word on a small sheet."""
    canvas.box(rect, Paint(fill=canvas.theme.sheet), 10)
    small = rect.w < 120
    impact(canvas, data.kind, rect.x + (20 if small else 28), rect.cy, 26 if small else 33)
    words = rect.after(36 if small else 54)
    high = Rect(words.x, words.y + 4, words.w - 6, words.h * 0.52)
    low = Rect(words.x, words.cy + 2, words.w - 6, words.h * 0.36)
    canvas.label(high, data.figure, canvas.style("number").sized(22), canvas.theme.ink)
    style = canvas.style("label").sized(15)
    canvas.label(low, data.word, style, zone_colour(canvas, data.zone))
