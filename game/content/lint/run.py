"""All checks, one after the other, over one folder of content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from game.content.bind import book_of
from game.content.collector import collector_paused
from game.content.content import content_of
from game.content.gate import structural_problems
from game.content.lint import cards, facts, ids, reach, scenarios, texts
from game.content.lint.context import Context
from game.content.problems import Problem, in_order
from game.content.read import read

CHECKS: Final[tuple[Callable[[Context], Iterator[Problem]], ...]] = (
    texts.check,
    facts.check,
    cards.check,
    reach.check,
    scenarios.check,
    ids.check,
)


def lint(path: Path, today: date | None = None) -> list[Problem]:
    """Every problem of a folder of content, errors and warnings, in order of file and line.

    ``today`` is the day for which facts are checked, the current one when it is not given.
    """
    with collector_paused():
        return _linted(path, today or date.today())


def _linted(path: Path, today: date) -> list[Problem]:
    library = read(path)
    problems = structural_problems(library)
    if library.device is not None:
        book = book_of(library, library.device.item, with_rules=False)
        content = content_of(library.digest, book)
        context = Context(library, content, today)
        for check in CHECKS:
            problems += check(context)
    return list(in_order(problems))
