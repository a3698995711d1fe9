"""The strip beside a thing that says what it does, or why it cannot be done now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.placing import Placed, Space
from game.desktop.svg import Paint
from game.desktop.textflow import wrap
from game.desktop.views.choice_row import paint_row
from game.screens.looks import CardLook, OfferLook
from game.screens.nodes import Node, Role

WIDTH: Final = 330.0
PAD: Final = 12.0
GAP: Final = 8.0
ICON: Final = 22.0
BARE: Final = 64.0  # logical px below which a thing shows an icon only, so its name is said too


@dataclass(frozen=True, slots=True)
class Tip:
    """A strip with its text; `refused` when it says why not."""

    rect: Rect
    text: str
    refused: bool


def tip_text(node: Node, rect: Rect) -> str:
    """What the strip of a thing says; empty when there is nothing to add to what shows.

    An offer shows signs: its strip has them in words.
    """
    said = node.why_not or node.hint
    if isinstance(node.look, OfferLook) or (node.role is Role.CHOICE and _is_strip(node)):
        return "\n".join([text for text in (node.value, f"**{said}**" if said else "") if text])
    named = node.label and rect.w <= BARE and rect.h <= BARE
    if named and said:
        return f"**{node.label}**\n{said}"
    return said or (node.label if named else "")


def _is_strip(node: Node) -> bool:
    return isinstance(node.look, CardLook) and node.look.size == "strip"


def make_tip(canvas: Canvas, space: Space, placed: Placed) -> Tip | None:
    """The strip of a thing: under it, or above where there is no room. None when all is said."""
    node, anchor = placed.node, placed.rect
    text = "" if placed.paint is paint_row else tip_text(node, anchor)
    if not text:
        return None
    refused = bool(node.why_not)
    lead = ICON + PAD / 2 if refused else 0.0
    room = min(WIDTH * max(1.0, space.text_size), space.width - 4 * PAD) - 2 * PAD - lead
    block = wrap(canvas.fonts, text, canvas.style("small").weighted(500), room)
    width, height = block.width + 2 * PAD + lead + 2, block.height + 2 * PAD - 4
    return Tip(_beside(space, anchor, width, height), text, refused)


def _beside(space: Space, anchor: Rect, width: float, height: float) -> Rect:
    x = max(GAP, min(anchor.cx - width / 2, space.width - width - GAP))
    below, above = anchor.bottom + GAP, anchor.y - GAP - height
    if below + height <= space.height - GAP:
        return Rect(x, below, width, height)
    if above >= GAP:
        return Rect(x, above, width, height)
    return Rect(x, max(GAP, space.height - height - GAP), width, height)


def paint_tip(canvas: Canvas, tip: Tip) -> None:
    """Draws the strip."""
    theme = canvas.theme
    canvas.shadow(tip.rect, CARD_RADIUS, dy=3)
    edge = theme.warn if tip.refused else theme.ink
    canvas.box(tip.rect, Paint(theme.card, edge, canvas.pen(EDGE)), CARD_RADIUS)
    area = tip.rect.inset(PAD, PAD - 2)
    if tip.refused:
        canvas.icon("info", Rect(area.x - 2, area.y, ICON, ICON))
        area = area.after(ICON + PAD / 2)
    style = canvas.style("small").weighted(500)
    canvas.paragraph(area, tip.text, style, theme.ink, valign="middle")
