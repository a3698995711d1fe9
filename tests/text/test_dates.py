"""Dates as French writes them."""

from __future__ import annotations

from game.text.dates import day


def test_the_first_of_a_month_is_said_as_people_say_it() -> None:
    assert day("2021-01-01") == "1er janvier 2021"
    assert day("2021-01-11") == "11 janvier 2021"


def test_only_french_says_it_so() -> None:
    assert day("2021-01-01", "en") == "January 1, 2021"
