"""Charts of the bilan: bars by stage, bars per year, kinds in one strip, ranges of figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.impacts import impact_count
from game.desktop.pieces.lines import INK
from game.desktop.svg import Paint

MIN_LABEL_HEIGHT = 17.0
BAR_GAP = 13.0


def grid_colour(canvas: Canvas) -> str:
    """A scale's lines: fainter than a rule between paragraphs."""
    return mix(canvas.theme.sheet, canvas.theme.line, 0.7)


@dataclass(frozen=True, slots=True)
class StageBar:
    """A team's cubes by stage, bottom first; of the whole table without a team."""

    team: str
    parts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.parts.values())


def stage_bars(canvas: Canvas, rect: Rect, bars: Sequence[StageBar], marks: Sequence[int]) -> None:
    """Stacked bars over the scale `marks` (ascending, from 0), badges below."""
    theme = canvas.theme
    plot = Rect(rect.x + 44, rect.y + 18, rect.w - 44, rect.h - 78)
    unit = plot.h / max(marks)
    small = canvas.style("small").sized(14.5)
    for mark in marks:
        y = plot.bottom - mark * unit
        line = Rect(plot.x - 14, y - 0.8, plot.w + 14, 1.6)
        canvas.box(line, Paint(fill=grid_colour(canvas)))
        label = Rect(rect.x, y - 10, 24, 20)
        canvas.label(label, str(mark), small, theme.soft, align="right")
    slots = Rect(plot.x, plot.y, plot.w - 6, plot.h).columns(len(bars), BAR_GAP)
    for slot, bar in zip(slots, bars, strict=True):
        _stage_bar(canvas, slot, bar, unit)
        if bar.team:
            radius = min(17.0, (slot.w + BAR_GAP) / 2 - 2.5)
            badge(canvas, slot.cx, plot.bottom + 30, radius, bar.team)


def _stage_bar(canvas: Canvas, slot: Rect, bar: StageBar, unit: float) -> None:
    theme = canvas.theme
    parts = [(stage, count) for stage, count in bar.parts.items() if count]
    y = slot.bottom
    for index, (stage, count) in enumerate(parts):
        part = Rect(slot.x, y - count * unit, slot.w, count * unit)
        last = index == len(parts) - 1
        corners = "top" if last else "none"
        canvas.hatched(part, stage, min(8, part.h / 2), 1.3, 12, corners)
        if index:
            canvas.box(Rect(part.x, y - 0.8, part.w, 1.6), Paint(fill=theme.sheet))
        if part.h >= MIN_LABEL_HEIGHT:
            style = canvas.style("number")
            canvas.label(part, str(count), style, theme.on_stage, align="center")
        y = part.y
    total = Rect(slot.x, y - 28, slot.w, 24)
    style = canvas.style("number").sized(19)
    canvas.label(total, str(bar.total), style, theme.ink, align="center")


@dataclass(frozen=True, slots=True)
class StageKey:
    """A line of the legend: a stage, its name and its total."""

    stage: str
    name: str
    total: str


def stage_legend(canvas: Canvas, rect: Rect, keys: Sequence[StageKey], step: float = 66) -> None:
    """Hatched swatches with a name and a total, top first."""
    for index, key in enumerate(keys):
        row = Rect(rect.x, rect.y + step * index, rect.w, 46)
        canvas.hatched(row.left(30), key.stage, 6, 1.3, 12)
        words = row.after(38)
        high, low = words.rows(2, 0)
        canvas.label(high.moved(0, 2), key.name, canvas.style("label"), canvas.theme.ink)
        canvas.label(low, key.total, canvas.style("number"), canvas.theme.ink)


@dataclass(frozen=True, slots=True)
class RatioBar:
    """A team's cubes per year of service: what is written in the bar, its value, its figure."""

    team: str
    inside: str
    value: float
    shown: str


def ratio_bars(
    canvas: Canvas, rect: Rect, bars: Sequence[RatioBar], table: float, note: str
) -> None:
    """Horizontal bars, a dotted line at the table's mean `table`, and `note` under it."""
    theme = canvas.theme
    rows = Rect(rect.x, rect.y, rect.w, rect.h - 14).rows(len(bars), 0)
    origin, room = rect.x + 46, rect.w - 46 - 70
    unit = room / max(max(bar.value for bar in bars), table)
    x = origin + table * unit
    dots = Paint(stroke=theme.ink, width=2, dash=(2.5, 4.5))
    canvas.line([(x, rows[0].cy - 18), (x, rows[-1].cy)], dots)
    for row, bar in zip(rows, bars, strict=True):
        _ratio_bar(canvas, row, bar, origin, unit)
    style = canvas.style("label")
    width = canvas.width(note, style)
    left = min(max(rect.x, x - width / 2), rect.right - width)
    canvas.write(left, rect.bottom - 2, note, style, theme.ink)


def _ratio_bar(canvas: Canvas, row: Rect, bar: RatioBar, origin: float, unit: float) -> None:
    theme = canvas.theme
    badge(canvas, row.x + 18, row.cy, min(16.5, row.h / 2 - 1), bar.team)
    high = min(28.0, row.h - 5)
    box = Rect(origin, row.cy - high / 2, bar.value * unit, high)
    canvas.box(box, Paint(theme.copper, theme.ink, canvas.pen(INK)), 8)
    style = canvas.style("number").sized(19)
    room = Rect(box.right + 4, row.y, canvas.width(bar.shown, style) + 8, row.h)
    canvas.box(Rect(room.x, box.y + 2, room.w, high - 4), Paint(fill=theme.sheet))
    canvas.label(room.moved(4, 0), bar.shown, style, theme.ink)
    small = canvas.style("small").weighted(800)
    wide = canvas.width(bar.inside, small)
    if wide + 20 <= box.w:
        canvas.label(box.inset(10, 0), bar.inside, small, theme.on_copper)
    else:
        beside = Rect(room.right + 2, row.y, wide + 1, row.h)
        canvas.label(beside, bar.inside, small, theme.soft)


def kind_strip(canvas: Canvas, rect: Rect, totals: Mapping[str, int]) -> None:
    """The impacts in one bar, their tokens and totals spread below (30 px)."""
    theme = canvas.theme
    bar = rect.top(42)
    whole = sum(totals.values()) or 1
    x, body = 0.0, ""
    cuts = []
    for kind, total in totals.items():
        if not total:
            continue
        wide = bar.w * total / whole
        body += svg.rect(x, 0, wide + 1, bar.h, Paint(fill=theme.impact[kind]))
        x += wide
        cuts.append(x)
    canvas.rounded(bar, body, 8)
    for cut in cuts[:-1]:
        canvas.box(Rect(bar.x + cut - 1, bar.y, 2, bar.h), Paint(fill=theme.ink))
    canvas.box(bar, Paint(stroke=theme.ink, width=canvas.pen(INK)), 8)
    cells = rect.below(56).columns(max(1, len(totals)), 0)
    for (kind, total), cell in zip(totals.items(), cells, strict=False):
        figure = str(total)
        small = cell.w < 76
        size, px, dx = (22.0, 16.0, 2.0) if small else (28.0, 19.0, 14.0)
        impact_count(canvas, kind, cell.x + dx, cell.y + 16, figure, size, px)


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A source's figure: one value, or a low and a high; the card's own is `ours`."""

    source: str
    low: float
    high: float
    shown: str
    ours: bool = False


def range_chart(canvas: Canvas, rect: Rect, rows: Sequence[RangeRow], marks: Sequence[int]) -> None:
    """Figures of several sources on one scale `marks` (ascending)."""
    theme = canvas.theme
    names, plot = rect.left(rect.w * 0.25), rect.after(rect.w * 0.2676)
    plot = Rect(plot.x, plot.y, plot.w - 40, plot.h - 26)
    unit = plot.w / (marks[-1] - marks[0])
    small = canvas.style("small").sized(15)
    for mark in marks:
        x = plot.x + (mark - marks[0]) * unit
        canvas.box(Rect(x - 0.8, plot.y, 1.6, plot.h), Paint(fill=grid_colour(canvas)))
        under = Rect(x - 24, plot.bottom + 4, 48, 20)
        canvas.label(under, str(mark), small, theme.soft, align="center")
    for line, row in zip(plot.rows(len(rows), 0), rows, strict=True):
        weight = 800 if row.ours else 400
        style = canvas.style("body").sized(15.5).weighted(weight)
        name = Rect(names.x, line.y, names.w + 2, line.h)
        canvas.label(name, row.source, style, theme.ink, align="right")
        start, end = ((value - marks[0]) * unit + plot.x for value in (row.low, row.high))
        _range_mark(canvas, line, row, start, end)


def _range_mark(canvas: Canvas, line: Rect, row: RangeRow, start: float, end: float) -> None:
    theme = canvas.theme
    style = canvas.style("number")
    width = canvas.width(row.shown, style)
    if end > start:
        bar = Rect(start, line.cy - 6, end - start, 12)
        canvas.box(bar, Paint(fill=theme.copper), 6)
        pill = Rect.around((start + end) / 2, line.cy, width + 20, 25)
        canvas.box(pill, Paint(theme.sheet, theme.copper, 1.6), 12.5)
        canvas.label(pill, row.shown, style, theme.ink, align="center")
        return
    face, edge = (theme.action, theme.ink) if row.ours else (theme.sheet, theme.copper)
    canvas.circle(start, line.cy, 10.5, Paint(face, edge, 2.4))
    crowded = start + 17 + width > line.right
    left = start - 17 - width if crowded else start + 17
    canvas.label(Rect(left, line.y, width + 1, line.h), row.shown, style, theme.ink)
