"""The same for several households."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from game.core.effects.base import Effect, nested_script
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Each(Effect):
    """Does a list of effects for all households, the others, or those without a phone."""

    name: ClassVar[str] = "each"
    help: ClassVar[str] = "A list of effects for each of several households."

    who: Literal["all", "others", "without_phone"]
    do_: tuple[Effect, ...]

    def do(self, table: Table, task: Task) -> None:
        script = nested_script(task, "do")
        first = max(task.seat, 0)
        seats = [(first + step) % table.seats for step in range(table.seats)]
        table.push(
            *[Task("effects", seat, script) for seat in seats if self._meant(table, task, seat)]
        )

    def _meant(self, table: Table, task: Task, seat: int) -> bool:
        if self.who == "others":
            return seat != task.seat
        return self.who == "all" or table.households[seat].phone is None

    def nested(self) -> Mapping[str, tuple[Effect, ...]]:
        return {"do": self.do_}
