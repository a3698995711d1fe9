"""What every check of the lint gets to see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from game.content.content import Content
from game.content.read import Library


@dataclass(frozen=True, slots=True)
class Context:
    """The files as read, the content they make, and the day for which facts are checked."""

    library: Library
    content: Content
    today: date
