"""A scenario: phases, rows, numbers and rules of one way to play."""

from __future__ import annotations

from typing import Annotated, Any

from annotated_types import MinLen
from pydantic import ConfigDict, Field, model_validator

from game.content.models.base import (
    AttributeRef,
    CardRef,
    Change,
    Counted,
    DeckRef,
    FamilyRef,
    Id,
    KindRef,
    Label,
    Model,
    Name,
    PillarRef,
    Real,
    StageRef,
    Switch,
    TextMark,
    Whole,
)
from game.content.models.effects import one_key

Summary = Annotated[
    str, MinLen(1), TextMark("what a scenario is like, for the menu", words=40, digits="free")
]
Short = Annotated[str, MinLen(1), TextMark("a short line of the menu", chars=40, digits="free")]

Impacts = dict[StageRef, dict[KindRef, Counted]]
"""Cubes by stage and kind."""

Levels = dict[AttributeRef, Whole]
"""A level for some attributes; the others are zero."""


class Missions(Model):
    """Every household keeps one mission of ``offer``."""

    offer: Counted


class Draft(Model):
    """Rounds in which each seat takes a card of a row; ``families``: one of each."""

    deck: DeckRef
    rounds: Counted
    reverse: Switch = False
    families: Switch = False


class Assemble(Model):
    """What was drafted becomes each household's device."""


class Years(Model):
    """The years of use, and how many actions each household has in one."""

    years: Counted
    actions: Counted
    snake: Switch = False


class FinalSort(Model):
    """How many devices each household may still give a fate."""

    devices: Counted


class PhaseItem(Model):
    """One phase: exactly one of these keys."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"minProperties": 1, "maxProperties": 1}
    )

    missions: Missions | None = None
    draft: Draft | None = None
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


class Start(Model):
    """What a household starts with. The pool starts with seats less ``pool_less`` devices."""

    coins: Whole
    elan: Whole
    hand: Whole
    drawer: Whole
    pool_less: Whole


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
    """Cubes more on an express device once more than this share of the deposits was mined."""

    after_share: Annotated[Real, Field(le=9)]
    impact: Impacts


class NewDevice(Model):
    """A new device before its designs, where no rule ``new.<attribute>`` gives the level."""

    attributes: Levels
    express: Levels = Field(default_factory=dict)
    families: tuple[FamilyRef, ...]
    poorer_ore: PoorerOre | None = None


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
    """How things count at the end."""

    pillar_uses: Counted
    pillar_point: Whole
    cubes_per_point: Counted
    hot_factor: Counted
    coins_per_point: Counted
    drawer_penalty: Whole


class RuleNumber(Model):
    """A number that cards may change: its base, its minimum, what it is called."""

    base: Change
    minimum: Change = 0
    name: Label


class ScenarioFile(Model):
    """The file of a scenario. ``without`` are cards that are left in the box.

    With ``extends``, what the file does not say is taken from that scenario, key by key.
    """

    id: Id
    extends: Id | None = None
    title: Label
    summary: Summary
    duration: Short
    players: Short
    ages: Short
    seats: tuple[Counted, Counted]
    phases: Annotated[tuple[PhaseItem, ...], MinLen(1)]
    decks: Annotated[tuple[DeckRef, ...], MinLen(1)]
    without: tuple[CardRef, ...] = ()
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
