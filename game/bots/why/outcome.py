"""What an action does at once, as far as it can be foreseen; what a hazard does if let through.

Whole numbers that a person can check at the table, from what the acting seat may see.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.core.actions import Action, Choose
from game.core.events import Event
from game.core.preview import preview
from game.core.ruleset import Ruleset
from game.core.state import State
from game.core.yearly import KEEP


class Gains(NamedTuple):
    """What an action changes at once for the seat that does it, as far as it can be known.

    ``levels`` are those of the ``attribute`` that gains most; ``known`` is False when a hidden
    card decides what else happens.
    """

    coins: int = 0
    elan: int = 0
    cubes: int = 0
    cards: int = 0
    points: int = 0
    service: int = 0
    tokens: int = 0
    levels: int = 0
    pillars: int = 0
    repaired: int = 0
    rules: int = 0
    levers: int = 0
    attribute: str = ""
    choice: bool = False
    known: bool = True


def gains(ruleset: Ruleset, view: State, action: Action) -> Gains:
    """What an action changes at once, summed up; nothing when it is refused."""
    seen = preview(ruleset, view, action)
    if seen is None:
        return Gains()
    own = [event for event in seen.events if event.seat == action.seat]
    return Gains(
        coins=_sum(own, "coins_changed", "by"),
        elan=_sum(own, "elan_changed", "by"),
        cubes=_sum(own, "cubes_added", "count"),
        cards=len([event for event in own if event.kind == "card_drawn"]),
        points=_sum(own, "lever_scored", "points") + _received(own, "points"),
        service=_received(own, "service"),
        tokens=_received(own, "tokens") + _sum(own, "phone_collected", "tokens"),
        levels=max([int(e.params["by"]) for e in own if e.kind == "phone_improved"], default=0),
        pillars=len([event for event in own if event.kind == "pillar_lit"]),
        repaired=len([event for event in own if event.kind == "repaired"]),
        rules=len([event for event in seen.events if event.params.get("lasts") == "game"]),
        levers=len([event for event in seen.events if event.kind == "lever_passed"]),
        attribute=_raised(own),
        choice=seen.then == "choice",
        known=seen.then != "unknown",
    )


def _raised(events: Sequence[Event]) -> str:
    """The attribute that is raised most, or ""."""
    found = [event for event in events if event.kind == "phone_improved"]
    best = max(found, key=lambda event: int(event.params["by"]), default=None)
    return "" if best is None else str(best.params["attribute"])


def _sum(events: Sequence[Event], kind: str, field: str) -> int:
    return sum([int(event.params[field]) for event in events if event.kind == kind])


def _received(events: Sequence[Event], what: str) -> int:
    found = [event for event in events if event.kind == "received"]
    return sum([int(event.params["count"]) for event in found if event.params["what"] == what])


def zones(ruleset: Ruleset, view: State, action: Action) -> dict[str, int]:
    """The kinds of impact whose gauge enters a zone (1 tense, 2 hot) at once through an action."""
    seen = preview(ruleset, view, action)
    events = seen.events if seen is not None else ()
    entered = [event.params for event in events if event.kind == "zone_entered"]
    return {str(params["impact"]): int(params["zone"]) for params in entered}


class Harm(NamedTuple):
    """What a hazard does when nothing is done: a fault, levels of an attribute, coins; or none."""

    fault: str = ""
    attribute: str = ""
    levels: int = 0
    coins: int = 0


def harm(ruleset: Ruleset, view: State, seat: int) -> Harm:
    """What letting the hazard happen, of which the seat is asked now, would do to it."""
    seen = preview(ruleset, view, Choose(seat, KEEP))
    own = [event for event in (seen.events if seen else ()) if event.seat == seat]
    faults = [str(event.params["fault"]) for event in own if event.kind == "phone_broke"]
    wore = [event for event in own if event.kind == "phone_wore"]
    worst = min(wore, key=lambda event: int(event.params["by"]), default=None)
    return Harm(
        fault="".join(faults[:1]),
        attribute="" if worst is None else str(worst.params["attribute"]),
        levels=0 if worst is None else -int(worst.params["by"]),
        coins=-min(0, _sum(own, "coins_changed", "by")),
    )
