"""Content in a language: the same content with other texts. What has no translation stays.

Ids, numbers, effects and the digest are those of the content; only what people read differs.
Terms of the glossary are their own ids and change together with the pages that name them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeVar

from game.content import contexts
from game.content.book.device import DeviceWords
from game.content.content import Content
from game.content.scripts import scripts_of_cards
from game.content.wording import PluralRule
from game.core.effects.base import Effect
from game.core.effects.choose import Choose

if TYPE_CHECKING:
    from game.content.book.cards import Card
    from game.content.book.device import Device, Kind
    from game.content.book.guide import GlossaryEntry, RulePage
    from game.content.book.scenario import Scenario
    from game.content.packs import Pack
    from game.core.ruleset import Ruleset

R = TypeVar("R")

_CARD: Final = (
    "title",
    "rule",
    "text",
    "easy",
    "question",
    "note",
    "who",
    "state",
    "claim",
    "reply",
)
_THINGS: Final = ("name", "about", "plural")
_LISTS: Final = (
    "stages", "attributes", "faults", "families", "hazards", "origins", "pillars", "decks", "teams",
)  # fmt: skip
_PACK: Final = ("title", "subtitle", "the_name")
_DEVICE: Final = ("name", *_PACK)
_WORDS: Final = tuple([name for name in DeviceWords._fields if name != "feminine"])


class Told(Protocol):
    """A translation: its forms, and the rule that chooses one of them."""

    @property
    def forms(self) -> tuple[str, ...]: ...
    @property
    def plural(self) -> Callable[[float], int]: ...


Find = Callable[[str, tuple[str, ...]], Told | None]
"""The translation of a text by its context and its forms in French, or None."""


class _Told(NamedTuple):
    """Texts of a place of the content, found one by one; ``plurals`` is filled on the way."""

    find: Find
    plurals: dict[str, PluralRule]
    places: tuple[tuple[str, ...], ...]

    def at(self, *steps: str) -> _Told:
        """The same, further inside."""
        return self._replace(places=tuple([(*place, *steps) for place in self.places]))

    def text(self, source: str, *steps: str) -> str:
        """A text; its rule is kept when it has placeholders, which may have forms."""
        told = self.forms((source,), *steps)
        if told is None:
            return source
        if "{" in told.forms[0]:
            self.plurals[told.forms[0]] = told.plural
        return told.forms[0]

    def forms(self, source: tuple[str, ...], *steps: str) -> Told | None:
        """A text with its forms: at the first place that has it."""
        found = (self.find(".".join((*place, *steps)), source) for place in self.places)
        return next((told for told in found if told is not None), None)

    def fields(self, record: R, names: Iterable[str]) -> R:
        """A record with some of its texts in the language; absent ones stay absent."""
        known: Any = record
        present = [name for name in names if getattr(known, name, None)]
        said: R = known._replace(
            **{name: self.text(getattr(known, name), name) for name in present}
        )
        return said

    def all(self, records: Iterable[R], names: Iterable[str]) -> tuple[R, ...]:
        """Records of a list, each at its id."""
        wanted = tuple(names)
        return tuple([self.at(getattr(each, "id")).fields(each, wanted) for each in records])  # noqa: B009


def in_language(content: Content, find: Find) -> Content:
    """The content with every text that ``find`` knows in its language."""
    plurals: dict[str, PluralRule] = {}
    told = _Told(find, plurals, ((content.device.id,),))
    cards = {
        name: _card(told.at(contexts.CARD, name), card) for name, card in content.cards.items()
    }
    terms = _terms(told.at(contexts.TERM), content.glossary)
    return dataclasses.replace(
        content,
        device=_device(told.at(contexts.DEVICE), content.device),
        scenarios=_scenarios(told, content.scenarios),
        rulesets={name: _ruleset(each, cards) for name, each in content.rulesets.items()},
        cards=cards,
        decks={
            deck: tuple([cards[card.id] for card in listed])
            for deck, listed in content.decks.items()
        },
        facts=_by_id(told.at(contexts.FACT), content.facts, ("figure", "unit", "label", "scope")),
        debates=_by_id(told.at(contexts.DEBATE), content.debates, ("title", "why")),
        sources=_by_id(told.at(contexts.SOURCE), content.sources, ("address_note",)),
        rules=_pages(told.at(contexts.PAGE), content.rules, terms),
        glossary={entry.term: entry for entry in terms.values()},
        plurals=plurals,
    )


def pack_in(pack: Pack, find: Find) -> Pack:
    """What the title page says of a device, in the language."""
    return _Told(find, {}, ((pack.id, contexts.DEVICE),)).fields(pack, _PACK)


def _by_id(told: _Told, records: Mapping[str, R], names: Iterable[str]) -> dict[str, R]:
    wanted = tuple(names)
    return {name: told.at(name).fields(record, wanted) for name, record in records.items()}


def _card(told: _Told, card: Card) -> Card:
    count = iter(range(1, 1000))

    def label(source: str) -> str:
        return told.text(source, contexts.option(next(count)))

    effects = {name: _effects(each, label) for name, each in card.effects.items()}
    return told.fields(card, _CARD)._replace(effects=effects)


def _effects(effects: tuple[Effect, ...], label: Callable[[str], str]) -> tuple[Effect, ...]:
    return tuple([_effect(effect, label) for effect in effects])


def _effect(effect: Effect, label: Callable[[str], str]) -> Effect:
    """An effect whose choices, and those of the effects inside it, have other labels."""
    known: Any = effect
    if isinstance(effect, Choose):
        options = [
            dataclasses.replace(each, label=label(each.label), do=_effects(each.do, label))
            for each in effect.options
        ]
        return dataclasses.replace(effect, options=tuple(options))
    inside = {}
    for name in [field.name for field in dataclasses.fields(known)] if effect.nested() else ():
        value = getattr(known, name)
        if isinstance(value, tuple) and value and isinstance(value[0], Effect):
            inside[name] = _effects(value, label)
    changed: Effect = dataclasses.replace(known, **inside) if inside else effect
    return changed


def _ruleset(ruleset: Ruleset, cards: Mapping[str, Card]) -> Ruleset:
    scripts = scripts_of_cards([cards[name] for name in ruleset.cards])
    return dataclasses.replace(ruleset, scripts=scripts)


def _device(told: _Told, device: Device) -> Device:
    lists: Any = {name: told.at(name).all(getattr(device, name), _THINGS) for name in _LISTS}
    return told.fields(device, _DEVICE)._replace(
        words=told.at("words").fields(device.words, _WORDS),
        centre=told.at("centre").fields(device.centre, _THINGS),
        kinds=tuple([_kind(told.at("kinds", kind.id), kind) for kind in device.kinds]),
        phrases=_phrases(told.at(contexts.PHRASES), device.phrases),
        **lists,
    )


def _kind(told: _Told, kind: Kind) -> Kind:
    scale = kind.scale
    said = None if scale is None else told.at("scale").fields(scale, ("unit", "about"))
    return told.fields(kind, _THINGS)._replace(scale=said)


def _phrases(told: _Told, phrases: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    said = {}
    for key, source in phrases.items():
        found = told.forms(source, key)
        said[key] = source if found is None else found.forms
        if found is not None:
            told.plurals[key] = found.plural
    return said


def _scenarios(told: _Told, scenarios: Mapping[str, Scenario]) -> dict[str, Scenario]:
    """A text that a scenario takes from another is translated where it is written."""
    said = {}
    for name, scenario in scenarios.items():
        others = [other for other in scenarios if other != name]
        places = [told.at(contexts.SCENARIO, each).places[0] for each in (name, *others)]
        said[name] = _scenario(told._replace(places=tuple(places)), scenario)
    return said


def _scenario(told: _Told, scenario: Scenario) -> Scenario:
    rules = {
        name: told.at("rules", name).fields(rule, ("name",))
        for name, rule in scenario.rules.items()
    }
    said = told.fields(scenario, ("title", "summary", "duration", "players", "ages"))
    return said._replace(
        rules=rules,
        catalogue=told.at("catalogue").all(scenario.catalogue, ("title", "text", "easy")),
        awards=told.at("awards").all(scenario.awards, ("title",)),
    )


def _terms(told: _Told, glossary: Mapping[str, GlossaryEntry]) -> dict[str, GlossaryEntry]:
    """The entries by their terms in French; a term that two would share stays French."""
    said: dict[str, GlossaryEntry] = {}
    taken: set[str] = set()
    for name, entry in glossary.items():
        found = told.at(name).fields(entry, ("term", "definition"))
        if found.term in taken or (found.term != name and found.term in glossary):
            found = found._replace(term=name)
        taken.add(found.term)
        said[name] = found
    return said


def _pages(
    told: _Told, pages: Mapping[str, RulePage], terms: Mapping[str, GlossaryEntry]
) -> dict[str, RulePage]:
    said = _by_id(told, pages, ("title", "text"))
    return {
        name: page._replace(terms=tuple([terms[each].term for each in page.terms if each in terms]))
        for name, page in said.items()
    }
