"""Large text by a larger page: a view laid out in less room, everything in it drawn larger.

Charts, tables and cards keep their proportions that way, whatever the text size; what no longer
fits goes below, and the page scrolls.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from functools import lru_cache
from typing import Final

from game.desktop.cache import WeighedCache, counted_cache
from game.desktop.canvas import Canvas
from game.desktop.fonts import Fonts
from game.desktop.geometry import Rect
from game.desktop.kit import FITS
from game.desktop.placing import Mood, Painter, Placed, Space, View
from game.desktop.textflow import Fitted
from game.screens.nodes import Node

NARROW: Final = 1200.0
"""Logical px below which the room that is left counts as compact."""


def enlarged(canvas: Canvas, space: Space, root: Node, view: View) -> list[Placed]:
    """What `view` places in `space`, drawn as much larger as the text is."""
    factor = max(1.0, space.text_size)
    if factor == 1.0:
        return view(canvas, space, root)
    width, height = space.width / factor, space.height / factor
    inner = Space(width, height, compact=space.compact or width < NARROW)
    placed = view(zoomed(canvas, factor), inner, root)
    return [_back(item, inner, space, factor) for item in placed]


def zoomed(canvas: Canvas, factor: float) -> Canvas:
    """A canvas on the same surface whose logical px is `factor` times larger, text at 100 %."""
    fonts, fits = _plain(canvas.fonts)
    kit = replace(canvas.kit, fonts=fonts, fits=fits)
    larger = Canvas(canvas.surface, kit, canvas.scale * factor)
    larger.overflows = canvas.overflows
    return larger


@lru_cache(maxsize=4)
def _plain(fonts: Fonts) -> tuple[Fonts, WeighedCache[Fitted]]:
    """The same fonts at 100 %, with the glyphs they have drawn already."""
    plain = copy(fonts)
    plain.text_size = 1.0
    return plain, counted_cache(FITS)


def _back(item: Placed, inner: Space, space: Space, factor: float) -> Placed:
    """A placed node back in the space of the page; the ground stays exactly the whole of it."""
    place = space.rect if item.rect == inner.rect else _times(item.rect, factor)
    return item._replace(rect=place, paint=_larger(item.paint, factor))


def _times(rect: Rect, factor: float) -> Rect:
    return Rect(rect.x * factor, rect.y * factor, rect.w * factor, rect.h * factor)


def _larger(paint: Painter, factor: float) -> Painter:
    def painter(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        paint(zoomed(canvas, factor), _times(rect, 1 / factor), node, mood)

    return painter
