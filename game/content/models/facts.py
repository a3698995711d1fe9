"""Figures of the real world, debates between them, and where they were read."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MinLen
from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from game.content.models.base import (
    Anything,
    Date,
    FactRef,
    Id,
    Model,
    SourceRef,
    TextMark,
    Written,
    Year,
)

Figure = Annotated[str, MinLen(1), TextMark("a figure, printed large", chars=12, digits="free")]
FactLabel = Annotated[
    str, MinLen(1), TextMark("what the figure counts; reads on from it", chars=60, digits="free")
]
Scope = Annotated[
    str, MinLen(1), TextMark("where, when and of what the figure is", chars=140, digits="free")
]
Unit = Annotated[str, MinLen(1), TextMark("a unit", chars=24, digits="free")]
DebateTitle = Annotated[
    str, MinLen(1), TextMark("what the figures of a chart are about", chars=80, digits="free")
]
Why = Annotated[str, MinLen(1), TextMark("why the figures differ", words=50, digits="free")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
AddressNote = Annotated[
    str, MinLen(1), TextMark("what helps to find a source", chars=170, digits="free")
]
Address = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]


class Fact(Model):
    """A figure with all that makes it one: year, scope, source, how it was seen."""

    id: Id
    figure: Figure
    value: Anything | None = None
    range: tuple[Anything, Anything] | None = None
    unit: Unit | None = None
    label: FactLabel
    year: Year
    scope: Scope
    source: SourceRef
    seen: Literal["primary", "copy", "second-hand"]
    through: SourceRef | None = None
    check_again: Date

    @model_validator(mode="after")
    def _through_when_not_primary(self) -> Fact:
        if (self.seen == "primary") == (self.through is not None):
            raise PydanticCustomError(
                "through",
                "`seen` and `through` do not fit",
                {
                    "remedy": "Name in `through` the source where it was read; "
                    "leave it out when `seen: primary`."
                },
            )
        return self

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The lowest and the highest value, for a chart; None for a figure in words."""
        if self.range is not None:
            return self.range
        return None if self.value is None else (self.value, self.value)


class Debate(Model):
    """Facts in one unit that do not agree, drawn as points and ranges, and why."""

    id: Id
    title: DebateTitle
    facts: Annotated[tuple[FactRef, ...], MinLen(2)]
    why: Why


class FactsFile(Model):
    """A file of facts and debates."""

    facts: tuple[Fact, ...] = ()
    debates: tuple[Debate, ...] = ()


class Source(Model):
    """An organisation, a title, a year and, where known, an address."""

    id: Id
    organisation: Written
    title: Written
    year: Year
    address: Address | None = None
    address_note: AddressNote | None = None
    language: Language

    @model_validator(mode="after")
    def _findable(self) -> Source:
        if self.address is None and self.address_note is None:
            raise PydanticCustomError(
                "no-address",
                "neither address nor a note about it",
                {"remedy": "Add `address`, or say in `address_note` what is known."},
            )
        return self


class SourcesFile(Model):
    """A file of sources."""

    sources: Annotated[tuple[Source, ...], MinLen(1)]
