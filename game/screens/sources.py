"""The sources: every figure by stage, every organisation from A to Z."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.book.facts import Fact, Source
from game.screens import menu, paging, source
from game.screens.alphabet import Letters, groups
from game.screens.commands import Go
from game.screens.desk import Desk, Page
from game.screens.figures import by_stage, fact_row, source_row
from game.screens.nodes import Node, Role

SIZE = 12
"""Figures or sources on one page."""
TAB = 30
"""Sources under one tab, at least."""


def build(desk: Desk, page: Page) -> Node:
    """The list, or the dialog of one figure or source."""
    if page.name == "source":
        return source.build(desk, page)
    return _list(desk, page.subject)


def _list(desk: Desk, subject: str) -> Node:
    group, number = paging.asked(subject)
    stages = by_stage(desk.content)
    letters = {f"org-{t.low}": t for t in groups(desk.content.sources.values(), _organisation, TAB)}
    group = group if group in stages or group in letters else next(iter(stages), "")
    if group in letters:
        found = paging.cut(letters[group].items, number, SIZE)
        rows = [source_row(desk, each) for each in found.items]
        turner = paging.turner(desk, "sources", group, found)
    else:
        facts = paging.cut(stages.get(group, ()), number, SIZE)
        rows = [fact_row(desk, each) for each in facts.items]
        turner = paging.turner(desk, "sources", group, facts)
    children = (
        Node(Role.GROUP, "sources.list", _title(desk, group, letters), children=tuple(rows)),
        *turner,
        _stage_tabs(desk, stages, group),
        _letter_tabs(desk, letters, group),
    )
    counts = {"facts": len(desk.content.facts), "sources": len(desk.content.sources)}
    return menu.page(desk, "sources", desk.words("sources.subtitle", **counts), children)


def _organisation(item: Source) -> str:
    return item.organisation


def _title(desk: Desk, group: str, letters: Mapping[str, Letters[Source]]) -> str:
    return _span(desk, letters[group]) if group in letters else _stage_name(desk, group)


def _span(desk: Desk, tab: Letters[Source]) -> str:
    return (
        tab.low
        if tab.low == tab.high
        else desk.words("sources.letters", low=tab.low, high=tab.high)
    )


def _stage_name(desk: Desk, stage: str) -> str:
    known = {each.id: each.name for each in desk.content.device.stages}
    return known.get(stage, desk.words("sources.centre"))


def _stage_tabs(desk: Desk, stages: Mapping[str, tuple[Fact, ...]], group: str) -> Node:
    words, device = desk.words, desk.content.device
    icons = {each.id: each.icon for each in device.stages}
    tabs = [
        Node(
            Role.CHOICE,
            f"sources.to.{stage}",
            _stage_name(desk, stage),
            words("sources.count", n=len(facts)),
            command=Go("sources", paging.subject(stage, 1)),
            chosen=stage == group,
            icon=icons.get(stage, device.centre.icon),
        )
        for stage, facts in stages.items()
    ]
    return Node(Role.GROUP, "sources.stages", words("sources.by_stage"), children=tuple(tabs))


def _letter_tabs(desk: Desk, letters: Mapping[str, Letters[Source]], group: str) -> Node:
    tabs = [
        Node(
            Role.CHOICE,
            f"sources.to.{key}",
            _span(desk, tab),
            command=Go("sources", paging.subject(key, 1)),
            chosen=key == group,
        )
        for key, tab in letters.items()
    ]
    title = desk.words("sources.by_organisation")
    return Node(Role.GROUP, "sources.letters", title, children=tuple(tabs))
