"""A text to translate, with all that a translator needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.text.faithful import BRACED, forms_of


class Message(NamedTuple):
    """One text of the French edition.

    ``context`` names it for good. ``source`` has the text, or its singular and plural. ``about``
    says, in English, where it appears and what it is. ``chars`` is how long a translation may be
    once it is filled, None where it may flow. ``file`` and ``line`` say where it is written.
    ``terms`` are the French terms of the glossary that it explains.
    """

    domain: str
    context: str
    source: tuple[str, ...]
    about: tuple[str, ...]
    chars: int | None
    file: str
    line: int
    terms: tuple[str, ...] = ()

    @property
    def comments(self) -> tuple[str, ...]:
        """What translators read above it."""
        return (*self.about, *_budget(self.chars), *_glossary(self.terms), *self._placeholders())

    def _placeholders(self) -> Iterator[str]:
        found = [f"{{{name}}}" for name in placeholders(self.source)]
        if found:
            yield f"Placeholders, to keep as they are: {', '.join(found)}."
        if forms_of(self.source):
            yield "A number that brings its word has every form of your language in its braces."


def _budget(chars: int | None) -> Iterator[str]:
    if chars is not None:
        yield f"At most {chars} characters."


def _glossary(terms: tuple[str, ...]) -> Iterator[str]:
    if terms:
        yield f"Say these as in the glossary: {', '.join(terms)}."


def placeholders(source: Iterable[str]) -> tuple[str, ...]:
    """The names of the placeholders of a source, each once, in order."""
    found = [inner.partition(":")[0] for text in source for inner, _ in BRACED.findall(text)]
    return tuple(dict.fromkeys(filter(None, found)))
