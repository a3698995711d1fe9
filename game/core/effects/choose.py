"""The player chooses one of several lists of effects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from game.core.effects.base import Effect, ask
from game.core.state import Choice, Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class Option:
    """One option: what it is called in French, and what it does."""

    label: str
    do: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Choose(Effect):
    """Asks the player for one option and does it."""

    name: ClassVar[str] = "choose"
    help: ClassVar[str] = "The player chooses one of several lists of effects."

    options: tuple[Option, ...]

    def do(self, table: Table, task: Task) -> None:
        ask(table, task, "option", tuple([str(i) for i in range(len(self.options))]))

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        table.run_script(f"{choice.script}.{choice.step}.{option}", choice.seat)

    def nested(self) -> Mapping[str, tuple[Effect, ...]]:
        return {str(index): option.do for index, option in enumerate(self.options)}
