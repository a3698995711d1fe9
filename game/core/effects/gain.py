"""The household receives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core.effects.base import Effect, plain_numbers
from game.core.state import Task
from game.core.table import Table, gain


@dataclass(frozen=True, slots=True)
class Gain(Effect):
    """Coins, élan, tokens, points, service, or use cubes to come that are skipped."""

    name: ClassVar[str] = "gain"
    help: ClassVar[str] = "The household receives coins, élan, tokens, points, service or credits."

    coins: int = 0
    elan: int = 0
    tokens: int = 0
    points: int = 0
    service: int = 0
    use_credits: int = 0

    def do(self, table: Table, task: Task) -> None:
        gain(table, task.seat, coins=self.coins, elan=self.elan)
        own = table.households[task.seat]
        table.households[task.seat] = own._replace(
            tokens=own.tokens + self.tokens,
            bonus_points=own.bonus_points + self.points,
            service=own.service + self.service,
            use_credits=own.use_credits + self.use_credits,
        )
        for what in ("tokens", "points", "service", "use_credits"):
            if getattr(self, what):
                table.emit("received", task.seat, what=what, count=getattr(self, what))

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "coins", "elan", "tokens", "points", "service", "use_credits")
