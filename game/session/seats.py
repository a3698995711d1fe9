"""Who sits where: a team of the list and a player, person or computer; never a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PERSON: Final = "person"
"""The player of a seat that a person plays; any other value names a computer household."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. ``team`` is a key of the theme's teams (``Cu``), ``player`` PERSON or a bot."""

    team: str
    player: str = PERSON

    @property
    def is_person(self) -> bool:
        """True when a person decides for this seat."""
        return self.player == PERSON
