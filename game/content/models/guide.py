"""The guide: rules of the game in words, and the terms of the field."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MinLen

from game.content.models.base import IconRef, Id, Model, Ref, ScenarioRef, SceneRef, TextMark

RuleTitle = Annotated[str, MinLen(1), TextMark("title of a page of rules", chars=40)]
RuleText = Annotated[str, MinLen(1), TextMark("rules of the game, for all ages", words=100)]
Term = Annotated[str, MinLen(1), TextMark("a term of the glossary", chars=48, digits="free")]
Definition = Annotated[
    str, MinLen(1), TextMark("what a term means, in plain words", words=40, digits="free")
]
English = Annotated[
    str,
    MinLen(1),
    TextMark("the usual English term, to help translators", chars=60, digits="free", french=False),
]
TermRef = Annotated[str, Ref("term")]


class RulePage(Model):
    """One page of rules, for the scenarios of ``only``, or for all when it is absent.

    ``scene`` is the picture beside it.
    """

    id: Id
    title: RuleTitle
    icon: IconRef
    scene: SceneRef | None = None
    text: RuleText
    terms: tuple[TermRef, ...] = ()
    only: tuple[ScenarioRef, ...] = ()


class GlossaryEntry(Model):
    """A term of the glossary; it is its own id."""

    term: Term
    definition: Definition
    english: English


class GuideFile(Model):
    """A file of the guide."""

    rules: tuple[RulePage, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
