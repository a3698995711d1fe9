"""What is wrong with content, said so that its author can put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Path = tuple[str | int, ...]
"""Where in a file: keys and positions in lists, from the top."""

LONG_LIST = 12


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, at one place. ``code`` names the kind of problem; lines count from 1."""

    file: str
    line: int
    column: int
    path: str
    code: str
    message: str
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else "warning: "
        return (
            f"{self.file}:{self.line}:{self.column}: {kind}{self.path}: "
            f"{self.message}. {self.remedy}"
        )


class ContentError(ValueError):
    """Raised when content cannot be played: carries every problem, in order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without doubles, sorted by file, line and column."""
    return tuple(
        sorted(set(problems), key=lambda p: (p.file, p.line, p.column, p.path, p.code, p.message))
    )


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Only what must be put right."""
    return tuple([problem for problem in problems if problem.severity == "error"])


def shown_path(data: object, path: Path) -> str:
    """A path as people read it: items of a list by their id where they have one."""
    shown = ""
    for step in path:
        data = _step_into(data, step)
        if isinstance(step, int):
            shown += f"[{_name_of(data, step)}]"
        else:
            shown += f".{step}" if shown else step
    return shown or "file"


def _step_into(data: object, step: str | int) -> object:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name_of(data: object, step: int) -> str:
    name = data.get("id") if isinstance(data, dict) else None
    return name if isinstance(name, str) else str(step)


def hint(word: str, known: Iterable[str], what: str = "Known") -> str:
    """A remedy for a word that is not known: the nearest one, or the list when it is short."""
    import difflib  # only for who made a mistake: the game starts without it

    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"Did you mean `{near[0]}`?"
    return f"{what}: {listed(names)}."


def listed(names: Sequence[str]) -> str:
    """Names in a row, cut when there are many."""
    shown = ", ".join(names[:LONG_LIST])
    more = len(names) - LONG_LIST
    return f"{shown} and {more} more" if more > 0 else shown or "none"
