"""The gate between what authors write and what the game reads: everything is checked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content import checks, references
from game.content.bind import book_of
from game.content.files import assets_of
from game.content.problems import ContentError, Problem, errors
from game.content.read import Library, read

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.book.whole import Book


def checked(path: Path, *, draft: bool = False) -> tuple[str, Book]:
    """The digest and the book of a folder of content.

    ``draft`` accepts references to what only readers of the cards need and is not there yet.
    Raises ``ContentError`` with every problem when something is wrong.
    """
    library = read(path)
    problems = structural_problems(library, draft=draft)
    if errors(problems) or library.device is None:
        raise ContentError(errors(problems))
    return library.digest, book_of(library, library.device.item, with_rules=True)


def structural_problems(library: Library, *, draft: bool = False) -> list[Problem]:
    """Everything because of which a library cannot be played."""
    problems = list(library.problems)
    problems += references.doubles(library)
    if library.device is None:
        return problems
    device = library.device.item
    known = references.known_ids(library, device, assets_of(library.root))
    for kind, problem in references.dead_ids(library, known):
        if not (draft and kind in references.EDITORIAL):
            problems.append(problem)
    problems += checks.misfits(library, device)
    return problems
