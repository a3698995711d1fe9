"""Ids never change: what was published once stays in ``ids.txt`` and in the files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from game.content.lint.context import Context
from game.content.problems import Path as ItemPath
from game.content.problems import Problem
from game.content.read import Library
from game.content.yaml_strict import Document

FILE: Final = "ids.txt"

_SECTIONS: Final = ("cards", "debates", "facts", "rules", "scenarios", "sources")
_READ_AS: Final = {"codes": "cards"}

_Written = dict[str, tuple[Document, ItemPath]]


def check(context: Context) -> Iterator[Problem]:
    """Ids that were published and are gone, and ids that are not in the list yet."""
    frozen = _frozen(context.library.root)
    written = _written(context.library)
    yield from _lost(context.library, frozen, written)
    known = set(frozen)
    for entry, (document, path) in written.items():
        if entry not in known:
            remedy = "Once it is final: `python -m game.content.lint FOLDER --accept-ids`."
            found = document.problem(path, "new-id", f"`{entry}` is not in {FILE} yet", remedy)
            yield replace(found, severity="warning")
    if frozen != sorted(known):
        yield Problem(
            FILE, 1, 1, "file", "ids-order", "the list is not in order",
            "Let the program write it: it is not made by hand.",
        )  # fmt: skip


def _lost(library: Library, frozen: list[str], written: _Written) -> Iterator[Problem]:
    for line, entry in enumerate(frozen, start=1):
        section = entry.partition(" ")[0]
        if entry not in written and _READ_AS.get(section, section) not in library.unread:
            yield Problem(
                FILE, line, 1, entry, "lost-id", f"`{entry}` was published and is gone",
                "Give the item its id back: translations and printed cards use it.",
            )  # fmt: skip


def accept_ids(library: Library) -> list[str]:
    """Adds the ids that are new to ``ids.txt``; ids that are gone stay there. Returns the new."""
    frozen = _frozen(library.root)
    new = sorted(set(_written(library)) - set(frozen))
    if new:
        entries = sorted({*frozen, *new})
        text = "\n".join(entries) + "\n"
        (library.root / FILE).write_text(text, encoding="utf-8", newline="\n")
    return new


def _frozen(root: Path) -> list[str]:
    path = root / FILE
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def _written(library: Library) -> _Written:
    """Every id and every printed code in the files, as ``ids.txt`` lists them."""
    found = {
        f"{section} {entry.name}": (entry.document, entry.path)
        for section in _SECTIONS
        for entry in library.ids.get(section, ())
    }
    for _, card in library.cards:
        found[f"codes {card.item.code} {card.item.id}"] = (card.document, card.path)
    return found
