"""The phone in use gains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from game.core.devices import with_attribute
from game.core.effects.base import Effect
from game.core.refusals import Refusal
from game.core.state import Device, Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Upgrade(Effect):
    """Raises attributes of the phone in use, up to their maximum."""

    name: ClassVar[str] = "upgrade"
    help: ClassVar[str] = "Attributes of the phone in use go up, to their maximum at most."

    attributes: Mapping[str, int] = field(default_factory=dict)

    def can(self, table: Table, seat: int) -> Refusal | None:
        phone = table.households[seat].phone
        if phone is None:
            return Refusal("no_phone")
        if self._raised(table, phone) == phone:
            return Refusal("already_at_best")
        return None

    def do(self, table: Table, task: Task) -> None:
        own = table.households[task.seat]
        if own.phone is None:
            return
        phone = self._raised(table, own.phone)
        for name in self.attributes:
            index = table.ruleset.attribute_index[name]
            by = phone.attributes[index] - own.phone.attributes[index]
            if by:
                table.emit("phone_improved", task.seat, attribute=name, by=by)
        table.households[task.seat] = own._replace(phone=phone)

    def _raised(self, table: Table, phone: Device) -> Device:
        for name, by in self.attributes.items():
            index = table.ruleset.attribute_index[name]
            phone = with_attribute(table.ruleset, phone, index, phone.attributes[index] + by)
        return phone

    def numbers(self) -> Mapping[str, int]:
        return dict(self.attributes)
