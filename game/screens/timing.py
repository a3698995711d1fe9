"""The clock of a timed game on the screens, and the offer of a last year once time is up."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.core.actions import LastYear
from game.core.ruleset import Timing
from game.screens import labels
from game.screens.commands import Act, Back, Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import ClockLook
from game.screens.nodes import Node, Role
from game.session import clock
from game.session.clock import Clock

DEED: Final = "clock"
ICON: Final = "sablier"
LAST: Final = "derniere-annee"
TOO_EARLY: Final = "last_year_too_early"
"""The refusal of a table that has not played half of its course."""


def begin(desk: Desk) -> None:
    """Sets the clock of the game that opens, if it is timed, and lets it run."""
    timing = desk.ruleset.timing
    if timing is not None and not desk.playing.state.over:
        path = _path(desk)
        kept = clock.load(path) if path is not None else Clock()
        desk.clock = kept.running(desk.now())
        desk.minute = _left(desk, timing)


def end(desk: Desk) -> None:
    """Writes down what was played when a game closes."""
    if desk.clock is not None:
        desk.clock = desk.clock.standing(desk.now())
        _keep(desk)
        desk.clock = None


def change(desk: Desk, what: str) -> None:
    """``pause``, ``go_on``, ``more``, ``hide`` or ``show``."""
    own = desk.clock
    if own is None:
        return
    now = desk.now()
    changed = {
        "pause": own.pause(now),
        "go_on": own.go_on(now),
        "more": own.more(),
        "hide": own.shown(hidden=True),
        "show": own.shown(hidden=False),
    }
    desk.clock = changed[what]
    _keep(desk)


def tick(desk: Desk) -> bool:
    """Looks at the clock; True when it shows another minute than before."""
    if desk.clock is None or desk.game is None:
        return False
    timing = desk.ruleset.timing
    left = _left(desk, timing) if timing is not None else 0
    if left == desk.minute:
        return False
    desk.minute = left
    _keep(desk)
    return True


def _left(desk: Desk, timing: Timing) -> int:
    assert desk.clock is not None
    return desk.clock.left(timing.play, desk.now())


def _path(desk: Desk) -> Path | None:
    writer = desk.playing.writer
    return clock.beside(writer.path) if writer is not None else None


def _keep(desk: Desk) -> None:
    path = _path(desk)
    if path is not None and desk.clock is not None:
        clock.save(path, desk.clock, desk.now())


def node(desk: Desk) -> tuple[Node, ...]:
    """The clock in the bar: minutes left, paused, time up or last year; its dialog behind it."""
    timing, own = desk.ruleset.timing, desk.clock
    if timing is None or own is None or desk.playing.state.over:
        return ()
    state = _state(desk, own, timing)
    left = desk.words("clock.left", n=_left(desk, timing))
    label = left
    if own.hidden:
        label = desk.words("clock.hidden")
    elif state in ("up", "last"):
        offered = state == "up" and last_year(desk)
        label = desk.words("clock.offer" if offered else f"clock.{state}")
    return (
        Node(
            Role.BUTTON,
            "top.clock",
            label,
            _told(desk, own, timing, state),
            hint=desk.words("clock.hint"),
            command=Go("clock"),
            icon=ICON,
            look=ClockLook(state, own.hidden),
        ),
    )


def _state(desk: Desk, own: Clock, timing: Timing) -> str:
    if desk.state.last_year:
        return "last"
    if not own.left(timing.play, desk.now()):
        return "up"
    return "paused" if own.paused else "running"


def _told(desk: Desk, own: Clock, timing: Timing, state: str) -> str:
    """How the clock stands, in a sentence; a hidden one does not say how much is left."""
    words = desk.words
    if own.hidden:
        return words("clock.hidden_words")
    if state == "up":
        return words("clock.up_words")
    left = words("clock.left_words", n=own.left(timing.play, desk.now()))
    return words("clock.paused", left=left) if state == "paused" else left


def last_year(desk: Desk) -> tuple[Node, ...]:
    """The offer to make this year the last, as soon as the rules allow it; never more than that.

    Whoever leads the session may stop before time is up.
    """
    action = LastYear(desk.viewer)
    if not desk.may_act or desk.playing.refusal(action) is not None:
        return ()
    hint = desk.words("last_year.hint", n=desk.state.year)
    return (
        Node(
            Role.BUTTON,
            "clock.last_year",
            desk.words("last_year"),
            hint=hint,
            command=Act(action),
            icon=LAST,
        ),
    )


def _too_early(desk: Desk) -> str:
    """From which year on the table may stop, where it may not yet; "" otherwise."""
    why = desk.playing.refusal(LastYear(desk.viewer))
    return labels.refusal(desk, why) if why is not None and why.key == TOO_EARLY else ""


def _debrief(desk: Desk, own: Clock, timing: Timing) -> str:
    """How long the talk is, and of what the whole session is made."""
    words, before = desk.words, timing.minutes - timing.play - timing.debrief
    whole = words("clock.left", n=timing.minutes + own.extra // 60)
    talk = words("clock.debrief", n=timing.debrief)
    if before <= 0:
        return words("clock.whole", talk=talk, all=whole)
    return words("clock.whole_with_start", n=before, talk=talk, all=whole)


def build(desk: Desk, page: Page) -> Node:
    """The dialog of the clock: how it stands, what one can do with it."""
    words = desk.words
    title = words("clock.title")
    timing, own = desk.ruleset.timing, desk.clock
    body: tuple[Node, ...] = ()
    if timing is not None and own is not None:
        body = _body(desk, own, timing)
    back = Node(Role.BUTTON, "back", words("clock.close"), command=Back(), icon="fermer")
    return Node(Role.DIALOG, "clock", title, children=(*body, back))


def _body(desk: Desk, own: Clock, timing: Timing) -> tuple[Node, ...]:
    words = desk.words
    told = _told(desk, own, timing, _state(desk, own, timing))
    offer = last_year(desk)
    line = "".join([each.hint for each in offer]) or _too_early(desk)
    explained = [Node(Role.TEXT, "clock.offer", line, icon=LAST)] if line else []
    return (
        Node(Role.HEADING, "clock.title", words("clock.title"), icon=ICON),
        Node(Role.TEXT, "clock.told", told),
        Node(Role.TEXT, "clock.debrief", _debrief(desk, own, timing)),
        *explained,
        *offer,
        _button(desk, "go_on" if own.paused else "pause", "lecture" if own.paused else "pause"),
        _button(desk, "more", "minuteur"),
        _button(desk, "show" if own.hidden else "hide", "main-cachee"),
    )


def _button(desk: Desk, what: str, icon: str) -> Node:
    label = desk.words(f"clock.{what}")
    return Node(Role.BUTTON, f"clock.{what}", label, command=Do(DEED, what), icon=icon)
