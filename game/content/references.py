"""Checks that every id written somewhere is declared somewhere, and that nothing is twice."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from game.content.marks import found_in
from game.content.models.base import Ref
from game.content.models.device import DeviceFile
from game.content.problems import Path, Problem, hint
from game.content.read import ID_KEYS, Library
from game.content.yaml_strict import Document
from game.core.metrics import TABLE_METRICS, metric_table
from game.core.scoring import SCORE

EVENTS: Final = frozenset(
    {
        "year_start", "year_end", "served", "engaged", "gave", "collected", "repaired",
        "refurbished", "rented", "bought_used", "supported", "played",
    }
)  # fmt: skip
"""What initiatives and levers may answer to: the events that the core triggers."""

EDITORIAL: Final = frozenset({"fact", "source", "scene", "icon", "term", "card"})
"""References that the rules do not need: drafts may leave them open."""

_SECTIONS: Final[Mapping[str, str]] = {
    "card": "cards",
    "part": "cards",
    "fact": "facts",
    "source": "sources",
    "term": "glossary",
    "scenario": "scenarios",
}

_SHOWN: Final = {"band": "stage", "any fault": "fault", "part": "card"}

Known = Mapping[str, frozenset[str]]


def known_ids(library: Library, device: DeviceFile, assets: pathlib.Path) -> Known:
    """Every id that may be referred to, by what it is. Kinds that cannot be known are left out."""
    known = _device_ids(device)
    known["event"] = EVENTS
    for kind, section in _SECTIONS.items():
        if section not in library.unread:
            known[kind] = frozenset(entry.name for entry in library.ids.get(section, ()))
    all_sound = len(library.scenarios) == len(library.ids.get("scenarios", ()))
    if all_sound and "scenarios" not in library.unread:
        known["rule"] = frozenset(
            rule for scenario in library.scenarios for rule in scenario.item.rules
        )
    for kind, folder in (("scene", "scenes"), ("icon", "icons")):
        if (assets / folder).is_dir():
            known[kind] = frozenset(path.stem for path in (assets / folder).glob("*.svg"))
    return known


def _device_ids(device: DeviceFile) -> dict[str, frozenset[str]]:
    stages = frozenset(stage.id for stage in device.stages)
    faults = frozenset(fault.id for fault in device.faults)
    attributes = tuple([attribute.id for attribute in device.attributes])
    kinds = tuple([kind.id for kind in device.kinds])
    return {
        "stage": stages,
        "band": stages | {device.centre.id},
        "kind": frozenset(kinds),
        "attribute": frozenset(attributes),
        "fault": faults,
        "any fault": faults | {"any"},
        "family": frozenset(family.id for family in device.families),
        "pillar": frozenset(pillar.id for pillar in device.pillars),
        "deck": frozenset(deck.id for deck in device.decks),
        "hazard": frozenset(hazard.id for hazard in device.hazards),
        "metric": frozenset(metric_table(attributes, kinds)),
        "household metric": frozenset({*metric_table(attributes, kinds), SCORE}),
        "table metric": frozenset(TABLE_METRICS),
    }


def dead_ids(library: Library, known: Known) -> Iterator[tuple[str, Problem]]:
    """Every reference to something that is not there, with what it should have been."""
    for placed in library.everything:
        for found in found_in(placed.item):
            mark = found.mark
            if not isinstance(mark, Ref):
                continue
            ids = known.get(mark.to)
            if ids is not None and found.value not in ids and placed.wrote(found.path):
                yield mark.to, placed.problem(
                    found.path, "dead-id", f"no {_SHOWN.get(mark.to, mark.to)} `{found.value}`",
                    hint(found.value, ids), of_key=found.of_key,
                )  # fmt: skip


def doubles(library: Library) -> Iterator[Problem]:
    """Ids and codes that are there more than once."""
    for section, entries in library.ids.items():
        key = ID_KEYS.get(section, "id")
        yield from _twice("double-id", [(e.name, e.document, (*e.path, key)) for e in entries])
    cards = [(card.item.code, card.document, (*card.path, "code")) for _, card in library.cards]
    yield from _twice("double-code", cards)


def _twice(code: str, entries: Iterable[tuple[str, Document, Path]]) -> Iterator[Problem]:
    seen: dict[str, tuple[Document, Path]] = {}
    for name, document, path in entries:
        if name in seen:
            first, where = seen[name]
            remedy = f"Rename it; the first is at {first.name}:{first.place(where)[0]}."
            yield document.problem(path, code, f"`{name}` is there already", remedy)
        seen.setdefault(name, (document, path))
