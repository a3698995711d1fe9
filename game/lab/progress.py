"""How far a study is, on the terminal: games done, how fast, how long it still takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from game.lab.workers import library

Rate = Callable[[str], str]
"""Says a rate: the number of games a second."""


@contextmanager
def shown(
    title: str, rate: Rate, left: str, *, done: int, total: int
) -> Iterator[Callable[[int], None]]:
    """A bar on the standard error, and a function that is told of games played.

    Raises ``MissingLibraryError``.
    """
    rich = library("rich.progress")
    console = library("rich.console").Console(stderr=True)
    columns = [
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[rate]}"),
        rich.TextColumn(left),
        rich.TimeRemainingColumn(),
    ]
    began, played = time.monotonic(), 0
    with rich.Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=total, completed=done, rate="")

        def told(games: int) -> None:
            nonlocal played
            played += games
            speed = played / max(1e-9, time.monotonic() - began)
            progress.update(task, advance=games, rate=rate(f"{speed:.1f}"))

        yield told
