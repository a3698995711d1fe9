"""Checks that what is sound by itself also fits together, so that a ruleset can be made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.content.endless import endless
from game.content.models import scenario as written
from game.content.models.cards import Card
from game.content.models.device import DeviceFile
from game.content.models.scenario import ScenarioFile
from game.content.play_checks import unplayable
from game.content.played import is_played
from game.content.problems import Path, Problem, hint
from game.content.read import Library
from game.content.steps import steps
from game.content.validate import Placed
from game.core.effects.set_rule import SetRule

READY_MADE: Final = ("sleeping", "pool", "bank", "rental")
"""Devices that the rules bring into the game ready made."""

RULES: Final = (
    "collect_coins", "collect_tokens", "designs_offered", "engage_cards", "engage_elan",
    "give_coins", "give_elan", "glued_repairable", "hand_limit", "income", "informal_coins",
    "new_cost", "new_forbidden", "refurbished_cost", "refurbished_cubes", "rent_interval",
    "rent_start_cost", "rent_year_cost", "repair_cost", "second_hand_cost", "sort_coins",
    "use_interval",
)  # fmt: skip
"""Numbers that the core asks every scenario for."""

YEARLY_DECKS: Final = ("deposit", "design", "making", "gesture")
"""Decks that the actions of a year draw from: having a new device made, engaging."""

SHOWN: Final = ("initiative", "lever")
"""Decks of which some cards lie face up during the years."""

STAGED: Final = frozenset({"deposit", "design", "making"})
"""Decks whose cubes fall at the stage of the card."""


def misfits(library: Library, device: DeviceFile) -> Iterator[Problem]:
    """What does not fit between the files."""
    yield from _faults(library)
    for deck, card in library.cards:
        yield from _card(device, deck, card)
    for scenario in library.scenarios:
        for check in _SCENARIO_CHECKS:
            yield from check(device, scenario)
        yield from _changed_rules(library, scenario.item)
    yield from unplayable(library)
    yield from endless(library)


def _faults(library: Library) -> Iterator[Problem]:
    device = library.device
    for index, fault in enumerate(device.item.faults if device else ()):
        levels = (fault.at_most, fault.repaired_to)
        if device and (fault.attribute is None) != (levels == (None, None)):
            yield device.problem(
                ("faults", index), "fault", "`attribute`, `at_most`, `repaired_to` go together",
                "Write all three for a worn attribute, none for damage.",
            )  # fmt: skip


def _card(device: DeviceFile, deck: str, card: Placed[Card]) -> Iterator[Problem]:
    known = {d.id: d.letter for d in device.decks}
    if deck not in known:
        yield card.document.problem(
            ("deck",), "unknown-value", f"the device has no deck `{deck}`", hint(deck, known)
        )
        return
    if card.item.code[0] != known[deck]:
        yield card.problem(
            ("code",), "code-letter", f"`{card.item.code}` is not a code of this deck",
            f"Start it with {known[deck]}.",
        )  # fmt: skip
    if deck in STAGED and card.item.stage == device.centre.id:
        yield card.problem(
            ("stage",), "stage", "cubes cannot fall at the centre",
            f"Name one of {', '.join(stage.id for stage in device.stages)}.",
        )  # fmt: skip


def _zones(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    zones = scenario.item.zones
    for kind in device.kinds:
        if kind.id not in zones:
            yield scenario.problem(
                ("zones",), "missing", f"no zones for {kind.id}", f"Add `{kind.id}: [.., ..]`."
            )
    for name, (tense, hot) in zones.items():
        if tense > hot:
            yield _order(scenario, ("zones", name), tense, hot)


def _seats(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    low, high = scenario.item.seats
    if low > high:
        yield _order(scenario, ("seats",), low, high)


def _order(scenario: Placed[ScenarioFile], path: Path, low: float, high: float) -> Problem:
    return scenario.problem(path, "order", f"{low:g} is more than {high:g}", "Put the lower first.")


def _models(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    for name in READY_MADE:
        if name not in scenario.item.models:
            yield scenario.problem(
                ("models",), "missing", f"no model `{name}`", f"Add `{name}: …`."
            )
    for name, model in scenario.item.models.items():
        for attribute, level in model.attributes.items():
            if not isinstance(level, int) and level[0] > level[1]:
                yield _order(scenario, ("models", name, "attributes", attribute), *level)


def _phases(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    decks = scenario.item.decks
    for index, phase in enumerate(scenario.item.phases):
        body = phase.body
        if isinstance(body, written.Draft):
            path: Path = ("phases", index, "draft", "deck")
            if body.deck not in decks:
                yield _not_played(scenario, path, body.deck)
            elif body.deck not in scenario.item.rows:
                yield scenario.problem(
                    path, "missing", f"no row for {body.deck}", f"Add `{body.deck}` to `rows`."
                )
        elif isinstance(body, written.Missions) and "mission" not in decks:
            yield _not_played(scenario, ("phases", index), "mission")
        elif isinstance(body, written.Years):
            for deck in _yearly_decks(scenario.item):
                if deck not in decks:
                    yield _not_played(scenario, ("phases", index), deck)


def _yearly_decks(scenario: ScenarioFile) -> tuple[str, ...]:
    """What a year draws from: ready-made models need no deck to be made of."""
    return ("gesture",) if scenario.new.catalogue else YEARLY_DECKS


def _not_played(scenario: Placed[ScenarioFile], path: Path, deck: str) -> Problem:
    return scenario.problem(
        path, "deck-not-played", f"the scenario does not play the deck `{deck}`",
        f"Add `{deck}` to `decks`.",
    )  # fmt: skip


def _rules(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    for name in RULES:
        if name not in scenario.item.rules:
            yield scenario.problem(
                ("rules",), "missing", f"no rule `{name}`", f"Add `{name}: {{base: …, name: …}}`."
            )
    for name, rule in scenario.item.rules.items():
        if rule.base < rule.minimum:
            yield _order(scenario, ("rules", name), rule.minimum, rule.base)


def _changed_rules(library: Library, scenario: ScenarioFile) -> Iterator[Problem]:
    """Rules that cards of the scenario change, and that only another scenario has."""
    elsewhere = {rule for other in library.scenarios for rule in other.item.rules}
    missing = elsewhere - set(scenario.rules)
    for deck, card in library.cards:
        if deck in scenario.decks and is_played(scenario, card.item):
            for step in steps(card.item):
                if isinstance(step.effect, SetRule) and step.effect.rule in missing:
                    yield card.problem(
                        (*step.path, "rule"), "dead-id",
                        f"{scenario.id} has no rule `{step.effect.rule}`",
                        "Add it to the scenario, or leave the card out there (`without`).",
                    )  # fmt: skip


def _decks(device: DeviceFile, scenario: Placed[ScenarioFile]) -> Iterator[Problem]:
    played = {deck.id for deck in device.decks if deck.played}
    for index, deck in enumerate(scenario.item.decks):
        if deck not in played:
            yield scenario.problem(
                ("decks", index), "deck-not-played", f"`{deck}` is not a deck to play with",
                hint(deck, played),
            )  # fmt: skip
        if deck in scenario.item.decks[:index]:
            yield scenario.problem(
                ("decks", index), "double-id", f"`{deck}` is there already", "Delete it."
            )
        if deck in SHOWN and deck not in scenario.item.rows:
            yield scenario.problem(
                ("rows",), "missing", f"no row for {deck}", f"Add `{deck}` to `rows`."
            )


_Check = Callable[[DeviceFile, Placed[ScenarioFile]], Iterator[Problem]]

_SCENARIO_CHECKS: Final[tuple[_Check, ...]] = (_zones, _seats, _models, _phases, _rules, _decks)
