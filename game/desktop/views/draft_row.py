"""The cards on offer in a draft, each with the chip of what it gives under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.desktop.canvas import FLOOR_PX, Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import CHOSEN_LIFT, row_card
from game.desktop.pieces.chips import GAP, PAD, Chip, chip, chip_width
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.stages import card_back
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.board_parts import capital, capped, trimmed
from game.desktop.views.kept import Kept
from game.desktop.views.parts import card_face
from game.screens.looks import CardLook
from game.screens.nodes import Node

TAG: Final = 31.0
RADIUS: Final = 18.0
HOVER_LIFT: Final = 4.0


def place_row(canvas: Canvas, places: Sequence[Rect], tags_y: float, row: Node) -> list[Placed]:
    """The cards and their chips. Refused cards pale only beside others that can be taken."""
    some = any(node.enabled for node in row.children)
    placed = []
    for node, place in zip(row.children, places, strict=True):
        pale = some and not node.enabled
        paint = CardPainter(pale=pale)
        placed.append(Placed(node, place, paint if pale else Kept(paint)))
        for tag in node.children:
            wide = min(place.w, chip_width(canvas, _chip(canvas, tag, pale=pale)))
            spot = Rect(place.cx - wide / 2, tags_y, wide, TAG)
            placed.append(Placed(tag, spot, Kept(TagPainter(pale))))
    return placed


@dataclass(frozen=True, slots=True)
class CardPainter:
    """Paints a card on offer; ``pale`` when it cannot be taken and another can."""

    pale: bool

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The chosen card stands higher; the one under the pointer rises a little."""
        look = node.look
        if not isinstance(look, CardLook):
            return
        rises = mood.hovered and node.enabled and not (mood.pressed or node.chosen)
        lift = HOVER_LIFT if rises else 0.0
        place = rect.moved(0, -lift)
        if not look.facing:
            card_back(canvas, place, look.stage)
        else:
            row_card(canvas, place, card_face(look, chosen=node.chosen, dimmed=self.pale))
        shown = place.moved(0, -CHOSEN_LIFT) if node.chosen and look.facing else place
        if mood.hovered and not node.chosen:
            canvas.box(shown, Paint(stroke=canvas.theme.ink, width=canvas.pen(EDGE)), RADIUS)
        if mood.focused:
            focus_ring(canvas, shown, RADIUS)


@dataclass(frozen=True, slots=True)
class TagPainter:
    """Paints the chip under a card."""

    pale: bool

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """A pill with an icon; a long text takes two lines."""
        data = _chip(canvas, node, pale=self.pale)
        room = rect.w - 2 * PAD - (data.icon_px + GAP if data.icon else 0)
        style = canvas.style("label").sized(FLOOR_PX / canvas.fonts.text_size)
        if canvas.width(data.text, style) <= room + PAD:
            chip(canvas, rect, data)
            return
        chip(canvas, rect, replace(data, text="", icon=None))
        ink = canvas.theme.on_disabled if self.pale else canvas.theme.ink
        canvas.icon(node.icon, Rect(rect.x + PAD, rect.cy - 10, 20, 20), ink=ink)
        words = trimmed(rect.after(PAD + 20 + GAP), PAD / 2).inset(0, 1)
        label = canvas.style("label").sized(data.px).spaced(1.04)
        canvas.paragraph(words, data.text, label, ink, valign="middle", max_lines=2)


def _chip(canvas: Canvas, tag: Node, *, pale: bool) -> Chip:
    kind = "gone" if pale else "chosen" if tag.chosen else "plain"
    return Chip(capital(tag.label), tag.icon or None, kind, capped(canvas, 15.5, 21))
