"""Opening: the title at once, the content while it shows, clear words when it is spoiled."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.cli import codes, main, play
from game.cli.codes import StopError
from game.cli.opening import open_shell, warm_up
from game.cli.places import content_cache
from game.content.content import Content, load
from game.content.library import Library
from game.content.packs import Pack, packs
from game.screens.commands import Do
from game.screens.desk import Desk
from game.screens.nodes import find
from game.session.seats import PERSON, Seat
from game.text.phrases import french_words

ROOT = Path(__file__).resolve().parents[2]

HEAVY = ("pydantic", "yaml", "hashlib", "subprocess", "game.core.ruleset", "game.core.effects",
         "game.core.apply", "game.bots", "game.session.running", "game.content.codec")  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for games and settings."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def spoiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content, used instead of the real one, with a number that is none."""
    folder = tmp_path / "content" / "smartphone"
    shutil.copytree(paths.content_dir() / "smartphone", folder)
    path = folder / "scenarios" / "standard.yaml"
    text = path.read_text(encoding="utf-8")
    assert "token_limit: " in text
    path.write_text(text.replace("token_limit: ", "token_limit: x"), encoding="utf-8")
    monkeypatch.setattr(paths, "content_dir", lambda: folder.parent)
    return path


def saved_game() -> None:
    """A game just begun, in the folder of games."""
    shell = open_shell(french_words(), saving=True)
    shell.begin("standard", (Seat("Cu", PERSON), Seat("Sn", "greedy")), 5)


def test_the_title_needs_nothing_of_a_game() -> None:
    code = (
        "import sys; from game.cli.opening import open_shell;"
        "from game.text.phrases import french_words;"
        "print(open_shell(french_words(), saving=True).tree().key,"
        f"sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "title []"


def test_the_title_says_what_the_device_is_called(home: Path) -> None:
    shell = open_shell(french_words(), saving=False)
    title = shell.tree()
    device = load(paths.content_dir() / "smartphone").device
    assert (title.label, title.value) == (device.title, device.subtitle)
    assert not shell.desk.has_content


def test_a_game_to_resume_is_offered_before_the_content_is_there(home: Path) -> None:
    saved_game()
    shell = open_shell(french_words(), saving=True)
    before = find(shell.tree(), "title.resume")
    assert not shell.desk.has_content
    assert before is not None
    warm_up(shell)
    assert find(shell.tree(), "title.resume") == before
    assert before.command is not None
    shell.perform(before.command)
    assert shell.desk.game is not None


def test_a_game_with_an_unknown_household_is_refused_in_words(home: Path) -> None:
    saved_game()
    shell = open_shell(french_words(), saving=True)
    offered = find(shell.tree(), "title.resume")
    assert offered is not None
    assert offered.command is not None
    content = warm_up(shell)
    shell.desk.content = replace(
        content, device=content.device._replace(teams=content.device.teams[-1:])
    )
    shell.perform(offered.command)
    assert shell.desk.game is None
    assert "foyer" in shell.desk.notices[0]


def test_the_content_is_kept_for_the_next_time_only_when_saving(home: Path) -> None:
    warm_up(open_shell(french_words(), saving=False))
    assert not home.exists()
    first = warm_up(open_shell(french_words(), saving=True))
    assert content_cache("smartphone").is_file()
    assert warm_up(open_shell(french_words(), saving=True)) == first
    assert first == load(paths.content_dir() / "smartphone")


def test_the_title_shows_over_spoiled_content_which_is_told_next(home: Path, spoiled: Path) -> None:
    shell = open_shell(french_words(), saving=True)
    assert shell.tree().key == "title"
    with pytest.raises(StopError) as stop:
        warm_up(shell)
    assert stop.value.code == codes.MISSING
    assert "token_limit: a whole number expected" in str(stop.value)
    assert "terre-en-poche lint" in str(stop.value)


def test_a_window_over_spoiled_content_closes_with_the_problem(
    home: Path, spoiled: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(play, "has_display", lambda: True)
    assert main(["play"]) == codes.MISSING
    said = capsys.readouterr().err
    assert "token_limit: a whole number expected" in said
    assert "Traceback" not in said


def test_a_home_that_cannot_be_written_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "home"
    blocked.write_text("a file where the folder would be")
    monkeypatch.setenv(paths.HOME_VARIABLE, str(blocked))
    assert warm_up(open_shell(french_words(), saving=True)).cards
    assert os.listdir(tmp_path) == ["home"]


def test_a_desk_opens_its_content_once() -> None:
    content, asked = load(paths.content_dir() / "smartphone"), list[str]()

    def open_(pack: Pack) -> Content:
        asked.append(pack.id)
        return content

    shell = open_shell(french_words(), saving=False)
    library = Library(packs(paths.content_dir()), open_)
    desk = Desk(library, shell.desk.words, shell.desk.settings, None, None)
    assert asked == []
    assert desk.content is desk.content is content
    assert asked == ["smartphone"]


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smartphone's content beside a second device, whose folder is returned."""
    folder = tmp_path / "content"
    shutil.copytree(paths.content_dir() / "smartphone", folder / "smartphone")
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    shutil.copytree(ROOT / "tests" / "content" / "jeans", folder / "jeans")
    monkeypatch.setattr(paths, "content_dir", lambda: folder)
    return folder / "jeans"


def test_each_device_is_kept_compiled_on_its_own(home: Path, beside: Path) -> None:
    shell = open_shell(french_words(), saving=True, device="jeans")
    assert warm_up(shell).device.id == "jeans"
    assert content_cache("jeans").is_file()
    assert not content_cache("smartphone").exists()
    assert warm_up(open_shell(french_words(), saving=True)).device.id == "smartphone"


def test_the_device_of_the_command_line_is_not_remembered(home: Path, beside: Path) -> None:
    open_shell(french_words(), saving=True, device="jeans").perform(Do("set", "theme", "dark"))
    assert open_shell(french_words(), saving=True).desk.device == "smartphone"


def test_an_unknown_device_is_refused_with_the_known_ones(home: Path, beside: Path) -> None:
    with pytest.raises(StopError) as stop:
        open_shell(french_words(), saving=True, device="moon")
    assert stop.value.code == codes.USAGE
    assert "smartphone, jeans" in str(stop.value)


def test_a_spoiled_device_gives_way_to_the_next_with_a_notice(home: Path, beside: Path) -> None:
    (beside / "device.yaml").write_text("id: jeans\ntitle: Jean en poche\nstages: 3\n")
    shell = open_shell(french_words(), saving=True, device="jeans")
    assert shell.tree().label == "Jean en poche"
    assert warm_up(shell).device.id == "smartphone"
    assert "Jean en poche" in shell.desk.notices[0]
    assert "device.yaml" in shell.desk.notices[0]
    assert shell.tree().label == "Terre en poche"
