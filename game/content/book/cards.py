"""A card with its texts. What only some decks have is empty, None or zero on the others."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from game.core.effects.base import Effect
    from game.core.ruleset import Goal

NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

Status = Literal["law", "rule", "proposal", "practice"]


class Cost(NamedTuple):
    """What a card costs."""

    coins: int | None = None
    elan: int | None = None


class StoppedBy(NamedTuple):
    """The attribute that stops a hazard; an old phone needs ``worn`` more."""

    attribute: str
    at_least: int
    worn: int = 0


class OnlyIf(NamedTuple):
    """The attribute at or below which a hazard happens; ``worn`` more for an old phone."""

    attribute: str
    at_most: int
    worn: int = 0


class Card(NamedTuple):
    """One card of any deck.

    Of deposits: ``family``, ``matter``, ``clean``. Of deposits, designs and makings: ``impact``,
    cubes by kind. Of designs: ``attributes``, changes by attribute. Of hazards: ``hazard``,
    ``stopped_by``, ``only_if``. Of gestures: ``reaction``, the hazards it cancels. Of
    initiatives: ``who``. Of levers: ``status``, ``since`` (YYYY-MM-DD), ``state``. Of alerts:
    ``gauge``. Of missions: ``goals``, which must all be reached. Of missions and initiatives:
    ``points``. Of misconceptions: ``claim``, ``reply``. ``effects`` are the lists ``now``,
    ``now_worn`` and ``on.EVENT``.
    """

    id: str
    code: str
    title: str
    stage: str
    copies: int = 1
    cost: Cost | None = None
    pillar: str | None = None
    rule: str | None = None
    text: str | None = None
    easy: str | None = None
    fact: str | None = None
    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    question: str | None = None
    scene: str | None = None
    names: tuple[str, ...] = ()
    note: str | None = None
    answer: str | None = None
    family: str | None = None
    matter: str | None = None
    clean: bool = False
    impact: Mapping[str, int] = NOTHING
    attributes: Mapping[str, int] = NOTHING
    hazard: str | None = None
    stopped_by: StoppedBy | None = None
    only_if: OnlyIf | None = None
    reaction: tuple[str, ...] = ()
    who: str | None = None
    status: Status | None = None
    since: str | None = None
    state: str | None = None
    gauge: str | None = None
    points: int | None = None
    goals: tuple[Goal, ...] = ()
    claim: str | None = None
    reply: str | None = None
    effects: Mapping[str, tuple[Effect, ...]] = NOTHING

    @property
    def all_facts(self) -> tuple[str, ...]:
        """Ids of its facts, the main one first."""
        main = (self.fact,) if self.fact else ()
        return (*main, *self.facts)
