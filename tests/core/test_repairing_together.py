"""Repairing with others: élan instead of coins, where the scenario plays it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.actions import Repair, RepairTogether
from game.core.apply import apply
from game.core.checks import refusal
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.sorting import TOGETHER
from game.core.state import State
from tests.core.tables import changed, first_year, own, phone, real, small, with_phone


def priced(elan: int) -> Ruleset:
    """The Standard scenario with another price of a repair together."""
    rules = real()
    at = rules.rule_index[TOGETHER]
    base = (*rules.rule_base[:at], elan, *rules.rule_base[at + 1 :])
    return replace(rules, rule_base=base)


def broken(ruleset: Ruleset, *, opens: int, coins: int = 0, elan: int = 5) -> State:
    """The first action of the first year; the phone that acts has a broken screen."""
    state = changed(first_year(ruleset), 0, coins=coins, elan=elan)
    levels = list(phone(state).attributes)
    levels[ruleset.numbers.glued_attribute] = opens
    return with_phone(state, 0, damage=("screen",), attributes=tuple(levels))


def why(ruleset: Ruleset, state: State) -> str:
    """The key of the refusal; "" when the action is legal."""
    action = RepairTogether(0, "screen")
    refused = refusal(ruleset, state, action)
    assert (refused is None) == (action in legal(ruleset, state))
    return "" if refused is None else refused.key


@pytest.mark.parametrize(("price", "opens", "elan"), [(3, 1, 3), (3, 3, 2), (1, 3, 1), (1, 1, 1)])
def test_it_costs_elan_and_no_coin_less_when_the_phone_opens_easily(
    price: int, opens: int, elan: int
) -> None:
    rules = priced(price)
    assert rules.numbers.repair_easy_less == 1
    state = broken(rules, opens=opens, coins=4)
    done = apply(rules, state, RepairTogether(0, "screen"))
    mended = own(done.state)
    assert (mended.coins, mended.elan, mended.repaired) == (4, 5 - elan, 1)
    assert phone(done.state).damage == ()
    (told,) = [event for event in done.events if event.kind == "repaired"]
    assert told.params == {"fault": "screen", "elan": elan}


def test_a_repair_for_coins_tells_of_no_elan() -> None:
    state = broken(real(), opens=1, coins=9)
    done = apply(real(), state, Repair(0, "screen"))
    (told,) = [event for event in done.events if event.kind == "repaired"]
    assert told.params == {"fault": "screen"}
    assert own(done.state).elan == 5


def test_without_elan_it_is_refused() -> None:
    state = broken(priced(2), opens=1, coins=9, elan=1)
    refused = refusal(priced(2), state, RepairTogether(0, "screen"))
    assert refused is not None
    assert (refused.key, refused.params) == ("too_little_elan", {"need": 2, "have": 1})


def test_a_glued_phone_is_refused_with_others_too() -> None:
    assert why(priced(2), broken(priced(2), opens=0)) == "glued"


def test_a_fault_that_is_not_there_is_refused() -> None:
    state = with_phone(broken(priced(2), opens=1), 0, damage=())
    assert why(priced(2), state) == "no_fault"


def test_where_its_price_is_nought_it_is_not_played() -> None:
    assert why(priced(0), broken(priced(0), opens=3)) == "not_together"


def test_a_card_that_takes_its_whole_price_leaves_one_elan() -> None:
    """Old bug: at nought the action was gone, as if the scenario did not play it."""
    rules = priced(2)
    state = broken(rules, opens=1, elan=1)
    less = [0] * len(rules.rules)
    less[rules.rule_index[TOGETHER]] = -2
    assert why(rules, state) == "too_little_elan"
    assert why(rules, state._replace(rules=tuple(less))) == ""


def test_no_card_brings_it_where_the_scenario_does_not_play_it() -> None:
    rules = priced(0)
    state = broken(rules, opens=1)
    more = [0] * len(rules.rules)
    more[rules.rule_index[TOGETHER]] = 2
    assert why(rules, state._replace(rules=tuple(more))) == "not_together"


def test_a_scenario_without_the_rule_does_not_play_it() -> None:
    assert TOGETHER not in small().rule_index
    state = with_phone(first_year(small()), 0, damage=("screen",))
    assert why(small(), state) == "not_together"


def test_discovery_repairs_with_coins_only() -> None:
    rules = real("decouverte")
    assert why(rules, broken(rules, opens=3)) == "not_together"
