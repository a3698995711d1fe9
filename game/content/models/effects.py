"""Effects as they are written: lists of one-key mappings, ``- gain: {coins: 2}``."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from annotated_types import MinLen
from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from game.content.models.base import (
    AnyFaultRef,
    AttributeRef,
    Change,
    Counted,
    DeckRef,
    FaultRef,
    KindRef,
    MetricRef,
    Model,
    RuleRef,
    StageRef,
    TextMark,
    Whole,
)

M = TypeVar("M", bound=Model)

OptionLabel = Annotated[str, MinLen(1), TextMark("an option the player may choose", words=10)]


class GainBody(Model):
    """What the household receives."""

    coins: Counted | None = None
    elan: Counted | None = None
    tokens: Counted | None = None
    points: Counted | None = None
    service: Counted | None = None
    use_credits: Counted | None = None

    @model_validator(mode="after")
    def _something(self) -> GainBody:
        return needs_a_number(self)


class PayBody(Model):
    """What the household loses, never below zero."""

    coins: Counted | None = None
    elan: Counted | None = None

    @model_validator(mode="after")
    def _something(self) -> PayBody:
        return needs_a_number(self)


class ImpactBody(Model):
    """Cubes at one stage: ``{stage: weee, C: 1, E: 1}``."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[KindRef, Counted] = Field(init=False)

    stage: StageRef

    @property
    def kinds(self) -> dict[str, int]:
        """Cubes by kind."""
        return self.__pydantic_extra__


class DrawBody(Model):
    """Gestures from the deck, up to the hand limit."""

    cards: Counted


class LookBody(Model):
    """The top cards of a deck: kept, shared or put back in an order of one's own."""

    deck: DeckRef
    cards: Counted
    keep: Whole = 0
    share: Whole = 0

    @model_validator(mode="after")
    def _keeps_gestures_only(self) -> LookBody:
        if self.deck != "gesture" and (self.keep or self.share):
            raise PydanticCustomError(
                "look-keep",
                "cards of this deck cannot be kept or shared",
                {"remedy": "Delete `keep` and `share`, or look at the deck `gesture`."},
            )
        return self


class GiveBody(Model):
    """What a household that the player chooses receives."""

    coins: Counted | None = None
    elan: Counted | None = None
    cards: Counted | None = None

    @model_validator(mode="after")
    def _something(self) -> GiveBody:
        return needs_a_number(self)


class MovePhoneBody(Model):
    """A phone changes place."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_alias=True)

    source: Literal["drawer", "pool", "use"] = Field(alias="from")
    target: Literal["drawer", "pool", "use", "recycled", "gone"] = Field(alias="to")
    phones: Counted = 1

    @model_validator(mode="after")
    def _moves(self) -> MovePhoneBody:
        if self.source == self.target:
            raise PydanticCustomError(
                "no-move", "the phone stays where it is", {"remedy": "Change `from` or `to`."}
            )
        return self


class RepairBody(Model):
    """One fault of the phone in use is cleared."""

    fault: AnyFaultRef = "any"


class WearBody(Model):
    """Attributes of the phone in use go down."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[AttributeRef, Counted] = Field(init=False)

    not_below: Whole = 0

    @property
    def attributes(self) -> dict[str, int]:
        """Loss by attribute."""
        return self.__pydantic_extra__


class UpgradeBody(Model):
    """Attributes of the phone in use go up."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[AttributeRef, Counted] = Field(init=False)

    @property
    def attributes(self) -> dict[str, int]:
        """Gain by attribute."""
        return self.__pydantic_extra__


class DamageBody(Model):
    """The phone in use breaks there."""

    fault: FaultRef


class SetRuleBody(Model):
    """A number of the rules changes. ``for``: me or all; ``lasts``: game or year."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_alias=True)

    rule: RuleRef
    by: Change
    whom: Literal["me", "all"] = Field(default="me", alias="for")
    lasts: Literal["game", "year"] = "game"

    @model_validator(mode="after")
    def _possible(self) -> SetRuleBody:
        if not self.by:
            raise PydanticCustomError(
                "no-change", "the rule changes by nothing", {"remedy": "Give `by` a number."}
            )
        if self.whom == "me" and self.lasts == "year":
            raise PydanticCustomError(
                "year-rule",
                "a change for one household lasts the whole game",
                {"remedy": "Write `for: all` or delete `lasts: year`."},
            )
        return self


class OptionBody(Model):
    """One option of a choice."""

    label: OptionLabel
    do: tuple[EffectItem, ...] = ()


class ChooseBody(Model):
    """The player chooses one of several lists of effects."""

    options: Annotated[tuple[OptionBody, ...], MinLen(2)]


class EachBody(Model):
    """A list of effects for each of several households."""

    who: Literal["all", "others", "without_phone"]
    do: Annotated[tuple[EffectItem, ...], MinLen(1)]


class Bounds(Model):
    """A metric and its bounds, both included."""

    metric: MetricRef
    at_least: Change | None = None
    at_most: Change | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Bounds:
        if self.at_least is None and self.at_most is None:
            raise PydanticCustomError(
                "no-bound", "no bound", {"remedy": "Add `at_least` or `at_most`."}
            )
        return self


class WhenBody(Bounds):
    """A list of effects only if a metric lies within bounds, else another."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_alias=True)

    then: tuple[EffectItem, ...] = ()
    otherwise: tuple[EffectItem, ...] = Field(default=(), alias="else")

    @model_validator(mode="after")
    def _does_something(self) -> WhenBody:
        if not self.then and not self.otherwise:
            raise PydanticCustomError(
                "no-effect", "nothing happens either way", {"remedy": "Add `then` or `else`."}
            )
        return self


class CountBody(Model):
    """A list of effects as often as a metric says, up to a limit."""

    metric: MetricRef
    at_most: Counted = 9
    do: Annotated[tuple[EffectItem, ...], MinLen(1)]


class SupportBody(Model):
    """Élan from the bank goes on a lever of the display."""

    elan: Counted


class RestockBody(Model):
    """Refurbished phones from elsewhere join the pool."""

    phones: Counted = 1


class EffectItem(Model):
    """One effect: exactly one of these keys."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_extra={"minProperties": 1, "maxProperties": 1}
    )

    gain: GainBody | None = None
    pay: PayBody | None = None
    impact: ImpactBody | None = None
    draw: DrawBody | None = None
    look: LookBody | None = None
    give: GiveBody | None = None
    move_phone: MovePhoneBody | None = None
    repair: RepairBody | None = None
    wear: WearBody | None = None
    upgrade: UpgradeBody | None = None
    damage: DamageBody | None = None
    set_rule: SetRuleBody | None = None
    choose: ChooseBody | None = None
    each: EachBody | None = None
    when: WhenBody | None = None
    count: CountBody | None = None
    support: SupportBody | None = None
    restock: RestockBody | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_key(cls, data: Any) -> Any:
        return one_key(data, "an effect")

    @property
    def body(self) -> Model:
        """The body of the one key that is written."""
        (name,) = self.model_fields_set
        body = getattr(self, name)
        assert isinstance(body, Model)
        return body

    @property
    def name(self) -> str:
        """The one key that is written."""
        (name,) = self.model_fields_set
        return name


def one_key(data: Any, what: str) -> Any:
    """The data itself, when it is not a mapping or a mapping with one key and its body."""
    if isinstance(data, dict) and (len(data) != 1 or None in data.values()):
        raise PydanticCustomError(
            "one-key",
            "{what} is one key and its body, found {found}",
            {
                "what": what,
                "found": " and ".join(map(str, data)) or "nothing",
                "remedy": "Start each with its own `-`, as `- key: {…}`.",
            },
        )
    return data


def needs_a_number(body: M) -> M:
    """The body itself, when at least one of its numbers is written."""
    if not body.model_fields_set:
        raise PydanticCustomError(
            "no-number",
            "nothing is given",
            {"remedy": f"Add one of: {', '.join(type(body).model_fields)}."},
        )
    return body


EffectList = Annotated[tuple[EffectItem, ...], MinLen(1)]
