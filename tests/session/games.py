"""Running games for the tests of the session, on the small ruleset or the real one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.core import rng
from game.core.ruleset import Ruleset
from game.core.state import BANK
from game.session import journal
from game.session.journal import Writer
from game.session.resume import Resumed, resume
from game.session.running import Origin, RunningGame, begin
from game.session.seats import PERSON, Seat
from tests.core.tables import small

PLAYERS: Final = (PERSON, "greedy", "random")


def origin(seats: int = 3, seed: int = 7) -> Origin:
    """Where a test game starts from."""
    players = [Seat(f"T{n}", PLAYERS[n % 3]) for n in range(seats)]
    return Origin("tiny", "tiny", "0" * 64, tuple(players), seed, "2026-01-31 14:00", "0.1.0")


def started(path: Path | None = None, ruleset: Ruleset | None = None, seed: int = 7) -> RunningGame:
    """A game at its start, written to a file when a path is given."""
    writer = Writer(path) if path is not None else None
    return begin(ruleset or small(), origin(seed=seed), writer)


def played(game: RunningGame, steps: int, seed: int = 1) -> RunningGame:
    """The game after so many random actions, or at its end."""
    chance = rng.seeded(seed)
    for _ in range(steps):
        if game.acting == BANK:
            break
        actions = game.legal()
        pick, chance = rng.below(chance, len(actions))
        game.act(actions[pick])
    return game


def resumed(path: Path, ruleset: Ruleset | None = None) -> Resumed:
    """The game of a sound journal, taken up again."""
    read = journal.read(path)
    assert read.header is not None
    return resume(ruleset or small(), read.header, read.lines, path)


def same(one: RunningGame, other: RunningGame) -> bool:
    """True when two games have the same steps, done and undone."""
    return (
        one.history.done == other.history.done
        and one.history.undone == other.history.undone
        and one.crossings == other.crossings
        and one.origin == other.origin
    )
