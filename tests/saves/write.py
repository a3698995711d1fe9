"""Writes the saved game of this version: ``python -m tests.saves.write``.

One file for each version of the journal is kept for ever: a game saved by any version can be
taken up again. A file that is there is never written anew, unless its version is not out yet:
``--again`` does that.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from game.core import rng
from game.session.journal import VERSION, Writer
from game.session.running import Origin, RunningGame, begin
from game.session.seats import PERSON, Seat
from tests.core.tables import real

FOLDER: Final = Path(__file__).resolve().parent
STEPS: Final = 62


def path_of(version: int) -> Path:
    """The saved game of a version."""
    return FOLDER / f"version-{version}.journal"


def main() -> None:
    """Writes the file of this version if it is not there."""
    parser = argparse.ArgumentParser(description="Writes the saved game of this version.")
    parser.add_argument("--again", action="store_true", help="write it anew even if it is there")
    path = path_of(VERSION)
    if path.exists() and not parser.parse_args().again:
        print(f"{path.name} is there already; --again writes it anew")
        return
    path.unlink(missing_ok=True)
    write(path)
    print(path.name)


def write(path: Path) -> RunningGame:
    """A game of three households in its third year, with undo, redo and a card seen in between."""
    seats = (Seat("copper", PERSON), Seat("lithium", "greedy"), Seat("gold", PERSON))
    origin = Origin("smartphone", "standard", "0" * 64, seats, 2026, "2026-01-31 14:00", "0.1.0")
    game = begin(real(), origin, Writer(path))
    chance = rng.seeded(2026)
    for step in range(STEPS):
        actions = game.legal()
        pick, chance = rng.below(chance, len(actions))
        game.act(actions[pick])
        if step in (20, 40):
            game.undo(2)
        if step == 40:
            game.redo(1)
    return game


if __name__ == "__main__":
    main()
