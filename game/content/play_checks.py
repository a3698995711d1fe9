"""Checks that a scenario can be played to its end: phases, catalogue, what each seat is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from game.content.models import scenario as written
from game.content.models.cards import Card
from game.content.models.scenario import ScenarioFile
from game.content.played import family_of, is_played
from game.content.problems import Path, Problem
from game.content.read import Library
from game.content.steps import steps
from game.content.validate import Placed
from game.core.effects.look import Look

PARTS: Final = ("deposit", "design", "making")
"""Decks of which devices are made."""

Scenario = Placed[ScenarioFile]


class InDeck(NamedTuple):
    """A card and the deck it is in."""

    deck: str
    card: Card


def unplayable(library: Library) -> Iterator[Problem]:
    """What would stop a game of one of the scenarios, or go wrong in it."""
    cards = {card.item.id: InDeck(deck, card.item) for deck, card in library.cards}
    for scenario in library.scenarios:
        for check in _CHECKS:
            yield from check(scenario)
        for index, model in enumerate(scenario.item.catalogue):
            yield from _model(scenario, ("catalogue", index), model, cards)
        yield from _affordable(scenario, cards)
        yield from _looks(library, scenario)


def _years(scenario: Scenario) -> Iterator[Problem]:
    """One phase of years: without it nothing ends, with two the second has no year left."""
    found = [index for index, item in enumerate(scenario.item.phases) if item.years is not None]
    if not found:
        yield scenario.problem(
            ("phases",), "no-years", "no phase of years: nothing is used, nothing ends",
            "Add `- years: {years: 8, actions: 2}`.",
        )  # fmt: skip
    for index in found[1:]:
        yield scenario.problem(
            ("phases", index), "no-years", "a second phase of years", "Keep one of them."
        )


def _built(scenario: Scenario) -> Iterator[Problem]:
    """What is drafted is assembled afterwards."""
    phases = scenario.item.phases
    last = max([i for i, item in enumerate(phases) if item.assemble is not None], default=-1)
    for index, item in enumerate(phases):
        if item.draft is not None and index > last:
            yield scenario.problem(
                ("phases", index), "not-built", "what is drafted here is never assembled",
                "Add `- assemble: {}` after the drafts.",
            )  # fmt: skip


def _rounds(scenario: Scenario) -> Iterator[Problem]:
    """A draft of families gives one card of each."""
    families = scenario.item.new.families
    for index, item in enumerate(scenario.item.phases):
        draft = item.draft
        if draft is not None and draft.families and draft.rounds != len(families):
            yield scenario.problem(
                ("phases", index, "draft", "rounds"), "rounds",
                f"{draft.rounds} rounds for {len(families)} families",
                f"Write {len(families)}, or change `new.families`.",
            )  # fmt: skip


def _choosing(scenario: Scenario) -> Iterator[Problem]:
    """Where one chooses in the catalogue, there is something in it."""
    if scenario.item.catalogue:
        return
    asked: list[Path] = [
        ("phases", index)
        for index, item in enumerate(scenario.item.phases)
        if item.choose is not None
    ]
    asked += [("new", "catalogue")] if scenario.item.new.catalogue else []
    for path in asked:
        yield scenario.problem(
            path, "no-choice", "nobody can act here: the catalogue is empty",
            "Write `catalogue:` with its models.",
        )  # fmt: skip


def _two_ways(scenario: Scenario) -> Iterator[Problem]:
    """A first device is drafted or chosen: whoever has chosen one assembles nothing."""
    phases = scenario.item.phases
    if not any(item.choose is not None for item in phases):
        return
    for index, item in enumerate(phases):
        if item.draft is not None:
            yield scenario.problem(
                ("phases", index), "two-ways", "what is drafted here is lost: the first device"
                " is chosen ready made",
                "Take out the drafts, or `- choose: {}`.",
            )  # fmt: skip


def _together(scenario: Scenario) -> Iterator[Problem]:
    """Where nobody wins alone, there is something to win together."""
    if scenario.item.scoring.together and not scenario.item.awards:
        yield scenario.problem(
            ("scoring", "together"), "no-award", "nobody wins alone, and there is no award to win",
            "Write `awards:`, or take out `together`.",
        )  # fmt: skip


def _model(
    scenario: Scenario, path: Path, model: written.CatalogueModel, cards: Mapping[str, InDeck]
) -> Iterator[Problem]:
    """A model is made of cards that are in the game, one of each family."""
    families: Counter[str] = Counter()
    for index, part in enumerate(model.parts):
        found = cards.get(part)
        if found is None:
            return  # told as a reference to nothing
        yield from _part(scenario, (*path, "parts", index), found)
        families.update([family_of(scenario.item, found.card) or ""])
    for family in scenario.item.new.families:
        if families[family] != 1:
            yield scenario.problem(
                (*path, "parts"), "families",
                f"{families[family]} cards of the family `{family}` in `{model.id}`",
                "Name one deposit of each family of `new.families`.",
            )  # fmt: skip


def _part(scenario: Scenario, path: Path, found: InDeck) -> Iterator[Problem]:
    if found.deck not in PARTS:
        yield scenario.problem(
            path, "part-deck", f"a card of the deck `{found.deck}` is no part of a device",
            f"Name cards of {', '.join(PARTS)}.",
        )  # fmt: skip
    elif found.deck not in scenario.item.decks or not is_played(scenario.item, found.card):
        yield scenario.problem(
            path, "left-out", f"`{found.card.id}` is not in this game",
            "Take it out of `without`, add its deck, or name another card.",
        )  # fmt: skip


def _affordable(scenario: Scenario, cards: Mapping[str, InDeck]) -> Iterator[Problem]:
    """Everybody can pay for one model at the start."""
    item = scenario.item
    prices = [
        sum(cards[part].card.price for part in model.parts if part in cards)
        for model in item.catalogue
    ]
    least = item.start.coins + min([0, *[c for m in item.start.by_seat.values() for c in m.coins]])
    if prices and min(prices) > least:
        yield scenario.problem(
            ("catalogue",), "no-choice",
            f"the cheapest model costs {min(prices)} coins, a household starts with {least}",
            "Raise `start.coins`, or make a model of cheaper cards.",
        )  # fmt: skip


def _looks(library: Library, scenario: Scenario) -> Iterator[Problem]:
    """Cards look at decks that are on the table."""
    for deck, card in library.cards:
        if deck in scenario.item.decks and is_played(scenario.item, card.item):
            for step in steps(card.item):
                if isinstance(step.effect, Look) and step.effect.deck not in scenario.item.decks:
                    yield card.problem(
                        (*step.path, "deck"), "deck-not-played",
                        f"{scenario.item.id} does not play the deck `{step.effect.deck}`",
                        "Add the deck to the scenario, or leave the card out there (`without`).",
                    )  # fmt: skip


def _doubles(scenario: Scenario) -> Iterator[Problem]:
    for section in ("catalogue", "awards"):
        seen: set[str] = set()
        for index, item in enumerate(getattr(scenario.item, section)):
            if item.id in seen:
                yield scenario.problem(
                    (section, index, "id"), "double-id", f"`{item.id}` is there already",
                    "Give it another id.",
                )  # fmt: skip
            seen.add(item.id)


def _timing(scenario: Scenario) -> Iterator[Problem]:
    timing = scenario.item.timing
    if timing is not None and timing.play + timing.debrief > timing.minutes:
        yield scenario.problem(
            ("timing", "minutes"), "timing",
            f"{timing.play} minutes of play and {timing.debrief} of debrief are more than "
            f"{timing.minutes}",
            "Shorten the play: the debrief is not to be cut.",
        )  # fmt: skip


def _by_seat(scenario: Scenario) -> Iterator[Problem]:
    """Compensations are for a number of seats that may sit down, one number for each.

    A scenario that extends another may inherit some for tables that it does not seat.
    """
    low, high = scenario.item.seats
    own = scenario.item.extends is None
    for key, more in scenario.item.start.by_seat.items():
        path: Path = ("start", "by_seat", key)
        if own and not low <= int(key) <= high:
            yield scenario.problem(
                path, "seats", f"the scenario is not for {key} seats",
                f"Write a number from {low} to {high}.", of_key=True,
            )  # fmt: skip
        for name in more.model_fields_set:
            if len(getattr(more, name)) != int(key):
                yield scenario.problem(
                    (*path, name), "seats",
                    f"{len(getattr(more, name))} numbers for {key} seats",
                    "Write one number for each seat, the first seat first.",
                )  # fmt: skip


_Check = Callable[[Scenario], Iterator[Problem]]

_CHECKS: Final[tuple[_Check, ...]] = (
    _years, _built, _rounds, _choosing, _two_ways, _together, _doubles, _timing, _by_seat,
)  # fmt: skip
