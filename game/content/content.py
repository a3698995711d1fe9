"""Content that can be played: rulesets, cards, facts, sources and guide, with look-ups by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from game.content import checks, references
from game.content.compile import card_effects, compiled
from game.content.models.cards import Card
from game.content.models.device import DeviceFile
from game.content.models.facts import Debate, Fact, Source
from game.content.models.guide import GlossaryEntry, RulePage
from game.content.models.scenario import ScenarioFile
from game.content.problems import ContentError, Problem, errors
from game.content.read import Library, read
from game.core.effects.base import Effect
from game.core.ruleset import Ruleset


@dataclass(frozen=True)
class Content:
    """All the content of a device. Mappings keep the order of the files.

    ``digest`` is the SHA-256 of all files, which a record of a game names.
    """

    digest: str
    device: DeviceFile
    scenarios: Mapping[str, ScenarioFile]
    rulesets: Mapping[str, Ruleset]
    cards: Mapping[str, Card]
    decks: Mapping[str, tuple[Card, ...]]
    facts: Mapping[str, Fact]
    debates: Mapping[str, Debate]
    sources: Mapping[str, Source]
    rules: Mapping[str, RulePage]
    glossary: Mapping[str, GlossaryEntry]

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

    @cached_property
    def effects(self) -> Mapping[str, Mapping[str, tuple[Effect, ...]]]:
        """The lists of effects of each card: ``now``, ``now_worn``, ``on.EVENT``."""
        return {card.id: card_effects(card) for card in self.cards.values()}

    def printed(self, deck: str) -> int:
        """How many cards a deck has in print."""
        return sum(card.copies for card in self.decks[deck])

    def sources_of(self, card: Card) -> tuple[Source, ...]:
        """The sources of a card, each once: those of its facts, then its own."""
        facts = [self.facts[fact] for fact in card.all_facts]
        ids = [name for fact in facts for name in (fact.source, fact.through) if name]
        return tuple([self.sources[name] for name in dict.fromkeys([*ids, *card.sources])])


def load(path: Path, *, draft: bool = False) -> Content:
    """The content of a folder such as ``content/smartphone``.

    ``draft`` accepts references to facts, sources, scenes, icons, terms and cards that are not
    there yet: enough to try the rules, not to show the cards.

    Raises ``ContentError`` with every problem when something is wrong.
    """
    library = read(path)
    problems = structural_problems(library, draft=draft)
    if errors(problems) or library.device is None:
        raise ContentError(errors(problems))
    return content_of(library, library.device.item, with_rules=True)


def structural_problems(library: Library, *, draft: bool = False) -> list[Problem]:
    """Everything because of which a library cannot be played."""
    problems = list(library.problems)
    problems += references.doubles(library)
    if library.device is None:
        return problems
    device = library.device.item
    known = references.known_ids(library, device, assets_of(library.root))
    for kind, problem in references.dead_ids(library, known):
        if not (draft and kind in references.EDITORIAL):
            problems.append(problem)
    problems += checks.misfits(library, device)
    return problems


def assets_of(root: Path) -> Path:
    """Where the scenes and icons of a folder of content are: beside the folder ``content``."""
    return root.resolve().parent.parent / "assets"


def content_of(library: Library, device: DeviceFile, *, with_rules: bool) -> Content:
    """The sound items of a library as content. ``with_rules`` wants one without problems."""
    decks: dict[str, tuple[Card, ...]] = {deck.id: () for deck in device.decks}
    for name, deck in library.decks.items():
        decks[name] = tuple([card.item for card in deck.cards])
    scenarios = {placed.item.id: placed.item for placed in library.scenarios}
    return Content(
        digest=library.digest,
        device=device,
        scenarios=scenarios,
        rulesets={
            name: compiled(device, scenario, decks)
            for name, scenario in (scenarios.items() if with_rules else ())
        },
        cards=_first({card.id: card} for cards in decks.values() for card in cards),
        decks=decks,
        facts={placed.item.id: placed.item for placed in library.facts},
        debates={placed.item.id: placed.item for placed in library.debates},
        sources={placed.item.id: placed.item for placed in library.sources},
        rules={placed.item.id: placed.item for placed in library.rules},
        glossary={placed.item.term: placed.item for placed in library.glossary},
    )


def _first(entries: Iterable[Mapping[str, Card]]) -> dict[str, Card]:
    """All entries in one mapping; of two with one key, the first stays."""
    found: dict[str, Card] = {}
    for entry in entries:
        for key, value in entry.items():
            found.setdefault(key, value)
    return found


__all__: Final = ["Content", "ContentError", "load"]
