"""The guide: rules of the game in words, and the terms of the field."""

from __future__ import annotations

from typing import NamedTuple


class RulePage(NamedTuple):
    """One page of rules, for the scenarios of ``only``, or for all when it is empty."""

    id: str
    title: str
    icon: str
    text: str
    terms: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    scene: str = ""


class GlossaryEntry(NamedTuple):
    """A term of the glossary; it is its own id."""

    term: str
    definition: str
    english: str
