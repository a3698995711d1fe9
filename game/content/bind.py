"""Models that have passed every check become the records that the game reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from game.content import numbers
from game.content.book import cards, device, facts, guide, scenario
from game.content.book.whole import Book
from game.content.compile import card_effects, card_goals, compiled
from game.content.models import cards as card_models
from game.content.models import device as device_models
from game.content.models import facts as fact_models
from game.content.models import guide as guide_models
from game.content.models import scenario as scenario_models
from game.content.read import Library

OWN: Final = (
    "family", "matter", "clean", "impact", "attributes", "hazard", "reaction", "who", "status",
    "since", "state", "gauge", "points", "claim", "reply",
)  # fmt: skip
"""Fields that only some decks have and that are taken as they are."""


def book_of(library: Library, file: device_models.DeviceFile, *, with_rules: bool) -> Book:
    """The sound items of a library. ``with_rules`` wants a library without problems."""
    decks: dict[str, tuple[card_models.Card, ...]] = {deck.id: () for deck in file.decks}
    for name, deck in library.decks.items():
        decks[name] = tuple([card.item for card in deck.cards])
    scenarios = sorted([placed.item for placed in library.scenarios], key=lambda each: each.order)
    pages = [placed.item for placed in library.rules]
    rulesets = [compiled(file, item, decks) for item in (scenarios if with_rules else ())]
    return Book(
        device=_device(file),
        scenarios=tuple([_scenario(file, item, pages) for item in scenarios]),
        rulesets=tuple(rulesets),
        decks={name: tuple([_card(card) for card in deck]) for name, deck in decks.items()},
        facts=tuple([_fact(placed.item) for placed in library.facts]),
        debates=tuple([_debate(placed.item) for placed in library.debates]),
        sources=tuple([_source(placed.item) for placed in library.sources]),
        rules=tuple([_page(page) for page in pages]),
        glossary=tuple([_entry(placed.item) for placed in library.glossary]),
    )


def _card(card: card_models.Card) -> cards.Card:
    return cards.Card(
        id=card.id,
        code=card.code,
        title=card.title,
        stage=card.stage,
        copies=card.copies,
        cost=None if card.cost is None else cards.Cost(card.cost.coins, card.cost.elan),
        pillar=card.pillar,
        rule=card.rule,
        text=card.text,
        easy=card.easy,
        fact=card.fact,
        facts=card.facts,
        sources=card.sources,
        question=card.question,
        scene=card.scene,
        names=card.names,
        note=card.note,
        answer=card.answer,
        goals=card_goals(card),
        effects=card_effects(card),
        **_own_fields(card),
    )


def _own_fields(card: card_models.Card) -> dict[str, Any]:
    """The fields that only some decks have."""
    found = {name: getattr(card, name) for name in OWN if hasattr(card, name)}
    if isinstance(card, card_models.HazardCard):
        stopped, only = card.stopped_by, card.only_if
        if stopped is not None:
            found["stopped_by"] = cards.StoppedBy(stopped.attribute, stopped.at_least, stopped.worn)
        if only is not None:
            found["only_if"] = cards.OnlyIf(only.attribute, only.at_most, only.worn)
    return found


def _device(file: device_models.DeviceFile) -> device.Device:
    return device.Device(
        id=file.id,
        name=file.name,
        the_name=file.the_name,
        title=file.title,
        subtitle=file.subtitle,
        words=_words(file.words),
        pictures=_pictures(file.pictures),
        stages=_things(file.stages),
        centre=_things([file.centre])[0],
        kinds=tuple([_kind(kind) for kind in file.kinds]),
        attributes=tuple([_attribute(each) for each in file.attributes]),
        faults=tuple([_fault(fault) for fault in file.faults]),
        families=_things(file.families),
        hazards=_things(file.hazards),
        origins=_things(file.origins),
        pillars=_things(file.pillars),
        decks=tuple([_deck(deck) for deck in file.decks]),
        teams=tuple([device.Team(team.id, team.symbol, team.name) for team in file.teams]),
        icon=file.icon or "",
        phrases=file.phrases,
    )


def _words(words: device_models.DeviceWords) -> device.DeviceWords:
    return device.DeviceWords(
        many=words.many,
        one=words.one,
        of=words.of,
        none=words.none,
        your=words.your,
        this=words.this,
        feminine=words.feminine,
    )


def _pictures(pictures: device_models.Pictures) -> device.Pictures:
    return device.Pictures(
        pictures.drawing or "",
        pictures.missing,
        pictures.asleep,
        pictures.icons,
    )


def _things(items: Iterable[device_models.Named]) -> tuple[device.Thing, ...]:
    return tuple(
        [device.Thing(each.id, each.name, each.icon, getattr(each, "about", "")) for each in items]
    )


def _kind(kind: device_models.Kind) -> device.Kind:
    return device.Kind(kind.id, kind.name, kind.icon, kind.about, _scale(kind.scale))


def _scale(scale: device_models.Scale | None) -> device.Scale | None:
    if scale is None:
        return None
    return device.Scale(scale.per_cube, scale.unit, scale.about, scale.fact)


def _attribute(each: device_models.AttributeLabel) -> device.Attribute:
    return device.Attribute(
        each.id, each.name, each.icon, each.about, each.maximum, each.wear, each.new_minimum
    )


def _fault(fault: device_models.FaultLabel) -> device.Fault:
    return device.Fault(
        id=fault.id,
        name=fault.name,
        icon=fault.icon,
        attribute=fault.attribute,
        at_most=fault.at_most,
        dead_at=fault.dead_at,
        repaired_to=fault.repaired_to,
    )


def _deck(deck: device_models.Deck) -> device.Deck:
    return device.Deck(
        deck.id, deck.name, deck.icon, deck.letter, deck.plural, deck.stage, deck.played
    )


def _scenario(
    file: device_models.DeviceFile,
    item: scenario_models.ScenarioFile,
    pages: Iterable[guide_models.RulePage],
) -> scenario.Scenario:
    rules = {
        name: scenario.RuleNumber(rule.base, rule.minimum, rule.name)
        for name, rule in item.rules.items()
    }
    return scenario.Scenario(
        id=item.id,
        title=item.title,
        summary=item.summary,
        duration=item.duration,
        players=item.players,
        ages=item.ages,
        seats=item.seats,
        rules=rules,
        numbers=numbers.printed(file, item, [page.text for page in pages]),
        icon=item.icon or "",
        texts=item.texts,
        catalogue=tuple(
            [scenario.Model(m.id, m.title, m.text, m.easy, m.parts) for m in item.catalogue]
        ),
        awards=tuple([scenario.Award(award.id, award.title) for award in item.awards]),
    )


def _fact(fact: fact_models.Fact) -> facts.Fact:
    return facts.Fact(
        id=fact.id,
        figure=fact.figure,
        label=fact.label,
        year=fact.year,
        scope=fact.scope,
        source=fact.source,
        seen=fact.seen,
        check_again=fact.check_again,
        value=fact.value,
        range=fact.range,
        unit=fact.unit,
        through=fact.through,
    )


def _debate(debate: fact_models.Debate) -> facts.Debate:
    return facts.Debate(debate.id, debate.title, debate.facts, debate.why)


def _source(source: fact_models.Source) -> facts.Source:
    return facts.Source(
        id=source.id,
        organisation=source.organisation,
        title=source.title,
        year=source.year,
        language=source.language,
        address=source.address,
        address_note=source.address_note,
    )


def _page(page: guide_models.RulePage) -> guide.RulePage:
    return guide.RulePage(
        page.id, page.title, page.icon, page.text, page.terms, page.only, page.scene or ""
    )


def _entry(entry: guide_models.GlossaryEntry) -> guide.GlossaryEntry:
    return guide.GlossaryEntry(entry.term, entry.definition, entry.english)
