"""What cards do: measured on what chance deals, judged together, against truths that are known."""

from __future__ import annotations

import math
from statistics import NormalDist

import pytest

from game.core import rng
from game.lab import stats
from game.lab.batch import Result
from game.lab.lifts import Lift, pooled, spread
from game.lab.measures import card_lifts, lift_taken, measured
from game.lab.play import Played
from game.lab.rows import Row, Value
from game.lab.samples import Counted, Samples, Share
from game.lab.study import Ask, Line, Target
from game.lab.subject import CardName, subject_of
from game.lab.table import Table, table_of
from game.lab.verdict import judge, verdict
from game.lab.verdict import members as members_of
from tests.lab.studies import SCENARIO, content

DEALT = Target("t", "", "line", Ask("card_lift"), -0.08, 0.08)
SEATS = Target("t", "", "line", Ask("seat_gap"), -0.025, 0.025)


def bell(state: int) -> tuple[float, int]:
    """A value of the standard bell curve."""
    pick, state = rng.below(state, 1_000_000)
    return NormalDist().inv_cdf((pick + 0.5) / 1_000_000), state


def deck(state: int, deviation: float, offers: int, extreme: float = 0.0) -> tuple[list[Lift], int]:
    """Thirty-six cards whose true lifts spread so; the first may have one of its own."""
    lifts = []
    for card in range(36):
        own, state = bell(state)
        luck, state = bell(state)
        true = 0.25 + (extreme if extreme and not card else own * deviation)
        wins = offers * true + luck * math.sqrt(offers * true * (1 - true))
        lifts.append(Lift(f"card {card}", max(0.0, wins), offers, 0.25, "gesture"))
    return lifts, state


def verdicts(deviation: float, offers: int, extreme: float = 0.0) -> dict[str, float]:
    """How often forty studies of such a deck come to each verdict."""
    state, found = rng.seeded(11), dict.fromkeys(["pass", "fail", "not decided"], 0.0)
    for _ in range(40):
        lifts, state = deck(state, deviation, offers, extreme)
        found[verdict(DEALT, members_of(lifts))] += 1 / 40
    return found


def test_cards_that_do_little_pass_at_two_thousand_games() -> None:
    """A gesture of a deck of 36 is dealt some 667 times in 2,000 games of four."""
    assert verdicts(0.0, 667)["pass"] > 0.95
    assert verdicts(0.01, 667)["pass"] > 0.95
    assert verdicts(0.02, 667)["pass"] > 0.6
    assert verdicts(0.02, 1333)["pass"] > 0.8


def test_cards_that_do_too_much_do_not_pass() -> None:
    for offers in (667, 1333):
        assert verdicts(0.04, offers)["pass"] < 0.05
        assert verdicts(0.02, offers, extreme=0.12)["pass"] < 0.05


def test_one_card_that_wins_games_is_found_among_many() -> None:
    assert verdicts(0.02, 667, extreme=0.16)["fail"] > 0.8
    assert verdicts(0.02, 667)["fail"] == 0


def test_a_handful_of_games_passes_no_deck() -> None:
    assert verdicts(0.0, 30)["pass"] == 0


def test_the_luckiest_card_is_pulled_back_and_the_order_stays() -> None:
    lifts, _ = deck(rng.seeded(4), 0.02, 667)
    found = pooled(lifts)
    for lift, pulled in zip(lifts, found, strict=True):
        assert abs(pulled.value) < abs(lift.estimate().value)
        assert pulled.low < pulled.value < pulled.high
    raw = sorted(range(36), key=lambda card: lifts[card].estimate().value)
    assert raw == sorted(range(36), key=lambda card: found[card].value)


def test_the_spread_is_that_of_the_true_lifts_at_most() -> None:
    """Nineteen studies in twenty say no less than is true."""
    state, below = rng.seeded(3), 0
    for _ in range(100):
        lifts, state = deck(state, 0.03, 667)
        found = spread(lifts)
        below += found < 0.03
        assert found < 0.06
    assert below <= 10


def test_rare_cards_and_lone_ones_stand_for_themselves() -> None:
    lifts, _ = deck(rng.seeded(4), 0.02, 667)
    rare = Lift("rare", 12, 19, 0.25, "gesture")
    lone = Lift("lone", 300, 1000, 0.25, "mission")
    found = pooled([*lifts, rare, lone])
    assert found[-2:] == [rare.estimate(), lone.estimate()]


@pytest.mark.parametrize(
    ("freedom", "quantile"), [(3, 0.3518), (11, 4.5748), (35, 22.465), (100, 77.929)]
)
def test_chi_square_has_the_values_of_the_tables(freedom: int, quantile: float) -> None:
    found = stats.chi_square(0.05, freedom)
    assert found == pytest.approx(quantile, rel=0.1 if freedom < 10 else 0.01)
    assert found <= quantile * 1.001


def seats(games: int, *gaps: float) -> Table:
    """A line in which each of four seats wins a quarter of the games, and so much more."""
    line = Line("line", "", ("greedy",) * 4)
    wins: list[float] = []
    for seat, gap in enumerate(gaps):
        wins += [float(seat)] * round(games * (0.25 + gap))
    rows = [(game, seat) for game in range(games) for seat in range(4)]
    columns: dict[str, list[Value]] = {
        "seat": [seat + 1 for _, seat in rows],
        "player": ["greedy"] * len(rows),
        "win": [float(wins[game] == seat) for game, seat in rows],
    }
    return Table(line, {"game": list(range(games))}, columns, {})


def test_all_seats_lie_within_when_each_does() -> None:
    """What all must meet needs no wider intervals; one that misses among several does."""
    subject = subject_of(content(), SCENARIO)
    equal = judge(SEATS, seats(4000, 0.01, -0.01, 0.005, -0.005), subject)
    assert equal.verdict == "pass"
    assert all(m.wide.low < m.interval.low for m in equal.members)
    assert judge(SEATS, seats(4000, 0.014, -0.014, 0, 0), subject).verdict == "not decided"
    unfair = judge(SEATS, seats(4000, 0.05, -0.05, 0, 0), subject)
    assert unfair.verdict == "fail"
    perhaps = judge(SEATS, seats(4000, 0.041, -0.02, -0.021, 0), subject)
    assert perhaps.worst.interval.low > 0.025  # and yet one of four
    assert perhaps.verdict == "not decided"


def game(*, winner: int, offered: dict[str, int], taken: dict[str, int]) -> Played:
    """A game of two households, won by one; cards with the seat they were offered to."""
    rows: list[Row] = [
        {"player": "greedy", "seat": s + 1, "win": float(s == winner)} for s in (0, 1)
    ]
    return Played(
        {"seed": 1},
        rows,
        frozenset(offered),
        frozenset(taken),
        frozenset(offered.items()),
        frozenset(taken.items()),
    )


def test_a_lift_is_that_of_chance_against_the_other_cards_of_the_deck() -> None:
    """The one who is ahead takes the second card every time: its lift stays that of the deal."""
    result = Result("")
    for number in range(100):
        winner = number % 2
        played = game(
            winner=winner,
            offered={"strong": winner if number % 4 else 1 - winner, "plain": number // 2 % 2},
            taken={"plain": winner},
        )
        result.add(number, played)
    table = table_of(Line("line", "", ("greedy", "greedy")), [(0, result)])
    subject = subject_of(content(), SCENARIO)._replace(
        cards={name: CardName("gesture", name, name) for name in ("strong", "plain")}
    )
    lifts = card_lifts(table, subject)
    assert lifts["strong"].trials == lifts["plain"].trials == 100
    assert lifts["strong"].estimate().value == pytest.approx(0.125)
    assert lifts["plain"].estimate().value == pytest.approx(-0.125)
    taken = lift_taken("plain", table.cards["plain"], {"greedy": 0.5})
    assert taken.estimate().value == pytest.approx(0.5)


def test_cards_of_rows_have_a_measure_of_their_own() -> None:
    result = Result("")
    for number in range(30):
        result.add(number, game(winner=0, offered={"dealt": 0, "laid": 1}, taken={}))
    table = table_of(Line("line", "", ("greedy", "greedy")), [(0, result)])
    subject = subject_of(content(), SCENARIO)._replace(
        cards={"dealt": CardName("mission", "", ""), "laid": CardName("lever", "", "")},
        rows=["lever"],
    )
    for measure, label in (("card_lift", "dealt"), ("card_presence", "laid")):
        (found,) = measured(table, Ask(measure), subject)
        assert found.label == label


def test_shares_and_counts_are_judged_as_they_are() -> None:
    samples: list[Samples] = [Share("a", [1.0, 0.0] * 50), Counted("b", 50, 100)]
    for sample, member in zip(samples, members_of(samples), strict=True):
        assert member.interval == sample.estimate()
