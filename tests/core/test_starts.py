"""Seats that are worse off start with something more, by the number of seats."""

from __future__ import annotations

from dataclasses import replace

from game.core.ruleset import SeatStart
from game.core.setup import start
from tests.core.tables import small

MORE = (
    SeatStart(2, coins=(0, 1)),
    SeatStart(3, coins=(0, 0, 2), elan=(0, 1, 0), hand=(0, 0, 1)),
)


def test_each_seat_gets_what_is_its_own_for_this_many_seats() -> None:
    ruleset = replace(small(), seat_starts=MORE)
    state, _, _ = start(ruleset, 3, 1)
    assert [own.coins for own in state.households] == [6, 6, 8]
    assert [own.elan for own in state.households] == [2, 3, 2]
    assert [len(own.hand) for own in state.households] == [2, 2, 3]
    state, _, _ = start(ruleset, 2, 1)
    assert [own.coins for own in state.households] == [6, 7]


def test_other_numbers_of_seats_start_alike() -> None:
    plain, _, _ = start(small(), 4, 1)
    state, _, _ = start(replace(small(), seat_starts=MORE), 4, 1)
    assert state == plain
