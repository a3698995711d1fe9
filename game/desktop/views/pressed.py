"""Buttons by mood, at any size: all that the title needs of the other views."""

from __future__ import annotations

from functools import cache
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, ButtonState, button
from game.desktop.placing import Mood, Painter
from game.screens.nodes import Node

LARGE: Final = 1.3  # text size from which pages stand in one column


def button_state(mood: Mood, *, enabled: bool = True) -> ButtonState:
    """The state a button is drawn in."""
    if not enabled:
        return ButtonState.DISABLED
    if mood.pressed:
        return ButtonState.PRESSED
    return ButtonState.HOVER if mood.hovered else ButtonState.REST


@cache
def sized_button(px: float, icon_px: float, align: str = "center") -> Painter:
    """A painter of buttons with their own size of letters and icon."""

    def paint(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        state = button_state(mood, enabled=node.enabled)
        data = Button(
            node.label, node.icon or None, state, node.primary, mood.focused, px, icon_px, align
        )
        button(canvas, rect, data)

    return paint
