"""Old journals become new ones, plain data to plain data, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.session.journal import VERSION, Line

Lines = tuple[Line, ...]
Migration = Callable[[Line, Lines], tuple[Line, Lines]]

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""From version n to n + 1, by n. A new format adds one line here and a fixture in tests/saves."""


def migrate(header: Line, lines: Lines) -> tuple[Line, Lines]:
    """A journal of any older version as one of today's. Raises ``ValueError`` if one is missing."""
    version: Any = header["version"]
    while version < VERSION:
        step = MIGRATIONS.get(version)
        if step is None:
            raise ValueError(f"no migration from version {version}")
        header, lines = step(header, lines)
        version = header["version"]
    return header, lines
