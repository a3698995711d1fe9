"""Looking at the top of a deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import decks
from game.core.effects.base import Effect, ask, plain_numbers
from game.core.state import HIDDEN, Choice, Task
from game.core.table import Table

DONE = "done"


@dataclass(frozen=True, slots=True)
class Look(Effect):
    """Looks at the top cards of a deck.

    Of gestures it keeps ``keep`` and gives ``share`` to a household it chooses; the rest goes
    under the deck. Of another deck it puts the cards back in the order it chooses, first on top.
    """

    name: ClassVar[str] = "look"
    help: ClassVar[str] = "Looks at the top cards of a deck: keeps, shares, or orders them."

    deck: str
    cards: int
    keep: int = 0
    share: int = 0

    def do(self, table: Table, task: Task) -> None:
        deck = table.ruleset.deck_index[self.deck]
        seen = []
        for _ in range(self.cards):
            card = decks.draw(table, deck)
            if card:
                seen.append(card)
        if seen:
            for card in seen:
                table.emit_secret("cards_seen", task.seat, card=card)
            self._ask(table, task, tuple(seen), ())

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        task = Task("effects", choice.seat, choice.script, choice.step)
        if choice.kind == "look_household":
            self._share_with(table, choice, int(option))
            return
        left = list(choice.options)
        left.remove(option)
        picked = (*choice.held, option)
        seen = len(choice.options) + len(choice.held)
        if len(picked) < self._wanted(table, seen):
            self._ask(table, task, tuple(left), picked)
        elif self.share and len(picked) > self.keep:
            others = tuple([str(s) for s in range(table.seats) if s != choice.seat])
            ask(table, task, "look_household", others, (*picked, DONE, *left))
        else:
            self._finish(table, choice.seat, picked, tuple(left))

    def _wanted(self, table: Table, seen: int) -> int:
        share = self.share if table.seats > 1 else 0
        return min(self.keep + share if self.deck == "gesture" else seen, seen)

    def _ask(
        self, table: Table, task: Task, left: tuple[str, ...], picked: tuple[str, ...]
    ) -> None:
        kind = "look_keep" if self.deck == "gesture" else "look_order"
        if self.deck == "gesture" and len(picked) >= self.keep:
            kind = "look_share"
        ask(table, task, kind, left, picked)

    def _share_with(self, table: Table, choice: Choice, other: int) -> None:
        cut = choice.held.index(DONE)
        picked, left = choice.held[:cut], choice.held[cut + 1 :]
        shared = picked[self.keep :]
        own = table.households[other]
        table.households[other] = own._replace(hand=own.hand + shared)
        for card in shared:
            table.emit_secret("card_drawn", other, card=card)
        table.emit("cards_shared", choice.seat, to=other, count=len(shared))
        self._finish(table, choice.seat, picked[: self.keep], left)

    def _finish(
        self, table: Table, seat: int, picked: tuple[str, ...], left: tuple[str, ...]
    ) -> None:
        deck = table.ruleset.deck_index[self.deck]
        if self.deck == "gesture":
            own = table.households[seat]
            table.households[seat] = own._replace(hand=own.hand + picked)
            table.decks[deck] = left + table.decks[deck]
        else:
            table.decks[deck] = table.decks[deck] + tuple(reversed(picked))

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "cards", "keep", "share")


def is_known(card: str) -> bool:
    """False for a card that the audience of a view may not know."""
    return card != HIDDEN
