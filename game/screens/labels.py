"""Names and icons of what the content declares, and of the households at the table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from game.core.refusals import Refusal
from game.core.state import BANK
from game.screens.desk import Desk


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def _find(items: Iterable[_Named], key: str) -> _Named | None:
    return next((item for item in items if item.id == key), None)


def _groups(desk: Desk) -> dict[str, Iterable[_Named]]:
    device = desk.content.device
    return {
        "stage": (*device.stages, device.centre),
        "kind": device.kinds,
        "attribute": device.attributes,
        "fault": device.faults,
        "pillar": device.pillars,
        "family": device.families,
        "origin": device.origins,
        "deck": device.decks,
        "team": device.teams,
    }


def name(desk: Desk, group: str, key: str) -> str:
    """What a thing of a group (stage, kind, attribute, fault, pillar…) is called."""
    found = _find(_groups(desk)[group], key)
    return key if found is None else found.name


def icon(desk: Desk, group: str, key: str) -> str:
    """The icon of a thing of a group; teams have a badge instead and no icon."""
    found = _find(_groups(desk)[group], key)
    return str(getattr(found, "icon", "question"))


def of_deck(desk: Desk, deck: str, count: int) -> str:
    """So many cards of a deck, in the middle of a sentence: « gisement », « gisements »."""
    found = next(each for each in desk.content.device.decks if each.id == deck)
    return lower(found.plural if count > 1 else found.name)


def lower(text: str) -> str:
    """A name in the middle of a sentence: its first letter small, unless it is an acronym."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def team(desk: Desk, seat: int) -> str:
    """The team key of a seat."""
    return desk.playing.seats[seat].team


def household(desk: Desk, seat: int) -> str:
    """The name of a household: « Foyer Cuivre »; empty for the bank."""
    if seat == BANK:
        return ""
    return desk.words("household.name", team=name(desk, "team", team(desk, seat)))


def refusal(desk: Desk, why: Refusal) -> str:
    """Why something is not possible, in words."""
    return desk.words(f"reason.{why.key}", n=why.params.get("need", 0), **why.params)


def card_title(desk: Desk, card: str) -> str:
    """The title of a card."""
    known = desk.content.cards.get(card)
    return card if known is None else known.title


FAMILIES: Final = ("new", "wear_interval")
"""Rules named by a phrase of their family and by what they are about."""


def rule_name(desk: Desk, rule: str) -> str:
    """What a rule is called: its own phrase, its name in the scenario, the phrase of its family."""
    if desk.words.knows(f"rule.{rule}"):
        return desk.words(f"rule.{rule}")
    head, _, rest = rule.partition(".")
    named = desk.content.scenarios[desk.scenario].rules.get(rule)
    if named is not None and head not in FAMILIES:
        return named.name
    return desk.words(f"rule.{head}", attribute=lower(name(desk, "attribute", rest)))
