"""Where a node stands and who paints it: what a view makes of a tree.

A view is a function of the space and a node of a screen or dialog. It returns what it placed, in
painting order; the app finds the pointer's target in it from the end, and paints each with its
mood. Views never read input and never keep state.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.screens.nodes import Node


class Mood(NamedTuple):
    """How the pointer and the keyboard stand to a placed node."""

    hovered: bool = False
    pressed: bool = False
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """The logical size to fill; ``compact`` below the proportions of 1366×768.

    ``text_size`` is the factor of the text setting (0.75 to 2).
    """

    width: float
    height: float
    compact: bool
    text_size: float = 1.0

    @property
    def rect(self) -> Rect:
        """The whole of it."""
        return Rect(0, 0, self.width, self.height)


Painter = Callable[[Canvas, Rect, Node, Mood], None]


class Placed(NamedTuple):
    """A node at a place with its painter.

    What is ``fixed`` stays where it is while the rest of a page scrolls; it is painted last.
    """

    node: Node
    rect: Rect
    paint: Painter
    fixed: bool = False


View = Callable[[Canvas, Space, Node], list[Placed]]
"""The canvas is for measuring only; painting happens through the painters."""
