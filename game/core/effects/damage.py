"""The phone in use breaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.core.devices import damaged
from game.core.effects.base import Effect
from game.core.refusals import Refusal
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Damage(Effect):
    """Gives the phone in use a fault."""

    name: ClassVar[str] = "damage"
    help: ClassVar[str] = "The phone in use gets a fault."

    fault: str

    def can(self, table: Table, seat: int) -> Refusal | None:
        return Refusal("no_phone") if table.households[seat].phone is None else None

    def do(self, table: Table, task: Task) -> None:
        own = table.households[task.seat]
        if own.phone is not None:
            phone = damaged(table.ruleset, own.phone, self.fault)
            table.households[task.seat] = own._replace(phone=phone)
            table.emit("phone_broke", task.seat, fault=self.fault)
