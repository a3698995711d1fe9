"""Several devices: offered, remembered, opened when chosen, and none stops another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.content.content import load
from game.screens.background import Task
from game.screens.desk import Desk, Page
from game.screens.looks import CoverLook
from game.screens.nodes import child, find, walk
from game.screens.shell import Shell
from game.session import settings as settings_file
from game.session.settings import Settings
from game.text.phrases import french_words
from tests.screens.menus_desk import (
    JEANS,
    content,
    first_legal,
    keys,
    press,
    said,
    tree_of,
    two_devices,
)


def test_the_title_names_every_device_and_opens_none() -> None:
    made = two_devices()
    tree = made.tree()
    assert keys(tree, "title.device.") == ["title.device.smartphone", "title.device.jeans"]
    assert child(tree, "title.device.smartphone").chosen
    assert child(tree, "title.device.jeans").label == "Le jean"
    assert tree.label == content().device.title
    assert not made.desk.library.is_open("smartphone")
    assert not made.desk.library.is_open("jeans")


def test_one_device_alone_is_not_offered() -> None:
    made = Shell(Desk(content(), french_words(), Settings(), None, None), first_legal)
    assert find(made.tree(), "title.device") is None
    assert find(tree_of(made, "new_game"), "new_game.device") is None


def test_a_device_chosen_on_the_title_is_the_one_of_every_page() -> None:
    made = two_devices()
    made.tree()
    tree = press(made, "title.device.jeans")
    assert (tree.label, tree.value) == ("Jean en poche", "Le voyage d’un pantalon")
    assert child(tree, "title.device.jeans").chosen
    assert not made.desk.library.is_open("smartphone")
    jeans = load(JEANS)
    assert next(iter(jeans.rules.values())).title in said(tree_of(made, "rules"))
    assert next(iter(jeans.glossary)) in said(tree_of(made, "glossary"))
    assert next(iter(jeans.sources.values())).organisation in said(tree_of(made, "sources"))
    tree_of(made, "credits")
    assert "Court" in said(tree_of(made, "new_game"))


def test_the_device_chosen_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    made = two_devices(settings=path)
    press(made, "title.device.jeans")
    assert two_devices(settings=path).desk.device == "jeans"
    assert settings_file.load(path).settings.device == "jeans"


def test_a_device_remembered_that_is_gone_gives_way_to_the_first(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings_file.save(path, Settings(device="moon"))
    assert two_devices(settings=path).desk.device == "smartphone"


def test_a_new_game_changes_device_with_its_scenarios_and_teams() -> None:
    made = two_devices()
    tree_of(made, "new_game")
    tree = press(made, "new_game.device.jeans")
    assert keys(tree, "scenario.") == ["scenario.short"]
    assert [seat.team for seat in made.desk.plan.seats] == ["indigo"]
    press(made, "new_game.start")
    assert made.desk.playing.origin.device == "jeans"
    assert made.desk.content.device.id == "jeans"


def test_a_game_is_resumed_with_its_own_device(tmp_path: Path) -> None:
    made = two_devices(tmp_path)
    tree_of(made, "new_game")
    press(made, "new_game.device.jeans")
    press(made, "new_game.start")
    again = two_devices(tmp_path)
    offered = child(again.tree(), "title.resume")
    assert "Jean en poche" in offered.label
    tree = press(again, "title.resume")
    assert again.desk.playing.origin.device == "jeans"
    assert tree.key in ("board", "draft", "choice")
    press(again, "top.menu")
    press(again, "pause.leave")
    press(again, "leave.yes")
    assert again.desk.device == "jeans"


def test_saved_games_say_of_which_device_they_are(tmp_path: Path) -> None:
    made = two_devices(tmp_path)
    for device in ("jeans", "smartphone"):
        made.desk.pages = [Page("title"), Page("new_game")]
        made.tree()
        press(made, f"new_game.device.{device}")
        press(made, "new_game.start")
        made.desk.game = None
    names = [node.label for node in walk(tree_of(made, "saves")) if node.key.endswith(".name")]
    assert {name.partition("\u00a0:")[0] for name in names} == {
        "Jean en poche",
        content().device.title,
    }


def test_a_game_of_a_device_that_is_gone_is_told(tmp_path: Path) -> None:
    made = two_devices(tmp_path)
    tree_of(made, "new_game")
    press(made, "new_game.device.jeans")
    press(made, "new_game.start")
    alone = Shell(Desk(content(), french_words(), Settings(), tmp_path, None), first_legal)
    assert find(alone.tree(), "title.resume") is None
    tree = tree_of(alone, "saves")
    (resume,) = [node for node in walk(tree) if node.key.endswith(".resume")]
    assert "jeans" in resume.why_not
    assert "content" in resume.why_not


def test_a_spoiled_device_is_told_and_the_others_play_on() -> None:
    made = two_devices(spoiled=True)
    tree = press(made, "title.device.jeans")
    assert made.desk.device == "smartphone"
    assert "«\u00a0Jean en poche\u00a0» ne peut pas être joué" in said(tree)
    assert "lint" in said(tree)
    greyed = child(tree, "title.device.jeans")
    assert not greyed.enabled
    assert "no such file" in greyed.why_not
    tree_of(made, "new_game")
    press(made, "new_game.start")
    assert made.desk.playing.origin.device == "smartphone"


def held_back(made: Shell) -> list[Task[Any]]:
    """Work of this shell waits, as in a thread, until somebody does it."""
    waiting: list[Task[Any]] = []
    made.run = waiting.append
    return waiting


def test_a_device_is_made_ready_beside_the_screen_and_says_so() -> None:
    made = two_devices()
    waiting = held_back(made)
    tree = press(made, "title.device.jeans")
    chip = child(tree, "title.device.jeans")
    assert (chip.label, chip.live) == ("On prépare…", True)
    assert tree.label == content().device.title
    assert not made.tick()
    waiting[0].work()
    assert made.tick()
    assert not made.tick()
    tree = made.tree()
    assert tree.label == "Jean en poche"
    assert child(tree, "title.device.jeans").label == "Le jean"


def test_who_chooses_again_meanwhile_gets_the_last_choice() -> None:
    made = two_devices()
    waiting = held_back(made)
    press(made, "title.device.jeans")
    press(made, "title.device.smartphone")
    for task in waiting:
        task.work()
        made.tick()
    assert made.desk.device == "smartphone"
    assert not made.desk.opening


def test_a_game_begun_meanwhile_keeps_its_device(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    made = two_devices(settings=path)
    waiting = held_back(made)
    press(made, "title.device.jeans")
    press(made, "title.play")
    press(made, "new_game.start")
    waiting[0].work()
    made.tick()
    assert made.desk.playing.origin.device == made.desk.content.device.id == "smartphone"
    assert settings_file.load(path).settings.device != "jeans"


def test_what_goes_wrong_for_no_known_reason_is_not_hidden() -> None:
    made = two_devices()
    made.desk.library._open = lambda pack: 1 / 0  # type: ignore[misc, assignment, return-value]
    with pytest.raises(ZeroDivisionError):
        press(made, "title.device.jeans")


@pytest.mark.parametrize("value", ["Jeans", "../up", "a" * 49, "jeans\n"])
def test_a_setting_takes_only_what_may_be_the_id_of_a_device(value: str) -> None:
    with pytest.raises(ValueError, match="device"):
        Settings().with_value("device", value)


def test_the_ground_of_the_title_holds_the_ores_of_the_device_once_it_is_open() -> None:
    made = two_devices()
    closed = made.tree().look
    assert isinstance(closed, CoverLook)
    assert closed.kinds == ()
    opened = press(made, "title.device.jeans").look
    assert isinstance(opened, CoverLook)
    assert opened.kinds == tuple(kind.id for kind in load(JEANS).device.kinds)
