"""A least-recently-used cache bounded by what its values weigh."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pygame

T = TypeVar("T")


class WeighedCache(Generic[T]):
    """Keeps the values used last, never heavier than `limit` in all.

    `weigh` gives the weight of a value (bytes, or 1 to count entries). A value heavier
    than the whole limit is made and handed out, but not kept.
    """

    def __init__(self, limit: int, weigh: Callable[[T], int]) -> None:
        self._limit = limit
        self._weigh = weigh
        self._held: OrderedDict[Hashable, T] = OrderedDict()
        self.weight = 0

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of `key`, made now if it is not held."""
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
            return found
        made = make()
        self._keep(key, made)
        return made

    def clear(self) -> None:
        self._held.clear()
        self.weight = 0

    def _keep(self, key: Hashable, value: T) -> None:
        cost = self._weigh(value)
        if cost > self._limit:
            return
        self._held[key] = value
        self.weight += cost
        while self.weight > self._limit:
            _, dropped = self._held.popitem(last=False)
            self.weight -= self._weigh(dropped)


def surface_bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()


def surface_cache(limit: int) -> WeighedCache[pygame.Surface]:
    """A cache of surfaces, `limit` in bytes of pixels."""
    return WeighedCache(limit, surface_bytes)


def counted_cache(limit: int) -> WeighedCache[T]:
    """A cache of at most `limit` values."""
    return WeighedCache(limit, lambda _: 1)
