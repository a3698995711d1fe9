"""A number of the rules changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from game.core.effects.base import Effect
from game.core.state import Task
from game.core.table import Table


@dataclass(frozen=True, slots=True)
class SetRule(Effect):
    """Changes a rule by a number, for the household or for all, for the game or this year."""

    name: ClassVar[str] = "set_rule"
    help: ClassVar[str] = "A number of the rules changes, for one or all, for good or this year."

    rule: str
    by: int
    whom: Literal["me", "all"] = "me"
    lasts: Literal["game", "year"] = "game"

    def do(self, table: Table, task: Task) -> None:
        rule = table.ruleset.rule_index[self.rule]
        if self.whom == "me":
            own = table.households[task.seat]
            changed = _changed(own.rules, rule, self.by)
            table.households[task.seat] = own._replace(rules=changed)
        elif self.lasts == "year":
            table.year_rules = _changed(table.year_rules, rule, self.by)
        else:
            table.rules = _changed(table.rules, rule, self.by)
        table.emit(
            "rule_changed", task.seat, rule=self.rule, by=self.by, whom=self.whom, lasts=self.lasts
        )

    def numbers(self) -> Mapping[str, int]:
        return {"by": abs(self.by)}


def _changed(values: tuple[int, ...], index: int, by: int) -> tuple[int, ...]:
    return (*values[:index], values[index] + by, *values[index + 1 :])
