"""Intervals: against tables and by playing chance that is known."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from game.core import rng
from game.lab import stats
from game.lab.samples import Counted, Quotient, Ratio, Share


def test_wilson_gives_the_values_of_the_books() -> None:
    found = stats.wilson(10, 100)
    assert found.value == 0.1
    assert list(found[1:]) == pytest.approx([0.05523, 0.17437], abs=1e-5)
    none = stats.wilson(0, 20)
    assert list(none) == pytest.approx([0, 0, 0.16113], abs=1e-5)


@pytest.mark.parametrize(
    ("freedom", "bound"), [(1, 12.706), (2, 4.3027), (3, 3.1824), (9, 2.2622), (30, 2.0423)]
)
def test_the_bounds_of_student_are_those_of_the_tables(freedom: int, bound: float) -> None:
    assert stats.student_bound(0.95, freedom) == pytest.approx(bound, rel=0.005)


def test_a_mean_has_the_interval_of_student() -> None:
    found = stats.mean([1, 2, 3, 4, 5])
    reach = 2.7764 * math.sqrt(2.5 / 5)
    assert found.value == 3
    assert list(found[1:]) == pytest.approx([3 - reach, 3 + reach], rel=1e-3)


@pytest.mark.parametrize(("count", "low", "high"), [(6, 1, 6), (10, 2, 9), (100, 40, 61)])
def test_a_median_lies_between_the_ranks_of_the_tables(count: int, low: int, high: int) -> None:
    found = stats.median(list(range(1, count + 1)))
    assert found == ((count + 1) / 2, low, high)


def test_too_few_values_say_nothing_about_the_median() -> None:
    assert stats.median([3, 1, 2]) == (2, -math.inf, math.inf)


def test_the_order_of_the_games_changes_no_number() -> None:
    values = [0.1 * n for n in range(50)]
    tops, bottoms = [n % 7 for n in range(50)], [1 + n % 3 for n in range(50)]
    assert stats.mean(values) == stats.mean(values[::-1])
    assert stats.ratio(tops, bottoms) == stats.ratio(tops[::-1], bottoms[::-1])


def _covered(share: float, trials: int, times: int = 600) -> float:
    """How often the interval of a share holds the true one."""
    state, hits = rng.seeded(7), 0
    for _ in range(times):
        wins = 0
        for _ in range(trials):
            pick, state = rng.below(state, 1_000_000)
            wins += pick < share * 1_000_000
        found = stats.wilson(wins, trials)
        hits += found.low <= share <= found.high
    return hits / times


@pytest.mark.parametrize("share", [0.25, 0.08])
def test_nineteen_intervals_in_twenty_hold_the_true_share(share: float) -> None:
    assert 0.925 <= _covered(share, 80) <= 0.985


def test_a_ratio_of_sums_is_that_and_not_the_mean_of_ratios() -> None:
    found = Ratio("", [1, 9], [1, 3]).estimate()
    assert found.value == 2.5
    assert found.low < 2.5 < found.high


def test_a_ratio_without_spread_has_no_width() -> None:
    found = Ratio("", [2, 4, 6], [1, 2, 3]).estimate()
    assert found == (2, 2, 2)


def test_a_quotient_divides_two_ratios() -> None:
    new = Ratio("new", [10, 12, 14, 12], [2, 2, 2, 2])
    old = Ratio("old", [2, 1, 2, 1], [1, 1, 1, 1])
    found = Quotient("", new, old).estimate()
    assert found.value == pytest.approx(4)
    assert 1 < found.low < 4 < found.high
    assert Quotient("", new, Ratio("", [0] * 4, [1] * 4)).estimate() is stats.UNKNOWN


def test_a_share_of_several_seats_is_that_of_one_of_them() -> None:
    found = Share("random", [1, 1, 1, 0], each=3).estimate()
    assert found.value == 0.25
    assert Share("seat 1", [1, 0, 0, 0], 1, 0.25).estimate().value == 0
    assert Counted("card", 3, 10, 0.3).estimate().value == pytest.approx(0)


def test_more_intervals_together_are_wider() -> None:
    reaches = [stats.normal_bound(stats.shared(0.95, count)) for count in (1, 4, 130)]
    assert all(narrow < wide for narrow, wide in pairwise(reaches))
    assert reaches[0] == pytest.approx(1.96, abs=1e-3)
