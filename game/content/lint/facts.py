"""Figures: dates, ranges, debates, figures and values that agree, what nobody uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from game.content.lint.context import Context
from game.content.models.facts import Debate, Fact
from game.content.problems import Problem
from game.content.validate import Placed

ROUNDING: Final = 0.05
"""How far a printed figure may be from its value: figures are rounded for print."""

_NUMBER = re.compile("[0-9]+(?:[\u202f\u00a0 ][0-9]{3})*(?:,[0-9]+)?")

_SCALES: Final = {"million": 1e6, "milliard": 1e9}


def check(context: Context) -> Iterator[Problem]:
    """What is wrong with facts, debates and sources."""
    for fact in context.library.facts:
        yield from _dates(context, fact)
        yield from _range(fact)
        yield from _figure(fact)
    units = {fact.item.id: fact.item for fact in context.library.facts}
    for debate in context.library.debates:
        yield from _debate(debate, units)
    yield from _told_twice(context)
    if not context.library.unread & {"cards", "facts", "device"}:
        yield from _unused(context)


def _told_twice(context: Context) -> Iterator[Problem]:
    """Each figure and each source is written once, under one id."""
    sources = context.content.sources
    facts: dict[object, str] = {}
    for fact in context.library.facts:
        item = fact.item
        told_by = sources[item.source].organisation if item.source in sources else item.source
        key = (item.bounds, item.unit, item.year, told_by)
        if item.bounds is not None and key in facts:
            yield _twice(fact, item.id, facts[key])
        facts.setdefault(key, item.id)
    known: dict[object, str] = {}
    for source in context.library.sources:
        where = source.item.address or (source.item.organisation, source.item.title)
        if where in known:
            yield _twice(source, source.item.id, known[where])
        known.setdefault(where, source.item.id)


def _twice(placed: Placed[Any], name: str, first: str) -> Problem:
    return placed.problem(
        ("id",), "twice", f"`{name}` seems to say the same as `{first}`",
        "If it does, keep one of them and use its id everywhere.", severity="warning",
    )  # fmt: skip


def _dates(context: Context, fact: Placed[Fact]) -> Iterator[Problem]:
    written = fact.item.check_again
    try:
        due = date.fromisoformat(written)
    except ValueError:
        yield fact.problem(("check_again",), "date", f"{written} is no day", "Correct it.")
        return
    if due <= context.today:
        yield fact.problem(
            ("check_again",), "expired", f"to be checked again since {written}",
            "Look at the source, then set the next date.", severity="warning",
        )  # fmt: skip
    if fact.item.year > context.today.year + 1:
        yield fact.problem(
            ("year",), "date", f"data of {fact.item.year}", "Write the year of the data."
        )


def _range(fact: Placed[Fact]) -> Iterator[Problem]:
    bounds = fact.item.range
    if bounds is not None and bounds[0] >= bounds[1]:
        yield fact.problem(("range",), "order", "the range does not go up", "Write `[low, high]`.")
    if bounds is not None and fact.item.value is not None:
        yield fact.problem(
            ("value",), "value-and-range", "both `value` and `range`", "Keep one of them."
        )


def _figure(fact: Placed[Fact]) -> Iterator[Problem]:
    """A number printed with its unit is the value or an end of the range, but for rounding."""
    bounds, unit = fact.item.bounds, (fact.item.unit or "").split()
    printed = list(_numbers(fact.item.figure))
    if bounds is None or not printed or not unit or unit[0] not in fact.item.figure:
        return
    if not any(_near(number, bound) for number in printed for bound in bounds):
        yield fact.problem(
            ("figure",), "figure", f"prints {fact.item.figure}, the value is {bounds[0]:g}",
            "Make them agree.", severity="warning",
        )  # fmt: skip


def _numbers(figure: str) -> Iterator[float]:
    """The numbers of a figure, also times the million or milliard that is written after them."""
    for written in _NUMBER.findall(figure):
        number = float(re.sub("[\u202f\u00a0 ]", "", written).replace(",", "."))
        yield number
        for word, times in _SCALES.items():
            if word in figure:
                yield number * times


def _near(number: float, bound: float) -> bool:
    return abs(number - abs(bound)) <= ROUNDING * max(abs(bound), number)


def _debate(debate: Placed[Debate], facts: dict[str, Fact]) -> Iterator[Problem]:
    found = [facts[name] for name in debate.item.facts if name in facts]
    units = {fact.unit for fact in found}
    if len(units) > 1:
        shown = ", ".join(sorted(str(unit) for unit in units))
        yield debate.problem(
            ("facts",), "debate-units", f"figures in several units: {shown}",
            "A debate is drawn in one unit.",
        )  # fmt: skip
    for index, name in enumerate(debate.item.facts):
        if name in facts and facts[name].bounds is None:
            yield debate.problem(
                ("facts", index), "debate-value", f"`{name}` has neither value nor range",
                "Give it one: the debate is drawn.",
            )  # fmt: skip


def _unused(context: Context) -> Iterator[Problem]:
    content = context.content
    used = {fact for card in content.cards.values() for fact in card.all_facts}
    used |= {fact for debate in content.debates.values() for fact in debate.facts}
    used |= {kind.scale.fact for kind in content.device.kinds if kind.scale and kind.scale.fact}
    for fact in context.library.facts:
        if fact.item.id not in used:
            yield fact.problem(
                ("id",), "unused", f"no card and no debate uses `{fact.item.id}`",
                "Use it or delete it.", severity="warning",
            )  # fmt: skip
    read = {name for fact in content.facts.values() for name in (fact.source, fact.through)}
    read |= {name for card in content.cards.values() for name in card.sources}
    for source in context.library.sources:
        if source.item.id not in read:
            yield source.problem(
                ("id",), "unused", f"no fact and no card uses `{source.item.id}`",
                "Use it or delete it.", severity="warning",
            )  # fmt: skip
