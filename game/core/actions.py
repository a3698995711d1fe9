"""What a seat can ask for: imperative, a seat and ids, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final, get_args

FATES: Final = ("give", "collect", "bin", "informal")
"""What can become of a phone one sorts."""

BANK_DEVICE: Final = -1
"""The device id that stands for the bank's own worn phone."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Answers the pending choice with one of its options."""

    seat: int
    option: str


@dataclass(frozen=True, slots=True)
class TakeCard:
    """Takes a card of the row that is being drafted; an empty id draws blind."""

    seat: int
    card: str


@dataclass(frozen=True, slots=True)
class PlayCard:
    """Plays a gesture from the hand."""

    seat: int
    card: str


@dataclass(frozen=True, slots=True)
class Join:
    """Joins an initiative of the row."""

    seat: int
    card: str


@dataclass(frozen=True, slots=True)
class Repair:
    """Repairs one fault of the phone in use."""

    seat: int
    fault: str


@dataclass(frozen=True, slots=True)
class RepairTogether:
    """Repairs one fault with others, for élan instead of coins."""

    seat: int
    fault: str


@dataclass(frozen=True, slots=True)
class BuyNew:
    """Has a new phone made, from the mine on."""

    seat: int


@dataclass(frozen=True, slots=True)
class TakeRefurbished:
    """Takes a refurbished phone of the common pool."""

    seat: int
    device: int


@dataclass(frozen=True, slots=True)
class BuyUsed:
    """Buys the sleeping phone of another household, or the bank's (``BANK_DEVICE``)."""

    seat: int
    device: int


@dataclass(frozen=True, slots=True)
class Rent:
    """Rents a phone, repairs included."""

    seat: int


@dataclass(frozen=True, slots=True)
class Sort:
    """Gives a sleeping or dead phone one of the ``FATES``."""

    seat: int
    device: int
    fate: str


@dataclass(frozen=True, slots=True)
class Engage:
    """Commits: élan and a card."""

    seat: int


@dataclass(frozen=True, slots=True)
class Support:
    """Puts élan on a lever of the display."""

    seat: int
    lever: str
    elan: int


@dataclass(frozen=True, slots=True)
class Pass:
    """Does nothing, where the rules allow it."""

    seat: int


@dataclass(frozen=True, slots=True)
class LastYear:
    """Declares that this year is the last, in a timed session. Costs no action."""

    seat: int


Action = (
    Choose
    | TakeCard
    | PlayCard
    | Join
    | Repair
    | RepairTogether
    | BuyNew
    | TakeRefurbished
    | BuyUsed
    | Rent
    | Sort
    | Engage
    | Support
    | Pass
    | LastYear
)


def _kinds() -> dict[str, type[Action]]:
    return {kind.__name__: kind for kind in get_args(Action)}


def to_plain(action: Action) -> dict[str, int | str]:
    """The action as a JSON object: its ``do`` and its fields."""
    return {"do": type(action).__name__, **asdict(action)}


def from_plain(plain: Mapping[str, object]) -> Action:
    """The action of a JSON object made by ``to_plain``.

    Raises ``ValueError`` when the kind is unknown, or a field is missing, unknown or mistyped.
    """
    kind = _kinds().get(str(plain.get("do", "")))
    if kind is None:
        raise ValueError(f"unknown action {plain.get('do')!r}")
    types = {"int": int, "str": str}
    expected = {field.name: types[str(field.type)] for field in fields(kind)}
    given = {name: value for name, value in plain.items() if name != "do"}
    found = {name: type(value) for name, value in given.items()}
    if found != expected:
        raise ValueError(f"{kind.__name__}: fields {sorted(expected)} expected, found {given}")
    make: Callable[..., Action] = kind
    return make(**given)
