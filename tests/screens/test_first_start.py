"""The first start: the title answers while the content is read, and does then what was asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.content.content import Content
from game.content.library import Library
from game.content.packs import Pack
from game.content.problems import ContentError
from game.screens.background import Task
from game.screens.commands import Do, Go
from game.screens.desk import Desk
from game.screens.nodes import find
from game.screens.shell import Shell
from game.session.settings import Settings
from game.text.phrases import french_words
from tests.screens.scenario_games import at_random, content

NAMES = ("smartphone", "jeans")


class Beside:
    """Work that waits until the test lets it go on; readings of a clock of its own."""

    def __init__(self) -> None:
        self.tasks: list[Task[Any]] = []
        self.now = 10.0

    def __call__(self, task: Task[Any]) -> None:
        self.tasks.append(task)

    def finish(self) -> None:
        self.tasks.pop(0).work()


def _spoiled(pack: Pack) -> Content:
    raise ContentError([])


def _sound(pack: Pack) -> Content:
    return content(pack.id)


def starting(
    open_: Callable[[Pack], Content] = _sound, names: tuple[str, ...] = NAMES
) -> tuple[Shell, Beside, list[str]]:
    """A shell at its title whose content is being opened, and what is called after that."""
    packs = [
        Pack(n, Path(), n.title(), "", f"le {n}", "appareil-smartphone", "phone") for n in names
    ]
    desk = Desk(Library(packs, open_), french_words(), Settings(), None, None)
    shell, beside, called = Shell(desk, at_random), Beside(), list[str]()
    desk.now = lambda: beside.now
    shell.run = beside
    shell.make_ready(lambda: called.append("ready"))
    return shell, beside, called


def line(shell: Shell) -> str:
    found = find(shell.tree(), "title.preparing")
    return found.label if found is not None else ""


def test_the_title_shows_before_the_content_and_says_so_when_it_takes_a_while() -> None:
    shell, beside, called = starting()
    assert not shell.tick()
    assert line(shell) == ""
    beside.now += 0.4
    assert shell.tick()
    assert line(shell) == "Je prépare les cartes…"
    assert not shell.tick()
    beside.finish()
    assert shell.tick()
    assert called == ["ready"]
    assert line(shell) == ""
    assert not shell.tick()


def test_what_was_compiled_before_is_there_without_a_word() -> None:
    shell, beside, called = starting()
    beside.finish()
    assert shell.tick()
    assert called == ["ready"]
    assert line(shell) == ""


def test_what_needs_the_content_is_done_once_it_is_there() -> None:
    shell, beside, _ = starting()
    shell.perform(Go("rules"))
    shell.perform(Go("new_game"))
    assert shell.tree().key == "title"
    assert line(shell) == "Je prépare les cartes, puis j’ouvre…"
    assert not shell.desk.library.is_open("smartphone")
    beside.finish()
    shell.tick()
    assert shell.tree().key == "new_game"


def test_what_needs_no_content_is_done_at_once() -> None:
    shell, _, _ = starting()
    shell.perform(Do("set", "display", "full"))
    assert shell.desk.settings.display == "full"
    shell.perform(Go("settings"))
    assert shell.tree().key == "settings"
    shell.back()
    shell.perform(Do("quit"))
    assert shell.desk.closing


def test_a_spoiled_device_gives_way_to_the_next_and_a_notice_says_so() -> None:
    shell, beside, called = starting(lambda p: _spoiled(p) if p.id == "smartphone" else _sound(p))
    beside.finish()
    assert shell.tick()
    assert len(shell.desk.notices) == 1
    assert called == []
    beside.finish()
    shell.tick()
    assert called == ["ready"]
    assert shell.desk.device == "jeans"


def test_when_none_can_be_played_whoever_asked_is_told() -> None:
    shell, beside, called = starting(_spoiled, ("smartphone",))
    beside.finish()
    shell.tick()
    assert called == ["ready"]
    assert not shell.desk.has_content
