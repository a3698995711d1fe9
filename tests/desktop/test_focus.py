"""Where focus goes."""

from __future__ import annotations

from game.desktop.focus import Focus, in_order, neighbour
from game.desktop.geometry import Rect
from game.desktop.inputs import Meaning

GRID = {
    f"{column}{row}": Rect(column * 110, row * 60, 100, 50)
    for row in range(3)
    for column in range(3)
}


def test_tab_goes_round_both_ways() -> None:
    keys = ["a", "b", "c"]
    assert in_order(keys, "c", 1) == "a"
    assert in_order(keys, "a", -1) == "c"
    assert in_order(keys, "gone", 1) == "a"
    assert in_order([], "a", 1) == ""


def test_arrows_go_to_the_neighbour_in_a_grid() -> None:
    assert neighbour(GRID, "11", Meaning.RIGHT) == "21"
    assert neighbour(GRID, "11", Meaning.LEFT) == "01"
    assert neighbour(GRID, "11", Meaning.UP) == "10"
    assert neighbour(GRID, "11", Meaning.DOWN) == "12"


def test_an_arrow_towards_nothing_stays() -> None:
    assert neighbour(GRID, "20", Meaning.RIGHT) == "20"
    assert neighbour(GRID, "20", Meaning.UP) == "20"


def test_arrows_reach_a_wide_thing_from_any_of_its_columns() -> None:
    places = {**GRID, "wide": Rect(0, 200, 320, 40)}
    assert {neighbour(places, f"{c}2", Meaning.DOWN) for c in range(3)} == {"wide"}


def test_focus_comes_back_when_a_dialog_closes() -> None:
    focus = Focus()
    focus.enter("board", ["a", "b", "c"], "a")
    focus.key = "b"
    focus.enter("card", ["back"], "back")
    assert focus.key == "back"
    focus.enter("board", ["a", "b", "c"], "a")
    assert focus.key == "b"


def test_focus_goes_to_what_followed_the_thing_that_vanished() -> None:
    focus = Focus()
    focus.enter("board", ["a", "b", "c"], "a")
    focus.key = "b"
    focus.enter("board", ["a", "c"], "a")
    assert focus.key == "c"
