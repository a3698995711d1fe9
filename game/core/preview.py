"""What an action would do now, as far as its seat may know: the events up to the next secret."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from game.core.actions import Action, Choose
from game.core.apply import carry_out
from game.core.checks import check
from game.core.events import Event
from game.core.flow import run_task
from game.core.ruleset import Ruleset
from game.core.state import HIDDEN, Choice, State
from game.core.table import Table


class Preview(NamedTuple):
    """The events an action would cause by itself, before the next seat or year.

    ``then`` is ``choice`` when it leads to a decision, ``unknown`` when it leads to cards that
    nobody knows yet, and empty when that is all.
    """

    events: tuple[Event, ...]
    then: str


def preview(ruleset: Ruleset, view: State, action: Action) -> Preview | None:
    """What an action would do, from a view; None when it is refused.

    Works on views: stops where a hidden card would have to be known, or a deck to be shuffled.
    """
    table = Table(ruleset, view)
    if check(table, action) is not None:
        return None
    depth = len(table.agenda) - isinstance(action, Choose)
    try:
        carry_out(table, action)
        then = "choice" if _settle(table, depth) else ""
    except KeyError as error:
        if error.args != (HIDDEN,):
            raise
        then = "unknown"
    known = tuple(takewhile(lambda event: event.kind != "deck_reshuffled", table.events))
    if len(known) < len(table.events) or any(e.params.get("card") == HIDDEN for e in known):
        then = "unknown"
    return Preview(known, then)


def _settle(table: Table, depth: int) -> bool:
    """Works off what the action put on the agenda; True when it stops at a choice."""
    while len(table.agenda) > depth:
        top = table.agenda[-1]
        if isinstance(top, Choice):
            return True
        table.agenda.pop()
        run_task(table, top)
    return False
