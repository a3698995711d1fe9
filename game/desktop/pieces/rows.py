"""Lines of lists: other households, levers, journal, figures, attributes, scores."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.panels import card_box
from game.desktop.pieces.small import pips, stamp

CHIP_WITH_ICONS = 112.0  # logical px
CHIP_WITH_SPACE = 64.0


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """Another household in one line: its phone, cubes in its rucksack, years of service."""

    team: str
    name: str
    phone_icon: str
    cubes: str
    service: str = ""
    playing: bool = False


def household_row(canvas: Canvas, rect: Rect, data: HouseholdRow) -> None:
    card_box(canvas, rect, "kept" if data.playing else "quiet", 9)
    badge(canvas, rect.x + 21, rect.cy, 14.5, data.team)
    label, number = canvas.style("label"), canvas.style("number")
    ink = canvas.theme.ink
    name = Rect(rect.x + 43, rect.y, 62, rect.h)
    canvas.label(name, data.name, label, ink)
    canvas.icon(data.phone_icon, Rect.around(rect.x + 120, rect.cy, 24, 24))
    canvas.icon("sac", Rect.around(rect.x + 149, rect.cy, 24, 24))
    canvas.label(Rect(rect.x + 163, rect.y, 32, rect.h), data.cubes, number, ink)
    canvas.icon("reseau", Rect.around(rect.x + 205, rect.cy, 24, 24))
    canvas.label(Rect(rect.x + 219, rect.y, 26, rect.h), data.service, number, ink)


def household_chip(canvas: Canvas, rect: Rect, data: HouseholdRow) -> None:
    """The same in short; without its icons when there is no room for them."""
    card_box(canvas, rect, "kept" if data.playing else "quiet", 9)
    tight = rect.w < CHIP_WITH_SPACE
    badge(canvas, rect.x + (15 if tight else 20), rect.cy, 14 if tight else 14.5, data.team)
    x = rect.x + (30 if tight else 38)
    if rect.w >= CHIP_WITH_ICONS:
        canvas.icon(data.phone_icon, Rect.around(rect.x + 51, rect.cy, 21, 21))
        canvas.icon("sac", Rect.around(rect.x + 76, rect.cy, 21, 21))
        x = rect.x + 90
    room = Rect(x, rect.y, rect.right - 2 - x, rect.h)
    canvas.label(room, data.cubes, canvas.style("number"), canvas.theme.ink)


@dataclass(frozen=True, slots=True)
class LeverRow:
    """A law in the making: its rule and the swallows (élan) gathered out of those needed."""

    icon: str
    name: str
    rule: str
    gathered: int
    needed: int

    @property
    def share(self) -> str:
        return f"{self.gathered}/{self.needed}"


def lever_row(canvas: Canvas, rect: Rect, data: LeverRow) -> None:
    """Three lines: name, rule, swallows."""
    theme = canvas.theme
    card_box(canvas, rect, "plain", 10)
    canvas.icon(data.icon, Rect(rect.x + 10, rect.y + 9, 22, 22))
    section = canvas.style("section").sized(15.5)
    canvas.label(Rect(rect.x + 40, rect.y + 9, rect.w - 50, 20), data.name, section, theme.ink)
    rule = canvas.style("body").sized(13.5)
    canvas.label(Rect(rect.x + 12, rect.y + 30, rect.w - 22, 18), data.rule, rule, theme.soft)
    _swallows(canvas, rect, data)
    number = canvas.style("number").sized(15)
    end = Rect(rect.right - 62, rect.bottom - 28, 50, 22)
    canvas.label(end, data.share, number, theme.ink, align="right")


def _swallows(canvas: Canvas, rect: Rect, data: LeverRow) -> None:
    radius, room = 11.5, rect.w - 86
    step = min(27.0, (room - 2 * radius) / max(1, data.needed - 1))
    for index in range(data.needed):
        cx = rect.x + 12 + radius + step * index
        stamp(canvas, cx, rect.bottom - 17.5, radius, "elan", full=index < data.gathered)


def lever_chip(canvas: Canvas, rect: Rect, data: LeverRow) -> None:
    """The same on one line, for a small screen."""
    card_box(canvas, rect, "plain", 10)
    canvas.icon(data.icon, Rect.around(rect.x + 20, rect.cy, 22, 22))
    number, section = canvas.style("number").sized(15.5), canvas.style("section").sized(15)
    wide = canvas.width(data.share, number)
    end = Rect(rect.right - 10 - wide, rect.y, wide + 1, rect.h)
    canvas.label(end, data.share, number, canvas.theme.ink)
    canvas.icon("elan", Rect.around(end.x - 14, rect.cy, 22, 22))
    name = Rect(rect.x + 38, rect.y, end.x - 28 - rect.x - 38, rect.h)
    canvas.label(name, data.name, section, canvas.theme.ink)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its icon and what it counts."""

    icon: str
    value: str
    word: str


def figure_box(canvas: Canvas, rect: Rect, data: Figure) -> None:
    """A small box: icon and number above, word below."""
    card_box(canvas, rect, "quiet", 9)
    canvas.icon(data.icon, Rect(rect.x + 7, rect.y + 4, 23, 23))
    number = canvas.style("number").sized(18)
    high = Rect(rect.x + 34, rect.y + 4, rect.w - 38, rect.h * 0.5)
    canvas.label(high, data.value, number, canvas.theme.ink)
    low = Rect(rect.x + 4, rect.bottom - 20, rect.w - 8, 18)
    canvas.label(low, data.word, canvas.style("floor"), canvas.theme.soft, align="center")


@dataclass(frozen=True, slots=True)
class Attribute:
    """A quality of the phone: its name may be left out on a small screen."""

    icon: str
    name: str
    value: int
    top: int = 3


def attribute_line(canvas: Canvas, rect: Rect, data: Attribute) -> None:
    """Icon, name and pips on one line."""
    canvas.icon(data.icon, Rect.around(rect.x + 10, rect.cy, 20, 20))
    name = Rect(rect.x + 26, rect.y, rect.w - 70, rect.h)
    canvas.label(name, data.name, canvas.style("small"), canvas.theme.ink)
    pips(canvas, rect.right, rect.cy, data.value, data.top)


@dataclass(frozen=True, slots=True)
class JournalLine:
    """What a team has just done."""

    team: str
    text: str


def journal_line(canvas: Canvas, rect: Rect, data: JournalLine) -> None:
    badge(canvas, rect.x + 16, rect.cy, 14.5, data.team)
    area = rect.after(38)
    style = canvas.style("small").weighted(500).spaced(1.16)
    canvas.paragraph(
        area.inset(0, 2), data.text, style, canvas.theme.soft, valign="middle", max_lines=2
    )
