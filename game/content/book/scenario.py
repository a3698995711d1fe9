"""A scenario as people see it; what the rules need of it is its ``Ruleset``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class RuleNumber(NamedTuple):
    """A number that cards may change: its base, its minimum, what it is called."""

    base: int
    minimum: int
    name: str


class Scenario(NamedTuple):
    """What the menu and the pages of rules say of a scenario.

    ``numbers`` holds what those pages print of the files of scenario and device, by placeholder
    (``scenario.start.coins``).
    """

    id: str
    title: str
    summary: str
    duration: str
    players: str
    ages: str
    seats: tuple[int, int]
    rules: Mapping[str, RuleNumber]
    numbers: Mapping[str, int]
