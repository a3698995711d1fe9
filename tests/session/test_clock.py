"""The clock of a timed game: it runs, stops and grows, and its file never gets in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session import clock
from game.session.clock import Clock


def test_minutes_are_counted_whole_until_they_are_over() -> None:
    running = Clock().running(100.0)
    assert [running.left(2, now) for now in (100.0, 159.0, 161.0, 219.9, 220.0, 500.0)] == [
        2,
        2,
        1,
        1,
        0,
        0,
    ]


def test_a_paused_clock_does_not_count_and_goes_on_where_it_stood() -> None:
    paused = Clock().running(0.0).pause(30.0)
    assert paused.played(1000.0) == 30.0
    assert paused.running(1000.0) == paused  # only the table lets it go on
    assert paused.go_on(1000.0).played(1010.0) == 40.0


def test_five_minutes_more_are_five_minutes_more() -> None:
    own = Clock().running(0.0).more()
    assert own.left(1, 60.0) == 5


def test_what_was_played_and_asked_for_comes_back(tmp_path: Path) -> None:
    path = clock.beside(tmp_path / "game.journal")
    own = Clock(hidden=True).running(0.0).more().pause(90.0)
    clock.save(path, own, 95.0)
    again = clock.load(path)
    assert (again.elapsed, again.extra, again.paused, again.hidden) == (90.0, 300, True, True)
    assert again.since is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "nothing",
        '{"elapsed": -1, "extra": 0, "paused": false, "hidden": false}',
        '{"elapsed": NaN, "extra": 0, "paused": false, "hidden": false}',
        '{"elapsed": 0, "extra": Infinity, "paused": false, "hidden": false}',
        '{"elapsed": "a", "extra": 0, "paused": false, "hidden": false}',
    ],
)
def test_a_file_that_makes_no_sense_starts_the_clock_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "game.clock"
    path.write_text(text, encoding="utf-8")
    assert clock.load(path) == Clock()


def test_a_clock_that_ran_for_days_stays_at_its_longest(tmp_path: Path) -> None:
    """Old bug: a game left open over a week-end began again with all its time."""
    path = tmp_path / "game.clock"
    clock.save(path, Clock().running(0.0), 60 * 3600.0)
    again = clock.load(path)
    assert again.elapsed == clock.LONGEST
    assert again.left(90, 0.0) == 0


def test_a_folder_that_is_gone_is_passed_over(tmp_path: Path) -> None:
    clock.save(tmp_path / "gone" / "game.clock", Clock(), 0.0)
    assert clock.load(tmp_path / "gone" / "game.clock") == Clock()
