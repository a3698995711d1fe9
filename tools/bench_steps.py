"""How long the things take for which somebody waits: ``make bench``.

Prints one line each: the median and the slowest of several runs. Nothing is compared with a
limit, so that a slow machine fails nothing; ``docs/performance.md`` says what to expect.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from game import paths
from game.bots.decide import decide
from game.content.content import Content, load
from game.core.actions import Action
from game.core.apply import apply
from game.core.legal import legal
from game.core.record import state_from_plain, state_to_plain
from game.core.ruleset import Ruleset
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.view import view

SEATS: Final = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timing:
    """One line of the table: durations in seconds, one a run."""

    what: str
    seconds: list[float]

    def __str__(self) -> str:
        median, worst = statistics.median(self.seconds), max(self.seconds)
        return f"{self.what:<48}{_shown(median):>12}{_shown(worst):>12}"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--games", type=int, default=10, help="games played (default 10)")
    games = parser.parse_args().games
    print(f"{'':<48}{'median':>12}{'slowest':>12}")
    print(timed("the rules and all they need, imported", _import_rules, 3))
    print(timed("content read, checked and made ready", _content, 3))
    ruleset = _content().rulesets["standard"]
    for timing in _of_games(ruleset, games):
        print(timing)


def timed(what: str, deed: Callable[[], object], runs: int) -> Timing:
    """A deed measured several times."""
    return Timing(what, [_seconds(deed) for _ in range(runs)])


def _of_games(ruleset: Ruleset, games: int) -> list[Timing]:
    whole = Timing(f"a game of {SEATS}, any legal action", [])
    states: list[State] = []
    for seed in range(games):
        whole.seconds.append(_seconds(partial(_play, ruleset, seed, states)))
    middle = [state for state in states if acting_seat(state) >= 0][:: max(1, games // 2)]
    return [whole, *_of_states(ruleset, middle)]


def _of_states(ruleset: Ruleset, states: list[State]) -> list[Timing]:
    """Every moment of some games, one run each."""
    plain = [state_to_plain(state) for state in states]
    deeds = [(state, _chosen(ruleset, "random", state)) for state in states]
    return [
        _each("the list of legal actions", states, lambda s: legal(ruleset, s)),
        _each("one action, with all that follows", deeds, lambda d: apply(ruleset, *d)),
        _each("what a seat may know", states, lambda s: view(s, 0)),
        _each("a state as plain data", states, state_to_plain),
        _each("a state from plain data", plain, state_from_plain),
        _each("a decision of a computer household", states, partial(_chosen, ruleset, "greedy")),
    ]


def _each(what: str, items: list[T], deed: Callable[[T], object]) -> Timing:
    return Timing(what, [_seconds(partial(deed, item)) for item in items])


def _play(ruleset: Ruleset, seed: int, states: list[State]) -> None:
    """A game of random households; its states are added to the list."""
    state, _, _ = start(ruleset, SEATS, seed)
    states.append(state)
    while not state.over:
        action = _chosen(ruleset, "random", state)
        state = apply(ruleset, state, action).state
        states.append(state)


def _chosen(ruleset: Ruleset, player: str, state: State) -> Action:
    """The decision of a computer household; the game's own chance is its whim."""
    return decide(player, ruleset, view(state, acting_seat(state)), state.rng + state.turn)


def _content() -> Content:
    return load(paths.content_dir() / "smartphone")


def _import_rules() -> None:
    subprocess.run([sys.executable, "-c", "import game.core.apply"], check=True)


def _seconds(deed: Callable[[], object]) -> float:
    start_time = time.perf_counter()
    deed()
    return time.perf_counter() - start_time


def _shown(seconds: float) -> str:
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.0f} µs"


if __name__ == "__main__":
    main()
