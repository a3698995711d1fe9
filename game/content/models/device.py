"""A device: its stages, impacts, attributes, faults, decks, and what they are called."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen
from pydantic import StringConstraints

from game.content.models.base import (
    AttributeRef,
    BandRef,
    Counted,
    FactRef,
    IconRef,
    Id,
    Label,
    Model,
    Name,
    Real,
    Sentence,
    Switch,
    TextMark,
    Whole,
    Written,
)

Letter = Annotated[str, StringConstraints(pattern=r"^[A-Z]$")]
UnitText = Annotated[str, MinLen(1), TextMark("a unit of measure", chars=16, digits="free")]


class Named(Model):
    """Something with an id, a name and an icon."""

    id: Name
    name: Label
    icon: IconRef


class Stage(Named):
    """A stage of the life cycle; the last, ``centre``, is the middle of the board."""

    about: Sentence


class Scale(Model):
    """What one cube of a kind stands for, so that an average new device comes to ``whole``."""

    per_cube: Real
    unit: UnitText
    about: Sentence
    fact: FactRef | None = None


class Kind(Named):
    """A kind of impact; ``id`` is the letter on its cube."""

    id: Letter
    about: Sentence
    scale: Scale | None = None


class AttributeLabel(Named):
    """An attribute of the device. ``maximum`` absent: no upper limit; ``wear`` per year."""

    about: Sentence
    maximum: Counted | None = None
    wear: Whole = 0
    new_minimum: Whole = 0


class FaultLabel(Named):
    """A fault. Without ``attribute`` it is damage; with it, a level at or below ``at_most``."""

    attribute: AttributeRef | None = None
    at_most: Whole | None = None
    dead_at: Whole | None = None
    repaired_to: Counted | None = None


class Pillar(Named):
    """One of the pillars of the circular economy."""

    about: Sentence


class Deck(Named):
    """A deck: the letter of its codes, the band of its cards, whether it is played with."""

    letter: Letter
    plural: Label
    stage: BandRef
    played: Switch = True


class Team(Model):
    """A team: the symbol on its badge and its name."""

    id: Name
    symbol: Written
    name: Label


class OriginLabel(Named):
    """Where a device may come from."""


class DeviceFile(Model):
    """The file of a device."""

    id: Id
    name: Label
    the_name: Label
    title: Label
    subtitle: Label
    stages: Annotated[tuple[Stage, ...], MinLen(1)]
    centre: Named
    kinds: Annotated[tuple[Kind, ...], MinLen(1)]
    attributes: Annotated[tuple[AttributeLabel, ...], MinLen(1)]
    faults: Annotated[tuple[FaultLabel, ...], MinLen(1)]
    families: Annotated[tuple[Named, ...], MinLen(1)]
    hazards: tuple[Named, ...]
    origins: tuple[OriginLabel, ...]
    pillars: Annotated[tuple[Pillar, ...], MinLen(1)]
    decks: Annotated[tuple[Deck, ...], MinLen(1)]
    teams: Annotated[tuple[Team, ...], MinLen(1)]
