"""The board itself: four stages, the long way round, the loops, the gauges and pillars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.chips import Chip, chip, chip_at, chip_width
from game.desktop.pieces.gauges import Gauge, GaugeColumns, gauge_line
from game.desktop.pieces.ground import sheet_contours
from game.desktop.pieces.panels import card_box, sheet
from game.desktop.pieces.paths import seam, track
from game.desktop.pieces.small import medallion
from game.desktop.pieces.stages import StageTile, stage_tile
from game.desktop.svg import Paint

RADIUS = 18.0
STAGE = (204.0, 80.0)


@dataclass(frozen=True, slots=True)
class Reserve:
    """The loop of reuse: its word, the phones waiting and their number."""

    word: str
    phones: Sequence[str]
    count: str


@dataclass(frozen=True, slots=True)
class Middle:
    """Everything on the board. `pillars` pairs an icon with whether it is lit."""

    extraction: StageTile
    assembly: StageTile
    use: StageTile
    weee: StageTile
    track_word: str
    news: str
    news_effect: str
    news_effect_short: str
    gauges: Sequence[Gauge]
    pillars_word: str
    pillars: Sequence[tuple[str, bool]]
    pillars_count: str
    recycle: str
    parts: str
    repair: str
    reserve: Reserve


@dataclass(frozen=True, slots=True)
class MiddlePlan:
    """Where the parts of the board stand."""

    extraction: Rect
    assembly: Rect
    use: Rect
    weee: Rect
    news: Rect
    gauges: Rect
    pillars: Rect
    reserve: Rect
    loop_y: float
    reuse_y: float


def plan(rect: Rect) -> MiddlePlan:
    """Stages in the corners; gauges and pillars share the height between the loops."""
    w, h = STAGE
    area = rect.inset(14, 14)
    top, low = area.y, area.bottom - h
    inner = Rect(area.x + w, top, area.w - 2 * w, area.h)
    gauges_x = area.x + 102
    gauges = Rect(gauges_x, top + 87.5, inner.right + 12 - gauges_x, low - 176 - top)
    wide = 245.0
    reserve = Rect(inner.cx - wide / 2, low - 2, wide, 40)
    return MiddlePlan(
        extraction=Rect(area.x, top, w, h),
        assembly=Rect(area.right - w, top, w, h),
        use=Rect(area.right - w, low, w, h),
        weee=Rect(area.x, low, w, h),
        news=Rect(inner.x + 14, top + 48, inner.w - 28, 38),
        gauges=gauges,
        pillars=Rect(gauges.x, gauges.bottom + 3.5, gauges.w, 40),
        reserve=reserve,
        loop_y=low - 24,
        reuse_y=reserve.cy,
    )


def draw_middle(canvas: Canvas, rect: Rect, data: Middle, *, narrow: bool = False) -> None:
    """The whole board."""
    sheet(canvas, rect, RADIUS)
    sheet_contours(canvas, rect.inset(2), RADIUS - 2)
    places = plan(rect)
    _tracks(canvas, places, data)
    _loops(canvas, places, data)
    for place, tile in (
        (places.extraction, data.extraction),
        (places.assembly, data.assembly),
        (places.use, data.use),
        (places.weee, data.weee),
    ):
        stage_tile(canvas, place, tile)
    _news(canvas, places.news, data, narrow=narrow)
    _gauges(canvas, places.gauges, data)
    _pillars(canvas, places, data)


def _tracks(canvas: Canvas, places: MiddlePlan, data: Middle) -> None:
    one, two, three, four = places.extraction, places.assembly, places.use, places.weee
    high, low = one.y + 26, three.bottom - 22
    left, right = one.x + 28, two.right - 28
    track(canvas, (one.right - 8, high), (two.x + 8, high), (0.2, 0.8))
    track(canvas, (right, two.bottom - 8), (right, three.y + 8), (0.42, 0.58))
    track(canvas, (three.x + 8, low), (four.right - 8, low), (0.16, 0.8))
    track(canvas, (left, four.y + 8), (left, one.bottom - 8), (0.42, 0.58))
    word = Chip(data.track_word, kind="track", px=15)
    chip_at(canvas, (one.right + two.x) / 2, high, 27, word)


def _loops(canvas: Canvas, places: MiddlePlan, data: Middle) -> None:
    weee, use = places.weee, places.use
    recycle_x, parts_x = weee.x + 70, weee.right - 20
    seam(canvas, [(recycle_x, weee.y), (recycle_x, places.extraction.bottom + 7)])
    chip_on(canvas, weee.x + 100, weee.y - 32, Chip(data.recycle, "recycler", "seam"))
    up = places.assembly.x + 30
    path = [(parts_x, weee.y), (parts_x, places.loop_y), (up, places.loop_y)]
    seam(canvas, [*path, (up, places.assembly.bottom + 7)])
    middle = (parts_x + up) / 2 - 5
    chip_on(canvas, middle, places.loop_y, Chip(data.parts, "pieces-detachees", "seam"))
    _repair(canvas, use, data)
    seam(canvas, [(weee.right + 2, places.reuse_y), (use.x - 6, places.reuse_y)])
    _reserve(canvas, places.reserve, data.reserve)


def chip_on(canvas: Canvas, cx: float, cy: float, data: Chip) -> None:
    """A loop's label, 28 px high, over its seam."""
    chip(canvas, Rect.around(cx, cy, chip_width(canvas, data), 28), data)


def _repair(canvas: Canvas, use: Rect, data: Middle) -> None:
    left, right, high = use.x + 66, use.x + 134, use.y - 34
    seam(canvas, [(left, use.y), (left, high), (right, high), (right, use.y - 7)])
    chip_on(canvas, use.x + 110, use.y - 52, Chip(data.repair, "reparer", "seam"))


def _reserve(canvas: Canvas, rect: Rect, data: Reserve) -> None:
    theme = canvas.theme
    canvas.shadow(rect, 10, dy=2)
    canvas.box(rect, Paint(theme.moss_tint, theme.moss, canvas.pen(2)), 10)
    canvas.icon("reemployer", Rect(rect.x + 8, rect.cy - 13, 26, 26))
    x = rect.x + 40
    label = canvas.style("label")
    room = Rect(x, rect.y, 86, rect.h)
    taken = canvas.label(room, data.word, label, theme.ink)
    x += min(taken, room.w) + 4
    for index, icon in enumerate(data.phones[:3]):
        canvas.icon(icon, Rect(x - 3 + 25 * index, rect.cy - 15, 30, 30))
    end = Rect(rect.right - 52, rect.y, 40, rect.h)
    canvas.label(end, data.count, canvas.style("number"), theme.ink, align="right")


def _news(canvas: Canvas, rect: Rect, data: Middle, *, narrow: bool) -> None:
    theme = canvas.theme
    canvas.shadow(rect, 10, dy=2)
    card_box(canvas, rect, "plain", 10)
    canvas.icon("actualite", Rect(rect.x + 8, rect.cy - 13, 26, 26))
    canvas.icon("piece", Rect(rect.right - 32, rect.cy - 11, 22, 22))
    effect = data.news_effect_short if narrow else data.news_effect
    style = canvas.style("label").sized(14.5).weighted(700)
    wide = min(canvas.width(effect, style), rect.w * 0.28)
    end = Rect(rect.right - 38 - wide, rect.y, wide + 1, rect.h)
    canvas.label(end, effect, style, theme.soft)
    title = Rect(rect.x + 41, rect.y, end.x - rect.x - 49, rect.h)
    canvas.label(title, data.news, canvas.style("section"), theme.ink)


def _gauges(canvas: Canvas, rect: Rect, data: Middle) -> None:
    columns = GaugeColumns(token=24, name=34, bar=148, bar_width=rect.w - 252)
    for row, gauge in zip(rect.rows(len(data.gauges), 0), data.gauges, strict=True):
        gauge_line(canvas, row, gauge, columns)


def _pillars(canvas: Canvas, places: MiddlePlan, data: Middle) -> None:
    rect = places.pillars
    theme = canvas.theme
    label = canvas.style("label").sized(14.5)
    canvas.label(rect.after(34).left(110), data.pillars_word, label, theme.ink)
    first = rect.x + 148 + 19
    step = min(40.0, (rect.w - 220) / max(1, len(data.pillars) - 1))
    for index, (icon, lit) in enumerate(data.pillars):
        medallion(canvas, first + step * index - 2, rect.cy, 17.5, icon, lit=lit)
    number = canvas.style("number").sized(15.5)
    canvas.label(rect, data.pillars_count, number, theme.ink, align="right")
