"""The window: opened, resized, put in full screen; and how a screen fits in it."""

from __future__ import annotations

import os
from typing import Final, NamedTuple

import pygame

from game.desktop.placing import Space

WIDE: Final = (1366, 768)
COMPACT: Final = (1024, 768)
WIDE_FROM: Final = 1.5  # width over height from which the wide screen is laid out
SMALLEST: Final = (640, 480)
UNSEEN: Final = frozenset({"offscreen", "dummy"})  # drivers of SDL that show nothing to anybody


class NoDisplayError(Exception):
    """This machine has no screen to open a window on; the message says why."""


class Fit(NamedTuple):
    """How a screen fills a window: its logical size and screen px per logical px."""

    width: float
    height: float
    compact: bool
    scale: float

    def space(self, text_size: float) -> Space:
        """The space a view fills."""
        return Space(self.width, self.height, self.compact, text_size)


def fit(size: tuple[int, int]) -> Fit:
    """The reference screen as large as `size` (screen px) allows, longer in one direction."""
    width, height = max(1, size[0]), max(1, size[1])
    compact = width / height < WIDE_FROM
    reference = COMPACT if compact else WIDE
    scale = min(width / reference[0], height / reference[1])
    return Fit(width / scale, height / scale, compact, scale)


def too_small(size: tuple[int, int]) -> bool:
    """True when a window is smaller than the game can be read in."""
    return size[0] < SMALLEST[0] or size[1] < SMALLEST[1]


def open_display() -> None:
    """Starts the video. Raises ``NoDisplayError`` when nobody could see a window.

    Without a screen SDL quietly draws to nowhere; that counts as no screen unless it was asked
    for with ``SDL_VIDEODRIVER``.
    """
    try:
        pygame.display.init()
    except pygame.error as error:
        raise NoDisplayError(str(error)) from error
    driver = pygame.display.get_driver()
    if driver in UNSEEN and os.environ.get("SDL_VIDEODRIVER") != driver:
        pygame.display.quit()
        raise NoDisplayError(f"SDL: {driver}")


class GameWindow:
    """One window of the game. Made after ``open_display``."""

    def __init__(self, title: str, size: tuple[int, int] | None, *, full: bool = False) -> None:
        asked = size or _first_size()
        self._window = pygame.Window(title, asked, resizable=True)
        self._window.minimum_size = SMALLEST
        pygame.key.stop_text_input()  # nothing is typed: no keyboard on touch screens
        self.full = False
        if full:
            self.show_full(full=True)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in screen px."""
        return self.surface.get_size()

    @property
    def surface(self) -> pygame.Surface:
        """What to draw on; another one after a change of size."""
        return self._window.get_surface()

    @property
    def title(self) -> str:
        """What stands over it and in the task bar."""
        return self._window.title

    @title.setter
    def title(self, title: str) -> None:
        self._window.title = title

    def set_icon(self, picture: pygame.Surface) -> None:
        """The sign of the game in the task bar."""
        self._window.set_icon(picture)

    def resize(self, size: tuple[int, int]) -> None:
        """Gives it another size, screen px."""
        self._window.size = size

    def show_full(self, *, full: bool) -> None:
        """Fills the screen, or goes back to a window."""
        if full == self.full:
            return
        if full:
            self._window.set_fullscreen(desktop=True)
        else:
            self._window.set_windowed()
        self.full = full

    def present(self) -> None:
        """Shows what was drawn."""
        self._window.flip()

    def close(self) -> None:
        """Takes the window away."""
        self._window.destroy()
        pygame.display.quit()


def _first_size() -> tuple[int, int]:
    """The wide reference, or what a smaller desktop leaves for a window."""
    sizes = pygame.display.get_desktop_sizes()
    if not sizes:
        return WIDE
    width, height = sizes[0]
    room = (max(SMALLEST[0], width - 16), max(SMALLEST[1], height - 72))
    large = min(room[0] / WIDE[0], room[1] / WIDE[1], 1.25)
    if large < 1:
        return min(WIDE[0], room[0]), min(WIDE[1], room[1])
    return round(WIDE[0] * large), round(WIDE[1] * large)
