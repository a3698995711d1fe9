"""A dialog as one sheet in the middle of the window, as high as what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Placed, Space
from game.desktop.views.menu_parts import SAFE, paint_nothing
from game.desktop.views.plain import paint_sheet
from game.screens.nodes import Node

MARGIN = 24.0

Body = Callable[[Canvas, Node, Rect], Sequence[Placed]]
"""What stands on a sheet, placed from the top of an area as wide as the sheet leaves."""


class Frame(NamedTuple):
    """The measures of a sheet, logical px: its width at 100 %, the room at its sides and below, the
    room above, and how near it may come to the edges of the window."""

    width: float
    pad: float
    above: float
    edge: float = MARGIN


def sheet_of(canvas: Canvas, space: Space, root: Node, frame: Frame, body: Body) -> list[Placed]:
    """The sheet and its body; narrower where it scrolls, for the paging buttons beside it."""
    placed = _sheet(canvas, space, root, frame, space.width - 2 * MARGIN, body)
    if placed[0].rect.bottom + frame.edge <= space.height:
        return placed
    placed = _sheet(canvas, space, root, frame, space.width - 2 * SAFE, body)
    box = placed[0].rect
    return [*placed, Placed(root, Rect(box.x, box.bottom, 1, frame.edge), paint_nothing)]


def _sheet(
    canvas: Canvas, space: Space, root: Node, frame: Frame, most: float, body: Body
) -> list[Placed]:
    width = min(frame.width * max(1.0, space.text_size), most)
    inner = Rect((space.width - width) / 2 + frame.pad, 0, width - 2 * frame.pad, 0)
    placed = body(canvas, root, inner)
    tall = max(item.rect.bottom for item in placed) + frame.above + frame.pad
    top = max(frame.edge, (space.height - tall) / 2)
    moved = [Placed(p.node, p.rect.moved(0, top + frame.above), p.paint) for p in placed]
    return [Placed(root, Rect(inner.x - frame.pad, top, width, tall), paint_sheet), *moved]
