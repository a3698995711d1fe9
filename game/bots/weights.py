"""What things are worth to a computer household, in points at the end of the game."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Weights:
    """Points per unit. Found by letting computer households with other weights play each other.

    ``coin`` and ``scarce_coin`` add up for the first ``enough_coins``; ``elan`` holds for the
    first ``enough_elan``, ``more_elan`` beyond. ``action`` is what an action is worth elsewhere.
    ``heat`` is how much of the hot cube's surplus already counts, by zone of the gauge. ``later``
    is the share that a card keeps which is played another time; ``lever_hope`` the chance that a
    lever without any élan passes in the end; ``award`` what each award of the table is worth where
    all win or lose together.
    """

    coin: float = 0.3
    scarce_coin: float = 0.1
    enough_coins: int = 5
    elan: float = 0.6
    more_elan: float = 0.35
    enough_elan: int = 5
    card: float = 0.3
    action: float = 0.8
    token: float = 0.15
    pillar_use: float = 0.4
    drawer_burden: float = 1.2
    spare: float = 0.3
    repair: float = 1.2
    heat: tuple[float, float, float] = (0.4, 0.8, 1.0)
    rival: float = 0.02
    award: float = 8.0
    lever_hope: float = 0.55
    later: float = 0.5


TYPICAL_GAINS: Final[Mapping[str, float]] = {
    "own_new_years": 3.8,
    "cubes": 5.0,
    "pillars": 5.0,
    "shared_points": 8.0,
    "gave": 1.5,
    "initiatives": 2.0,
    "service": 22.5,
    "years_served": 7.4,
    "repaired": 2.0,
    "origins": 1.5,
    "coins": 6.0,
    "collected": 0.5,
    "supported_levers": 3.0,
}
"""What a household adds to a metric over the years of a whole game, more or less."""

EVENTS_A_YEAR: Final[Mapping[str, float]] = {
    "year_start": 1.0,
    "year_end": 1.0,
    "served": 0.95,
    "engaged": 0.6,
    "played": 0.5,
    "supported": 0.4,
    "repaired": 0.35,
    "gave": 0.2,
    "collected": 0.1,
    "refurbished": 0.1,
    "rented": 0.1,
    "bought_used": 0.05,
}
"""How often in a year an event calls an initiative or a lever, more or less."""

RULES_A_YEAR: Final[Mapping[str, tuple[float, str]]] = {
    "income": (1.0, "coin"),
    "engage_elan": (0.6, "elan"),
    "engage_cards": (0.6, "card"),
    "give_coins": (0.2, "coin"),
    "give_elan": (0.2, "elan"),
    "sort_coins": (0.25, "coin"),
    "collect_coins": (0.1, "coin"),
    "collect_tokens": (0.1, "token"),
}
"""How often in a year one more in a rule brings one more of something, and of what."""
