"""What is made ready while nothing happens, once the first screen shows: one small thing a turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from game.desktop.placing import Space
from game.desktop.views.registry import VIEWS


def jobs(space: Space) -> Iterator[Callable[[], object]]:
    """What the next screens need that takes long the first time, the nearest first."""
    from game.desktop.pieces import ground

    yield partial(ground.contours, space.width, space.height)
    for module in dict.fromkeys(place.partition(":")[0] for place in VIEWS.values()):
        yield partial(import_module, f"game.desktop.views.{module}")
