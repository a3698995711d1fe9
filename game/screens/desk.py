"""What the screens are drawn from: the content, the words, the settings, the game, what is open.

The desk is the state of the interface; ``game.screens.shell`` changes it.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.library import Library
from game.core.state import BANK, pending
from game.core.view import SPECTATOR
from game.screens import naming
from game.session.seats import PERSON

if TYPE_CHECKING:
    from game.content.content import Content
    from game.core.events import Event
    from game.core.ruleset import Ruleset
    from game.core.state import State
    from game.screens.advising import Advising, Explain
    from game.screens.tongues import Tongue
    from game.screens.whys import Why
    from game.session.clock import Clock
    from game.session.running import RunningGame
    from game.session.seats import Seat
    from game.session.settings import Settings
    from game.text.words import Words


@dataclass(frozen=True, slots=True)
class Page:
    """A screen or dialog that is open, and what it is about."""

    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something the table should look at before going on: events that belong together.

    ``kind``: ``news``, ``year_end``, ``alert``, ``lever`` or ``made``.
    """

    kind: str
    year: int
    events: tuple[Event, ...]


@dataclass(slots=True)
class Plan:
    """A game being set up. Empty fields stand for what the settings and the content say first.

    ``by_hand`` is True once somebody has changed the seats: no default replaces them then.
    ``waiting`` are seats for which the scenario has no room; another may have it.
    """

    device: str = ""
    scenario: str = ""
    seats: list[Seat] = field(default_factory=list)
    by_hand: bool = False
    waiting: list[Seat] = field(default_factory=list)


@dataclass(slots=True)
class Desk:
    """Everything the screens read.

    ``source`` is the devices that can be played, or the content of the only one. ``viewer`` is
    the seat whose secrets may be shown; ``picked`` is the card or option that a person considers
    before deciding; ``moments_read`` are those already looked at of the row that waits;
    ``advice`` is the suggestion that was asked for, if one was; ``explain``
    says why a computer household did something. ``opening`` is the device that was chosen and
    is being made ready; ``preparing`` is what the title says while the first content is.
    ``told_failed``: in this game it was told that a computer household
    could not decide. ``whys`` are the reasons of computer households by the number of the step.
    ``locales`` is the folder of translations, None where only French is spoken; ``tongues`` are
    the languages that were found there, once somebody has looked.
    """

    source: Content | Library
    words: Words
    settings: Settings
    saves_folder: Path | None
    settings_path: Path | None
    game: RunningGame | None = None
    viewer: int = SPECTATOR
    pages: list[Page] = field(default_factory=lambda: [Page("title")])
    moments: deque[Moment] = field(default_factory=deque)
    moments_read: int = 0
    notices: list[str] = field(default_factory=list)
    plan: Plan = field(default_factory=Plan)
    picked: str = ""
    last_events: tuple[Event, ...] = ()
    advice: Advising | None = None
    can_advise: bool = False
    explain: Explain | None = None
    closing: bool = False
    clock: Clock | None = None
    minute: int = -1
    debate: Clock | None = None
    debate_second: int = 0
    now: Callable[[], float] = time.monotonic
    spoken: Content | None = None
    opening: str = ""
    preparing: str = ""
    told_failed: bool = False
    whys: dict[int, Why] = field(default_factory=dict)
    locales: Path | None = None
    tongues: tuple[Tongue, ...] = ()

    def __post_init__(self) -> None:
        if self.has_content:
            self._speak_of(self.content)

    @property
    def library(self) -> Library:
        """The devices that can be played."""
        if not isinstance(self.source, Library):
            self.source = Library.of(self.source)
        return self.source

    @property
    def device(self) -> str:
        """The device of the game, of the plan, of the settings: the first that can be played."""
        if self.game is not None:
            return self.library.nearest(self.game.origin.device)
        return self.library.nearest(self.plan.device, self.settings.device)

    @property
    def content(self) -> Content:
        """The content of the device, opened now if it is not yet; phrases name that device.

        Raises ``UnusableError`` when it cannot be, ``KeyError`` when there is no device at all.
        """
        content = self.library.content(self.device)
        if content is not self.spoken:
            self._speak_of(content)
        return content

    @content.setter
    def content(self, content: Content) -> None:
        self.source = content

    def speak(self, words: Words) -> None:
        """Phrases are said in these words from now on, of the same device."""
        self.words, self.spoken = words, None
        if self.has_content:
            self._speak_of(self.content)

    def _speak_of(self, content: Content) -> None:
        """Phrases name the device of this content from now on."""
        self.spoken = content
        device = content.device
        self.words = self.words.about(naming.of_device(device), device.phrases, content.plurals)

    @property
    def has_content(self) -> bool:
        """True when the content of the device is open."""
        return self.library.is_open(self.device)

    @property
    def scenario(self) -> str:
        """The scenario of the game, of the plan, or the first of the device; its content opens."""
        if self.game is not None:
            return self.game.origin.scenario
        scenarios = self.content.scenarios
        return self.plan.scenario if self.plan.scenario in scenarios else next(iter(scenarios), "")

    @property
    def ruleset(self) -> Ruleset:
        """The rules of the game being played. Raises ``RuntimeError`` without one."""
        return self.playing.ruleset

    @property
    def playing(self) -> RunningGame:
        """The game being played. Raises ``RuntimeError`` without one."""
        if self.game is None:
            raise RuntimeError("no game is open")
        return self.game

    @property
    def state(self) -> State:
        """The game as the viewer may know it."""
        return self.playing.view(self.viewer)

    @property
    def persons(self) -> list[int]:
        """The seats that persons play."""
        return [seat for seat, who in enumerate(self.playing.seats) if who.player == PERSON]

    @property
    def shown_seat(self) -> int:
        """The seat whose panel is shown: the viewer's, or the acting one's for spectators."""
        if self.viewer != SPECTATOR:
            return self.viewer
        return max(self.playing.acting, 0)

    @property
    def needs_curtain(self) -> bool:
        """True when a person must act whose secrets are not on screen yet."""
        game = self.playing
        return game.acting_is_person and game.acting != self.viewer and len(self.persons) > 1

    @property
    def shows_moment(self) -> bool:
        """True when a moment is to be looked at: not before the curtain has been lifted."""
        in_game = self.game is not None and self.pages[0].name == "play"
        ready = bool(self.moments) and not self.year_end_is_open
        return in_game and ready and not self.needs_curtain

    @property
    def year_end_is_open(self) -> bool:
        """True when a household may still parry a hazard of the year end that is to be told.

        The year end is told once, whole: the screen of that choice shows the hazard.
        """
        if len(self.moments) != 1 or self.moments[0].kind != "year_end":
            return False
        owed = pending(self.playing.state)
        return owed is not None and owed.kind == "reaction"

    @property
    def may_act(self) -> bool:
        """True when the viewer is the person who must act."""
        acting = self.playing.acting
        return acting != BANK and acting == self.viewer
