"""The household that searches: it is strong, it keeps to its budget, it sees its own view only."""

from __future__ import annotations

import pytest

from game.bots import ending, reflex, search
from game.bots.glance import Glance
from game.bots.patience import while_wanted, within
from game.bots.search import Budget
from game.core.actions import Action, BuyNew, Repair, RepairTogether
from game.core.legal import legal
from game.core.scoring import score
from game.core.setup import start
from game.core.state import State, acting_seat
from game.core.table import Table
from game.core.view import view
from tests.bots.arena import game, quick_players
from tests.core.tables import changed, first_year, real, small, with_phone


def test_search_beats_a_beginner_even_with_little_time() -> None:
    """Eight games of two, the seats in turn: it has more points. The lab measures it at full
    strength against ``greedy``: a fraction of its time and eight games would tell nothing."""
    quick = quick_players(Budget(steps=1_000))
    ahead = 0
    for seed in range(8):
        seated = ["search", "neighbour.easy"] if seed % 2 else ["neighbour.easy", "search"]
        end = game(real(), seated, seed, lambda who, *rest: quick[who](*rest))[-1]
        ends = [score(real(), end, seat).total for seat in range(2)]
        ahead += ends[seated.index("search")] - ends[seated.index("neighbour.easy")]
    assert ahead > 0


def test_a_larger_budget_tries_more_and_every_option_in_the_same_worlds() -> None:
    state = first_year(real(), 3)
    shown = view(state, acting_seat(state))
    little = search.compare(real(), shown, 1, Budget(steps=400))
    more = search.compare(real(), shown, 1, Budget(steps=4_000))
    assert sum(option.playouts for option in more) > 3 * sum(o.playouts for o in little)
    assert [o.playouts for o in more] == sorted([o.playouts for o in more], reverse=True)
    assert {option.action for option in more} <= set(legal(real(), state))
    assert len({option.action for option in more}) == len(more)


def test_a_budget_in_seconds_gives_an_action_that_is_allowed() -> None:
    state, _, _ = start(real(), 4, 5)
    shown = view(state, acting_seat(state))
    assert search.choose(real(), shown, 1, Budget(seconds=0.01)) in legal(real(), state)


def test_one_option_needs_no_thought() -> None:
    state = changed(first_year(small()), 0, hand=(), drawer=(), elan=0, coins=0)
    shown = view(state._replace(rows=((),) * len(state.rows)), 0)
    assert len(legal(small(), shown)) == 1
    assert search.compare(small(), shown, 1)[0].playouts == 0


def test_a_bias_decides_between_options_that_are_as_good() -> None:
    state = first_year(real(), 3)
    shown = view(state, acting_seat(state))
    least = search.compare(real(), shown, 1, Budget(steps=400))[-1].action
    liked = search.compare(
        real(), shown, 1, Budget(steps=400), bias=lambda action: 100.0 * (action == least)
    )
    assert liked[0].action == least


def test_at_the_end_a_point_more_counts_and_being_first_too() -> None:
    over = game(real(), ["random"] * 3, 4)[-1]
    before = ending.worth_of(real(), over, 0)
    richer = changed(over, 0, service=over.households[0].service + 1)
    assert ending.worth_of(real(), richer, 0) >= before + 1
    rival = changed(over, 1, service=over.households[1].service + 50)
    assert before - ending.WINNING <= ending.worth_of(real(), rival, 0) < before


def test_together_only_what_all_win_counts() -> None:
    ruleset = real("cooperatif")
    over = game(ruleset, ["random"] * 3, 4)[-1]
    served = ending.worth_of(ruleset, over, 0)
    assert ending.worth_of(ruleset, over, 2) == served
    cool = over._replace(gauges=(0,) * len(over.gauges), zones=(0,) * len(over.zones))
    assert ending.worth_of(ruleset, cool, 0) > served


def test_a_search_that_nobody_waits_for_ends_at_once() -> None:
    state = first_year(real(), 3)
    shown = view(state, acting_seat(state))
    asked: list[int] = []

    def wanted() -> bool:
        asked.append(1)
        return len(asked) <= 3

    for budget in (Budget(steps=10**9), Budget(seconds=600.0)):
        asked.clear()
        with while_wanted(wanted):
            tried = search.compare(real(), shown, 1, budget)
        assert tried[0].playouts <= 4
    assert search.compare(real(), shown, 1, Budget(steps=400))[0].playouts >= 1


def test_people_do_not_wait_longer_than_they_were_told() -> None:
    state = first_year(real(), 3)
    shown = view(state, acting_seat(state))
    with within(0.0):
        hasty = search.compare(real(), shown, 1, Budget(steps=10**9))
    assert hasty[0].playouts == 3, "one world a round, for the options that are left"
    assert search.compare(real(), shown, 1, Budget(steps=10_000))[0].playouts > 3


def test_together_a_cube_in_any_bag_costs_at_least_what_it_costs_in_a_count() -> None:
    ruleset = real("cooperatif")
    over = game(ruleset, ["random"] * 3, 4)[-1]
    for seat in range(3):
        cubes = list(over.households[seat].cubes)
        cubes[0] += 3
        heavier = changed(over, seat, cubes=tuple(cubes))
        lost = ending.worth_of(ruleset, over, 0) - ending.worth_of(ruleset, heavier, 0)
        assert lost >= 3 / ruleset.numbers.cubes_per_point - 1e-9


def test_a_reflex_counts_tokens_and_repairs_with_others() -> None:
    """Old bug: playouts paid for new phones as if urban mines gave nothing."""
    state = with_phone(changed(first_year(real(), 3), 0, coins=9, elan=9), 0, damage=("screen",))
    glance = Glance(real(), view(state, 0), 0, search.FAR)

    def worth(with_fields: State, kind: type[Action]) -> float:
        table = Table(real(), with_fields)
        action = next(each for each in legal(real(), with_fields) if isinstance(each, kind))
        return reflex.promise(glance, table, action)

    richer = changed(state, 0, tokens=1)
    assert worth(richer, BuyNew) == pytest.approx(worth(state, BuyNew) + search.FAR.coin)
    mission = next(
        card.id
        for card in real().cards.values()
        if any(goal.metric == "repaired" for goal in card.goals)
    )
    wanting, free = changed(state, 0, mission=mission), changed(state, 0, mission="")
    for kind in (Repair, RepairTogether):
        assert worth(wanting, kind) > worth(free, kind)
