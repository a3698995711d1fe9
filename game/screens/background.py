"""Work done beside the screen, so that the window goes on answering: a decision, a suggestion.

The desktop edition works in a thread; the terminal and the tests work at once.
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


Run = Callable[[Task[T]], None]
"""Has a task worked on: ``at_once`` or ``in_thread``."""


def at_once(task: Task[T]) -> None:
    """Works here; the task is done on return."""
    task.work()


def in_thread(task: Task[T]) -> None:
    """Works in a thread of its own, which does not keep the program from ending."""
    threading.Thread(target=task.work, name="thinking", daemon=True).start()
