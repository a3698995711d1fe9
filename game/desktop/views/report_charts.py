"""The sheets of the report: each paints one node of its tree with the pieces of the kit."""

from __future__ import annotations

from math import ceil
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.charts import (
    RatioBar,
    StageBar,
    StageKey,
    kind_strip,
    ratio_bars,
    stage_bars,
    stage_legend,
)
from game.desktop.pieces.panels import sheet
from game.desktop.pieces.table import ScoreLine, score_table
from game.desktop.placing import Mood
from game.desktop.views.parts import text_height
from game.screens.looks import KindsLook, PerYearLook, StageBarsLook, TableLook, TeamLook
from game.screens.nodes import Node, child, find

STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
PAD: Final = 20.0
WIDEST: Final = 150.0  # of a bar, with the gap beside it


def scale_marks(most: int) -> list[int]:
    """Round marks from 0 to at least `most`, five or fewer above 0."""
    step = next((step for step in STEPS if step * 5 >= most), ceil(most / 5))
    return [step * at for at in range(max(1, ceil(most / step)) + 1)]


def titled(canvas: Canvas, rect: Rect, title: str, note: str = "", px: float = 23) -> Rect:
    """A sheet with its title and a soft line; gives the room left inside."""
    sheet(canvas, rect)
    inner = rect.inset(PAD, 0)
    head = inner.below(11).top(30)
    canvas.label(head, title, canvas.style("heading").sized(px), canvas.theme.ink, floor=16)
    if not note:
        return inner.below(53)
    line = Rect(inner.x, inner.y + 41, inner.w + PAD - 8, 24)
    canvas.label(line, note, canvas.style("body").sized(15.5), canvas.theme.soft)
    return inner.below(74)


def paint_weight(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """« D’où vient le poids ? »: a stacked bar a household, the stages as a legend."""
    assert isinstance(node.look, StageBarsLook)
    area = titled(canvas, rect, node.label, node.value)
    wide = min(area.w * 0.4, 102)
    bars = [StageBar(team, dict(parts)) for team, parts in node.look.bars]
    marks = scale_marks(max(1, *(bar.total for bar in bars)))
    room = min(area.w - wide - 14, 60 + WIDEST * len(bars))
    chart = Rect(area.x + (area.w - wide - 14 - room) / 2 - 2, area.y, room, area.h - 6)
    stage_bars(canvas, chart, bars, marks)
    stages = [stage for stage, _ in node.look.bars[0][1]][::-1]
    named = [child(node, f"{node.key}.{stage}") for stage in stages]
    keys = [StageKey(stage, one.label, one.value) for stage, one in zip(stages, named, strict=True)]
    step = min(66.0, (area.h - 20) / len(keys))
    top = area.y + max(0.0, (area.h - 60 - step * len(keys)) / 2)
    stage_legend(canvas, Rect(rect.right - 20 - wide, top, wide + 12, area.h), keys, step)


def paint_per_year(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Cubes per year of service, and the table's line."""
    assert isinstance(node.look, PerYearLook)
    area = titled(canvas, rect, node.label, node.value)
    seats = [one for one in node.children if isinstance(one.look, TeamLook)]
    if not node.look.bars:
        figure = child(node, f"{node.key}.table").label
        number = canvas.style("number").sized(54 if node.look.table else 24)
        canvas.label(area.inset(0, 4), figure, number, canvas.theme.copper_dark, align="center")
        return
    if not node.look.table:
        said = "\n".join(f"**{one.label}** {one.value}" for one in seats)
        canvas.paragraph(area, said, canvas.style("body"), canvas.theme.ink)
        return
    bars = [
        RatioBar(team, one.children[0].label, value, one.value if value else "–")
        for (team, _, value), one in zip(node.look.bars, seats, strict=True)
    ]
    note = child(node, f"{node.key}.table").label
    room = Rect(area.x - 2, area.y - 4, area.w + 8, rect.bottom - 12 - area.y)
    ratio_bars(canvas, room, bars, node.look.table, note)


def paint_kinds(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The cubes of the table by kind, in one strip."""
    assert isinstance(node.look, KindsLook)
    area = titled(canvas, rect, node.label, px=19)
    high = min(90.0, area.h)
    top = area.y + max(0.0, (rect.bottom - 14 - area.y - high) / 2)
    kind_strip(canvas, Rect(area.x, top, area.w, high), dict(node.look.kinds))


def paint_table(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The count, line by line, and its total."""
    assert isinstance(node.look, TableLook)
    area = titled(canvas, rect, node.label)
    room = Rect(rect.x + 12, area.y - 4, rect.w - 24, rect.bottom - 14 - area.y)
    lines = [ScoreLine(*line) for line in node.look.lines]
    total = ScoreLine("", child(node, f"{node.key}.total").label, node.look.total)
    score_table(canvas, room, node.look.teams, lines, total)


def what_if_height(canvas: Canvas, node: Node, width: float) -> float:
    """How high the sheet of the question stands in a width."""
    title, text, how = _what_if_heights(canvas, node, width)
    return max(112.0, title + text + how + 30)


def _what_if_room(canvas: Canvas, node: Node, width: float) -> float:
    figures = _figures_width(canvas) if find(node, f"{node.key}.after") else 0.0
    return width - 92 - figures - 24


def _figures_width(canvas: Canvas) -> float:
    return 190


def _what_if_heights(canvas: Canvas, node: Node, width: float) -> tuple[float, float, float]:
    room = _what_if_room(canvas, node, width)
    title = text_height(canvas, node.label, canvas.style("heading").sized(22), room)
    text = text_height(canvas, node.value, canvas.style("body").sized(16.5), room)
    return title, text, text_height(canvas, node.hint, canvas.style("small").weighted(500), room)


def paint_what_if(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The question of one year more: its answer in words, and the figure before and after."""
    theme = canvas.theme
    sheet(canvas, rect)
    canvas.icon(node.icon, Rect(rect.x + 22, rect.cy - 26, 52, 52))
    title, text, how = _what_if_heights(canvas, node, rect.w)
    words = Rect(rect.x + 92, 0, _what_if_room(canvas, node, rect.w), 0)
    y = rect.cy - (title + text + how + 6) / 2
    for said, style, colour, high in (
        (node.label, canvas.style("heading").sized(22), theme.ink, title),
        (node.value, canvas.style("body").sized(16.5), theme.ink, text + 4),
        (node.hint, canvas.style("small").weighted(500), theme.soft, how),
    ):
        canvas.paragraph(Rect(words.x, y, words.w, high), said, style, colour)
        y += high
    after = find(node, f"{node.key}.after")
    if after is not None:
        wide = _figures_width(canvas)
        _before_after(canvas, Rect(rect.right - wide - 16, rect.y, wide, rect.h), node)


def _before_after(canvas: Canvas, area: Rect, node: Node) -> None:
    theme = canvas.theme
    before, after, unit = (
        child(node, f"{node.key}.{name}") for name in ("before", "after", "unit")
    )
    row = Rect(area.x, area.cy - 34, area.w, 46)
    number = canvas.style("number").sized(31)
    left, middle, right = row.left(area.w * 0.36), row.cx - area.w * 0.04, row.end(area.w * 0.44)
    canvas.label(left, before.label, number, theme.soft, align="right")
    canvas.icon("fleche", Rect.around(middle, row.cy, 30, 30))
    canvas.label(right, after.label, number.sized(41), theme.copper_dark, align="center")
    under = Rect(area.x, row.bottom + 2, area.w, 24)
    canvas.label(under, unit.label, canvas.style("label").sized(15.5), theme.soft, align="center")
