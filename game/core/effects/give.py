"""Another household receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core.decks import draw_gestures
from game.core.effects.base import Effect, ask, plain_numbers
from game.core.refusals import Refusal
from game.core.state import Choice, Task
from game.core.table import Table, gain


@dataclass(frozen=True, slots=True)
class Give(Effect):
    """A household that the player chooses receives coins, élan or gestures from the bank."""

    name: ClassVar[str] = "give"
    help: ClassVar[str] = "A household that the player chooses receives coins, élan or gestures."

    coins: int = 0
    elan: int = 0
    cards: int = 0

    def can(self, table: Table, seat: int) -> Refusal | None:
        return Refusal("nobody_else") if table.seats < 2 else None

    def do(self, table: Table, task: Task) -> None:
        others = tuple([str(seat) for seat in range(table.seats) if seat != task.seat])
        if len(others) == 1:
            self._give(table, task.seat, int(others[0]))
        elif others:
            ask(table, task, "household", others)

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        self._give(table, choice.seat, int(option))

    def _give(self, table: Table, giver: int, seat: int) -> None:
        table.emit("helped", giver, to=seat)
        gain(table, seat, coins=self.coins, elan=self.elan)
        draw_gestures(table, seat, self.cards)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "coins", "elan", "cards")
