"""A scenario: phases, rows, numbers and rules of one way to play."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from annotated_types import MinLen
from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from game.content.models.base import (
    AttributeRef,
    CardRef,
    Change,
    Counted,
    DeckRef,
    FamilyRef,
    HouseholdMetricRef,
    IconRef,
    Id,
    KindRef,
    Label,
    Model,
    Name,
    PartRef,
    PillarRef,
    Real,
    StageRef,
    Switch,
    TableMetricRef,
    TextMark,
    Whole,
)
from game.content.models.effects import one_key

Summary = Annotated[
    str, MinLen(1), TextMark("what a scenario is like, for the menu", words=40, digits="free")
]
Title = Annotated[str, MinLen(1), TextMark("name of a scenario", chars=24, digits="free")]
Short = Annotated[str, MinLen(1), TextMark("a short line of the menu", chars=40, digits="free")]

ModelText = Annotated[str, MinLen(1), TextMark("what a ready-made device is like", words=30)]
ModelTitle = Annotated[str, MinLen(1), TextMark("name of a ready-made device", chars=24)]

Few = Annotated[int, Field(strict=True, ge=1, le=12)]
"""From one to twelve: what a table can do without losing patience."""

SeatCount = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]?$")]
"""A number of seats as a key."""

Impacts = dict[StageRef, dict[KindRef, Counted]]
"""Cubes by stage and kind."""

Levels = dict[AttributeRef, Whole]
"""A level for some attributes; the others are zero."""


class Missions(Model):
    """Every household keeps one mission of ``offer``."""

    offer: Few


class Draft(Model):
    """Rounds in which each seat takes a card of a row; ``families``: one of each needed."""

    deck: DeckRef
    rounds: Few
    reverse: Switch = False
    snake: Switch = False
    families: Switch = False


class Choosing(Model):
    """Every household chooses its first device in the catalogue."""


class Assemble(Model):
    """What was drafted becomes each household's device."""


class Years(Model):
    """The years of use, and how many actions each household has in one."""

    years: Annotated[int, Field(strict=True, ge=1, le=40)]
    actions: Few
    snake: Switch = False


class FinalSort(Model):
    """How many devices each household may still give a fate."""

    devices: Few


class PhaseItem(Model):
    """One phase: exactly one of these keys."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"minProperties": 1, "maxProperties": 1}
    )

    missions: Missions | None = None
    draft: Draft | None = None
    choose: Choosing | None = None
    assemble: Assemble | None = None
    years: Years | None = None
    final_sort: FinalSort | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_key(cls, data: Any) -> Any:
        return one_key(data, "a phase")

    @property
    def body(self) -> Model:
        """The body of the one key that is written."""
        (name,) = self.model_fields_set
        body = getattr(self, name)
        assert isinstance(body, Model)
        return body


class SeatStart(Model):
    """What households start with besides (or less), one number a seat, first seat first."""

    coins: tuple[Change, ...] = ()
    elan: tuple[Change, ...] = ()
    hand: tuple[Whole, ...] = ()


class Start(Model):
    """What a household starts with. The pool starts with seats less ``pool_less`` devices.

    ``by_seat`` makes up for a seat's disadvantage, by the number of seats.
    """

    coins: Whole
    elan: Whole
    hand: Whole
    drawer: Whole
    pool_less: Whole
    by_seat: dict[SeatCount, SeatStart] = Field(default_factory=dict)


class Bonus(Model):
    """Points of service more in a year in which an attribute is at a level."""

    attribute: AttributeRef
    at_least: Counted
    points: Counted


class Spare(Model):
    """A working device of the drawer helps out: its points, and what it wears."""

    points: Counted
    wear: Levels


class Service(Model):
    """What a device in use gives in a year."""

    full: Whole
    faulty: Whole
    faults_out: Counted
    old_age: Counted
    bonus: Bonus | None = None
    spare: Spare | None = None


class Shelf(Model):
    """What a year in the drawer does; at zero in ``dead_attribute`` nobody takes it."""

    wear: Levels
    dead_attribute: AttributeRef | None = None


class Repairing(Model):
    """The attribute that says how well a device opens."""

    attribute: AttributeRef
    glued_at: Whole
    easy_at: Counted
    easy_less: Whole


class PoorerOre(Model):
    """Cubes more on an express device once enough was mined: the deposits of the first devices,
    one of each family a seat, and this share of those that they leave."""

    after_share: Annotated[Real, Field(le=1)]
    impact: Impacts


class NewDevice(Model):
    """A new device before its designs, where no rule ``new.<attribute>`` gives the level.

    ``families``: one deposit of each goes into it; cards of other families stay in the box.
    ``catalogue``: whoever buys new chooses a ready-made model.
    """

    attributes: Levels
    express: Levels = Field(default_factory=dict)
    families: tuple[FamilyRef, ...]
    poorer_ore: PoorerOre | None = None
    catalogue: Switch = False


class Refurbishing(Model):
    """An attribute is raised to ``floor``, then by ``bonus``."""

    floor: Whole = 0
    bonus: Whole = 0


class ReadyMade(Model):
    """A device that enters the game ready made; ``[low, high]`` is left to chance."""

    age: Whole
    attributes: dict[AttributeRef, Whole | tuple[Whole, Whole]]


class Impact(Model):
    """Cubes that no card brings."""

    use: Impacts
    refurbish: Impacts
    rent: Impacts
    rent_year: Impacts
    rent_every: Counted
    bin: Impacts
    informal: Impacts


class Levers(Model):
    """Élan a lever needs: seats plus ``extra``. Points: ``point`` each, ``largest`` more."""

    extra: Whole
    support_limit: Counted
    point: Whole
    largest: Whole


class Scoring(Model):
    """How things count at the end. ``together``: nobody wins alone, only the award counts."""

    pillar_uses: Counted
    pillar_point: Whole
    cubes_per_point: Counted
    hot_factor: Counted
    coins_per_point: Counted
    drawer_penalty: Whole
    together: Switch = False


class CatalogueModel(Model):
    """A ready-made device: the cards that it is made of, whose coins it costs."""

    id: Id
    title: ModelTitle
    text: ModelText
    easy: ModelText
    parts: Annotated[tuple[PartRef, ...], MinLen(1)]


class TableGoal(Model):
    """What an award asks for: of the table, or of every household; one bound at least."""

    table: TableMetricRef | None = None
    every: HouseholdMetricRef | None = None
    at_least: Change | None = None
    at_most: Change | None = None

    @model_validator(mode="after")
    def _one_metric(self) -> TableGoal:
        if (self.table is None) == (self.every is None):
            raise PydanticCustomError(
                "goal", "a goal measures one thing",
                {"remedy": "Write one of `table: METRIC` and `every: METRIC`."},
            )  # fmt: skip
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError(
                "goal", "a goal without bound",
                {"remedy": "Add `at_least: …` or `at_most: …`."},
            )  # fmt: skip
        return self


class Award(Model):
    """What the table may win: its own goals and those of the awards before it."""

    id: Id
    title: Label
    goals: Annotated[tuple[TableGoal, ...], MinLen(1)]


class Timing(Model):
    """Minutes of a session; what play and debrief leave is for the rules."""

    minutes: Counted
    play: Counted
    debrief: Counted


class RuleNumber(Model):
    """A number that cards may change: its base, its minimum, what it is called."""

    base: Change
    minimum: Change = 0
    name: Label


class ScenarioFile(Model):
    """The file of a scenario. ``without`` are cards that are left in the box.

    ``copies`` and ``families`` say how many of a card there are and which family it is of, where
    that differs from the card. ``texts`` is the level of the texts unless the settings say
    otherwise.

    With ``extends``, what the file does not say is taken from that scenario, key by key.
    The menu lists scenarios by ``order``, the lowest first.
    """

    id: Id
    extends: Id | None = None
    order: Counted = 50
    icon: IconRef | None = None
    title: Title
    summary: Summary
    duration: Short
    players: Short
    ages: Short
    seats: tuple[Counted, Counted]
    phases: Annotated[tuple[PhaseItem, ...], MinLen(1)]
    decks: Annotated[tuple[DeckRef, ...], MinLen(1)]
    without: tuple[CardRef, ...] = ()
    copies: dict[CardRef, Few] = Field(default_factory=dict)
    families: dict[FamilyRef, tuple[CardRef, ...]] = Field(default_factory=dict)
    catalogue: tuple[CatalogueModel, ...] = ()
    awards: tuple[Award, ...] = ()
    timing: Timing | None = None
    texts: Literal["text", "easy"] = "text"
    rows: dict[DeckRef, Counted]
    start: Start
    service: Service
    shelf: Shelf
    repairing: Repairing
    new: NewDevice
    refurbished: dict[AttributeRef, Refurbishing]
    models: dict[Name, ReadyMade]
    impact: Impact
    token_limit: Whole
    levers: Levers
    zones: dict[KindRef, tuple[Real, Real]]
    scoring: Scoring
    action_pillars: dict[Name, PillarRef]
    rules: dict[Name, RuleNumber]
