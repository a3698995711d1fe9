"""The steps of a game, with undo and redo without limit."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.actions import Action
from game.core.events import Event, reveals
from game.core.state import State


@dataclass(frozen=True, slots=True)
class Step:
    """One action: the state it led to, what happened, the part of chance."""

    action: Action | None
    state: State
    events: tuple[Event, ...]
    shuffles: tuple[tuple[str, ...], ...]

    @property
    def revealed(self) -> bool:
        """True when somebody saw a card that was hidden before."""
        return any(reveals(event) for event in self.events)


@dataclass(slots=True)
class History:
    """Steps done and steps undone. The first step is the start and is never undone."""

    done: list[Step]
    undone: list[Step] = field(default_factory=list)

    @property
    def state(self) -> State:
        """The state now."""
        return self.done[-1].state

    def add(self, step: Step) -> None:
        """A new step: what was undone before it is forgotten."""
        self.done.append(step)
        self.undone.clear()

    def undo(self, count: int) -> None:
        """Takes back the last steps. Raises ``ValueError`` beyond the start."""
        if not 0 < count < len(self.done):
            raise ValueError(f"cannot undo {count} of {len(self.done) - 1} steps")
        for _ in range(count):
            self.undone.append(self.done.pop())

    def redo(self, count: int) -> None:
        """Does undone steps again. Raises ``ValueError`` when there are fewer."""
        if not 0 < count <= len(self.undone):
            raise ValueError(f"cannot redo {count} of {len(self.undone)} steps")
        for _ in range(count):
            self.done.append(self.undone.pop())
