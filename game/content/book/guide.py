"""The guide: rules of the game in words, and the terms of the field."""

from __future__ import annotations

from typing import NamedTuple


class RulePage(NamedTuple):
    """One page of rules."""

    id: str
    title: str
    icon: str
    text: str
    terms: tuple[str, ...] = ()


class GlossaryEntry(NamedTuple):
    """A term of the glossary; it is its own id."""

    term: str
    definition: str
    english: str
