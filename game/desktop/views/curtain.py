"""The curtain between two hands: a calm page, one household's badge, one button."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.plain import paint_table
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role, walk

WIDTH: Final = 640.0
PAD: Final = 36.0
BADGE: Final = 40.0
BUTTON: Final = 52.0
GAP: Final = 14.0
SMALL: Final = 38.0  # the buttons of the bar, in a row at the foot of the page


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The badge, whom to pass the device to, the button that uncovers; the bar's buttons below."""
    own = [node for node in root.children if node.role is not Role.GROUP]
    bar = [n for g in root.children if g.role is Role.GROUP for n in walk(g) if n.can_focus]
    width = min(WIDTH * max(1.0, space.text_size), space.width - 48)
    heights = [_height(canvas, node, width - 2 * PAD) for node in own]
    tall = sum(heights) + GAP * (len(own) - 1) + 2 * PAD
    box = Rect.around(space.width / 2, space.height / 2, width, tall)
    box = Rect(box.x, max(20.0, box.y - 20), width, tall)
    placed = [Placed(root, space.rect, paint_table), Placed(root, box, _paint_sheet)]
    y = box.y + PAD
    for node, high in zip(own, heights, strict=True):
        placed.append(Placed(node, _spot(canvas, node, box, y, high), _painter(node)))
        y += high + GAP
    return placed + _bar(canvas, bar, Rect(24, space.height - 62, space.width - 48, SMALL))


def _height(canvas: Canvas, node: Node, width: float) -> float:
    if node.can_focus:
        return BUTTON
    high = text_height(canvas, node.label, _style(canvas, node), width)
    return high + (2 * BADGE + 20 if isinstance(node.look, TeamLook) else 0)


def _style(canvas: Canvas, node: Node) -> TextStyle:
    return canvas.style("page").sized(30) if node.role is Role.HEADING else canvas.style("body")


def _spot(canvas: Canvas, node: Node, box: Rect, y: float, high: float) -> Rect:
    if node.can_focus:
        width = min(box.w - 2 * PAD, button_width(canvas, node, 260))
        return Rect(box.cx - width / 2, y, width, high)
    return Rect(box.x + PAD, y, box.w - 2 * PAD, high)


def _painter(node: Node) -> Painter:
    return paint_button if node.can_focus else _paint_words


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _paint_words(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    area = rect
    if isinstance(node.look, TeamLook):
        badge(canvas, rect.cx, rect.y + BADGE + 4, BADGE, node.look.team)
        area = rect.below(2 * BADGE + 20)
    colour = canvas.theme.ink if node.role is Role.HEADING else canvas.theme.soft
    canvas.paragraph(area, node.label, _style(canvas, node), colour, align="center")


def _bar(canvas: Canvas, nodes: list[Node], row: Rect) -> list[Placed]:
    """What else can be done meanwhile, side by side; on two rows where one is too short."""
    widths = [button_width(canvas, node, 90) for node in nodes]
    wide = sum(widths) + 8 * (len(nodes) - 1)
    if wide > row.w and len(nodes) > 2:
        half = len(nodes) // 2
        first = _bar(canvas, nodes[:half], row.moved(0, -SMALL - 8))
        return [*first, *_bar(canvas, nodes[half:], row)]
    x = max(row.x, row.cx - wide / 2)
    placed = []
    for node, width in zip(nodes, widths, strict=True):
        placed.append(Placed(node, Rect(x, row.y, width, row.h), paint_button))
        x += width + 8
    return placed
