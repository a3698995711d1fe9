"""The cards, one model a deck. ``DECKS`` names the model of each deck's file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Final, Literal

from annotated_types import MinLen
from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from game.content.models.base import (
    AttributeRef,
    BandRef,
    CardRef,
    Change,
    Counted,
    Date,
    EventRef,
    FactRef,
    FamilyRef,
    HazardRef,
    Id,
    KindRef,
    MetricRef,
    Model,
    PillarRef,
    SceneRef,
    SourceRef,
    Switch,
    TextMark,
    Whole,
    Written,
)
from game.content.models.effects import Bounds, EffectList

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2,4}$")]
Title = Annotated[str, MinLen(1), TextMark("title of a card", chars=24)]
Rule = Annotated[str, MinLen(1), TextMark("what the card does, verbs first", words=12)]
Text = Annotated[str, MinLen(1), TextMark("the fact of the card, one idea", words=25)]
Easy = Annotated[
    str, MinLen(1), TextMark("the fact for ages 8 to 11: short sentences, common words", words=25)
]
Question = Annotated[str, MinLen(1), TextMark("an open question to talk about", words=20)]
Note = Annotated[str, MinLen(1), TextMark("a word to the adult in charge", words=40)]
Line = Annotated[str, MinLen(1), TextMark("one line of information", words=30)]
Claim = Annotated[str, MinLen(1), TextMark("a received idea, as people say it", words=20)]
Reply = Annotated[str, MinLen(1), TextMark("why that is not so", words=40)]


class Cost(Model):
    """What a card costs."""

    coins: Counted | None = None
    elan: Counted | None = None


class Card(Model):
    """What every card has."""

    letter: ClassVar[str]

    id: Id
    code: Code
    title: Title
    stage: BandRef
    copies: Counted = 1
    cost: Cost | None = None
    pillar: PillarRef | None = None
    rule: Rule | None = None
    text: Text | None = None
    easy: Easy | None = None
    fact: FactRef | None = None
    facts: tuple[FactRef, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    question: Question | None = None
    scene: SceneRef | None = None
    names: tuple[Written, ...] = ()
    note: Note | None = None
    answer: CardRef | None = None

    @property
    def price(self) -> int:
        """Coins that it costs."""
        return 0 if self.cost is None else self.cost.coins or 0

    @property
    def all_facts(self) -> tuple[str, ...]:
        """Ids of its facts, the main one first."""
        main = (self.fact,) if self.fact else ()
        return (*main, *self.facts)


class DepositCard(Card):
    """Gisement: a matter (a metal, a fibre) of a family, its cost and its cubes."""

    letter: ClassVar[str] = "S"

    family: FamilyRef
    matter: Written
    impact: dict[KindRef, Counted] = Field(default_factory=dict)
    clean: Switch = False

    @model_validator(mode="after")
    def _pillar_when_clean(self) -> DepositCard:
        if self.clean != (self.pillar is not None):
            raise PydanticCustomError(
                "clean-pillar",
                "a clean deposit and a pillar go together",
                {"remedy": "Write both `clean: true` and `pillar`, or neither."},
            )
        return self


class DesignCard(Card):
    """Conception: what it changes in the attributes of a new phone, and its cubes."""

    letter: ClassVar[str] = "C"

    attributes: Annotated[dict[AttributeRef, Change], MinLen(1)]
    impact: dict[KindRef, Counted] = Field(default_factory=dict)


class MakingCard(Card):
    """Fabrication et trajet: its cubes."""

    letter: ClassVar[str] = "F"

    impact: dict[KindRef, Counted]


class NewsCard(Card):
    """Actualité: one a year, for all."""

    letter: ClassVar[str] = "A"

    now: EffectList


class StoppedBy(Model):
    """The attribute that stops a hazard; an old phone needs ``worn`` more."""

    attribute: AttributeRef
    at_least: Counted
    worn: Whole = 0


class OnlyIf(Model):
    """The attribute at or below which a hazard happens; ``worn`` more for an old phone."""

    attribute: AttributeRef
    at_most: Whole
    worn: Whole = 0


class HazardCard(Card):
    """Aléa: what happens to a phone in use."""

    letter: ClassVar[str] = "D"

    hazard: HazardRef
    stopped_by: StoppedBy | None = None
    only_if: OnlyIf | None = None
    now: EffectList | None = None
    now_worn: EffectList | None = None


class GestureCard(Card):
    """Geste: a card of the hand. With ``reaction`` it is kept to cancel hazards."""

    letter: ClassVar[str] = "G"

    reaction: tuple[HazardRef, ...] = ()
    now: EffectList | None = None

    @model_validator(mode="after")
    def _does_something(self) -> GestureCard:
        if not self.reaction and self.now is None:
            raise PydanticCustomError(
                "idle-card",
                "the card does nothing",
                {"remedy": "Add `now`, or `reaction` with the hazards it cancels."},
            )
        return self


class InitiativeCard(Card):
    """Initiative: joined once, it works for the rest of the game."""

    letter: ClassVar[str] = "I"

    points: Whole = 1
    who: Line
    now: EffectList | None = None
    on: dict[EventRef, EffectList] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _does_something(self) -> InitiativeCard:
        needs_now_or_on(self.now, self.on)
        return self


class LeverCard(Card):
    """Levier: once passed, it changes the rules for all."""

    letter: ClassVar[str] = "L"

    status: Literal["law", "rule", "proposal", "practice"]
    since: Date | None = None
    state: Line
    now: EffectList | None = None
    on: dict[EventRef, EffectList] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _complete(self) -> LeverCard:
        needs_now_or_on(self.now, self.on)
        if self.status == "law" and self.since is None:
            raise PydanticCustomError(
                "law-since", "a law without its date", {"remedy": 'Add `since: "2025-06-20"`.'}
            )
        return self


class AlertCard(Card):
    """Alerte: revealed when a gauge enters a zone."""

    letter: ClassVar[str] = "V"

    gauge: KindRef
    now: EffectList


class GoalBody(Model):
    """What a mission asks: one metric within bounds, or several in ``all``."""

    metric: MetricRef | None = None
    at_least: Change | None = None
    at_most: Change | None = None
    all: tuple[Bounds, ...] = ()

    @model_validator(mode="after")
    def _one_or_all(self) -> GoalBody:
        one = self.metric is not None and (self.at_least is not None or self.at_most is not None)
        if one == bool(self.all):
            raise PydanticCustomError(
                "goal",
                "not a goal",
                {"remedy": "Write `{metric: cubes, at_most: 12}`, or several in `all: [...]`."},
            )
        return self

    @property
    def bounds(self) -> tuple[Bounds, ...]:
        """Every condition, all of which must hold."""
        if self.metric is None:
            return self.all
        return (Bounds(metric=self.metric, at_least=self.at_least, at_most=self.at_most),)


class MissionCard(Card):
    """Mission: secret, scored at the end."""

    letter: ClassVar[str] = "O"

    points: Counted
    goal: GoalBody


class MisconceptionCard(Card):
    """Idée reçue: for the talk after the game."""

    letter: ClassVar[str] = "R"

    claim: Claim
    reply: Reply


def needs_now_or_on(now: object, on: Mapping[str, object]) -> None:
    """Raises when a card has neither."""
    if now is None and not on:
        raise PydanticCustomError(
            "idle-card", "the card does nothing", {"remedy": "Add `now` or `on`."}
        )


class DeckFile(Model):
    """A file of one deck."""


class DepositDeck(DeckFile):
    deck: Literal["deposit"]
    cards: Annotated[tuple[DepositCard, ...], MinLen(1)]


class DesignDeck(DeckFile):
    deck: Literal["design"]
    cards: Annotated[tuple[DesignCard, ...], MinLen(1)]


class MakingDeck(DeckFile):
    deck: Literal["making"]
    cards: Annotated[tuple[MakingCard, ...], MinLen(1)]


class NewsDeck(DeckFile):
    deck: Literal["news"]
    cards: Annotated[tuple[NewsCard, ...], MinLen(1)]


class HazardDeck(DeckFile):
    deck: Literal["hazard"]
    cards: Annotated[tuple[HazardCard, ...], MinLen(1)]


class GestureDeck(DeckFile):
    deck: Literal["gesture"]
    cards: Annotated[tuple[GestureCard, ...], MinLen(1)]


class InitiativeDeck(DeckFile):
    deck: Literal["initiative"]
    cards: Annotated[tuple[InitiativeCard, ...], MinLen(1)]


class LeverDeck(DeckFile):
    deck: Literal["lever"]
    cards: Annotated[tuple[LeverCard, ...], MinLen(1)]


class AlertDeck(DeckFile):
    deck: Literal["alert"]
    cards: Annotated[tuple[AlertCard, ...], MinLen(1)]


class MissionDeck(DeckFile):
    deck: Literal["mission"]
    cards: Annotated[tuple[MissionCard, ...], MinLen(1)]


class MisconceptionDeck(DeckFile):
    deck: Literal["misconception"]
    cards: Annotated[tuple[MisconceptionCard, ...], MinLen(1)]


AnyCard = (
    DepositCard
    | DesignCard
    | MakingCard
    | NewsCard
    | HazardCard
    | GestureCard
    | InitiativeCard
    | LeverCard
    | AlertCard
    | MissionCard
    | MisconceptionCard
)

CARDS: Final[Mapping[str, type[Card]]] = {
    "deposit": DepositCard,
    "design": DesignCard,
    "making": MakingCard,
    "news": NewsCard,
    "hazard": HazardCard,
    "gesture": GestureCard,
    "initiative": InitiativeCard,
    "lever": LeverCard,
    "alert": AlertCard,
    "mission": MissionCard,
    "misconception": MisconceptionCard,
}
"""The model of the cards of each deck."""

DECKS: Final[Mapping[str, type[DeckFile]]] = {
    "deposit": DepositDeck,
    "design": DesignDeck,
    "making": MakingDeck,
    "news": NewsDeck,
    "hazard": HazardDeck,
    "gesture": GestureDeck,
    "initiative": InitiativeDeck,
    "lever": LeverDeck,
    "alert": AlertDeck,
    "mission": MissionDeck,
    "misconception": MisconceptionDeck,
}
"""The model of the file of each deck."""
