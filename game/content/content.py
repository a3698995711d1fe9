"""Content that can be played: rulesets, cards, facts, sources and guide, with look-ups by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from game.content.collector import collector_paused
from game.content.problems import ContentError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.content.book.cards import Card
    from game.content.book.device import Device
    from game.content.book.facts import Debate, Fact, Source
    from game.content.book.guide import GlossaryEntry, RulePage
    from game.content.book.scenario import Model, Scenario
    from game.content.book.whole import Book
    from game.content.wording import PluralRule
    from game.core.ruleset import Ruleset


@dataclass(frozen=True)
class Content:
    """All the content of a device. Mappings keep the order of the files.

    ``digest`` is the SHA-256 of all files, which a record of a game names. ``plurals`` says how
    forms are chosen in texts that are translated, by the text itself, and in phrases of the
    device, by their key; what is not there is French.
    """

    digest: str
    device: Device
    scenarios: Mapping[str, Scenario]
    rulesets: Mapping[str, Ruleset]
    cards: Mapping[str, Card]
    decks: Mapping[str, tuple[Card, ...]]
    facts: Mapping[str, Fact]
    debates: Mapping[str, Debate]
    sources: Mapping[str, Source]
    rules: Mapping[str, RulePage]
    glossary: Mapping[str, GlossaryEntry]
    plurals: Mapping[str, PluralRule] = field(default_factory=dict)

    @cached_property
    def by_code(self) -> Mapping[str, Card]:
        """Cards by the code printed on them."""
        return {card.code: card for card in self.cards.values()}

    @cached_property
    def deck_of(self) -> Mapping[str, str]:
        """The deck of each card."""
        return {card.id: deck for deck, cards in self.decks.items() for card in cards}

    @cached_property
    def debate_of(self) -> Mapping[str, Debate]:
        """The debate in which a fact stands, by the fact's id; the first when there are several."""
        found: dict[str, Debate] = {}
        for debate in self.debates.values():
            for fact in debate.facts:
                found.setdefault(fact, debate)
        return found

    def pages(self, scenario: str) -> tuple[RulePage, ...]:
        """The pages of rules that a scenario is played by."""
        return tuple(
            [page for page in self.rules.values() if not page.only or scenario in page.only]
        )

    def model(self, scenario: str, model: str) -> Model:
        """A ready-made device of a scenario. Raises ``KeyError`` when there is none."""
        for found in self.scenarios[scenario].catalogue:
            if found.id == model:
                return found
        raise KeyError(model)

    def printed(self, deck: str) -> int:
        """How many cards a deck has in print."""
        return sum(card.copies for card in self.decks[deck])

    def sources_of(self, card: Card) -> tuple[Source, ...]:
        """The sources of a card, each once: those of its facts, then its own."""
        facts = [self.facts[fact] for fact in card.all_facts]
        ids = [name for fact in facts for name in (fact.source, fact.through) if name]
        return tuple([self.sources[name] for name in dict.fromkeys([*ids, *card.sources])])


def content_of(digest: str, book: Book) -> Content:
    """The content of a book; of two cards with one id, the first can be looked up."""
    cards: dict[str, Card] = {}
    for deck in book.decks.values():
        for card in deck:
            cards.setdefault(card.id, card)
    return Content(
        digest=digest,
        device=book.device,
        scenarios={scenario.id: scenario for scenario in book.scenarios},
        rulesets={ruleset.id: ruleset for ruleset in book.rulesets},
        cards=cards,
        decks=book.decks,
        facts={fact.id: fact for fact in book.facts},
        debates={debate.id: debate for debate in book.debates},
        sources={source.id: source for source in book.sources},
        rules={page.id: page for page in book.rules},
        glossary={entry.term: entry for entry in book.glossary},
    )


def load(path: Path, *, draft: bool = False) -> Content:
    """The content of a folder such as ``content/smartphone``, read and checked here and now.

    ``draft`` accepts references to facts, sources, scenes, icons, terms and cards that are not
    there yet: enough to try the rules, not to show the cards. The game opens its content with
    ``game.content.store`` instead, which keeps what came out of a check.

    Raises ``ContentError`` with every problem when something is wrong.
    """
    from game.content.gate import checked  # with pydantic and yaml

    with collector_paused():
        return content_of(*checked(path, draft=draft))


__all__: Final = ["Content", "ContentError", "content_of", "load"]
