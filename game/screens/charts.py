"""The charts and the table of the count, as nodes: look for drawing, words for reading."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.core import metrics
from game.core.ruleset import MissionPhase
from game.core.scoring import Score
from game.core.state import State
from game.screens import labels
from game.screens.desk import Desk
from game.screens.looks import KindsLook, PerYearLook, StageBarsLook, TableLook, TeamLook
from game.screens.nodes import Node, Role
from game.screens.texts import capital
from game.text.numbers import minus, tenths

Ranked = list[tuple[int, Score]]
"""Seats with their counts, best first."""


def weight(desk: Desk, state: State, ranked: Ranked) -> Node:
    """Cubes of each household by stage."""
    ruleset, words = desk.ruleset, desk.words
    bars, told = [], []
    totals = [0] * len(ruleset.stages)
    for seat, score in ranked:
        own = state.households[seat]
        counts = [metrics.stage_total(ruleset, own, at) for at in range(len(ruleset.stages))]
        totals = [whole + part for whole, part in zip(totals, counts, strict=True)]
        bars.append((labels.team(desk, seat), tuple(zip(ruleset.stages, counts, strict=True))))
        cubes = words("board.cubes", n=score.cubes)
        told.append(_told(desk, f"report.weight.{seat}", seat, f"{cubes} ({_split(desk, counts)})"))
    return Node(
        Role.CHART,
        "report.weight",
        words("report.weight"),
        words("report.weight.note"),
        look=StageBarsLook(tuple(bars)),
        children=(*told, *_stage_names(desk, totals)),
    )


def _stage_names(desk: Desk, totals: list[int]) -> list[Node]:
    return [
        Node(Role.TEXT, f"report.weight.{stage}", labels.name(desk, "stage", stage), str(whole))
        for stage, whole in zip(desk.ruleset.stages, totals, strict=True)
    ]


def weight_of_table(desk: Desk, state: State) -> Node:
    """Cubes of the whole table by stage: one bar, nobody's."""
    ruleset, words = desk.ruleset, desk.words
    totals = [
        sum(metrics.stage_total(ruleset, own, at) for own in state.households)
        for at in range(len(ruleset.stages))
    ]
    bar = ("", tuple(zip(ruleset.stages, totals, strict=True)))
    cubes = words("board.cubes", n=sum(totals))
    return Node(
        Role.CHART,
        "report.weight",
        words("report.weight"),
        words("report.weight.note_table"),
        hint=f"{cubes} ({_split(desk, totals)})",
        look=StageBarsLook((bar,)),
        children=tuple(_stage_names(desk, totals)),
    )


def per_year_of_table(desk: Desk, ranked: Ranked) -> Node:
    """Cubes per year of service of the whole table."""
    words = desk.words
    whole = table_ratio(ranked)
    figure = tenths(whole, words.language) if whole else words("report.no_service")
    return Node(
        Role.CHART,
        "report.per_year",
        words("report.per_year"),
        words("report.per_year.note"),
        look=PerYearLook((), whole),
        children=(Node(Role.TEXT, "report.per_year.table", figure),),
    )


def _split(desk: Desk, counts: list[int]) -> str:
    parts = [
        desk.words("report.weight.part", stage=labels.name(desk, "stage", stage), n=cubes)
        for stage, cubes in zip(desk.ruleset.stages, counts, strict=True)
        if cubes
    ]
    return desk.words("report.join").join(parts)


def _told(desk: Desk, key: str, seat: int, value: str) -> Node:
    look = TeamLook(labels.team(desk, seat))
    return Node(Role.TEXT, key, labels.household(desk, seat), value, look=look)


def per_year(desk: Desk, ranked: Ranked) -> Node:
    """Cubes per year of service: the functional unit of a life-cycle assessment."""
    words, language = desk.words, desk.words.language
    bars, told = [], []
    for seat, score in ranked:
        ratio = score.cubes_per_year
        years = words("report.years", n=score.years)
        shown = words("report.no_service") if ratio is None else tenths(ratio, language)
        bars.append((labels.team(desk, seat), score.years, ratio or 0.0))
        node = _told(desk, f"report.per_year.{seat}", seat, shown)
        inside = Node(Role.TEXT, f"report.per_year.{seat}.years", years)
        told.append(replace(node, children=(inside,)))
    whole = table_ratio(ranked)
    figure = tenths(whole, language)
    mean = Node(Role.TEXT, "report.per_year.table", words("report.per_year.table", figure=figure))
    return Node(
        Role.CHART,
        "report.per_year",
        words("report.per_year"),
        words("report.per_year.note"),
        look=PerYearLook(tuple(bars), whole),
        children=(*told, mean),
    )


def table_ratio(ranked: Ranked) -> float:
    """Cubes per year of service of the whole table; 0 without service."""
    years = sum(score.years for _, score in ranked)
    return sum(score.cubes for _, score in ranked) / years if years else 0.0


def kind_totals(desk: Desk, state: State) -> list[int]:
    """Cubes of all rucksacks, one number a kind."""
    ruleset = desk.ruleset
    return [
        sum(metrics.kind_total(ruleset, own, kind) for own in state.households)
        for kind in range(len(ruleset.kinds))
    ]


def kinds(desk: Desk, state: State) -> Node:
    """Cubes of the table by kind."""
    totals = kind_totals(desk, state)
    pairs = tuple(zip(desk.ruleset.kinds, totals, strict=True))
    told = tuple(
        [
            Node(
                Role.TEXT,
                f"report.kinds.{kind}",
                capital(labels.name(desk, "kind", kind)),
                desk.words("board.cubes", n=cubes),
                icon=labels.icon(desk, "kind", kind),
            )
            for kind, cubes in pairs
        ]
    )
    name = desk.words("report.kinds")
    value = desk.words("board.cubes", n=sum(totals))
    return Node(Role.CHART, "report.kinds", name, value, look=KindsLook(pairs), children=told)


LINES: Final = (
    ("service", "reseau"),
    ("mission", "mission"),
    ("levers", "loi"),
    ("initiatives", "initiative"),
    ("bonus", "attrait"),
    ("pillars", "pilier-duree"),
    ("coins", "piece"),
    ("rucksack", "sac"),
    ("drawer", "tiroir"),
)
"""The lines of the count with their icons, in the order of ``Score``."""

ALWAYS: Final = frozenset({"service", "mission", "rucksack", "drawer"})
"""Lines that show even when nobody scored in them."""


def _has_missions(desk: Desk) -> bool:
    return any(isinstance(phase, MissionPhase) for phase in desk.ruleset.phases)


def table(desk: Desk, ranked: Ranked) -> Node:
    """The count line by line, the highest total first."""
    words = desk.words
    lines = []
    for index, (name, icon) in enumerate(LINES):
        values = tuple([int(score[index] or 0) for _, score in ranked])
        if any(values) or (name in ALWAYS and (name != "mission" or _has_missions(desk))):
            lines.append((icon, words(f"report.line.{name}"), values))
    totals = tuple([score.total for _, score in ranked])
    told = []
    for place, (seat, score) in enumerate(ranked):
        parts = [
            words("report.count.part", line=name, n=minus(values[place]))
            for _, name, values in lines
        ]
        value = words(
            "report.count",
            n=score.total,
            total=minus(score.total),
            lines=words("report.join").join(parts),
        )
        told.append(_told(desk, f"report.table.{seat}", seat, value))
    look = TableLook(tuple([labels.team(desk, seat) for seat, _ in ranked]), tuple(lines), totals)
    total = Node(Role.TEXT, "report.table.total", words("report.total"))
    name = words("report.table")
    children = (*told, total)
    return Node(Role.TABLE, "report.table", name, look=look, children=children)
