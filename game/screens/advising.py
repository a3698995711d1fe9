"""A suggestion that somebody asked for: being worked out, or there to be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from game.screens.background import Task

if TYPE_CHECKING:
    from game.core.actions import Action
    from game.core.ruleset import Ruleset
    from game.core.state import State

SECONDS: Final = 1.0
"""How long a suggestion may be thought over."""


class Reason(Protocol):
    """Why a household did something: a phrase, which may take ``who``, and its parameters.

    ``than``, ``attribute``, ``fault`` and ``kind`` are ids; who says it puts names in their place.
    """

    @property
    def key(self) -> str: ...
    @property
    def params(self) -> Mapping[str, object]: ...


class Suggestion(Protocol):
    """An action, and why: a phrase and its parameters; what it costs or leaves open, or None."""

    @property
    def action(self) -> Action: ...
    @property
    def key(self) -> str: ...
    @property
    def params(self) -> Mapping[str, object]: ...
    @property
    def risk(self) -> Reason | None: ...


Advise = Callable[["Ruleset", "State", int, float], Suggestion]
"""The rules, the acting seat's own view, a seed for whims, seconds at most → a suggestion."""


Explain = Callable[["Ruleset", "State", "Action"], Reason]
"""The rules, the view of the seat before its action, the action → why, for all to hear."""


@dataclass(slots=True)
class Advising:
    """The suggestion for one position. ``beats`` counts up while it is being worked out."""

    state: State
    task: Task[Suggestion]
    beats: int = 0

    @property
    def failed(self) -> bool:
        """True when no suggestion was found, and none will be by waiting."""
        return self.task.failed
