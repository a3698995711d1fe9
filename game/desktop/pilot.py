"""Drives the desktop edition without a screen, by what a person sees: roles and labels.

Needs ``SDL_VIDEODRIVER=dummy``. Its clock stands still unless told: ``wait`` lets time pass, so
that nothing in a test depends on how fast the machine is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pygame

from game.desktop import window
from game.desktop.app import App
from game.desktop.host import Host
from game.desktop.kit import Kit
from game.desktop.scene import Find, Scene
from game.desktop.sound import Sounds
from game.desktop.views import registry
from game.screens.nodes import Node, Role, walk

FRAME: Final = 1 / 60


class NotSeenError(AssertionError):
    """What a test looks for is not on screen; the message lists what is."""


class Pilot:
    """A person's hands and eyes on an app of its own."""

    def __init__(
        self,
        host: Host,
        kit: Kit,
        size: tuple[int, int] = window.WIDE,
        find: Find = registry.view_of,
        sounds: Sounds | None = None,
    ) -> None:
        window.open_display()
        pygame.event.clear()
        self.now = 1000.0
        view = window.GameWindow("pilot", size)
        self.app = App(host, view, kit, lambda: self.now, find, sounds)
        self.app.step()

    @property
    def scene(self) -> Scene:
        """What is on screen."""
        return self.app.control.scene

    def see(self, label: str, role: Role | None = None) -> Node:
        """The node that shows this label. Raises ``NotSeenError`` with the labels there are."""
        for node in self._nodes():
            if node.label == label and role in (None, node.role):
                return node
        raise NotSeenError(f"{label!r} is not among {[n.label for n in self._nodes() if n.label]}")

    def sees(self, label: str) -> bool:
        """True when a node shows this label."""
        return any(node.label == label for node in self._nodes())

    def press(self, label: str, role: Role | None = None) -> None:
        """Clicks in the middle of the node of this label."""
        self.click(self.see(label, role).key)

    def click(self, key: str, *, touch: bool = False) -> None:
        """Clicks (or touches) in the middle of the node of this key."""
        x, y = self.middle(key)
        if not touch:
            self._post(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0), touch=False)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self._post(kind, pos=(x, y), button=1, touch=touch)
        self.app.step()

    def hover(self, label: str) -> None:
        """Moves the pointer over the node of this label."""
        x, y = self.middle(self.see(label).key)
        self._post(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0), touch=False)
        self.app.step()

    def key(self, *names: str, ctrl: bool = False, shift: bool = False) -> None:
        """Presses keys one after the other, by the names pygame gives them: « tab », « f11 »."""
        held = pygame.KMOD_LCTRL * ctrl | pygame.KMOD_LSHIFT * shift
        for name in names:
            self._post(pygame.KEYDOWN, key=pygame.key.key_code(name), mod=held, scancode=0)
            self.app.step()

    def resize(self, size: tuple[int, int]) -> None:
        """Gives the window another size, screen px."""
        self.app.window.resize(size)
        self.app.step()

    def wait(self, seconds: float) -> None:
        """Lets time pass, one turn of the loop every 1/60 s."""
        for _ in range(max(1, round(seconds / FRAME))):
            self.now += FRAME
            self.app.step()

    def screenshot(self, path: Path) -> None:
        """Writes what the window shows as a PNG."""
        pygame.image.save(self.app.window.surface, path)

    def middle(self, key: str) -> tuple[int, int]:
        """The middle of the node of this key, in screen px."""
        placed = self.scene.find(key)
        if placed is None:
            raise NotSeenError(f"{key!r} has no place on screen")
        scale = self.app.picture.scale
        return round(placed.rect.cx * scale), round(placed.rect.cy * scale)

    def close(self) -> None:
        """Takes the window away."""
        self.app.window.close()

    def _nodes(self) -> Iterator[Node]:
        yield from walk(self.scene.top.root)
        yield from (item.node for item in self.scene.over)

    def _post(self, kind: int, **data: object) -> None:
        pygame.event.post(pygame.Event(kind, data))
