"""Sheets, cards and notices: the surfaces everything else stands on."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, HAIR
from game.desktop.svg import Paint

SHEET_RADIUS = 14.0
CARD_RADIUS = 10.0


@dataclass(frozen=True, slots=True)
class Tone:
    """Fill, outline and text of a notice."""

    fill: str
    outline: str
    text: str


def tone(canvas: Canvas, name: str) -> Tone:
    """plain, done (moss), fault (warn) or kept (copper). Raises KeyError otherwise."""
    theme = canvas.theme
    tones = {
        "plain": Tone(theme.card, theme.edge, theme.ink),
        "quiet": Tone(theme.card, theme.line, theme.ink),
        "done": Tone(theme.moss_tint, theme.moss, theme.ink),
        "fault": Tone(theme.zone_hot, theme.warn, theme.ink),
        "kept": Tone(theme.copper_light, theme.ink, theme.ink),
    }
    return tones[name]


def sheet(canvas: Canvas, rect: Rect, radius: float = SHEET_RADIUS) -> None:
    """A panel on the table, with its shadow."""
    canvas.shadow(rect, radius)
    paint = Paint(canvas.theme.sheet, canvas.theme.line, canvas.pen(HAIR))
    canvas.box(rect, paint, radius)


def card_box(canvas: Canvas, rect: Rect, name: str = "plain", radius: float = CARD_RADIUS) -> None:
    """A flat box on a sheet, in one of the tones."""
    colours = tone(canvas, name)
    width = HAIR if name == "quiet" else EDGE
    canvas.box(rect, Paint(colours.fill, colours.outline, canvas.pen(width)), radius)


def rule(canvas: Canvas, x: float, y: float, w: float) -> None:
    """A hairline across a sheet."""
    canvas.box(Rect(x, y, w, 1.6), Paint(fill=canvas.theme.line))


@dataclass(frozen=True, slots=True)
class Notice:
    """An icon and one to three lines: bold head, body, soft remark."""

    icon: str
    head: str
    body: str = ""
    remark: str = ""


def notice(canvas: Canvas, rect: Rect, data: Notice, name: str = "plain") -> None:
    """Why an action is refused, a question to discuss, a word of advice."""
    card_box(canvas, rect, name)
    canvas.icon(data.icon, Rect(rect.x + 16, rect.y + rect.h * 0.38 - 14, 28, 28))
    body = canvas.style("body")
    lines = [
        (data.head, body.weighted(800).sized(16.5), canvas.theme.ink),
        (data.body, body.sized(16.5), canvas.theme.ink),
        (data.remark, body.sized(14.5), canvas.theme.soft),
    ]
    shown = [line for line in lines if line[0]]
    area = rect.inset(0, 8).after(56)
    area = Rect(area.x, area.y, area.w - 16, area.h)
    for row, (text, style, colour) in zip(area.rows(len(shown), 0), shown, strict=True):
        canvas.paragraph(row, text, style, colour, valign="middle")
