"""What is said to have changed is more than chance: against chance that is known."""

from __future__ import annotations

import math

import pytest

from game.core import rng
from game.lab.difference import difference, is_sure
from game.lab.samples import Counted, Mean, Median, Portion, Samples, Share

MANY = 40
"""As many measures are looked at as in these tests."""


def noise(state: int, count: int) -> tuple[list[float], int]:
    """So many values between −10 and 10, the difference of two chances."""
    values = []
    for _ in range(count):
        one, state = rng.below(state, 1000)
        other, state = rng.below(state, 1000)
        values.append((one - other) / 100)
    return values, state


@pytest.mark.parametrize("paired", [True, False])
@pytest.mark.parametrize(("count", "games"), [(2, 20), (3, 20), (5, 20), (20, 20)])
def test_noise_is_never_called_a_change(count: int, games: int, *, paired: bool) -> None:
    """Of 400 measures without a true change, each one of forty, none or one seems sure."""
    state, alarms = rng.seeded(5), 0
    for _ in range(400):
        one, state = noise(state, count)
        other, state = noise(state, count)
        before, after = Mean("", one), Mean("", other)
        alarms += is_sure(before, after, paired=paired, among=MANY, games=games)
    assert alarms <= 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Mean("", [5, 6]), Mean("", [6, 7])),
        (Share("", [0.0] * 3), Share("", [1.0] * 3)),
        (Median("", [1, 2, 3]), Median("", [2, 3, 4])),
        (Portion("", [0.0] * 3, [4.0] * 3), Portion("", [4.0] * 3, [4.0] * 3)),
    ],
)
def test_a_handful_of_games_shows_no_change(before: Samples, after: Samples) -> None:
    for paired in (True, False):
        assert not is_sure(before, after, paired=paired, among=1, games=3)
        assert is_sure(after, before, paired=paired, among=1, games=3) is False


def test_the_difference_of_shares_has_the_bounds_of_newcombe() -> None:
    """Table II of Newcombe (1998), method 10: 56 of 70 against 48 of 80; 10 of 10 against 0."""
    found = difference(Counted("", 48, 80), Counted("", 56, 70), paired=False)
    assert list(found) == pytest.approx([0.2, 0.0524, 0.3339], abs=1e-4)
    whole = difference(Share("", [0.0] * 10), Share("", [1.0] * 10), paired=False)
    assert list(whole) == pytest.approx([1, 0.6075, 1], abs=1e-4)


def test_pairs_of_games_narrow_the_difference_of_shares() -> None:
    before = Share("", [float(n % 4 == 0) for n in range(200)])
    after = Share("", [float(n % 4 == 0 or n % 40 == 1) for n in range(200)])
    alike = difference(before, after, paired=True)
    apart = difference(before, after, paired=False)
    assert alike.value == apart.value == pytest.approx(0.025)
    assert apart.low < alike.low < alike.high < apart.high


def test_games_dealt_alike_show_small_changes() -> None:
    before = Mean("", [float(n % 10) for n in range(100)])
    after = Mean("", [float(n % 10) + 0.1 + 0.01 * (n % 3) for n in range(100)])
    assert is_sure(before, after, paired=True, among=MANY, games=100)
    assert not is_sure(before, after, paired=False, among=MANY, games=100)
    alike = difference(before, after, paired=True)
    assert alike.value == pytest.approx(difference(before, after, paired=False).value)


def test_a_large_change_shows_in_games_dealt_differently() -> None:
    before = Mean("", [float(n % 10) for n in range(50)])
    after = Mean("", [float(n % 10) + 6 for n in range(80)])
    assert is_sure(before, after, paired=False, among=MANY, games=50)
    medians = Median("", before.values), Median("", after.values)
    assert is_sure(*medians, paired=False, among=MANY, games=50)
    assert not is_sure(medians[0], medians[0], paired=False, among=MANY, games=50)


def test_nothing_changed_is_nothing() -> None:
    for samples in (Mean("", [1, 2, 3]), Median("", [1, 2, 3] * 5), Share("", [1, 0, 1])):
        assert difference(samples, samples, paired=True) == (0, 0, 0)


def test_what_was_seen_once_or_never_has_no_bounds() -> None:
    assert difference(Mean("", [5]), Mean("", [6]), paired=True) == (1, -math.inf, math.inf)
    never = difference(Counted("", 0, 0), Counted("", 1, 2), paired=False)
    assert never.low == -math.inf
    assert never.high == math.inf
