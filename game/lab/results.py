"""From the batches of a folder to its tables and its page."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from game.lab import export, table
from game.lab.export import Format
from game.lab.folder import About, read_about, replace
from game.lab.page import compare
from game.lab.page.page import page
from game.lab.table import Table
from game.lab.verdict import Judged, judged

PAGE: Final = "balance.html"
COMPARISON: Final = "compare.html"


class Study(NamedTuple):
    """A study that was played: what it is, its tables by line, its targets."""

    about: About
    tables: dict[str, Table]
    judged: list[Judged]


def opened(folder: Path) -> Study:
    """The study of a folder. Raises ``FolderError`` when it is not whole."""
    about = read_about(folder)
    return reduced(folder, about)


def reduced(folder: Path, about: About) -> Study:
    """The study of the batches in a folder. Raises ``FolderError`` when some are missing."""
    tables = table.tables(folder, about)
    return Study(about, tables, judged(about.plan, tables, about.subject))


def write(folder: Path, study: Study, form: Format) -> list[Path]:
    """Writes tables and page into a folder and returns where, the page last.

    Raises ``OSError``, ``MissingLibraryError``.
    """
    paths = export.write_tables(folder, study.tables, study.judged, study.about.subject, form)
    path = folder / PAGE
    replace(path, page(*study).encode())
    return [*paths, path]


def write_comparison(
    folder: Path, before: Study, after: Study, names: tuple[str, str], command: str
) -> Path:
    """Writes the page of two studies and returns where. Raises ``OSError``."""
    path = folder / COMPARISON
    replace(path, compare.page(before, after, names, command).encode())
    return path
