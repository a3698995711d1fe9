"""The choice of a ready-made model: a card a model, and below it the journey that made it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Placed, Space
from game.desktop.views.board_me import paint_figure
from game.desktop.views.catalogue_model import LEAST, model_height, paint_model
from game.desktop.views.catalogue_trip import place_trip, place_trips
from game.desktop.views.pinned import fixed, with_foot
from game.desktop.views.plain import paint_table
from game.desktop.views.stage import heading_height, paint_heading
from game.desktop.views.topbar import HEIGHT, place_top
from game.desktop.views.zoom import enlarged
from game.screens.nodes import Node, child, find

MARGIN: Final = 20.0
GAP: Final = 16.0
PAGER: Final = 52.0
FIGURE: Final = (104.0, 46.0)
WIDEST: Final = 1320.0
TAKE: Final = ("catalogue.take",)
"""Stays at the foot of the window when the page has to scroll."""


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The bar, and the page under it, as much larger as the text is."""
    top = find(root, "top")
    start = HEIGHT / max(1.0, space.text_size) if top is not None else 0.0
    body = with_foot(space, enlarged(canvas, space, root, partial(_view, start)), TAKE)
    return body + (fixed(place_top(canvas, space, top)) if top is not None else [])


def _view(start: float, canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The page, laid out again narrower when it has to scroll."""
    placed = _page(canvas, space, root, start, space.width)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _page(canvas, space, root, start, space.width - PAGER)
    return placed


def _page(canvas: Canvas, space: Space, root: Node, start: float, width: float) -> list[Placed]:
    """Heading, models, journey, one under the other; what is left of the height parts them."""
    wide = min(WIDEST, width - 2 * MARGIN)
    area = Rect((width - wide) / 2, start + GAP, wide, 0)
    head = _head(canvas, root, area)
    models = _models(canvas, child(root, "catalogue.models"), area)
    trip = find(root, "catalogue.trip")
    if trip is not None:
        low = place_trip(canvas, trip, area)
    else:
        low = place_trips(canvas, child(root, "catalogue.trips"), area)
    heights = [max(item.rect.bottom for item in part) - area.y for part in (head, models, low)]
    rest = space.height - area.y - sum(heights) - 2 * GAP
    gap = GAP + max(-6.0, min(18.0, rest / 3))
    first = heights[0] + gap
    parts = (*head, *_lower(models, first), *_lower(low, first + heights[1] + gap))
    return [Placed(root, space.rect, paint_table), *parts]


def _lower(placed: Sequence[Placed], by: float) -> list[Placed]:
    return [Placed(item.node, item.rect.moved(0, by), item.paint) for item in placed]


def _head(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """Badge, what to choose, and at the right what there is to pay with."""
    figures = child(root, "catalogue.figures").children[:1]
    wide = FIGURE[0] * len(figures)
    heading = child(root, "catalogue.title")
    room = area.w - wide - GAP
    high = heading_height(canvas, heading, room)
    placed = [Placed(heading, area.left(room).top(high), paint_heading)]
    spot = Rect(area.right - wide, area.y + (high - FIGURE[1]) / 2, wide, FIGURE[1])
    cells = spot.columns(max(1, len(figures)), 8)
    return placed + [Placed(n, at, paint_figure) for n, at in zip(figures, cells, strict=False)]


def _models(canvas: Canvas, group: Node, area: Rect) -> list[Placed]:
    """The models side by side, on as many lines as they need."""
    count = max(1, len(group.children))
    columns = min(count, max(1, int((area.w + GAP) // (LEAST + GAP))))
    wide = (area.w - GAP * (columns - 1)) / columns
    high = max((model_height(canvas, node, wide) for node in group.children), default=0.0)
    placed = []
    for at, node in enumerate(group.children):
        line, column = divmod(at, columns)
        x, y = area.x + column * (wide + GAP), area.y + line * (high + GAP)
        placed.append(Placed(node, Rect(x, y, wide, high), paint_model))
    return placed
