"""Painters that keep what they made: a thing seen before is put back in one blit.

The picture of a node depends on the node, its size, its mood, the theme, the scale and the text
size, and on nothing else; so it is kept with the shapes of the kit under all of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pygame

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Mood, Painter
from game.screens.nodes import Node

REACH: Final = 14.0  # logical px that a kept painter may draw outside its rectangle


@dataclass(frozen=True, slots=True)
class Kept:
    """A painter whose pictures are kept. The first time, its overflows go to the canvas."""

    paint: Painter
    reach: float = REACH

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Puts back the picture of the node, made now if nobody has seen it yet."""
        area = canvas.snapped(rect.inset(-self.reach))
        if area.w < 1 or area.h < 1:
            return
        key = (self.paint, node, rect, mood, *_dress(canvas))
        made = canvas.kit.shapes.get(key, lambda: self._made(canvas, area, rect, node, mood))
        canvas.surface.blit(made, area)

    def _made(
        self, canvas: Canvas, area: pygame.Rect, rect: Rect, node: Node, mood: Mood
    ) -> pygame.Surface:
        surface = pygame.Surface(area.size, pygame.SRCALPHA)
        inner = Canvas(surface, canvas.kit, canvas.scale)
        place = rect.moved(-area.x / canvas.scale, -area.y / canvas.scale)
        self.paint(inner, place, node, mood)
        canvas.overflows += inner.overflows
        return surface


@dataclass(frozen=True, slots=True)
class Plate:
    """The still ground of a screen, kept as one opaque picture of the whole canvas.

    ``plan`` is what the ground depends on besides the theme: anything that can be a key.
    """

    paint: Painter
    plan: object = None

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Puts back the ground."""
        area = canvas.snapped(rect)
        key = (self.paint, self.plan, area.size, *_dress(canvas))
        made = canvas.kit.shapes.get(key, lambda: self._made(canvas, area, rect, node, mood))
        canvas.surface.blit(made, area)

    def _made(
        self, canvas: Canvas, area: pygame.Rect, rect: Rect, node: Node, mood: Mood
    ) -> pygame.Surface:
        surface = pygame.Surface(area.size)
        self.paint(Canvas(surface, canvas.kit, canvas.scale), rect, node, mood)
        return surface


def _dress(canvas: Canvas) -> tuple[float, str, float]:
    """What a picture depends on besides what it shows."""
    return canvas.scale, canvas.theme.name, canvas.fonts.text_size
