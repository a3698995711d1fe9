"""A scenario as people see it; what the rules need of it is its ``Ruleset``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple


class RuleNumber(NamedTuple):
    """A number that cards may change: its base, its minimum, what it is called."""

    base: int
    minimum: int
    name: str


class Model(NamedTuple):
    """A ready-made device to choose: what it is called and like, the cards it is made of."""

    id: str
    title: str
    text: str
    easy: str
    parts: tuple[str, ...]


class Award(NamedTuple):
    """What the table may win; its goals are in the ``Ruleset``."""

    id: str
    title: str


class Scenario(NamedTuple):
    """What the menu and the pages of rules say of a scenario.

    ``numbers`` holds what those pages print of the files of scenario and device, by placeholder
    (``scenario.start.coins``). ``texts`` is the level of the texts that suits it.
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
    texts: Literal["text", "easy"] = "text"
    catalogue: tuple[Model, ...] = ()
    awards: tuple[Award, ...] = ()
    icon: str = ""
