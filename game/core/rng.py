"""Chance: SplitMix64, whose whole state is one integer and therefore fits in a game state.

The generator is the public-domain SplitMix64 of Steele, Lea and Flood (2014): one 64-bit
counter, one mixing function. It is small, documented, the same on every platform and version
of Python, and a journal can hold it as a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1
_STEP = 0x9E3779B97F4A7C15


def seeded(seed: int) -> int:
    """The generator's state for a seed (any integer)."""
    return seed & _MASK


def below(rng: int, bound: int) -> tuple[int, int]:
    """A number from 0 to ``bound`` − 1 and the generator's next state.

    The bias of the modulo is below 2⁻⁵⁰ for the bounds of a card game.
    """
    rng = (rng + _STEP) & _MASK
    mixed = ((rng ^ (rng >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return (mixed ^ (mixed >> 31)) % bound, rng


def shuffled(rng: int, items: Sequence[T]) -> tuple[tuple[T, ...], int]:
    """The items in a random order (Fisher–Yates) and the generator's next state."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        pick, rng = below(rng, last + 1)
        order[last], order[pick] = order[pick], order[last]
    return tuple(order), rng
