"""A case to explain: what was chosen, by whom, and what else could have been done.

A reason is a key and its parameters, never a sentence: ``game.text.phrases.advice`` has the words.
It tells of cubes, coins, years, levels, élan: what is seen on the table, against what else could be
had, by name. It names no card that only one household may know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from game.bots.deeds import card_of, deed
from game.bots.why import figures, outcome
from game.core import devices
from game.core.actions import Action, RepairTogether
from game.core.legal import legal
from game.core.ruleset import FinalSortPhase, Ruleset
from game.core.state import State, acting_seat, pending
from game.core.table import rule_of

_CHOSEN: Final[Mapping[str, str]] = {
    "mission": "mission",
    "design": "design",
    "catalogue": "model",
}
"""What the phrases call the choices that they have words for."""


class Reason(NamedTuple):
    """A key such as ``new_cubes`` and its parameters.

    ``n`` is what is counted; ``than`` the id of a card or model, ``attribute``, ``fault`` and
    ``kind`` (of impact) ids too, which whoever says it calls by their names.
    """

    key: str
    params: Mapping[str, int | str]


Found = Iterator[Reason]
"""Reasons that hold, the strongest first."""


class Case:
    """An action that was chosen, the state as the acting seat saw it, and the other options.

    ``others`` are the options left aside, the best first. ``aloud``: the reason is for all to
    hear, and does not tell what a hand held.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        view: State,
        action: Action,
        others: Sequence[Action],
        *,
        aloud: bool = False,
    ) -> None:
        self.ruleset: Final = ruleset
        self.view: Final = view
        self.action: Final = action
        self.others: Final = others
        self.aloud: Final = aloud
        self.seat: Final = acting_seat(view)
        self.own: Final = view.households[self.seat]
        self.counts: Final = not ruleset.together

    @cached_property
    def gains(self) -> outcome.Gains:
        """What the action changes at once."""
        return outcome.gains(self.ruleset, self.view, self.action)

    @cached_property
    def new_cubes(self) -> int:
        """Cubes that buying new would add, on average."""
        return figures.new_cubes(self.ruleset, self.view, self.seat)

    @cached_property
    def legal(self) -> list[Action]:
        """Everything one could do."""
        return legal(self.ruleset, self.view)

    def rule(self, name: str) -> int:
        """The value of a rule for this household now."""
        return rule_of(self.ruleset, self.view, name, self.seat)

    @property
    def years(self) -> int:
        """Years of use left with this one; none once all are over."""
        if isinstance(self.ruleset.phases[self.view.phase], FinalSortPhase):
            return 0
        return (self.view.last_year or self.ruleset.years) - max(1, self.view.year) + 1

    @property
    def later(self) -> bool:
        """True when this household acts again in the years that are left."""
        turns = self.view.order[self.view.turn + 1 :]
        return self.years > 1 or (self.years == 1 and self.seat in turns)

    @property
    def out(self) -> bool:
        """True when no device is in service."""
        phone = self.own.phone
        return phone is None or devices.is_dead(self.ruleset, phone)

    @property
    def verb(self) -> str:
        """One word for what is done, as the phrases call it."""
        if isinstance(self.action, RepairTogether):
            return "repair_together"
        choice = pending(self.view)
        if choice is None:
            return deed(self.action)
        if choice.kind == "reaction":
            return "react" if card_of(self.view, self.action) in self.ruleset.cards else "hold"
        return _CHOSEN.get(choice.kind, "choose")


Finder = Callable[[Case], Found]
"""What finds the reasons for one kind of deed."""


def many(key: str, n: int, **params: int | str) -> Found:
    """The reason when its number is one or more."""
    if n > 0:
        yield Reason(key, {"n": n, **params})
