"""A ready-made model as a card: the device, its attributes, its price, the cubes it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.impacts import impact_count
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import rule
from game.desktop.pieces.rows import Attribute, attribute_line
from game.desktop.pieces.small import price
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.parts import capital, paint_device, text_height
from game.screens.looks import ModelLook
from game.screens.nodes import Node

LEAST: Final = 178.0  # least width of a model
RADIUS: Final = 18.0
PAD: Final = 16.0
DEVICE: Final = 0.27  # of the width, at most
WIDEST_DEVICE: Final = 96.0
TITLE: Final = 40.0
LINE: Final = 27.0
FOOT: Final = 46.0
NAMED: Final = 150.0  # room of a line from which it has the name of its attribute
WIDEST_LINE: Final = 236.0
COUNT: Final = 50.0  # width of a token with its number
ONE_LINE: Final = 210.0  # width of a foot from which all of it is on one line
MOST_PIPS: Final = 3
LIFT: Final = 6.0


def model_height(canvas: Canvas, node: Node, width: float) -> float:
    """How high a model stands in a width."""
    if not isinstance(node.look, ModelLook):
        return 0.0
    lines = len(node.look.device.attributes)
    note = text_height(canvas, node.why_not, canvas.style("small"), width - 2 * PAD)
    return 12 + TITLE + lines * LINE + 10 + _foot_height(width) + (note + 8 if note else 0)


def _foot_height(width: float) -> float:
    """The cubes by kind stand beside their sum, or below it on a narrow card."""
    return FOOT if width - 2 * PAD >= ONE_LINE else FOOT + 28


def paint_model(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The card: it rises under the pointer, and while its journey is shown."""
    look = node.look
    if not isinstance(look, ModelLook):
        return
    lit = (mood.hovered or mood.pressed) and node.enabled
    place = rect.moved(0, -LIFT) if lit and not node.chosen else rect
    _ground(canvas, place, chosen=node.chosen, lit=lit, enabled=node.enabled)
    area = place.inset(PAD, 12)
    wide = min(WIDEST_DEVICE, place.w * DEVICE)
    body = Rect(area.x, area.y + TITLE, area.w, len(look.device.attributes) * LINE)
    paint_device(canvas, body.left(wide).inset(0, 2), look.device)
    _title(canvas, area.top(TITLE - 4), node, look)
    _levels(canvas, body.after(wide + 14), look)
    _foot(canvas, Rect(area.x, body.bottom + 6, area.w, _foot_height(rect.w)), look)
    if node.why_not:
        style = canvas.style("small")
        high = text_height(canvas, node.why_not, style, area.w)
        canvas.paragraph(area.foot(high), node.why_not, style, canvas.theme.copper_dark)
    if mood.focused:
        focus_ring(canvas, place, RADIUS)


def _ground(canvas: Canvas, place: Rect, *, chosen: bool, lit: bool, enabled: bool) -> None:
    theme = canvas.theme
    canvas.shadow(place, RADIUS, dy=6 if lit or chosen else 3)
    face = theme.card if enabled else mix(theme.card, theme.disabled, 0.6)
    if chosen:
        face = mix(theme.card, theme.copper_light, 0.35)
    pen = theme.selected_width if chosen or lit else canvas.pen(EDGE)
    edge = theme.select if chosen or lit else theme.edge
    canvas.box(place, Paint(face, edge, pen), RADIUS)


def _title(canvas: Canvas, row: Rect, node: Node, look: ModelLook) -> None:
    """Its name, and its price at the right."""
    ink = canvas.theme.ink if node.enabled else canvas.theme.on_disabled
    style = canvas.style("heading").sized(25)
    canvas.label(row.left(row.w - 44), node.label, style, ink, floor=17)
    price(canvas, row.right - 18, row.cy, 18, look.price, "coins")


def _levels(canvas: Canvas, area: Rect, look: ModelLook) -> None:
    """A line an attribute, with its name where there is room."""
    named = area.w >= NAMED
    area = area.left(min(area.w, WIDEST_LINE))
    rows = area.rows(max(1, len(look.device.attributes)), 0)
    style = canvas.style("label").sized(15.5)
    pairs = zip(rows, look.device.attributes, look.names, strict=True)
    for row, (_, level, top, icon), name in pairs:
        line = row if named else row.left(min(row.w, 96))
        if named:
            words = Rect(line.x + 28, line.y, line.w - 28 - 52, line.h)
            canvas.label(words, capital(name), style, canvas.theme.ink)
        if max(level, top) <= MOST_PIPS:
            attribute_line(canvas, line, Attribute(icon, "", level, top))
            continue
        attribute_line(canvas, line, Attribute(icon, "", 1, 1))
        count = Rect(line.right - 44, line.y, 29, line.h)
        canvas.label(count, str(level), canvas.style("number"), canvas.theme.ink, align="right")


def _foot(canvas: Canvas, row: Rect, look: ModelLook) -> None:
    """The sack, its cubes by kind, their sum."""
    rule(canvas, row.x, row.y + 2, row.w)
    total = str(sum(count for _, count in look.cubes))
    number = canvas.style("number").sized(20)
    canvas.icon("sac", Rect(row.x - 2, row.y + 10, 30, 30))
    wide = canvas.width(total, number)
    canvas.label(Rect(row.x + 32, row.y + 8, wide + 2, 34), total, number, canvas.theme.ink)
    beside = Rect(row.x + 44 + wide, row.y + 8, row.w - 44 - wide, 34)
    _kinds(canvas, beside if row.h <= FOOT else row.foot(30), look.cubes)


def _kinds(canvas: Canvas, area: Rect, cubes: Sequence[tuple[str, int]]) -> None:
    """Tokens with their numbers, from the right; smaller where the card is narrow."""
    shown = [(kind, count) for kind, count in cubes if count]
    step = min(COUNT, area.w / max(1, len(shown)))
    size = min(24.0, step * 0.46)
    x = area.right - step * len(shown)
    for kind, count in shown:
        impact_count(canvas, kind, x + 2, area.cy, str(count), size, min(17.0, step * 0.36))
        x += step
