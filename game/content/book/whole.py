"""The content of a device in one piece, as it is compiled and kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from game.content.book.cards import Card
from game.content.book.device import Device
from game.content.book.facts import Debate, Fact, Source
from game.content.book.guide import GlossaryEntry, RulePage
from game.content.book.scenario import Scenario

if TYPE_CHECKING:
    from game.core.ruleset import Ruleset


class Book(NamedTuple):
    """Everything, in the order of the files. ``decks`` gives the cards of each deck."""

    device: Device
    scenarios: tuple[Scenario, ...]
    rulesets: tuple[Ruleset, ...]
    decks: Mapping[str, tuple[Card, ...]]
    facts: tuple[Fact, ...]
    debates: tuple[Debate, ...]
    sources: tuple[Source, ...]
    rules: tuple[RulePage, ...]
    glossary: tuple[GlossaryEntry, ...]
