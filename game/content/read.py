"""Reads a folder of content: every file, every item that is sound, every problem."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from game.content import files, problems, yaml_strict
from game.content.files import FOLDERS
from game.content.models.cards import DECKS, Card
from game.content.models.device import DeviceFile
from game.content.models.facts import Debate, Fact, FactsFile, Source, SourcesFile
from game.content.models.guide import GlossaryEntry, GuideFile, RulePage
from game.content.models.scenario import ScenarioFile
from game.content.problems import Problem, hint
from game.content.validate import Placed, described, items, validated
from game.content.yaml_strict import Document

ID_KEYS: Final = {"glossary": "term"}

YAML_CODES: Final = frozenset({"alias", "anchor", "tag", "merge", "duplicate-key", "null"})
"""Problems of the YAML itself after which a file is still read to its end."""


class Entry(NamedTuple):
    """An id and where it is written."""

    name: str
    document: Document
    path: problems.Path


@dataclass(slots=True)
class Deck:
    """The cards of a deck that are sound, and how many are written."""

    id: str
    cards: list[Placed[Card]] = field(default_factory=list)
    written: int = 0


@dataclass(slots=True)
class Library:
    """What a folder holds. ``ids`` lists the ids written there, even of items that are not sound.

    ``unread`` names the sections whose ids are not all known, because a file could not be read.
    """

    root: Path
    digest: str = ""
    problems: list[Problem] = field(default_factory=list)
    ids: dict[str, list[Entry]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    device: Placed[DeviceFile] | None = None
    scenarios: list[Placed[ScenarioFile]] = field(default_factory=list)
    decks: dict[str, Deck] = field(default_factory=dict)
    facts: list[Placed[Fact]] = field(default_factory=list)
    debates: list[Placed[Debate]] = field(default_factory=list)
    sources: list[Placed[Source]] = field(default_factory=list)
    rules: list[Placed[RulePage]] = field(default_factory=list)
    glossary: list[Placed[GlossaryEntry]] = field(default_factory=list)

    @property
    def cards(self) -> Iterator[tuple[str, Placed[Card]]]:
        """Every card with its deck."""
        for deck in self.decks.values():
            for card in deck.cards:
                yield deck.id, card

    @property
    def everything(self) -> Iterator[Placed[Any]]:
        """Every sound item."""
        if self.device is not None:
            yield self.device
        yield from self.scenarios
        for _, card in self.cards:
            yield card
        for section in (self.facts, self.debates, self.sources, self.rules, self.glossary):
            yield from section


def read(root: Path) -> Library:
    """Reads everything under a folder of content."""
    library = Library(root)
    digest = files.new_digest()
    documents: dict[str, list[Document]] = {folder: [] for folder in ("", *FOLDERS)}
    for path in _files(root, library):
        raw = _bytes(path)
        name = path.relative_to(root).as_posix()
        files.add(digest, name, raw)
        document, found = yaml_strict.parse(name, raw)
        folder = name.partition("/")[0] if "/" in name else ""
        library.problems += found
        if document.whole:
            documents[folder].append(document)
        else:
            library.unread.update(_sections_of(folder))
    library.digest = digest.hexdigest()
    for folder, take in _TAKE.items():
        take(library, documents[folder])
    library.problems = _first_at_each_place(library.problems)
    return library


def _first_at_each_place(found: list[Problem]) -> list[Problem]:
    """The problems without those that only follow from what the YAML is at the same place."""
    places = {(p.file, p.line, p.column): p.code for p in reversed(found)}
    return [
        p
        for p in found
        if places[p.file, p.line, p.column] not in YAML_CODES or p.code in YAML_CODES
    ]


def _files(root: Path, library: Library) -> list[Path]:
    found, unread = files.content_files(root)
    library.problems += [_unread(root, path) for path in unread]
    if root / "device.yaml" not in found:
        library.problems.append(
            Problem(
                "device.yaml", 1, 1, "file", "missing-file", "the file is missing",
                f"Write it, or check that {root.name} is a folder of content.",
            )
        )  # fmt: skip
    return found


def _unread(root: Path, path: Path) -> Problem:
    name = path.relative_to(root).as_posix()
    return Problem(
        name, 1, 1, "file", "unread-file", "nothing reads this file",
        f"Name it device.yaml or move it to one of {', '.join(FOLDERS)}; end it in .yaml.",
        "warning",
    )  # fmt: skip


def _bytes(path: Path) -> bytes:
    """The bytes of a file, one more than can be accepted at most."""
    with path.open("rb") as stream:
        return stream.read(yaml_strict.MAX_BYTES + 1)


def _sections_of(folder: str) -> tuple[str, ...]:
    return {
        "decks": ("cards",),
        "facts": ("facts", "debates"),
        "sources": ("sources",),
        "guide": ("rules", "glossary"),
        "scenarios": ("scenarios",),
    }.get(folder, ("device",))


def _note_ids(library: Library, document: Document) -> None:
    for section, value in document.data.items():
        if not isinstance(value, list):
            continue
        key = ID_KEYS.get(section, "id")
        for index, item in enumerate(value):
            name = item.get(key) if isinstance(item, dict) else None
            if isinstance(name, str):
                known = library.ids.setdefault(section, [])
                known.append(Entry(name, document, (section, index)))


def _take_device(library: Library, documents: list[Document]) -> None:
    for document in documents:
        if document.data:
            _note_ids(library, document)
            library.device = validated(document, (), document.data, DeviceFile, library.problems)


def _take_decks(library: Library, documents: list[Document]) -> None:
    for document in documents:
        if not document.data:
            continue
        _note_ids(library, document)
        deck = document.data.get("deck")
        if isinstance(deck, str) and deck in DECKS:
            found = library.decks.setdefault(deck, Deck(deck))
            cards = document.data.get("cards")
            found.written += len(cards) if isinstance(cards, list) else 0
            for _, card in items(document, DECKS[deck], library.problems):
                found.cards.append(card)
        elif "deck" in document.data:
            library.problems.append(
                document.problem(
                    ("deck",), "unknown-value", f"unknown deck: {described(deck)}",
                    hint(str(deck), DECKS, "Decks"),
                )
            )  # fmt: skip
        else:
            library.problems.append(
                document.problem((), "missing", "required key `deck` is missing", "Add `deck: …`.")
            )


def _take_facts(library: Library, documents: list[Document]) -> None:
    _take_sections(library, documents, FactsFile)


def _take_sources(library: Library, documents: list[Document]) -> None:
    _take_sections(library, documents, SourcesFile)


def _take_guide(library: Library, documents: list[Document]) -> None:
    _take_sections(library, documents, GuideFile)


def _take_sections(library: Library, documents: list[Document], model: type[Any]) -> None:
    for document in documents:
        if document.data:
            _note_ids(library, document)
            for section, item in items(document, model, library.problems):
                getattr(library, section).append(item)


def _take_scenarios(library: Library, documents: list[Document]) -> None:
    by_id: dict[str, Document] = {}
    for document in documents:
        name = document.data.get("id")
        if isinstance(name, str):
            library.ids.setdefault("scenarios", []).append(Entry(name, document, ()))
            by_id.setdefault(name, document)
    for document in documents:
        if not document.data:
            continue
        data = _extended(library, document, by_id)
        if data is not None:
            placed = validated(document, (), data, ScenarioFile, library.problems)
            if placed is not None:
                library.scenarios.append(placed)


def _extended(
    library: Library, document: Document, by_id: dict[str, Document]
) -> dict[str, object] | None:
    """The data of a scenario over that of those it extends; None when they run in a ring."""
    data, seen = document.data, [document]
    while "extends" in seen[-1].data:
        parent = by_id.get(str(seen[-1].data["extends"]))
        if parent is None or parent in seen:
            what = "no such scenario" if parent is None else "scenarios extend each other in a ring"
            library.problems.append(
                document.problem(
                    ("extends",), "extends", what, hint(str(data.get("extends")), by_id, "Known")
                )
            )
            return None
        data = _over(parent.data, data)
        seen.append(parent)
    return data


def _over(base: dict[str, object], top: dict[str, object]) -> dict[str, object]:
    merged = dict(base)
    for key, value in top.items():
        below = merged.get(key)
        both = isinstance(value, dict) and isinstance(below, dict)
        merged[key] = _over(below, value) if both else value  # type: ignore[arg-type]
    return merged


_TAKE: Final[dict[str, Callable[[Library, list[Document]], None]]] = {
    "": _take_device,
    "scenarios": _take_scenarios,
    "decks": _take_decks,
    "facts": _take_facts,
    "sources": _take_sources,
    "guide": _take_guide,
}
