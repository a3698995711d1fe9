"""What conditions, counts and missions can measure, by name. One table, one line a metric."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from game.core import devices
from game.core.ruleset import Goal, Ruleset, TableGoal, YearsPhase
from game.core.state import Household, State
from game.core.table import Table

Measured = Table | State
"""Metrics read the fields that a table and a state share."""

Metric = Callable[[Ruleset, Measured, Household], int]


def kind_total(ruleset: Ruleset, own: Household, kind: int) -> int:
    """Cubes of one kind in a rucksack, all stages."""
    return sum(own.cubes[kind :: len(ruleset.kinds)])


def stage_total(ruleset: Ruleset, own: Household, stage: int) -> int:
    """Cubes of one stage in a rucksack, all kinds."""
    kinds = len(ruleset.kinds)
    return sum(own.cubes[stage * kinds : (stage + 1) * kinds])


def pillars_lit(ruleset: Ruleset, own: Household) -> int:
    """Pillars the household has lit: used often enough."""
    return sum(uses >= ruleset.numbers.pillar_uses for uses in own.pillars)


def _working_drawer(ruleset: Ruleset, own: Household) -> int:
    return sum(not devices.is_dead(ruleset, device) for device in own.drawer)


def _givable_drawer(ruleset: Ruleset, own: Household) -> int:
    return sum(devices.can_be_given(ruleset, device) for device in own.drawer)


def _faults(ruleset: Ruleset, own: Household) -> int:
    return 0 if own.phone is None else len(devices.faults(ruleset, own.phone))


def years_missed(rules: Ruleset, table: Measured, own: Household) -> int:
    """Years that are over and in which the household had no phone in service."""
    ahead = table.phase < len(rules.phases) and isinstance(rules.phases[table.phase], YearsPhase)
    return max(0, table.year - ahead - own.years_served)


def _plain_metrics() -> dict[str, Metric]:
    return {
        "coins": lambda rules, table, own: own.coins,
        "elan": lambda rules, table, own: own.elan,
        "tokens": lambda rules, table, own: own.tokens,
        "cards": lambda rules, table, own: len(own.hand),
        "drawer": lambda rules, table, own: len(own.drawer),
        "working_drawer": lambda rules, table, own: _working_drawer(rules, own),
        "givable_drawer": lambda rules, table, own: _givable_drawer(rules, own),
        "initiatives": lambda rules, table, own: len(own.initiatives),
        "supported_levers": lambda rules, table, own: own.supported,
        "shared_points": lambda rules, table, own: own.lever_points + own.initiative_points,
        "cubes": lambda rules, table, own: sum(own.cubes),
        "service": lambda rules, table, own: own.service,
        "years_missed": years_missed,
        "years_served": lambda rules, table, own: own.years_served,
        "pillars": lambda rules, table, own: pillars_lit(rules, own),
        "phone": lambda rules, table, own: int(own.phone is not None),
        "phone_age": lambda rules, table, own: own.phone.age if own.phone else 0,
        "phone_faults": lambda rules, table, own: _faults(rules, own),
        "phone_rented": lambda rules, table, own: int(
            own.phone is not None and own.phone.origin == devices.RENTAL
        ),
        "gave": lambda rules, table, own: own.gave,
        "repaired": lambda rules, table, own: own.repaired,
        "collected": lambda rules, table, own: own.collected,
        "origins": lambda rules, table, own: len(own.origins),
        "own_new_years": lambda rules, table, own: own.own_new_years,
        "year": lambda rules, table, own: table.year,
        "pool": lambda rules, table, own: len(table.pool),
        "households": lambda rules, table, own: len(table.households),
    }


def _attribute_metric(index: int) -> Metric:
    return lambda rules, table, own: own.phone.attributes[index] if own.phone else 0


def _kind_metric(index: int) -> Metric:
    return lambda rules, table, own: kind_total(rules, own, index)


def _gauge_metric(index: int) -> Metric:
    return lambda rules, table, own: table.zones[index]


@cache
def metric_table(attributes: tuple[str, ...], kinds: tuple[str, ...]) -> Mapping[str, Metric]:
    """All metrics of a device with these attributes and kinds of impact, by name."""
    table = _plain_metrics()
    for index, attribute in enumerate(attributes):
        table[f"phone_{attribute}"] = _attribute_metric(index)
    for index, kind in enumerate(kinds):
        table[f"cubes_{kind}"] = _kind_metric(index)
        table[f"gauge_{kind}"] = _gauge_metric(index)
    return table


TABLE_METRICS: Final[Mapping[str, Callable[[Measured], int]]] = {
    "hot_gauges": lambda table: sum(zone == 2 for zone in table.zones),
    "tense_gauges": lambda table: sum(zone >= 1 for zone in table.zones),
    "table_pillars": lambda table: len(table.lit),
    "levers_passed": lambda table: len(table.passed),
    "table_cubes": lambda table: sum(table.gauges),
    "cubes_each": lambda table: -(-sum(table.gauges) // len(table.households)),
    "service_each": lambda table: (
        sum(own.service for own in table.households) // len(table.households)
    ),
    "drawers": lambda table: sum(len(own.drawer) for own in table.households),
    "gifts": lambda table: sum(own.gave for own in table.households),
}
"""What the whole table can be measured by. ``tense_gauges`` counts the hot ones too;
``cubes_each`` and ``service_each`` are means a household, rounded against the table."""


def names(ruleset: Ruleset) -> Mapping[str, Metric]:
    """All metrics of a ruleset, by name."""
    return metric_table(tuple(ruleset.attribute_index), ruleset.kinds)


def measure(ruleset: Ruleset, table: Measured, own: Household, metric: str) -> int:
    """The value of a metric for a household."""
    return names(ruleset)[metric](ruleset, table, own)


def reached(ruleset: Ruleset, table: Measured, own: Household, goal: Goal) -> bool:
    """True when the metric lies within the goal's bounds."""
    return within(measure(ruleset, table, own, goal.metric), goal)


def within(value: int, goal: Goal | TableGoal) -> bool:
    """True when a value lies within the bounds of a goal."""
    if goal.at_least is not None and value < goal.at_least:
        return False
    return goal.at_most is None or value <= goal.at_most
