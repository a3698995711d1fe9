"""Choosing one card among a row, with what it changes below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.cards import CardFace, row_card
from game.desktop.pieces.chips import Chip, chip_at
from game.desktop.pieces.effects import EffectToken, effects, effects_width
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import rule, sheet
from game.desktop.pieces.parts import BuildPart, StrataPhone, build_part, strata_phone
from game.desktop.pieces.small import tick
from game.desktop.svg import Paint

TOP = 48.0
CARD = (214.0, 292.0)
GAP = 18.0
SHEETS = 240.0


@dataclass(frozen=True, slots=True)
class TurnOrder:
    """Whose turn it is: teams in order, how many have played, the word before."""

    word: str
    teams: Sequence[str]
    done: int


@dataclass(frozen=True, slots=True)
class Delta:
    """A line of what changes: its word and its signs."""

    word: str
    tokens: Sequence[EffectToken]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ChoicePage:
    """Everything the page shows; `offers` pairs a card with the chip under it."""

    team: str
    title: str
    subtitle: str
    order: TurnOrder
    offers: Sequence[tuple[CardFace, Chip]]
    build_title: str
    phone: StrataPhone
    parts: Sequence[BuildPart]
    delta_title: str
    deltas: Sequence[Delta]
    confirm: Button


@dataclass(frozen=True, slots=True)
class ChoicePlan:
    """Where the parts of the page stand."""

    head: Rect
    order: Rect
    cards: list[Rect]
    chips_y: float
    build: Rect
    delta: Rect
    confirm: Rect


def plan(rect: Rect, count: int) -> ChoicePlan:
    """`count` cards in a row under the head, two sheets below; centred in `rect`."""
    room = rect.inset(20, 0)
    k = min(1.0, (room.w - GAP * (count - 1)) / (CARD[0] * count))
    wide, high = CARD[0] * k, CARD[1] * k
    whole = wide * count + GAP * (count - 1)
    left = rect.cx - whole / 2
    head = Rect(left, rect.y + TOP + 18, whole, 62)
    cards_y = rect.y + TOP + 108
    cards = [Rect(left + (wide + GAP) * at, cards_y, wide, high) for at in range(count)]
    low = Rect(left, rect.bottom - 18 - SHEETS, whole, SHEETS)
    build = low.left(low.w * 0.604)
    delta = low.after(build.w + GAP)
    return ChoicePlan(
        head=head,
        order=head.end(342),
        cards=cards,
        chips_y=(cards_y + high + low.y) / 2 - 2,
        build=build,
        delta=delta,
        confirm=delta.inset(20, 0).foot(72).top(55),
    )


def draw(canvas: Canvas, rect: Rect, data: ChoicePage) -> None:
    """The page under its bar."""
    places = plan(rect, len(data.offers))
    table_ground(canvas, rect.below(TOP))
    _head(canvas, places.head, data)
    _order(canvas, places.order, data.order)
    for place, (face, word) in zip(places.cards, data.offers, strict=True):
        row_card(canvas, place, face)
        chip_at(canvas, place.cx, places.chips_y, 31, word)
    _build(canvas, places.build, data)
    _delta(canvas, places.delta, data)
    button(canvas, places.confirm, data.confirm)


def _head(canvas: Canvas, rect: Rect, data: ChoicePage) -> None:
    theme = canvas.theme
    badge(canvas, rect.x + 26, rect.y + 31, 25, data.team)
    title = Rect(rect.x + 66, rect.y - 2, rect.w - 430, 36)
    canvas.label(title, data.title, canvas.style("page").sized(32), theme.ink)
    under = Rect(rect.x + 66, rect.y + 36, rect.w - 430, 24)
    canvas.label(under, data.subtitle, canvas.style("body"), theme.soft)


def _order(canvas: Canvas, rect: Rect, data: TurnOrder) -> None:
    theme = canvas.theme
    sheet(canvas, rect, 12)
    canvas.label(rect.after(14), data.word, canvas.style("label").sized(16), theme.ink)
    step = 54.0
    first = rect.right - 30 - step * (len(data.teams) - 1)
    canvas.line([(first, rect.cy), (rect.right - 30, rect.cy)], Paint(stroke=theme.edge, width=2))
    for index, team in enumerate(data.teams):
        cx = first + step * index
        if index == data.done:
            ring = Paint(theme.copper_light, theme.select, 2)
            canvas.circle(cx, rect.cy, 25.5, ring)
        else:
            canvas.circle(cx, rect.cy, 21, Paint(fill=theme.sheet))
        badge(canvas, cx, rect.cy, 17.5, team)
        if index < data.done:
            tick(canvas, cx + 15, rect.cy - 12, 7.5)


def _build(canvas: Canvas, rect: Rect, data: ChoicePage) -> None:
    sheet(canvas, rect)
    title = Rect(rect.x + 20, rect.y + 12, rect.w - 40, 26)
    canvas.label(title, data.build_title, canvas.style("heading").sized(20), canvas.theme.ink)
    area = Rect(rect.x + 22, rect.y + 52, rect.w - 40, 168)
    strata_phone(canvas, area.left(88), data.phone)
    for place, part in zip(area.after(110).columns(len(data.parts), 12), data.parts, strict=True):
        build_part(canvas, place, part)


def _delta(canvas: Canvas, rect: Rect, data: ChoicePage) -> None:
    theme = canvas.theme
    sheet(canvas, rect)
    canvas.icon("sac", Rect(rect.x + 15, rect.y + 12, 30, 30))
    title = Rect(rect.x + 52, rect.y + 14, rect.w - 68, 26)
    canvas.label(title, data.delta_title, canvas.style("heading").sized(20), theme.ink)
    area = Rect(rect.x + 20, rect.y + 54, rect.w - 40, 91)
    for row, delta in zip(area.rows(max(2, len(data.deltas)), 0), data.deltas, strict=False):
        _delta_line(canvas, row, delta)
    rule(canvas, area.x, area.bottom + 1, area.w)


def _delta_line(canvas: Canvas, row: Rect, delta: Delta) -> None:
    theme = canvas.theme
    style = canvas.style("label").sized(16).weighted(800 if delta.strong else 500)
    colour = theme.action if delta.strong else theme.soft
    canvas.label(row.left(100), delta.word, style, colour)
    size = 22.0
    line = Rect(row.x + 112, row.y, row.w - 112, row.h)
    width = min(line.w, effects_width(canvas, delta.tokens, size))
    ink = theme.action if delta.strong else theme.ink
    effects(canvas, line.left(width), delta.tokens, size, "left", ink)
