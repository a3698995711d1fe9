"""The command ``balance``: what it does, what it says when it cannot."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from game import paths
from game.cli import balance as command
from game.cli import codes, main
from game.lab import run as running

TARGETS = """\
scenario: decouverte
weigh_every: 1000
lines:
  - {id: pair, title: Two by chance, players: [random, random]}
  - {id: three, title: Three by chance, players: [random, random, random]}
targets:
  - {id: equal, title: Seats are equal, line: pair, measure: seat_gap, at_least: -1, at_most: 1}
  - {id: short, title: It is short, line: three, measure: years, at_most: 1}
"""


@pytest.fixture
def targets(tmp_path: Path) -> str:
    """A file of targets for a short study."""
    path = tmp_path / "targets.yaml"
    path.write_text(TARGETS, encoding="utf-8")
    return str(path)


def balance(*arguments: object) -> int:
    """The command with one worker, its exit code."""
    return main(["balance", *[str(argument) for argument in arguments], "--workers", "1"])


def test_a_study_is_played_told_and_written(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    asked = ("decouverte", "--games", 20, "--targets", targets, "--out", out)
    assert balance(*asked) == codes.DONE
    said = capsys.readouterr()
    assert "Seats are equal" in said.out
    assert "fail" in said.out
    assert str(out / "balance.html") in said.out
    assert "40 parties à jouer, 0 déjà là" in said.err.replace("\u00a0", " ")
    page = (out / "balance.html").read_bytes()
    assert balance(*asked) == codes.DONE
    assert capsys.readouterr().err == ""
    assert (out / "balance.html").read_bytes() == page


def test_without_a_device_it_is_the_first_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(paths.content_dir() / "jeans", tmp_path / "content" / "trousers")
    monkeypatch.setattr(command, "content_folder", lambda: tmp_path / "content")
    assert balance("moon") == codes.USAGE
    assert "Choisis parmi" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "content")
    assert balance("moon") == codes.MISSING


def test_only_some_lines_are_played(tmp_path: Path, targets: str) -> None:
    out = tmp_path / "out"
    asked = ("decouverte", "--games", 3, "--targets", targets, "--out", out)
    assert balance(*asked, "--lines", "three") == codes.DONE
    assert [path.name for path in (out / "batches").iterdir()] == ["three-000000.json"]


def test_ctrl_c_says_how_to_go_on(
    tmp_path: Path,
    targets: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def pressed(*given: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(running, "run", pressed)
    out = tmp_path / "out"
    asked = ("decouverte", "--games", 3, "--targets", targets, "--out", out)
    assert balance(*asked) == codes.INTERRUPTED
    said = capsys.readouterr().err
    assert f"Ce qui est joué est gardé dans {out}" in said
    again = said.partition("terre-en-poche ")[2]
    for part in ("balance decouverte", "--games 3", "--workers 1", f"--out {out}"):
        assert part in again


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["moon"], codes.USAGE, "«\u00a0moon\u00a0» n’existe pas"),
        ([], codes.USAGE, "Dis quel scénario étudier"),
        (["standard", "--device", "moon"], codes.USAGE, "smartphone"),
        (["standard", "--lines", "four-greedy,moon"], codes.USAGE, "pas de ligne «\u00a0moon"),
        (["standard", "--targets", "none.yaml"], codes.MISSING, "none.yaml manque"),
        (["standard", "--games", "0"], codes.USAGE, "La valeur donnée à --games"),
        (["standard", "--format", "xml"], codes.USAGE, "La valeur donnée à --format"),
        (["--compare", "a"], codes.USAGE, "Il manque une valeur après --compare"),
        (["standard", "--compare", "tests", "docs"], codes.USAGE, "study.json"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["balance", *arguments]) == code
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said


def test_a_spoiled_file_of_targets_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(TARGETS.replace("seat_gap", "seat_gab"), encoding="utf-8")
    assert balance("decouverte", "--targets", path) == codes.PROBLEMS
    said = capsys.readouterr().err
    assert "targets.yaml:7:62: targets[equal].measure: no measure `seat_gab`" in said
    assert "Did you mean `seat_gap`?" in said
    assert "a une erreur" in said


def test_a_disk_that_refuses_is_told(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    asked = ("decouverte", "--games", 3, "--targets", targets, "--out", tmp_path / "file")
    assert balance(*asked) == codes.DISK
    assert "Choisis un autre dossier avec --out" in capsys.readouterr().err


def test_games_of_a_study_are_told_as_stories(tmp_path: Path, targets: str) -> None:
    """The story ends as the game of the study does."""
    asked = ("decouverte", "--targets", targets, "--lines", "pair", "--out", tmp_path)
    assert balance(*asked, "--tell", 2) == codes.DONE
    told = sorted((tmp_path / "stories").iterdir())
    assert [path.name for path in told] == ["pair-000000.txt", "pair-000001.txt"]
    assert not (tmp_path / "study.json").exists()
    assert balance(*asked, "--games", 2) == codes.DONE
    with (tmp_path / "games.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, path in enumerate(told):
        text = path.read_text(encoding="utf-8")
        assert f"graine {rows[2 * number]['seed']}" in text
        for heading in ("Le choix du modèle", "An 1", "An 4", "Le bilan"):
            assert f"\n\n{heading}\n" in text
        ranking = text.partition("Le bilan\n")[2].splitlines()[:2]
        scores = sorted([int(row["score"]) for row in rows[2 * number : 2 * number + 2]])[::-1]
        for line, score in zip(ranking, scores, strict=True):
            assert f", {score} (".replace("-", "−") in line


def test_a_story_names_the_mission_that_is_kept(tmp_path: Path) -> None:
    asked = ("standard", "--lines", "greedy-among-random", "--tell", 1, "--out", tmp_path)
    assert balance(*asked) == codes.DONE
    (path,) = (tmp_path / "stories").iterdir()
    text = path.read_text(encoding="utf-8")
    assert text.count(" garde la mission «") == 4
    assert "Foyer Cuivre, greedy\n" in text
    assert text.count("en cubes") == 8 * 4


def test_two_results_are_compared(
    tmp_path: Path, targets: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, seed in (("a", 1), ("b", 2)):
        out = tmp_path / name
        balance("decouverte", "--games", 8, "--seed", seed, "--targets", targets, "--out", out)
    out = tmp_path / "both"
    assert balance("--compare", tmp_path / "a", tmp_path / "b", "--out", out) == codes.DONE
    assert "Seats are equal" in (out / "compare.html").read_text(encoding="utf-8")


def test_two_folders_of_content_are_played_and_compared(tmp_path: Path, targets: str) -> None:
    """The second one pays more every year."""
    changed = tmp_path / "richer"
    shutil.copytree(paths.content_dir() / "smartphone", changed)
    scenario = changed / "scenarios" / "standard.yaml"
    text = scenario.read_text(encoding="utf-8")
    assert "income: {base: 2," in text
    scenario.write_text(text.replace("income: {base: 2,", "income: {base: 6,"), encoding="utf-8")
    out = tmp_path / "out"
    asked = ("decouverte", "--games", 20, "--lines", "pair", "--targets", targets, "--out", out)
    both = (paths.content_dir() / "smartphone", changed)
    assert balance(*asked, "--compare", *both) == codes.DONE
    page = (out / "compare.html").read_text(encoding="utf-8")
    assert "dealt alike" in page
    changes = page.partition("What changed")[2].partition("<h2>")[0]
    assert "Coins at the end" in changes
