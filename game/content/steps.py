"""Every effect of a card, nested ones too, and where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.content.compile import card_effects
from game.content.models.cards import Card
from game.content.problems import Path
from game.core.effects.base import Effect
from game.core.effects.choose import Choose


class Step(NamedTuple):
    """An effect and where it is written."""

    path: Path
    effect: Effect


def steps(card: Card) -> Iterator[Step]:
    """Every effect of a card with its path, nested ones too."""
    for name, effects in card_effects(card).items():
        yield from _inside(tuple(name.split(".")), effects)


def _inside(path: Path, effects: Iterable[Effect]) -> Iterator[Step]:
    for index, effect in enumerate(effects):
        here = (*path, index, effect.name)
        yield Step(here, effect)
        for name, nested in effect.nested().items():
            inner = ("options", int(name), "do") if isinstance(effect, Choose) else (name,)
            yield from _inside((*here, *inner), nested)
