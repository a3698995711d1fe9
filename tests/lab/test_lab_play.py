"""A game is told as it was; a game that cannot go on says where and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bots.decide import decide
from game.core import setup
from game.core.actions import Action, Pass, TakeCard
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Award, Ruleset, TableGoal
from game.core.state import State, acting_seat
from game.lab import play, rows
from game.lab.errors import GameError
from game.lab.play import Played
from game.lab.rows import WHOLE, Row
from game.lab.table import number
from game.lab.watch import CardWatch
from tests.lab.studies import content, rules


def standard(seed: int = 3, *players: str) -> Played:
    """A game of the whole scenario."""
    chosen = players or ("random", "random", "random")
    return play.play(content().rulesets["standard"], chosen, seed, decide)


def total(row: Row, *names: str) -> float:
    """The sum of some cells of a row."""
    return sum([number(row[name]) for name in names])


def test_the_same_seed_gives_the_same_game() -> None:
    assert standard() == standard()
    assert standard().game != standard(4).game


def test_cubes_add_up_by_stage_and_by_kind() -> None:
    rules_ = content().rulesets["standard"]
    told = standard()
    for seat in told.seats:
        assert total(seat, *[f"cubes_{stage}" for stage in rules_.stages]) == seat["cubes"]
        assert total(seat, *[f"cubes_{kind}" for kind in rules_.kinds]) == seat["cubes"]
    assert sum([total(seat, "cubes") for seat in told.seats]) == told.game["table_cubes"]


def test_points_add_up() -> None:
    for seat in standard().seats:
        lines = [name for name in seat if name.startswith("points_")]
        assert total(seat, *lines) == seat["score"]


def test_one_win_is_shared_out() -> None:
    for seed in range(8):
        assert sum([total(seat, "win") for seat in standard(seed).seats]) == pytest.approx(1)
    assert all(WHOLE % winners == 0 for winners in range(1, 9))


def test_years_coins_and_gauges_follow_the_game() -> None:
    told = standard()
    assert told.game["years"] == 8
    for seat in told.seats:
        assert seat["coins_8"] is not None
    for kind in content().rulesets["standard"].kinds:
        gauges = [number(told.game[f"gauge_{kind}_{year}"]) for year in range(1, 9)]
        assert gauges == sorted(gauges)
        assert gauges[-1] <= number(told.game[f"gauge_{kind}"])


def test_what_is_used_or_held_was_there() -> None:
    told = standard(5)
    assert told.used <= told.shown
    assert {card for card, _ in told.taken | told.offered} <= told.shown
    assert told.taken
    assert told.shown <= content().cards.keys()


def test_chance_offers_the_first_hand_two_missions_and_what_is_laid_out() -> None:
    rules_ = content().rulesets["standard"]
    told = standard(5)
    decks: dict[str, list[tuple[str, int]]] = {}
    for card, seat in told.offered:
        decks.setdefault(rules_.cards[card].deck, []).append((card, seat))
    first = setup.start(rules_, 3, 5)[0]
    hands = {(card, seat) for seat, own in enumerate(first.households) for card in own.hand}
    assert set(decks["gesture"]) == hands
    assert len(decks["mission"]) == 2 * 3
    for row in ("deposit", "design", "making", "initiative", "lever"):
        assert decks[row], row
    assert not {"news", "hazard", "alert"} & decks.keys()


def test_who_acts_first_once_a_card_is_laid_out_is_offered_it() -> None:
    """All cards of the first row go to the seat that starts; the one that replaces what it took
    to the next."""
    rules_ = content().rulesets["standard"]
    state = setup.start(rules_, 3, 5)[0]
    watch = CardWatch(rules_, state)
    watch.offered.clear()
    deck = rules_.deck_index["deposit"]
    while not state.rows[deck]:
        state = apply(rules_, state, legal(rules_, state)[0]).state
    first, row = acting_seat(state), state.rows[deck]
    watch.turn(state, first)
    assert watch.offered == {(card, first) for card in row}
    state = apply(rules_, state, TakeCard(first, row[0])).state
    watch.turn(state, acting_seat(state))
    (fresh,) = watch.offered - {(card, first) for card in row}
    assert fresh == (state.rows[deck][-1], acting_seat(state))


def test_elan_is_noted_by_what_it_buys() -> None:
    told = [standard(seed, *["greedy"] * 3) for seed in (1, 2)]
    seats = [seat for game in told for seat in game.seats]
    for use in ("support", "join"):
        assert sum([total(seat, f"elan_{use}") for seat in seats]) > 0
    for seat in seats:
        assert total(seat, "elan_repair") >= total(seat, "did_repair_together")
        assert (total(seat, "elan_repair") > 0) == (total(seat, "did_repair_together") > 0)
        assert total(seat, "elan_support") >= total(seat, "did_support")


def test_goals_of_one_award_with_one_metric_have_columns_of_their_own() -> None:
    goals = (
        TableGoal("cubes", at_most=999, scope="every"),
        TableGoal("cubes", at_least=999, scope="every"),
        TableGoal("hot_gauges", at_most=9),
        TableGoal("years_missed", at_most=99, scope="every"),
    )
    changed = replace(rules(), awards=(Award("a", goals),))
    told = play.play(changed, ("random", "random"), 1, decide).game
    assert {name: told[name] for name in told if name.startswith("reached_")} == {
        "reached_a_every_cubes": 1,
        "reached_a_every_cubes~2": 0,
        "reached_a_hot_gauges": 1,
        "reached_a_every_years_missed": 1,
    }


def test_lives_of_devices_hold_the_years_that_seats_were_served() -> None:
    """Years in which a device of the drawer helped out belong to no device in use."""
    for seed in range(12):
        told = standard(seed)
        lives = total(told.game, *[f"life_years_{origin}" for origin in rows.ORIGINS])
        served = sum([total(s, "years_served") - total(s, "spare_years") for s in told.seats])
        assert lives <= served
        assert lives >= served - 1  # bought, served and lost between two decisions: no trace


def test_actions_are_counted() -> None:
    told = standard()
    done = sum([total(seat, *[f"did_{deed}" for deed in rows.DEEDS]) for seat in told.seats])
    assert 0 < done <= number(told.game["steps"])
    assert number(told.game["decisions"]) <= number(told.game["steps"])


def test_weighing_looks_at_every_decision_and_changes_none() -> None:
    plain = play.play(rules(), ("greedy", "random"), 2, decide)
    weighed = play.play(rules(), ("greedy", "random"), 2, decide, weighed=True)
    assert weighed.seats == plain.seats
    assert weighed.game["weighed"] == weighed.game["decisions"]
    assert 0 <= number(weighed.game["single"]) <= number(weighed.game["weighed"])
    assert plain.game["weighed"] == 0


def test_a_game_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(play, "MOST_STEPS", 5)
    with pytest.raises(GameError, match=r"decouverte, random, random, seed 1, .*no end after 5"):
        play.play(rules(), ("random", "random"), 1, decide)


def test_a_seat_without_an_action_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(play, "legal", lambda ruleset, state: [])
    with pytest.raises(GameError, match=r"action 1: seat 1 \(random\) has no legal action"):
        play.play(rules(), ("random", "random"), 1, decide)


def passing(player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    """A player that passes, allowed or not."""
    return Pass(acting_seat(view))


def test_a_player_that_cheats_is_told() -> None:
    with pytest.raises(GameError, match=r"cheat, random, seed 1, action 1"):
        play.play(rules(), ("cheat", "random"), 1, passing)
