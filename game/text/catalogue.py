"""Translations of a language, read from files; whatever is missing or bad stays French.

Several languages stand in a row: a text that the first does not have is taken from the next,
``pt_BR`` then ``pt``; French, the source, is behind them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from game.text import mo, po
from game.text.codes import MESSAGES, SOURCE, chain
from game.text.faithful import faults
from game.text.plurals import FRENCH, PluralRule, plurals_of
from game.text.po import Entry, Po, Slip

UI: Final = "ui"
CONTENT: Final = "content"
DOMAINS: Final = (UI, CONTENT)

_PHRASE: Final = re.compile(r"[a-z0-9-]+\.device\.phrases\.")


class Said(NamedTuple):
    """The forms of a text in some language, and the rule that chooses one."""

    forms: tuple[str, ...]
    plural: PluralRule


class Catalogue:
    """Finds texts by context and source: a source that was rewritten since is not found."""

    def __init__(self, texts: Mapping[tuple[str, tuple[str, ...]], Said]) -> None:
        self._texts = texts

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, context: str, source: tuple[str, ...]) -> Said | None:
        """The translation of a text; None where French is to stand."""
        return self._texts.get((context, source))


class Loaded(NamedTuple):
    """What was read, and what was refused, each with its file."""

    catalogue: Catalogue
    refused: tuple[tuple[Path, Slip], ...]


def place(locales: Path, language: str, domain: str) -> Path:
    """The catalogue of a language and a domain. It need not exist."""
    return locales / language / MESSAGES / f"{domain}.po"


def load(locales: Path, language: str, domain: str) -> Loaded:
    """The translations of a language and those behind it. Never raises for what files hold."""
    texts: dict[tuple[str, tuple[str, ...]], Said] = {}
    refused: list[tuple[Path, Slip]] = []
    for each in reversed(chain(language)):
        path = place(locales, each, domain)
        found = _read(path)
        refused += [(path, slip) for slip in found.slips]
        sound, bad = _sifted(found.entries, each, domain)
        texts |= sound
        refused += [(path, slip) for slip in bad]
    return Loaded(Catalogue(texts), tuple(refused))


def _read(path: Path) -> Po:
    """The compiled file beside it when there is only that one; nothing when there is neither."""
    compiled = path.with_suffix(".mo")
    try:
        if not path.is_file():
            return mo.parse(head(compiled)) if compiled.is_file() else Po((), {}, ())
        return po.parse(head(path))
    except OSError as error:
        why = error.strerror or "it cannot be read"
        return Po((), {}, (Slip(0, "", why, "Check that the file may be read."),))


def head(path: Path) -> bytes:
    """The bytes of a file, one more than is accepted at most. Raises ``OSError``."""
    with path.open("rb") as stream:
        return stream.read(po.MAX_BYTES + 1)


def has_forms(domain: str, context: str) -> bool:
    """True for texts whose placeholders may carry forms: those of the content, not phrases."""
    return domain == CONTENT and _PHRASE.match(context) is None


def _sifted(
    entries: Iterable[Entry], language: str, domain: str
) -> tuple[dict[tuple[str, tuple[str, ...]], Said], list[Slip]]:
    plurals = FRENCH if language == SOURCE else plurals_of(language)
    sound: dict[tuple[str, tuple[str, ...]], Said] = {}
    bad: list[Slip] = []
    for entry in entries:
        if entry.fuzzy or not any(entry.said):
            continue
        forms = has_forms(domain, entry.context)
        wrong = next(faults(entry.source, entry.said, plurals, forms=forms), None)
        if wrong is None:
            sound[entry.context, entry.source] = Said(entry.said, plurals.rule)
        else:
            bad.append(Slip(entry.line, entry.context, *wrong))
    return sound, bad
