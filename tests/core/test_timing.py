"""A timed session: a seat may say that this year is the last."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.core import rng
from game.core.actions import Choose, LastYear, from_plain, to_plain
from game.core.apply import apply
from game.core.checks import refusal
from game.core.legal import legal
from game.core.record import state_from_plain, state_to_plain
from game.core.refusals import IllegalActionError
from game.core.ruleset import FinalSortPhase, Ruleset, Timing, YearsPhase
from game.core.scoring import progress
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.table import Table
from tests.core.tables import (
    changed,
    first_year,
    kinds,
    phone,
    real,
    small,
    to_year_end,
    with_phone,
)


@cache
def timed() -> Ruleset:
    """The small ruleset, four years long, with a clock beside it."""
    return replace(small(), timing=Timing(25, 12, 8))


@cache
def halfway(seats: int = 2) -> State:
    """A game in its second year of four, the first that may be declared the last."""
    state, _ = to_year_end(timed(), first_year(timed(), seats))
    assert state.year == 2
    return state


def test_the_game_goes_on_to_the_next_phase_after_that_year() -> None:
    ruleset = timed()
    result = apply(ruleset, halfway(), LastYear(1))
    assert kinds(result.events) == ["last_year_declared"]
    state, _ = to_year_end(ruleset, result.state)
    assert state.year == 2
    assert isinstance(ruleset.phases[state.phase], FinalSortPhase)


def test_it_costs_no_action_and_everybody_plays_the_year_to_its_end() -> None:
    ruleset = timed()
    before = halfway()
    after = apply(ruleset, before, LastYear(1)).state
    assert (after.turn, after.order) == (before.turn, before.order)
    assert acting_seat(after) == 1
    assert legal(ruleset, after) == legal(ruleset, before)


def test_bots_that_choose_among_legal_actions_never_end_a_game() -> None:
    ruleset = timed()
    assert not any(isinstance(action, LastYear) for action in legal(ruleset, first_year(ruleset)))


def test_the_rent_of_the_last_year_is_not_paid() -> None:
    """Whoever rents pays for a year to come, and none comes."""
    ruleset = timed()
    for declared, paid in ((False, True), (True, False)):
        state = halfway(seats=1)
        state = with_phone(changed(state, 0, coins=20), 0, origin="rental")
        if declared:
            state = apply(ruleset, state, LastYear(0)).state
        _, events = to_year_end(ruleset, state)
        assert ("rent_paid" in kinds(events)) == paid


@pytest.mark.parametrize(
    ("why", "prepare"),
    [
        ("not_timed", lambda: (small(), first_year(small()))),
        ("last_year_already", lambda: (timed(), first_year(timed())._replace(
            year=2, last_year=2))),
        ("last_year_already", lambda: (timed(), first_year(timed())._replace(year=4))),
        ("last_year_too_early", lambda: (timed(), first_year(timed()))),
        ("choose_first", lambda: (timed(), start(timed(), 2, 1)[0])),
        ("game_over", lambda: (timed(), first_year(timed())._replace(over=True))),
    ],
)  # fmt: skip
def test_when_it_is_refused(why: str, prepare) -> None:  # type: ignore[no-untyped-def]
    ruleset, state = prepare()
    found = refusal(ruleset, state, LastYear(0))
    assert found is not None
    assert found.key == why
    with pytest.raises(IllegalActionError):
        apply(ruleset, state, LastYear(0))


def test_only_the_seat_whose_turn_it_is_may_say_so() -> None:
    found = refusal(timed(), first_year(timed()), LastYear(1))
    assert found is not None
    assert found.key == "not_your_turn"


@pytest.mark.parametrize(("years", "half"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (8, 4)])
def test_half_the_course_is_played_first(years: int, half: int) -> None:
    phases = tuple([replace(p, years=years) if isinstance(p, YearsPhase) else p
                    for p in small().phases])  # fmt: skip
    ruleset = replace(timed(), phases=phases)
    for year in range(1, years):
        why = refusal(ruleset, first_year(ruleset)._replace(year=year), LastYear(0))
        if year < half:
            assert why is not None
            assert (why.key, why.params) == ("last_year_too_early", {"year": half})
        else:
            assert why is None


def stopping(ruleset: Ruleset, seats: int, seed: int, year: int) -> State:
    """The end of a game of chance whose seats ask for the last year from a year on."""
    state, _, _ = start(ruleset, seats, seed)
    chance = rng.seeded(seed)
    while not state.over:
        asked = LastYear(acting_seat(state))
        if state.year >= year and refusal(ruleset, state, asked) is None:
            state = apply(ruleset, state, asked).state
        actions = legal(ruleset, state)
        pick, chance = rng.below(chance, len(actions))
        state = apply(ruleset, state, actions[pick]).state
    return state


@pytest.mark.parametrize("name", ["atelier-25", "atelier-50", "atelier-90"])
def test_a_table_that_would_stop_at_once_plays_half_the_course(name: str) -> None:
    """Old bug: declared in the first year, the lowest medal was won by every table, however it
    played: nobody had had the time to miss two years."""
    for seed in range(4):
        end = stopping(real(name), 4, seed, year=1)
        assert end.last_year * 2 >= real(name).years
        assert end.year == end.last_year


@pytest.mark.parametrize("name", ["atelier-25", "atelier-50", "atelier-90"])
def test_no_household_misses_more_years_for_a_medal_in_a_shorter_course(name: str) -> None:
    """Whoever stops has at most the share of years to miss that it has of the whole course."""
    ruleset = real(name)
    half = ruleset.half_course
    whole = progress(ruleset, first_year(ruleset, 4))
    cut = progress(ruleset, first_year(ruleset, 4)._replace(year=half, last_year=half))
    pairs = [(w.goal, c.goal) for w, c in zip(whole, cut, strict=True)]
    counted = [pair for pair in pairs if pair[0].metric == "years_missed"]
    assert counted
    for goal, shorter in counted:
        assert goal.at_most is not None
        assert shorter.at_most == goal.at_most * half // ruleset.years
    others = [pair for pair in pairs if pair not in counted]
    assert all(goal == shorter for goal, shorter in others)


def test_nobody_says_so_before_the_years_or_after_them() -> None:
    ruleset = timed()
    state, _, _ = start(ruleset, 1, 1)
    state = apply(ruleset, state, Choose(0, legal(ruleset, state)[0].option)).state  # type: ignore[union-attr]
    found = refusal(ruleset, state, LastYear(0))
    assert found is not None
    assert found.key == "not_in_this_phase"


def test_it_is_written_down_like_any_other_action() -> None:
    assert from_plain(to_plain(LastYear(2))) == LastYear(2)
    state = apply(timed(), halfway(), LastYear(1)).state
    assert state.last_year == 2
    assert state_from_plain(state_to_plain(state, small().rules), small().rules) == state


def test_a_state_written_before_there_was_a_last_year_is_read() -> None:
    plain = state_to_plain(first_year(small()), small().rules)
    del plain["last_year"]
    assert state_from_plain(plain, small().rules) == first_year(small())


def test_the_last_year_as_things_stand() -> None:
    assert Table(timed(), first_year(timed())).final_year == 4
    assert Table(timed(), first_year(timed())._replace(last_year=2)).final_year == 2
    assert phone(first_year(timed())).age == 0
