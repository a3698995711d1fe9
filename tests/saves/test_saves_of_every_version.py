"""A game saved by any version of the program can be taken up again by this one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.session import journal, saves
from game.session.journal import VERSION
from game.session.resume import resume
from tests.core.tables import real
from tests.saves.write import FOLDER, path_of, write

SAVED = sorted(FOLDER.glob("*.journal"))


@pytest.mark.parametrize("saved", SAVED, ids=[path.stem for path in SAVED])
def test_an_old_game_is_taken_up_and_played_on(saved: Path, tmp_path: Path) -> None:
    copy = tmp_path / saved.name
    shutil.copy(saved, copy)
    read = journal.read(copy)
    assert read.damage is None
    assert read.header is not None
    game = resume(real(), read.header, read.lines, copy).game
    assert game.state.year >= 3
    game.act(game.legal()[0])
    again = journal.read(copy)
    assert again.damage is None
    assert again.header is not None
    assert resume(real(), again.header, again.lines, copy).game.state == game.state


def test_there_is_a_game_of_this_version() -> None:
    assert path_of(VERSION) in SAVED
    assert {path_of(version) for version in range(1, VERSION + 1)} == set(SAVED)


def test_the_script_writes_a_sound_game(tmp_path: Path) -> None:
    game = write(tmp_path / "game.journal")
    save = saves.inspect(tmp_path / "game.journal")
    assert save.damage is None
    assert save.year == game.state.year
    assert save.steps == len(game.history.done) - 1
