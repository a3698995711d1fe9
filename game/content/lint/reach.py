"""What can never happen: conditions out of reach, changes without room, idle reactions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from game.content.compile import card_effects
from game.content.effects import goal_of
from game.content.lint.context import Context
from game.content.models.cards import (
    AlertCard,
    Card,
    GestureCard,
    LeverCard,
    MissionCard,
    NewsCard,
)
from game.content.models.scenario import ScenarioFile, Years
from game.content.played import is_played
from game.content.problems import Path, Problem
from game.content.steps import Step, steps
from game.content.validate import Placed
from game.core.effects.base import Effect
from game.core.effects.count import Count
from game.core.effects.each import Each
from game.core.effects.restock import Restock
from game.core.effects.set_rule import SetRule
from game.core.effects.when import When
from game.core.ruleset import Goal

TABLE_METRICS: Final = ("gauge_", "year", "pool", "households")
"""Metrics that are the same for every household, by how their names start."""

YEARLY: Final = ("on.year_start", "on.year_end")
"""Events at which a lever acts once, for the table."""


def check(context: Context) -> Iterator[Problem]:
    """What can never be reached in any scenario."""
    limits = limits_of(context)
    for _, card in context.library.cards:
        for step in steps(card.item):
            yield from _condition(card, step, limits)
        yield from _for_one_only(card)
        yield from _mission(card, limits)
    for scenario in context.library.scenarios:
        yield from _rules(context, scenario)
    if "cards" not in context.library.unread:
        yield from _reactions(context)


def limits_of(context: Context) -> dict[str, int]:
    """The highest value that a metric can have in any scenario, where there is one."""
    device = context.content.device
    limits = {"pillars": len(device.pillars), "origins": 3, "phone": 1, "phone_rented": 1}
    for attribute in device.attributes:
        if attribute.maximum is not None:
            limits[f"phone_{attribute.id}"] = attribute.maximum
    for kind in device.kinds:
        limits[f"gauge_{kind.id}"] = 2
    limits["phone_faults"] = len(device.faults)
    scenarios = [placed.item for placed in context.library.scenarios]
    years = max((years_of(scenario) for scenario in scenarios), default=0)
    limits |= {"year": years, "years_served": years, "own_new_years": years}
    limits["households"] = max((scenario.seats[1] for scenario in scenarios), default=1)
    limits["initiatives"] = len(context.content.decks.get("initiative", ()))
    return limits


def years_of(scenario: ScenarioFile) -> int:
    """How many years of use a scenario has."""
    return sum(item.years.years for item in scenario.phases if isinstance(item.years, Years))


def _condition(card: Placed[Card], step: Step, limits: dict[str, int]) -> Iterator[Problem]:
    if isinstance(step.effect, When):
        yield from _goal(card, step.path, step.effect.goal, limits)


def _goal(card: Placed[Card], path: Path, goal: Goal, limits: dict[str, int]) -> Iterator[Problem]:
    limit = limits.get(goal.metric)
    if limit is not None and goal.at_least is not None and goal.at_least > limit:
        yield card.problem(
            (*path, "at_least"), "never", f"`{goal.metric}` never exceeds {limit}",
            "Lower it.",
        )  # fmt: skip
    if goal.at_most is not None and goal.at_least is not None and goal.at_least > goal.at_most:
        yield card.problem(
            (*path, "at_least"), "never", "the bounds leave nothing between them",
            "Put the lower one in `at_least`.",
        )  # fmt: skip
    if goal.at_most is not None and goal.at_most < 0:
        yield card.problem((*path, "at_most"), "never", "no metric is below zero", "Raise it.")


def _mission(card: Placed[Card], limits: dict[str, int]) -> Iterator[Problem]:
    if isinstance(card.item, MissionCard):
        for index, bounds in enumerate(card.item.goal.bounds):
            path = ("goal", "all", index) if card.item.goal.all else ("goal",)
            yield from _goal(card, path, goal_of(bounds), limits)


def _for_one_only(card: Placed[Card]) -> Iterator[Problem]:
    """What is meant for all must not fall to the one seat that happens to be first."""
    if not isinstance(card.item, NewsCard | AlertCard | LeverCard):
        return
    for name, effects in card_effects(card.item).items():
        if name == "now" or name in YEARLY:
            for step in _household_steps(tuple(name.split(".")), effects):
                yield card.problem(
                    step.path, "for-one-only", f"`{step.effect.name}` reaches one household only",
                    "Wrap it in `each: {who: all, do: [...]}`; write `for: all` in `set_rule`.",
                )  # fmt: skip


def _household_steps(path: Path, effects: Iterable[Effect]) -> Iterator[Step]:
    for index, effect in enumerate(effects):
        here = (*path, index, effect.name)
        if isinstance(effect, SetRule):
            if effect.whom == "me":
                yield Step(here, effect)
        elif isinstance(effect, When | Count) and _is_of_table(effect):
            for name, nested in effect.nested().items():
                yield from _household_steps((*here, name), nested)
        elif not isinstance(effect, Each | Restock):
            yield Step(here, effect)


def _is_of_table(effect: When | Count) -> bool:
    metric = effect.goal.metric if isinstance(effect, When) else effect.metric
    return metric.startswith(TABLE_METRICS)


def _reactions(context: Context) -> Iterator[Problem]:
    declared = {hazard.id for hazard in context.content.device.hazards}
    hazards = {getattr(card, "hazard", "") for card in context.content.cards.values()}
    for _, card in context.library.cards:
        if isinstance(card.item, GestureCard):
            for index, hazard in enumerate(card.item.reaction):
                if hazard in declared and hazard not in hazards:
                    yield card.problem(
                        ("reaction", index), "never", f"no card brings the hazard `{hazard}`",
                        "Name a hazard that comes.",
                    )  # fmt: skip


def _rules(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """A change of a rule has room: it does not stop at the rule's minimum half-way."""
    for deck, card in context.library.cards:
        if deck not in scenario.item.decks or not is_played(scenario.item, card.item):
            continue
        for step in steps(card.item):
            if isinstance(step.effect, SetRule):
                yield from _rule(scenario.item, card, step.path, step.effect)


def _rule(
    scenario: ScenarioFile, card: Placed[Card], path: Path, effect: SetRule
) -> Iterator[Problem]:
    rule = scenario.rules.get(effect.rule)
    if rule is not None and rule.base + effect.by < rule.minimum:
        yield card.problem(
            (*path, "by"), "no-room",
            f"`{effect.rule}` is {rule.base} and never below {rule.minimum}", "Change it less.",
            severity="warning",
        )  # fmt: skip
