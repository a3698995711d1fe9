"""How fast and how strong the household that searches is.

Prints one flat JSON object: playouts a second, seconds a decision at the usual budget, the first
of a game and on the mean. With ``--games N`` it also plays N games against three greedy households
at each budget in seconds, a game a core, which takes long: the share won, with a 95 % interval, and
the points ahead of the mean of the others. A fair share is a quarter. Seats rotate.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Iterator
from functools import partial
from statistics import mean, stdev
from typing import Final

from joblib import Parallel, delayed  # type: ignore[import-untyped]

from game import paths
from game.bots import greedy, search
from game.bots.player import Player
from game.bots.search import Budget
from game.content.content import load
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.scoring import ranking, score
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.view import view

SEATS: Final = 4
BUDGETS: Final = (0.1, 0.3, 1.0)
"""Seconds a decision that strength is measured at."""

_SURE: Final = 1.96
"""Standard errors on each side of a 95 % interval."""


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.partition(".")[0])
    parser.add_argument("--games", type=int, default=0, help="games a budget (default 0: none)")
    parser.add_argument("--seed", type=int, default=9_000, help="seed of the first game")
    parser.add_argument("--scenario", default="standard", help="scenario (default standard)")
    parser.add_argument(
        "--seconds", type=float, nargs="*", default=BUDGETS, help="budgets (default 0.1 0.3 1)"
    )
    asked = parser.parse_args()
    ruleset = load(paths.content_dir() / "smartphone", draft=True).rulesets[asked.scenario]
    figures = speed(ruleset)
    for seconds in asked.seconds if asked.games else ():
        seeds = range(asked.seed, asked.seed + asked.games)
        figures |= strength(ruleset, seconds, seeds)
    print(json.dumps(figures, indent=2))


def speed(ruleset: Ruleset) -> dict[str, float]:
    """Playouts a second at the start of a game, and how long decisions take."""
    state, _, _ = start(ruleset, SEATS, 1)
    shown = view(state, acting_seat(state))
    search.choose(ruleset, shown, 0)  # what is worked out once and kept
    begun = time.perf_counter()
    tried = search.compare(ruleset, shown, 1)
    first = time.perf_counter() - begun
    taken = list(_decisions(ruleset))
    return {
        "search_playouts_per_second": round(sum(option.playouts for option in tried) / first),
        "search_seconds_first_decision": round(first, 3),
        "search_seconds_decision": round(mean(taken), 3),
        "search_seconds_longest_decision": round(max(taken), 3),
    }


def _decisions(ruleset: Ruleset) -> Iterator[float]:
    """Seconds that the first household's decisions take in a game against greedy ones."""
    for step, state in enumerate(_game(ruleset, [greedy.choose] * SEATS, 1)):
        if acting_seat(state) == 0 and len(legal(ruleset, state)) > 1:
            begun = time.perf_counter()
            search.choose(ruleset, view(state, 0), step)
            yield time.perf_counter() - begun


def _game(ruleset: Ruleset, players: list[Player], seed: int) -> Iterator[State]:
    """The states of a game, the last one over."""
    state, _, _ = start(ruleset, len(players), seed)
    step = 0
    yield state
    while not state.over:
        seat = acting_seat(state)
        action = players[seat](ruleset, view(state, seat), seed * 1_000_003 + step)
        state, step = apply(ruleset, state, action).state, step + 1
        yield state


def strength(ruleset: Ruleset, seconds: float, seeds: range) -> dict[str, float]:
    """How one searching household fares against three greedy ones."""
    order = delayed(_played)
    ends: list[tuple[bool, float]] = Parallel(n_jobs=-1)(
        [order(ruleset, seconds, number % SEATS, seed) for number, seed in enumerate(seeds)]
    )
    won = mean([first for first, _ in ends])
    leads = [lead for _, lead in ends]
    error = stdev(leads) / math.sqrt(len(leads)) if len(leads) > 1 else 0.0
    name = f"search_{seconds:g}s"
    return {
        f"{name}_games": len(ends),
        f"{name}_won_percent": round(100 * won, 1),
        f"{name}_won_plus_minus": round(
            100 * _SURE * math.sqrt(won * (1 - won) / max(1, len(ends))), 1
        ),
        f"{name}_points_ahead": round(mean(leads), 2),
        f"{name}_points_ahead_plus_minus": round(_SURE * error, 2),
    }


def _played(ruleset: Ruleset, seconds: float, seat: int, seed: int) -> tuple[bool, float]:
    """How a game ended for the household that searches, on this seat."""
    players: list[Player] = [greedy.choose] * SEATS
    players[seat] = partial(search.choose, budget=Budget(seconds=seconds))
    *_, last = _game(ruleset, players, seed)
    return _end(ruleset, last, seat)


def _end(ruleset: Ruleset, last: State, seat: int) -> tuple[bool, float]:
    """Whether the seat won, and its points ahead of the mean of the others."""
    totals = [score(ruleset, last, each).total for each in range(SEATS)]
    others = (sum(totals) - totals[seat]) / (SEATS - 1)
    return ranking(ruleset, last)[0][0] == seat, totals[seat] - others


if __name__ == "__main__":
    main()
