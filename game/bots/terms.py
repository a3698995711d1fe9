"""On what terms a household can keep and replace its phone in the years to come."""

from __future__ import annotations

from typing import NamedTuple

from game.bots.weights import Weights
from game.core import making, sorting
from game.core.ruleset import Ruleset
from game.core.table import Table


class Terms(NamedTuple):
    """Prices in coins and habits of a household's phone. ``repairs`` follows the faults.

    ``together`` is the élan of a repair with others; 0 where that is not played.
    """

    repairs: tuple[int, ...]
    together: int
    glued_repairable: bool
    intervals: tuple[int, ...]
    new_attributes: tuple[int, ...]
    new_price: int
    refurbished_price: int
    refurbished_cubes: int
    used_price: int
    rent_start: int
    rent_year: int
    rent_interval: int


def terms_of(table: Table, seat: int) -> Terms:
    """The terms of a seat at a table."""
    ruleset = table.ruleset

    def rule(name: str) -> int:
        return lasting_rule(table, name, seat)

    return Terms(
        repairs=_repair_costs(table, seat),
        together=max(1, rule(sorting.TOGETHER)) if sorting.plays_together(ruleset) else 0,
        glued_repairable=bool(rule("glued_repairable")),
        intervals=tuple(
            [
                rule(f"wear_interval.{a.id}")
                if f"wear_interval.{a.id}" in ruleset.rule_index
                else 1
                for a in ruleset.attributes
            ]
        ),
        new_attributes=making.base_attributes(table, seat),
        new_price=rule("new_cost"),
        refurbished_price=rule("refurbished_cost"),
        refurbished_cubes=rule("refurbished_cubes"),
        used_price=rule("second_hand_cost"),
        rent_start=rule("rent_start_cost"),
        rent_year=rule("rent_year_cost"),
        rent_interval=rule("rent_interval"),
    )


def lasting_rule(table: Table, name: str, seat: int) -> int:
    """The value of a rule for a seat without what holds for this year only."""
    ruleset = table.ruleset
    rule = ruleset.rule_index[name]
    value = ruleset.rule_base[rule] + table.rules[rule] + table.households[seat].rules[rule]
    return max(value, ruleset.rule_minimum[rule])


def _repair_costs(table: Table, seat: int) -> tuple[int, ...]:
    base = lasting_rule(table, "repair_cost", seat)
    own = table.households[seat].rules
    costs = []
    for fault in table.ruleset.faults:
        extra = 0
        if fault.repair_rule >= 0:
            rule = fault.repair_rule
            extra = table.rules[rule] + own[rule]
        costs.append(max(0, base + extra))
    return tuple(costs)


def kind_weights(table: Table, weights: Weights) -> tuple[float, ...]:
    """Points that one cube of each kind costs, as its gauge stands."""
    each = 1 / table.ruleset.numbers.cubes_per_point
    more = table.ruleset.numbers.hot_factor - 1
    return tuple([each * (1 + more * weights.heat[zone]) for zone in table.zones])


def weight_of(cubes: tuple[int, ...], kinds: tuple[float, ...]) -> float:
    """Points that a flat table of cubes costs."""
    count = len(kinds)
    return sum([cube * kinds[i % count] for i, cube in enumerate(cubes) if cube])


def new_phone_weight(ruleset: Ruleset, kinds: tuple[float, ...]) -> float:
    """Points that the cubes of an average express phone cost."""
    wanted = [("deposit", family) for family in ruleset.numbers.new_families]
    total = 0.0
    for deck, family in [*wanted, ("design", ""), ("making", "")]:
        place = ruleset.deck_index.get(deck, -1)
        cards = [ruleset.cards[c] for c in ruleset.deck_cards[place]] if place >= 0 else []
        fitting = [card for card in cards if not family or card.family == family]
        total += sum([weight_of(c.impact, kinds) for c in fitting]) / max(1, len(fitting))
    return total
