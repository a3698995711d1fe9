"""The strongest computer household: it plays its best options out, many times, on dealt worlds.

A determinised search. ``greedy`` names the options that promise most. Each is played to the end
of the game in the same worlds, which differ only in how the hidden cards are dealt and in chance,
with ``reflex`` deciding for everybody; the option whose games end best is taken. Options that fall
behind are dropped half way, so that the playouts go to the ones that are hard to tell apart.

All it knows is its own view: the worlds come from ``determinise``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev
from time import perf_counter
from typing import Final, NamedTuple

from game.bots import greedy, reflex
from game.bots.determinise import determinise
from game.bots.ending import worth_of
from game.bots.glance import Glance
from game.bots.patience import is_wanted, seconds_at_most
from game.bots.prospects import actions_a_year
from game.bots.weights import Weights
from game.core import flow
from game.core.actions import Action
from game.core.apply import carry_out
from game.core.ruleset import Ruleset, YearsPhase
from game.core.state import State, acting_seat
from game.core.table import Table

FAR: Final = replace(
    Weights(), drawer_burden=1.2, card=0.3, heat=(0.4, 0.8, 1.0), later=0.5, rival=0.0
)
"""What things are worth to a household that plays to the end: cards and élan are to be used, a
full drawer and every cube cost what they cost in the end."""

TOGETHER: Final = replace(FAR, heat=(1.0, 2.0, 1.0))
"""The same where all win or lose together: a gauge that heats up costs everybody the awards."""

_FIELD: Final = 6
"""Options that are played out at all."""

_DROP: Final = 2
"""Of those that are left, every other one goes on after each round."""

_TRUST: Final = 12.0
"""How many playouts a promise is worth: it is there when the playouts are few."""

_OVERHEAD: Final = 5
"""Actions that would take as long as dealing a world and counting its end."""

_MOST_STEPS: Final = 5_000
"""Actions after which a playout is taken as it stands: more than any game has."""

Bias = Callable[[Action], float]
"""Points by which a household likes an action more than it is worth."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much may be tried: actions of playouts in all, or ``seconds`` when they are given.

    The same number of actions takes about the same time early and late in a game, with few
    households and with many, and gives the same decision on every machine; seconds do not.
    Where ``patience.within`` set a time, both end with it.
    """

    steps: int = 6_000
    seconds: float | None = None


class Tried(NamedTuple):
    """An option: what it promised, the mean of its playouts with it, and how many there were.

    ``gap`` is how many points it ended behind the first one in the worlds that both were played
    in, ``doubt`` the standard error of that; without playouts only their promises differ.
    """

    action: Action
    promise: float
    mean: float
    playouts: int
    gap: float = 0.0
    doubt: float = 0.0


def choose(ruleset: Ruleset, view: State, whim: int, budget: Budget | None = None) -> Action:
    """The action after which the games that can be expected end best for the acting seat."""
    return compare(ruleset, view, whim, budget)[0].action


def compare(
    ruleset: Ruleset,
    view: State,
    whim: int,
    budget: Budget | None = None,
    weights: Weights | None = None,
    bias: Bias | None = None,
) -> list[Tried]:
    """The options of the acting seat that were tried, best first; one when there is no choice."""
    liked, weights = bias or _no_bias, weights or far(ruleset)
    weighed = greedy.weigh(ruleset, view, whim, weights)
    options = [Tried(action, points, points, 0) for action, points in weighed]
    options.sort(key=lambda option: -option.promise - liked(option.action))
    if len(options) == 1:
        return options
    trial = _Trial(ruleset, view, whim, weights, options[:_FIELD])
    trial.run(budget or Budget(), liked)
    ranked = trial.ranked(liked)
    rest = [o._replace(gap=ranked[0].promise - o.promise) for o in options[_FIELD:]]
    return [*ranked, *rest]


def far(ruleset: Ruleset) -> Weights:
    """What things are worth to whoever plays these rules to the end."""
    return TOGETHER if ruleset.together else FAR


def _no_bias(action: Action) -> float:
    return 0.0


class _Trial:
    """The options of one decision, played out side by side."""

    def __init__(
        self, ruleset: Ruleset, view: State, whim: int, weights: Weights, field: list[Tried]
    ) -> None:
        self._ruleset = ruleset
        self._view = view
        self._whim = whim
        self._seat = acting_seat(view)
        self._glance = Glance(ruleset, view, self._seat, weights)
        self._field = field
        self._ended: list[list[float]] = [[] for _ in field]
        self._worlds = 0

    def run(self, budget: Budget, liked: Bias) -> None:
        """Rounds of playouts with fewer options each time; every round may take as much."""
        left = list(range(len(self._field)))
        rounds = max(1, (len(left) - 1).bit_length())
        seconds = seconds_at_most() if budget.seconds is None else budget.seconds
        for _ in range(rounds):
            most = self._how_often(left, budget.steps / rounds) if budget.seconds is None else None
            self._round(left, seconds / rounds, most)
            left.sort(key=lambda option: -self._mean(option) - liked(self._field[option].action))
            left = left[: max(1, -(-len(left) // _DROP))]

    def _how_often(self, left: Sequence[int], steps: float) -> int:
        """In how many worlds these options can be played out with so many actions."""
        return max(1, round(steps / _length(self._ruleset, self._view) / len(left)))

    def _round(self, left: Sequence[int], seconds: float, most: int | None) -> None:
        """Worlds until the time is up, or as many as ``most``; one at least."""
        end, done = perf_counter() + seconds, 0
        while is_wanted() and (most is None or done < most):
            self._world(left)
            done += 1
            if perf_counter() >= end:
                return

    def _world(self, left: Sequence[int]) -> None:
        """Plays each of these options out in one more world, the same for all."""
        world = determinise(self._ruleset, self._view, self._whim + 7919 * self._worlds)
        self._worlds += 1
        for option in left:
            self._ended[option].append(self._playout(world, self._field[option].action))

    def _playout(self, world: State, action: Action) -> float:
        table = Table(self._ruleset, world)
        carry_out(table, action)
        flow.settle(table)
        for _ in range(_MOST_STEPS):
            if table.over:
                break
            carry_out(table, reflex.decide(self._glance, table))
            flow.settle(table)
            table.events.clear()
        return worth_of(self._ruleset, table.close(), self._seat)

    def _mean(self, option: int) -> float:
        ended = self._ended[option]
        return (sum(ended) + _TRUST * self._level(option)) / (len(ended) + _TRUST)

    def _level(self, option: int) -> float:
        """The promise, raised to the level of the playouts: promises leave out what all share."""
        shared = min(map(len, self._ended))
        played = sum([sum(ended[:shared]) / max(1, shared) for ended in self._ended])
        promised = sum([each.promise for each in self._field])
        return self._field[option].promise + (played - promised) / len(self._field)

    def ranked(self, liked: Bias) -> list[Tried]:
        """The options with what came of them: those that were tried longest first, then best."""
        means = [self._mean(index) + liked(each.action) for index, each in enumerate(self._field)]
        order = sorted(
            range(len(self._field)), key=lambda index: (-len(self._ended[index]), -means[index])
        )
        return [self._tried(index, order[0]) for index in order]

    def _tried(self, option: int, first: int) -> Tried:
        pairs = zip(self._ended[first], self._ended[option], strict=False)
        behind = [best - other for best, other in pairs]
        found = self._field[option]
        gap = fmean(behind) if behind else self._field[first].promise - found.promise
        doubt = stdev(behind) / len(behind) ** 0.5 if len(behind) > 1 else 0.0
        played = len(self._ended[option])
        return found._replace(mean=self._mean(option), playouts=played, gap=gap, doubt=doubt)


def _length(ruleset: Ruleset, view: State) -> int:
    """About how many actions a playout from here has; beginning and ending one counts as some."""
    seats = len(view.households)
    left = len(view.order) - view.turn
    years = max(0, (view.last_year or ruleset.years) - view.year)
    if view.phase < len(ruleset.phases):
        ahead = sum([isinstance(phase, YearsPhase) for phase in ruleset.phases[view.phase :]])
        years = years if ahead else 0
    before = 6 * seats if not view.year else 0
    return left + before + years * seats * actions_a_year(ruleset) + seats + _OVERHEAD
