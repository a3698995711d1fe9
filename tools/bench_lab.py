"""How fast the lab plays: games a second, and what a second worker brings.

Prints one flat JSON object. Ratios are taken within one run, on the same games: the first process
and the two workers of joblib or Dask play as many batches, warm, in turns; the median counts.
``lab_speedup_machine_2`` is what a second process brings to plain sums at the same time: where it
is far below two, something else is running and the other ratios say little.
"""

from __future__ import annotations

import argparse
import json
import logging
import statistics
import time
from collections.abc import Sequence
from typing import Any, Final

from game import paths
from game.content.content import load
from game.lab import workers
from game.lab.batch import Order, packed
from game.lab.study import Line, Plan, batches
from game.lab.workers import Play

PLAYERS: Final = ("greedy", "greedy", "greedy", "greedy")

SUMS: Final = 4_000_000
"""Squares that are added up to see what the machine has to give."""


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--games", type=int, default=80, help="games a turn (default 80)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    parser.add_argument("--scenario", default="standard", help="scenario (default standard)")
    asked = parser.parse_args()
    logging.disable(logging.WARNING)
    print(json.dumps(measured(_orders(asked.scenario, asked.games), asked.turns), indent=2))


def _orders(scenario: str, games: int) -> list[Order]:
    """Games of four greedy households, in batches of five so that nobody waits long at the end."""
    content = load(paths.content_dir() / "smartphone", draft=True)
    rules = packed(content.rulesets[scenario])
    line = Line("bench", "", PLAYERS, games_at_most=200)
    plan = Plan("smartphone", scenario, (line,), (), weigh_every=10_000)
    return [Order(batch, rules) for batch in batches(plan, games, 1)]


def measured(orders: Sequence[Order], turns: int) -> dict[str, float]:
    """Games a second of one process, of one and two workers, and their ratios."""
    with _cluster(1) as one, _cluster(2) as two:
        players = {
            "here": workers.here,
            "joblib_1": workers.processes(1),
            "joblib_2": workers.processes(2),
            "dask_1": workers.dask(one.scheduler_address),
            "dask_2": workers.dask(two.scheduler_address),
        }
        rates = _rates(players, orders, turns)
    return {
        **{f"lab_games_per_second_{name}": round(rates[name], 2) for name in players},
        "lab_speedup_joblib_2": round(rates["joblib_2"] / rates["joblib_1"], 2),
        "lab_speedup_dask_2": round(rates["dask_2"] / rates["dask_1"], 2),
        "lab_speedup_machine_2": round(rates["machine_2"] / rates["machine_1"], 2),
    }


def _cluster(count: int) -> Any:
    """A Dask cluster of so many processes on this machine."""
    distributed = workers.library("distributed")
    return distributed.LocalCluster(
        n_workers=count, threads_per_worker=1, processes=True, dashboard_address=":0"
    )


def _rates(players: dict[str, Play], orders: Sequence[Order], turns: int) -> dict[str, float]:
    """Median games a second of each, in turns so that what else runs meets all alike."""
    games = sum([order.batch.count for order in orders])
    found: dict[str, list[float]] = {name: [] for name in players}
    for turn in range(turns + 1):
        for name, play in players.items():
            began = time.perf_counter()
            for _ in play(orders if turn else orders[:4]):
                pass
            if turn:  # the first turn only wakes the workers up
                found[name].append(games / (time.perf_counter() - began))
        for count in (1, 2):
            found.setdefault(f"machine_{count}", []).append(_machine(count))
    return {name: statistics.median(rates) for name, rates in found.items()}


def _machine(count: int) -> float:
    """Plain sums a second in so many processes."""
    joblib = workers.library("joblib")
    began = time.perf_counter()
    joblib.Parallel(n_jobs=count)([joblib.delayed(_sums)(SUMS) for _ in range(4)])
    return 4 / (time.perf_counter() - began)


def _sums(count: int) -> int:
    return sum([number * number for number in range(count)])


if __name__ == "__main__":
    main()
