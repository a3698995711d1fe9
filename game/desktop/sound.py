"""Few, soft sounds. The sound device is open only while something sounds: silence costs nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from game.core.events import Event

EVENT_SOUNDS: Final = {
    "coins_changed": "coin",
    "elan_changed": "elan",
    "cubes_added": "cube",
    "repaired": "repair",
    "card_played": "card",
    "part_taken": "card",
    "initiative_joined": "card",
    "news_revealed": "year",
    "lever_passed": "lever",
    "zone_entered": "zone",
}
"""What each kind of event sounds like; others are silent."""

RANK: Final = ("zone", "lever", "year", "repair", "card", "elan", "coin", "cube")
"""Of the sounds of one action only the first of this order is played: no heap of noises."""

CLOSE_AFTER: Final = 3.0  # seconds of silence after which the device is let go


class Sounds:
    """Plays the sounds of ``folder``. Without a sound device it is silent and says nothing."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._loaded: dict[str, pygame.mixer.Sound] = {}
        self._open = False
        self._refused = False
        self._last = 0.0

    @property
    def is_open(self) -> bool:
        """True while the sound device is held."""
        return self._open

    def of_events(self, events: Iterable[Event], volume: int) -> None:
        """Plays the one sound that says most about these events. ``volume`` is 0 to 100."""
        heard = {EVENT_SOUNDS[event.kind] for event in events if event.kind in EVENT_SOUNDS}
        for name in RANK:
            if name in heard:
                self.play(name, volume)
                return

    def play(self, name: str, volume: int) -> None:
        """Plays a sound by its name at 0 to 100."""
        if volume <= 0 or not self._opened():
            return
        sound = self._sound(name)
        if sound is not None:
            sound.set_volume(volume / 100)
            sound.play()
            self._last = self._clock()

    def rest(self) -> None:
        """Lets the device go after some silence; to be called now and then."""
        if self._open and self._clock() - self._last > CLOSE_AFTER and not pygame.mixer.get_busy():
            self.close()

    def close(self) -> None:
        """Lets the device go."""
        if self._open:
            self._loaded.clear()
            pygame.mixer.quit()
            self._open = False

    def _opened(self) -> bool:
        if not self._open and not self._refused:
            try:
                pygame.mixer.init(frequency=22_050, size=-16, channels=1, buffer=512)
                self._open = True
            except pygame.error:
                self._refused = True
        return self._open

    def _sound(self, name: str) -> pygame.mixer.Sound | None:
        if name not in self._loaded:
            try:
                self._loaded[name] = pygame.mixer.Sound(self._folder / f"{name}.wav")
            except (OSError, pygame.error):
                return None
        return self._loaded[name]
