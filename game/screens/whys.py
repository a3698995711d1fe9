"""Why computer households did what they did: found beside the screen, or when it is looked at.

Nothing waits for it: a line of the journal stands there without its reason until there is one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from game.core.view import view
from game.screens import advice, background, labels, texts
from game.screens.background import Run, Task

if TYPE_CHECKING:
    from game.core.actions import Action
    from game.core.state import State
    from game.screens.advising import Reason
    from game.screens.desk import Desk


@dataclass(slots=True)
class Why:
    """The reason of one step: the state it led to, the seat that acted, the reason being found.

    ``begun`` is False where nobody works on it before it is asked for; ``told`` once the screen
    has been drawn again for it.
    """

    state: State
    seat: int
    task: Task[Reason]
    begun: bool
    told: bool = False


def ask(desk: Desk, run: Run[Any]) -> None:
    """Has the reason of the last step found, where ``run`` works beside the screen; else it is
    found when it is first looked at."""
    done = desk.playing.history.done
    action = done[-1].action
    if desk.explain is None or action is None or len(done) < 2:
        return
    task = Task(partial(_found, desk, done[-2].state, action))
    beside = run is background.in_thread
    desk.whys[len(done) - 1] = Why(done[-1].state, action.seat, task, beside)
    if beside:
        run(task)


def _found(desk: Desk, before: State, action: Action) -> Reason:
    assert desk.explain is not None
    return desk.explain(desk.ruleset, view(before, action.seat), action)


def of_step(desk: Desk, number: int) -> str:
    """Why the household of this step did what it did, as a sentence; "" when nobody knows yet.

    What cannot be explained is no reason to stop a game.
    """
    why = desk.whys.get(number)
    done = desk.playing.history.done
    if why is None or number >= len(done) or done[number].state is not why.state:
        return ""
    if not why.begun:
        why.begun = True
        why.task.work()
    if not why.task.done or why.task.failed:
        return ""
    return _because(desk, why.task.result(), labels.household(desk, why.seat))


class _Told(NamedTuple):
    """A reason said without the deed."""

    key: str
    params: Mapping[str, object]


def _because(desk: Desk, reason: Reason, who: str) -> str:
    """The reason alone, where what was done is told already."""
    key = f"because.{reason.key.partition('.')[2].partition('.')[2]}"
    told = _Told(key, reason.params) if desk.words.knows(key) else reason
    return texts.capital(advice.spoken(desk, told, who=who))


def arrived(desk: Desk) -> bool:
    """True when a reason has been found since this was last asked."""
    fresh = [why for why in desk.whys.values() if why.begun and not why.told and why.task.done]
    for why in fresh:
        why.told = True
    return bool(fresh)
