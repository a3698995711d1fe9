"""The count at the end, metrics, and the result of the table."""

from __future__ import annotations

import re
from typing import Final

import pytest

from game.core import metrics
from game.core.ruleset import Goal
from game.core.scoring import ranking, score, table_result
from game.core.state import State
from tests.core import tiny
from tests.core.tables import ROOT, changed, first_year, jeans, own, real, small

LEVELS: Final = re.compile(r"([A-Z]) (\d+)/(\d+)")


@pytest.fixture
def state() -> State:
    """Two households that own nothing that counts but what a test gives them."""
    state = first_year(small())
    for seat in (0, 1):
        state = changed(state, seat, coins=0, drawer=(), cubes=(0,) * 8, mission="",
                        pillars=(0,) * 4)  # fmt: skip
    return state


def test_each_line_of_the_count(state: State) -> None:
    rich = changed(
        state,
        0,
        service=20,
        mission="mission-1",
        years_served=4,
        lever_points=4,
        initiative_points=2,
        bonus_points=1,
        pillars=(2, 3, 1, 0),
        coins=11,
        cubes=tiny.flat(mine={"C": 4, "M": 3}, use={"C": 1}),
        drawer=own(first_year(small())).drawer,
    )
    line = score(small(), rich, 0)
    assert line[:9] == (20, 5, 4, 2, 1, 2, 2, -2, -2)
    assert line.total == 32
    assert line.cubes == 8
    assert line.cubes_per_year == 2.0
    assert score(small(), state, 1).cubes_per_year is None


def test_cubes_of_a_hot_kind_weigh_double(state: State) -> None:
    loaded = changed(state, 0, cubes=tiny.flat(mine={"C": 3, "M": 3}))
    assert score(small(), loaded, 0).rucksack == -2
    assert score(small(), loaded._replace(zones=(2, 1)), 0).rucksack == -3


def test_a_mission_unknown_to_the_reader_counts_nothing(state: State) -> None:
    from game.core.view import view

    done = changed(state, 1, mission="mission-0", years_served=4)
    assert score(small(), done, 1).mission == 5
    assert score(small(), view(done, 0), 1).mission == 0


def test_ties_go_to_the_lighter_rucksack(state: State) -> None:
    tied = changed(state, 0, service=10, cubes=tiny.flat(mine={"C": 2}))
    tied = changed(tied, 1, service=10, cubes=tiny.flat(mine={"C": 1}))
    assert [seat for seat, _ in ranking(small(), tied)] == [1, 0]
    assert [seat for seat, _ in ranking(small(), changed(tied, 0, service=11))] == [0, 1]


def test_the_table_is_as_hot_as_its_hottest_gauge(state: State) -> None:
    assert table_result(state._replace(zones=(0, 0))) == "light"
    assert table_result(state._replace(zones=(1, 0))) == "tense"
    assert table_result(state._replace(zones=(1, 2))) == "hot"


def test_zones_grow_with_seats_and_years() -> None:
    """What the comment of the scenario says of four seats is what comes out."""
    text = (ROOT / "content/smartphone/scenarios/standard.yaml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("# C "))
    told = {name: (int(low), int(high)) for name, low, high in LEVELS.findall(line)}
    levels = [real().zone_levels(kind, 4) for kind in range(4)]
    assert told == dict(zip(real().kinds, levels, strict=True))
    assert small().zone_levels(0, 1) == (8, 12)


@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5])
def test_a_gauge_is_tense_before_it_is_hot_however_few_play(seats: int) -> None:
    """Old bug: for one household water and people went from calm to hot with one cube."""
    for ruleset in (real(), small(), jeans()):
        for kind in range(len(ruleset.kinds)):
            tense, hot = ruleset.zone_levels(kind, seats)
            assert 0 < tense < hot


def test_every_metric_can_be_measured(state: State) -> None:
    for name in metrics.names(small()):
        value = metrics.measure(small(), state, own(state), name)
        assert isinstance(value, int)
        bounds = Goal(name, at_least=value, at_most=value)
        assert metrics.reached(small(), state, own(state), bounds)
        assert not metrics.reached(small(), state, own(state), Goal(name, at_least=value + 1))
        assert not metrics.reached(small(), state, own(state), Goal(name, at_most=value - 1))


def test_metrics_of_a_household_without_a_phone(state: State) -> None:
    bare = changed(state, 0, phone=None)
    for name in ("phone", "phone_age", "phone_faults", "phone_rented", "phone_battery"):
        assert metrics.measure(small(), bare, own(bare), name) == 0
