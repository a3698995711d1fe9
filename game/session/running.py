"""A running game: actions in, events out, everything in the journal first."""

from __future__ import annotations

from collections.abc import Iterable

from game.core import setup
from game.core.actions import Action, to_plain
from game.core.apply import apply
from game.core.checks import refusal
from game.core.events import Event
from game.core.legal import legal
from game.core.record import state_to_plain
from game.core.refusals import Refusal
from game.core.ruleset import Ruleset
from game.core.state import BANK, State, acting_seat
from game.core.view import seen, view
from game.session.history import History, Step
from game.session.journal import Line, Writer
from game.session.origin import Origin
from game.session.seats import Seat

__all__ = ["Origin", "RunningGame", "begin", "step_line"]


class RunningGame:
    """One game being played. What it changes is in the journal before it returns."""

    def __init__(
        self, ruleset: Ruleset, origin: Origin, history: History, writer: Writer | None
    ) -> None:
        self.ruleset = ruleset
        self.origin = origin
        self.history = history
        self.writer = writer
        self.crossings: list[int] = []

    @property
    def state(self) -> State:
        """The whole state now. Screens use ``view``."""
        return self.history.state

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Who sits where."""
        return self.origin.seats

    @property
    def acting(self) -> int:
        """The seat that must act, or BANK when the game is over."""
        return acting_seat(self.state)

    @property
    def acting_is_person(self) -> bool:
        """True when a person must act now."""
        return self.acting != BANK and self.seats[self.acting].is_person

    @property
    def save_problem(self) -> str:
        """Why the last action is not on disk; empty when it is, or when nothing is saved."""
        return self.writer.problem if self.writer is not None else ""

    def view(self, audience: int) -> State:
        """The state as an audience may know it."""
        return view(self.state, audience)

    def legal(self) -> list[Action]:
        """The legal actions now."""
        return legal(self.ruleset, self.state)

    def refusal(self, action: Action) -> Refusal | None:
        """Why an action is refused now, or None."""
        return refusal(self.ruleset, self.state, action)

    def act(self, action: Action) -> tuple[Event, ...]:
        """Does an action, writes it down, returns what happened.

        Raises ``IllegalActionError`` when the rules refuse it.
        """
        result = apply(self.ruleset, self.state, action)
        step = Step(action, result.state, tuple(result.events), tuple(result.shuffles))
        self._write(step_line(step))
        self.history.add(step)
        self._snapshot(step)
        return step.events

    def undo_count(self) -> int:
        """Steps to take back to stand before the last decision of a person; 0 if none."""
        done = self.history.done
        for count in range(1, len(done)):
            seat = acting_seat(done[-1 - count].state)
            if seat != BANK and self.seats[seat].is_person:
                return count
        return 0

    def undo_reveals(self, count: int) -> bool:
        """True when one of the last steps showed a hidden card: the table must agree."""
        return any(step.revealed for step in self.history.done[-count:]) if count else False

    def undo(self, count: int) -> None:
        """Takes back steps; crossing a revealed card is noted in the log."""
        crossed = self.undo_reveals(count)
        self.history.undo(count)
        self._write({"undo": count, "crossed": crossed})
        if crossed:
            self.crossings.append(len(self.history.done))

    def redo_count(self) -> int:
        """Steps to do again to stand before the next decision of a person; 0 if none."""
        undone = self.history.undone
        for count in range(1, len(undone) + 1):
            seat = acting_seat(undone[-count].state)
            if seat == BANK or self.seats[seat].is_person:
                return count
        return len(undone)

    def redo(self, count: int) -> None:
        """Does undone steps again."""
        self.history.redo(count)
        self._write({"redo": count})

    def log(self, audience: int) -> Iterable[tuple[int, Event]]:
        """All events so far with their year, as an audience may know them."""
        for step in self.history.done:
            for event in step.events:
                yield step.state.year, seen(event, audience)

    def recent(self, audience: int) -> Iterable[Event]:
        """All events so far, the newest first, as an audience may know them."""
        for step in reversed(self.history.done):
            for event in reversed(step.events):
                yield seen(event, audience)

    def _snapshot(self, step: Step) -> None:
        if any(event.kind == "year_began" for event in step.events):
            plain = state_to_plain(step.state, self.ruleset.rules)
            self._write({"snapshot": plain, "steps": len(self.history.done)})

    def _write(self, line: Line) -> None:
        if self.writer is not None:
            self.writer.add(line)


def step_line(step: Step) -> Line:
    """A step as a line of the journal: the action and the part of chance."""
    assert step.action is not None
    line: Line = {"act": to_plain(step.action)}
    if step.shuffles:
        line["shuffles"] = [list(order) for order in step.shuffles]
    if step.state.over:
        line["over"] = 1
    return line


def begin(ruleset: Ruleset, origin: Origin, writer: Writer | None) -> RunningGame:
    """Starts a game and writes its header and the order of its decks.

    Raises ``IllegalActionError`` when the scenario does not take this many seats.
    """
    state, events, shuffles = setup.start(ruleset, len(origin.seats), origin.seed)
    if writer is not None:
        writer.add(origin.header())
        writer.add({"start": [list(order) for order in shuffles]})
    first = Step(None, state, tuple(events), tuple(shuffles))
    return RunningGame(ruleset, origin, History([first]), writer)
