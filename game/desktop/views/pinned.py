"""Parts of a page that stay in view while the rest of it scrolls: a bar on top, a foot below."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.screens.nodes import Node, Role

PAD: Final = 12.0
EDGE: Final = 2.0  # the outline of a sheet stays in view


def fixed(placed: list[Placed]) -> list[Placed]:
    """The same, staying in view."""
    return [item._replace(fixed=True) for item in placed]


def with_foot(
    space: Space, placed: list[Placed], keys: Collection[str], *, below: float = PAD
) -> list[Placed]:
    """A page whose buttons of these keys stay at the foot of the window when it has to scroll, so
    much (logical px) ``below`` them.

    They keep their order and their distance to each other; the place they had stays free, so that
    nothing is hidden once the page is scrolled to its end. The foot is as wide as the page, or as
    the sheet of a dialog.
    """
    buttons = [item for item in placed if item.node.key in keys]
    end = max((item.rect.bottom for item in placed), default=0.0)
    if not buttons or end <= space.height + 1:
        return placed
    low = max(item.rect.bottom for item in buttons)
    high = low - min(item.rect.y for item in buttons)
    page = next((p.rect.inset(EDGE, 0) for p in placed if p.node.role is Role.DIALOG), space.rect)
    tall = high + PAD + below
    strip = Rect(page.x, space.height - tall, page.w, tall)
    down = strip.y + PAD + high - low
    ground = Placed(Node(Role.IMAGE, "foot"), strip, _paint_strip)
    moved = [item._replace(rect=item.rect.moved(0, down)) for item in buttons]
    rest = [item for item in placed if item.node.key not in keys]
    return [*rest, *fixed([ground, *moved])]


def _paint_strip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    canvas.box(rect, Paint(fill=theme.sheet))
    canvas.box(rect.top(1.6), Paint(fill=theme.edge))
