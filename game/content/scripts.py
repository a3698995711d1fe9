"""The ids under which the core runs the lists of effects of a card."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.content.book.cards import Card
    from game.core.effects.base import Effect

Scripts = dict[str, tuple["Effect", ...]]


def scripts_of(script: str, effects: tuple[Effect, ...]) -> Scripts:
    """A list of effects and all lists nested in it, by the ids under which the core runs them."""
    found = {script: effects}
    for index, effect in enumerate(effects):
        for name, nested in effect.nested().items():
            found.update(scripts_of(f"{script}.{index}.{name}", nested))
    return found


def scripts_of_cards(cards: Iterable[Card]) -> Scripts:
    """The scripts of some cards."""
    found: Scripts = {}
    for card in cards:
        for name, effects in card.effects.items():
            found.update(scripts_of(f"{card.id}.{name}", effects))
    return found
