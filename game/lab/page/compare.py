"""The page that sets two studies beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.lab.compare import CardChange, Change, card_changes, changes, paired
from game.lab.folder import About
from game.lab.measures import MEASURES, PERCENT
from game.lab.page import sections
from game.lab.page.formats import bounds, count, interval, number, unit_of
from game.lab.page.markup import Html, table, tag
from game.lab.page.page import document
from game.lab.page.targets import mark
from game.lab.subject import Subject
from game.lab.table import Table
from game.lab.verdict import Judged

MOST_CARDS: Final = 20

Study = tuple[About, Mapping[str, Table], Sequence[Judged]]
"""A study, its tables by line, its targets."""


def page(before: Study, after: Study, names: tuple[str, str], command: str) -> str:
    """The page as text. Raises ``OSError`` when the theme cannot be read."""
    found = changes(before[1], after[1], before[0].subject, after[0].subject)
    lines = [line for line in before[1] if line in after[1]]
    return document(
        f"{names[0]} and {names[1]} compared",
        _header(names, command),
        [
            _studies(before[0], after[0], names),
            _targets(before[2], after[2], names),
            _changes("What changed", [change for change in found if change.sure], names),
            *[_cards(before, after, line, names) for line in lines[:1]],
            *[_line(before, after, line, found, names) for line in lines],
        ],
    )


def _header(names: tuple[str, str], command: str) -> Html:
    return tag(
        "header",
        tag(
            "div",
            tag("p", "Terre en poche · two studies compared", class_="kicker"),
            tag("h1", f"{names[0]} → {names[1]}"),
            tag("p", "To make it again: ", tag("code", command)),
            class_="in",
        ),
    )


def _studies(before: About, after: About, names: tuple[str, str]) -> Html:
    rows = [
        (name, about.plan.scenario, count(about.games), about.seed, about.content[:16],
         f"{about.program} ({about.code})")
        for name, about in zip(names, (before, after), strict=True)
    ]  # fmt: skip
    heads = ("Study", "Scenario", "Games a line", "Seed", "Content", "Program")
    return sections.section("The two studies", "", table(heads, rows))


def _targets(before: Sequence[Judged], after: Sequence[Judged], names: tuple[str, str]) -> Html:
    others = {each.target.id: each for each in after}
    rows = []
    for each in before:
        other = others.get(each.target.id)
        if other is not None:
            rows.append([each.target.title, bounds(other.target), *_two(each, other)])
    heads = ("Target", "Asked", f"In {names[0]}", "", f"In {names[1]}", "")
    return sections.section("Targets", "What both studies were asked.", table(heads, rows))


def _two(before: Judged, after: Judged) -> list[object]:
    cells: list[object] = []
    for each in (before, after):
        unit = unit_of(each.target.ask)
        found = each.worst.interval
        cells += [
            tag("td", number(found.value, unit), tag("small", interval(found, unit))),
            mark(each.verdict),
        ]
    return cells


def _changes(title: str, found: Sequence[Change], names: tuple[str, str]) -> Html:
    if not found:
        return sections.section(title, "No measure changed by more than chance explains.")
    ordered = sorted(found, key=_size, reverse=True)
    return sections.section(
        title,
        "Measures whose change is more than chance, even among as many as are looked at here; "
        "the largest first, in half widths of their interval.",
        _rows(ordered, names, with_line=True),
    )


def _size(change: Change) -> float:
    reach = change.by.high - change.by.low
    return abs(change.by.value) / reach if reach else 0.0


def _rows(found: Sequence[Change], names: tuple[str, str], *, with_line: bool) -> Html:
    heads = ("Measure", *names, "Difference", "95 % interval")
    rows = []
    for change in found:
        unit = MEASURES[change.ask.measure].unit
        by = number(change.by.value, unit, signed=True)
        rows.append(
            [
                tag(
                    "th", change.title, tag("small", change.line) if with_line else "", scope="row"
                ),
                number(change.before.value, unit),
                number(change.after.value, unit),
                tag("td", by, class_="sure" if change.sure else None),
                interval(change.by, unit, signed=True),
            ]
        )
    return table(heads, rows)


def _line(
    before: Study, after: Study, line: str, found: Sequence[Change], names: tuple[str, str]
) -> Html:
    one, other = before[1][line], after[1][line]
    alike = "dealt alike, compared pair by pair" if paired(one, other) else "dealt differently"
    about = f"{count(one.count)} and {count(other.count)} games, {alike}."
    rows = _rows([change for change in found if change.line == line], names, with_line=False)
    return sections.section(
        one.line.title, about, tag("details", tag("summary", "Every measure"), rows)
    )


def _cards(before: Study, after: Study, line: str, names: tuple[str, str]) -> Html:
    subject = after[0].subject
    found = card_changes(before[1][line], after[1][line], before[0].subject, subject)
    ordered = sorted(found, key=lambda change: -abs(change.by.value))[:MOST_CARDS]
    if not ordered:
        return Html("")
    heads = ("Card", "", *names, "Difference", "95 % interval")
    return sections.section(
        "Cards",
        f"The cards whose use or lift changed most, line « {before[1][line].line.title} ».",
        table(heads, [_card(change, subject) for change in ordered]),
    )


def _card(change: CardChange, subject: Subject) -> list[object]:
    known = subject.cards[change.card]
    return [
        f"{known.code} {known.title}",
        change.what,
        number(change.before.value, PERCENT),
        number(change.after.value, PERCENT),
        tag(
            "td",
            number(change.by.value, PERCENT, signed=True),
            class_="sure" if change.sure else None,
        ),
        interval(change.by, PERCENT, signed=True),
    ]
