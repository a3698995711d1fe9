"""Looking at the top of a deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import decks
from game.core.effects.base import Effect, ask, plain_numbers
from game.core.state import Choice, Task
from game.core.table import Table

DONE = "done"


@dataclass(frozen=True, slots=True)
class Look(Effect):
    """Looks at the top cards of a deck.

    Of gestures it keeps ``keep`` and gives ``share`` to a household it chooses, as far as hands
    have room; the rest goes under the deck. Of another deck it puts the cards back in the order
    it chooses, first on top.
    """

    name: ClassVar[str] = "look"
    help: ClassVar[str] = "Looks at the top cards of a deck: keeps, shares, or orders them."

    deck: str
    cards: int
    keep: int = 0
    share: int = 0

    def do(self, table: Table, task: Task) -> None:
        deck = table.ruleset.deck_index[self.deck]
        drawn = [decks.draw(table, deck) for _ in range(self.cards)]
        seen = tuple([card for card in drawn if card])
        for card in seen:
            table.emit_secret("cards_seen", task.seat, card=card)
        self._go_on(table, task, seen, ())

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        task = Task("effects", choice.seat, choice.script, choice.step)
        if choice.kind == "look_household":
            self._share_with(table, choice, int(option))
            return
        left = list(choice.options)
        left.remove(option)
        self._go_on(table, task, tuple(left), (*choice.held, option))

    def _go_on(
        self, table: Table, task: Task, left: tuple[str, ...], picked: tuple[str, ...]
    ) -> None:
        """Asks for the next card, or for whom the last one is, until all is settled."""
        keep = self._kept(table, task.seat)
        takers = self._takers(table, task.seat)
        wanted = keep + (self.share if takers else 0) if self.deck == "gesture" else self.cards
        if left and len(picked) < wanted:
            ask(table, task, self._kind(len(picked), keep), left, picked)
        elif takers and len(picked) > keep:
            ask(table, task, "look_household", takers, (*picked, DONE, *left))
        else:
            self._finish(table, task.seat, picked, left)

    def _kind(self, picked: int, keep: int) -> str:
        if self.deck != "gesture":
            return "look_order"
        return "look_keep" if picked < keep else "look_share"

    def _kept(self, table: Table, seat: int) -> int:
        """How many gestures the household keeps: no more than its hand has room for."""
        return min(self.keep, _room(table, seat))

    def _takers(self, table: Table, seat: int) -> tuple[str, ...]:
        """The households that have room for what is shared."""
        if not self.share:
            return ()
        others = [other for other in range(table.seats) if other != seat]
        return tuple([str(other) for other in others if _room(table, other) >= self.share])

    def _share_with(self, table: Table, choice: Choice, other: int) -> None:
        cut = choice.held.index(DONE)
        picked, left = choice.held[:cut], choice.held[cut + 1 :]
        keep = self._kept(table, choice.seat)
        own = table.households[other]
        table.households[other] = own._replace(hand=own.hand + picked[keep:])
        for card in picked[keep:]:
            table.emit_secret("card_drawn", other, card=card)
        table.emit("cards_shared", choice.seat, to=other, count=len(picked) - keep)
        self._finish(table, choice.seat, picked[:keep], left)

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


def _room(table: Table, seat: int) -> int:
    limit = table.named_rule("hand_limit", seat)
    return max(0, limit - len(table.households[seat].hand))
