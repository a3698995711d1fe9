"""Plays a game to its end as fast as it can, saying each step once it is on disk. To be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from game.bots.decide import decide
from game.content.content import load
from game.core.state import BANK
from game.core.view import view
from game.paths import content_dir
from game.session import journal
from game.session.journal import Writer
from game.session.resume import resume
from game.session.running import Origin, RunningGame, begin
from game.session.seats import Seat


def opened(path: Path) -> RunningGame:
    """The game of the journal, or a new one; a half-written last line is cut off."""
    content = load(content_dir() / "smartphone")
    ruleset = content.rulesets["standard"]
    if path.exists():
        read = journal.read(path)
        if read.damage is not None:
            journal.cut_damage(path, read.good_bytes)
        if read.header is not None and read.lines:
            return resume(ruleset, read.header, read.lines, path).game
        path.unlink()
    seats = tuple([Seat(team, "random") for team in ("Cu", "Li", "Au", "Co")])
    origin = Origin("smartphone", "standard", content.digest, seats, 7, "2026-01-01 00:00", "test")
    return begin(ruleset, origin, Writer(path))


def main() -> None:
    """Plays on; ``step N`` is printed after step N is on disk."""
    game = opened(Path(sys.argv[1]))
    print(f"resumed {len(game.history.done)}", flush=True)
    while game.acting != BANK:
        seat = game.acting
        whim = len(game.history.done)
        game.act(decide("random", game.ruleset, view(game.state, seat), whim))
        print(f"step {len(game.history.done)}", flush=True)
    print("over", flush=True)


if __name__ == "__main__":
    main()
