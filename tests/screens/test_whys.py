"""A computer household says why beside what it did, and nothing waits for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State
from game.screens import background
from game.screens.commands import Go
from game.screens.nodes import Node, child, walk
from game.screens.shell import Shell
from tests.screens.scenario_games import at_random, begun, shows

WHY = "Cela met 2 cubes dans le sac."


class Given(NamedTuple):
    """A reason as whoever explains gives it."""

    key: str = "explain.play.cubes_now"
    params: Mapping[str, object] = {"n": 2}


class Explainer:
    """Explains everything the same way, and counts how often it was asked."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.asked = 0
        self.trouble = trouble

    def __call__(self, ruleset: Ruleset, view: State, action: Action) -> Given:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return Given()


def played(explain: Explainer, *, thread: bool = False, steps: int = 3) -> Shell:
    """A game in which computer households have done so many things."""
    shell = begun("decouverte", 3)
    shell.desk.explain = explain
    shell.run = background.in_thread if thread else background.at_once
    desk = shell.desk
    for whim in range(400):
        desk.moments.clear()
        if shows("board", 1)(shell) and len(desk.whys) >= steps:
            return shell
        if shell.computer_is_due:
            shell.play_computer()
        else:
            shell.act(at_random("", desk.ruleset, desk.state, whim))
    raise AssertionError("no computer household did anything")


def reasons(shell: Shell) -> list[str]:
    """The reasons in the journal on the board."""
    return [line.value for line in child(shell.tree(), "journal").children if line.value]


def log(shell: Shell) -> list[Node]:
    shell.perform(Go("log"))
    found = [node for node in walk(shell.tree()) if node.key.startswith("log.line.")]
    shell.back()
    return found


def test_the_journal_and_the_log_say_why_under_what_a_computer_household_did() -> None:
    shells = [played(Explainer(), steps=steps) for steps in range(3, 9)]
    shell = next(each for each in shells if reasons(each))
    assert set(reasons(shell)) == {WHY}
    assert any(line.value == WHY for line in log(shell))
    assert child(shell.tree(), "journal").hint in ("", WHY)


def test_a_reason_is_found_once_however_often_the_screen_is_drawn() -> None:
    explain = Explainer()
    shell = played(explain)
    for _ in range(3):
        shell.tree()
        log(shell)
    assert explain.asked == len(shell.desk.whys)


def test_without_a_thread_nothing_is_looked_for_before_somebody_looks() -> None:
    explain = Explainer()
    shell = begun("decouverte", 3)
    shell.desk.explain = explain
    while not shell.computer_is_due:
        shell.act(at_random("", shell.desk.ruleset, shell.desk.state, 1))
    shell.play_computer()
    assert shell.desk.whys
    assert explain.asked == 0


def test_a_reason_that_comes_later_has_the_screen_drawn_again_once() -> None:
    shell = played(Explainer(), thread=True)
    for why in shell.desk.whys.values():
        why.task.result()
    assert shell.tick()
    assert not shell.tick()
    assert any(line.value == WHY for line in log(shell))


def test_what_cannot_be_explained_stands_in_the_journal_without_a_reason() -> None:
    shell = played(Explainer(ArithmeticError("no")))
    assert log(shell)
    assert not any(line.value for line in log(shell))


def test_a_reason_does_not_outlive_the_step_it_was_for() -> None:
    shell = played(Explainer())
    desk = shell.desk
    number = max(desk.whys)
    desk.playing.undo(len(desk.playing.history.done) - number)
    for whim in range(40):
        if len(desk.playing.history.done) > number or desk.playing.state.over:
            break
        desk.playing.act(at_random("", desk.ruleset, desk.playing.state, whim))
    assert not any(line.value for line in log(shell)[-1:])
