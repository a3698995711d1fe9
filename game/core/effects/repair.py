"""A repair that costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.core import devices, sorting
from game.core.effects.base import Effect, ask
from game.core.refusals import Refusal
from game.core.state import Choice, Task
from game.core.table import Table

ANY = "any"


@dataclass(frozen=True, slots=True)
class FreeRepair(Effect):
    """Clears one fault of the phone in use, free of charge, even of a glued phone."""

    name: ClassVar[str] = "repair"
    help: ClassVar[str] = "Clears one fault of the phone in use, free, even if it is glued."

    fault: str = ANY

    def can(self, table: Table, seat: int) -> Refusal | None:
        if table.households[seat].phone is None:
            return Refusal("no_phone")
        return None if self._faults(table, seat) else Refusal("no_fault")

    def do(self, table: Table, task: Task) -> None:
        found = self._faults(table, task.seat)
        if len(found) == 1:
            sorting.repair(table, task.seat, found[0])
        elif found:
            ask(table, task, "fault", found)

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        sorting.repair(table, choice.seat, option)

    def _faults(self, table: Table, seat: int) -> tuple[str, ...]:
        phone = table.households[seat].phone
        if phone is None:
            return ()
        found = devices.faults(table.ruleset, phone)
        return found if self.fault == ANY else tuple([f for f in found if f == self.fault])
