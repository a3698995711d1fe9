"""Work done beside the screen, so that the window goes on answering: a decision, a suggestion.

The desktop edition works in a thread, the terminal here and now; the tests too, and with all the
time that a decision takes, so that it is the same on every machine.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final, Generic, TypeVar

T = TypeVar("T")


class Task(Generic[T]):
    """Something being worked out. Who no longer wants it says so: it then ends when it can."""

    def __init__(self, job: Callable[[], T]) -> None:
        self._job: Final = job
        self._result: list[T] = []
        self._error: Exception | None = None
        self._ended: Final = threading.Event()
        self.cancelled = False

    def cancel(self) -> None:
        """Nobody wants the result any more; a search that is under way gives up."""
        self.cancelled = True

    @property
    def done(self) -> bool:
        """True when there is a result, or the work has failed."""
        return self._ended.is_set()

    @property
    def failed(self) -> bool:
        """True when the work has failed: there will be no result."""
        return self.done and self._error is not None

    def work(self) -> None:
        """Does the work here and now; what it raises is kept for whoever asks for the result."""
        from game.bots.patience import while_wanted  # the title shows without

        try:
            with while_wanted(lambda: not self.cancelled):
                self._result.append(self._job())
        except Exception as error:
            self._error = error
        finally:
            self._ended.set()

    def result(self) -> T:
        """What came out, waited for if need be. Raises what the work raised."""
        self._ended.wait()
        if self._error is not None:
            raise self._error
        return self._result[0]


_PATIENCE: Final = 1.0
"""Seconds that people are asked to wait for a decision, however old the machine."""

Run = Callable[[Task[T]], None]
"""Has a task worked on: ``at_once``, ``in_time`` or ``in_thread``."""


def at_once(task: Task[T]) -> None:
    """Works here; the task is done on return."""
    task.work()


def in_time(task: Task[T]) -> None:
    """Works here, with no more thought to a decision than people have patience for."""
    from game.bots.patience import within  # the title shows without

    with within(_PATIENCE):
        task.work()


def in_thread(task: Task[T]) -> None:
    """Works in a thread of its own, which does not keep the program from ending."""
    threading.Thread(target=in_time, args=(task,), name="thinking", daemon=True).start()
