"""Files of targets: what is wrong with them is told with its place and its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.bots.decide import PLAYERS
from game.content.content import load
from game.content.problems import ContentError
from game.lab.measures import MEASURES
from game.lab.reading import plan_of
from game.lab.study import Ask, Plan
from tests.lab.studies import SCENARIO, content, rules

GOOD = """\
scenario: decouverte
lines:
  - {id: pair, title: Two, players: [random, greedy]}
targets:
  - {id: wins, title: Greedy wins, line: pair, measure: win_share, player: greedy, at_least: 0.5}
"""

FILES = sorted((paths.content_dir() / "smartphone" / "balance").glob("*.yaml"))


def read(folder: Path, text: str) -> Plan:
    """The plan of a file with this text."""
    path = folder / "decouverte.yaml"
    path.write_text(text, encoding="utf-8")
    return plan_of(path, "smartphone", rules(), PLAYERS)


def told(folder: Path, text: str) -> str:
    """What is said of a file with this text."""
    with pytest.raises(ContentError) as stopped:
        read(folder, text)
    return str(stopped.value)


def test_a_file_becomes_a_plan(tmp_path: Path) -> None:
    plan = read(tmp_path, GOOD)
    assert plan.scenario == SCENARIO
    assert plan.lines[0].players == ("random", "greedy")
    assert plan.targets[0].ask == Ask("win_share", player="greedy")
    assert plan.targets[0].at_least == 0.5


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[random, greedy]", "[random, gredy]",
         "decouverte.yaml:3:46: lines[pair].players[1]: no player `gredy`. Did you mean `greedy`"),
        ("line: pair", "line: pear",
         "targets[wins].line: no line `pear`. Did you mean `pair`?"),
        ("win_share", "win_shares",
         "targets[wins].measure: no measure `win_shares`. Did you mean `win_share`?"),
        ("player: greedy", "player: random2",
         "targets[wins].player: no player `random2`. Did you mean `random`?"),
        ("measure: win_share, player: greedy", "measure: margin, player: greedy",
         "`margin` takes no `player`. Delete it; it takes: nothing."),
        ("measure: win_share, player: greedy", "measure: coins_in_year",
         "`coins_in_year` needs `year`. Add `year: …`."),
        ("measure: win_share, player: greedy", "measure: coins_in_year, year: 9",
         "no year `9`"),
        ("measure: win_share, player: greedy", "measure: award_share, award: broze",
         "no award `broze`. Did you mean `bronze`?"),
        ("measure: win_share, player: greedy", "measure: hot_share, kind: X", "no kind `X`"),
        (", at_least: 0.5", "", "no bound. Add `at_least: …` or `at_most: …`."),
        ("at_least: 0.5", "at_least: 0.5, at_most: 0.2", "the bounds leave no room. Swap them."),
        ("at_least: 0.5", "at_least: half", "a number expected, found the text « half »"),
        ("id: wins,", "id: wins, colour: red,", "unknown key `colour`"),
        ("[random, greedy]", "[random, greedy, random, greedy, random, greedy]",
         "6 players, the scenario takes 1 to 5"),
        ("scenario: decouverte", "scenario: standard", "the file is about `standard`"),
        ("lines:", "lines:\n  - {id: pair, title: Again, players: [random]}",
         "`pair` is there already. Rename it."),
        ("lines:", "lines: &all", "anchor `&all`"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert said in told(tmp_path, GOOD.replace(old, new, 1))


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace("greedy]", "gredy]")
        .replace("win_share", "wins")
        .replace("line: pair", "line: par")
    )
    assert told(tmp_path, text).count("\n") == 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.stem))
def test_the_files_of_the_game_can_be_read(path: Path) -> None:
    plan = plan_of(path, "smartphone", content().rulesets[path.stem], PLAYERS)
    assert {target.line for target in plan.targets} <= {line.id for line in plan.lines}


def test_scenarios_with_targets_are_there() -> None:
    assert {"standard", "cooperatif", "decouverte", "expert", "solo"} <= {p.stem for p in FILES}


def test_every_measure_is_explained_in_the_manual() -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "balance-lab.md"
    written = page.read_text(encoding="utf-8")
    assert [name for name in MEASURES if f"`{name}`" not in written] == []


def test_every_scenario_has_targets_that_can_be_read() -> None:
    for device in ("smartphone", "jeans"):
        folder = paths.content_dir() / device
        found = load(folder, draft=True)
        paths_ = {path.stem: path for path in (folder / "balance").glob("*.yaml")}
        assert paths_.keys() == found.rulesets.keys()
        for name, path in paths_.items():
            assert plan_of(path, device, found.rulesets[name], PLAYERS).targets


def test_sessions_in_a_class_are_studied_from_three_teams_to_eight() -> None:
    for name, ruleset in content().rulesets.items():
        if ruleset.timing is not None:
            path = paths.content_dir() / "smartphone" / "balance" / f"{name}.yaml"
            plan = plan_of(path, "smartphone", ruleset, PLAYERS)
            assert [len(line.players) for line in plan.lines] == [3, 6, 8]
