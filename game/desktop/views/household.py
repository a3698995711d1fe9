"""Another household on a sheet: phone and rucksack at the left, drawer and initiatives right."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import card_box
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.blocks import bottom, flow
from game.desktop.views.parts import button_width, paint_button
from game.desktop.views.plain import MARGIN, PAD, paint_sheet
from game.screens.looks import CoreLook, FigureLook, PhoneLook
from game.screens.nodes import Node, Role

WIDTH: Final = 980.0
GUTTER: Final = 32.0
FIGURE: Final = 52.0
BUTTON: Final = 44.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Heading and figures on top, two columns, the way back at the foot."""
    width = min(WIDTH * max(1.0, space.text_size), space.width - 2 * MARGIN)
    inner = Rect((space.width - width) / 2 + PAD, 0, width - 2 * PAD, space.height)
    placed = _head(canvas, root, inner)
    start = bottom(placed, 0) + 14
    left, right = inner.below(start).columns(2, GUTTER)
    own, shared, buttons = _sorted(root)
    placed += flow(canvas, own, left) + flow(canvas, shared, right)
    foot = bottom(placed, start) + 18
    placed += _buttons(canvas, buttons, inner, foot)
    tall = bottom(placed, foot) + 2 * PAD
    top = max(MARGIN, (space.height - tall) / 2)
    box = Rect(inner.x - PAD, top, width, tall)
    moved = [Placed(p.node, p.rect.moved(0, top + PAD), p.paint) for p in placed]
    return [Placed(root, box, paint_sheet), *moved]


def _head(canvas: Canvas, root: Node, inner: Rect) -> list[Placed]:
    """The headings, then the figures side by side."""
    placed = flow(canvas, [n for n in root.children if n.role is Role.HEADING], inner)
    figures = [n for n in root.children if isinstance(n.look, FigureLook) and not n.can_focus]
    if figures:
        high = FIGURE * max(1.0, canvas.fonts.text_size)
        row = Rect(inner.x, bottom(placed, 0) + 12, inner.w, high)
        cells = row.columns(len(figures), 12)
        placed += [Placed(n, cell, _paint_figure) for n, cell in zip(figures, cells, strict=True)]
    return placed


def _sorted(root: Node) -> tuple[list[Node], list[Node], list[Node]]:
    """What stands left, right and at the foot."""
    rest = [n for n in root.children if n.role is not Role.HEADING]
    rest = [n for n in rest if not isinstance(n.look, FigureLook) or n.can_focus]
    own = [n for n in rest if isinstance(n.look, PhoneLook | CoreLook)]
    buttons = [n for n in rest if n.role is Role.BUTTON and n.look is None]
    return own, [n for n in rest if n not in own and n not in buttons], buttons


def _buttons(canvas: Canvas, nodes: list[Node], inner: Rect, y: float) -> list[Placed]:
    placed: list[Placed] = []
    right = inner.right
    for node in reversed(nodes):
        width = button_width(canvas, node)
        placed.insert(0, Placed(node, Rect(right - width, y, width, BUTTON), paint_button))
        right -= width + 12
    return placed


def _paint_figure(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Icon, number and word on one line, in the middle of a box."""
    assert isinstance(node.look, FigureLook)
    card_box(canvas, rect, "quiet")
    number, word = canvas.style("number").sized(20), canvas.style("label")
    wide = canvas.width(node.look.number, number)
    left = rect.cx - (34 + wide + 8 + canvas.width(node.label, word)) / 2
    canvas.icon(node.look.icon, Rect(left, rect.cy - 13, 26, 26))
    area = Rect(left + 34, rect.y, rect.right - left - 34, rect.h)
    canvas.label(area, node.look.number, number, canvas.theme.ink)
    canvas.label(area.after(wide + 8), node.label, word, canvas.theme.soft)
