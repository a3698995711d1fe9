"""Movements: what glides over the finished picture, for how long, and where it is now.

The picture is always painted as it will be at the end; movements only cover parts of it for a
while. So any key may complete them, and nothing is ever waited for. Nothing loops.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

import pygame

from game.screens.nodes import Node

OPAQUE: Final = 255


def out_cubic(share: float) -> float:
    """Fast, then slowing down: 0 → 0, 1 → 1."""
    return 1 - (1 - min(1.0, max(0.0, share))) ** 3


class Movement(Protocol):
    """Something that covers the picture from `start` to `end` (seconds)."""

    @property
    def start(self) -> float:
        """When it begins."""

    @property
    def end(self) -> float:
        """When it is over."""

    def draw(self, target: pygame.Surface, now: float) -> pygame.Rect | None:
        """Draws it; gives the screen px it covered, None when it does not show yet."""


class Fade(NamedTuple):
    """What was there before, fading away over what is there now."""

    before: pygame.Surface
    place: tuple[int, int]
    start: float
    end: float

    def draw(self, target: pygame.Surface, now: float) -> pygame.Rect | None:
        """Covers its place with what is left of the picture before."""
        share = out_cubic((now - self.start) / (self.end - self.start))
        self.before.set_alpha(round(OPAQUE * (1 - share)) if share else None)
        return target.blit(self.before, self.place)


class Flight(NamedTuple):
    """A small picture that goes from one place to another, centre to centre, in screen px."""

    picture: pygame.Surface
    origin: tuple[float, float]
    goal: tuple[float, float]
    start: float
    end: float
    arc: float = 0.0

    def draw(self, target: pygame.Surface, now: float) -> pygame.Rect | None:
        """Draws it on its way, higher than a straight line by `arc` in the middle."""
        if now < self.start:
            return None
        share = out_cubic((now - self.start) / (self.end - self.start))
        x = self.origin[0] + (self.goal[0] - self.origin[0]) * share
        y = self.origin[1] + (self.goal[1] - self.origin[1]) * share
        y -= self.arc * 4 * share * (1 - share)
        width, height = self.picture.get_size()
        return target.blit(self.picture, (round(x - width / 2), round(y - height / 2)))


class Still(NamedTuple):
    """A chip that names a change and goes away: what reduced motion shows instead."""

    picture: pygame.Surface
    place: tuple[int, int]
    start: float
    end: float

    def draw(self, target: pygame.Surface, now: float) -> pygame.Rect | None:
        """Draws it where it stands."""
        return target.blit(self.picture, self.place)


@dataclass(frozen=True, slots=True)
class Staged:
    """A node shown as it was, then step by step as it becomes: (until when, node) in order."""

    key: str
    steps: tuple[tuple[float, Node], ...]

    @property
    def end(self) -> float:
        """When the node shows as it is."""
        return self.steps[-1][0] if self.steps else 0.0

    def at(self, now: float) -> Node | None:
        """What to paint instead of the node, None once it is over."""
        return next((node for until, node in self.steps if now < until), None)


class Motion:
    """All that moves now."""

    def __init__(self) -> None:
        self._movements: list[Movement] = []
        self._staged: list[Staged] = []

    @property
    def active(self) -> bool:
        """True while something moves."""
        return bool(self._movements or self._staged)

    def add(self, movements: Iterable[Movement], staged: Iterable[Staged] = ()) -> None:
        """Lets more things move; a node staged anew forgets what it was going through."""
        self._movements.extend(movements)
        fresh = list(staged)
        again = {item.key for item in fresh}
        self._staged = [item for item in self._staged if item.key not in again] + fresh

    def advance(self, now: float) -> None:
        """Forgets what is over."""
        self._movements = [item for item in self._movements if now < item.end]
        self._staged = [item for item in self._staged if now < item.end]

    def complete(self) -> None:
        """Everything is where it goes, at once."""
        self._movements.clear()
        self._staged.clear()

    def stand_ins(self, now: float) -> dict[str, Node]:
        """Nodes painted for the time being instead of those with these keys."""
        found = ((item.key, item.at(now)) for item in self._staged)
        return {key: node for key, node in found if node is not None}

    def draw(self, target: pygame.Surface, now: float) -> list[pygame.Rect]:
        """Draws all movements; gives the screen px they covered."""
        drawn = (item.draw(target, now) for item in self._movements)
        return [rect for rect in drawn if rect is not None]
