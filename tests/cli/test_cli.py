"""The command: what it does, and what it says when it cannot."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__, paths
from game.cli import codes, main, output, play
from game.cli.parser import parse
from game.cli.play import has_display
from game.session import saves
from game.session.origin import Origin
from game.text.phrases import french_words
from tests.session.games import played, started

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for games and settings."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


def ran(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command run as people run it, with nobody to type and no display."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        cwd=ROOT,
        env={**kept, "PYTHONUTF8": "1", **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_version_says_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == codes.DONE
    assert capsys.readouterr().out == f"Terre en poche {__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["play", "--help"], ["lint", "-h"]])
def test_help_is_in_french(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == codes.DONE
    said = capsys.readouterr().out
    assert said.startswith("Utilisation\u00a0: terre-en-poche")
    for english in ("usage", "show this", "positional", "options:", "exit"):
        assert english not in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["dance"], "Commande inconnue\u00a0: dance."),
        (["play", "--sed", "3"], "Option inconnue\u00a0: --sed 3."),
        (["play", "--seed", "x"], "La valeur donnée à --seed ne convient pas."),
        (["play", "--seed"], "Il manque une valeur après --seed."),
        (["demo", "extra"], "Option inconnue\u00a0: extra."),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_where_to_look(
    capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main(arguments) == codes.USAGE
    said = capsys.readouterr().err
    assert said.startswith(told)
    assert said.rstrip().endswith("--help")
    assert "Traceback" not in said


def test_without_display_and_keyboard_a_game_plays_itself_to_the_end() -> None:
    done = ran("play", "--seed", "4")
    assert (done.returncode, done.stderr) == (codes.DONE, "")
    assert "La partie est finie." in done.stdout
    assert max(len(line) for line in done.stdout.splitlines()) <= 80
    assert ran("play", "--seed", "4", "--text").stdout == done.stdout


def test_nothing_typed_is_nothing_broken(home: Path) -> None:
    """A driver that shows nothing is no display."""
    done = ran(SDL_VIDEODRIVER="dummy", DISPLAY=":99")
    assert done.returncode == codes.DONE
    assert not home.exists()


def test_an_unknown_scenario_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["play", "--text", "--scenario", "moon"]) == codes.USAGE
    said = capsys.readouterr().err
    assert "«\u00a0moon\u00a0» n’existe pas" in said
    assert "standard" in said


def test_a_scenario_of_another_device_is_told_with_the_way_to_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    asked = ["play", "--text", "--device", "jeans", "--scenario", "standard"]
    assert main(asked) == codes.USAGE
    assert "ajoute --device smartphone" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--device", "moon"], "L’appareil «\u00a0moon\u00a0» n’existe pas. Choisis parmi"),
        (["--seats", "person,dragon.sharp"], "sous le nom «\u00a0dragon.sharp\u00a0»"),
        (["--seats", "repairer.best"], "repairer.best"),
        (["--seats", ",".join(["person"] * 30)], "30\u00a0foyers, et ce scénario se joue de"),
    ],
)
def test_what_cannot_be_played_is_refused_with_what_can(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    told: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["play", "--text", *arguments]) == codes.USAGE
    assert told in capsys.readouterr().err


def planned(home: Path, *arguments: str) -> Origin:
    """The game that a command line begins."""
    words = french_words()
    shell = play._opened(parse(words, ["play", *arguments]), words)
    return shell.desk.playing.origin


def test_a_command_line_names_scenario_and_seats(home: Path) -> None:
    origin = planned(home, "--seats", "person, repairer.sharp,thrifty", "--scenario", "standard")
    assert [seat.player for seat in origin.seats] == ["person", "repairer.sharp", "thrifty.sure"]
    assert origin.scenario == "standard"
    assert len(planned(home, "--scenario", "solo").seats) == 1


def test_a_seed_alone_begins_the_first_scenario_with_its_usual_table(home: Path) -> None:
    origin = planned(home, "--seed", "7")
    assert origin.seed == 7
    assert origin.seats[0].is_person


def test_players_of_older_versions_can_still_be_asked_for() -> None:
    done = ran("play", "--seed", "4", "--scenario", "standard", "--seats", "greedy,random")
    assert (done.returncode, done.stderr) == (codes.DONE, "")
    assert "La partie est finie." in done.stdout


def test_sessions_lists_games_with_how_they_stand(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sessions"]) == codes.DONE
    assert "Aucune partie enregistrée" in capsys.readouterr().out
    folder = home / "parties"
    played(started(folder / "over.journal"), 500)
    played(started(folder / "cut.journal"), 20)
    (folder / "cut.journal").write_bytes((folder / "cut.journal").read_bytes()[:-5])
    (folder / "other.journal").write_text("letter")
    assert main(["sessions"]) == codes.DONE
    lines = capsys.readouterr().out.splitlines()
    rows = {line.split()[-1]: line for line in lines if line.endswith(".journal")}
    assert len(rows) == len(saves.listed(folder)) == 3
    assert "terminée" in rows["over.journal"]
    assert "coupée à la ligne" in rows["cut.journal"]
    assert "un autre fichier" in rows["other.journal"]
    assert "3\u00a0foyers, dont 1 avec une personne" in rows["over.journal"]
    assert len({line.index("État") for line in lines[:1]}) == 1


def test_lint_tells_every_problem_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "content" / "broken"
    (folder / "decks").mkdir(parents=True)
    (folder / "device.yaml").write_text("id: broken\nid: twice\n")
    assert main(["lint", str(folder)]) == codes.PROBLEMS
    said = capsys.readouterr().out
    assert "device.yaml:" in said
    assert "erreur" in said.splitlines()[-1]


def test_lint_checks_every_device_when_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "device.yaml").write_text(f"id: {name}\nid: {name}\n")
    monkeypatch.setattr(paths, "content_dir", lambda: tmp_path)
    assert main(["lint"]) == codes.PROBLEMS
    said = capsys.readouterr().out.splitlines()
    assert "Dossier one\u00a0:" in said
    assert "Dossier two\u00a0:" in said
    assert sum("erreur" in line for line in said) == 2


def test_lint_without_any_content_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "content_dir", lambda: tmp_path)
    assert main(["lint"]) == codes.MISSING
    assert "Le contenu du jeu manque" in capsys.readouterr().err


def test_lint_of_no_folder_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "none")]) == codes.MISSING
    assert "n’est pas un dossier" in capsys.readouterr().err


def test_missing_content_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "content_dir", lambda: tmp_path)
    assert main(["play", "--text"]) == codes.MISSING
    said = capsys.readouterr().err
    assert "Le contenu du jeu manque" in said
    assert "Réinstalle le jeu" in said


def test_spoiled_content_names_the_first_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "smartphone").mkdir()
    (tmp_path / "smartphone" / "device.yaml").write_text("id: [\n")
    monkeypatch.setattr(paths, "content_dir", lambda: tmp_path)
    assert main(["play", "--text"]) == codes.MISSING
    said = capsys.readouterr().err
    assert "device.yaml:" in said
    assert "terre-en-poche lint" in said


def test_pictures_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    done = ran("demo", "--out", str(blocked / "screens"))
    assert done.returncode == codes.DISK
    assert "--out" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_nobody_foresaw_ends_in_a_sentence_and_a_file(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import game.cli.sessions

    def broken(asked: argparse.Namespace, words: object) -> int:
        raise ZeroDivisionError("never")

    monkeypatch.setattr(game.cli.sessions, "run", broken)
    assert main(["sessions"]) == codes.UNEXPECTED
    said = capsys.readouterr().err
    assert "ZeroDivisionError: never" in said
    assert "Traceback" not in said
    assert "Traceback" in (home / "erreur.txt").read_text(encoding="utf-8")


def test_a_reader_that_stops_early_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "game", "play", "--text", "--seed", "1"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait() == codes.DONE
        assert process.stderr.read() == b""


def test_damaged_settings_are_told_and_the_game_starts(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.cli.opening import open_shell
    from game.text.phrases import french_words

    home.mkdir()
    (home / "reglages.json").write_text("{")
    shell = open_shell(french_words(), saving=True)
    assert "réglages" in shell.desk.notices[0]
    assert open_shell(french_words(), saving=False).desk.notices == []


@pytest.mark.parametrize(
    ("platform", "variables", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "SDL_VIDEODRIVER": "dummy"}, False),
        ("linux", {"DISPLAY": ":0", "SDL_VIDEODRIVER": "x11"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_one_that_somebody_can_see(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], *, seen: bool
) -> None:  # fmt: skip
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert has_display() == seen


def test_a_poor_console_gets_the_nearest_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii", newline="\n"))
    output.tell("L’an 8\u00a0: −2\u202f…")
    assert raw.getvalue() == b"L'an 8 : -2 ...\n"


@pytest.mark.parametrize(
    ("command", "light"),
    [
        (["--version"], {"pygame", "pydantic", "yaml", "babel"}),
        (["sessions"], {"pygame", "pydantic", "yaml", "babel"}),
        (["play", "--text", "--seed", "1"], {"pygame"}),
    ],
)
def test_nothing_heavy_is_imported_for_nothing(command: list[str], light: set[str]) -> None:
    """The version, the list of games and a game in the terminal need no window."""
    code = (
        f"import sys; from game.cli import main; main({command!r}); "
        f"print(sorted({light!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert done.stderr.strip() == b"[]"
