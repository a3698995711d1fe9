"""How far each language is: for every domain, every device and every scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple

from game.content import contexts
from game.content.content import Content
from game.i18n.messages import Message
from game.text import po
from game.text.catalogue import CONTENT, DOMAINS, UI, has_forms, head, place
from game.text.codes import languages
from game.text.faithful import faults
from game.text.plurals import Plurals, plurals_of
from game.text.po import Entry

State = Literal["done", "stale", "missing"]
Belongs = Callable[[str], bool]
"""True for the contexts of a part."""

_PAGE: Final = """\
# Translation status

Written by `terre-en-poche i18n status --write`; how to translate: [translating.md](translating.md).
*To do again*: French has changed since, or the check refuses the entry; players read French there.
A scenario counts its cards with their figures and sources, its rules, and the device.
"""


class Part(NamedTuple):
    """What is counted together: its name, the domain, which contexts."""

    name: str
    domain: str
    belongs: Belongs


class Row(NamedTuple):
    """The state of a part in a language, in texts."""

    language: str
    part: str
    done: int
    stale: int
    missing: int

    @property
    def total(self) -> int:
        """All texts of the part."""
        return self.done + self.stale + self.missing

    @property
    def percent(self) -> int:
        """Per cent that are done, rounded down: 100 is all."""
        return 100 * self.done // self.total if self.total else 100


def parts(contents: Iterable[Content]) -> Iterator[Part]:
    """The parts of a translation: the interface, each device, each of its scenarios."""
    yield Part("interface", UI, lambda context: True)
    for content in contents:
        pack = content.device.id
        yield Part(pack, CONTENT, _begins([pack]))
        for name in content.scenarios:
            yield Part(f"{pack}, {name}", CONTENT, _begins(scenario_places(content, name)))


def _begins(places: Iterable[str]) -> Belongs:
    known = tuple([f"{place}." for place in places])
    return lambda context: context.startswith(known)


def scenario_places(content: Content, scenario: str) -> list[str]:
    """The items whose texts a scenario shows, each as its context begins."""
    pack = content.device.id
    ruleset = content.rulesets[scenario]
    cards = [content.cards[name] for name in ruleset.cards]
    facts = dict.fromkeys([fact for card in cards for fact in card.all_facts])
    debates = {content.debate_of[fact].id for fact in facts if fact in content.debate_of}
    found: Mapping[str, Iterable[str]] = {
        contexts.CARD: [card.id for card in cards],
        contexts.FACT: facts,
        contexts.DEBATE: debates,
        contexts.SOURCE: {source.id for card in cards for source in content.sources_of(card)},
        contexts.PAGE: [page.id for page in content.pages(scenario)],
        contexts.TERM: {term for page in content.pages(scenario) for term in page.terms},
        contexts.SCENARIO: [scenario],
    }
    named = [contexts.context(pack, kind, name) for kind, ids in found.items() for name in ids]
    return [*named, contexts.context(pack, contexts.DEVICE)]


def rows(
    locales: Path, parts_: Iterable[Part], texts: Mapping[str, Iterable[Message]]
) -> Iterator[Row]:
    """Every part in every language that has a folder. ``texts`` has those of each domain."""
    parts_ = tuple(parts_)
    for language in languages(locales):
        for domain in DOMAINS:
            entries = _entries(place(locales, language, domain))
            plurals = plurals_of(language)
            states = [(m.context, state(m, entries.get(m.context), plurals)) for m in texts[domain]]
            for part in parts_:
                if part.domain == domain:
                    yield _counted(language, part, states)


def _counted(language: str, part: Part, states: Iterable[tuple[str, State]]) -> Row:
    found = [each for context, each in states if part.belongs(context)]
    counts = [found.count(each) for each in ("done", "stale", "missing")]
    return Row(language, part.name, *counts)


def _entries(path: Path) -> dict[str, Entry]:
    """The entries of a file by context; none of a file that is not there."""
    if not path.is_file():
        return {}
    return {entry.context: entry for entry in po.parse(head(path)).entries}


def state(message: Message, entry: Entry | None, plurals: Plurals) -> State:
    """Whether a text is translated, was translated from other French, or is not."""
    if entry is None or not any(entry.said):
        return "missing"
    if entry.source != message.source or not entry.done:
        return "stale"
    forms = has_forms(message.domain, message.context)
    wrong = next(faults(entry.source, entry.said, plurals, forms=forms), None)
    return "done" if wrong is None else "stale"


def table(found: Iterable[Row]) -> list[str]:
    """A table in Markdown, which a terminal shows well too."""
    lines: list[tuple[str, ...]] = [
        ("Language", "Part", "Done", "To do again", "Missing", "Done, %")
    ]
    lines += [
        (row.language, row.part, *map(str, (row.done, row.stale, row.missing, row.percent)))
        for row in found
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = "|".join(["-" * (width + 2) for width in widths])
    shown = [_line(cells, widths) for cells in lines]
    return [shown[0], f"|{rule}|", *shown[1:]]


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return f"| {' | '.join(padded)} |"


def page(found: Iterable[Row]) -> str:
    """The page ``docs/translation-status.md``."""
    return "\n".join([_PAGE, *table(found), ""])
