"""What every effect is: typed data, a check and a deed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from game.core.refusals import Refusal
from game.core.state import Choice, Task
from game.core.table import Table


class Effect:
    """One primitive. Subclasses are frozen dataclasses of plain data.

    ``name`` is its key in YAML and ``help`` its line in the generated documentation.
    """

    __slots__ = ()
    name: ClassVar[str]
    help: ClassVar[str]

    def can(self, table: Table, seat: int) -> Refusal | None:
        """Why a card with this effect would do nothing for this seat now, or None."""
        return None

    def do(self, table: Table, task: Task) -> None:
        """Does it, for ``task.seat``. May put a ``Choice`` or nested effects on the agenda."""
        raise NotImplementedError

    def chosen(self, table: Table, choice: Choice, option: str) -> None:
        """Goes on once the choice that ``do`` asked for is made."""
        raise NotImplementedError

    def nested(self) -> Mapping[str, tuple[Effect, ...]]:
        """Lists of effects inside this one, by a name unique within it."""
        return {}

    def numbers(self) -> Mapping[str, int]:
        """The numbers that a card's text may print, by name."""
        return {}


def ask(
    table: Table,
    task: Task,
    kind: str,
    options: tuple[str, ...],
    held: tuple[str, ...] = (),
) -> None:
    """Puts a choice of this effect on the agenda; its card is the script's first name."""
    card = task.script.partition(".")[0]
    table.agenda.append(Choice(kind, task.seat, options, card, task.script, task.step, held))


def nested_script(task: Task, name: str) -> str:
    """The id of a list of effects nested in the effect that the task stands at."""
    return f"{task.script}.{task.step}.{name}"


def plain_numbers(effect: object, *names: str) -> dict[str, int]:
    """The named fields of an effect that are not zero, as absolute values."""
    return {name: abs(getattr(effect, name)) for name in names if getattr(effect, name)}
