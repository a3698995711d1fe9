"""The phone in use loses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from game.core.devices import with_attribute
from game.core.effects.base import Effect
from game.core.refusals import Refusal
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Wear(Effect):
    """Lowers attributes of the phone in use, not below a level."""

    name: ClassVar[str] = "wear"
    help: ClassVar[str] = "Attributes of the phone in use go down, not below a level."

    attributes: Mapping[str, int] = field(default_factory=dict)
    not_below: int = 0

    def can(self, table: Table, seat: int) -> Refusal | None:
        return Refusal("no_phone") if table.households[seat].phone is None else None

    def do(self, table: Table, task: Task) -> None:
        own = table.households[task.seat]
        phone = own.phone
        if phone is None:
            return
        for name, loss in self.attributes.items():
            index = table.ruleset.attribute_index[name]
            level = phone.attributes[index]
            lowered = max(level - loss, min(level, self.not_below))
            if lowered != level:
                phone = with_attribute(table.ruleset, phone, index, lowered)
                table.emit("phone_wore", task.seat, attribute=name, by=lowered - level)
        table.households[task.seat] = own._replace(phone=phone)

    def numbers(self) -> Mapping[str, int]:
        return dict(self.attributes)
