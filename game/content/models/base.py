"""Bricks of the models: the base class, numbers, texts with their budgets, references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal

from annotated_types import Ge, MinLen
from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, Strict, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

REFERS_TO: Final = "refersTo"
"""Key of a JSON Schema under which a reference says to what."""

Digits = Literal["never", "free"]


class Model(BaseModel):
    """A frozen piece of content. Unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class TextMark:
    """Marks a field that people read: what to tell a translator, and how long it may be.

    ``digits`` "never": numbers only through placeholders or a card's ``names``. ``french``
    False: the typography of French is not asked of it.
    """

    what: str
    words: int | None = None
    chars: int | None = None
    digits: Digits = "never"
    french: bool = True

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core)
        schema["description"] = self.what + self.budget
        return schema

    @property
    def budget(self) -> str:
        """How long the text may be, in words for people."""
        if self.words is not None:
            return f" (at most {self.words} words)"
        return "" if self.chars is None else f" (at most {self.chars} characters)"


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of something declared elsewhere."""

    to: str

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core)
        schema[REFERS_TO] = self.to
        return schema


Whole = Annotated[int, Strict(), Ge(0)]
"""A whole number from zero."""

Counted = Annotated[int, Strict(), Ge(1)]
"""A whole number from one."""

Change = Annotated[int, Strict()]
"""A whole number, plus or minus."""

Real = Annotated[float, Strict(), Ge(0)]
"""A number from zero."""

Anything = Annotated[float, Strict()]
"""A number, plus or minus."""

Switch = Annotated[bool, Strict()]
"""true or false."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=48)]
"""Small letters, digits and hyphens. Never changes once published."""

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$", max_length=48)]
"""A word that the program knows: a rule, an attribute, a stage."""

Written = Annotated[str, MinLen(1)]
"""Something written that is not translated: an address, a name of a file."""

Date = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]

Year = Annotated[int, Strict(), Ge(1900)]

CardRef = Annotated[str, Ref("card")]
PartRef = Annotated[str, Ref("part")]
FactRef = Annotated[str, Ref("fact")]
SourceRef = Annotated[str, Ref("source")]
SceneRef = Annotated[str, Ref("scene")]
IconRef = Annotated[str, Ref("icon")]
StageRef = Annotated[str, Ref("stage")]
BandRef = Annotated[str, Ref("band")]
KindRef = Annotated[str, Ref("kind")]
AttributeRef = Annotated[str, Ref("attribute")]
FaultRef = Annotated[str, Ref("fault")]
AnyFaultRef = Annotated[str, Ref("any fault")]
FamilyRef = Annotated[str, Ref("family")]
PillarRef = Annotated[str, Ref("pillar")]
DeckRef = Annotated[str, Ref("deck")]
HazardRef = Annotated[str, Ref("hazard")]
MetricRef = Annotated[str, Ref("metric")]
RuleRef = Annotated[str, Ref("rule")]
EventRef = Annotated[str, Ref("event")]
HouseholdMetricRef = Annotated[str, Ref("household metric")]
TableMetricRef = Annotated[str, Ref("table metric")]
ScenarioRef = Annotated[str, Ref("scenario")]

Label = Annotated[str, MinLen(1), TextMark("a short name", chars=40)]
Sentence = Annotated[str, MinLen(1), TextMark("a sentence or two", words=60)]
