"""The language of the command: asked for, remembered, or French; French pays for none of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.cli import codes, main
from game.cli.language import at_start
from game.cli.opening import open_shell, warm_up
from game.cli.places import settings_file
from game.screens.commands import Do
from game.screens.nodes import child
from game.screens.shell import Shell
from game.session import settings as kept
from game.text.catalogue import UI
from tests.i18n.catalogues import header, phrases, put

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for games and settings."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def remember(language: str) -> None:
    """What the settings say from now on."""
    assert kept.save(settings_file(), kept.Settings(language=language)) == ""


def opened(*arguments: str) -> Shell:
    """The shell as the command opens it."""
    spoken = at_start(arguments)
    return open_shell(spoken.words, saving=True, refused=spoken.refused)


FRENCH = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from game.cli.language import at_start
from game.cli.opening import open_shell
print(open_shell(at_start([]).words, saving=True).tree().key)
print(*[name for name in sys.modules if name.partition(".")[0] == "babel" or name in WATCHED])
print(*[name for name in opened if name.endswith((".po", ".mo"))])
"""


def test_french_starts_without_babel_and_opens_no_catalogue() -> None:
    watched = ("game.text.catalogue", "game.text.po", "game.content.translated")
    code = FRENCH.replace("WATCHED", repr(watched))
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["title"]


def test_the_language_that_is_remembered_is_spoken_from_the_title_on() -> None:
    remember("en")
    shell = opened()
    title = shell.tree()
    assert child(title, "title.play").label == "Play"
    assert title.value == "The journey of a smartphone"
    assert warm_up(shell).device.subtitle == title.value
    assert shell.desk.notices == []


def test_a_language_asked_for_counts_this_time_only() -> None:
    shell = opened("play", "--language=en")
    assert child(shell.tree(), "title.play").label == "Play"
    shell.perform(Do("set", "theme", "dark"))
    assert child(opened().tree(), "title.play").label == "Jouer"


def test_a_language_that_is_gone_is_french_and_stays_remembered() -> None:
    remember("oc")
    assert opened().desk.words.language == "fr"
    assert json.loads(settings_file().read_text(encoding="utf-8"))["language"] == "oc"


@pytest.mark.parametrize("wanted", ["oc", "../en", "English"])
def test_an_unknown_language_is_refused_with_the_known_ones(
    wanted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", "--language", wanted]) == codes.USAGE
    assert f"«\u00a0{wanted}\u00a0». Choisis parmi\u00a0: fr, en" in capsys.readouterr().err


def test_an_option_without_its_language_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--language"]) == codes.USAGE
    assert "--language" in capsys.readouterr().err


def test_help_is_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--language", "en", "--help"]) == codes.DONE
    assert capsys.readouterr().out.startswith("Usage")


def test_a_game_that_plays_itself_is_told_in_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    asked = ["--scenario", "decouverte", "--seats", "random,random", "--seed", "1"]
    assert main(["play", "--text", "--language", "en", *asked]) == codes.DONE
    said = capsys.readouterr().out
    assert "Household Copper" in said
    assert "Foyer Cuivre" not in said


def test_what_a_catalogue_has_wrong_is_told_at_the_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "locales", "en", UI, header() + phrases({"title.play": ("Play {x}",)}))
    monkeypatch.setattr(paths, "locales_dir", lambda: tmp_path / "locales")
    shell = opened("--language", "en")
    (notice,) = shell.desk.notices
    assert "locales/en/LC_MESSAGES/ui.po, ligne 7" in notice
    assert child(shell.tree(), "title.play").label == "Jouer"
