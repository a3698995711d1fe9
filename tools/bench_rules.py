"""How many actions the rules take in a second: random games, legal actions listed at every step.

Prints one flat JSON object. ``rules_actions_per_second`` is the figure to compare; the cost of an
action is given for the tour and for each year, because late years weigh more than early ones.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from game import paths
from game.bots.decide import decide
from game.content.content import load
from game.core import rng
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.view import view

SEATS: Final = 4
MICRO: Final = 1e6


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--games", type=int, default=200, help="games played (default 200)")
    parser.add_argument("--scenario", default="standard", help="scenario (default standard)")
    asked = parser.parse_args()
    content = load(paths.content_dir() / "smartphone", draft=True)
    ruleset = content.rulesets[asked.scenario]
    figures = {**measured(ruleset, asked.games), **_decisions(ruleset, max(1, asked.games // 40))}
    print(json.dumps(figures, indent=2))


def measured(ruleset: Ruleset, games: int) -> dict[str, float]:
    """Seconds and counts of so many random games, by year and by what was done."""
    actions, whole = _throughput(ruleset, games)
    by_year, listing = _by_year(ruleset, max(1, games // 4))
    return {
        "rules_actions_per_second": round(actions / whole),
        "rules_games_per_second": round(games / whole, 1),
        "rules_actions_per_game": round(actions / games, 1),
        "rules_legal_microseconds": round(listing * MICRO, 1),
        "rules_view_microseconds": round(_view_seconds(ruleset) * MICRO, 1),
        **{
            f"rules_action_microseconds_year_{year}": round(seconds * MICRO, 1)
            for year, seconds in by_year.items()
        },
    }


def _throughput(ruleset: Ruleset, games: int) -> tuple[int, float]:
    """Actions of so many random games, and the seconds they took with nothing timed inside."""
    actions = 0
    began = time.perf_counter()
    for seed in range(games):
        for _ in _game(ruleset, seed):
            actions += 1
    return actions, time.perf_counter() - began


def _by_year(ruleset: Ruleset, games: int) -> tuple[dict[int, float], float]:
    """Seconds of an action in each year, listing included, and of listing alone."""
    seconds: dict[int, list[float]] = defaultdict(list)
    listing: list[float] = []
    for seed in range(games):
        before = time.perf_counter()
        for state in _game(ruleset, seed):
            now = time.perf_counter()
            seconds[state.year].append(now - before)
            legal(ruleset, state)
            before = time.perf_counter()
            listing.append(before - now)
    means = {year: sum(each) / len(each) for year, each in sorted(seconds.items())}
    return means, sum(listing) / len(listing)


def _game(ruleset: Ruleset, seed: int) -> Iterator[State]:
    """The states of a random game, each before its action."""
    state, _, _ = start(ruleset, min(SEATS, ruleset.seats[1]), seed)
    chance = rng.seeded(seed)
    while not state.over:
        yield state
        actions = legal(ruleset, state)
        pick, chance = rng.below(chance, len(actions))
        state = apply(ruleset, state, actions[pick]).state


def _view_seconds(ruleset: Ruleset, times: int = 2000) -> float:
    state, _, _ = start(ruleset, min(SEATS, ruleset.seats[1]), 1)
    began = time.perf_counter()
    for _ in range(times):
        view(state, 0)
    return (time.perf_counter() - began) / times


def _decisions(ruleset: Ruleset, games: int) -> dict[str, float]:
    """Milliseconds that a computer household takes to decide, over whole games."""
    times: list[float] = []
    for seed in range(games):
        state, _, _ = start(ruleset, min(SEATS, ruleset.seats[1]), seed)
        while not state.over:
            seen = view(state, acting_seat(state))
            began = time.perf_counter()
            action = decide("greedy", ruleset, seen, len(times))
            times.append(time.perf_counter() - began)
            state = apply(ruleset, state, action).state
    return {
        "decision_mean_ms": round(sum(times) / len(times) * 1e3, 2),
        "decision_p99_ms": round(sorted(times)[int(len(times) * 0.99)] * 1e3, 2),
    }


if __name__ == "__main__":
    main()
