"""An offer at a glance: a picture, a name, what it costs or brings as chips; words in its strip."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import EffectToken, effects, effects_width
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.parts import capital, effect_tokens, paint_device, text_height
from game.screens.looks import OfferLook, PhoneLook
from game.screens.nodes import Node

LEAST: Final = 14.0
"""Logical px under which nothing is written in a dialog."""

PAD: Final = 10.0
PICTURE: Final = 52.0
TOKEN: Final = 20.0
CHIP_PAD: Final = 9.0
GAP: Final = 6.0
CHIPS_SHARE: Final = 0.45  # of the width of an offer, up to which its chips share a line
LINE: Final = 28.0  # height of a line of signs


def offer_height(canvas: Canvas, node: Node, width: float) -> float:
    """The height of an offer in a width, logical px."""
    name, note = _styles(canvas)
    area, chips = _areas(canvas, Rect(0, 0, width, 0), node)
    words = text_height(canvas, capital(node.label), name, area.w)
    look = _look(node)
    words += text_height(canvas, look.note, note, area.w)
    traits = LINE * _text(canvas) if look.device is not None else 0.0
    return max(60.0, words + traits + 2 * PAD, chips.h + 2 * PAD)


def paint_offer(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The offer, greyed when it is refused."""
    _ground(canvas, rect, node, mood)
    _paint_picture(canvas, Rect(rect.x + PAD, rect.y, PICTURE, rect.h), node)
    area, chips = _areas(canvas, rect, node)
    _paint_words(canvas, area, node)
    _paint_chips(canvas, chips.moved(0, rect.cy - chips.h / 2 - chips.y), node)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _paint_words(canvas: Canvas, area: Rect, node: Node) -> None:
    """The name, a note if there is one, the qualities of a device; in the middle of the height."""
    theme, look = canvas.theme, _look(node)
    name, note = _styles(canvas)
    ink, soft = (theme.ink, theme.soft) if node.enabled else (theme.on_disabled, theme.on_disabled)
    texts = [(capital(node.label), name, ink), (look.note, note, soft)]
    tall = sum(text_height(canvas, text, style, area.w) for text, style, _ in texts)
    traits = LINE * _text(canvas) if look.device is not None else 0.0
    y = area.cy - (tall + traits) / 2
    for text, style, colour in texts if look.note else texts[:1]:
        high = text_height(canvas, text, style, area.w)
        canvas.paragraph(Rect(area.x, y, area.w, high), text, style, colour, floor=LEAST)
        y += high
    if look.device is not None:
        _paint_traits(canvas, Rect(area.x, y, area.w, traits), look.device, ink)


def paint_traits(canvas: Canvas, rect: Rect, device: PhoneLook) -> None:
    """The qualities of a device: each icon with its level, then what is broken."""
    _paint_traits(canvas, rect, device, canvas.theme.ink)


def _look(node: Node) -> OfferLook:
    return node.look if isinstance(node.look, OfferLook) else OfferLook(())


def _text(canvas: Canvas) -> float:
    return max(1.0, canvas.fonts.text_size)


def _styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("label").sized(19), canvas.style("body").sized(16)


def _areas(canvas: Canvas, rect: Rect, node: Node) -> tuple[Rect, Rect]:
    """Where the words stand and, at their right, the chips: in a line, or one under the other."""
    widths = _chip_widths(canvas, node)
    across = sum(widths) + GAP * max(0, len(widths) - 1)
    beside = across <= rect.w * CHIPS_SHARE
    wide = across if beside else max(widths, default=0.0)
    lines = min(1, len(widths)) if beside else len(widths)
    tall = lines * (_chip_height(canvas) + GAP) - GAP if lines else 0.0
    left = rect.x + PAD + PICTURE + 12
    room = rect.right - left - PAD - (wide + 12 if widths else 0)
    side = Rect(rect.right - PAD - wide, rect.y, wide, tall)
    return Rect(left, rect.y, room, rect.h), side


def _chip_height(canvas: Canvas) -> float:
    return LINE * _text(canvas) + 4


def _chip_widths(canvas: Canvas, node: Node) -> list[float]:
    return [_chip_width(canvas, effect_tokens(chip)) for chip in _look(node).chips]


def _chip_width(canvas: Canvas, tokens: list[EffectToken]) -> float:
    return effects_width(canvas, tokens, TOKEN * _text(canvas)) + 2 * CHIP_PAD


def _ground(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = mix(theme.card, theme.copper_light, lit) if node.enabled else theme.disabled
    edge = theme.ink if lit else theme.edge if node.enabled else face
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), CARD_RADIUS)


def _paint_picture(canvas: Canvas, spot: Rect, node: Node) -> None:
    """At the left: the device itself, or the icon of the way."""
    device = _look(node).device
    if device is not None:
        high = min(96.0, spot.h - 14)
        paint_device(canvas, Rect.around(spot.cx, spot.cy, spot.w, high), device)
        return
    if node.icon:
        ink = canvas.theme.ink if node.enabled else canvas.theme.on_disabled
        fill = None if node.enabled else canvas.theme.disabled
        canvas.icon(node.icon, Rect.around(spot.cx, spot.cy, 42, 42), ink=ink, fill=fill)


def _paint_chips(canvas: Canvas, area: Rect, node: Node) -> None:
    """From the left where they share a line, else from the top, ending at the right."""
    theme, high, widths = canvas.theme, _chip_height(canvas), _chip_widths(canvas, node)
    ink = theme.ink if node.enabled else theme.on_disabled
    face = theme.sheet if node.enabled else theme.disabled
    x, y, line = area.x, area.y, area.h <= high + 1
    for chip, wide in zip(_look(node).chips, widths, strict=True):
        place = Rect(x if line else area.right - wide, y, wide, high)
        canvas.box(place, Paint(face, theme.edge, canvas.pen(EDGE)), high / 2)
        signs = effect_tokens(chip)
        effects(canvas, place.inset(CHIP_PAD, 0), signs, TOKEN * _text(canvas), ink=ink)
        x, y = (x + wide + GAP, y) if line else (x, y + high + GAP)


def _traits(device: PhoneLook) -> list[EffectToken]:
    found = []
    for _, level, _, icon in device.attributes:
        found += [
            EffectToken("icon", icon),
            EffectToken("text", str(level)),
            EffectToken("gap", ""),
        ]
    return found + [EffectToken("icon", mark) for mark in device.marks]


def _paint_traits(canvas: Canvas, rect: Rect, device: PhoneLook, ink: str) -> None:
    effects(canvas, rect, _traits(device), TOKEN * _text(canvas), "left", ink)
