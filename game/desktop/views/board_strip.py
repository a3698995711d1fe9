"""A card as one line of a list on the board: stage, name, effect, cost."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import effects
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.small import price
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.board_parts import ROW_RADIUS, capped, tinted, trimmed
from game.desktop.views.parts import effect_tokens
from game.screens.looks import CardLook
from game.screens.nodes import Node

EDGE_WIDTH: Final = 12.0
COIN: Final = 10.5
SIGN: Final = 14.5  # from which cubes have their letters
NAME_SHARE: Final = 0.46  # of the height, for the name


def paint_strip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The strip, warmer under the pointer."""
    look = node.look
    if not isinstance(look, CardLook):
        return
    theme = canvas.theme
    canvas.box(rect, Paint(fill=tinted(canvas, theme.card, mood)), ROW_RADIUS)
    canvas.hatched(rect.left(EDGE_WIDTH), look.stage, ROW_RADIUS, corners="left")
    strong = node.chosen or mood.hovered or mood.pressed
    edge = theme.select if node.chosen else theme.ink if strong else theme.edge
    canvas.box(rect, Paint(stroke=edge, width=canvas.pen(EDGE)), ROW_RADIUS)
    area = trimmed(rect.after(EDGE_WIDTH + 9), 7)
    inner = area.inset(0, 1)
    high, low = inner.top(inner.h * NAME_SHARE), inner.below(inner.h * NAME_SHARE)
    if look.cost:
        radius = min(COIN, low.h * 0.48)
        price(canvas, area.right - radius, low.cy - 1, radius, look.cost, look.cost_in)
        low = trimmed(low, 2 * radius + 5)
        if look.elan:
            price(canvas, low.right - radius, low.cy - 1, radius, look.elan, "elan")
            low = trimmed(low, 2 * radius + 7)
    canvas.label(high, look.title, canvas.style("label").sized(capped(canvas, 14.5, 19)), theme.ink)
    size = min(SIGN * max(1.0, canvas.fonts.text_size), low.h * 0.82)
    effects(canvas, low, effect_tokens(look.tokens), size, align="left")
    if mood.focused:
        focus_ring(canvas, rect, ROW_RADIUS)
