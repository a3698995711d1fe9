"""The household loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core.effects.base import Effect, plain_numbers
from game.core.state import Task
from game.core.table import Table, gain


@dataclass(frozen=True, slots=True)
class Pay(Effect):
    """Takes coins and élan, never below zero: a household without any loses none."""

    name: ClassVar[str] = "pay"
    help: ClassVar[str] = "The household loses coins or élan, never below zero."

    coins: int = 0
    elan: int = 0

    def do(self, table: Table, task: Task) -> None:
        gain(table, task.seat, coins=-self.coins, elan=-self.elan)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "coins", "elan")
