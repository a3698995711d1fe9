"""What passes the gate arrives whole in the records that the game reads, and on disk and back."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from game.content import codec
from game.content.bind import book_of
from game.content.book import cards, device, facts, guide, scenario
from game.content.book.whole import Book
from game.content.marks import found_in, texts_in
from game.content.models import cards as card_models
from game.content.models import device as device_models
from game.content.models import facts as fact_models
from game.content.models import guide as guide_models
from game.content.models import scenario as scenario_models
from game.content.models.base import Model
from game.content.read import Library, read

FOLDERS = (
    Path(__file__).parent / "jeans",
    Path(__file__).resolve().parents[2] / "content" / "smartphone",
)

SAME = [
    (fact_models.Fact, facts.Fact),
    (fact_models.Debate, facts.Debate),
    (fact_models.Source, facts.Source),
    (guide_models.RulePage, guide.RulePage),
    (guide_models.GlossaryEntry, guide.GlossaryEntry),
    (device_models.DeviceFile, device.Device),
    (device_models.DeviceWords, device.DeviceWords),
    (device_models.Pictures, device.Pictures),
    (device_models.Stage, device.Thing),
    (device_models.Pillar, device.Thing),
    (device_models.Kind, device.Kind),
    (device_models.Scale, device.Scale),
    (device_models.AttributeLabel, device.Attribute),
    (device_models.FaultLabel, device.Fault),
    (device_models.Deck, device.Deck),
    (device_models.Team, device.Team),
    (card_models.Cost, cards.Cost),
    (card_models.StoppedBy, cards.StoppedBy),
    (card_models.OnlyIf, cards.OnlyIf),
    (scenario_models.CatalogueModel, scenario.Model),
]

EFFECTS = {"now", "now_worn", "on"}
"""Fields of the models that together are ``effects``."""


READ_BEFORE = {"order"}
"""What sorts devices before any is opened."""


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda path: path.name)
def library(request: pytest.FixtureRequest) -> Library:
    return read(request.param)


@pytest.fixture(scope="module")
def book(library: Library) -> Book:
    assert library.device is not None
    return book_of(library, library.device.item, with_rules=True)


def strings(value: Any) -> Iterator[str]:
    """Every text in a record and in what it holds, keys too."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield key.removeprefix("on.")
            yield from strings(item)
    elif isinstance(value, tuple | frozenset):
        for item in value:
            yield from strings(item)


@pytest.mark.parametrize(("model", "record"), SAME, ids=lambda kind: kind.__name__)
def test_a_record_has_every_field_of_its_model(model: type[Model], record: Any) -> None:
    assert set(model.model_fields) - READ_BEFORE == set(record._fields)


@pytest.mark.parametrize("model", card_models.CARDS.values(), ids=lambda kind: kind.__name__)
def test_a_card_has_every_field_of_its_deck(model: type[card_models.Card]) -> None:
    asked = set(model.model_fields) - EFFECTS - {"goal"}
    assert asked <= set(cards.Card._fields)


def test_every_text_and_every_reference_is_carried_over(library: Library, book: Book) -> None:
    scenarios = {each.id: each for each in book.scenarios}
    records = [
        book.device,
        *[scenarios[placed.item.id] for placed in library.scenarios],
        *[card for deck in library.decks for card in book.decks[deck]],
        *book.facts,
        *book.debates,
        *book.sources,
        *book.rules,
        *book.glossary,
    ]
    rulesets = {ruleset.id: ruleset for ruleset in book.rulesets}
    for placed, record in zip(library.everything, records, strict=True):
        there = Counter(strings(record))
        texts = Counter([found.value for found in texts_in(placed.item)])
        assert texts <= there, placed.item
        if isinstance(record, scenario.Scenario):  # its references are those of its rules
            there = Counter(
                {*there, *strings(rulesets[record.id]), *placed.item.without, *placed.item.rows}
            )
            assert {found.value for found in found_in(placed.item)} <= set(there)
        else:
            assert Counter([found.value for found in found_in(placed.item)]) <= there, record


def test_numbers_and_switches_are_carried_over(library: Library, book: Book) -> None:
    written = {card.item.id: card.item for _, card in library.cards}
    for deck in book.decks.values():
        for card in deck:
            for name in ("copies", "clean", "points", "impact", "attributes", "names"):
                if hasattr(written[card.id], name):
                    assert getattr(card, name) == getattr(written[card.id], name)


def test_a_book_comes_back_from_json_as_it_was(book: Book) -> None:
    text = json.dumps(codec.to_plain(book), allow_nan=False)
    assert codec.from_plain(json.loads(text)) == book


def test_nothing_of_a_book_can_be_changed(book: Book) -> None:
    with pytest.raises(AttributeError):
        book.device.title = "Autre"  # type: ignore[misc]


JUNK: list[Any] = [None, 0, 1.5, True, "x", [], {}, [None], {"x": 1}, {"os": {"system": "x"}}]


@pytest.mark.parametrize("junk", JUNK, ids=repr)
def test_what_is_not_what_its_field_says_is_refused(book: Book, junk: Any) -> None:
    plain = codec.to_plain(book)
    for path in _some_places(plain):
        spoiled = json.loads(json.dumps(plain))
        place = spoiled
        for step in path[:-1]:
            place = place[step]
        before = place[path[-1]]
        if type(before) is type(junk) or (junk is None and isinstance(before, dict | str)):
            continue
        place[path[-1]] = junk
        with pytest.raises(ValueError, match=r".+"):
            codec.from_plain(spoiled)


def _some_places(plain: Any) -> list[tuple[Any, ...]]:
    """A place of every kind: a record, a list, a mapping, a text, a number, an effect."""
    deck, number, card = next(
        (deck, number, card)
        for deck, items in plain["decks"].items()
        for number, card in enumerate(items)
        if "effects" in card
    )
    script = next(iter(card["effects"]))
    return [
        ("device",),
        ("device", "title"),
        ("device", "stages"),
        ("device", "centre"),
        ("decks",),
        ("decks", deck, number),
        ("decks", deck, number, "title"),
        ("decks", deck, number, "effects", script),
        ("decks", deck, number, "effects", script, 0),
        ("rulesets", 0, "seats"),
        ("rulesets", 0, "numbers", "coins"),
        ("rulesets", 0, "phases", 0),
        ("facts", 0, "year"),
    ]


@pytest.mark.parametrize("name", ["Popen", "Effect", "__class__", "Option", "gain"])
def test_only_effects_can_stand_where_effects_do(book: Book, name: str) -> None:
    plain = codec.to_plain(book)
    deck, number, script = next(
        (deck, number, script)
        for deck, items in plain["decks"].items()
        for number, card in enumerate(items)
        for script in card.get("effects", ())
    )
    plain["decks"][deck][number]["effects"][script] = [{name: {}}]
    with pytest.raises(ValueError, match=name):
        codec.from_plain(plain)
