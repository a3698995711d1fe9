"""Large plain shapes drawn straight on a surface: no raster to make, none to keep.

A raster of the whole window takes 20 ms and 4 MB; the same hills drawn here take 1 ms and nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, hypot
from typing import NamedTuple

import pygame

from game.desktop.colour import rgb
from game.desktop.svg import Point

Rgba = tuple[int, int, int, int]

CURVE_STEPS = 24  # straight pieces drawn for one cubic curve
VEIL_ROWS = 64  # height in px of the strip a veil is laid with


def ridge(surface: pygame.Surface, line: Sequence[Point], colour: str, floor_y: float) -> None:
    """Fills everything from `line`, which goes from left to right, down to `floor_y`; screen px.

    The line itself is smooth: it covers of its row of px the part that lies under it.
    """
    ground = rgb(colour)
    ends = [(line[-1][0], floor_y), (line[0][0], floor_y)]
    pygame.draw.polygon(surface, ground, [*_stairs(line), *ends])
    centred = [(x - 0.5, y) for x, y in line]
    pygame.draw.aalines(surface, ground, closed=False, points=centred)


def _stairs(line: Sequence[Point]) -> Iterator[Point]:
    """Along the tops of the px that lie wholly under a line."""
    yield line[0][0], floor(line[0][1]) + 1
    for (left, high), (right, low) in pairwise(line):
        first, last = floor(high), floor(low)
        falls = last > first
        for row in range(first + 1, last + 1) if falls else range(first, last, -1):
            x = left + (row - high) * (right - left) / (low - high)
            yield x, row if falls else row + 1
            yield x, row + 1 if falls else row
    yield line[-1][0], floor(line[-1][1]) + 1


def veil(surface: pygame.Surface, area: pygame.Rect, colour: Rgba) -> None:
    """Lays a colour that lets see through over an area, screen px."""
    seen = area.clip(surface.get_clip())
    layered = surface.get_flags() & pygame.SRCALPHA
    strip = pygame.Surface((seen.w, min(seen.h, VEIL_ROWS)), layered)
    strip.fill(colour)
    if not layered:
        strip.set_alpha(colour[3])
    for top in range(0, seen.h, VEIL_ROWS):
        part = (0, 0, seen.w, min(VEIL_ROWS, seen.h - top))
        surface.blit(strip, (seen.x, seen.y + top), part)


def strokes(points: Sequence[Point], width: float) -> list[list[Point]]:
    """The lines of one px that make up a fine smooth line through `points`; screen px.

    Draw each with ``pygame.draw.aalines``. `width` is at least 1.
    """
    count = ceil(width)
    found = []
    for number in range(count):
        aside = (width - 1) * (number / (count - 1) - 0.5) if count > 1 else 0.0
        found.append(
            [(x - 0.5 + aside * nx, y - 0.5 + aside * ny) for x, y, nx, ny in _normals(points)]
        )
    return found


def _normals(points: Sequence[Point]) -> Iterator[tuple[float, float, float, float]]:
    """Each point, and the direction square to the line there."""
    last = len(points) - 1
    for at, (x, y) in enumerate(points):
        before, after = points[max(0, at - 1)], points[min(last, at + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = hypot(dx, dy) or 1.0
        yield x, y, -dy / length, dx / length


class Corner(NamedTuple):
    """A corner about to be drawn over: its place, what it shows, its place in a mask."""

    place: pygame.Rect
    before: pygame.Surface
    of_mask: tuple[int, int]


def corners(surface: pygame.Surface, area: pygame.Rect, side: int) -> Iterator[Corner]:
    """The corners of an area with what they show now; the mask's side is 2 `side` + 1 px."""
    for right in (False, True):
        for low in (False, True):
            x = area.right - side if right else area.x
            y = area.bottom - side if low else area.y
            place = pygame.Rect(x, y, side, side)
            shown = place.clip(surface.get_clip())
            if shown.w and shown.h:
                at = (
                    shown.x - x + (side + 1) * right,
                    shown.y - y + (side + 1) * low,
                )
                yield Corner(shown, surface.subsurface(shown).copy(), at)


def round_off(surface: pygame.Surface, corner: Corner, mask: pygame.Surface) -> None:
    """Puts back what a corner showed, with what was drawn since only inside the mask."""
    place = corner.place
    drawn = pygame.Surface(place.size, pygame.SRCALPHA)
    drawn.blit(surface, (0, 0), place)
    part = pygame.Rect(corner.of_mask, place.size)
    drawn.blit(mask, (0, 0), part, special_flags=pygame.BLEND_RGBA_MULT)
    surface.fill((0, 0, 0, 0), place)
    surface.blit(corner.before, place)
    surface.blit(drawn, place)


def curve(d: str) -> list[Point]:
    """The points along an SVG path of one M and cubic C's, all absolute."""
    numbers = [float(found) for found in re.findall(r"-?[\d.]+", d)]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    found = [pairs[0]]
    for at in range(1, len(pairs) - 2, 3):
        found.extend(_cubic(found[-1], *pairs[at : at + 3]))
    return found


def _cubic(a: Point, b: Point, c: Point, d: Point) -> Iterator[Point]:
    for step in range(1, CURVE_STEPS + 1):
        t = step / CURVE_STEPS
        s = 1 - t
        p, q, r, u = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
        x = p * a[0] + q * b[0] + r * c[0] + u * d[0]
        yield x, p * a[1] + q * b[1] + r * c[1] + u * d[1]
