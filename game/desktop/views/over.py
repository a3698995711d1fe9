"""What stands above every screen: a notice to dismiss, the paging buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood, Placed, Space
from game.desktop.scene import SCROLL
from game.desktop.svg import Paint
from game.desktop.textflow import wrap
from game.desktop.views.parts import press_button
from game.screens.commands import Do
from game.screens.nodes import Node, Role

BUTTON: Final = 44.0
MARGIN: Final = 12.0
NOTICE_WIDTH: Final = 620.0


def pager(space: Space, words: Callable[[str], str]) -> list[Placed]:
    """Two buttons at the right edge that turn the page up and down."""
    x = space.width - MARGIN - BUTTON
    up = _turner("up", words, "-1")
    down = _turner("down", words, "1")
    high = Rect(x, space.height - MARGIN - 2 * BUTTON - 8, BUTTON, BUTTON)
    return [Placed(up, high, _turn_up), Placed(down, high.moved(0, BUTTON + 8), _turn_down)]


def _turner(name: str, words: Callable[[str], str], pages: str) -> Node:
    label = words(f"window.page_{name}")
    return Node(Role.BUTTON, f"scroll.{name}", label, command=Do(SCROLL, value=pages))


def _turn_up(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    _turn(canvas, rect, mood, tip=-7)


def _turn_down(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    _turn(canvas, rect, mood, tip=7)


def _turn(canvas: Canvas, rect: Rect, mood: Mood, tip: float) -> None:
    """A square button with a chevron; `tip` is how far its point stands below the middle."""
    press_button(canvas, rect, "", mood)
    points = [(rect.cx - 9, rect.cy - tip / 2), (rect.cx, rect.cy + tip / 2 + tip * 0.3),
              (rect.cx + 9, rect.cy - tip / 2)]  # fmt: skip
    canvas.line(points, Paint(stroke=canvas.theme.ink, width=2.6))


def place_notice(canvas: Canvas, space: Space, node: Node) -> Placed:
    """A strip at the top, as high as its text; activating it takes it away."""
    width = min(NOTICE_WIDTH * max(1.0, space.text_size), space.width - 2 * MARGIN)
    block = wrap(canvas.fonts, node.label, canvas.style("body"), width - 104)
    height = max(BUTTON + 8, block.height + 24)
    return Placed(node, Rect((space.width - width) / 2, MARGIN, width, height), paint_notice)


def paint_notice(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """An icon, the text, a cross."""
    theme = canvas.theme
    canvas.shadow(rect, CARD_RADIUS, dy=6, spread=2)
    face = theme.copper_light if mood.hovered or mood.pressed else theme.card
    canvas.box(rect, Paint(face, theme.ink, canvas.pen(EDGE)), CARD_RADIUS)
    canvas.icon(node.icon or "info", Rect(rect.x + 14, rect.cy - 14, 28, 28))
    text = Rect(rect.x + 54, rect.y + 8, rect.w - 104, rect.h - 16)
    canvas.paragraph(text, node.label, canvas.style("body"), theme.ink, valign="middle")
    canvas.icon("fermer", Rect(rect.right - 38, rect.cy - 12, 24, 24))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)
