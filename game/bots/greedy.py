"""A computer household that looks one action ahead and takes what promises most points.

It plays each legal action on its own view. Where a hidden card would decide, it plays on a few
worlds in which the hidden cards are dealt by chance, and takes the mean.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import Final

from game.bots.determinise import determinise
from game.bots.outlook import Mind
from game.bots.same import Same
from game.bots.weights import Weights
from game.core import devices, flow, rng
from game.core.actions import Action, BuyNew, Choose
from game.core.apply import carry_out
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import HIDDEN, Choice, State, acting_seat, pending
from game.core.table import Table

WORLDS: Final = 3
"""Ways to deal the hidden cards that are tried where one would decide."""

_SAME: Final = 1e-9


@lru_cache(maxsize=32)
def _mind(key: Same[Ruleset], weights: Weights) -> Mind:
    return Mind(key.held, weights)


def choose(ruleset: Ruleset, view: State, whim: int) -> Action:
    """The action that promises the acting seat most; ``whim`` decides between equals."""
    return choose_with(Weights(), ruleset, view, whim)


def choose_with(weights: Weights, ruleset: Ruleset, view: State, whim: int) -> Action:
    """``choose`` for a household with its own idea of what things are worth."""
    options = _sensible(ruleset, view)
    if len(options) == 1:
        return options[0]
    promised = _weighed(weights, ruleset, view, options, whim)
    best = max([points for _, points in promised])
    equal = [action for action, points in promised if points > best - _SAME]
    pick, _ = rng.below(rng.seeded(whim), len(equal))
    return equal[pick]


def weigh(
    ruleset: Ruleset, view: State, whim: int, weights: Weights | None = None
) -> list[tuple[Action, float]]:
    """Every sensible action of the acting seat with the points that it promises."""
    options = _sensible(ruleset, view)
    return _weighed(weights or Weights(), ruleset, view, options, whim)


def mind_of(ruleset: Ruleset, weights: Weights) -> Mind:
    """The judge of tables of a ruleset, the same one each time."""
    return _mind(Same(ruleset), weights)


def _weighed(
    weights: Weights, ruleset: Ruleset, view: State, options: list[Action], whim: int
) -> list[tuple[Action, float]]:
    thought = _Thought(ruleset, view, mind_of(ruleset, weights), whim)
    return [(action, thought.promise(action)) for action in options]


def _sensible(ruleset: Ruleset, view: State) -> list[Action]:
    """The legal actions without a new phone for a household whose own has no fault."""
    options = legal(ruleset, view)
    phone = view.households[acting_seat(view)].phone
    if phone is None or devices.faults(ruleset, phone):
        return options
    return [action for action in options if not isinstance(action, BuyNew)]


class _Thought:
    """One decision being weighed."""

    def __init__(self, ruleset: Ruleset, view: State, mind: Mind, whim: int) -> None:
        self._ruleset = ruleset
        self._mind = mind
        self._seat = acting_seat(view)
        self._view = view
        self._whim = whim

    @cached_property
    def _dealt(self) -> list[State]:
        return [determinise(self._ruleset, self._view, self._whim + n) for n in range(WORLDS)]

    def promise(self, action: Action) -> float:
        """Points the seat can expect after its action, as far as the view tells."""
        try:
            return self._after(self._view, action)
        except KeyError as error:
            if error.args != (HIDDEN,):
                raise
        return sum([self._after(world, action) for world in self._dealt]) / WORLDS

    def _after(self, state: State, action: Action) -> float:
        table = Table(self._ruleset, state)
        depth = len(table.agenda) - isinstance(action, Choose)
        carry_out(table, action)
        self._settle(table, depth)
        if len(table.agenda) > depth:
            return self._best_answer(table.close())
        return self._mind.outlook(table, self._seat)

    def _settle(self, table: Table, depth: int) -> None:
        """Does what the action itself put on the agenda, up to a choice; the year goes on later."""
        while len(table.agenda) > depth:
            top = table.agenda[-1]
            if isinstance(top, Choice):
                return
            table.agenda.pop()
            flow.run_task(table, top)

    def _best_answer(self, state: State) -> float:
        choice = pending(state)
        assert choice is not None
        answers = [Choose(choice.seat, option) for option in dict.fromkeys(choice.options)]
        if choice.seat != self._seat:
            answers = answers[:1]
        return max([self._after(state, answer) for answer in answers])
