"""A game killed again and again loses nothing that was shown."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path

from game.session import journal

KILLS = 20
STEPS_AT_MOST = 8


def _run(path: Path, stop_after: int | None) -> tuple[int, int, bool]:
    """Plays until ``stop_after`` steps were shown, then kills: resumed at, last shown, ended."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.session.victim", str(path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert process.stdout is not None
    resumed = shown = steps = 0
    over = False
    for line in process.stdout:
        word, _, number = line.strip().partition(" ")
        if word == "resumed":
            resumed = shown = int(number)
        elif word == "step":
            shown, steps = int(number), steps + 1
            if stop_after is not None and steps >= stop_after:
                process.send_signal(signal.SIGKILL)
        over = over or word == "over"
    process.wait()
    return resumed, shown, over


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    chance = random.Random(20)
    path = tmp_path / "game.journal"
    shown = 0
    for _ in range(KILLS):
        resumed, last, over = _run(path, chance.randint(1, STEPS_AT_MOST))
        assert resumed >= shown, "a step that had been shown was lost"
        shown = last
        assert not over
    assert _run(path, None)[2]
    uninterrupted = tmp_path / "whole.journal"
    assert _run(uninterrupted, None)[2]
    assert _actions(path) == _actions(uninterrupted)


def _actions(path: Path) -> list[object]:
    read = journal.read(path)
    assert read.damage is None
    return [line["act"] for line in read.lines if "act" in line]
