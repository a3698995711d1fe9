"""The household that searches: it is strong, it keeps to its budget, it sees its own view only."""

from __future__ import annotations

from game.bots import ending, search
from game.bots.patience import while_wanted
from game.bots.search import Budget
from game.core.legal import legal
from game.core.scoring import score
from game.core.setup import start
from game.core.state import acting_seat
from game.core.view import view
from tests.bots.arena import game, quick_players
from tests.core.tables import changed, first_year, real, small


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
