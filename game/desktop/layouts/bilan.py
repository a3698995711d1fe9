"""The bilan: what the game weighed, where it came from, and what one year more would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.charts import (
    RatioBar,
    StageBar,
    StageKey,
    kind_strip,
    ratio_bars,
    stage_bars,
    stage_legend,
)
from game.desktop.pieces.emblem import emblem
from game.desktop.pieces.gauges import Gauge, gauge_plate
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import sheet
from game.desktop.pieces.table import ScoreLine, score_table
from game.desktop.pieces.topbar import bar

TOP = 96.0
GAP = 16.0
NARROW = 1200.0


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One change, before and after: the figure the table had and the one it could have had."""

    icon: str
    title: str
    text: str
    before: str
    after: str
    unit: str


@dataclass(frozen=True, slots=True)
class BilanPage:
    """Everything the page shows."""

    title: str
    subtitle: str
    gauges: Sequence[Gauge]
    weight_title: str
    weight_note: str
    bars: Sequence[StageBar]
    marks: Sequence[int]
    legend: Sequence[StageKey]
    ratio_title: str
    ratio_note: str
    ratios: Sequence[RatioBar]
    ratio_table: float
    ratio_word: str
    kind_title: str
    kinds: Mapping[str, int]
    score_title: str
    teams: Sequence[str]
    scores: Sequence[ScoreLine]
    total: ScoreLine
    what_if: WhatIf
    replay: Button
    debate: Button


@dataclass(frozen=True, slots=True)
class BilanPlan:
    """Where the parts of the page stand."""

    head: Rect
    weight: Rect
    ratio: Rect
    kinds: Rect
    score: Rect
    what_if: Rect
    replay: Rect
    debate: Rect


def plan(rect: Rect) -> BilanPlan:
    """Three columns of sheets, a wide one below, the two buttons in the last column."""
    body = rect.below(TOP).inset(16, GAP)
    low = body.foot(152)
    high = Rect(body.x, body.y, body.w, low.y - GAP - body.y)
    score_wide = min(352.0, high.w * 0.32)
    rest = high.w - score_wide - 2 * GAP
    weight = high.left(rest * 0.5895)
    middle = high.after(weight.w + GAP).left(rest - weight.w)
    ratio = middle.top(middle.h * 0.622)
    score = high.end(score_wide)
    buttons = low.end(score_wide)
    return BilanPlan(
        head=rect.top(TOP),
        weight=weight,
        ratio=ratio,
        kinds=middle.below(ratio.h + 14),
        score=score,
        what_if=low.left(low.w - score_wide - GAP),
        replay=buttons.top(66),
        debate=buttons.foot(68),
    )


def draw(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    """The whole page."""
    places = plan(rect)
    table_ground(canvas, rect.below(TOP))
    _head(canvas, places.head, data)
    _weight(canvas, places.weight, data)
    _ratio(canvas, places.ratio, data)
    _kinds(canvas, places.kinds, data)
    _score(canvas, places.score, data)
    _what_if(canvas, places.what_if, data.what_if)
    button(canvas, places.replay, data.replay)
    button(canvas, places.debate, data.debate)


def _head(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    theme = canvas.theme
    bar(canvas, rect)
    emblem(canvas, Rect(rect.x + 26, rect.y + 13, 56, 70), theme.on_bar)
    step = 148.0 if rect.w > NARROW else 108.0
    first = rect.right - 24 - step * len(data.gauges) + 10
    room = first - rect.x - 118
    title = Rect(rect.x + 106, rect.y + 15, room, 40)
    canvas.label(title, data.title, canvas.style("page"), theme.on_bar, floor=20)
    under = Rect(rect.x + 106, rect.y + 55, room, 30)
    body = canvas.style("body")
    canvas.paragraph(under, data.subtitle, body, theme.on_bar, valign="middle", floor=13)
    for index, gauge in enumerate(data.gauges):
        place = Rect(first + step * index, rect.y + 20, step - 10, 56)
        gauge_plate(canvas, place, gauge)


def _titled(canvas: Canvas, rect: Rect, title: str, note: str = "", px: float = 23) -> Rect:
    """A sheet with its title and a soft line; gives the room left inside."""
    sheet(canvas, rect)
    head = Rect(rect.x + 22, rect.y + 13, rect.w - 44, 30)
    canvas.label(head, title, canvas.style("heading").sized(px), canvas.theme.ink)
    if note:
        under = Rect(rect.x + 22, rect.y + 43, rect.w - 44, 24)
        canvas.label(under, note, canvas.style("body").sized(15.5), canvas.theme.soft)
    return rect.inset(22, 0).below(76 if note else 54)


def _weight(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    area = _titled(canvas, rect, data.weight_title, data.weight_note)
    legend_width = 108.0
    bars = Rect(area.x - 2, area.y + 3, area.w - legend_width - 16, area.h - 2)
    stage_bars(canvas, bars, data.bars, data.marks)
    legend = Rect(rect.right - 22 - legend_width, area.y + 74, legend_width + 10, area.h)
    stage_legend(canvas, legend, data.legend)


def _ratio(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    area = _titled(canvas, rect, data.ratio_title, data.ratio_note)
    place = Rect(area.x, area.y - 5, area.w, area.h - 5)
    ratio_bars(canvas, place, data.ratios, data.ratio_table, data.ratio_word)


def _kinds(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    area = _titled(canvas, rect, data.kind_title, px=19)
    kind_strip(canvas, Rect(area.x, area.y, area.w, 90), data.kinds)


def _score(canvas: Canvas, rect: Rect, data: BilanPage) -> None:
    _titled(canvas, rect, data.score_title)
    area = Rect(rect.x + 12, rect.y + 57, rect.w - 24, rect.h - 57 - 28)
    score_table(canvas, area, data.teams, data.scores, data.total)


def _what_if(canvas: Canvas, rect: Rect, data: WhatIf) -> None:
    theme = canvas.theme
    sheet(canvas, rect)
    canvas.icon(data.icon, Rect(rect.x + 24, rect.cy - 28, 56, 56))
    figures = rect.end(200)
    words = Rect(rect.x + 96, rect.y, figures.x - rect.x - 150, rect.h)
    title = Rect(words.x, rect.y + 12, words.w, 54)
    heading = canvas.style("heading").sized(22)
    canvas.paragraph(title, data.title, heading, theme.ink, valign="bottom", floor=18, max_lines=2)
    text = Rect(words.x, rect.y + 72, words.w, 70)
    canvas.paragraph(text, data.text, canvas.style("body"), theme.ink)
    number = canvas.style("number").sized(31)
    row = Rect(figures.x, rect.y + 40, figures.w - 26, 50)
    canvas.label(row.left(64).moved(22, 0), data.before, number, theme.soft)
    canvas.icon("fleche", Rect.around(row.x + 92, row.cy, 32, 32))
    canvas.label(row, data.after, number.sized(41), theme.copper_dark, align="right")
    unit = Rect(figures.x + 22, rect.y + 94, figures.w - 40, 26)
    canvas.label(unit, data.unit, canvas.style("label").sized(15.5), theme.soft, align="center")
