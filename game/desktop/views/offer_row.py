"""An offer at a glance: a picture, a name, what it costs or brings as chips; words in its strip.

An offer is a way with an ``OfferLook``, or a card that can be played, joined or supported.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import EffectToken, effect_lines, effects, effects_width
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.parts import capital, effect_tokens, paint_device, text_height
from game.screens.looks import CardLook, OfferLook, PhoneLook, Token
from game.screens.nodes import Node

LEAST: Final = 14.0
"""Logical px under which nothing is written in a dialog."""

PAD: Final = 10.0
PICTURE: Final = 52.0
SCENE: Final = 76.0  # width of the picture of a card
PALE: Final = 0.5  # opacity of the picture of a card that is refused
TOKEN: Final = 20.0
CHIP_PAD: Final = 9.0
GAP: Final = 6.0
CHIPS_SHARE: Final = 0.45  # of the width of an offer, up to which its chips share a line
LINE: Final = 28.0  # height of a line of signs


def is_offer(node: Node) -> bool:
    """True for what can be shown as an offer."""
    return isinstance(node.look, OfferLook | CardLook)


def offer_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of an offer in a width, logical px."""
    area, chips = _areas(canvas, Rect(0, 0, width, 0), node)
    words = sum(text_height(canvas, text, style, area.w) for text, style in _texts(canvas, node))
    traits = signs_height(canvas, node, area.w)
    return max(60.0, words + traits + 2 * PAD, chips.h + 2 * PAD)


def paint_offer(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The offer, greyed when it is refused."""
    _ground(canvas, rect, node, mood)
    _paint_picture(canvas, rect, node)
    area, chips = _areas(canvas, rect, node)
    _paint_words(canvas, area, node)
    _paint_chips(canvas, chips.moved(0, rect.cy - chips.h / 2 - chips.y), node)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _texts(canvas: Canvas, node: Node) -> list[tuple[str, TextStyle]]:
    """The name, and a note if there is one."""
    name, note = canvas.style("label").sized(19), canvas.style("body").sized(16)
    said = _note(node)
    return [(capital(node.label), name), *([(said, note)] if said else [])]


def _paint_words(canvas: Canvas, area: Rect, node: Node) -> None:
    """The texts, then the qualities of a device or the effects of a card; in the middle."""
    theme = canvas.theme
    texts = _texts(canvas, node)
    tall = sum(text_height(canvas, text, style, area.w) for text, style in texts)
    traits = signs_height(canvas, node, area.w)
    y = area.cy - (tall + traits) / 2
    inks = (theme.ink, theme.soft) if node.enabled else (theme.on_disabled, theme.on_disabled)
    for (text, style), colour in zip(texts, inks, strict=False):
        high = text_height(canvas, text, style, area.w)
        canvas.paragraph(Rect(area.x, y, area.w, high), text, style, colour, floor=LEAST)
        y += high
    _paint_signs(canvas, Rect(area.x, y, area.w, traits), _signs(node), inks[0])


def paint_traits(canvas: Canvas, rect: Rect, device: PhoneLook) -> None:
    """The qualities of a device: each icon with its level, then what is broken."""
    signs, size = _traits(device), TOKEN * _text(canvas)
    effects(canvas, rect, signs, size, "left", canvas.theme.ink)


def paint_signs(canvas: Canvas, rect: Rect, node: Node) -> None:
    """The same as signs, from the left."""
    _paint_signs(canvas, rect, _signs(node), canvas.theme.ink)


def _look(node: Node) -> OfferLook:
    return node.look if isinstance(node.look, OfferLook) else OfferLook(())


def _note(node: Node) -> str:
    return _look(node).note


def _text(canvas: Canvas) -> float:
    return max(1.0, canvas.fonts.text_size)


def _chips_of(node: Node) -> tuple[tuple[Token, ...], ...]:
    """The chips of a way; of a card, its price."""
    if not isinstance(node.look, CardLook):
        return _look(node).chips
    icon = "elan" if node.look.cost_in == "elan" else "piece"
    prices = ((icon, node.look.cost), ("elan", node.look.elan))
    return tuple([(Token("icon", name), Token("text", price)) for name, price in prices if price])


def _areas(canvas: Canvas, rect: Rect, node: Node) -> tuple[Rect, Rect]:
    """Where the words stand and, at their right, the chips: in a line, or one under the other."""
    widths = _chip_widths(canvas, node)
    across = sum(widths) + GAP * max(0, len(widths) - 1)
    beside = across <= rect.w * CHIPS_SHARE
    wide = across if beside else max(widths, default=0.0)
    lines = min(1, len(widths)) if beside else len(widths)
    tall = lines * (_chip_height(canvas) + GAP) - GAP if lines else 0.0
    left = rect.x + PAD + (SCENE if _scene(node) else PICTURE) + 12
    room = rect.right - left - PAD - (wide + 12 if widths else 0)
    side = Rect(rect.right - PAD - wide, rect.y, wide, tall)
    return Rect(left, rect.y, room, rect.h), side


def _scene(node: Node) -> str:
    return node.look.scene if isinstance(node.look, CardLook) else ""


def _chip_height(canvas: Canvas) -> float:
    return LINE * _text(canvas) + 4


def _chip_widths(canvas: Canvas, node: Node) -> list[float]:
    return [_chip_width(canvas, effect_tokens(chip)) for chip in _chips_of(node)]


def _chip_width(canvas: Canvas, tokens: list[EffectToken]) -> float:
    return effects_width(canvas, tokens, TOKEN * _text(canvas)) + 2 * CHIP_PAD


def _ground(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = mix(theme.card, theme.copper_light, lit) if node.enabled else theme.disabled
    edge = theme.ink if lit else theme.edge if node.enabled else face
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), CARD_RADIUS)


def _paint_picture(canvas: Canvas, rect: Rect, node: Node) -> None:
    """At the left: the device itself, the scene of a card, or the icon of the way."""
    spot = Rect(rect.x + PAD, rect.y, PICTURE, rect.h)
    device = _look(node).device
    if device is not None:
        high = min(96.0, spot.h - 14)
        paint_device(canvas, Rect.around(spot.cx, spot.cy, spot.w, high), device)
    elif _scene(node):
        paint_scene(canvas, Rect(rect.x, rect.y, PAD + SCENE, rect.h).inset(1.5), node)
    elif node.icon:
        ink = canvas.theme.ink if node.enabled else canvas.theme.on_disabled
        fill = None if node.enabled else canvas.theme.disabled
        canvas.icon(node.icon, Rect.around(spot.cx, spot.cy, 42, 42), ink=ink, fill=fill)


def paint_scene(canvas: Canvas, rect: Rect, node: Node) -> None:
    """The scene of a card at the left end of its row; paler when it is refused."""
    if not isinstance(node.look, CardLook):
        return
    pale = bool(node.why_not) and bool(canvas.snapped(rect).clip(canvas.surface.get_clip()))
    with canvas.rounding(rect, CARD_RADIUS):
        if pale:
            canvas.box(rect, Paint(fill=canvas.theme.disabled))
        with canvas.faded(rect, PALE) if pale else nullcontext():
            canvas.scene(node.look.scene, rect, node.look.stage)


def _paint_chips(canvas: Canvas, area: Rect, node: Node) -> None:
    """From the left where they share a line, else from the top, ending at the right."""
    theme, high, widths = canvas.theme, _chip_height(canvas), _chip_widths(canvas, node)
    ink = theme.ink if node.enabled else theme.on_disabled
    face = theme.sheet if node.enabled else theme.disabled
    x, y, line = area.x, area.y, area.h <= high + 1
    for chip, wide in zip(_chips_of(node), widths, strict=True):
        place = Rect(x if line else area.right - wide, y, wide, high)
        canvas.box(place, Paint(face, theme.edge, canvas.pen(EDGE)), high / 2)
        signs = effect_tokens(chip)
        effects(canvas, place.inset(CHIP_PAD, 0), signs, TOKEN * _text(canvas), ink=ink)
        x, y = (x + wide + GAP, y) if line else (x, y + high + GAP)


def _signs(node: Node) -> list[EffectToken]:
    """The effects of a card; the qualities of a device, known or within a span."""
    look = node.look
    if isinstance(look, CardLook):
        return effect_tokens(look.tokens)
    offer = _look(node)
    return _traits(offer.device) if offer.device is not None else _pairs(offer.traits)


def _traits(device: PhoneLook) -> list[EffectToken]:
    found = _pairs([(icon, str(level)) for _, level, _, icon in device.attributes])
    return found + [EffectToken("icon", mark) for mark in device.marks]


def _pairs(traits: Iterable[tuple[str, str]]) -> list[EffectToken]:
    found = []
    for icon, level in traits:
        found += [EffectToken("icon", icon), EffectToken("text", level), EffectToken("gap", "")]
    return found


def signs_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of what an offer changes or of its qualities, 0 for nothing to show."""
    signs = _signs(node)
    if not signs:
        return 0.0
    lines, _ = effect_lines(canvas, signs, TOKEN * _text(canvas), width)
    return LINE * _text(canvas) * len(lines)


def _paint_signs(canvas: Canvas, rect: Rect, signs: list[EffectToken], ink: str) -> None:
    """On one line, or on two rather than smaller."""
    if not signs:
        return
    lines, size = effect_lines(canvas, signs, TOKEN * _text(canvas), rect.w)
    for line, row in zip(lines, rect.rows(len(lines), 0), strict=True):
        effects(canvas, row, line, size, "left", ink)
