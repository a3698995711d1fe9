"""One way the hidden cards could lie: a full state that agrees with all that a seat may know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.core import rng
from game.core.ruleset import Ruleset
from game.core.state import HIDDEN, Choice, Household, State, Task

_HOLDING: Final = frozenset({"mission", "design", "look_keep", "look_share", "look_order"})
"""Choices whose options are cards taken off a deck and not yet anywhere else."""


class _Unseen:
    """The cards not in sight, deck by deck, in an order of chance."""

    def __init__(self, ruleset: Ruleset, view: State, seed: int) -> None:
        counts = Counter(card for cards in ruleset.deck_cards for card in cards)
        counts.subtract(card for card in _in_sight(view) if card in ruleset.cards)
        chance = rng.seeded(seed)
        self._piles: dict[str, list[str]] = {}
        for deck, cards in zip(ruleset.decks, ruleset.deck_cards, strict=True):
            left = [card for card in dict.fromkeys(cards) for _ in range(max(0, counts[card]))]
            order, chance = rng.shuffled(chance, left)
            self._piles[deck] = list(order)

    def fill(self, deck: str, cards: tuple[str, ...]) -> tuple[str, ...]:
        """The cards with each hidden one replaced, as long as there are some."""
        pile = self._piles.get(deck, [])
        return tuple([pile.pop() if card == HIDDEN and pile else card for card in cards])


def determinise(ruleset: Ruleset, view: State, seed: int) -> State:
    """The view with its hidden cards drawn by chance from those that are not in sight.

    It depends on its arguments alone, so it cannot know more than the view does. Choices that
    others owe below the top of the agenda keep their hidden options, but for missions.
    """
    unseen = _Unseen(ruleset, view, seed)
    households = tuple([_household(unseen, own) for own in view.households])
    agenda = tuple([_item(unseen, item) for item in view.agenda])
    decks = tuple(
        [unseen.fill(deck, pile) for deck, pile in zip(ruleset.decks, view.decks, strict=True)]
    )
    return view._replace(
        households=households, agenda=agenda, decks=decks, rng=rng.seeded(seed + 1)
    )


def _household(unseen: _Unseen, own: Household) -> Household:
    (mission,) = unseen.fill("mission", (own.mission,))
    return own._replace(hand=unseen.fill("gesture", own.hand), mission=mission)


def _item(unseen: _Unseen, item: Task | Choice) -> Task | Choice:
    if type(item) is Choice and item.kind == "mission":
        return item._replace(options=unseen.fill("mission", item.options))
    return item


def _in_sight(view: State) -> Iterator[str]:
    for pile in (*view.decks, *view.discards, *view.rows, view.passed):
        yield from pile
    for own in view.households:
        yield from (*own.hand, *own.drafted, *own.initiatives, own.mission)
    for item in view.agenda:
        if type(item) is Choice:
            yield from item.held
            yield from item.options if item.kind in _HOLDING else ()
