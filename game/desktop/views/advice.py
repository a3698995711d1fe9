"""A suggestion: one sentence, what it is about, yes or no; before it, a sign of thinking."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.choice_row import paint_row, row_height
from game.desktop.views.menu_parts import (
    GAP,
    flowed,
    height,
    target,
    words,
)
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.sheet import Frame, sheet_of
from game.screens.commands import Back
from game.screens.looks import BeatLook
from game.screens.nodes import Node, Role

FRAME: Final = Frame(width=660.0, pad=28.0, above=24.0)
LEAD: Final = 46.0  # at the left of the heading, for its icon
DOTS: Final = 4


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """A sheet in the middle, as high as what it says."""
    return sheet_of(canvas, space, root, FRAME, _body)


def _body(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """Everything from the top down, the buttons last, the main one outermost."""
    placed: list[Placed] = []
    y = area.y
    for node in root.children:
        if node.role is not Role.BUTTON:
            placed.append(_block(canvas, node, area.below(y - area.y)))
            y = placed[-1].rect.bottom + GAP
    buttons = [node for node in root.children if node.role is Role.BUTTON]
    sized = [(node, button_width(canvas, node)) for node in buttons]
    wide = sum(width + 8 for _, width in sized) - 8
    start = max(area.x, area.right - wide)
    line = Rect(start, y + 8, area.right - start, 0)
    return placed + [
        Placed(node, rect, paint_button) for node, rect in flowed(sized, line, target(canvas))
    ]


def _block(canvas: Canvas, node: Node, area: Rect) -> Placed:
    if node.role is Role.HEADING:
        style = canvas.style("heading").sized(26)
        high = max(36.0, text_height(canvas, node.label, style, area.w - LEAD))
        return Placed(node, area.top(high), _paint_heading)
    if node.key == "advice.what":
        return Placed(node, area.top(row_height(canvas, _bright(node), area.w)), _paint_what)
    if isinstance(node.look, BeatLook):
        style = canvas.style("body").sized(18)
        return Placed(node, area.top(height(canvas, node.label, style, area.w) + 40), _paint_beats)
    style = canvas.style("body").sized(19 if node.key == "advice.why" else 15.5)
    colour = "ink" if node.key == "advice.why" else "soft"
    return Placed(node, area.top(height(canvas, node.label, style, area.w)), words(style, colour))


def _paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.icon(node.icon, Rect(rect.x, rect.cy - 17, 34, 34))
    style = canvas.style("heading").sized(26)
    canvas.paragraph(rect.after(LEAD), node.label, style, canvas.theme.ink, valign="middle")


def _bright(node: Node) -> Node:
    """The node as a list shows what can be chosen."""
    return replace(node, command=Back())


def _paint_what(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    paint_row(canvas, rect, _bright(node), Mood(hovered=True))


def _paint_beats(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """What is being done, and dots of which one after the other is lit."""
    assert isinstance(node.look, BeatLook)
    style, theme = canvas.style("body").sized(18), canvas.theme
    high = text_height(canvas, node.label, style, rect.w)
    canvas.paragraph(rect.top(high), node.label, style, theme.ink)
    for at in range(DOTS):
        lit = at == node.look.beats % DOTS
        face = Paint(theme.action if lit else theme.copper_light, theme.ink, canvas.pen(1.2))
        canvas.circle(rect.x + 12 + 28 * at, rect.y + high + 24, 8 if lit else 6, face)
