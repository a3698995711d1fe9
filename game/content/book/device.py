"""A device: what its stages, impacts, attributes, faults, decks and teams are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Thing(NamedTuple):
    """Something with a name and an icon; ``about`` says more where there is more to say."""

    id: str
    name: str
    icon: str
    about: str = ""


class Scale(NamedTuple):
    """What one cube of a kind stands for; ``fact`` is the figure it was set by."""

    per_cube: float
    unit: str
    about: str
    fact: str | None = None


class Kind(NamedTuple):
    """A kind of impact; ``id`` is the letter on its cube."""

    id: str
    name: str
    icon: str
    about: str
    scale: Scale | None = None


class Attribute(NamedTuple):
    """An attribute of the device. ``maximum`` None: no upper limit; ``wear`` per year."""

    id: str
    name: str
    icon: str
    about: str
    maximum: int | None = None
    wear: int = 0
    new_minimum: int = 0


class Fault(NamedTuple):
    """A fault. Without ``attribute`` it is damage; with it, a level at or below ``at_most``."""

    id: str
    name: str
    icon: str
    attribute: str | None = None
    at_most: int | None = None
    dead_at: int | None = None
    repaired_to: int | None = None


class Deck(NamedTuple):
    """A deck: the letter of its codes, the band of its cards, whether it is played with."""

    id: str
    name: str
    icon: str
    letter: str
    plural: str
    stage: str
    played: bool = True


class Team(NamedTuple):
    """A team: the symbol on its badge and its name."""

    id: str
    symbol: str
    name: str


class DeviceWords(NamedTuple):
    """The device inside a sentence; see ``game.content.models.device``."""

    many: str
    one: str
    of: str
    none: str
    your: str
    this: str
    feminine: bool = False


class Pictures(NamedTuple):
    """How the device is drawn: what the program draws, or "" for the icon; more icons."""

    drawing: str
    missing: str
    asleep: str
    icons: Mapping[str, str] = MappingProxyType({})


class Device(NamedTuple):
    """A device and everything that is named after it.

    ``phrases`` are said instead of those of the program, by key: one form, or two.
    """

    id: str
    name: str
    the_name: str
    title: str
    subtitle: str
    words: DeviceWords
    pictures: Pictures
    stages: tuple[Thing, ...]
    centre: Thing
    kinds: tuple[Kind, ...]
    attributes: tuple[Attribute, ...]
    faults: tuple[Fault, ...]
    families: tuple[Thing, ...]
    hazards: tuple[Thing, ...]
    origins: tuple[Thing, ...]
    pillars: tuple[Thing, ...]
    decks: tuple[Deck, ...]
    teams: tuple[Team, ...]
    icon: str = ""
    phrases: Mapping[str, tuple[str, ...]] = MappingProxyType({})
