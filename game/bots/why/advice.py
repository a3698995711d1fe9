"""Advice to a person, and what a computer household had in mind: one sentence with the reason.

The sentence is a key and its parameters; ``game.text.phrases.advice`` has the words. The reason is
the truth: it is found by comparing the action with the ones that were left aside.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from game.bots import greedy, search
from game.bots.deeds import EQUIPS, card_of, deed
from game.bots.search import Budget, Tried
from game.bots.why import figures, outcome
from game.bots.why.case import Case, Reason
from game.bots.why.choice_reasons import SECRET
from game.bots.why.reasons import reason_for
from game.bots.why.risks import risk
from game.core.actions import Action, PlayCard, Sort, TakeCard
from game.core.ruleset import Ruleset
from game.core.state import State, pending
from game.core.yearly import KEEP

_NEAR: Final = 0.3
"""Points by which two ends may differ and still be called as good: less than a cube weighs."""

_FAR: Final = 1.0
"""Points by which a promise may fall behind before chance in the playouts is no excuse."""


class Advice(NamedTuple):
    """An action and the phrase that says why; ``alternatives`` are the others, best first.

    ``risk`` is the phrase of what it costs or leaves open, if there is something to know.
    """

    action: Action
    key: str
    params: Mapping[str, int | str]
    alternatives: tuple[Tried, ...]
    risk: Reason | None = None


class Explained(NamedTuple):
    """The phrase that says what a household did and why; it also takes ``who``."""

    key: str
    params: Mapping[str, int | str]


def advise(ruleset: Ruleset, view: State, whim: int, seconds: float = 0.0) -> Advice:
    """What the acting seat could do, from its own view, and why.

    ``seconds`` is how long to think; with none it thinks as much as the computer households do,
    and the same view and whim give the same advice. Raises ``ValueError`` when the game is over.
    """
    if view.over:
        raise ValueError("the game is over: nobody acts")
    budget = Budget(seconds=seconds) if seconds > 0 else Budget()
    tried = search.compare(ruleset, view, whim, budget)
    best = kindest(ruleset, view, tried)
    others = [option for option in tried if option is not best]
    left = sorted(others, key=lambda option: -option.promise)
    return worded(ruleset, view, best.action, [option.action for option in left], others)


def worded(
    ruleset: Ruleset,
    view: State,
    action: Action,
    others: Sequence[Action],
    tried: Sequence[Tried] = (),
) -> Advice:
    """The advice to do this, with its reason; ``others`` are what is left aside, best first."""
    case = Case(ruleset, view, action, others)
    reason = reason_for(case)
    known = risk(case, reason)
    told = None if known is None else Reason(f"advice.risk.{known.key}", known.params)
    return Advice(action, _key("advice", case, reason), reason.params, tuple(tried), told)


def kindest(ruleset: Ruleset, view: State, tried: Sequence[Tried]) -> Tried:
    """Of options that end as well as the first one, as far as one can tell, the lightest.

    Only ways to the same thing are compared: cards for one place in a device, ways to a device
    that works, fates of one device. In the last year a gesture that helps is used, not kept.
    """
    first = tried[0]
    kin = _kin(view, first.action)
    if not kin:
        return first
    level = [option for option in tried if _kin(view, option.action) == kin]
    equal = [option for option in level if option is first or _as_good(option, first)]
    return min(equal, key=lambda option: _burden(ruleset, view, option.action))


def _as_good(option: Tried, first: Tried) -> bool:
    """True when chance alone could have put the option behind."""
    promised = first.promise - option.promise <= _FAR
    return promised and option.gap <= max(_NEAR, option.doubt)


def _kin(view: State, action: Action) -> str:
    """What an action is one way of; "" when it is the only one of its sort."""
    choice = pending(view)
    if choice is not None:
        return choice.kind if choice.kind in ("design", "catalogue", "reaction") else ""
    if isinstance(action, TakeCard):
        return "take"
    if isinstance(action, Sort):
        return f"sort {action.device}"
    return "equip" if deed(action) in EQUIPS | {"repair"} else ""


def _burden(ruleset: Ruleset, view: State, action: Action) -> int:
    """Cubes that an action adds; for gestures held back, whether there is no time left for them."""
    if deed(action) == "new":
        return figures.new_cubes(ruleset, view, action.seat)
    choice, card = pending(view), card_of(view, action)
    if choice is not None and choice.kind == "reaction":
        last = view.year >= (view.last_year or ruleset.years)
        return int(last and card == KEEP)
    if isinstance(action, TakeCard) or choice is not None:
        return figures.part_cubes(ruleset, card) if card else 0
    return outcome.gains(ruleset, view, action).cubes


def explain(ruleset: Ruleset, view: State, action: Action) -> Explained:
    """What the seat that was to act did, and why, for everybody at the table.

    ``view`` is the state before the action as that seat saw it. Of secret choices only what all
    may know is told; what else the hand would have allowed is not compared with.
    """
    weighed = sorted(greedy.weigh(ruleset, view, 0), key=lambda option: -option[1])
    others = [o for o, _ in weighed if o != action and not isinstance(o, PlayCard)]
    case = Case(ruleset, view, action, others, aloud=True)
    choice = pending(view)
    secret = choice is not None and choice.kind in SECRET
    reason = Reason("secret", {}) if secret else reason_for(case)
    return Explained(_key("explain", case, reason), reason.params)


def _key(form: str, case: Case, reason: Reason) -> str:
    return f"{form}.{case.verb}.{reason.key}"
