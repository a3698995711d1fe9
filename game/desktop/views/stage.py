"""Cards laid on the ground: what the moment and the choice have in common."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import CardFace, hand_card, open_card, row_card
from game.desktop.pieces.ground import table_ground
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.parts import card_face, text_height
from game.screens.looks import CardLook, TeamLook
from game.screens.nodes import Node

OPEN: Final = (464.0, 648.0)
ROW: Final = (214.0, 292.0)
HAND: Final = (118.0, 164.0)
BADGE: Final = 25.0
RADIUS: Final = 18.0


def ground_panel(canvas: Canvas, rect: Rect) -> None:
    """A piece of the table, its corners rounded, for a dialog."""
    theme = canvas.theme
    canvas.shadow(rect, RADIUS, dy=6, spread=2)
    with canvas.rounding(rect, RADIUS):
        table_ground(canvas, rect)
    canvas.box(rect, Paint(stroke=theme.edge, width=canvas.pen(1.4)), RADIUS)


def heading_lead(node: Node) -> float:
    """The room at the left of a heading for a badge or an icon."""
    if isinstance(node.look, TeamLook):
        return 2 * BADGE + 16
    return 52.0 if node.icon else 0.0


def heading_height(canvas: Canvas, node: Node, width: float) -> float:
    """How high a page heading stands in a width."""
    room = width - heading_lead(node)
    title = text_height(canvas, node.label, canvas.style("page").sized(32).spaced(1.15), room)
    text = text_height(canvas, node.value, canvas.style("body"), room)
    return max(title + text + 2, 2 * BADGE + 8 if heading_lead(node) else 0.0)


def paint_title(canvas: Canvas, rect: Rect, title: str, note: str, px: float) -> None:
    """A title with a soft note beside it or, where that is too narrow, below."""
    theme = canvas.theme
    style, body = canvas.style("page").sized(px), canvas.style("body")
    if canvas.width(title, style) + 16 + canvas.width(note, body) <= rect.w:
        taken = canvas.label(rect, title, style, theme.ink)
        canvas.label(rect.after(taken + 16), note, body, theme.soft)
        return
    canvas.label(rect.top(rect.h * 0.56), title, style, theme.ink, floor=16)
    canvas.label(rect.below(rect.h * 0.58), note, body.sized(15), theme.soft)


def paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The badge of whom it concerns, a large title, a soft line."""
    theme = canvas.theme
    if isinstance(node.look, TeamLook):
        badge(canvas, rect.x + BADGE + 1, rect.y + BADGE + 4, BADGE, node.look.team)
    elif node.icon:
        canvas.icon(node.icon, Rect(rect.x, rect.y + 6, 40, 40))
    words = rect.after(heading_lead(node))
    title = canvas.style("page").sized(32).spaced(1.15)
    high = text_height(canvas, node.label, title, words.w)
    canvas.paragraph(words.top(high), node.label, title, theme.ink)
    canvas.paragraph(words.below(high + 2), node.value, canvas.style("body"), theme.soft)


def paint_card(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A card at the size of its place: opened, in a row, or as in a hand."""
    assert isinstance(node.look, CardLook)
    lifted = node.chosen or mood.hovered or mood.pressed
    refused = bool(node.why_not)
    if node.look.size == "open":
        open_card(canvas, rect, card_face(node.look, chosen=lifted and node.can_focus))
    else:
        _small(canvas, rect, card_face(node.look, chosen=lifted, dimmed=refused))
    if mood.focused:
        focus_ring(canvas, rect, RADIUS)


def _small(canvas: Canvas, rect: Rect, face: CardFace) -> None:
    if rect.w < (HAND[0] + ROW[0]) / 2:
        hand_card(canvas, rect, face)
    else:
        row_card(canvas, rect, face)


def paint_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """What happened to whom: a badge when it concerns one household, then the words."""
    theme = canvas.theme
    area = rect
    if isinstance(node.look, TeamLook) and node.look.team:
        badge(canvas, rect.x + 17, rect.y + 17, 15.5, node.look.team)
        area = rect.after(44)
    style = canvas.style("body")
    canvas.paragraph(area, _said(node), style, theme.ink, valign="middle")


def line_height(canvas: Canvas, node: Node, width: float) -> float:
    """How high such a line stands in a width."""
    team = isinstance(node.look, TeamLook) and bool(node.look.team)
    room = width - (44 if team else 0)
    return max(34.0 if team else 0.0, text_height(canvas, _said(node), canvas.style("body"), room))


def _said(node: Node) -> str:
    return f"{node.label}\n{node.value}" if node.value else node.label
