"""What is to be played and what is expected of it: lines of players, targets, seeds, batches.

A study is data, read from ``content/<device>/balance/<scenario>.yaml`` by ``reading``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

BATCH: Final = 20
"""Games that are played, kept and lost together."""

SLOW_BATCHES: Final = 40
"""Batches into which a line with a limit of its own is cut at least: its games take long."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line-up: who plays, seat by seat. Seats are rotated from game to game.

    ``games_at_most`` caps the games of a line whose players take their time.
    """

    id: str
    title: str
    players: tuple[str, ...]
    games_at_most: int | None = None

    def seated(self, game: int) -> tuple[str, ...]:
        """The players of a game by seat: everybody sits everywhere in turn."""
        turn = game % len(self.players)
        return self.players[turn:] + self.players[:turn]

    def games(self, asked: int) -> int:
        """How many games of so many asked for are played."""
        return asked if self.games_at_most is None else min(asked, self.games_at_most)

    @property
    def batch(self) -> int:
        """Games in a batch: fewer where each takes long."""
        if self.games_at_most is None:
            return BATCH
        return max(1, min(BATCH, self.games_at_most // SLOW_BATCHES))


class Ask(NamedTuple):
    """A measure with its particulars; an empty text or None is one that was not given."""

    measure: str
    player: str = ""
    each: str = ""
    award: str = ""
    kind: str = ""
    origin: str = ""
    action: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Bounds within which a measure of a line must lie (inclusive; None: no bound)."""

    id: str
    title: str
    line: str
    ask: Ask
    at_least: float | None
    at_most: float | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole study. Of every ``weigh_every`` games, the decisions of one are weighed."""

    device: str
    scenario: str
    lines: tuple[Line, ...]
    targets: tuple[Target, ...]
    weigh_every: int = BATCH

    def only(self, lines: frozenset[str]) -> Plan:
        """The study with some of its lines, and the targets that concern these."""
        return Plan(
            self.device,
            self.scenario,
            tuple([line for line in self.lines if line.id in lines]),
            tuple([target for target in self.targets if target.line in lines]),
            self.weigh_every,
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """Games ``first`` to ``first + count − 1`` of a line, dealt from the seed of the study."""

    line: Line
    first: int
    count: int
    seed: int
    weigh_every: int

    @property
    def games(self) -> range:
        """The numbers of its games."""
        return range(self.first, self.first + self.count)


def seed_of(study: int, line: str, game: int) -> int:
    """The seed of a game: the same in every study with this seed, whatever was played before.

    From 0 to 2⁵³ − 1, which every program that reads tables can hold.
    """
    raw = hashlib.sha256(f"{study}/{line}/{game}".encode()).digest()
    return int.from_bytes(raw[:8], "big") >> 11


def batches(plan: Plan, games: int, seed: int) -> Iterator[Batch]:
    """All batches of a study, those of slow lines first so that none is left waiting for them."""
    for line in sorted(plan.lines, key=lambda line: line.batch):
        wanted = line.games(games)
        for first in range(0, wanted, line.batch):
            count = min(line.batch, wanted - first)
            yield Batch(line, first, count, seed, plan.weigh_every)
