"""Small things that several views share: buttons by mood, tokens, blocks of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces import phone as phone_piece
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.cards import CardFace
from game.desktop.pieces.core import Layer
from game.desktop.pieces.effects import EffectToken
from game.desktop.pieces.thing import Thing, thing
from game.desktop.placing import Mood
from game.desktop.textflow import wrap
from game.desktop.views.pressed import button_state as button_state
from game.screens.looks import CardLook, CoreLook, PhoneLook, Token
from game.screens.nodes import Node

WORN_AT: Final = 8.0  # years after which a phone is drawn as worn as can be


def capital(text: str) -> str:
    """The text with a capital: names come as they stand inside a sentence."""
    return text[:1].upper() + text[1:]


def press_button(canvas: Canvas, rect: Rect, label: str, mood: Mood) -> None:
    """A plain button with these words."""
    button(canvas, rect, Button(label, state=button_state(mood), focused=mood.focused))


def paint_button(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A node as a button with its icon and label."""
    state = button_state(mood, enabled=node.enabled)
    data = Button(node.label, node.icon or None, state, node.primary, mood.focused)
    button(canvas, rect, data)


def button_width(canvas: Canvas, node: Node, least: float = 140) -> float:
    """The width a button of this node takes, logical px."""
    icon = 34.0 if node.icon else 0.0
    return max(least, canvas.width(node.label, canvas.style("label")) + icon + 40)


def text_height(canvas: Canvas, text: str, style: TextStyle, width: float) -> float:
    """The height `text` takes when wrapped in `width`; 0 for no text."""
    return wrap(canvas.fonts, text, style, width).height if text else 0.0


def effect_tokens(tokens: Sequence[Token]) -> list[EffectToken]:
    """The tokens of a look as the pieces draw them."""
    return [EffectToken("impact" if t.kind == "cube" else t.kind, t.value) for t in tokens]


def card_face(look: CardLook, *, chosen: bool = False, dimmed: bool = False) -> CardFace:
    """A card's look as the pieces draw it."""
    return CardFace(
        title=look.title,
        stage=look.stage,
        scene=look.scene,
        code=look.code,
        effects=effect_tokens(look.tokens),
        cost=look.cost or None,
        cost_in=look.cost_in,
        elan=look.elan,
        deck_icon=look.deck_icon,
        kicker=look.kicker,
        rule=look.rule,
        fact_number=look.figure,
        fact_label=look.figure_label,
        fact_text=look.text,
        pillar_icon=look.pillar_icon or None,
        pillar_name=look.pillar,
        code_line=look.code_line,
        dimmed=dimmed,
        chosen=chosen,
    )


def paint_device(canvas: Canvas, rect: Rect, look: PhoneLook) -> None:
    """The device as large as `rect` allows: drawn, or as its icon on a plate."""
    if look.drawing == "phone":
        phone_piece.phone(canvas, rect, phone_look(look))
        return
    worn = min(1.0, look.age / WORN_AT)
    thing(canvas, rect, Thing(look.icon, look.absent, look.dead, worn, look.marks))


def phone_look(look: PhoneLook) -> phone_piece.PhoneLook:
    """A phone's look as the piece draws it."""
    return phone_piece.PhoneLook(
        cracked=look.cracked,
        low_battery=look.low_battery or look.dead,
        slow=look.slow,
        absent=look.absent,
        age=min(1.0, look.age / WORN_AT),
    )


def core_layers(look: CoreLook) -> list[Layer]:
    """A rucksack's look as the piece draws it."""
    return [Layer(stage, dict(cubes)) for stage, cubes in look.layers]
