"""The shell: carries out commands on the desk. Desktop, terminal and tests drive the same one.

What only a game needs is imported when there is one, so that the title shows at once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game import __version__
from game.core.state import BANK
from game.core.view import SPECTATOR, view
from game.screens import advising, background, pages
from game.screens.advising import Advise, Advising, Explain
from game.screens.background import Run, Task
from game.screens.commands import Act, Back, Command, Do, Go
from game.screens.desk import Desk, Page, Plan
from game.session import settings as settings_file

if TYPE_CHECKING:
    from game.content.content import Content
    from game.core.actions import Action
    from game.core.events import Event
    from game.core.state import State
    from game.screens.nodes import Node
    from game.screens.readying import Readying
    from game.screens.thinking import Decide, Decision
    from game.session.running import RunningGame
    from game.session.seats import Seat

WHIM_STEP: Final = 1_000_003
"""Keeps the whims of one game apart from those of the next seed."""


class Shell:
    """Runs the interface over a desk.

    Without ``advise`` no suggestion is offered, without ``explain`` nobody says why. ``run``
    says where computer households think: at once, unless an edition gives them a thread.
    """

    def __init__(
        self,
        desk: Desk,
        decide: Decide,
        advise: Advise | None = None,
        explain: Explain | None = None,
    ) -> None:
        self.desk = desk
        self.run: Run[Any] = background.at_once
        self._decide = decide
        self._advise = advise
        self._thought: tuple[State, Task[Decision]] | None = None
        self._opening: Task[Content | None] | None = None
        self._readying: Readying | None = None
        desk.can_advise, desk.explain = advise is not None, explain
        self._deeds: Final[dict[str, Callable[[Do], None]]] = {
            "start": self._start,
            "resume": self._resume,
            "erase": self._erase,
            "leave": self._leave,
            "again": self._again,
            "quit": self._quit,
            "undo": self._undo,
            "redo": self._redo,
            "set": self._set,
            "seat": self._seat,
            "uncover": self._uncover,
            "pick": self._pick,
            "next": self._next,
            "dismiss": self._dismiss,
            "clock": self._clock,
            "debate": self._debate,
            "device": self._device,
            "advise": self._ask_advice,
        }

    def tree(self) -> Node:
        """What is on screen now."""
        return pages.tree(self.desk)

    def perform(self, command: Command) -> None:
        """Carries out what activating a node asked for, once the content is there."""
        if self._readying is not None and self._readying.keeps(command):
            return
        if isinstance(command, Act):
            self.act(command.action)
        elif isinstance(command, Go):
            self._go(Page(command.screen, command.subject))
        elif isinstance(command, Back):
            self.back()
        else:
            self._deeds[command.deed](command)

    def make_ready(self, then: Callable[[], object]) -> None:
        """Has the content opened beside the title; ``then`` is called once that is done.

        What is asked for meanwhile and needs the content is done after it.
        """
        from game.screens.readying import Readying

        self._readying = Readying(self.desk, self.run, then)

    def _take_content(self) -> bool:
        """Looks whether the content is there; True when the title shows otherwise than before."""
        if self._readying is None:
            return False
        ready, moved = self._readying.tick()
        if ready:
            wanted, self._readying = self._readying.wanted, None
            if wanted is not None:
                self.perform(wanted)
        return moved

    def _go(self, page: Page) -> None:
        """Opens a page; another part of the page on top takes its place, so that Back leaves."""
        if self.desk.pages[-1].name == page.name:
            self.desk.pages[-1] = page
        else:
            self.desk.pages.append(page)

    def back(self) -> None:
        """Closes what is on top: a moment, a dialog, a screen; never the title."""
        if len(self.desk.pages) == 1 and self.desk.shows_moment:
            self._next(Do("next"))
        elif len(self.desk.pages) > 1:
            self.desk.pages.pop()
        elif self.desk.pages[0].name == "play":
            self.desk.pages.append(Page("pause"))

    def act(self, action: Action) -> None:
        """Does an action of the game and closes the dialogs that led to it."""
        from game.core.refusals import IllegalActionError
        from game.screens import labels

        desk = self.desk
        try:
            events = desk.playing.act(action)
        except IllegalActionError as error:
            desk.notices.append(labels.refusal(desk, error.refusal))
            return
        del desk.pages[1:]
        desk.picked = ""
        self._happened(events)

    @property
    def computer_is_due(self) -> bool:
        """True when a computer household must act and nothing waits to be read first."""
        desk = self.desk
        if desk.game is None or desk.pages[0].name != "play" or len(desk.pages) > 1:
            return False
        due = desk.game.acting != BANK and not desk.game.acting_is_person
        return due and (not desk.moments or desk.year_end_is_open)

    def think(self) -> bool:
        """Has the computer household whose turn it is think; True when it knows what to do."""
        return self._thinking().done

    def play_computer(self) -> None:
        """Lets the computer household whose turn it is act, once it has thought."""
        decision = self._thinking().result()
        self._thought = None
        if decision.trouble is not None:
            self._tell_failed(decision.trouble)
        before = self.desk.playing.state
        self.act(decision.action)
        self._wonder(before)

    def _wonder(self, before: State) -> None:
        """Has it found out why the household did what it has just done, if it did."""
        from game.screens import whys

        if self.desk.playing.state is not before:
            whys.ask(self.desk, self.run)

    def _tell_failed(self, trouble: Exception) -> None:
        """Says once a game that a household plays more simply than it should."""
        from game.screens import labels

        desk = self.desk
        if not desk.told_failed:
            who = labels.household(desk, desk.playing.acting)
            what = f"{type(trouble).__name__} {trouble}".strip()
            desk.notices.append(desk.words("notice.household_failed", who=who, what=what))
        desk.told_failed = True

    def _thinking(self) -> Task[Decision]:
        """The decision of this position, begun now if it is not yet; one of another is dropped."""
        from game.screens.thinking import decided

        game = self.desk.playing
        if self._thought is None or self._thought[0] is not game.state:
            player = game.seats[game.acting].player
            job = partial(decided, self._decide, player, game.ruleset, game.state, self._whim())
            self._forget()
            self._thought = (game.state, Task(job))
            self.run(self._thought[1])
        return self._thought[1]

    def _forget(self) -> None:
        """Nobody waits any more for what is being worked out."""
        if self._thought is not None:
            self._thought[1].cancel()
        if self.desk.advice is not None:
            self.desk.advice.task.cancel()
        self._thought = self.desk.advice = None

    def _whim(self) -> int:
        game = self.desk.playing
        return game.origin.seed * WHIM_STEP + len(game.history.done)

    @property
    def working(self) -> bool:
        """True while the screen waits for a suggestion."""
        waited = self.desk.advice if self.desk.pages[-1].name == "advice" else None
        return waited is not None and not waited.task.done

    def beat(self) -> None:
        """Moves the sign of work under way one step on."""
        if self.desk.advice is not None:
            self.desk.advice.beats += 1

    def _ask_advice(self, command: Do) -> None:
        """Opens the suggestion for this position; asked again, the same one is there at once."""
        desk = self.desk
        if self._advise is None or not desk.may_act:
            return
        state = desk.playing.state
        if desk.advice is None or desk.advice.state is not state or desk.advice.failed:
            self._forget()
            game = desk.playing
            seen = view(state, game.acting)
            job = partial(self._advise, game.ruleset, seen, self._whim(), advising.SECONDS)
            desk.advice = Advising(state, Task(job))
            self.run(desk.advice.task)
        self._go(Page("advice"))

    def _happened(self, events: tuple[Event, ...]) -> None:
        from game.screens import moments

        desk = self.desk
        desk.last_events = events
        moments.add(desk.moments, moments.of(desk.playing, events))
        problem = desk.playing.save_problem
        warning = desk.words("notice.not_saved", why=problem) if problem else ""
        if warning and warning not in desk.notices:  # once, however many actions it follows
            desk.notices.append(warning)
        if desk.needs_curtain:
            desk.viewer = SPECTATOR

    def begin(self, scenario: str, seats: tuple[Seat, ...], seed: int) -> None:
        """Starts a game and opens it."""
        from datetime import datetime

        from game.session.journal import Writer
        from game.session.origin import Origin
        from game.session.running import begin
        from game.session.saves import new_path

        desk = self.desk
        now = datetime.now()
        content = desk.content
        origin = Origin(
            device=content.device.id,
            scenario=scenario,
            content_hash=content.digest,
            seats=seats,
            seed=seed,
            started=now.strftime("%Y-%m-%d %H:%M"),
            program=__version__,
        )
        writer = None
        if desk.saves_folder is not None:
            writer = Writer(new_path(desk.saves_folder, now))
        game = begin(content.rulesets[scenario], origin, writer)
        self.open_game(game)
        self._happened(game.history.done[0].events)

    def open_game(self, game: RunningGame) -> None:
        """Shows a game: one person sees their own hand at once, several pass the device."""
        desk = self.desk
        if desk.library.nearest(desk.plan.device, desk.settings.device) != game.origin.device:
            desk.plan = Plan(game.origin.device)  # the one before had another's teams
        self._forget()
        desk.game, desk.told_failed = game, False
        desk.debate = None
        desk.whys.clear()
        desk.pages = [Page("play")]
        desk.moments.clear()
        desk.moments_read = 0
        desk.last_events = ()
        persons = desk.persons
        desk.viewer = persons[0] if len(persons) == 1 else SPECTATOR
        desk.clock = None
        if game.ruleset.timing is not None:
            from game.screens import timing

            timing.begin(desk)

    def tick(self) -> bool:
        """Looks at what goes on by itself: the clock of a timed game, a device that is being
        made ready, reasons that are found; True when something shows otherwise than before."""
        moved = self._take_content()
        moved = self._take_device() or moved
        if self.desk.whys:
            from game.screens import whys

            moved = whys.arrived(self.desk) or moved
        if self.desk.clock is not None:
            from game.screens import timing

            moved = timing.tick(self.desk) or moved
        if self.desk.debate is not None:
            from game.screens import debate

            moved = debate.tick(self.desk) or moved
        return moved

    def _clock(self, command: Do) -> None:
        from game.screens import timing

        timing.change(self.desk, command.subject)

    def _debate(self, command: Do) -> None:
        """Opens the debate with its clock, or has that clock do something."""
        from game.screens import debate

        if command.subject:
            debate.change(self.desk, command.subject)
        else:
            self.desk.picked = debate.PART
            debate.begin(self.desk)

    def _stop_clock(self) -> None:
        if self.desk.clock is not None:
            from game.screens import timing

            timing.end(self.desk)

    def _start(self, command: Do) -> None:
        from secrets import randbits

        desk = self.desk
        seed = int(command.value) if command.value else randbits(48)
        self.begin(desk.scenario, tuple(desk.plan.seats), seed)

    def _resume(self, command: Do) -> None:
        from game.screens import saved

        opened = saved.open_saved(self.desk, Path(command.subject))
        if opened is not None:
            self.open_game(opened)

    def _erase(self, command: Do) -> None:
        from game.screens import saved

        saved.erase(self.desk, Path(command.subject))
        self.back()

    def _leave(self, command: Do) -> None:
        desk = self.desk
        self._stop_clock()
        self._forget()
        desk.game = desk.debate = None
        desk.moments.clear()
        desk.moments_read = 0
        desk.pages = [Page("title")]

    def _again(self, command: Do) -> None:
        """Leaves a game and plans the next with its device, its scenario and its table."""
        origin = self.desk.playing.origin
        self._leave(command)
        self.desk.plan = Plan(origin.device, origin.scenario, list(origin.seats), by_hand=True)
        self.desk.pages.append(Page("new_game"))

    def _quit(self, command: Do) -> None:
        self._stop_clock()
        self.desk.closing = True

    def _undo(self, command: Do) -> None:
        game = self.desk.playing
        count = game.undo_count()
        if not count:
            return
        if game.undo_reveals(count) and command.subject != "agreed":
            self.desk.pages.append(Page("agree_undo"))
            return
        game.undo(count)
        self._moved()

    def _redo(self, command: Do) -> None:
        game = self.desk.playing
        count = game.redo_count()
        if count:
            game.redo(count)
            self._moved()

    def _moved(self) -> None:
        desk = self.desk
        self._forget()
        del desk.pages[1:]
        desk.picked = ""
        desk.moments.clear()
        desk.moments_read = 0
        desk.last_events = ()
        if desk.needs_curtain:
            desk.viewer = SPECTATOR

    def _device(self, command: Do) -> None:
        """Chooses a device. One that was never opened is made ready first, beside the screen."""
        from game.screens import shelf

        desk, device = self.desk, command.subject
        desk.opening = device
        self._opening = Task(partial(shelf.content_of, desk, device))
        if desk.library.is_open(device):
            self._opening.work()
        else:
            self.run(self._opening)
        self._take_device()

    def _take_device(self) -> bool:
        """Goes over to the device that was chosen, if it is ready; True if it did.

        Whoever began a game meanwhile keeps the device of that game.
        """
        if self._opening is None or not self._opening.done:
            return False
        from game.screens import planning

        self._opening.result()  # what cannot be played is told below; anything else is raised
        device, self.desk.opening, self._opening = self.desk.opening, "", None
        if self.desk.game is None and planning.choose_device(self.desk, device):
            self._set(Do("set", "device", device))
        return True

    def _set(self, command: Do) -> None:
        desk = self.desk
        desk.settings = desk.settings.with_value(command.subject, command.value)
        if command.subject == "language":
            from game.screens import tongues

            tongues.speak(desk, command.value)
        if desk.settings_path is not None:
            problem = settings_file.save(desk.settings_path, desk.settings)
            if problem:
                desk.notices.append(desk.words("notice.settings_not_saved", why=problem))

    def _seat(self, command: Do) -> None:
        from game.screens import planning

        planning.change(self.desk, command.subject, command.value)

    def _uncover(self, command: Do) -> None:
        self.desk.viewer = self.desk.playing.acting

    def _pick(self, command: Do) -> None:
        desk = self.desk
        desk.picked = "" if desk.picked == command.subject else command.subject

    def _next(self, command: Do) -> None:
        desk = self.desk
        if desk.moments:
            desk.moments.popleft()
            desk.moments_read = desk.moments_read + 1 if desk.moments else 0

    def _dismiss(self, command: Do) -> None:
        if self.desk.notices:
            self.desk.notices.pop(0)
