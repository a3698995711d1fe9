"""Once for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import metrics
from game.core.effects.base import Effect, nested_script
from game.core.refusals import Refusal
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Count(Effect):
    """Does a list of effects as many times as a metric says, up to a limit."""

    name: ClassVar[str] = "count"
    help: ClassVar[str] = "A list of effects as often as a metric says, up to a limit."

    metric: str
    do_: tuple[Effect, ...]
    at_most: int = 9

    def can(self, table: Table, seat: int) -> Refusal | None:
        return None if self._times(table, seat) else Refusal("nothing_to_count")

    def do(self, table: Table, task: Task) -> None:
        script = nested_script(task, "do")
        for _ in range(self._times(table, task.seat)):
            table.run_script(script, task.seat)

    def _times(self, table: Table, seat: int) -> int:
        own = table.households[max(seat, 0)]
        return min(self.at_most, metrics.measure(table.ruleset, table, own, self.metric))

    def nested(self) -> Mapping[str, tuple[Effect, ...]]:
        return {"do": self.do_}

    def numbers(self) -> Mapping[str, int]:
        return {"at_most": self.at_most}
