"""A year declared the last in a game that is saved: taken back, done again, taken up again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.core import rng
from game.core.actions import LastYear
from game.core.ruleset import Ruleset, Timing
from game.core.state import BANK
from game.session.running import RunningGame
from tests.core.tables import small
from tests.session.games import played, resumed, same, started


def timed() -> Ruleset:
    """The small ruleset with a clock beside it."""
    return replace(small(), timing=Timing(25, 12, 8))


def declared(path: Path) -> RunningGame:
    """A saved game whose second year of four was just declared the last."""
    game = started(path, timed())
    chance = rng.seeded(3)
    while game.acting != BANK and game.refusal(LastYear(game.acting)) is not None:
        actions = game.legal()
        pick, chance = rng.below(chance, len(actions))
        game.act(actions[pick])
    assert game.state.year == 2
    game.act(LastYear(game.acting))
    assert game.state.last_year == 2
    return game


def test_it_is_there_when_the_game_is_taken_up_again(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    game = declared(path)
    again = resumed(path, timed())
    assert same(again.game, game)
    end = played(again.game, 500).state
    assert (end.over, end.year) == (True, 2)


def test_taken_back_the_course_is_whole_and_done_again_it_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    game = declared(path)
    game.undo(1)
    assert game.state.last_year == 0
    assert resumed(path, timed()).game.state.last_year == 0
    game.redo(1)
    assert game.state.last_year == 2
    assert same(resumed(path, timed()).game, game)
    game.undo(1)
    end = played(game, 500).state
    assert (end.over, end.year) == (True, 4)
