"""Nodes one under the other, each as high as what it has to say: the layout of simple pages.

A block knows its height in a given width and paints itself; ``flow`` stacks them. Unknown nodes
become text, so that no screen is ever blank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import card_strip, hand_card, open_card, row_card
from game.desktop.pieces.core import soil_core
from game.desktop.pieces.history import Stop, history_line
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.rows import Attribute, attribute_line
from game.desktop.placing import Mood, Painter, Placed
from game.desktop.views.choice_row import paint_row, row_height
from game.desktop.views.parts import (
    button_width,
    capital,
    card_face,
    core_layers,
    paint_button,
    paint_device,
    text_height,
)
from game.screens.looks import (
    CardLook,
    CoreLook,
    HistoryLook,
    PhoneLook,
    PortraitLook,
    TeamLook,
    TokensLook,
)
from game.screens.nodes import Node, Role

GAP: Final = 12.0
BUTTON: Final = 44.0
BADGE: Final = 19.0
PORTRAIT: Final = 52.0
PHONE: Final = 64.0  # width of a phone; it is twice as high
ICON: Final = 22.0
CARD_SIZES: Final = {"hand": (118.0, 164.0), "row": (214.0, 292.0), "open": (400.0, 558.7)}


@dataclass(frozen=True, slots=True)
class Block:
    """How wide and high a node stands, logical px, and its painter."""

    node: Node
    width: float
    height: float
    paint: Painter


def flow(canvas: Canvas, nodes: Iterable[Node], area: Rect, gap: float = GAP) -> list[Placed]:
    """Nodes from the top of `area` down, in its width; groups are opened."""
    placed: list[Placed] = []
    y = area.y
    for node in opened(nodes):
        block = block_of(canvas, node, area.w)
        placed.append(Placed(node, Rect(area.x, y, block.width, block.height), block.paint))
        y += block.height + gap
    return placed


def bottom(placed: Iterable[Placed], least: float) -> float:
    """Where the lowest of them ends."""
    return max((item.rect.bottom for item in placed), default=least)


def opened(nodes: Iterable[Node]) -> Iterable[Node]:
    """The nodes with the content of groups after them, in reading order.

    What a picture shows by itself does not come again as text.
    """
    for node in nodes:
        if node.label or node.value or node.look is not None or node.can_focus:
            yield node
        if isinstance(node.look, PhoneLook):
            yield from [child for child in node.children if isinstance(child.look, HistoryLook)]
        elif not isinstance(node.look, CoreLook | CardLook):
            yield from opened(node.children)


def block_of(canvas: Canvas, node: Node, width: float) -> Block:
    """The block of one node in a width."""
    if isinstance(node.look, CardLook):
        return _card_block(canvas, node, node.look, width)
    for look, make in _BY_LOOK.items():
        if isinstance(node.look, look):
            return make(canvas, node, width)
    if node.role in (Role.BUTTON, Role.CHOICE, Role.CHECK, Role.SLIDER) and not node.value:
        return Block(node, min(width, button_width(canvas, node)), BUTTON, paint_button)
    if node.can_focus and (node.look is None or isinstance(node.look, TokensLook)):
        return Block(node, width, row_height(canvas, node, width), paint_row)
    if node.role in (Role.HEADING, Role.GROUP):
        return _heading_block(canvas, node, width)
    return _text_block(canvas, node, width)


def _heading_block(canvas: Canvas, node: Node, width: float) -> Block:
    room = width - _lead(node)
    style = canvas.style("heading" if node.role is Role.HEADING else "section")
    high = text_height(canvas, node.label, style, room)
    high += text_height(canvas, node.value, canvas.style("body").sized(16), room)
    lead = PORTRAIT if _style(node) else 2 * BADGE + 2 if _lead(node) else 0.0
    return Block(node, width, max(high, lead), _paint_heading)


def _lead(node: Node) -> float:
    """Room kept at the left for a badge, with its portrait, or an icon."""
    if _team(node):
        return 2 * BADGE + 10 + (PORTRAIT + 4 if _style(node) else 0.0)
    if isinstance(node.look, PortraitLook):
        return PORTRAIT + 14
    return ICON + 10 if node.icon else 0.0


def _team(node: Node) -> str:
    """The team whose badge goes before the words; empty for none, as in a line of the bank."""
    return node.look.team if isinstance(node.look, TeamLook) else ""


def _style(node: Node) -> str:
    """The style of the computer household whose portrait goes beside its badge; or empty."""
    return node.look.style if isinstance(node.look, TeamLook) else ""


def _paint_lead(canvas: Canvas, rect: Rect, node: Node) -> Rect:
    """The badge, portrait or icon; gives what remains at its right."""
    if _style(node):
        spot = Rect(rect.x + 2 * BADGE + 8, rect.cy - PORTRAIT / 2, PORTRAIT, PORTRAIT)
        badge(canvas, rect.x + BADGE, rect.cy, BADGE, _team(node))
        canvas.portrait(_style(node), spot)
    elif _team(node):
        badge(canvas, rect.x + BADGE, rect.y + BADGE + 1, BADGE, _team(node))
    elif isinstance(node.look, PortraitLook):
        canvas.portrait(node.look.style, Rect(rect.x, rect.cy - PORTRAIT / 2, PORTRAIT, PORTRAIT))
    elif node.icon:
        canvas.icon(node.icon, Rect(rect.x, rect.y, ICON, ICON))
    return rect.after(_lead(node))


def _paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    area = _paint_lead(canvas, rect, node)
    style = canvas.style("heading" if node.role is Role.HEADING else "section")
    high = text_height(canvas, node.label, style, area.w)
    middle = max(high, rect.h) if not node.value and _lead(node) else high
    canvas.paragraph(area.top(middle), node.label, style, canvas.theme.ink, valign="middle")
    if node.value:
        body = canvas.style("body").sized(16)
        canvas.paragraph(area.below(high), node.value, body, canvas.theme.soft)


def _text_block(canvas: Canvas, node: Node, width: float) -> Block:
    room = width - _lead(node)
    high = text_height(canvas, _said(node), canvas.style("body"), room)
    floor = 2 * BADGE + 2 if _team(node) or node.can_focus else ICON
    if isinstance(node.look, PortraitLook):
        floor = PORTRAIT + 2
    return Block(
        node, width, max(high, floor if _lead(node) or node.can_focus else 0.0), _paint_text
    )


def _said(node: Node) -> str:
    return f"**{node.label}**\n{node.value}" if node.label and node.value else (
        node.label or node.value
    )  # fmt: skip


def _paint_text(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    area = _paint_lead(canvas, rect, node)
    colour = canvas.theme.ink if node.enabled or not node.why_not else canvas.theme.on_disabled
    canvas.paragraph(area, _said(node), canvas.style("body"), colour, valign="middle")
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _card_block(canvas: Canvas, node: Node, look: CardLook, width: float) -> Block:
    if look.size == "strip":
        return Block(node, width, 52 * max(1.0, canvas.fonts.text_size * 0.8), _paint_card)
    wide, high = CARD_SIZES[look.size]
    return Block(node, wide, high, _paint_card)


def _paint_card(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, CardLook)
    draw = {"strip": card_strip, "hand": hand_card, "row": row_card, "open": open_card}
    chosen = node.chosen or mood.hovered
    draw[node.look.size](canvas, rect, card_face(node.look, chosen=chosen))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _phone_block(canvas: Canvas, node: Node, width: float) -> Block:
    room = width - PHONE - 16
    high = sum(text_height(canvas, text, style, room) for text, style in _phone_lines(canvas, node))
    rows = _attribute_height(canvas) * len(_attributes(node))
    return Block(node, width, max(2.0 * PHONE, high + rows + 4), _paint_phone)


def _phone_lines(canvas: Canvas, node: Node) -> list[tuple[str, TextStyle]]:
    """Where it comes from, its age when the tree says it, how it stands."""
    ages = [child.value for child in node.children if child.label == node.label and child.value]
    small = canvas.style("small").weighted(500)
    lines = [
        (capital(node.label), canvas.style("label").sized(16)),
        *[(age, small) for age in ages],
    ]
    return [*lines, (node.value, canvas.style("small"))]


def _attributes(node: Node) -> tuple[tuple[str, int, int, str], ...]:
    """Its attributes, when the tree names them."""
    assert isinstance(node.look, PhoneLook)
    return node.look.attributes if node.children else ()


def _attribute_height(canvas: Canvas) -> float:
    return 23.0 * max(1.0, canvas.fonts.text_size)


def _paint_phone(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, PhoneLook)
    picture = Rect(rect.x, rect.y, PHONE, min(2.0 * PHONE, rect.h))
    paint_device(canvas, picture, node.look)
    area = rect.after(PHONE + 16)
    for text, style in _phone_lines(canvas, node):
        high = text_height(canvas, text, style, area.w)
        canvas.paragraph(area.top(high), text, style, canvas.theme.ink)
        area = area.below(high)
    names = {child.icon: capital(child.label) for child in node.children if child.icon}
    for _, level, top, icon in _attributes(node):
        name = names.get(icon, "")
        row = area.below(4).top(_attribute_height(canvas))
        attribute_line(canvas, row.left(min(row.w, 260)), Attribute(icon, name, level, top))
        area = area.below(row.h)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _core_block(canvas: Canvas, node: Node, width: float) -> Block:
    return Block(node, width, 200.0, _paint_core)


def _paint_core(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, CoreLook)
    head, theme = rect.top(26), canvas.theme
    canvas.icon(node.icon or "sac", Rect(head.x, head.y, 24, 24))
    style = canvas.style("section")
    taken = canvas.label(head.after(32), node.label, style, theme.ink)
    canvas.label(head.after(44 + taken), node.value, canvas.style("number"), theme.ink, "right")
    kinds = [kind for kind, _ in node.look.layers[0][1]] if node.look.layers else ()
    soil_core(canvas, rect.below(32), core_layers(node.look), kinds=kinds)


def _history_block(canvas: Canvas, node: Node, width: float) -> Block:
    return Block(node, width, 84.0, _paint_history)


def _paint_history(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, HistoryLook)
    head, theme = rect.top(24), canvas.theme
    taken = canvas.label(head, node.label, canvas.style("section"), theme.ink)
    canvas.label(head.after(taken + 12), node.value, canvas.style("small"), theme.soft, "right")
    stops = [Stop(s.words, s.stage or None, s.team or None) for s in node.look.stops]
    history_line(canvas, rect.below(26), stops)


_Make = Callable[[Canvas, Node, float], Block]
_BY_LOOK: Final[dict[type, _Make]] = {
    PhoneLook: _phone_block,
    CoreLook: _core_block,
    HistoryLook: _history_block,
}
