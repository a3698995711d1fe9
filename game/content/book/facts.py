"""Figures of the real world, debates between them, and where they were read."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Fact(NamedTuple):
    """A figure with all that makes it one: year, scope, source, how it was seen."""

    id: str
    figure: str
    label: str
    year: int
    scope: str
    source: str
    seen: Literal["primary", "copy", "second-hand"]
    check_again: str
    value: float | None = None
    range: tuple[float, float] | None = None
    unit: str | None = None
    through: str | None = None

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The lowest and the highest value, for a chart; None for a figure in words."""
        if self.range is not None:
            return self.range
        return None if self.value is None else (self.value, self.value)


class Debate(NamedTuple):
    """Facts in one unit that do not agree, and why."""

    id: str
    title: str
    facts: tuple[str, ...]
    why: str


class Source(NamedTuple):
    """An organisation, a title, a year and, where known, an address."""

    id: str
    organisation: str
    title: str
    year: int
    language: str
    address: str | None = None
    address_note: str | None = None
