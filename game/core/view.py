"""The one gate of hidden information: a state as an audience may know it.

A view is a state like any other, with the ids an audience may not know replaced by ``HIDDEN``;
what reads a state reads a view.
"""

from __future__ import annotations

from typing import Final

from game.core.events import EVERYONE, Event
from game.core.state import HIDDEN, Choice, Household, State, Task

SPECTATOR: Final = -1
"""The audience that may know nothing secret: the table, the room, a replay."""

FACILITATOR: Final = -2
"""The audience that may know every hand, but no deck."""

_SECRET_CHOICES: Final = frozenset({"mission", "look_keep", "look_share", "look_order"})


def view(state: State, audience: int) -> State:
    """The state as a seat, ``SPECTATOR`` or ``FACILITATOR`` may know it.

    Decks are hidden from everybody; hands, missions and cards being looked at from all but
    their owner. The random generator is blanked.
    """
    return state._replace(
        households=tuple(
            [
                own if _knows(seat, audience) else _redacted(own)
                for seat, own in enumerate(state.households)
            ]
        ),
        decks=tuple([(HIDDEN,) * len(deck) for deck in state.decks]),
        discards=state.discards,
        agenda=tuple([_item(item, audience) for item in state.agenda]),
        rng=0,
    )


def _knows(seat: int, audience: int) -> bool:
    return audience in (seat, FACILITATOR)


def _redacted(own: Household) -> Household:
    return own._replace(hand=(HIDDEN,) * len(own.hand), mission=HIDDEN if own.mission else "")


def _item(item: Task | Choice, audience: int) -> Task | Choice:
    if type(item) is not Choice or _knows(item.seat, audience):
        return item
    if item.kind in _SECRET_CHOICES or item.kind == "reaction" or item.held:
        return item._replace(options=(HIDDEN,) * len(item.options), held=(HIDDEN,) * len(item.held))
    return item


def seen(event: Event, audience: int) -> Event:
    """The event as an audience may know it: a secret keeps its fact and loses its card."""
    if event.audience == EVERYONE or _knows(event.audience, audience):
        return event
    return event._replace(params={**event.params, "card": HIDDEN})
