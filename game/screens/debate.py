"""The clock of the debate: how long the table still talks; it can be paused, and hidden.

It runs at once in a timed scenario, for as long as that scenario says; elsewhere the table asks
for it. Nothing depends on it, and it is not kept.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from game.screens.commands import Do
from game.screens.desk import Desk
from game.screens.looks import ClockLook
from game.screens.nodes import Node, Role
from game.session.clock import Clock

DEED: Final = "debate"
PART: Final = "talk"
"""The part of the report where the debate is held."""

USUAL: Final = 8
"""Minutes of a debate where the scenario does not say."""

ICONS: Final = {"pause": "pause", "go_on": "lecture", "hide": "main-cachee", "show": "sablier"}


def minutes(desk: Desk) -> int:
    """How long the table talks."""
    timing = desk.ruleset.timing
    return timing.debrief if timing is not None and timing.debrief else USUAL


def begin(desk: Desk) -> None:
    """Sets the clock when the debate is opened for the first time."""
    if desk.debate is None:
        timed = desk.ruleset.timing is not None
        clock = Clock(paused=not timed, hidden=not timed)
        desk.debate = clock.running(desk.now())
        desk.debate_second = left(desk)


def left(desk: Desk) -> int:
    """Seconds left, the one begun counted whole; 0 when time is up or nobody has begun."""
    own = desk.debate
    return 0 if own is None else max(0, ceil(minutes(desk) * 60 - own.played(desk.now())))


def change(desk: Desk, what: str) -> None:
    """``pause``, ``go_on``, ``hide`` or ``show``; shown for the first time it runs."""
    own, now = desk.debate, desk.now()
    if own is None:
        return
    if what in ("hide", "show"):
        own = own.shown(hidden=what == "hide")
    asked_for = what == "show" and not own.played(now)
    if what == "pause":
        own = own.pause(now)
    elif what == "go_on" or asked_for:
        own = own.go_on(now)
    desk.debate, desk.debate_second = own, left(desk)


def tick(desk: Desk) -> bool:
    """True when the clock is on screen and shows another second than before."""
    if desk.debate is None or desk.debate.hidden or not _is_open(desk):
        return False
    now, before = left(desk), desk.debate_second
    desk.debate_second = now
    return now != before


def _is_open(desk: Desk) -> bool:
    return desk.picked == PART and len(desk.pages) == 1 and desk.playing.state.over


def node(desk: Desk) -> tuple[Node, ...]:
    """The clock and its buttons; only the way to it while it is hidden."""
    own = desk.debate
    if own is None:
        return ()
    parts = [_button(desk, "show")]
    if not own.hidden:
        up = not left(desk)
        stop = () if up else (_button(desk, "go_on" if own.paused else "pause"),)
        parts = [_time(desk, own), *stop, _button(desk, "hide")]
    name = desk.words("debate.clock")
    return (Node(Role.GROUP, "report.clock", name, children=tuple(parts)),)


def _time(desk: Desk, own: Clock) -> Node:
    seconds, words = left(desk), desk.words
    shown = words("debate.left", minutes=seconds // 60, seconds=f"{seconds % 60:02}")
    said = words("debate.left.said", n=ceil(seconds / 60))
    state = "up" if not seconds else "paused" if own.paused else "running"
    if state == "up":
        shown, said = words("clock.up"), words("debate.up")
    elif state == "paused":
        said = words("clock.paused", left=said)
    return Node(Role.STATUS, "debate.left", shown, said, icon="sablier", look=ClockLook(state))


def _button(desk: Desk, what: str) -> Node:
    label = desk.words(f"debate.{what}")
    return Node(Role.BUTTON, f"debate.{what}", label, command=Do(DEED, what), icon=ICONS[what])
