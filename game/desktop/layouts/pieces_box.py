"""The legend of the game: every sign drawn more than once, with its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.chips import Chip, chip_at
from game.desktop.pieces.core import Layer, soil_core
from game.desktop.pieces.emblem import emblem
from game.desktop.pieces.gauges import Gauge, GaugeColumns, gauge_line
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.panels import Notice, notice, sheet
from game.desktop.pieces.paths import seam, track_box
from game.desktop.pieces.stages import StageTile, card_back, stage_tile

GAP = 16.0
MARGIN = 20.0
IMPACT_SIZES = ((21.0, 40.0), (65.0, 24.0), (95.0, 16.0), (117.0, 12.0))


@dataclass(frozen=True, slots=True)
class PiecesBox:
    """The words of the legend."""

    title: str
    subtitle: str
    impacts_title: str
    impacts: Sequence[tuple[str, str, str]]
    teams_title: str
    stages_title: str
    stages: Sequence[StageTile]
    buttons_title: str
    buttons: Sequence[tuple[Button, str]]
    refusal: Notice
    gauges_title: str
    gauges: Sequence[Gauge]
    track_note: str
    seam_note: str
    seam_chip: Chip
    backs_title: str
    core_title: str
    core: Sequence[Layer]
    core_notes: Sequence[str]


@dataclass(frozen=True, slots=True)
class PiecesPlan:
    """The seven sheets of the page."""

    impacts: Rect
    teams: Rect
    stages: Rect
    buttons: Rect
    gauges: Rect
    backs: Rect
    core: Rect


def plan(rect: Rect) -> PiecesPlan:
    """Three rows of sheets under a 120 px head."""
    body = rect.below(120).inset(MARGIN, 0)
    room = body.w - 2 * GAP
    high = (body.h - 20 - 2 * GAP - 268) / 2
    first, second = body.top(high), body.below(high + GAP).top(high)
    third = Rect(body.x, second.bottom + GAP, body.w, 268)
    a, b = room * 0.3246, room * 0.3447
    half, low = room * 0.51, room * 0.433
    return PiecesPlan(
        impacts=first.left(a),
        teams=first.after(a + GAP).left(b),
        stages=first.after(a + b + 2 * GAP),
        buttons=second.left(half),
        gauges=second.after(half + GAP),
        backs=third.left(low),
        core=third.after(low + GAP),
    )


def draw(canvas: Canvas, rect: Rect, data: PiecesBox) -> None:
    """The whole page."""
    table_ground(canvas, rect)
    _head(canvas, rect, data)
    places = plan(rect)
    _impacts(canvas, _sheet(canvas, places.impacts, data.impacts_title), data)
    _teams(canvas, _sheet(canvas, places.teams, data.teams_title))
    _stages(canvas, _sheet(canvas, places.stages, data.stages_title), data)
    _buttons(canvas, _sheet(canvas, places.buttons, data.buttons_title), data)
    _gauges(canvas, _sheet(canvas, places.gauges, data.gauges_title), data)
    _backs(canvas, _sheet(canvas, places.backs, data.backs_title), data)
    _core(canvas, _sheet(canvas, places.core, data.core_title), data)


def _head(canvas: Canvas, rect: Rect, data: PiecesBox) -> None:
    emblem(canvas, Rect(rect.x + 35, rect.y + 15, 70, 91))
    page = canvas.style("page").weighted(800).sized(37)
    canvas.write(rect.x + 132, rect.y + 62, data.title, page, canvas.theme.ink)
    body = canvas.style("body").sized(18)
    canvas.write(rect.x + 132, rect.y + 92, data.subtitle, body, canvas.theme.soft)


def _sheet(canvas: Canvas, rect: Rect, title: str) -> Rect:
    """A sheet with its title; gives the room left inside."""
    sheet(canvas, rect)
    head = Rect(rect.x + 20, rect.y + 13, rect.w - 40, 28)
    canvas.label(head, title, canvas.style("heading").sized(20), canvas.theme.ink)
    return rect.inset(20, 0).below(46)


def _impacts(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    for index, (kind, name, shape) in enumerate(data.impacts):
        row = Rect(area.x, area.y - 5 + 46 * index, area.w, 46)
        for dx, size in IMPACT_SIZES:
            impact(canvas, kind, row.x + dx, row.cy, size)
        label = canvas.style("label").sized(17)
        canvas.label(row.after(144), name, label, canvas.theme.ink)
        soft = canvas.style("body").sized(15.5)
        canvas.label(row, shape, soft, canvas.theme.soft, align="right")


def _teams(canvas: Canvas, area: Rect) -> None:
    grid = Rect(area.x - 26, area.y, 448, 200)
    cells = [cell for row in grid.rows(2, 0) for cell in row.columns(4, 0)]
    label = canvas.style("label").sized(15.5)
    for team, cell in zip(canvas.tokens.teams, cells, strict=True):
        badge(canvas, cell.cx, cell.y + 30, 28, team.key)
        under = Rect(cell.cx - 50, cell.y + 62, 100, 24)
        canvas.label(under, team.name, label, canvas.theme.ink, align="center")


def _stages(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    grid = Rect(area.x, area.y + 6, area.w + 2, 170)
    cells = [cell for row in grid.rows(2, 14) for cell in row.columns(2, 14)]
    for tile, cell in zip(data.stages, cells, strict=True):
        stage_tile(canvas, cell, tile)


def _buttons(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    row = Rect(area.x, area.y + 4, area.w, 50)
    label = canvas.style("small").sized(15)
    for place, (item, word) in zip(row.columns(len(data.buttons), 12), data.buttons, strict=True):
        button(canvas, place, item)
        under = Rect(place.x, place.bottom + 4, place.w, 24)
        canvas.label(under, word, label, canvas.theme.soft, align="center")
    notice(canvas, Rect(area.x, area.y + 96, area.w, 88), data.refusal)


def _gauges(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    columns = GaugeColumns(token=26, name=36, bar=150, bar_width=area.w - 254, px=15.5)
    for index, gauge in enumerate(data.gauges):
        gauge_line(canvas, Rect(area.x, area.y - 1 + 42 * index, area.w, 38), gauge, columns)
    cy = area.y + 160
    whole = Rect(area.x, cy - 10, 294, 20)
    track_box(canvas, whole, (0.29, 0.63))
    start, end = area.x + 324, area.right - 8
    seam(canvas, [(start, cy), (end, cy)])
    chip_at(canvas, (start + end) / 2, cy, 29, data.seam_chip)
    small = canvas.style("small").sized(15)
    notes = ((whole.x, whole.right, data.track_note), (start, end, data.seam_note))
    for left, right, text in notes:
        under = Rect(left, cy + 15, right - left, 24)
        canvas.label(under, text, small, canvas.theme.soft, align="center")


def _backs(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    row = Rect(area.x, area.y + 4, area.w - 6, 166)
    label = canvas.style("label").sized(15.5)
    for tile, place in zip(data.stages, row.columns(4, 14), strict=True):
        card_back(canvas, place, tile.stage)
        under = Rect(place.x, place.bottom + 10, place.w, 24)
        canvas.label(under, tile.name, label, canvas.theme.ink, align="center")


def _core(canvas: Canvas, area: Rect, data: PiecesBox) -> None:
    core = Rect(area.x, area.y + 6, area.w * 0.565, 194)
    soil_core(canvas, core, data.core)
    notes = area.after(core.w + 26)
    body = canvas.style("body")
    for index, text in enumerate(data.core_notes):
        box = Rect(notes.x, area.y + 5 + 112 * index, notes.w, 96)
        canvas.paragraph(box, text, body, canvas.theme.ink)
