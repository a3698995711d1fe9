"""What a file of targets may hold: ``content/<device>/balance/<scenario>.yaml``."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import model_validator
from pydantic_core import PydanticCustomError

from game.content.models.base import Anything, Counted, Id, Model, Written

Players = Annotated[tuple[Written, ...], MinLen(1)]


class LineModel(Model):
    """A line-up: who plays. ``games_at_most`` caps the games of slow players."""

    id: Id
    title: Written
    players: Players
    games_at_most: Counted | None = None


class TargetModel(Model):
    """A measure of a line and the bounds it must lie in."""

    id: Id
    title: Written
    line: Written
    measure: Written
    player: Written | None = None
    each: Literal["player", "seat"] | None = None
    award: Written | None = None
    kind: Written | None = None
    origin: Written | None = None
    action: Written | None = None
    year: Counted | None = None
    at_least: Anything | None = None
    at_most: Anything | None = None

    @model_validator(mode="after")
    def _bounded(self) -> TargetModel:
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError(
                "missing_bound", "no bound",
                {"remedy": "Add `at_least: …` or `at_most: …`."},
            )  # fmt: skip
        if None not in (self.at_least, self.at_most) and self.at_least > self.at_most:  # type: ignore[operator]
            raise PydanticCustomError(
                "crossed_bounds", "the bounds leave no room", {"remedy": "Swap them."}
            )
        return self


class BalanceFile(Model):
    """A whole file: the scenario it is about, its lines, its targets.

    Of every ``weigh_every`` games, the decisions of one are weighed.
    """

    scenario: Written
    weigh_every: Counted = 20
    lines: Annotated[tuple[LineModel, ...], MinLen(1)]
    targets: tuple[TargetModel, ...] = ()
