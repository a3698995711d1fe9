"""A phone changes place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from game.core import devices, sorting
from game.core.effects.base import Effect, ask, plain_numbers
from game.core.refusals import Refusal
from game.core.state import Choice, Device, Task
from game.core.table import Table

Place = Literal["drawer", "pool", "use", "recycled", "gone"]


@dataclass(frozen=True, slots=True)
class MovePhone(Effect):
    """Moves phones from the drawer, the pool or use to another place.

    To the pool counts as a give, to recycling as a collect, each with its usual reward.
    """

    name: ClassVar[str] = "move_phone"
    help: ClassVar[str] = "A phone moves between drawer, pool, use, recycling and gone."

    source: Literal["drawer", "pool", "use"]
    target: Place
    phones: int = 1

    def can(self, table: Table, seat: int) -> Refusal | None:
        if self._movable(table, seat):
            return None
        return Refusal(
            {"drawer": "drawer_empty", "pool": "pool_empty"}.get(self.source, "no_phone")
        )

    def do(self, table: Table, task: Task) -> None:
        found = self._movable(table, task.seat)
        if self.phones > 1:
            table.push(*[Task("again", task.seat, task.script, task.step)] * (self.phones - 1))
        self.once(table, task, found)

    def once(self, table: Table, task: Task, found: tuple[Device, ...] | None = None) -> None:
        """Moves one phone, asking which when there are several."""
        found = self._movable(table, task.seat) if found is None else found
        if len(found) == 1:
            self._move(table, task.seat, found[0])
        elif found:
            ask(table, task, "phone", tuple([str(device.id) for device in found]))

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        device = devices.find(self._movable(table, choice.seat), int(option))
        if device is not None:
            self._move(table, choice.seat, device)

    def _movable(self, table: Table, seat: int) -> tuple[Device, ...]:
        own = table.households[seat]
        if self.source == "pool":
            return table.pool
        if self.source == "use":
            return () if own.phone is None else (own.phone,)
        if self.target == "pool":
            return tuple([d for d in own.drawer if devices.can_be_given(table.ruleset, d)])
        return own.drawer

    def _move(self, table: Table, seat: int, device: Device) -> None:
        if self.source == "pool":
            table.pool = devices.without(table.pool, device.id)
        else:
            sorting.take_away(table, seat, device)
        if self.target == "pool":
            sorting.give(table, seat, device)
        elif self.target == "recycled":
            sorting.collect(table, seat, device)
        elif self.target == "use":
            devices.put_in_use(table, seat, device)
            table.emit("phone_received", seat, device=device.id, origin=device.origin)
        elif self.target == "drawer":
            own = table.households[seat]
            table.households[seat] = own._replace(drawer=(*own.drawer, device))
            table.emit("phone_stored", seat, device=device.id)
        else:
            table.emit("phone_lost", seat, device=device.id)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "phones")
