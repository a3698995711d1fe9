"""Cubes into the rucksack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from game.core.effects.base import Effect
from game.core.state import Task
from game.core.table import Table, add_cubes


@dataclass(frozen=True, slots=True)
class Impact(Effect):
    """Puts cubes of some kinds, at one stage, into the rucksack and the gauges."""

    name: ClassVar[str] = "impact"
    help: ClassVar[str] = "Cubes of some kinds go into the household's rucksack and the gauges."

    stage: str
    kinds: Mapping[str, int] = field(default_factory=dict)

    def do(self, table: Table, task: Task) -> None:
        ruleset = table.ruleset
        cubes = [0] * ruleset.cube_count
        start = ruleset.stage_index[self.stage] * len(ruleset.kinds)
        for kind, count in self.kinds.items():
            cubes[start + ruleset.kind_index[kind]] = count
        add_cubes(table, task.seat, tuple(cubes))

    def numbers(self) -> Mapping[str, int]:
        return dict(self.kinds)
