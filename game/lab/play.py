"""One game of a study, played by computer households and told in rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from game.bots import greedy
from game.core.actions import Action
from game.core.apply import apply
from game.core.legal import legal
from game.core.refusals import IllegalActionError
from game.core.ruleset import Ruleset
from game.core.setup import start
from game.core.state import State, acting_seat, pending
from game.core.view import view
from game.lab import rows
from game.lab.errors import GameError
from game.lab.rows import Row
from game.lab.watch import CardWatch, DeedWatch, DeviceWatch, YearWatch

Decide = Callable[[str, Ruleset, State, int], Action]
"""The name of a player, the rules, the acting seat's own view and a seed for its whims."""

SINGLE_LEAD: Final = 1.5
"""Points by which the best option must lead for a decision to have a single sensible option."""

MOST_STEPS: Final = 20_000
"""Actions after which a game is taken for one that cannot end."""


class Played(NamedTuple):
    """A game: one row, one row a seat, and its cards.

    ``offered`` lists cards with the seats to which chance offered them, ``taken`` with the seats
    that took them.
    """

    game: Row
    seats: list[Row]
    shown: frozenset[str]
    used: frozenset[str]
    offered: frozenset[tuple[str, int]]
    taken: frozenset[tuple[str, int]]


def play(
    ruleset: Ruleset, players: Sequence[str], seed: int, decide: Decide, *, weighed: bool = False
) -> Played:
    """A whole game. ``weighed``: the options of every decision are weighed (which takes long).

    Raises ``GameError`` when the game cannot be played to its end.
    """
    game = _Game(ruleset, players, seed, weighed=weighed)
    try:
        while not game.over:
            game.step(decide)
            if game.taken > MOST_STEPS:
                raise GameError(f"no end after {MOST_STEPS} actions")
    except (GameError, IllegalActionError) as error:
        raise GameError(
            f"scenario {ruleset.id}, {', '.join(players)}, seed {seed}, "
            f"action {game.taken + 1}: {error}. Mend the rules or the player, then go on."
        ) from None
    return game.told()


def whim_of(seed: int, step: int) -> int:
    """The seed of a household's whims at a step of a game."""
    return seed * 1_000_003 + step


def is_single(ruleset: Ruleset, shown: State, whim: int) -> bool:
    """True when one option of a decision promises so much more that no other makes sense."""
    promised = sorted([points for _, points in greedy.weigh(ruleset, shown, whim)], reverse=True)
    return len(promised) < 2 or promised[0] - promised[1] >= SINGLE_LEAD


class _Game:
    """A game in progress, with everything that is noted of it."""

    def __init__(
        self, ruleset: Ruleset, players: Sequence[str], seed: int, *, weighed: bool
    ) -> None:
        self._ruleset = ruleset
        self._players = players
        self._seed = seed
        self._weighed = weighed
        self._state, events, _ = start(ruleset, len(players), seed)
        self._cards = CardWatch(ruleset, self._state)
        self._devices = DeviceWatch()
        self._years = YearWatch(ruleset)
        self._deeds = DeedWatch(len(players))
        self._cards.events(events)
        self._look()
        self.taken = self._decisions = self._singles = 0

    @property
    def over(self) -> bool:
        return self._state.over

    def step(self, decide: Decide) -> None:
        """Lets the seat whose turn it is decide and act."""
        seat = acting_seat(self._state)
        options = legal(self._ruleset, self._state)
        if not options:
            raise GameError(f"seat {seat + 1} ({self._players[seat]}) has no legal action")
        if pending(self._state) is None:
            self._cards.turn(self._state, seat)
        shown = view(self._state, seat)
        whim = whim_of(self._seed, self.taken)
        action = decide(self._players[seat], self._ruleset, shown, whim)
        if len(options) > 1:
            self._decisions += 1
            self._singles += self._weighed and is_single(self._ruleset, shown, whim)
        self._act(action)

    def _act(self, action: Action) -> None:
        before = self._state
        self._state, events, _ = apply(self._ruleset, before, action)
        self.taken += 1
        self._deeds.action(action, events)
        self._cards.events(events)
        self._years.events(events, self._state)
        self._devices.served(before, events, self._state)
        self._look()

    def _look(self) -> None:
        self._cards.state(self._state)
        self._devices.state(self._state)

    def told(self) -> Played:
        """The rows of the game, once it is over."""
        self._years.lead(self._state)
        return Played(
            self._row(),
            [self._seat(seat) for seat in range(len(self._players))],
            self._cards.all_shown(),
            frozenset(self._cards.used),
            frozenset(self._cards.offered),
            frozenset(self._cards.taken),
        )

    def _row(self) -> Row:
        return {
            "seed": self._seed,
            **rows.outcome(self._ruleset, self._state),
            "steps": self.taken,
            "decisions": self._decisions,
            "weighed": self._decisions if self._weighed else 0,
            "single": self._singles,
            "lead_changes": self._years.lead_changes,
            **rows.by_year(self._ruleset, self._state, self._years.ends),
            **rows.lives(self._ruleset, self._devices),
        }

    def _seat(self, seat: int) -> Row:
        return {
            "seat": seat + 1,
            "player": self._players[seat],
            **rows.standing(self._ruleset, self._state, seat),
            **rows.doings(self._ruleset, self._deeds.deeds[seat], self._years.ends, seat),
        }
