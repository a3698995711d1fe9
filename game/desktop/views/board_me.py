"""The left panel of the board: one household, its phone, its rucksack, its drawer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.history import RADIUS as STOP_RADIUS
from game.desktop.pieces.history import Stop, history_line
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS, card_box
from game.desktop.pieces.rows import Attribute, Figure, attribute_line, figure_box
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.board_core import paint_rucksack
from game.desktop.views.board_parts import (
    ROW_RADIUS,
    capital,
    child_of,
    common_px,
    placed_if,
    press_box,
    tinted,
    trimmed,
)
from game.desktop.views.board_plan import LARGER
from game.desktop.views.kept import Kept
from game.desktop.views.parts import paint_device
from game.screens.looks import FigureLook, HistoryLook, PhoneLook, TeamLook
from game.screens.nodes import Node

FIGURES: Final = ("me.coins", "me.elan", "me.service")
NAMED_FROM: Final = 240.0  # inner width from which the phone leaves room for names
MOST_PIPS: Final = 3
STRIP: Final = 35.0
SMALL_PHONE: Final = 36.0  # width of the phone beside large letters
LEVELS_FROM: Final = 64.0  # height of that phone, above its attributes
LEVEL: Final = 16.0  # height of an attribute under it, before text size
MOST_LEVEL: Final = 25.0
NAME_REST: Final = 70.0  # of the line of an attribute, what its icon and its pips take


@dataclass(frozen=True, slots=True)
class MePlan:
    """Where the parts of the panel stand, from the top down; the rucksack takes what is left."""

    head: Rect
    figures: Rect
    phone: Rect
    state: Rect
    condition: Rect
    history: Rect
    rucksack: Rect
    foot: Rect


def plan(rect: Rect, strip: float = STRIP, *, lines: int = 0, text: float = 1.0) -> MePlan:
    """The parts in the panel; `strip` is the height of the condition.

    A higher panel gives a larger phone and a larger rucksack. When letters are large, a small phone
    leaves the `lines` of its attributes the whole width.
    """
    inner = rect.inset(12, 0)
    more = max(0.0, rect.h - 700)
    tall = 168 + min(60.0, more * 0.3)
    wide = min(inner.w * (0.36 if inner.w >= NAMED_FROM else 0.45), tall / 2)
    if lines:
        wide = SMALL_PHONE
        tall = max(tall, LEVELS_FROM + lines * min(MOST_LEVEL, LEVEL * text))
    y = rect.y + 121
    foot = Rect(inner.x, rect.bottom - 66, inner.w, 54)
    low = y + tall + 8 + strip + 4
    top = low + 84
    return MePlan(
        head=Rect(inner.x, rect.y + 12, inner.w, 44),
        figures=Rect(inner.x, rect.y + 64, inner.w, 46),
        phone=Rect(inner.x, y, wide, min(tall, wide * 1.7 if lines else wide * 2)),
        state=Rect(inner.x + wide + 13, y, inner.w - wide - 13, tall),
        condition=Rect(inner.x, y + tall + 8, inner.w, strip),
        history=Rect(inner.x, low, inner.w, 77),
        rucksack=Rect(inner.x, top, inner.w, foot.y - 10 - top),
        foot=foot,
    )


def place(canvas: Canvas, rect: Rect, me: Node) -> list[Placed]:
    """Everything the panel shows."""
    text = canvas.fonts.text_size
    lines = _level_count(me) if text >= LARGER else 0
    places = plan(rect, _strip_height(canvas, rect.w - 24, me), lines=lines, text=text)
    placed = placed_if(child_of(me, "me.name"), places.head, Kept(paint_name))
    placed += _place_figures(places.figures, me)
    placed += _place_phone(canvas, places, me)
    placed += placed_if(child_of(me, "me.rucksack"), places.rucksack, Kept(paint_rucksack))
    return placed + _place_foot(places.foot, me)


def _level_count(me: Node) -> int:
    phone = child_of(me, "me.phone")
    return len(phone.look.attributes) if phone and isinstance(phone.look, PhoneLook) else 0


def _strip_height(canvas: Canvas, width: float, me: Node) -> float:
    """The condition on one line or two; a phone with every fault takes a line more."""
    node = child_of(me, "me.phone.condition") or child_of(me, "me.phone")
    if node is None:
        return STRIP
    style = _strip_style(canvas)
    box = Rect(0, 0, width - 41, STRIP - 4)
    return STRIP if canvas.fitting(box, node.label, style).overflow <= 0 else STRIP + 14


def _strip_style(canvas: Canvas) -> TextStyle:
    return canvas.style("label").sized(14).spaced(1.1)


def _place_figures(rect: Rect, me: Node) -> list[Placed]:
    found = [node for key in FIGURES if (node := child_of(me, key)) is not None]
    columns = rect.columns(max(1, len(found)), 6)
    return [Placed(node, at, Kept(paint_figure)) for node, at in zip(found, columns, strict=False)]


def _place_phone(canvas: Canvas, places: MePlan, me: Node) -> list[Placed]:
    phone = child_of(me, "me.phone")
    if phone is None:
        return []
    if not phone.children:
        high = places.history.bottom - places.phone.y
        whole = Rect(places.phone.x, places.phone.y, places.condition.w, high)
        return [Placed(phone, whole, Kept(paint_absence))]
    placed = [Placed(phone, places.phone, Kept(paint_phone))]
    placed += placed_if(child_of(phone, "me.phone.from"), _from(places), Kept(paint_from))
    placed += _place_levels(canvas, places, phone)
    strip = child_of(phone, "me.phone.condition")
    paint = paint_fault if _is_faulty(phone) else paint_condition
    placed += placed_if(strip, places.condition, Kept(paint))
    return placed + placed_if(child_of(phone, "me.history"), places.history, Kept(paint_history))


def _from(places: MePlan) -> Rect:
    """Beside the phone, higher where its letters are larger."""
    return places.state.top(LEVELS_FROM - 6 if places.phone.w <= SMALL_PHONE else 38)


def _is_faulty(phone: Node) -> bool:
    look = phone.look
    return isinstance(look, PhoneLook) and (
        look.cracked or look.low_battery or look.slow or look.dead or bool(look.marks)
    )


def _place_levels(canvas: Canvas, places: MePlan, phone: Node) -> list[Placed]:
    """One line an attribute; the level drawn comes from the look of the phone."""
    look = phone.look
    if not isinstance(look, PhoneLook) or not look.attributes:
        return []
    area = places.state.below(42)
    if places.phone.w <= SMALL_PHONE:
        area = Rect(places.phone.x, places.phone.y, places.condition.w, places.state.h)
        area = area.below(LEVELS_FROM)
    rows = area.top(min(area.h, 124.0 + (places.state.h - 168))).rows(len(look.attributes), 0)
    nodes = [child_of(phone, f"me.phone.{name}") for name, *_ in look.attributes]
    px = _names_px(canvas, [node.label for node in nodes if node], area.w - NAME_REST)
    placed = []
    for row, node, (_, level, top, _) in zip(rows, nodes, look.attributes, strict=True):
        paint = Kept(LevelPainter(level, top, px))
        placed += placed_if(node, row if px else row.left(82), paint)
    return placed


def _names_px(canvas: Canvas, names: list[str], room: float) -> float:
    """The size at which all names of attributes fit in `room`; 0 when they do not."""
    style = canvas.style("small")
    px = common_px(canvas, [capital(name) for name in names], style, room)
    widest = max((canvas.width(capital(name), style.sized(px)) for name in names), default=0.0)
    return px if widest <= room else 0.0


def _place_foot(rect: Rect, me: Node) -> list[Placed]:
    """The drawer, and beside it the mission of a household that has one."""
    drawer, mission = child_of(me, "me.drawer"), child_of(me, "me.mission")
    if mission is None:
        return placed_if(drawer, rect, Kept(paint_drawer))
    left, right = rect.columns(2, 8)
    return [*placed_if(drawer, left, Kept(paint_drawer)), Placed(mission, right, Kept(paint_pair))]


def paint_name(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Badge, name, whose turn it is; it opens the household, as the lens at its end says."""
    if mood.hovered or mood.pressed:
        canvas.box(rect.inset(-4), Paint(tinted(canvas, canvas.theme.sheet, mood)), CARD_RADIUS)
    if mood.focused:
        focus_ring(canvas, rect.inset(-4), CARD_RADIUS)
    if node.icon:
        canvas.icon(node.icon, Rect(rect.right - 22, rect.y + 1, 22, 22))
    area = rect.after(48)
    if isinstance(node.look, TeamLook) and node.look.style:
        badge(canvas, rect.x + 16, rect.y + 24, 16, node.look.team)
        canvas.portrait(node.look.style, Rect(rect.x + 29, rect.y + 6, 36, 36))
        area = rect.after(72)
    elif isinstance(node.look, TeamLook):
        badge(canvas, rect.x + 20, rect.y + 24, 19, node.look.team)
    name = Rect(area.x, area.y - 2, area.w - 26, 24)
    canvas.label(name, node.label, canvas.style("heading").sized(20), canvas.theme.ink)
    turn = Rect(area.x, area.y + 21, area.w, 22)
    canvas.label(turn, node.value, canvas.style("label"), canvas.theme.action)


def paint_figure(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A number with its icon and its word."""
    look = node.look if isinstance(node.look, FigureLook) else FigureLook(node.icon, node.value)
    figure_box(canvas, rect, Figure(look.icon, look.number, node.label))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def paint_phone(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The phone, cracked, dark, slow or worn as it is."""
    if isinstance(node.look, PhoneLook):
        paint_device(canvas, rect, node.look)


def paint_from(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Where the phone comes from and how old it is."""
    line = rect.h / 2
    high, low = rect.top(line + 1), Rect(rect.x, rect.y + line, rect.w, line)
    origin = canvas.style("number").sized(15.5)
    canvas.label(high, capital(node.label), origin, canvas.theme.ink)
    canvas.label(low, node.value, canvas.style("small"), canvas.theme.soft)


@dataclass(frozen=True, slots=True)
class LevelPainter:
    """Paints an attribute: pips, or a number and one pip for more than pips can show."""

    level: int
    top: int
    px: float = 0.0

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Icon, name where there is room (`px` is 0 where there is none), level."""
        if self.px:
            style = canvas.style("small").sized(self.px)
            name = Rect(rect.x + 26, rect.y, rect.w - NAME_REST + 1, rect.h)
            canvas.label(name, capital(node.label), style, canvas.theme.ink)
        if max(self.level, self.top) <= MOST_PIPS:
            attribute_line(canvas, rect, Attribute(node.icon, "", self.level, self.top))
            return
        attribute_line(canvas, rect, Attribute(node.icon, "", 1, 1))
        count = trimmed(rect.end(44), 15)
        style = canvas.style("number").sized(15)
        canvas.label(count, str(self.level), style, canvas.theme.ink, align="right")


def paint_condition(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The phone works: a quiet strip."""
    _strip(canvas, rect, node, "done")


def paint_fault(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The phone has a fault: a warning strip."""
    _strip(canvas, rect, node, "fault")


def _strip(canvas: Canvas, rect: Rect, node: Node, name: str) -> None:
    card_box(canvas, rect, name, ROW_RADIUS)
    canvas.icon(node.icon, Rect(rect.x + 7, rect.cy - 11, 22, 22), fill=canvas.theme.card)
    style = _strip_style(canvas)
    area = trimmed(rect.after(35), 6).inset(0, 2)
    text, ink = capital(node.label), canvas.theme.ink
    canvas.paragraph(area, text, style, ink, valign="middle", max_lines=3)


def paint_absence(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """No phone: its empty place, what to do, a strip that says so, a history still to begin."""
    tall = rect.h - 124
    wide = min(rect.w * 0.45, tall / 2)
    if isinstance(node.look, PhoneLook):
        paint_device(canvas, Rect(rect.x, rect.y, wide, tall), node.look)
    beside = Rect(rect.x + wide + 13, rect.y + 4, rect.w - wide - 13, tall - 8)
    body = canvas.style("body").sized(16)
    canvas.paragraph(beside, node.hint, body, canvas.theme.soft, valign="middle")
    strip = Rect(rect.x, rect.y + tall + 8, rect.w, 35)
    card_box(canvas, strip, "fault", ROW_RADIUS)
    mark = Rect(strip.x + 7, strip.cy - 11, 22, 22)
    canvas.icon(node.icon, mark, fill=canvas.theme.card)
    style = _strip_style(canvas)
    area = trimmed(strip.after(35), 6).inset(0, 2)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, valign="middle", max_lines=2)
    _stops_to_come(canvas, Rect(rect.x, strip.bottom + 8, rect.w, 72))


def _stops_to_come(canvas: Canvas, rect: Rect) -> None:
    cy, edge = rect.cy, canvas.theme.edge
    left, right = rect.x + STOP_RADIUS, rect.right - STOP_RADIUS
    canvas.line([(left, cy), (right, cy)], Paint(stroke=edge, width=2, dash=(2, 7)))
    for index in range(4):
        cx = left + (right - left) * index / 3
        canvas.circle(cx, cy, STOP_RADIUS, Paint(canvas.theme.sheet, edge, EDGE, (4, 5)))


def paint_history(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Where the phone was made, who has held it."""
    head = rect.top(22)
    section = canvas.style("section").sized(15)
    canvas.label(head.left(rect.w * 0.62), node.label, section, canvas.theme.ink)
    note = head.end(rect.w * 0.36)
    canvas.label(note, node.value, canvas.style("small"), canvas.theme.soft, align="right")
    if isinstance(node.look, HistoryLook):
        stops = [Stop(s.words, s.stage or None, s.team or None) for s in node.look.stops]
        history_line(canvas, rect.below(23), stops)


def paint_drawer(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The drawer and how many phones sleep in it: one line, or two where it is narrow."""
    if rect.w < 180:
        paint_pair(canvas, rect, node, mood)
        return
    theme = canvas.theme
    look = node.look if isinstance(node.look, FigureLook) else FigureLook("", node.value)
    _foot_box(canvas, rect, node, mood)
    canvas.icon(node.icon, Rect(rect.x + 7, rect.cy - 15, 30, 30), fill=theme.icon_fill)
    canvas.label(trimmed(rect.after(44), 70), node.label, canvas.style("label"), theme.ink)
    end = Rect(rect.right - 66, rect.y, 60, rect.h)
    if look.icon:
        canvas.icon(look.icon, Rect(end.x - 1, end.cy - 15, 30, 30))
    number = canvas.style("number")
    canvas.label(end.end(31), look.number, number, theme.ink, align="right")


def paint_pair(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Half of the foot: an icon and a number, the name under them."""
    theme = canvas.theme
    look = node.look if isinstance(node.look, FigureLook) else FigureLook("", node.value)
    _foot_box(canvas, rect, node, mood)
    canvas.icon(node.icon, Rect(rect.x + 7, rect.y + 3, 26, 26), fill=theme.icon_fill)
    high = trimmed(Rect(rect.x + 38, rect.y + 4, rect.w - 38, 24), 5)
    if look.icon and look.icon != node.icon:
        canvas.icon(look.icon, Rect(high.x, high.y, 24, 24))
        high = high.after(26)
    canvas.label(high, look.number, canvas.style("number").sized(16), theme.ink)
    low = Rect(rect.x + 5, rect.y + 29, rect.w - 10, 21)
    canvas.label(low, node.label, canvas.style("label").sized(14), theme.ink, align="center")


def _foot_box(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Copper when it opens something, plain when there is nothing in it."""
    if node.can_focus:
        press_box(canvas, rect, mood, CARD_RADIUS, canvas.theme.copper_light)
    else:
        card_box(canvas, rect, "quiet", CARD_RADIUS)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)
