"""Where keyboard focus goes: in reading order, or to the nearest thing in a direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.desktop.geometry import Rect
from game.desktop.inputs import Meaning

SIDEWAYS: Final = 2.0  # how much worse a step aside is than a step in the direction asked


def in_order(keys: Sequence[str], current: str, step: int) -> str:
    """The key `step` places after `current`, going round; the first (or last) if it is absent."""
    if not keys:
        return ""
    if current not in keys:
        return keys[0] if step > 0 else keys[-1]
    return keys[(keys.index(current) + step) % len(keys)]


def neighbour(places: Mapping[str, Rect], current: str, direction: Meaning) -> str:
    """The key of the nearest rectangle in a direction, or `current` when there is none."""
    start = places.get(current)
    if start is None:
        return next(iter(places), "")
    best, least = current, float("inf")
    for key, rect in places.items():
        cost = _cost(start, rect, direction)
        if key != current and cost < least:
            best, least = key, cost
    return best


def _cost(start: Rect, rect: Rect, direction: Meaning) -> float:
    """How far `rect` is in the direction; infinite when it lies elsewhere."""
    if direction in (Meaning.LEFT, Meaning.RIGHT):
        ahead = rect.cx - start.cx
        aside = _apart(start.y, start.bottom, rect.y, rect.bottom)
        drift = abs(rect.cy - start.cy)
    else:
        ahead = rect.cy - start.cy
        aside = _apart(start.x, start.right, rect.x, rect.right)
        drift = abs(rect.cx - start.cx)
    if direction in (Meaning.LEFT, Meaning.UP):
        ahead = -ahead
    if ahead <= 1 or aside > ahead * SIDEWAYS:
        return float("inf")
    return ahead + SIDEWAYS * aside + drift * 0.1


def _apart(low: float, high: float, other_low: float, other_high: float) -> float:
    """The gap between two spans, 0 when they overlap."""
    return max(0.0, other_low - high, low - other_high)


class Focus:
    """The key that has focus in each layer, kept while a dialog stands over it."""

    def __init__(self) -> None:
        self.key = ""
        self.visible = False
        self._layer = ""
        self._order: list[str] = []
        self._left: dict[str, str] = {}

    def enter(self, layer: str, keys: Sequence[str], first: str) -> None:
        """Follows the screen: same thing if it is still there, else its neighbour, else `first`."""
        if layer != self._layer:
            self._left[self._layer] = self.key
            self.key = self._left.pop(layer, first)
            self._layer = layer
            if self.key not in keys:
                self.key = first
        elif self.key not in keys:
            self.key = self._nearest(keys) or first
        self._order = list(keys)

    def _nearest(self, keys: Sequence[str]) -> str:
        """What stood closest to the vanished thing in reading order and is still there."""
        if self.key not in self._order:
            return ""
        place = self._order.index(self.key)
        after_then_before = self._order[place + 1 :] + self._order[:place][::-1]
        return next((key for key in after_then_before if key in keys), "")
