"""A game taken up again is the game that was left: same steps, same chance, same undo."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.apply import apply
from game.core.legal import legal
from game.core.record import state_to_plain
from game.core.ruleset import Ruleset
from game.core.state import HIDDEN
from game.core.table import rule_of
from game.session import journal, migrate
from game.session.history import History, Step
from game.session.journal import Line
from game.session.resume import CannotResumeError, resume
from game.session.running import RunningGame
from tests.core import tiny
from tests.core.tables import real, small
from tests.session.games import PLAYERS, origin, played, resumed, same, started

DEEDS = ("act", "undo", "redo")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a game is saved."""
    return tmp_path / "game.journal"


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**20), st.integers(0, 60))
def test_a_resumed_game_equals_the_one_that_was_left(tmp_path: Path, seed: int, steps: int) -> None:
    path = tmp_path / f"{seed}-{steps}.journal"
    game = played(started(path, seed=seed), steps, seed)
    again = resumed(path)
    assert same(again.game, game)
    assert (again.from_snapshot, again.lost) == (False, 0)
    path.unlink()


def test_the_real_game_comes_back_with_every_phone(path: Path) -> None:
    """Old bug: the pool of a resumed game held other phones than the pool that was left."""
    game = played(started(path, real(), seed=3), 90)
    again = resumed(path, real()).game
    assert again.state == game.state
    assert again.state.pool == game.state.pool


def test_a_resumed_game_goes_on_in_the_same_file(path: Path) -> None:
    played(started(path), 20)
    again = played(resumed(path).game, 20, seed=5)
    assert same(resumed(path).game, again)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(["act", "undo", "redo"]), st.integers(1, 9)), max_size=30)
)
def test_undo_and_redo_survive_a_resume_in_any_order(
    tmp_path: Path, deeds: list[tuple[str, int]]
) -> None:
    path = tmp_path / "mixed.journal"
    path.unlink(missing_ok=True)
    game = played(started(path), 5)
    for deed, count in deeds:
        carried_out(game, deed, count)
    again = resumed(path).game
    assert same(again, game)
    carried_out(again, "undo", 2)
    assert same(resumed(path).game, again)


def carried_out(game: RunningGame, deed: str, count: int) -> None:
    """Plays on, or goes back or forth as far as there are steps."""
    if deed == "act":
        played(game, count, seed=count)
    elif deed == "undo" and len(game.history.done) > 1:
        game.undo(min(count, len(game.history.done) - 1))
    elif deed == "redo" and game.history.undone:
        game.redo(min(count, len(game.history.undone)))


def test_undo_and_redo_give_back_equal_states() -> None:
    game = played(started(), 30)
    states = [step.state for step in game.history.done]
    game.undo(len(states) - 1)
    assert game.state == states[0]
    game.redo(len(game.history.undone))
    assert [step.state for step in game.history.done] == states


def test_a_new_action_forgets_what_was_undone() -> None:
    game = played(started(), 10)
    game.undo(3)
    played(game, 1, seed=9)
    assert game.history.undone == []
    assert game.redo_count() == 0


@pytest.mark.parametrize("count", [0, -1, 99])
def test_history_has_ends(count: int) -> None:
    state = started().state
    history = History([Step(None, state, (), ())])
    with pytest.raises(ValueError, match="cannot undo"):
        history.undo(count)
    with pytest.raises(ValueError, match="cannot redo"):
        history.redo(count)


def test_undo_goes_back_to_the_last_decision_of_a_person() -> None:
    game = started()
    assert game.undo_count() == 0
    game.act(game.legal()[0])
    assert game.acting == 1
    assert game.undo_count() == 1
    game.act(game.legal()[0])
    game.act(game.legal()[0])
    assert PLAYERS[0] == game.seats[0].player
    assert game.undo_count() == 3
    game.undo(3)
    assert game.acting == 0
    assert game.redo_count() == 3


def test_undoing_past_a_revealed_card_is_noted() -> None:
    game = played(started(), 12)
    revealing = [n for n in range(1, 12) if game.undo_reveals(n)]
    assert revealing
    game.undo(revealing[0])
    assert game.crossings == [len(game.history.done)]


def test_the_log_shows_each_audience_what_it_may_know() -> None:
    game = played(started(), 20)
    mine = [event.params.get("card") for _, event in game.log(0) if event.audience == 0]
    theirs = [event.params.get("card") for _, event in game.log(1) if event.audience == 0]
    assert HIDDEN not in mine
    assert set(theirs) == {HIDDEN}


def content_changed() -> Ruleset:
    """The small ruleset after an update that nobody can pay: no phone is to be had any more."""
    rules = small()
    base = list(rules.rule_base)
    base[rules.rule_index["new_cost"]] = 99
    base[rules.rule_index["refurbished_cost"]] = 99
    base[rules.rule_index["second_hand_cost"]] = 99
    base[rules.rule_index["rent_start_cost"]] = 99
    return replace(rules, rule_base=tuple(base))


def test_a_game_older_than_its_content_goes_on_from_a_snapshot(path: Path) -> None:
    game = played(started(path, seed=5), 200, seed=2)
    assert game.state.over
    changed = content_changed()
    again = resumed(path, changed)
    assert again.from_snapshot
    assert again.lost
    assert legal(changed, again.game.state)


def reordered(rules: Ruleset) -> Ruleset:
    """The ruleset with its rules the other way round, and one more at the head."""
    names = ("brand_new", *reversed(rules.rules))
    last = len(rules.rules)
    faults = [
        fault if fault.repair_rule < 0 else replace(fault, repair_rule=last - fault.repair_rule)
        for fault in rules.faults
    ]
    return replace(
        rules,
        rules=names,
        rule_base=(0, *reversed(rules.rule_base)),
        rule_minimum=(0, *reversed(rules.rule_minimum)),
        rule_index={name: index for index, name in enumerate(names)},
        faults=tuple(faults),
    )


def test_a_snapshot_fits_a_scenario_whose_rules_stand_in_another_order(path: Path) -> None:
    """Old bug: a bonus moved to the rule that stood in its place, and one rule more made every
    saved game unreadable. Nothing was published before: the format is still its first."""
    rules = small()
    game = played(started(path, seed=5), 25, seed=2)
    assert not game.state.over
    change = [0] * len(rules.rules)
    change[rules.rule_index["repair_cost"]] = -1
    state = game.state._replace(rules=tuple(change))
    header, _ = lines_of(path)
    snapshot: Line = {"snapshot": state_to_plain(state, rules.rules), "steps": 1}
    plain: Line = json.loads(json.dumps(snapshot))
    other = reordered(rules)
    again = resume(other, header, ({"start": None}, plain), None).game.state
    assert rule_of(other, again, "repair_cost") == rule_of(rules, state, "repair_cost") == 1
    for name in rules.rules:
        assert rule_of(other, again, name) == rule_of(rules, state, name)


def test_what_is_played_after_a_loss_is_not_lost_again(path: Path) -> None:
    """Old bug: the next resume stopped at the same old line and dropped all that came after."""
    played(started(path, seed=5), 200, seed=2)
    changed = content_changed()
    again = resumed(path, changed).game
    state = again.state
    for _ in range(2):
        again.act(again.legal()[-1])
    once_more = resumed(path, changed)
    assert once_more.game.state == again.state
    assert once_more.game.state != state
    assert once_more.lost == 0


def test_a_card_that_is_gone_is_no_traceback(path: Path) -> None:
    played(started(path), 6)
    without = tiny.ruleset()
    cards = {name: card for name, card in without.cards.items() if name != "gesture-3"}
    with pytest.raises(CannotResumeError) as caught:
        resumed(path, replace(without, cards=cards))
    assert caught.value.key == "content_changed"


def lines_of(path: Path) -> tuple[Line, tuple[Line, ...]]:
    """The header and the lines of a sound journal."""
    read = journal.read(path)
    assert read.header is not None
    return read.header, read.lines


@pytest.mark.parametrize(
    "wrong",
    [
        {"act": 3},
        {"act": {"do": "Engage", "seat": 99}},
        {"act": {"do": "Engage", "seat": 0}, "shuffles": 4},
        {"act": {"do": "Engage", "seat": 0}, "shuffles": [["nobody"]]},
        {"undo": "all"},
        {"undo": []},
        {"undo": 99},
        {"redo": 1},
        {"dance": 1},
    ],
)
def test_lines_that_make_no_sense_are_no_traceback(path: Path, wrong: Line) -> None:
    """Old bug: a line of a wrong shape with a right sum ended in a traceback."""
    played(started(path), 12)
    header, lines = lines_of(path)
    with pytest.raises(CannotResumeError) as caught:
        resume(small(), header, (*lines, wrong), None)
    assert caught.value.key == "content_changed"
    played(started(path.with_name("longer")), 30)
    header, lines = lines_of(path.with_name("longer"))
    found = resume(small(), header, (*lines, wrong), None)
    assert (found.from_snapshot, found.lost) == (True, 1)


def test_a_snapshot_that_makes_no_sense_is_passed_over(path: Path) -> None:
    game = played(started(path), 30)
    header, lines = lines_of(path)
    wrong: Line = {"snapshot": {"phase": 1}}
    assert resume(small(), header, (*lines, wrong), None).game.state == game.state


@pytest.mark.parametrize("start", [5, [5], [["nobody"]], None, "abc"])
def test_a_start_that_makes_no_sense_is_no_traceback(path: Path, start: object) -> None:
    header, _ = lines_of(played(started(path), 1).writer.path)  # type: ignore[union-attr]
    with pytest.raises(CannotResumeError):
        resume(small(), header, ({"start": start},), None)


def test_a_journal_that_ends_after_its_header_has_no_start(path: Path) -> None:
    started(path)
    header, _ = lines_of(path)
    with pytest.raises(CannotResumeError) as caught:
        resume(small(), header, (), None)
    assert caught.value.key == "no_start"


@pytest.mark.parametrize("field", ["device", "scenario", "seats", "seed", "started", "program"])
def test_a_header_without_a_field_is_named(path: Path, field: str) -> None:
    started(path)
    header, lines = lines_of(path)
    del header[field]
    with pytest.raises(CannotResumeError) as caught:
        resume(small(), header, lines, None)
    assert caught.value.key == "bad_header"


def test_old_versions_are_migrated_one_by_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    game = played(started(path), 8)
    header, lines = lines_of(path)
    old_header = {**header, "version": -1, "deck": header["device"]}
    del old_header["device"]

    def one(old: Line, rest: tuple[Line, ...]) -> tuple[Line, tuple[Line, ...]]:
        return {**old, "version": 0, "gadget": old["deck"]}, rest

    def two(old: Line, rest: tuple[Line, ...]) -> tuple[Line, tuple[Line, ...]]:
        return {**old, "version": 1, "device": old["gadget"]}, rest

    monkeypatch.setattr(migrate, "MIGRATIONS", {-1: one, 0: two})
    assert resume(small(), old_header, lines, None).game.state == game.state


def test_a_version_that_nobody_can_migrate_is_a_bad_header(path: Path) -> None:
    """Old bug: it was a bare ValueError that no screen caught."""
    started(path)
    header, lines = lines_of(path)
    with pytest.raises(CannotResumeError) as caught:
        resume(small(), {**header, "version": 0}, lines, None)
    assert caught.value.key == "bad_header"


def test_a_shuffle_on_record_wins_over_chance(path: Path) -> None:
    """The same journal with another seed replays the same cards."""
    game = played(started(path), 25)
    header, lines = lines_of(path)
    again = resume(small(), {**header, "seed": 123456}, lines, None).game
    assert [own.hand for own in again.state.households] == [
        own.hand for own in game.state.households
    ]
    assert again.state.decks == game.state.decks
    assert origin(seed=123456).seed == again.origin.seed


def test_nothing_in_a_resumed_game_is_chance_again() -> None:
    game = played(started(seed=31), 40)
    for step in game.history.done[1:]:
        assert step.action is not None
    last = game.history.done[-2]
    action = game.history.done[-1].action
    assert action is not None
    assert apply(small(), last.state, action).state == game.state
