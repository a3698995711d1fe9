"""The targets of a study as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

from game.lab.page.formats import bounds, count, interval, number, unit_of
from game.lab.page.targets import name_of
from game.lab.subject import Subject
from game.lab.verdict import Judged

_HEADS = ("", "target", "asked", "measured", "95 % interval", "games")


def lines(judged: Sequence[Judged], subject: Subject) -> list[str]:
    """A table of the targets, columns under each other."""
    rows = [_HEADS, *[_row(each, subject) for each in judged]]
    widths = [max([len(row[column]) for row in rows]) for column in range(len(_HEADS))]
    return [
        "  ".join([cell.ljust(width) for cell, width in zip(row, widths, strict=True)]).rstrip()
        for row in rows
    ]


def _row(each: Judged, subject: Subject) -> tuple[str, ...]:
    unit, found = unit_of(each.target.ask), each.worst.interval
    worst = f" ({name_of(each.worst.label, subject)})" if len(each.members) > 1 else ""
    return (
        each.verdict,
        each.target.title,
        bounds(each.target),
        number(found.value, unit) + worst,
        interval(found, unit),
        count(each.games),
    )
