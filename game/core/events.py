"""What happened: a past-tense key, a seat, parameters; never a sentence.

An event names its audience: everybody, or one seat when it tells a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

EVERYONE: Final = -1


class Event(NamedTuple):
    """One thing that happened. ``params`` holds ids and numbers, read-only by convention."""

    kind: str
    seat: int
    params: Mapping[str, int | str]
    audience: int = EVERYONE


REVEALING: Final = frozenset(
    {
        "card_drawn",
        "mission_offered",
        "news_revealed",
        "hazard_drawn",
        "row_refilled",
        "alert_revealed",
        "cards_seen",
        "designs_offered",
        "part_drawn",
    }
)
"""Events that show what was hidden: undoing past one is something the table must agree to."""


def reveals(event: Event) -> bool:
    """True when the event showed somebody a card that was hidden before."""
    return event.kind in REVEALING
