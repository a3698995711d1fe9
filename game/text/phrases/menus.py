"""Phrases of the part « menus »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.text.words import Phrase

PHRASES: Final[Mapping[str, Phrase]] = {}
