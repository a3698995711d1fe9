"""Events gathered into moments that the table should look at before going on."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.core.events import Event
from game.screens.desk import Moment
from game.session.running import RunningGame

_YEAR_END: Final = frozenset(
    {
        "hazard_drawn",
        "hazard_stopped",
        "hazard_struck",
        "hazard_cancelled",
        "served",
        "spare_served",
        "went_without",
        "elan_faded",
        "rental_lost",
        "rent_paid",
    }
)


def of(game: RunningGame, events: Sequence[Event]) -> list[Moment]:
    """The moments in the events of one action, in order."""
    found: list[Moment] = []
    gathered: list[Event] = []
    kind = ""
    year = game.state.year - sum(event.kind == "year_began" for event in events)
    since = year
    for event in events:
        opens = _opens(event.kind, kind)
        if opens:
            _close(found, kind, since, gathered)
            kind, since = opens, year
        if event.kind == "year_began":
            year += 1
        if kind and event.kind != "game_ended":  # no part of the year: told by itself
            gathered.append(event)
    _close(found, kind, since, gathered)
    return found


def add(waiting: deque[Moment], found: Sequence[Moment]) -> None:
    """Puts moments behind those that wait; a year end that a choice interrupted goes on."""
    for moment in found:
        last = waiting[-1] if waiting else moment
        same = (last.kind, last.year) == (moment.kind, moment.year)
        if waiting and same and moment.kind == "year_end":
            waiting[-1] = replace(last, events=(*last.events, *moment.events))
        else:
            waiting.append(moment)


def _opens(event: str, current: str) -> str:
    if event == "news_revealed":
        return "news"
    if event == "alert_revealed":
        return "alert"
    if event == "lever_passed":
        return "lever"
    if event in _YEAR_END and current != "year_end":
        return "year_end"
    return ""


def _close(found: list[Moment], kind: str, year: int, gathered: list[Event]) -> None:
    """Ends a moment; the end of a year that an alert cut in two is one moment, before the alert."""
    if not kind:
        return
    begun = [n for n, each in enumerate(found) if kind == "year_end" == each.kind]
    if begun:
        first = found[begun[-1]]
        found[begun[-1]] = replace(first, events=(*first.events, *gathered))
    else:
        found.append(Moment(kind, year, tuple(gathered)))
    gathered.clear()
