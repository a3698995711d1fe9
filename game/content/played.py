"""Which cards a scenario plays: how many of each, and of which family."""

from __future__ import annotations

from typing import Protocol

from game.content.models.scenario import ScenarioFile


class Card(Protocol):
    """A card as written or as read in the game."""

    @property
    def id(self) -> str: ...

    @property
    def copies(self) -> int: ...


def family_of(scenario: ScenarioFile, card: Card) -> str | None:
    """The family of a card in a scenario; None for a card of none."""
    for family, moved in scenario.families.items():
        if card.id in moved:
            return family
    found: str | None = getattr(card, "family", None)
    return found


def is_played(scenario: ScenarioFile, card: Card) -> bool:
    """True when a card of a deck of the scenario comes out of the box.

    Cards of families that no device of the scenario needs stay in it.
    """
    if card.id in scenario.without:
        return False
    family = family_of(scenario, card)
    return family is None or family in scenario.new.families


def copies_of(scenario: ScenarioFile, card: Card) -> int:
    """How many copies of a card a scenario plays."""
    return scenario.copies.get(card.id, card.copies) if is_played(scenario, card) else 0
