"""The household's sheet: money, phone, state, history, rucksack, drawer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.core import Layer, soil_core
from game.desktop.pieces.history import Stop, history_line
from game.desktop.pieces.panels import card_box, sheet
from game.desktop.pieces.phone import PhoneLook, phone
from game.desktop.pieces.rows import Attribute, Figure, attribute_line, figure_box


@dataclass(frozen=True, slots=True)
class HouseholdSheet:
    """The words and figures of the sheet; `fault_icon` None hides the warning."""

    team: str
    name: str
    turn: str
    figures: Sequence[Figure]
    phone: PhoneLook
    phone_kind: str
    phone_age: str
    attributes: Sequence[Attribute]
    fault_icon: str | None
    fault: str
    fault_short: str
    history_title: str
    history_note: str
    history: Sequence[Stop]
    core_title: str
    core_note: str
    core: Sequence[Layer]
    drawer: str
    drawer_icon: str
    drawer_count: str


@dataclass(frozen=True, slots=True)
class HouseholdPlan:
    """Where the parts of the sheet stand."""

    head: Rect
    figures: Rect
    phone: Rect
    state: Rect
    fault: Rect
    history: Rect
    core: Rect
    drawer: Rect


def plan(rect: Rect) -> HouseholdPlan:
    """Everything from the top down, the core taking what is left."""
    inner = rect.inset(12, 0)
    phone_place = Rect(inner.x, rect.y + 121, 84, 168)
    drawer = Rect(inner.x, rect.bottom - 66, inner.w, 54)
    core_top = rect.y + 448
    return HouseholdPlan(
        head=Rect(inner.x, rect.y + 12, inner.w, 44),
        figures=Rect(inner.x, rect.y + 64, inner.w, 46),
        phone=phone_place,
        state=Rect(phone_place.right + 13, rect.y + 121, inner.right - phone_place.right - 13, 168),
        fault=Rect(inner.x, rect.y + 298, inner.w, 32),
        history=Rect(inner.x, rect.y + 336, inner.w, 76),
        core=Rect(inner.x, core_top, inner.w, drawer.y - 10 - core_top),
        drawer=drawer,
    )


def draw(canvas: Canvas, rect: Rect, data: HouseholdSheet, *, narrow: bool = False) -> None:
    """The whole sheet."""
    sheet(canvas, rect)
    places = plan(rect)
    _head(canvas, places.head, data)
    for place, figure in zip(places.figures.columns(3, 6), data.figures, strict=True):
        figure_box(canvas, place, figure)
    phone(canvas, places.phone, data.phone)
    _state(canvas, places.state, data, narrow=narrow)
    if data.fault_icon:
        _fault(canvas, places.fault, data, narrow=narrow)
    _history(canvas, places.history, data)
    _core(canvas, places.core, data, narrow=narrow)
    _drawer(canvas, places.drawer, data)


def _head(canvas: Canvas, rect: Rect, data: HouseholdSheet) -> None:
    theme = canvas.theme
    badge(canvas, rect.x + 20, rect.y + 24, 19, data.team)
    name = Rect(rect.x + 48, rect.y - 2, rect.w - 48, 24)
    canvas.label(name, data.name, canvas.style("heading").sized(20), theme.ink)
    turn = Rect(rect.x + 48, rect.y + 21, rect.w - 48, 22)
    canvas.label(turn, data.turn, canvas.style("label"), theme.action)


def _state(canvas: Canvas, rect: Rect, data: HouseholdSheet, *, narrow: bool) -> None:
    theme = canvas.theme
    kind = canvas.style("number").sized(15.5)
    canvas.label(rect.top(20), data.phone_kind, kind, theme.ink)
    age = Rect(rect.x, rect.y + 19, rect.w, 18)
    canvas.label(age, data.phone_age, canvas.style("small"), theme.soft)
    lines = Rect(rect.x, rect.y + 42, rect.w, 115).rows(len(data.attributes), 0)
    for row, item in zip(lines, data.attributes, strict=True):
        shown = Attribute(item.icon, "", item.value, item.top) if narrow else item
        place = row.left(79) if narrow else row
        attribute_line(canvas, place, shown)


def _fault(canvas: Canvas, rect: Rect, data: HouseholdSheet, *, narrow: bool) -> None:
    card_box(canvas, rect, "fault", 9)
    if data.fault_icon:
        canvas.icon(data.fault_icon, Rect(rect.x + 7, rect.cy - 11, 22, 22), fill=canvas.theme.card)
    text = data.fault_short if narrow else data.fault
    area = rect.after(36)
    area = Rect(area.x, area.y, area.w - 6, area.h)
    canvas.label(area, text, canvas.style("label").sized(14), canvas.theme.ink)


def _history(canvas: Canvas, rect: Rect, data: HouseholdSheet) -> None:
    head = rect.top(22)
    section = canvas.style("section").sized(15)
    canvas.label(head, data.history_title, section, canvas.theme.ink)
    canvas.label(head, data.history_note, canvas.style("small"), canvas.theme.soft, align="right")
    history_line(canvas, rect.below(23), data.history)


def _core(canvas: Canvas, rect: Rect, data: HouseholdSheet, *, narrow: bool) -> None:
    theme = canvas.theme
    head = Rect(rect.x, rect.y - 28, rect.w, 24)
    canvas.icon("sac", Rect(head.x - 2, head.y, 25, 25))
    title = head.after(28)
    canvas.label(title, data.core_title, canvas.style("section").sized(17), theme.ink)
    note = canvas.style("number").sized(15)
    canvas.label(head, data.core_note, note, theme.ink, align="right")
    soil_core(canvas, rect, data.core, edge=29 if narrow else 34)


def _drawer(canvas: Canvas, rect: Rect, data: HouseholdSheet) -> None:
    theme = canvas.theme
    card_box(canvas, rect, "kept", 10)
    canvas.icon("tiroir", Rect(rect.x + 7, rect.cy - 15, 30, 30), fill=theme.icon_fill)
    number = canvas.style("number")
    canvas.label(rect.after(44), data.drawer, canvas.style("label"), theme.ink)
    end = Rect(rect.right - 66, rect.y, 60, rect.h)
    canvas.icon(data.drawer_icon, Rect(end.x - 1, end.cy - 15, 30, 30))
    canvas.label(end, data.drawer_count, number, theme.ink, align="right")
