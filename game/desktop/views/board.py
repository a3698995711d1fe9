"""The board: one household, the ring of stages, the actions, the hand, the table around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views import board_aims, board_bottom, board_me, board_ring, board_side
from game.desktop.views.board_parts import common_px
from game.desktop.views.board_plan import LARGER, BoardPlan, plan
from game.desktop.views.kept import Kept, Plate
from game.desktop.views.parts import button_state
from game.desktop.views.topbar import place_top, room_left
from game.screens.nodes import Node, child, find

BUTTON_GAP: Final = 7.0
WIDEST_BUTTON: Final = 240.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Everything on the board, wide or compact."""
    places = plan(space)
    hand, offer = child(root, "hand"), child(root, "initiatives")
    low = board_bottom.plan(places, len(hand.children), len(offer.children))
    ground = Plate(Ground(places, board_side.side_of(root), low))
    placed = [Placed(root, space.rect, ground)]
    placed += _place_bar(canvas, space, root)
    placed += board_me.place(canvas, places.me, child(root, "me"))
    placed += board_ring.place(canvas, places.ring, child(root, "ring"))
    placed += place_actions(canvas, places.actions, child(root, "actions"))
    placed += board_bottom.place(canvas, places, hand, offer, child(root, "journal"))
    return placed + _place_side(canvas, places, root)


@dataclass(frozen=True, slots=True)
class Ground:
    """Paints what does not change while a game is played in one window: table, sheets, track."""

    places: BoardPlan
    side: board_side.Side
    low: board_bottom.Bottom

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The table with everything still on it."""
        table_ground(canvas, rect)
        sheet(canvas, self.places.me)
        board_ring.ground(canvas, self.places.ring)
        if self.places.right is not None:
            board_side.paint_sheets(canvas, self.places.right, self.side)
        board_bottom.ground(canvas, self.places, self.low)


def _place_bar(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The bar; a compact one also holds the other households and the goals.

    A wide one holds the goals that have no line of their own in the column.
    """
    top, others, aims = child(root, "top"), child(root, "others"), find(root, "aims")
    elsewhere = not child(root, "levers").children if space.compact else aims and aims.children[1:]
    if elsewhere:
        aims = None
    homes = board_side.chips_width(others) if space.compact else 0.0
    shown = board_side.bar_without(canvas, space, top, homes + _aims_width(canvas, aims))
    room = room_left(canvas, space, shown)
    placed = place_top(canvas, space, shown)
    if aims is not None:
        own = board_aims.place_in_bar(canvas, room.left(room.w - homes), aims)
        placed += own
        room = room.after(own[0].rect.w + 8)
    return placed + (board_side.place_others_in_bar(room, others) if space.compact else [])


def _aims_width(canvas: Canvas, aims: Node | None) -> float:
    return board_aims.bar_width(canvas, aims) + 8 if aims is not None else 0.0


def _place_side(canvas: Canvas, places: BoardPlan, root: Node) -> list[Placed]:
    """What a wide board has at its right; a compact one has the levers on a row."""
    if places.right is None:
        spare = board_ring.plan(places.ring).spare
        aims = find(root, "aims")
        if aims is not None and not child(root, "levers").children:
            return board_aims.place_row(places.levers, aims)
        return board_side.place_lever_chips(places.levers, child(root, "levers"), spare)
    return board_side.place(canvas, places.right, root)


def place_actions(canvas: Canvas, rect: Rect, actions: Node) -> list[Placed]:
    """The action buttons side by side; few of them do not fill the row."""
    count = max(1, len(actions.children))
    wide = min(WIDEST_BUTTON, (rect.w - BUTTON_GAP * (count - 1)) / count)
    whole = wide * count + BUTTON_GAP * (count - 1)
    row = Rect(rect.cx - whole / 2, rect.y, whole, rect.h).columns(count, BUTTON_GAP)
    labels = [node.label for node in actions.children]
    stacked = canvas.fonts.text_size >= LARGER
    room = wide - (10 if stacked else 58)
    px = common_px(canvas, labels, canvas.style("label"), room)
    paint = Kept(ActionPainter(px, stacked))
    return [Placed(node, at, paint) for node, at in zip(actions.children, row, strict=False)]


@dataclass(frozen=True, slots=True)
class ActionPainter:
    """Paints the button of an action with letters of `px`, its icon over them if `stacked`."""

    px: float
    stacked: bool = False

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The button in its state."""
        state = button_state(mood, enabled=node.enabled)
        data = Button(node.label, node.icon or None, state, node.primary, mood.focused, px=self.px)
        button(canvas, rect, data._replace(stacked=self.stacked))
