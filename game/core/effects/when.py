"""Only if."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import metrics
from game.core.effects.base import Effect, nested_script
from game.core.refusals import Refusal
from game.core.ruleset import Goal
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class When(Effect):
    """Does one list of effects when a metric lies within bounds, else another."""

    name: ClassVar[str] = "when"
    help: ClassVar[str] = "A list of effects if a metric lies within bounds, else another."

    goal: Goal
    then: tuple[Effect, ...]
    otherwise: tuple[Effect, ...] = ()

    def can(self, table: Table, seat: int) -> Refusal | None:
        own = table.households[max(seat, 0)]
        if self.otherwise or metrics.reached(table.ruleset, table, own, self.goal):
            return None
        return Refusal("condition_unmet", {"metric": self.goal.metric})

    def do(self, table: Table, task: Task) -> None:
        own = table.households[max(task.seat, 0)]
        met = metrics.reached(table.ruleset, table, own, self.goal)
        table.run_script(nested_script(task, "then" if met else "else"), task.seat)

    def nested(self) -> Mapping[str, tuple[Effect, ...]]:
        return {"then": self.then, "else": self.otherwise}
