"""The clock on the screens of a timed game, and the offer of a last year."""

from __future__ import annotations

from pathlib import Path

from game.core.actions import LastYear
from game.screens.commands import Act, Do, Go
from game.screens.looks import ClockLook, YearLook
from game.screens.nodes import Node, child, find, walk
from game.screens.shell import Shell
from game.session import clock

from .scenario_games import begun, over, played, shows

SCENARIO = "atelier-25"


def timed(saves: Path | None = None, year: int = 1) -> tuple[Shell, list[float]]:
    """A timed game at its board in a year, and the reading that its clock goes by."""
    reading = [0.0]
    shell = begun(SCENARIO, 3, saves=saves)
    shell.desk.now = lambda: reading[0]
    assert shell.desk.game is not None
    shell.open_game(shell.desk.game)
    return played(shell, shows("board", year)), reading


def shown(shell: Shell) -> Node:
    return child(shell.tree(), "top.clock")


def test_the_bar_says_the_minutes_of_play_left() -> None:
    shell, reading = timed()
    assert shown(shell).label == "12\u00a0min"
    reading[0] = 61.0
    assert shown(shell).label == "11\u00a0min"


def test_a_game_without_timing_has_no_clock() -> None:
    shell = played(begun("cooperatif", 2), shows("board", 1))
    assert find(shell.tree(), "top.clock") is None
    assert not shell.tick()


def test_the_picture_is_looked_at_again_once_a_minute() -> None:
    shell, reading = timed()
    changes = 0
    for second in range(600):
        reading[0] = float(second)
        changes += shell.tick()
    assert changes == 9


def test_hidden_it_says_nothing_of_the_time_and_stays_within_reach() -> None:
    shell, _ = timed()
    shell.perform(Do("clock", "hide"))
    node = shown(shell)
    assert isinstance(node.look, ClockLook)
    assert node.look.hidden
    assert not any(char.isdigit() for char in node.label + node.value)
    assert node.command == Go("clock")
    shell.perform(Do("clock", "show"))
    assert shown(shell).label == "12\u00a0min"


def test_a_pause_stops_it_and_five_minutes_more_are_given() -> None:
    shell, reading = timed()
    shell.perform(Do("clock", "pause"))
    reading[0] = 600.0
    assert shown(shell).label == "12\u00a0min"
    shell.perform(Do("clock", "go_on"))
    shell.perform(Do("clock", "more"))
    assert shown(shell).label == "17\u00a0min"


def test_whoever_leads_may_make_it_the_last_year_before_time_is_up() -> None:
    shell, _ = timed(year=2)
    assert shown(shell).label == "12\u00a0min"
    shell.perform(Go("clock"))
    offer = child(shell.tree(), "clock.last_year")
    assert offer.command == Act(LastYear(shell.desk.viewer))


def test_the_whole_session_is_told_with_what_was_added() -> None:
    shell, _ = timed()
    shell.perform(Go("clock"))
    told = child(shell.tree(), "clock.debrief").label.replace("\u00a0", " ")
    assert told == "Puis 8 minutes pour en parler. Avec 5 minutes pour s’installer, 25 min en tout."
    shell.perform(Do("clock", "more"))
    assert "30\u00a0min en tout" in child(shell.tree(), "clock.debrief").label


def test_when_time_is_up_the_last_year_is_offered_and_never_taken_by_itself() -> None:
    shell, reading = timed(year=2)
    shell.perform(Go("clock"))
    reading[0] = 12 * 60.0
    assert shown(shell).label == "Dernière année\u202f?"
    offer = child(shell.tree(), "clock.last_year")
    assert offer.command == Act(LastYear(shell.desk.viewer))
    assert offer.hint in [node.label for node in walk(shell.tree())]  # one line explains it
    assert shell.desk.playing.state.last_year == 0


def test_before_half_the_course_the_clock_says_from_which_year_on_one_may_stop() -> None:
    shell, reading = timed()
    reading[0] = 12 * 60.0
    shell.perform(Go("clock"))
    assert find(shell.tree(), "clock.last_year") is None
    assert "l’an 2" in child(shell.tree(), "clock.offer").label


def test_the_last_year_once_declared_is_shown_and_ends_the_game_after_it() -> None:
    shell, reading = timed(year=2)
    reading[0] = 12 * 60.0
    year = shell.desk.playing.state.year
    shell.act(LastYear(shell.desk.viewer))
    shell.desk.moments.clear()
    assert shown(shell).label == "Dernière année"
    track = child(shell.tree(), "top.year").look
    assert isinstance(track, YearLook)
    assert track.years == year
    played(shell, over)
    told = child(shell.tree(), "report.title").value
    assert f"jugé sur {year}\u00a0ans au lieu de 4" in told


def test_the_time_played_comes_back_with_the_saved_game(tmp_path: Path) -> None:
    shell, reading = timed(tmp_path)
    reading[0] = 200.0
    assert shell.desk.playing.writer is not None
    path = shell.desk.playing.writer.path
    shell.perform(Do("leave"))
    assert clock.load(clock.beside(path)).elapsed == 200.0
    reading[0] = 5000.0
    shell.perform(Do("resume", str(path)))
    shell.desk.moments.clear()
    assert shell.desk.clock is not None
    assert shell.desk.clock.played(5000.0) == 200.0
    shell.perform(Do("leave"))
    shell.perform(Go("erase", str(path)))
    shell.perform(Do("erase", str(path)))
    assert list(tmp_path.iterdir()) == []
