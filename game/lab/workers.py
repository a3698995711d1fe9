"""Where batches are played: here, in other processes of this machine, on a Dask cluster.

All three take orders and yield results as they come, in any order; none changes a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from importlib import import_module
from typing import Any, Final

from game.lab.batch import Order, Result, played
from game.lab.errors import MissingLibraryError, WorkersError

Done = tuple[int, Result]
"""The place of an order among those given, and what came of it."""

Play = Callable[[Sequence[Order]], Iterator[Done]]
"""Plays orders. Raises ``DiedError`` when a worker died: what was not yielded is to be played
again."""

PATIENCE: Final = 20
"""Seconds after which a Dask scheduler that does not answer is given up."""


class DiedError(Exception):
    """A worker died with what it was playing."""


def library(module: str, extra: str = "lab") -> Any:
    """A library of an extra. Raises ``MissingLibraryError`` with what to install."""
    try:
        return import_module(module)
    except ImportError:
        raise MissingLibraryError(module.partition(".")[0], extra) from None


def here(orders: Sequence[Order]) -> Iterator[Done]:
    """Plays in this process."""
    for place, order in enumerate(orders):
        yield place, played(order)


def processes(count: int) -> Play:
    """Plays in so many processes, with joblib's loky. Raises ``MissingLibraryError``."""
    joblib = library("joblib")
    died = library("joblib.externals.loky.process_executor").TerminatedWorkerError

    def run(orders: Sequence[Order]) -> Iterator[Done]:
        parallel = joblib.Parallel(
            n_jobs=count, backend="loky", return_as="generator_unordered", batch_size=1
        )
        jobs = [joblib.delayed(_placed)(place, order) for place, order in enumerate(orders)]
        try:
            with closing(parallel(jobs)) as results:
                yield from results
        except died as error:
            raise DiedError(_first_line(error)) from None

    return run


def dask(address: str) -> Play:
    """Plays on the workers of a Dask cluster. Raises ``MissingLibraryError``."""
    distributed = library("distributed")

    def run(orders: Sequence[Order]) -> Iterator[Done]:
        try:
            client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise WorkersError(
                f"No Dask scheduler answers at {address} ({_first_line(error)}). "
                "Start one with `dask scheduler`, or leave out --dask."
            ) from None
        with client:
            yield from _as_completed(distributed, client, orders)

    return run


def _as_completed(distributed: Any, client: Any, orders: Sequence[Order]) -> Iterator[Done]:
    """The results of a cluster. Its scheduler plays the task of a dead worker again itself."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise WorkersError(
            "The Dask cluster has no worker. Start one with `dask worker`."
        ) from None
    tasks = client.map(_placed, range(len(orders)), orders, pure=False)
    try:
        with client.as_current():
            done = distributed.as_completed(tasks)
        for task in done:
            yield task.result()
    except distributed.KilledWorker as error:
        raise DiedError(_first_line(error)) from None
    finally:
        client.cancel(tasks)


def _placed(place: int, order: Order) -> Done:
    return place, played(order)


def configured_cluster() -> str:
    """The address of a Dask cluster that this machine is set up for; "" when there is none."""
    try:
        config = import_module("dask.config")
    except ImportError:
        return ""
    return str(config.get("scheduler-address", None) or "")


def _first_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).strip().splitlines()[0]
