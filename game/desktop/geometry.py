"""Rectangles in logical pixels (1366x768 reference), with the cuts that layouts need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle in logical pixels: left, top, width, height."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def of(cls, box: Sequence[float]) -> Rect:
        """The rectangle of an [x, y, w, h] list, as the tokens write it."""
        x, y, w, h = box
        return cls(x, y, w, h)

    @classmethod
    def around(cls, cx: float, cy: float, w: float, h: float) -> Rect:
        """The rectangle of size w x h centred on (cx, cy)."""
        return cls(cx - w / 2, cy - h / 2, w, h)

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def cx(self) -> float:
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        return self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """Smaller by dx on the left and right, dy (dx if absent) above and below."""
        down = dx if dy is None else dy
        return Rect(self.x + dx, self.y + down, self.w - 2 * dx, self.h - 2 * down)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def top(self, h: float) -> Rect:
        """The band of height h along the top edge."""
        return Rect(self.x, self.y, self.w, h)

    def below(self, h: float) -> Rect:
        """What remains under a top band of height h."""
        return Rect(self.x, self.y + h, self.w, self.h - h)

    def foot(self, h: float) -> Rect:
        """The band of height h along the bottom edge."""
        return Rect(self.x, self.bottom - h, self.w, h)

    def left(self, w: float) -> Rect:
        """The band of width w along the left edge."""
        return Rect(self.x, self.y, w, self.h)

    def after(self, w: float) -> Rect:
        """What remains on the right of a left band of width w."""
        return Rect(self.x + w, self.y, self.w - w, self.h)

    def end(self, w: float) -> Rect:
        """The band of width w along the right edge."""
        return Rect(self.right - w, self.y, w, self.h)

    def columns(self, count: int, gap: float) -> list[Rect]:
        """`count` columns of one width, `gap` between them."""
        w = (self.w - gap * (count - 1)) / count
        return [Rect(self.x + i * (w + gap), self.y, w, self.h) for i in range(count)]

    def rows(self, count: int, gap: float) -> list[Rect]:
        """`count` rows of one height, `gap` between them."""
        h = (self.h - gap * (count - 1)) / count
        return [Rect(self.x, self.y + i * (h + gap), self.w, h) for i in range(count)]

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom
