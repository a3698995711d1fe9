"""The targets of a study on its page: what was asked, what was measured, what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.lab.measures import MEASURES
from game.lab.page import charts
from game.lab.page.formats import bounds, count, interval, number, player, unit_of
from game.lab.page.markup import Html, joined, table, tag
from game.lab.study import Line, Plan
from game.lab.subject import Subject
from game.lab.verdict import Judged, Member, Verdict

CLASSES: Final[Mapping[Verdict, str]] = {"pass": "pass", "fail": "fail", "not decided": "open"}
SIGNS: Final[Mapping[Verdict, str]] = {"pass": "✓", "fail": "✗", "not decided": "?"}


def mark(verdict: Verdict) -> Html:
    """A verdict with its sign: colour is not all that tells them apart."""
    return tag("span", f"{SIGNS[verdict]} {verdict}", class_=f"verdict {CLASSES[verdict]}")


def tally(judged: Sequence[Judged]) -> Html:
    """How many targets met which verdict."""
    counts = {verdict: sum(each.verdict == verdict for each in judged) for verdict in CLASSES}
    return tag(
        "div",
        *[
            tag("span", f"{SIGNS[v]} {n} {v}", class_=f"verdict {CLASSES[v]}")
            for v, n in counts.items()
        ],
        class_="tally",
    )


def section(judged: Sequence[Judged], plan: Plan, subject: Subject) -> Html:
    """The table of targets."""
    lines = {line.id: line for line in plan.lines}
    heads = (
        "Target", tag("th", "Verdict", class_="words"), "Asked", "Measured", "95 % interval", "",
        "Games",
    )  # fmt: skip
    rows = [_row(each, lines[each.target.line], subject) for each in judged]
    return tag(
        "section",
        tag("h2", "Targets"),
        tag(
            "p",
            "A target passes when the whole interval lies within its bounds and fails when the "
            "interval lies outside; where it straddles a bound, or after fewer than twenty games, "
            "more games decide. Where a target asks something of several players, seats or cards, "
            "it passes when each does, and fails when one of them lies outside even with an "
            "interval widened for as many as are looked at; the one nearest to missing it is "
            "shown. What cards do is judged by deck, what luck explains taken off.",
            class_="lead",
        ),
        table(heads, rows, "targets"),
    )


def _row(each: Judged, line: Line, subject: Subject) -> list[object]:
    target, unit = each.target, unit_of(each.target.ask)
    found = each.worst.interval
    about = f"{MEASURES[target.ask.measure].about}. Line: {line.title}."
    drawing = charts.bullet(found, target.at_least, target.at_most, f"{target.title}, interval")
    return [
        tag("th", target.title, tag("small", about), _members(each, subject), scope="row"),
        tag("td", mark(each.verdict), class_="words"),
        bounds(target),
        joined([number(found.value, unit), tag("small", _label(each.worst, each, subject))]),
        interval(found, unit),
        drawing,
        count(each.games),
    ]


def _label(member: Member, each: Judged, subject: Subject) -> str:
    return name_of(member.label, subject) if len(each.members) > 1 else ""


def name_of(label: str, subject: Subject) -> str:
    """What a member of a target is called: a card by its code and title."""
    card = subject.cards.get(label)
    return player(label) if card is None else f"{card.code} {card.title}"


def _members(each: Judged, subject: Subject) -> Html:
    """All players or seats of a target, when they are few enough to be listed."""
    if not 1 < len(each.members) <= 10:
        return Html("")
    unit = unit_of(each.target.ask)
    told = [
        f"{name_of(m.label, subject)} {number(m.interval.value, unit)} "
        f"({interval(m.interval, unit)})"
        for m in each.members
    ]
    return tag("small", "; ".join(told))
