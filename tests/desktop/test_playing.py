"""A whole beginning of a real game, played in the window with the keyboard and the mouse alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.core.state import pending
from game.desktop.kit import Kit
from game.desktop.pictures import open_shell
from game.desktop.pilot import Pilot
from game.desktop.sound import Sounds
from game.paths import assets_dir
from game.screens.commands import Do
from game.screens.nodes import Node, Role, walk
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat

MOST_PRESSES = 400


@pytest.fixture(scope="module")
def opened() -> Shell:
    return open_shell()


@pytest.fixture
def pilot(opened: Shell, kit: Kit) -> Iterator[Pilot]:
    """A pilot in a new game: one person, three computer households."""
    teams = [team.id for team in opened.desk.content.device.teams[:4]]
    seats = tuple([Seat(t, PERSON if n == 0 else "greedy") for n, t in enumerate(teams)])
    opened.begin("standard", seats, 3)
    opened.desk.settings = opened.desk.settings.with_value("pace", "fast")
    made = Pilot(opened, kit)
    yield made
    made.close()


def usable(pilot: Pilot) -> list[Node]:
    """What can be done now, in the order of focus."""
    nodes = [pilot.scene.node(key) for key in pilot.scene.keys]
    return [node for node in nodes if node is not None and node.enabled]


def next_press(pilot: Pilot) -> str:
    """The key of what somebody who goes on would press: main action, choice, card, action."""
    nodes = usable(pilot)
    main = [node for node in nodes if node.primary]
    choices = [n for n in nodes if n.role is Role.CHOICE or n.key.startswith("choice.")]
    choices = [node for node in choices if node.key != "choice.card"]
    offered = [node for node in nodes if node.key.startswith(("draft.", "row."))]
    actions = [node for node in nodes if node.key.startswith("action.")]
    found = main or choices or offered or actions[::-1]
    return found[0].key if found else ""


def go_on(pilot: Pilot) -> None:
    """One press, or a little patience while a computer household plays."""
    key = "" if pilot.app.host.computer_is_due else next_press(pilot)
    if key:
        pilot.click(key)
    pilot.wait(0.3)


def test_a_person_gets_from_the_first_choice_to_the_second_year(
    pilot: Pilot, opened: Shell
) -> None:
    seen = set()
    for _ in range(MOST_PRESSES):
        seen.add(pilot.scene.top.key)
        if opened.desk.state.year >= 2:
            break
        go_on(pilot)
    assert opened.desk.state.year >= 2
    assert {"draft", "board", "moment"} <= seen


def test_every_node_that_can_be_used_has_its_place_on_every_screen(
    pilot: Pilot, opened: Shell
) -> None:
    for _ in range(60):
        tree = pilot.scene.top.root
        wanted = [node.key for node in walk(tree) if node.can_focus]
        assert [key for key in wanted if key not in pilot.scene.places] == [], tree.key
        go_on(pilot)


def test_undo_by_key_asks_the_table_and_takes_the_last_decision_back(
    pilot: Pilot, opened: Shell
) -> None:
    while opened.desk.state.year < 1 or not opened.desk.may_act or opened.desk.moments:
        go_on(pilot)
    done = len(opened.desk.playing.history.done)
    pilot.click("action.engage")  # it draws a card: taking it back shows what was hidden
    assert len(opened.desk.playing.history.done) > done
    pilot.key("u")
    agreed = Do("undo", "agreed")
    pilot.click(next(node.key for node in usable(pilot) if node.command == agreed))
    assert len(opened.desk.playing.history.done) == done
    assert pilot.scene.top.key == "board"


def offered(opened: Shell) -> tuple[str, ...]:
    """The options of the decision that is owed."""
    owed = pending(opened.desk.state)
    assert owed is not None
    return owed.options


def test_the_keyboard_starts_on_what_is_asked_not_on_the_bar(pilot: Pilot, opened: Shell) -> None:
    missions = offered(opened)
    pilot.key("tab")
    pilot.key("return")
    assert opened.desk.playing.state.households[0].mission in missions


def test_a_digit_takes_the_choice_of_that_number(pilot: Pilot, opened: Shell) -> None:
    missions = offered(opened)
    pilot.key("2")
    assert opened.desk.playing.state.households[0].mission == missions[1]


def test_presses_and_events_sound_at_volumes_of_their_own(
    opened: Shell, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old bug: the volume of presses was shown and kept, and the other one was used."""
    heard: dict[str, int] = {}
    sounds = Sounds(assets_dir() / "sounds")
    monkeypatch.setattr(sounds, "play", lambda name, volume: heard.update({name: volume}))
    settings = opened.desk.settings.with_value("press_volume", "25")
    opened.desk.settings = settings.with_value("effects_volume", "75")
    teams = [team.id for team in opened.desk.content.device.teams[:1]]
    opened.begin("standard", (Seat(teams[0], PERSON),), 3)
    made = Pilot(opened, kit, sounds=sounds)
    for _ in range(MOST_PRESSES):
        if {"press", "card"} <= set(heard):
            break
        go_on(made)
    made.close()
    assert (heard["press"], heard["card"]) == (25, 75)
