"""The saved games: all listed, what is wrong told with what to do, erased only when asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import pytest

from game.screens import saved
from game.screens.desk import Page
from game.screens.looks import TeamLook
from game.screens.nodes import child, dialog, find, walk
from game.session.journal import Trouble, encode, encode_all, read
from game.session.seats import PERSON, Seat
from tests.screens.menus_desk import keys, play, press, said, shell, tree_of, two_devices

TWO = (Seat("Cu", PERSON), Seat("Sn", "greedy"))


def only(folder: Path) -> Path:
    (path,) = folder.glob("*.journal")
    return path


def test_an_empty_folder_says_how_games_come_there(tmp_path: Path) -> None:
    tree = tree_of(shell(tmp_path), "saves")
    assert "Pas encore de partie" in said(tree)
    assert str(tmp_path) in said(tree)


def test_no_folder_is_told(tmp_path: Path) -> None:
    assert "rien n’est enregistré" in said(tree_of(shell(None), "saves"))


def test_the_newest_game_comes_first(tmp_path: Path) -> None:
    made = shell(tmp_path)
    for seed in (1, 2, 3):
        play(made, TWO, 3, seed)
    paths = sorted(tmp_path.glob("*.journal"))
    for age, path in enumerate(paths):
        os.utime(path, (1_000_000 - age * 100,) * 2)
    names = [key for key in keys(tree_of(made, "saves"), "save.") if key.endswith(".name")]
    assert names == [f"save.{path.stem}.name" for path in paths]


def test_a_game_is_told_by_scenario_moment_households_and_number(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 2, seed=4321)
    row = f"save.{only(tmp_path).stem}"
    tree = tree_of(made, "saves")
    assert child(tree, f"{row}.name").label == "Standard, le grand tour"
    assert child(tree, row).value == "deux foyers\u00a0: Foyer Cuivre, Foyer Étain"
    assert child(tree, f"{row}.number").label.endswith("4321")


def test_a_finished_game_can_be_seen_again(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 10_000)
    row = f"save.{only(tmp_path).stem}"
    tree = tree_of(made, "saves")
    assert child(tree, f"{row}.name").label == "Standard, terminée"
    assert child(tree, f"{row}.resume").label == "Revoir le compte"
    press(made, f"{row}.resume")
    assert made.desk.playing.state.over


def test_files_that_cannot_be_opened_are_told_and_hide_nothing(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 3)
    good = only(tmp_path)
    (tmp_path / "other.journal").write_text("hello\n")
    header = {"format": "terre-en-poche", "version": 99, "program": "9.0"}
    (tmp_path / "later.journal").write_bytes(encode(header))
    tree = tree_of(made, "saves")
    assert "n’est pas une partie" in child(tree, "save.other.trouble").label
    assert "Mets le jeu à jour" in child(tree, "save.later.trouble").label
    assert child(tree, f"save.{good.stem}.resume").enabled
    for key in ("save.other", "save.later"):
        assert find(tree, f"{key}.resume") is None
        assert find(tree, f"{key}.erase") is None


def test_a_damaged_game_says_where_and_is_resumed_before_it(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 6)
    path = only(tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    row = f"save.{path.stem}"
    assert "reprend juste avant" in child(tree_of(made, "saves"), f"{row}.trouble").label
    press(made, f"{row}.resume")
    assert made.desk.game is not None
    assert list(tmp_path.glob("*.damaged-1"))
    assert "reprend juste avant" in made.desk.notices[0]


def test_a_scenario_that_is_not_here_is_told_and_the_game_cannot_be_resumed(
    tmp_path: Path,
) -> None:
    made = shell(tmp_path)
    play(made, TWO, 3)
    path = only(tmp_path)
    sound = read(path)
    assert sound.header is not None
    lines = [{**sound.header, "scenario": "short"}, *sound.lines]
    path.write_bytes(encode_all(lines))
    resume = child(tree_of(made, "saves"), f"save.{path.stem}.resume")
    assert "scénario" in resume.why_not


@pytest.mark.parametrize("seat", [{"team": "Xx", "player": PERSON}, {"team": "Cu", "player": "x"}])
def test_a_household_this_game_does_not_know_is_told(tmp_path: Path, seat: dict[str, str]) -> None:
    made = shell(tmp_path)
    play(made, TWO, 3)
    path = only(tmp_path)
    sound = read(path)
    assert sound.header is not None
    lines = [{**sound.header, "seats": [seat, *sound.header["seats"][1:]]}, *sound.lines]
    path.write_bytes(encode_all(lines))
    tree = tree_of(made, "saves")
    assert "foyer" in child(tree, f"save.{path.stem}.resume").why_not
    looks = [node.look for node in walk(tree) if isinstance(node.look, TeamLook)]
    assert TeamLook("Xx") not in looks
    assert find(made.tree(), "title.resume") is None


def test_erasing_is_asked_first(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 3)
    path = only(tmp_path)
    tree_of(made, "saves")
    tree = press(made, f"save.{path.stem}.erase")
    question = dialog(tree)
    assert path.exists()
    assert question is not None
    assert child(question, "back").primary
    press(made, "erase.yes")
    assert not path.exists()
    assert made.desk.pages[-1] == Page("saves")


def test_many_games_come_in_pages_and_none_is_lost(tmp_path: Path) -> None:
    made = shell(tmp_path)
    for seed in range(9):
        play(made, TWO, 1, seed)
    tree, seen = tree_of(made, "saves"), list[str]()
    while True:
        seen += [key for key in keys(tree, "save.") if key.endswith(".name")]
        if child(tree, "paging.next").why_not:
            break
        tree = press(made, "paging.next")
    assert len(seen) == len(set(seen)) == 9


@pytest.mark.parametrize("trouble", get_args(Trouble))
def test_every_trouble_of_a_file_has_words_with_a_remedy(trouble: str) -> None:
    text = shell().desk.words(f"saves.trouble.{trouble}")
    assert text.count(".") >= 1
    assert len(text) > 40


def test_what_cannot_be_resumed_is_told_in_a_notice(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, TWO, 3)
    path = only(tmp_path)
    sound = read(path)
    assert sound.header is not None
    path.write_bytes(encode(sound.header))
    assert saved.open_saved(made.desk, path) is None
    assert "Commence une nouvelle partie" in made.desk.notices[0]
    assert saved.open_saved(made.desk, tmp_path / "absent.journal") is None
    assert "ne peut pas être lu" in made.desk.notices[1]


def test_a_new_game_is_of_the_scenario_played_last_and_the_first_one_for_beginners(
    tmp_path: Path,
) -> None:
    first = next(iter(shell().desk.content.scenarios))
    assert child(tree_of(shell(tmp_path), "new_game"), f"scenario.{first}").chosen
    play(shell(tmp_path), TWO, 3)
    assert child(tree_of(shell(tmp_path), "new_game"), "scenario.standard").chosen


def test_games_of_another_device_show_the_badges_of_its_teams(tmp_path: Path) -> None:
    made = two_devices(tmp_path)
    tree_of(made, "new_game")
    press(made, "new_game.device.jeans")
    press(made, "new_game.start")
    again = two_devices(tmp_path)
    assert again.desk.device == "smartphone"
    badges = [node.look for node in walk(tree_of(again, "saves")) if ".team." in node.key]
    jeans = again.desk.library.content("jeans").device.teams
    first = TeamLook("indigo", symbol=jeans[0].symbol, among=tuple(team.id for team in jeans))
    assert badges == [first]
