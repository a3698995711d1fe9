"""The log: a chapter a year, nothing secret, undoings over a revealed card noted."""

from __future__ import annotations

from game.screens import labels, log
from game.screens.commands import Back, Do
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, child, walk
from tests.screens.tables import finished, played


def opened(desk: Desk, picked: str = "") -> Node:
    desk.picked = picked
    return log.build(desk, Page("log"))


def words(root: Node) -> str:
    return "\n".join(node.label for node in walk(child(root, "log.lines")))


def test_chapters_run_from_the_newest_and_the_newest_shows() -> None:
    root = opened(finished())
    tabs = child(root, "log.years").children
    assert [tab.label for tab in tabs] == [
        "Le grand tri", *[f"An {year}" for year in range(8, 0, -1)], "Le grand tour",
    ]  # fmt: skip
    assert [tab.chosen for tab in tabs] == [True] + [False] * 9
    assert tabs[3].command == Do("pick", "log.6")
    assert child(opened(finished(), "log.6"), "log.lines").label == "An 6"


def test_each_line_stands_in_the_year_in_which_it_happened() -> None:
    desk = finished()
    for year in (1, 5, 8):
        news = [
            event.params["card"]
            for number, event in desk.playing.log(desk.viewer)
            if event.kind == "news_revealed"
        ]
        title = labels.card_title(desk, str(news[year - 1]))
        assert title in words(opened(desk, f"log.{year}"))


def test_a_household_reads_its_own_draws_and_not_those_of_others() -> None:
    desk = played(4, 5, lambda d: d.playing.state.year >= 4)
    drawn = {
        seat: [
            labels.card_title(desk, str(event.params["card"]))
            for step in desk.playing.history.done
            for event in step.events
            if event.kind == "card_drawn" and event.seat == seat
        ]
        for seat in range(4)
    }
    for viewer in (0, 1):
        desk.viewer = viewer
        told = "\n".join(line.text for line in log.lines(desk))
        for seat in range(4):
            who = labels.household(desk, seat)
            shown = [title for title in drawn[seat] if f"{who} prend « {title} »" in told
                     or f"{who} prend «\u00a0{title}\u00a0»" in told]  # fmt: skip
            assert bool(shown) == (seat == viewer)


def test_undoing_past_a_revealed_card_is_written_in_the_log() -> None:
    desk = played(3, 2, lambda d: d.playing.state.year >= 2)
    assert desk.words("log.crossing") not in [line.text for line in log.lines(desk)]
    game = desk.playing
    while not game.undo_reveals(1):
        game.undo(1)
    game.undo(1)
    told = [line.text for line in log.lines(desk)]
    assert told.count(desk.words("log.crossing")) == 1


def test_every_line_is_a_sentence_without_holes() -> None:
    desk = finished(5)
    for line in log.lines(desk):
        assert line.text
        assert line.text[-1] in ".…" or line.text in ("Les missions", "Le grand tour", "L’usage",
            "L’assemblage des téléphones", "Le grand tri")  # fmt: skip
        assert "{" not in line.text, line.text


def test_one_comes_back_from_the_log() -> None:
    assert child(opened(finished()), "log.back").command == Back()
