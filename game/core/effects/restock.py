"""Refurbished phones from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import devices
from game.core.effects.base import Effect, plain_numbers
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Restock(Effect):
    """Adds refurbished phones from elsewhere to the common pool."""

    name: ClassVar[str] = "restock"
    help: ClassVar[str] = "Refurbished phones from elsewhere join the common pool."

    phones: int = 1

    def do(self, table: Table, task: Task) -> None:
        for _ in range(self.phones):
            device = devices.from_model(table, "pool", "refurbished")
            table.pool = (*table.pool, device)
        table.emit("pool_grew", task.seat, count=self.phones)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "phones")
