"""Everything wrong with a catalogue, entry by entry, with the line and the remedy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from game.i18n.messages import Message
from game.text import po
from game.text.catalogue import UI, has_forms, head
from game.text.codes import is_language
from game.text.faithful import BRACED, faults
from game.text.plurals import Plurals, plurals_of
from game.text.po import Entry, Po, Slip

_COUNT: Final = re.compile(r"nplurals\s*=\s*(\d+)")
STEM: Final = 4
"""Letters by which a word is known whatever its ending."""

_FILLED: Final = "00"
"""What stands for a number where a length is measured."""


class Problem(NamedTuple):
    """One thing wrong in a file. A ``mild`` one is worth a look and breaks nothing."""

    file: str
    line: int
    context: str
    what: str
    remedy: str
    mild: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.mild else ""
        return (
            f"{self.file}:{self.line}: {kind}{self.context or 'file'}: {self.what}. {self.remedy}"
        )


Sources = Mapping[str, Message]
"""The texts of a domain by their context."""


def check(path: Path, shown: str, sources: Sources) -> list[Problem]:
    """What is wrong with a file. ``shown`` is its name in problems. Raises ``OSError``."""
    found = po.parse(head(path))
    problems = [Problem(shown, *slip) for slip in found.slips]
    language = _placed(path) or found.header.get("Language", "")
    if is_language(language):
        problems += _checked(found, shown, plurals_of(language), sources)
    elif found.entries:
        what = f"« {language} » is no language" if language else "its language is not said"
        remedy = "Write it in the header, as « Language: en », or move the file to its folder."
        problems.append(Problem(shown, 1, "", what, remedy))
    return sorted(problems, key=lambda problem: (problem.line, problem.context))


def _placed(path: Path) -> str:
    """The language of a catalogue that lies at ``en/LC_MESSAGES/``; "" elsewhere."""
    folder = path.resolve().parent
    return folder.parent.name if folder.name == "LC_MESSAGES" else ""


def _checked(found: Po, shown: str, plurals: Plurals, sources: Sources) -> list[Problem]:
    problems = [Problem(shown, *slip) for slip in _header(found, plurals)]
    for entry in found.entries:
        problems += _entry(shown, entry, plurals, sources.get(entry.context))
    terms = _terms(found.entries)
    for entry in found.entries:
        message = sources.get(entry.context)
        if message is not None and entry.done:
            problems += _other_words(shown, entry, message, terms)
    return [*problems, *[Problem(shown, *slip) for slip in _shared_terms(found.entries)]]


def _header(found: Po, plurals: Plurals) -> Iterator[Slip]:
    if not found.header:
        if found.entries:
            yield Slip(1, "", "the header is missing", "Take it from a new file of the language.")
        return
    said = _COUNT.search(found.header.get("Plural-Forms", ""))
    if said is None or int(said[1]) != plurals.forms:
        what = f"the header says {said[1] if said else 'no'} plural forms"
        yield Slip(1, "", what, f"The language has {plurals.forms}: terre-en-poche i18n update.")


def _entry(
    shown: str, entry: Entry, plurals: Plurals, message: Message | None
) -> Iterator[Problem]:
    here = (shown, entry.line, entry.context)
    if message is None or message.source != entry.source:
        what = "no such text" if message is None else "the French has changed since"
        yield Problem(*here, what, "Run terre-en-poche i18n update.", mild=True)
    elif not entry.fuzzy:
        forms = has_forms(message.domain, entry.context)
        for fault in faults(entry.source, entry.said, plurals, forms=forms):
            yield Problem(*here, *fault)
        yield from _too_long(shown, entry, message)


def _too_long(shown: str, entry: Entry, message: Message) -> Iterator[Problem]:
    """Room in the window is an estimate; room on cards was measured."""
    longest = max(map(filled_length, entry.said), default=0)
    if message.chars is not None and longest > message.chars:
        what = f"{longest} characters, at most {message.chars}"
        remedy = f"Drop {longest - message.chars}: there is no more room."
        mild = message.domain == UI
        yield Problem(shown, entry.line, entry.context, what, remedy, mild)


def filled_length(text: str) -> int:
    """How long a text is about, its placeholders filled with short numbers and longest forms."""
    return len(BRACED.sub(lambda found: _filled(found[1] or ""), text))


def _filled(inner: str) -> str:
    forms = inner.partition(":")[2].split("|")
    longest = max(forms, key=len)
    return f"{_FILLED} {longest}" if longest else _FILLED


_TERM: Final = re.compile(r"([a-z0-9-]+)\.term\..*\.term")


def _terms(entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """The translation of each term, by device and French term."""
    found = ((_TERM.fullmatch(entry.context), entry) for entry in entries if entry.done)
    return {(match[1], entry.source[0]): entry.said[0] for match, entry in found if match}


def _other_words(
    shown: str, entry: Entry, message: Message, terms: Mapping[tuple[str, str], str]
) -> Iterator[Problem]:
    """Terms that a page explains and that its translation does not begin any word with."""
    said = entry.said[0].casefold()
    pack = entry.context.partition(".")[0]
    for term in message.terms:
        wanted = terms.get((pack, term), "")
        if wanted[:STEM].casefold() not in said:
            what = f"« {term} » is « {wanted} » in the glossary, and not here"
            remedy = "Use one word for one thing, or change the glossary."
            yield Problem(shown, entry.line, entry.context, what, remedy, mild=True)


def _shared_terms(entries: Iterable[Entry]) -> Iterator[Slip]:
    """Two terms of a glossary that are told apart in French are told apart in every language."""
    known: dict[tuple[str, str], str] = {}
    for entry in entries:
        found = _TERM.fullmatch(entry.context)
        if found is None or not entry.done:
            continue
        first = known.setdefault((found[1], entry.said[0]), entry.source[0])
        if first != entry.source[0]:
            what = f"« {entry.said[0]} » is the term for « {first} » already"
            yield Slip(entry.line, entry.context, what, "Choose a term of its own.")
