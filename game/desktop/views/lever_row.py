"""A lever to support: its picture, its rule, how much it has; under it, how much to give."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import EffectToken, effects
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.offer_row import LEAST, PAD, SCENE, TOKEN, paint_scene, paint_signs
from game.desktop.views.offer_row import signs_height as effects_height
from game.desktop.views.parts import capital, text_height
from game.screens.commands import Act
from game.screens.nodes import Node

AMOUNTS: Final = 3  # side by side
AMOUNT: Final = 40.0  # height of an amount, before text size
SHARE: Final = 0.3  # of the width of a lever, what its count may take


def lever_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of the head of a lever in a width, logical px."""
    name, rule = _styles(canvas)
    area = _area(Rect(0, 0, width, 0))
    words = text_height(canvas, capital(node.label), name, area.w * (1 - SHARE))
    words += text_height(canvas, _rule(node), rule, area.w)
    return max(64.0, words + effects_height(canvas, node, area.w) + 2 * PAD)


def paint_lever_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Picture, name and count on a line, the rule, its signs."""
    theme = canvas.theme
    canvas.box(rect, Paint(theme.sheet, theme.line, canvas.pen(EDGE)), CARD_RADIUS)
    paint_scene(canvas, rect.left(PAD + SCENE).inset(1.5), node)
    name, rule = _styles(canvas)
    area = _area(rect)
    first = text_height(canvas, capital(node.label), name, area.w * (1 - SHARE))
    line = area.top(first)
    title = line.left(area.w * (1 - SHARE))
    canvas.paragraph(title, capital(node.label), name, theme.ink, floor=LEAST)
    count = line.end(area.w * SHARE - 8)
    canvas.label(count, node.value, rule, theme.soft, align="right", floor=LEAST)
    said = text_height(canvas, _rule(node), rule, area.w)
    canvas.paragraph(area.below(first).top(said), _rule(node), rule, theme.ink, floor=LEAST)
    signs = area.below(first + said).top(effects_height(canvas, node, area.w))
    paint_signs(canvas, signs, node)


def amount_height(canvas: Canvas) -> float:
    """The height of the amounts under a lever, logical px."""
    return AMOUNT * max(1.0, canvas.fonts.text_size)


def paint_amount(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """How much élan this gives: a number and a swallow."""
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = mix(theme.card, theme.copper_light, lit) if node.enabled else theme.disabled
    edge = theme.ink if lit else theme.edge if node.enabled else face
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), CARD_RADIUS)
    ink = theme.ink if node.enabled else theme.on_disabled
    signs = [EffectToken("text", f"+{_elan(node)}"), EffectToken("icon", "elan")]
    effects(canvas, rect, signs, TOKEN * max(1.0, canvas.fonts.text_size), ink=ink)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _elan(node: Node) -> int:
    action = node.command.action if isinstance(node.command, Act) else None
    return getattr(action, "elan", 0)


def _styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("label").sized(19), canvas.style("body").sized(16)


def _area(rect: Rect) -> Rect:
    """The room of the words, at the right of the picture."""
    inner = rect.after(PAD + SCENE + 12)
    return Rect(inner.x, rect.y + PAD, inner.w - PAD, rect.h - 2 * PAD)


def _rule(node: Node) -> str:
    return getattr(node.look, "rule", "")
