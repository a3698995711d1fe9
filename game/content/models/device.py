"""A device: its stages, impacts, attributes, faults, decks, and what they are called."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen
from pydantic import Field, StringConstraints

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


PhraseKey = Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[A-Za-z0-9_]+)+$")]
PhraseForm = Annotated[
    str,
    MinLen(1),
    TextMark("a phrase of the program as this device says it", words=60, digits="free"),
]
PhraseForms = Annotated[tuple[PhraseForm, ...], MinLen(1), MaxLen(2)]


class DeviceWords(Model):
    """The device inside a sentence of the program, always without a capital.

    ``many``: téléphones. ``one``: un téléphone. ``of``: du téléphone. ``none``: de téléphone, as
    in « pas de téléphone ». ``your``: ton téléphone. ``this``: ce téléphone. ``feminine`` makes
    what agrees with it end in « e ».
    """

    many: Label
    one: Label
    of: Label
    none: Label
    your: Label
    this: Label
    feminine: Switch = False


class Pictures(Model):
    """How the device is drawn. ``drawing`` names one that the program can draw worn and broken;
    without it, the icon is shown large. ``missing`` is the icon of a place without device,
    ``asleep`` that of one in a drawer. ``icons`` are drawn instead of icons of the program that
    would show another device.
    """

    drawing: Literal["phone"] | None = None
    missing: IconRef
    asleep: IconRef
    icons: dict[IconRef, IconRef] = Field(default_factory=dict)


class DeviceFile(Model):
    """The file of a device. Among several devices the lowest ``order`` comes first.

    ``phrases`` are said instead of those of the program, by their key: one form, or two (the
    singular and the plural).

    What stands before ``stages`` is on one line each: the title reads it without the rest.
    """

    id: Id
    order: Counted = 50
    icon: IconRef | None = None
    name: Label
    the_name: Label
    title: Label
    subtitle: Label
    words: DeviceWords
    pictures: Pictures
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
    phrases: dict[PhraseKey, PhraseForms] = Field(default_factory=dict)
