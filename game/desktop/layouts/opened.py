"""An opened card over the dimmed page, and on the right where its figure comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.cards import CardFace, open_card
from game.desktop.pieces.charts import RangeRow, range_chart
from game.desktop.pieces.panels import card_box, rule
from game.desktop.svg import Paint

VEIL = 0.88
CARD = (464.0, 648.0)
SIDE = 766.0
GAP = 34.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What other sources say: rows on one scale, and what to make of the gap."""

    title: str
    unit: str
    rows: Sequence[RangeRow]
    marks: Sequence[int]
    comment: str


@dataclass(frozen=True, slots=True)
class OpenedCard:
    """The card, its source (with **marks**), other figures if any, a question to discuss."""

    face: CardFace
    source_title: str
    source: str
    figures: Figures | None
    question_title: str
    question: str
    buttons: Sequence[Button]


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """Where the card, the sheet and its parts stand."""

    card: Rect
    side: Rect
    source: Rect
    figures: Rect
    question: Rect
    buttons: Rect


def plan(rect: Rect) -> OpenedPlan:
    """Card and sheet side by side, centred, as large as the page allows."""
    k = min(1.0, (rect.w - 72) / (CARD[0] + GAP + SIDE), (rect.h - 80) / CARD[1])
    high = CARD[1] * k
    top = rect.y + max(12.0, (rect.h - high) / 2)
    left = rect.x + (rect.w - (CARD[0] + GAP + SIDE) * k) / 2
    card = Rect(left, top, CARD[0] * k, high)
    tall = min(CARD[1], rect.h - 40)
    side = Rect(card.right + GAP * k, rect.y + (rect.h - tall) / 2, SIDE * k, tall)
    inner = side.inset(28, 20)
    buttons = inner.foot(50)
    question = Rect(inner.x, buttons.y - 90, inner.w, 76)
    source = inner.top(120)
    room = question.y - 12 - source.bottom
    figures = Rect(inner.x, source.bottom, inner.w, room)
    return OpenedPlan(card, side, source, figures, question, buttons)


def draw(canvas: Canvas, rect: Rect, data: OpenedCard) -> None:
    """Dim what is drawn already in `rect`, then lay the card and its sheet over it."""
    theme = canvas.theme
    canvas.box(rect, Paint(fill=VEIL_COLOUR, opacity=VEIL), 0)
    places = plan(rect)
    open_card(canvas, places.card, data.face)
    canvas.box(places.side, Paint(theme.sheet, theme.line, canvas.pen(1.2)), 18)
    _source(canvas, places.source, data)
    if data.figures:
        _figures(canvas, places.figures, data.figures)
    _question(canvas, places.question, data)
    for place, item in zip(button_places(places, len(data.buttons)), data.buttons, strict=True):
        button(canvas, place, item)


VEIL_COLOUR = "#24160C"


def button_places(places: OpenedPlan, count: int) -> list[Rect]:
    """The rectangles of the buttons under the sheet."""
    return places.buttons.columns(count, 14)


def _source(canvas: Canvas, area: Rect, data: OpenedCard) -> None:
    theme = canvas.theme
    canvas.icon("source", Rect(area.x, area.y + 2, 30, 30))
    title = area.after(42).top(34)
    canvas.label(title, data.source_title, canvas.style("heading").sized(26), theme.ink)
    text = area.below(43).top(66)
    canvas.paragraph(text, data.source, canvas.style("body"), theme.ink, floor=14)
    rule(canvas, area.x, area.bottom - 1, area.w)


def _figures(canvas: Canvas, area: Rect, data: Figures) -> None:
    theme = canvas.theme
    title = area.below(10).top(30)
    canvas.label(title, data.title, canvas.style("heading").sized(21), theme.ink)
    unit = area.below(40).top(24)
    canvas.label(unit, data.unit, canvas.style("body").sized(15.5), theme.soft)
    chart = area.below(78)
    range_chart(canvas, Rect(chart.x, chart.y, chart.w, chart.h - 64), data.rows, data.marks)
    comment = area.foot(52)
    canvas.paragraph(comment, data.comment, canvas.style("body"), theme.ink, floor=14)


def _question(canvas: Canvas, area: Rect, data: OpenedCard) -> None:
    theme = canvas.theme
    card_box(canvas, area, "done", 12)
    canvas.icon("question", Rect(area.x + 18, area.cy - 17, 34, 34))
    words = area.after(68)
    words = Rect(words.x, words.y + 12, words.w - 16, words.h - 22)
    title, text = words.rows(2, 0)
    canvas.label(title, data.question_title, canvas.style("section").sized(17), theme.ink)
    canvas.paragraph(text, data.question, canvas.style("body"), theme.ink, valign="middle")
