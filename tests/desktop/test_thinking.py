"""Computer households that think long, and suggestions: the window goes on answering meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from game.bots.decide import decide
from game.core.actions import Action
from game.core.ruleset import Ruleset
from game.core.state import State
from game.desktop.kit import Kit
from game.desktop.pictures import open_shell
from game.desktop.pilot import Pilot
from game.screens import background
from game.screens.commands import Do
from game.screens.nodes import Role, find
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat

from .small_shell import SmallShell, host


@dataclass
class SlowPlayer:
    """A computer household that thinks until it is let go; how many have begun to think."""

    go: threading.Event = field(default_factory=threading.Event)
    begun: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def decide(self, player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
        self.begun.release()
        assert self.go.wait(30), "nobody let it go"
        return decide("greedy", ruleset, state, whim)


@pytest.fixture
def slow() -> Iterator[SlowPlayer]:
    player = SlowPlayer()
    yield player
    player.go.set()


def started(slow: SlowPlayer, kit: Kit) -> tuple[Shell, Pilot]:
    """A window on a game whose first household is a computer's and takes its time."""
    desk = open_shell().desk
    desk.settings = desk.settings.with_value("pace", "fast")
    shell = Shell(desk, slow.decide)
    shell.run = background.in_thread
    teams = [team.id for team in desk.content.device.teams]
    shell.begin("standard", (Seat(teams[0], "greedy"), Seat(teams[1], PERSON)), 3)
    return shell, Pilot(shell, kit)


def test_the_window_answers_while_a_household_thinks(slow: SlowPlayer, kit: Kit) -> None:
    shell, pilot = started(slow, kit)
    game = shell.desk.playing
    pilot.wait(1)
    assert slow.begun.acquire(timeout=30)
    assert len(game.history.done) == 1
    presented = pilot.app.presented
    pilot.key("f1")
    assert pilot.scene.base.key == "rules"
    pilot.key("escape")
    pilot.key("tab")
    pilot.wait(0.5)
    assert pilot.app.presented > presented
    assert len(game.history.done) == 1
    slow.go.set()
    shell._thinking().result()  # waits for the thread, whatever the machine is doing
    pilot.wait(0.5)
    assert len(game.history.done) > 1
    pilot.close()


def test_one_position_is_thought_over_once(slow: SlowPlayer, kit: Kit) -> None:
    _, pilot = started(slow, kit)
    pilot.wait(2)
    pilot.key("f1")
    pilot.wait(0.5)
    pilot.key("escape")
    pilot.wait(0.5)
    assert slow.begun.acquire(timeout=30)
    assert not slow.begun.acquire(blocking=False)
    pilot.close()


def test_leaving_a_game_does_not_wait_for_whoever_thinks(slow: SlowPlayer, kit: Kit) -> None:
    shell, pilot = started(slow, kit)
    pilot.wait(0.5)
    assert slow.begun.acquire(timeout=30)
    for key in ("top.menu", "pause.leave", "leave.yes"):
        pilot.click(key)
    assert pilot.scene.base.key == "title"
    slow.go.set()
    pilot.wait(0.5)
    assert shell.desk.game is None
    pilot.close()


def failing(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    raise ZeroDivisionError("no idea")


def test_a_household_that_fails_in_its_thread_does_not_stop_the_window(kit: Kit) -> None:
    desk = open_shell().desk
    desk.settings = desk.settings.with_value("pace", "fast")
    shell = Shell(desk, failing)
    shell.run = background.in_thread
    teams = [team.id for team in desk.content.device.teams]
    shell.begin("standard", (Seat(teams[0], "search"), Seat(teams[1], PERSON)), 3)
    pilot = Pilot(shell, kit)
    pilot.wait(0.5)
    shell._thinking().result()  # waits for the thread, whatever the machine is doing
    pilot.wait(1)
    assert len(desk.playing.history.done) > 1
    (notice,) = desk.notices
    assert "ZeroDivisionError no idea" in notice
    pilot.see(notice)
    pilot.close()


def test_who_undoes_no_longer_waits_for_what_was_begun(slow: SlowPlayer) -> None:
    shell = Shell(open_shell().desk, slow.decide)
    shell.run = background.in_thread
    teams = [team.id for team in shell.desk.content.device.teams]
    shell.begin("standard", (Seat(teams[0], PERSON), Seat(teams[1], "greedy")), 3)
    while shell.desk.playing.acting_is_person:
        shell.act(shell.desk.playing.legal()[0])
        shell.desk.moments.clear()
    begun = shell._thinking()
    assert slow.begun.acquire(timeout=30)
    shell.perform(Do("undo", "agreed"))
    assert begun.cancelled
    assert not begun.done
    assert shell.desk.playing.acting_is_person


def test_a_household_that_has_thought_waits_for_its_time(kit: Kit) -> None:
    shell = SmallShell()
    shell.due = 1
    pilot = Pilot(host(shell), kit)
    pilot.wait(0.5)
    assert shell.due == 1
    pilot.wait(0.7)
    assert shell.due == 0
    pilot.close()


def test_a_household_whose_time_has_come_acts_once_it_has_thought(kit: Kit) -> None:
    shell = SmallShell()
    shell.due, shell.thought = 1, False
    pilot = Pilot(host(shell), kit)
    pilot.wait(3)
    assert shell.due == 1
    shell.thought = True
    pilot.wait(0.1)
    assert shell.due == 0
    pilot.close()


def test_the_screen_beats_while_it_waits_and_rests_afterwards(kit: Kit) -> None:
    shell = SmallShell()
    pilot = Pilot(host(shell), kit)
    pilot.wait(1)
    shell.work = 1
    pilot.app.control.stale = True
    pilot.wait(2)
    assert 3 <= shell.beats <= 8
    shell.work = 0
    pilot.wait(2)
    beats, presented = shell.beats, pilot.app.presented
    pilot.wait(2)
    assert (shell.beats, pilot.app.presented) == (beats, presented)
    pilot.close()


def test_without_motion_nothing_beats(kit: Kit) -> None:
    shell = SmallShell()
    shell.small.settings = shell.small.settings.with_value("motion", "off")
    pilot = Pilot(host(shell), kit)
    shell.work = 1
    pilot.app.control.stale = True
    pilot.wait(2)
    assert shell.beats == 0
    pilot.close()


def test_a_suggestion_is_asked_for_by_key_waited_for_and_followed(kit: Kit) -> None:
    go = threading.Event()

    class Found:
        key = "hint.note"
        risk = None

        def __init__(self, action: Action) -> None:
            self.action, self.params = action, dict[str, object]()

    def advise(ruleset: Ruleset, state: State, whim: int, seconds: float) -> Found:
        assert go.wait(30), "nobody let it go"
        return Found(decide("greedy", ruleset, state, whim))

    shell = Shell(open_shell().desk, decide, advise)
    shell.run = background.in_thread
    teams = [team.id for team in shell.desk.content.device.teams]
    shell.begin("standard", (Seat(teams[0], PERSON), Seat(teams[1], "greedy")), 3)
    pilot = Pilot(shell, kit)
    pilot.key("c")
    thinking = pilot.see("Je compare ce que tu peux faire", Role.STATUS)
    pilot.wait(1)
    assert pilot.see(thinking.label).look != thinking.look
    assert shell.desk.advice is not None
    go.set()
    shell.desk.advice.task.result()
    pilot.wait(0.2)
    steps = len(shell.desk.playing.history.done)
    pilot.press("Faire cela")
    assert len(shell.desk.playing.history.done) == steps + 1
    assert find(shell.tree(), "advice") is None
    pilot.close()
