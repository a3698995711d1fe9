"""What the cubes of a game stand for in kilograms, and how far that can be trusted."""

from __future__ import annotations

from math import floor, log10

from game.core.state import State
from game.screens.charts import kind_totals
from game.screens.desk import Desk
from game.screens.looks import FigureLook
from game.screens.nodes import Node, Role
from game.screens.texts import capital
from game.text.numbers import decimal


def build(desk: Desk, state: State) -> Node:
    """What the cubes of the table stand for, and how far that can be trusted."""
    words = desk.words
    children = (
        Node(Role.TEXT, "report.scale.text", words("report.scale.text")),
        *_kind_scales(desk, state),
        Node(Role.TEXT, "report.scale.doubt", words("report.scale.doubt"), icon="info"),
    )
    return Node(Role.GROUP, "report.scale", words("report.scale"), children=children)


def _kind_scales(desk: Desk, state: State) -> tuple[Node, ...]:
    nodes, language = [], desk.words.language
    years = sum(own.years_served for own in state.households)
    for label, cubes in zip(desk.content.device.kinds, kind_totals(desk, state), strict=True):
        counted = desk.words("board.cubes", n=cubes)
        value = desk.words("report.scale.ordinal", cubes=counted)
        figure = counted
        if label.scale is not None:
            whole = cubes * label.scale.per_cube
            figure = f"≈ {_rounded(whole, language)} {label.scale.unit}"
            value = desk.words(
                "report.scale.figure",
                cubes=counted,
                each=decimal(label.scale.per_cube, language),
                unit=label.scale.unit,
                year=_rounded(whole / years, language) if years else "0",
                about=label.scale.about,
            )
        key, look = f"report.scale.{label.id}", FigureLook(label.icon, figure)
        nodes.append(Node(Role.TEXT, key, capital(label.name), value, look=look))
    return tuple(nodes)


def _rounded(value: float, language: str) -> str:
    """Two figures, no more: the scale is not worth a third."""
    if value <= 0:
        return "0"
    rounded = round(value, 1 - floor(log10(value)))
    return decimal(rounded, language, digits=0 if value >= 10 else 1)
