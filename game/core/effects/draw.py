"""Gestures from the deck."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core.decks import draw_gestures
from game.core.effects.base import Effect, plain_numbers
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Draw(Effect):
    """Draws gestures up to the hand limit."""

    name: ClassVar[str] = "draw"
    help: ClassVar[str] = "The household draws gestures, up to the hand limit."

    cards: int

    def do(self, table: Table, task: Task) -> None:
        draw_gestures(table, task.seat, self.cards)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "cards")
