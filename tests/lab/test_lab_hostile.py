"""Files of targets that are wrong: the lint tells each, with its place, and needs no lab for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.bots.decide import PLAYERS
from game.cli import codes, main
from game.content.problems import Problem
from game.lab import reading
from tests.lab.studies import SCENARIO, content

HOSTILE = Path(__file__).resolve().parents[1] / "hostile" / "balance"

TOLD = {
    "names.yaml": (
        (2, "scenario", "about `decouvert`"),
        (4, "lines[pair].players[1]", "no player `gredy`"),
        (6, "targets[one].line", "no line `pear`"),
        (7, "targets[two].measure", "no measure `wins`"),
        (8, "targets[three].award", "no award `platine`"),
        (9, "targets[four].kind", "no kind `Z`"),
    ),
    "shape.yaml": (
        (4, "lines[pair].players", "anchor `&two`"),
        (4, "lines[pair].games", "unknown key"),
        (5, "lines[again].players", "alias `*two`"),
        (7, "targets[one]", "no bound"),
        (8, "targets[two].at_least", "half"),
    ),
    "crowd.yaml": (
        (4, "lines[crowd].players", "6 players, the scenario takes"),
        (5, "lines[crowd].id", "`crowd` is there already"),
        (7, "targets[late].year", "no year `40`"),
    ),
    "empty.yaml": ((1, "file", "the file is empty"),),
    "latin-1.yaml": ((1, "file", "byte 0xe9 is not UTF-8"),),
}


def found(folder: Path, name: str) -> list[Problem]:
    """What is said of a hostile file in the place of the targets of a scenario."""
    balance = folder / "balance"
    balance.mkdir()
    shutil.copy(HOSTILE / name, balance / f"{SCENARIO}.yaml")
    return reading.found_in(folder, content(), PLAYERS)


def test_every_hostile_file_is_expected() -> None:
    assert {path.name for path in HOSTILE.iterdir()} == set(TOLD)


@pytest.mark.parametrize("name", TOLD)
def test_what_is_wrong_is_told_with_its_place_and_a_remedy(name: str, tmp_path: Path) -> None:
    problems = found(tmp_path, name)
    for line, path, message in TOLD[name]:
        told = [p for p in problems if (p.line, p.path) == (line, path) and message in p.message]
        assert told, (line, path, message, [str(problem) for problem in problems])
        assert told[0].remedy
        assert told[0].file == f"balance/{SCENARIO}.yaml"


def test_targets_of_no_scenario_are_told(tmp_path: Path) -> None:
    (tmp_path / "balance").mkdir()
    (tmp_path / "balance" / "standart.yaml").write_text("scenario: standart\n")
    (problem,) = reading.found_in(tmp_path, content(), PLAYERS)
    assert "no scenario `standart`" in problem.message
    assert problem.remedy == "Did you mean `standard`?"


def test_a_folder_without_targets_has_nothing_wrong(tmp_path: Path) -> None:
    assert not reading.found_in(tmp_path, content(), PLAYERS)


def test_the_lint_fails_for_a_wrong_target(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "smartphone"
    shutil.copytree(paths.content_dir() / "smartphone", folder)
    shutil.copy(HOSTILE / "names.yaml", folder / "balance" / "decouverte.yaml")
    assert main(["lint", str(folder)]) == codes.PROBLEMS
    assert "balance/decouverte.yaml:4:" in capsys.readouterr().out


def test_the_lint_loads_nothing_that_only_studies_need() -> None:
    program = (
        "import sys; from game.cli import main; main(['lint']);"
        "print(sorted({'joblib', 'dask', 'distributed', 'rich', 'pyarrow'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
