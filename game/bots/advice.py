"""Advice to a person, and what a computer household had in mind: one sentence with the reason.

The sentence is a key and its numbers; ``game.text.phrases.advice`` has the words. The reason is
the truth: it is found by comparing the action with the ones that were left aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.bots import greedy, search
from game.bots.reasons import SECRET, Case, Reason
from game.bots.search import Budget, Tried
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State, pending


class Advice(NamedTuple):
    """An action and the phrase that says why; ``alternatives`` are the others, best first."""

    action: Action
    key: str
    params: Mapping[str, int]
    alternatives: tuple[Tried, ...]


class Explained(NamedTuple):
    """The phrase that says what a household did and why; it also takes ``who``."""

    key: str
    params: Mapping[str, int]


def advise(ruleset: Ruleset, view: State, whim: int, seconds: float = 0.0) -> Advice:
    """What the acting seat could do, from its own view, and why.

    ``seconds`` is how long to think; with none it thinks as much as the computer households do,
    and the same view and whim give the same advice. Raises ``ValueError`` when the game is over.
    """
    if view.over:
        raise ValueError("the game is over: nobody acts")
    budget = Budget(seconds=seconds) if seconds > 0 else Budget()
    tried = search.compare(ruleset, view, whim, budget)
    best, others = tried[0], tried[1:]
    left = [option.action for option in others]
    case = Case(ruleset, view, best.action, left, playouts=best.playouts)
    reason = case.reason()
    return Advice(best.action, _key("advice", case, reason), reason.params, tuple(others))


def explain(ruleset: Ruleset, view: State, action: Action) -> Explained:
    """What the seat that was to act did, and why, for everybody at the table.

    ``view`` is the state before the action as that seat saw it. Of secret choices only what all
    may know is told.
    """
    weighed = sorted(greedy.weigh(ruleset, view, 0), key=lambda option: -option[1])
    others = [other for other, _ in weighed if other != action]
    case = Case(ruleset, view, action, others, best=weighed[0][0] == action)
    choice = pending(view)
    secret = choice is not None and choice.kind in SECRET
    reason = Reason("secret", {}) if secret else case.reason()
    return Explained(_key("explain", case, reason), reason.params)


def _key(form: str, case: Case, reason: Reason) -> str:
    return f"{form}.{case.verb}.{reason.key}"
