"""Who sits where: a team of the list and a player, person or computer; never a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PERSON: Final = "person"
"""The player of a seat that a person plays; any other value names a computer household."""

REPAIRER: Final = "repairer"
NEIGHBOUR: Final = "neighbour"
THRIFTY: Final = "thrifty"
CAMPAIGNER: Final = "campaigner"
HURRIED: Final = "hurried"

STYLES: Final = (REPAIRER, NEIGHBOUR, THRIFTY, CAMPAIGNER, HURRIED)
"""How a computer household likes to play, in the order in which styles are offered."""

EASY: Final = "easy"
SURE: Final = "sure"
SHARP: Final = "sharp"

LEVELS: Final = (EASY, SURE, SHARP)
"""How well it plays, the gentlest first."""

USUAL_LEVEL: Final = SURE

_MARK: Final = "."


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. ``team`` is a key of the theme's teams (``Cu``), ``player`` PERSON or a bot."""

    team: str
    player: str = PERSON

    @property
    def is_person(self) -> bool:
        """True when a person decides for this seat."""
        return self.player == PERSON


def computer(style: str, level: str = USUAL_LEVEL) -> str:
    """The player of a computer household: « repairer.sharp »."""
    return f"{style}{_MARK}{level}"


def style_of(player: str) -> str:
    """The style of a player; empty for a person and for players without one."""
    style, _, level = player.partition(_MARK)
    return style if style in STYLES and level in LEVELS else ""


def level_of(player: str) -> str:
    """The level of a player; empty for a person and for players without one."""
    return player.partition(_MARK)[2] if style_of(player) else ""


def offered(player: str) -> bool:
    """True for what one can choose today: a person, or a computer household with a style."""
    return player == PERSON or bool(style_of(player))
