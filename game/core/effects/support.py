"""Élan on a lever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core import levers
from game.core.effects.base import Effect, ask, plain_numbers
from game.core.refusals import Refusal
from game.core.state import Choice, Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class SupportLever(Effect):
    """Puts élan from the bank on a lever of the display, as if the household had."""

    name: ClassVar[str] = "support"
    help: ClassVar[str] = "Élan from the bank goes on a lever of the display."

    elan: int

    def can(self, table: Table, seat: int) -> Refusal | None:
        return None if levers.display(table.ruleset, table) else Refusal("no_lever")

    def do(self, table: Table, task: Task) -> None:
        shown = levers.display(table.ruleset, table)
        if len(shown) == 1:
            levers.support(table, task.seat, shown[0], self.elan)
        elif shown:
            ask(table, task, "lever", shown)

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        levers.support(table, choice.seat, option, self.elan)

    def numbers(self) -> Mapping[str, int]:
        return plain_numbers(self, "elan")
