"""The list of saved games: how each stands, told without playing it again."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from game.session import saves, settings
from game.session.journal import encode
from game.session.settings import Settings
from tests.session.games import played, resumed, started


def test_every_kind_of_file_is_listed_with_how_it_stands(tmp_path: Path) -> None:
    over = played(started(tmp_path / "over.journal"), 500)
    assert over.state.over
    played(started(tmp_path / "cut.journal"), 20)
    cut = tmp_path / "cut.journal"
    cut.write_bytes(cut.read_bytes()[:-3])
    (tmp_path / "foreign.journal").write_text("not ours")
    (tmp_path / "notes.txt").write_text("no journal")
    newer = {"format": "terre-en-poche", "version": 99}
    (tmp_path / "newer.journal").write_bytes(encode(newer))
    found = {save.path.stem: save for save in saves.listed(tmp_path)}
    assert set(found) == {"over", "cut", "foreign", "newer"}
    assert found["over"].over
    assert found["over"].damage is None
    assert found["cut"].origin is not None
    assert found["cut"].steps == 19
    troubles = {name: s.damage.trouble for name, s in found.items() if s.damage is not None}
    assert troubles == {"cut": "truncated", "foreign": "foreign", "newer": "newer"}


def test_a_game_is_as_far_as_undo_left_it(tmp_path: Path) -> None:
    """Old bug: undone steps were counted, and an end that was undone and redone was none."""
    path = tmp_path / "game.journal"
    game = played(started(path), 500)
    steps = len(game.history.done) - 1
    game.undo(4)
    assert (saves.inspect(path).over, saves.inspect(path).steps) == (False, steps - 4)
    game.redo(4)
    assert (saves.inspect(path).over, saves.inspect(path).steps) == (True, steps)
    assert resumed(path).game.state.over


def test_the_year_is_that_of_the_game(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    game = started(path)
    for _ in range(60):
        played(game, 1, seed=len(game.history.done))
        assert saves.inspect(path).year == game.state.year


def test_an_absent_folder_is_an_empty_list(tmp_path: Path) -> None:
    assert saves.listed(tmp_path / "none") == []


def test_two_games_of_the_same_minute_have_two_files(tmp_path: Path) -> None:
    now = datetime(2026, 1, 31, 14, 0)
    names = {saves.new_path(tmp_path, now).name for _ in range(50)}
    assert len(names) > 1
    assert all(name.startswith("2026-01-31-1400-") for name in names)


def test_forgetting_takes_the_damaged_copies_along(tmp_path: Path) -> None:
    path = tmp_path / "game.journal"
    started(path)
    path.with_suffix(".damaged-1").write_text("copy")
    other = tmp_path / "game2.journal"
    started(other)
    saves.forget(path)
    assert sorted(tmp_path.iterdir()) == [other]


def test_settings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "settings.json"
    chosen = Settings().with_value("text_size", "150").with_value("level", "easy")
    assert settings.save(path, chosen) == ""
    assert settings.load(path) == settings.Loaded(chosen)


@pytest.mark.parametrize("raw", ["", "{", "[]", "[" * 90_000, "\ud800"])
def test_damaged_settings_are_told_and_replaced(tmp_path: Path, raw: str) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(raw.encode("utf-8", "surrogatepass"))
    loaded = settings.load(path)
    assert loaded.settings == Settings()
    assert loaded.problem


def test_settings_of_another_version_serve_as_far_as_they_are_known(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 9, "level": "easy", "text_size": "900", "new": 1}))
    assert settings.load(path) == settings.Loaded(Settings(level="easy"))


@pytest.mark.parametrize(
    ("version", "written", "read"),
    [(1, "text", "scenario"), (1, "easy", "easy"), (2, "text", "text")],
)
def test_the_level_that_old_files_hold_unasked_leaves_the_choice_to_the_scenario(
    tmp_path: Path, version: int, written: str, read: str
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": version, "level": written, "theme": "dark"}))
    assert settings.load(path) == settings.Loaded(Settings(level=read, theme="dark"))


def test_a_level_that_was_chosen_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings.save(path, Settings().with_value("level", "text"))
    assert settings.load(path).settings.level == "text"


def test_a_setting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="no setting"):
        Settings().with_value("level", "hard")
    with pytest.raises(ValueError, match="no setting"):
        Settings().with_value("colour", "red")


def test_a_folder_that_takes_no_settings_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    assert settings.save(blocked / "settings.json", Settings()) != ""


def test_a_game_without_its_start_is_not_offered_and_stands_last(tmp_path: Path) -> None:
    played(started(tmp_path / "sound.journal"), 20)
    spoiled = tmp_path / "spoiled.journal"
    played(started(spoiled), 20)
    lines = spoiled.read_bytes().splitlines(keepends=True)
    spoiled.write_bytes(lines[0] + lines[1].replace(b"start", b"stare") + b"".join(lines[2:]))
    os.utime(spoiled, (2e9, 2e9))
    first, last = saves.listed(tmp_path)
    assert first.origin is not None
    assert last.path == spoiled
    assert last.origin is None
    assert last.damage is not None
