"""The middle of the board: four stages on a copper track, the seams of the short loops, the news,
the gauges and the pillars.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.chips import Chip, chip, chip_width
from game.desktop.pieces.effects import effects, effects_width
from game.desktop.pieces.gauges import Gauge, GaugeColumns, gauge_line
from game.desktop.pieces.ground import sheet_contours
from game.desktop.pieces.panels import CARD_RADIUS, card_box, sheet
from game.desktop.pieces.paths import seam, track
from game.desktop.pieces.small import medallion
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint, Point
from game.desktop.views.board_parts import (
    capital,
    capped,
    child_of,
    common_px,
    placed_if,
    press_box,
    trimmed,
)
from game.desktop.views.board_tiles import paint_tile
from game.desktop.views.kept import Kept
from game.desktop.views.parts import effect_tokens
from game.screens.looks import FigureLook, GaugeLook, PillarLook, TokensLook
from game.screens.nodes import Node

RADIUS: Final = 18.0
STAGE: Final = (204.0, 80.0)
TILES: Final = "ring.stage."
COLUMNS: Final = GaugeColumns(token=24, name=34, bar=148)
BAR_REST: Final = 252.0  # of a gauge line, what the bar leaves
MEDALLION: Final = 16.5
CHIP: Final = 28.0
NAME_MORE: Final = 44.0  # taken from the bars for names twice as large
MOST_PHONES: Final = 3
PHONE: Final = 24.0  # step between the phones of the common pool
MOST_USES: Final = 4
NEWS_TEXT: Final = 1.45  # to which the signs of the news grow with the letters
HIGHEST_GAUGES: Final = 252.0


@dataclass(frozen=True, slots=True)
class RingPlan:
    """Where the parts stand. ``spare`` is free ground inside the track, at its right."""

    corners: tuple[Rect, Rect, Rect, Rect]
    word: Rect
    news: Rect
    gauges: Rect
    pillars: Rect
    reuse: Rect
    parts: Point
    recycle: Point
    repair: Point
    spare: Rect


def plan(rect: Rect) -> RingPlan:
    """Stages in the corners; gauges and pillars share the height between the loops."""
    w, h = STAGE
    area = rect.inset(14)
    top, low = area.y, area.bottom - h
    inner = Rect(area.x + w, top, area.w - 2 * w, area.h)
    gauges_x = area.x + 102
    room = low - 176 - top
    high = min(room, HIGHEST_GAUGES)
    gauges_y = top + 87.5 + (room - high) / 2
    gauges = Rect(gauges_x, gauges_y, inner.right + 12 - gauges_x, high)
    use, weee = Rect(area.right - w, low, w, h), Rect(area.x, low, w, h)
    up = use.x + 30
    return RingPlan(
        corners=(Rect(area.x, top, w, h), Rect(use.x, top, w, h), use, weee),
        word=Rect.around(inner.cx, top + 26, min(260.0, inner.w - 60), 27),
        news=Rect(inner.x + 14, top + 48, inner.w - 28, 38),
        gauges=gauges,
        pillars=Rect(gauges.x, gauges.bottom + 3.5, gauges.w, 40),
        reuse=Rect.around(inner.cx, low + 18, 245, 40),
        parts=((weee.right - 20 + up) / 2 - 5, low - 24),
        recycle=(weee.x + 100, low - 32),
        repair=(use.x + 110, low - 52),
        spare=Rect(up + 14, top + h + 12, use.right - 44 - up - 14, low - 80 - top - h - 12),
    )


def place(canvas: Canvas, rect: Rect, ring: Node) -> list[Placed]:
    """Everything on the ring, in the order of the tree except for tiles, which lie on top."""
    places = plan(rect)
    placed = placed_if(
        child_of(ring, "ring.tour"), places.word, Kept(ChipPainter("track", 15, centred=True))
    )
    placed += _place_loops(canvas, places, ring)
    tiles = [node for node in ring.children if node.key.startswith(TILES)]
    placed += [
        Placed(node, corner, Kept(paint_tile))
        for node, corner in zip(tiles, places.corners, strict=False)
    ]
    placed += placed_if(child_of(ring, "ring.news"), places.news, Kept(paint_news))
    placed += _place_gauges(canvas, places.gauges, ring)
    return placed + _place_pillars(places.pillars, ring)


def _place_loops(canvas: Canvas, places: RingPlan, ring: Node) -> list[Placed]:
    spots = (
        ("repair", places.repair, 184.0),
        ("parts", places.parts, 330.0),
        ("recycle", places.recycle, 150.0),
    )
    paint, placed = Kept(ChipPainter("seam", 14)), []
    for name, (cx, cy), most in spots:
        node = child_of(ring, f"ring.loop.{name}")
        if node is not None:
            wide = min(most, chip_width(canvas, chip_of(canvas, node, "seam", 14)))
            placed.append(Placed(node, Rect.around(cx, cy, wide, CHIP), paint))
    return placed + placed_if(child_of(ring, "ring.loop.reuse"), places.reuse, Kept(paint_reuse))


def _place_gauges(canvas: Canvas, rect: Rect, ring: Node) -> list[Placed]:
    group = child_of(ring, "ring.gauges")
    lines = group.children if group else ()
    rows = rect.rows(max(1, len(lines)), 0)
    wider = NAME_MORE * max(0.0, canvas.fonts.text_size - 1)
    room = COLUMNS.bar - COLUMNS.name - 8 + wider
    label = canvas.style("label").sized(COLUMNS.px)
    px = common_px(canvas, [capital(node.label) for node in lines], label, room)
    paint = Kept(GaugePainter(px, COLUMNS.bar + wider))
    return [Placed(node, row, paint) for node, row in zip(lines, rows, strict=False)]


def _place_pillars(rect: Rect, ring: Node) -> list[Placed]:
    group = child_of(ring, "ring.pillars")
    if group is None:
        return []
    count = max(1, len(group.children))
    room = rect.w - COLUMNS.bar - 58
    step = min(40.0, room / count)
    first = rect.x + COLUMNS.bar
    marks = [
        Placed(node, Rect(first + step * at, rect.y, step, rect.h), Kept(paint_pillar))
        for at, node in enumerate(group.children)
    ]
    return [Placed(group, rect, Kept(paint_pillars_line)), *marks]


def ground(canvas: Canvas, rect: Rect) -> None:
    """The sheet, the copper track and the seams: what never changes during a game."""
    sheet(canvas, rect, RADIUS)
    sheet_contours(canvas, rect.inset(2), RADIUS - 2)
    places = plan(rect)
    _tracks(canvas, places)
    _seams(canvas, places)


def _tracks(canvas: Canvas, places: RingPlan) -> None:
    one, two, three, four = places.corners
    high, low = one.y + 26, three.bottom - 22
    left, right = one.x + 28, two.right - 28
    track(canvas, (one.right - 8, high), (two.x + 8, high), (0.2, 0.8))
    track(canvas, (right, two.bottom - 8), (right, three.y + 8), (0.42, 0.58))
    track(canvas, (three.x + 8, low), (four.right - 8, low), (0.16, 0.8))
    track(canvas, (left, four.y + 8), (left, one.bottom - 8), (0.42, 0.58))


def _seams(canvas: Canvas, places: RingPlan) -> None:
    extraction, assembly, use, weee = places.corners
    recycle_x, parts_x = weee.x + 70, weee.right - 20
    seam(canvas, [(recycle_x, weee.y), (recycle_x, extraction.bottom + 7)])
    up, loop_y = assembly.x + 30, places.parts[1]
    path = [(parts_x, weee.y), (parts_x, loop_y), (up, loop_y)]
    seam(canvas, [*path, (up, assembly.bottom + 7)])
    left, right, high = use.x + 66, use.x + 134, use.y - 34
    seam(canvas, [(left, use.y), (left, high), (right, high), (right, use.y - 7)])
    seam(canvas, [(weee.right + 2, places.reuse.cy), (use.x - 6, places.reuse.cy)])


@dataclass(frozen=True, slots=True)
class ChipPainter:
    """Paints a node as a chip of a kind; ``centred``: as wide as its words in its rectangle."""

    kind: str
    px: float
    centred: bool = False

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The chip."""
        data = chip_of(canvas, node, self.kind, self.px)
        wide = min(rect.w, chip_width(canvas, data)) if self.centred else rect.w
        chip(canvas, Rect.around(rect.cx, rect.cy, wide, rect.h), data)


def chip_of(canvas: Canvas, node: Node, kind: str, px: float) -> Chip:
    """A node as a chip whose letters stay inside its pill at every text size."""
    return Chip(node.label, node.icon or None, kind, capped(canvas, px, CHIP * 0.68))


def paint_reuse(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The loop of reuse with the phones of the common pool, as many as the word leaves room for."""
    theme = canvas.theme
    canvas.shadow(rect, CARD_RADIUS, dy=2)
    canvas.box(rect, Paint(theme.moss_tint, theme.moss, canvas.pen(2)), CARD_RADIUS)
    canvas.icon(node.icon, Rect(rect.x + 8, rect.cy - 13, 26, 26))
    look = node.look if isinstance(node.look, FigureLook) else FigureLook("", node.value)
    style = canvas.style("label").sized(capped(canvas, 15, 24))
    end = trimmed(rect, 12).end(32)
    canvas.label(end, look.number, canvas.style("number"), theme.ink, align="right")
    room = end.x - rect.x - 42
    beside = max(0, int((room - canvas.width(node.label, style)) // PHONE))
    phones = min(beside, _count(look.number)) if look.icon else 0
    word = Rect(rect.x + 40, rect.y, room - PHONE * phones, rect.h)
    taken = canvas.label(word, node.label, style, theme.ink)
    x = word.x + min(taken, word.w)
    for index in range(phones):
        canvas.icon(look.icon, Rect(x - 1 + PHONE * index, rect.cy - 15, 30, 30))


def _count(number: str) -> int:
    """How many phones to draw for « ×2 »: at most three, one when it is not a number."""
    digits = "".join(char for char in number if char.isdecimal())
    return min(MOST_PHONES, int(digits)) if digits else 1


def paint_news(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The card of the year in one strip: its title, its effect."""
    theme = canvas.theme
    canvas.shadow(rect, CARD_RADIUS, dy=2)
    if node.can_focus:
        press_box(canvas, rect, mood, CARD_RADIUS)
    else:
        card_box(canvas, rect, "quiet", CARD_RADIUS)
    canvas.icon(node.icon, Rect(rect.x + 8, rect.cy - 13, 26, 26))
    tokens = effect_tokens(node.look.tokens) if isinstance(node.look, TokensLook) else []
    size = 17.0 * min(NEWS_TEXT, max(1.0, canvas.fonts.text_size))
    wide = min(effects_width(canvas, tokens, size), rect.w * 0.42) if tokens else 0.0
    effects(canvas, trimmed(rect, 12).end(wide), tokens, size, "left", theme.soft)
    title = trimmed(rect.after(41), wide + 20)
    style = canvas.style("section").spaced(1.02)
    canvas.paragraph(title, node.label, style, theme.ink, valign="middle", max_lines=2)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def gauge_bar_rect(rect: Rect) -> Rect:
    """The bar of a gauge in the rectangle of its node, at the usual text size."""
    wide = rect.w - BAR_REST
    return Rect(rect.x + COLUMNS.bar, rect.cy - COLUMNS.bar_height / 2, wide, COLUMNS.bar_height)


@dataclass(frozen=True, slots=True)
class GaugePainter:
    """Paints a gauge with letters of `px`, its bar from `bar` px on."""

    px: float
    bar: float

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Token, name, bar with its thresholds, number, word of the zone."""
        look = node.look
        if not isinstance(look, GaugeLook):
            return
        levels = (look.value, look.tense, look.hot, look.top)
        data = Gauge(look.kind, capital(node.label), *levels, look.zone, node.hint)
        columns = GaugeColumns(
            token=COLUMNS.token,
            name=COLUMNS.name,
            bar=self.bar,
            bar_width=rect.w - BAR_REST - (self.bar - COLUMNS.bar),
            bar_height=COLUMNS.bar_height if rect.h < 44 else min(26.0, rect.h * 0.45),
            px=self.px,
        )
        gauge_line(canvas, rect, data, columns)


def paint_pillars_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The word before the medallions and their count after them."""
    theme = canvas.theme
    word = rect.after(COLUMNS.name).left(COLUMNS.bar - COLUMNS.name - 8)
    canvas.label(word, node.label, canvas.style("label").sized(14.5), theme.ink)
    number = canvas.style("number").sized(15.5)
    canvas.label(rect.end(52), node.value, number, theme.ink, align="right")


def paint_pillar(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A medallion; a dot under it for each use of this household."""
    look = node.look
    if not isinstance(look, PillarLook):
        return
    cy = rect.cy - (2 if look.uses else 0)
    medallion(canvas, rect.cx, cy, min(MEDALLION, rect.w / 2 - 1), look.icon, lit=look.lit)
    uses = min(MOST_USES, look.uses)
    for index in range(uses):
        cx = rect.cx + (index - (uses - 1) / 2) * 7
        paint = Paint(canvas.theme.copper, canvas.theme.ink, 1)
        canvas.circle(cx, cy + MEDALLION + 4.5, 2.8, paint)
