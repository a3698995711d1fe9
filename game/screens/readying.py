"""The first start: the content is opened beside the title, which goes on answering meanwhile.

What needs the content waits for it and is done as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from game.screens import shelf
from game.screens.background import Run, Task
from game.screens.commands import Act, Command, Do, Go

if TYPE_CHECKING:
    from game.content.content import Content
    from game.screens.desk import Desk

QUIETLY: Final = 0.3
"""Seconds up to which nothing is said: what was compiled before is there by then."""

WITHOUT_CONTENT: Final = frozenset({"quit", "set", "dismiss"})
"""Deeds that need no content; of the pages it is the settings."""


class Readying:
    """One opening of the content under way.

    ``then`` is called once a device can be played, or none; ``wanted`` is what to do after it.
    """

    def __init__(self, desk: Desk, run: Run[Any], then: Callable[[], object]) -> None:
        self._desk: Final = desk
        self._run: Final = run
        self._then: Final = then
        self._since: Final = desk.now()
        self.wanted: Command | None = None
        self._open()

    def _open(self) -> None:
        self._device = self._desk.device
        job = partial(shelf.content_of, self._desk, self._device)
        self._task: Task[Content | None] = Task(job)
        self._run(self._task)

    def keeps(self, command: Command) -> bool:
        """True when the command must wait; it takes the place of another that waits."""
        if not _needs_content(command):
            return False
        self.wanted = command
        self._desk.preparing = "title.preparing.then"
        return True

    def tick(self) -> tuple[bool, bool]:
        """Whether the content is there, and whether the title shows otherwise than before."""
        if self._task.done:
            return self._took()
        late = self._desk.now() - self._since >= QUIETLY
        if not late or self._desk.preparing:
            return False, False
        self._desk.preparing = "title.preparing"
        return False, True

    def _took(self) -> tuple[bool, bool]:
        """Goes over to the next device when this one is spoiled; a notice says so."""
        from game.screens import planning

        desk, library = self._desk, self._desk.library
        self._task.result()
        failure = library.failure(self._device)
        if failure is not None and not all(library.failure(pack.id) for pack in library.packs):
            desk.notices.append(planning.broken(desk, failure))
            desk.plan.device = ""
            self._open()
            return False, True
        desk.preparing = ""
        self._then()
        return True, True


def _needs_content(command: Command) -> bool:
    if isinstance(command, Go):
        return command.screen != "settings"
    if isinstance(command, Do):
        return command.deed not in WITHOUT_CONTENT
    return isinstance(command, Act)
