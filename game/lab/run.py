"""Plays what of a study is not there yet, keeps it batch by batch, survives dead workers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.bots.decide import decide as usual
from game.core.ruleset import Ruleset
from game.lab import batch as batches_of
from game.lab.batch import Order
from game.lab.errors import FolderError, WorkersError
from game.lab.folder import About, read_batch, write_batch
from game.lab.play import Decide
from game.lab.study import Batch, batches
from game.lab.workers import DiedError, Play

PATIENCE: Final = 3
"""How often in a row workers may die without a single batch coming out."""

Told = Callable[[int], None]
"""Is told how many more games are played."""


def missing(folder: Path, about: About) -> list[Batch]:
    """The batches of a study that its folder does not hold."""
    return [
        batch
        for batch in batches(about.plan, about.games, about.seed)
        if read_batch(folder, about, batch) is None
    ]


def run(
    folder: Path,
    about: About,
    ruleset: Ruleset,
    play: Play,
    told: Told,
    decide: Decide = usual,
) -> int:
    """Plays the missing batches into a folder. Returns how often workers died meanwhile.

    Raises ``GameError`` when a game cannot be played, ``WorkersError`` when workers keep dying
    or are of another version, ``FolderError`` when the rules are not those of the study,
    ``OSError`` when the disk refuses. What was played stays.
    """
    if batches_of.rules_digest(ruleset) != about.rules:
        raise FolderError(f"{folder} is a study of other rules. Name another folder.")
    rules = batches_of.packed(ruleset)
    left = missing(folder, about)
    deaths = in_a_row = 0
    while left:
        orders = [Order(batch, rules, decide) for batch in left]
        kept: set[int] = set()
        try:
            for place, result in play(orders):
                _check(result.code, about)
                write_batch(folder, about, left[place], result)
                kept.add(place)
                told(left[place].count)
        except DiedError as error:
            deaths += 1
            in_a_row = 0 if kept else in_a_row + 1
            if in_a_row >= PATIENCE:
                raise WorkersError(_dying(error)) from None
        left = [batch for place, batch in enumerate(left) if place not in kept]
    return deaths


def _check(code: str, about: About) -> None:
    if code != about.code:
        raise WorkersError(
            f"A worker runs another version of the game ({code} instead of {about.code}). "
            "Install the same version on every machine."
        )


def _dying(error: Exception) -> str:
    return (
        f"Workers died {PATIENCE} times in a row ({error}). What was played is kept. "
        "Go on with fewer workers: each needs some 60 MB."
    )
