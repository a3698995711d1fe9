"""Scenarios as a whole: decks that suffice, awards within reach, lists that name what is played."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.content import wording
from game.content.lint.context import Context
from game.content.lint.reach import limits_of, years_of
from game.content.models.scenario import Draft, Missions, ScenarioFile, TableGoal
from game.content.played import copies_of, family_of, is_played
from game.content.problems import Path, Problem
from game.content.steps import steps
from game.content.validate import Placed
from game.core.effects.support import SupportLever
from game.core.scoring import SCORE


def check(context: Context) -> Iterator[Problem]:
    """What a scenario promises and its cards do not hold."""
    if "cards" in context.library.unread:
        return
    yield from _never_played(context)
    for scenario in context.library.scenarios:
        for part in (_pillars, _empty_decks, _too_few, _awards, _dead_cards, _idle_lists, _pages):
            yield from part(context, scenario)


def _pillars(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """Each pillar can be lit: by an action, or by enough cards."""
    uses = dict.fromkeys((pillar.id for pillar in context.content.device.pillars), 0)
    always = set(scenario.item.action_pillars.values())
    for deck in scenario.item.decks:
        for card in context.content.decks.get(deck, ()):
            if card.pillar in uses:
                uses[card.pillar] += copies_of(scenario.item, card)
    for pillar, count in uses.items():
        if pillar not in always and count < scenario.item.scoring.pillar_uses:
            yield scenario.problem(
                ("scoring", "pillar_uses"), "pillar-out-of-reach",
                f"{count} cards for the pillar `{pillar}`", "Give the pillar to more cards.",
            )  # fmt: skip


def _empty_decks(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    for index, deck in enumerate(scenario.item.decks):
        if not any(copies_of(scenario.item, card) for card in context.content.decks.get(deck, ())):
            yield scenario.problem(
                ("decks", index), "empty-deck", f"the deck `{deck}` has no card",
                "Write its file in decks/.",
            )  # fmt: skip


def _too_few(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """Every seat finds the cards that a phase gives it, with as many seats as there may be.

    The last one to draft still finds a whole row: what lies in it is not there to be drawn.
    """
    item = scenario.item
    seats = item.seats[1]
    for index, phase in enumerate(item.phases):
        body = phase.body
        if isinstance(body, Draft) and body.families:
            for family in item.new.families:
                yield from _few(context, scenario, ("phases", index), body.deck, seats, family)
        if isinstance(body, Draft):
            needed = body.rounds * seats + max(0, item.rows.get(body.deck, 0) - 1)
            yield from _few(context, scenario, ("phases", index), body.deck, needed)
        elif isinstance(body, Missions):
            yield from _few(context, scenario, ("phases", index), "mission", body.offer * seats)
    more = item.start.by_seat.get(str(seats))
    hands = item.start.hand * seats + (sum(more.hand) if more is not None else 0)
    yield from _few(context, scenario, ("start", "hand"), "gesture", hands)


def _few(
    context: Context,
    scenario: Placed[ScenarioFile],
    path: Path,
    deck: str,
    needed: int,
    family: str = "",
) -> Iterator[Problem]:
    there = sum(
        copies_of(scenario.item, card)
        for card in context.content.decks.get(deck, ())
        if not family or family_of(scenario.item, card) == family
    )
    if there < needed and deck in scenario.item.decks:
        of_family = f" of the family `{family}`" if family else ""
        yield scenario.problem(
            path, "too-few-cards",
            f"{there} cards of `{deck}`{of_family}, {needed} are needed"
            f" for {scenario.item.seats[1]} seats",
            "Print more copies (`copies`), or lower the seats, the rounds, the row or the hand.",
        )  # fmt: skip


def _awards(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """What awards ask for can be reached."""
    limits = {**limits_of(context), **_table_limits(context, scenario.item)}
    for index, award in enumerate(scenario.item.awards):
        for number, goal in enumerate(award.goals):
            yield from _award_goal(scenario, ("awards", index, "goals", number), goal, limits)


def _table_limits(context: Context, scenario: ScenarioFile) -> dict[str, int]:
    """The highest values of what a table of this scenario is measured by."""
    device, decks = context.content.device, context.content.decks
    levers = decks.get("lever", ()) if "lever" in scenario.decks else ()
    kinds, years = len(device.kinds), years_of(scenario)
    return {
        "hot_gauges": kinds,
        "tense_gauges": kinds,
        "table_pillars": len(device.pillars),
        "levers_passed": sum(copies_of(scenario, card) for card in levers),
        "year": years,
        "years_served": years,
        "years_missed": years,
    }


def _award_goal(
    scenario: Placed[ScenarioFile], path: Path, goal: TableGoal, limits: dict[str, int]
) -> Iterator[Problem]:
    metric, low, high = goal.table or goal.every or "", goal.at_least, goal.at_most
    limit = limits.get(metric)
    if low is not None and limit is not None and low > limit:
        yield scenario.problem(
            (*path, "at_least"), "never", f"`{metric}` never exceeds {limit}", "Lower it."
        )
    if low is not None and high is not None and low > high:
        yield scenario.problem(
            (*path, "at_least"), "never", "the bounds leave nothing between them",
            "Put the lower one in `at_least`.",
        )  # fmt: skip
    if high is not None and high < 0 and metric != SCORE:
        yield scenario.problem((*path, "at_most"), "never", "no metric is below zero", "Raise it.")


def _dead_cards(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """Cards that put élan on levers, in a scenario that has none."""
    if "lever" in scenario.item.decks:
        return
    for deck, card in context.library.cards:
        supports = any(isinstance(step.effect, SupportLever) for step in steps(card.item))
        if supports and deck in scenario.item.decks and is_played(scenario.item, card.item):
            yield scenario.problem(
                ("decks",), "dead-card", f"`{card.item.id}` supports levers: there are none",
                "Add it to `without`, or the deck `lever` to `decks`.",
            )  # fmt: skip


def _idle_lists(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """Families that cards are moved to and that no device needs; copies of cards left out."""
    item = scenario.item
    for family in item.families:
        if family not in item.new.families:
            yield scenario.problem(
                ("families", family), "idle", f"no device needs the family `{family}`",
                "Add it to `new.families`, or delete this line.", of_key=True,
            )  # fmt: skip
    cards, deck_of = context.content.cards, context.content.deck_of
    for name in item.copies:
        card = cards.get(name)
        if card is not None and not (deck_of[name] in item.decks and is_played(item, card)):
            yield scenario.problem(
                ("copies", name), "idle", f"`{name}` is not in this game", "Delete this line.",
                of_key=True,
            )  # fmt: skip


def _never_played(context: Context) -> Iterator[Problem]:
    played: set[str] = set()
    for scenario in context.library.scenarios:
        for deck in scenario.item.decks:
            cards = context.content.decks.get(deck, ())
            played |= {card.id for card in cards if is_played(scenario.item, card)}
    shown = {deck.id for deck in context.content.device.decks if not deck.played}
    for name, card in context.library.cards:
        placed: Placed[Any] = card
        if name not in shown and card.item.id not in played:
            yield placed.problem(
                ("id",), "unused", "no scenario plays this card",
                "Take it out of `without`, name its family in `new.families`, or delete it.",
                severity="warning",
            )  # fmt: skip


def _pages(context: Context, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    """The pages of rules that a scenario shows find their numbers in it."""
    name = scenario.item.id
    if sum(item.years is not None for item in scenario.item.phases) != 1:
        return  # told already; every page speaks of years
    shown = {page.id for page in context.content.pages(name)}
    for page in context.library.rules:
        text = page.item.text
        known = wording.guide_values(context.content, name, text)
        missing = [each for each in wording.names_in(text) if each not in known]
        if missing and page.item.id in shown:
            yield page.problem(
                ("text",), "placeholder", f"{name} has no number `{missing[0]}`",
                "Name in `only` the scenarios that the page is for.",
            )  # fmt: skip
