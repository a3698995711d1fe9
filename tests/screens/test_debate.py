"""The clock of the debate after a game: seconds that count down, stand still, or are hidden."""

from __future__ import annotations

import pytest

from game.screens import debate
from game.screens.commands import Do, Go
from game.screens.nodes import Node, child, find
from game.screens.shell import Shell
from tests.screens.scenario_games import begun, over, played


def talking(scenario: str) -> tuple[Shell, list[float]]:
    """A table that has gone on to its debate, and the reading that its clock goes by."""
    reading = [50.0]
    shell = played(begun(scenario, 3), over)
    shell.desk.now = lambda: reading[0]
    shell.perform(Do("debate"))
    return shell, reading


def shown(shell: Shell) -> Node | None:
    return find(shell.tree(), "debate.left")


def label(shell: Shell) -> str:
    return child(shell.tree(), "debate.left").label


@pytest.mark.parametrize(
    ("scenario", "first"),
    [("atelier-25", "8:00"), ("atelier-50", "15:00"), ("atelier-90", "20:00")],
)
def test_a_timed_session_counts_its_debate_down_from_what_the_scenario_says(
    scenario: str, first: str
) -> None:
    shell, reading = talking(scenario)
    assert label(shell) == first
    reading[0] += 61
    assert label(shell).endswith(":59")


def test_elsewhere_the_table_asks_for_the_clock_and_gets_eight_minutes() -> None:
    shell, reading = talking("decouverte")
    assert shown(shell) is None
    reading[0] += 100
    shell.perform(Do("debate", "show"))
    assert label(shell) == f"{debate.USUAL}:00"
    reading[0] += 1
    assert label(shell) == "7:59"


def test_it_is_drawn_again_once_a_second_and_never_while_it_is_hidden() -> None:
    shell, reading = talking("atelier-25")

    def changes(seconds: int) -> int:
        found = 0
        for _ in range(seconds * 20):
            reading[0] += 0.05
            found += shell.tick()
        return found

    assert 9 <= changes(10) <= 10
    shell.perform(Do("debate", "hide"))
    assert changes(10) == 0
    shell.perform(Do("debate", "show"))
    shell.perform(Do("pick", "count"))
    assert changes(10) == 0
    shell.perform(Do("debate"))
    shell.perform(Go("log"))
    assert changes(10) == 0


def test_paused_it_stands_and_goes_on_from_there() -> None:
    shell, reading = talking("atelier-25")
    shell.perform(Do("debate", "pause"))
    reading[0] += 300
    assert label(shell) == "8:00"
    assert not shell.tick()
    shell.perform(Do("debate", "go_on"))
    reading[0] += 2
    assert label(shell) == "7:58"


def test_hidden_it_counts_all_the_same_and_paused_it_stays_so() -> None:
    shell, reading = talking("atelier-25")
    shell.perform(Do("debate", "hide"))
    assert shown(shell) is None
    reading[0] += 60
    shell.perform(Do("debate", "show"))
    assert label(shell) == "7:00"
    for what in ("pause", "hide", "show"):
        shell.perform(Do("debate", what))
    reading[0] += 60
    assert label(shell) == "7:00"


def test_when_time_is_up_it_says_so_and_ticks_no_more() -> None:
    shell, reading = talking("atelier-25")
    reading[0] += 8 * 60
    assert shell.tick()
    assert label(shell) == "Temps écoulé"
    reading[0] += 60
    assert not shell.tick()
    assert find(shell.tree(), "debate.pause") is None


def test_another_game_has_a_debate_of_its_own() -> None:
    shell, reading = talking("atelier-25")
    reading[0] += 120
    shell.perform(Do("leave"))
    assert shell.desk.debate is None
