"""Boxes of any size from one small picture: four corners kept, sides and middle filled.

A box of the window's size would take 4 MB and 20 ms as a raster; this way it takes nothing of both.
"""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

import pygame

from game.desktop.flat import Rgba, veil

Bands = list[tuple[int, int, Rgba]]
"""Along a line of px: where a colour begins, on how many px it stays, the colour."""


class Slices(NamedTuple):
    """The picture of a box of side 2 `corner` + 1 px, and what repeats along its four sides."""

    picture: pygame.Surface
    corner: int
    top: Bands
    bottom: Bands
    left: Bands
    right: Bands
    middle: Rgba

    def draw(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Draws the box over an area at least as large as the picture, screen px."""
        corner = self.corner
        wide, high = area.w - 2 * corner, area.h - 2 * corner
        x, y, right, bottom = area.x, area.y, area.right - corner, area.bottom - corner
        far = corner + 1
        for place, at in (
            ((x, y), (0, 0)),
            ((right, y), (far, 0)),
            ((x, bottom), (0, far)),
            ((right, bottom), (far, far)),
        ):
            target.blit(self.picture, place, (*at, corner, corner))
        for bands, start in ((self.top, y), (self.bottom, bottom)):
            for at_row, count, colour in bands:
                _lay(target, pygame.Rect(x + corner, start + at_row, wide, count), colour)
        for bands, start in ((self.left, x), (self.right, right)):
            for at_column, count, colour in bands:
                _lay(target, pygame.Rect(start + at_column, y + corner, count, high), colour)
        _lay(target, pygame.Rect(x + corner, y + corner, wide, high), self.middle)


def cut(picture: pygame.Surface) -> Slices:
    """The slices of the picture of a box; its side is odd, its middle row and column repeat."""
    corner = picture.get_width() // 2
    near, far = range(corner), range(corner + 1, 2 * corner + 1)

    def across(rows: range) -> Bands:
        return _bands([picture.get_at((corner, row)) for row in rows])

    def down(columns: range) -> Bands:
        return _bands([picture.get_at((column, corner)) for column in columns])

    middle = _rgba(picture.get_at((corner, corner)))
    return Slices(picture, corner, across(near), across(far), down(near), down(far), middle)


def _bands(colours: list[pygame.Color]) -> Bands:
    found: Bands = []
    start = 0
    for colour, same in groupby(colours, _rgba):
        count = len(list(same))
        found.append((start, count, colour))
        start += count
    return found


def _rgba(colour: pygame.Color) -> Rgba:
    return colour.r, colour.g, colour.b, colour.a


def _lay(target: pygame.Surface, area: pygame.Rect, colour: Rgba) -> None:
    """Lays a colour, which may let see through, over an area."""
    if colour[3] == 255:
        target.fill(colour, area)
    elif colour[3]:
        veil(target, area, colour)
