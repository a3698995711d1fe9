"""One choice as a row: picture, name and price, what it changes or why not, effect tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import effects, effects_width
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.textflow import wrap
from game.desktop.views.parts import capital, effect_tokens, paint_device, text_height
from game.screens.looks import CardLook, PhoneLook, Token, TokensLook
from game.screens.nodes import Node

PICTURE: Final = 46.0  # width kept for the icon or the phone at the left of a row
ROW_PAD: Final = 8.0
TOKEN: Final = 19.0
TOKENS_SHARE: Final = 0.4  # of the width of a row, at most


@dataclass(frozen=True, slots=True)
class _Line:
    """One text of a row, its style and colour."""

    text: str
    style: TextStyle
    colour: str


def _lines(canvas: Canvas, node: Node) -> list[_Line]:
    theme, small = canvas.theme, canvas.style("small").sized(15.5)
    dim = not node.enabled
    title = canvas.style("label").sized(18)
    found = [_Line(capital(node.label), title, theme.on_disabled if dim else theme.ink)]
    found.append(_Line(node.value, small.weighted(500), theme.on_disabled if dim else theme.soft))
    said = node.why_not or node.hint
    found.append(_Line(said, small, theme.ink if dim else theme.copper_dark))
    return [line for line in found if line.text]


def row_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of a choice in a width, logical px."""
    area = _text_area(canvas, Rect(0, 0, width, 0), node)
    high = sum(
        text_height(canvas, line.text, line.style, _line_width(canvas, area, node, at))
        for at, line in enumerate(_lines(canvas, node))
    )
    least = 76.0 if isinstance(node.look, PhoneLook) else 56.0
    return max(least, high + 2 * ROW_PAD + 2)


def _text_area(canvas: Canvas, rect: Rect, node: Node) -> Rect:
    return Rect(rect.x + PICTURE + 16, rect.y + ROW_PAD, rect.w - PICTURE - 30, rect.h)


def _line_width(canvas: Canvas, area: Rect, node: Node, line: int) -> float:
    """The first line leaves room for the tokens at its right."""
    return area.w - _tokens_width(canvas, area, node) if line == 0 else area.w


def _tokens(node: Node) -> tuple[Token, ...]:
    return node.look.tokens if isinstance(node.look, TokensLook | CardLook) else ()


def _tokens_width(canvas: Canvas, area: Rect, node: Node) -> float:
    tokens = effect_tokens(_tokens(node))
    if not tokens:
        return 0.0
    return min(effects_width(canvas, tokens, _size(canvas)), area.w * TOKENS_SHARE) + 10


def _size(canvas: Canvas) -> float:
    """The signs grow with the letters."""
    return TOKEN * max(1.0, canvas.fonts.text_size)


def paint_row(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """One choice: picture, words, tokens; greyed with its reason when it is refused."""
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = mix(theme.card, theme.copper_light, lit) if node.enabled else theme.disabled
    edge = theme.edge if node.enabled and not lit else theme.ink if node.enabled else face
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), CARD_RADIUS)
    _paint_picture(canvas, rect, node)
    area = _text_area(canvas, rect, node)
    y = area.y
    for at, line in enumerate(_lines(canvas, node)):
        width = _line_width(canvas, area, node, at)
        high = wrap(canvas.fonts, line.text, line.style, width).height
        canvas.paragraph(Rect(area.x, y, width, high), line.text, line.style, line.colour)
        y += high
    tokens = effect_tokens(_tokens(node))
    if tokens:
        width = _tokens_width(canvas, area, node) - 10
        spot = Rect(area.right - width, area.y, width, 24 * max(1.0, canvas.fonts.text_size))
        effects(canvas, spot, tokens, _size(canvas))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _paint_picture(canvas: Canvas, rect: Rect, node: Node) -> None:
    """At the left: a phone, the edge of a card with its deck, or an icon."""
    spot = Rect(rect.x + 10, rect.y + 8, PICTURE, rect.h - 16)
    if isinstance(node.look, PhoneLook):
        size = min(76.0, spot.h)
        place = Rect.around(spot.cx, spot.cy, spot.w, size)
        paint_device(canvas, place, node.look)
        return
    if isinstance(node.look, CardLook):
        canvas.hatched(rect.left(12).inset(1), node.look.stage, CARD_RADIUS, corners="left")
        spot = spot.moved(4, 0)
    if node.icon:
        fill = None if node.enabled else canvas.theme.disabled
        ink = canvas.theme.ink if node.enabled else canvas.theme.on_disabled
        side = Rect.around(spot.cx, spot.cy, 34, 34)
        canvas.icon(node.icon, side, ink=ink, fill=fill)
