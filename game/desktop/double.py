"""The second half of a double click, when the first half has brought another screen under it.

Whoever clicks twice on « Jouer » means one click: what has come to lie at that place a blink ago is
not what they saw. Only a mouse is meant; keys repeat on purpose and fingers do not hit one spot.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.scene import Scene

BLINK: Final = 0.35  # seconds that a new screen must have been in view before it takes a click
UNSEEN: Final = 2.0  # seconds at most that a screen may take to be drawn
NEAR: Final = 12.0  # logical px within which two clicks are at one place
NEVER: Final = float("inf")


@dataclass(slots=True)
class Click:
    """A click of the mouse: its logical place, the thing under it and the layer that was on top.

    ``goes_on`` when it reads on: what follows has the same keys and is yet another thing to read.
    """

    x: float
    y: float
    key: str
    layer: str
    goes_on: bool


class Guard:
    """Knows the last click and since when something else lies under it."""

    def __init__(self) -> None:
        self._click: Click | None = None
        self._is_new = False
        self._since = NEVER
        self._seen = NEVER

    def clicked(self, click: Click) -> None:
        """Takes note of a click that counted."""
        self._click, self._is_new = click, False
        self._since = self._seen = NEVER

    def follow(self, scene: Scene) -> None:
        """Compares what lies under the last click now with what lay there."""
        click = self._click
        if click is None or self._since < NEVER:
            return
        other = scene.top.key != click.layer or scene.hit(click.x, click.y) != click.key
        self._is_new = self._is_new or other or click.goes_on

    def tell(self, now: float) -> None:
        """Says the time while a screen is drawn: the first time starts, a later one has shown."""
        if self._is_new:
            self._since, self._is_new = now, False
        elif self._since < now and self._seen == NEVER:
            self._seen = now

    def stops(self, x: float, y: float, now: float) -> bool:
        """True when a click at a logical place is the second half of the last one."""
        click = self._click
        if click is None or max(abs(x - click.x), abs(y - click.y)) > NEAR:
            return False
        if self._seen < NEVER:
            return now - self._seen < BLINK
        return self._is_new or 0 <= now - self._since < UNSEEN
