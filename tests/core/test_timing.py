"""A timed session: a seat may say that this year is the last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.actions import Choose, LastYear, from_plain, to_plain
from game.core.apply import apply
from game.core.checks import refusal
from game.core.legal import legal
from game.core.record import state_from_plain, state_to_plain
from game.core.refusals import IllegalActionError
from game.core.ruleset import FinalSortPhase, Ruleset, Timing
from game.core.setup import start
from game.core.state import acting_seat
from game.core.table import Table
from tests.core.tables import changed, first_year, kinds, phone, small, to_year_end, with_phone


def timed() -> Ruleset:
    """The small ruleset with a clock beside it."""
    return replace(small(), timing=Timing(25, 12, 8))


def test_the_game_goes_on_to_the_next_phase_after_that_year() -> None:
    ruleset = timed()
    result = apply(ruleset, first_year(ruleset), LastYear(0))
    assert kinds(result.events) == ["last_year_declared"]
    state, _ = to_year_end(ruleset, result.state)
    assert state.year == 1
    assert isinstance(ruleset.phases[state.phase], FinalSortPhase)


def test_it_costs_no_action_and_everybody_plays_the_year_to_its_end() -> None:
    ruleset = timed()
    before = first_year(ruleset)
    after = apply(ruleset, before, LastYear(0)).state
    assert (after.turn, after.order) == (before.turn, before.order)
    assert acting_seat(after) == 0
    assert legal(ruleset, after) == legal(ruleset, before)


def test_bots_that_choose_among_legal_actions_never_end_a_game() -> None:
    ruleset = timed()
    assert not any(isinstance(action, LastYear) for action in legal(ruleset, first_year(ruleset)))


def test_the_rent_of_the_last_year_is_not_paid() -> None:
    """Whoever rents pays for a year to come, and none comes."""
    ruleset = timed()
    for declared, paid in ((False, True), (True, False)):
        state = first_year(ruleset, seats=1)
        state = with_phone(changed(state, 0, coins=20), 0, origin="rental")
        if declared:
            state = apply(ruleset, state, LastYear(0)).state
        _, events = to_year_end(ruleset, state)
        assert ("rent_paid" in kinds(events)) == paid


@pytest.mark.parametrize(
    ("why", "prepare"),
    [
        ("not_timed", lambda: (small(), first_year(small()))),
        ("last_year_already", lambda: (timed(), apply(
            timed(), first_year(timed()), LastYear(0)).state)),
        ("last_year_already", lambda: (timed(), first_year(timed())._replace(year=4))),
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


def test_nobody_says_so_before_the_years_or_after_them() -> None:
    ruleset = timed()
    state, _, _ = start(ruleset, 1, 1)
    state = apply(ruleset, state, Choose(0, legal(ruleset, state)[0].option)).state  # type: ignore[union-attr]
    found = refusal(ruleset, state, LastYear(0))
    assert found is not None
    assert found.key == "not_in_this_phase"


def test_it_is_written_down_like_any_other_action() -> None:
    assert from_plain(to_plain(LastYear(2))) == LastYear(2)
    state = apply(timed(), first_year(timed()), LastYear(0)).state
    assert state.last_year == 1
    assert state_from_plain(state_to_plain(state)) == state


def test_a_state_written_before_there_was_a_last_year_is_read() -> None:
    plain = state_to_plain(first_year(small()))
    del plain["last_year"]
    assert state_from_plain(plain) == first_year(small())


def test_the_last_year_as_things_stand() -> None:
    assert Table(timed(), first_year(timed())).final_year == 4
    assert Table(timed(), first_year(timed())._replace(last_year=2)).final_year == 2
    assert phone(first_year(timed())).age == 0
