"""The journey of a ready-made model along the long way round, and all journeys in short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import hand_card
from game.desktop.pieces.effects import effects, effects_width
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.pieces.panels import CARD_RADIUS, sheet
from game.desktop.pieces.paths import track
from game.desktop.pieces.stages import StageTile, stage_disc, stage_outline
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.draft_bag import paint_button, spread
from game.desktop.views.parts import button_width, card_face, text_height
from game.screens.looks import CardLook, StageLook, TokensLook, TripLook
from game.screens.nodes import Node, Role, child

PAD: Final = 22.0
GAP: Final = 10.0
TILE: Final = 104.0
CARD: Final = (118.0, 164.0)
WIDEST_CARD: Final = 130.0
LEAST_CARD: Final = 104.0
TITLE: Final = 34.0
BUTTON: Final = 56.0
LEAST_SUM: Final = 230.0  # width that the cubes of a sum take beside its words
ROW: Final = 62.0
NAME: Final = 128.0
CUBE: Final = 33.0
LEAD: Final = 52.0  # of a band, what its stage takes
BETWEEN: Final = 20.0


def place_trip(canvas: Canvas, group: Node, area: Rect) -> list[Placed]:
    """Name and words of the model, its stages with their cards, what it weighs, the button."""
    inner = area.inset(PAD, 0)
    body = canvas.style("body").sized(18.5).spaced(1.2)
    words = text_height(canvas, group.value, body, inner.w)
    y = area.y + 14
    head = Rect(inner.x, y, inner.w, TITLE + words)
    stages = [node for node in group.children if node.role is Role.GROUP]
    stops, bottom = _stops(stages, Rect(inner.x, head.bottom + 14, inner.w, 0))
    low = Rect(inner.x, bottom + 14, inner.w, BUTTON)
    placed = [Placed(group, head, _paint_head), *stops, *_foot(canvas, group, low)]
    whole = Rect(area.x, area.y, area.w, low.bottom + 16 - area.y)
    ground = Node(Role.IMAGE, "catalogue.trip.sheet")
    return [Placed(ground, whole, _paint_sheet), *placed]


def _stops(stages: Sequence[Node], area: Rect) -> tuple[list[Placed], float]:
    """All stages on one line, or a line a stage; and where they end."""
    cards = sum(len(stage.children) for stage in stages)
    room = area.w - (TILE + GAP) * len(stages) - GAP * (cards - 1)
    if room / max(1, cards) >= LEAST_CARD:
        return _line(stages, area, room / max(1, cards))
    placed: list[Placed] = []
    y = area.y
    for stage in stages:
        room = area.w - TILE - GAP * len(stage.children)
        own, y = _line([stage], Rect(area.x, y, area.w, 0), room / max(1, len(stage.children)))
        placed += own
        y += GAP
    return placed, y - GAP


def _line(stages: Sequence[Node], area: Rect, wide: float) -> tuple[list[Placed], float]:
    """Tiles and cards from left to right on a copper track."""
    wide = min(wide, WIDEST_CARD)
    high = wide * CARD[1] / CARD[0]
    cards = sum(len(stage.children) for stage in stages)
    whole = (TILE + GAP) * len(stages) + wide * cards + GAP * (cards - 1)
    x = area.x + max(0.0, (area.w - whole) / 2)
    ground = Node(Role.IMAGE, "catalogue.track." + stages[0].key)
    placed = [Placed(ground, Rect(x, area.y, whole, high), _paint_track)]
    for stage in stages:
        tile = Rect(x, area.y + high / 2 - TILE * 0.62, TILE, TILE * 1.24)
        placed.append(Placed(stage, tile, _paint_tile))
        x += TILE + GAP
        for card in stage.children:
            placed.append(Placed(card, Rect(x, area.y, wide, high), _paint_stop))
            x += wide + GAP
    return placed, area.y + high


def _foot(canvas: Canvas, group: Node, row: Rect) -> list[Placed]:
    """What it puts into the rucksack at the left, the button at the right."""
    take = child(group, "catalogue.take")
    wide = min(row.w * 0.55, button_width(canvas, take, 300))
    weight = child(group, "catalogue.sum")
    return [
        Placed(weight, row.left(row.w - wide - 16), _paint_sum),
        Placed(take, row.end(wide), paint_button),
    ]


def place_trips(canvas: Canvas, group: Node, area: Rect) -> list[Placed]:
    """A heading, then a line a model: what each stage puts into the rucksack, cube by cube."""
    inner = area.inset(PAD, 0)
    body = canvas.style("body").sized(18)
    high = TITLE + text_height(canvas, group.value, body, inner.w) + 4
    placed = [Placed(group, Rect(inner.x, area.y + 14, inner.w, high), _paint_head)]
    y = area.y + 14 + high + 8
    size = _cube_size(group, inner.w)
    for node in group.children:
        placed.append(Placed(node, Rect(inner.x, y, inner.w, ROW), TripPainter(size)))
        y += ROW + 8
    whole = Rect(area.x, area.y, area.w, y + 8 - area.y)
    ground = Node(Role.IMAGE, "catalogue.trips.sheet")
    return [Placed(ground, whole, _paint_sheet), *placed]


def _cube_size(group: Node, width: float) -> float:
    """The size at which the longest journey fits its line: all are then on one scale."""
    looks = [node.look for node in group.children if isinstance(node.look, TripLook)]
    longest = max((_cubes(look) for look in looks), default=1)
    stages = max((len(look.stages) for look in looks), default=1)
    return min(CUBE, (width - NAME - 90 - stages * (LEAD + 8 + BETWEEN)) / max(1, longest))


def _cubes(look: TripLook) -> int:
    return sum(count for _, kinds in look.stages for _, count in kinds)


@dataclass(frozen=True, slots=True)
class TripPainter:
    """Paints a journey in short with cubes of `size` px."""

    size: float

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The name, a band a stage with its cubes one by one, their sum."""
        look = node.look
        if not isinstance(look, TripLook):
            return
        theme = canvas.theme
        style = canvas.style("section").sized(19)
        canvas.label(rect.left(NAME - 8), node.label, style, theme.ink)
        bands = self._bands(rect.after(NAME), look)
        if len(bands) > 1:
            track(canvas, (bands[0].x + 30, rect.cy), (bands[-1].x + 30, rect.cy))
        for band, (stage, kinds) in zip(bands, look.stages, strict=True):
            self._band(canvas, band, stage, kinds)
        x = bands[-1].right + 8 if bands else rect.x + NAME
        canvas.icon("sac", Rect(x + 2, rect.cy - 15, 30, 30))
        number = canvas.style("number").sized(21)
        canvas.label(Rect(x + 36, rect.y, 44, rect.h), str(_cubes(look)), number, theme.ink)

    def _bands(self, area: Rect, look: TripLook) -> list[Rect]:
        """A place a stage, as long as its cubes."""
        found, x = [], area.x
        for _, kinds in look.stages:
            wide = LEAD + sum(count for _, count in kinds) * self.size + 8
            found.append(Rect(x, area.cy - 23, wide, 46))
            x += wide + BETWEEN
        return found

    def _band(
        self, canvas: Canvas, rect: Rect, stage: str, kinds: Sequence[tuple[str, int]]
    ) -> None:
        theme = canvas.theme
        paint = Paint(theme.tint(stage), stage_outline(canvas), canvas.pen(EDGE))
        canvas.box(rect, paint, CARD_RADIUS)
        canvas.hatched(rect.left(44).inset(1), stage, CARD_RADIUS, corners="left")
        stage_disc(canvas, rect.x + 22, rect.cy, 15, stage)
        x = rect.x + LEAD
        for kind, count in kinds:
            for _ in range(count):
                impact(canvas, kind, x + self.size / 2, rect.cy, self.size * 0.9)
                x += self.size


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    style = canvas.style("heading").sized(24)
    canvas.label(rect.top(TITLE - 4), node.label, style, theme.ink, floor=17)
    body = canvas.style("body").sized(18.5).spaced(1.2)
    canvas.paragraph(rect.below(TITLE), node.value, body, theme.ink)


def _paint_track(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The copper of the board's long way round, behind tiles and cards."""
    track(canvas, (rect.x + 20, rect.cy), (rect.right - 20, rect.cy))


def _paint_tile(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A stage as on the board, upright: its disc, its name, its cubes."""
    if not isinstance(node.look, StageLook):
        return
    theme, data = canvas.theme, StageTile(node.look.stage, node.label, node.look.subline)
    canvas.shadow(rect, CARD_RADIUS)
    canvas.hatched(rect, data.stage, CARD_RADIUS)
    canvas.box(rect, Paint(stroke=stage_outline(canvas), width=canvas.pen(INK)), CARD_RADIUS)
    stage_disc(canvas, rect.cx, rect.y + rect.h * 0.36, rect.w * 0.25, data.stage)
    name = Rect(rect.x + 4, rect.y + rect.h * 0.6, rect.w - 8, 22)
    canvas.label(name, data.name, canvas.style("heading").sized(17), theme.on_stage, "center")
    under = Rect(rect.x + 4, name.bottom + 2, rect.w - 8, 20)
    style = canvas.style("label").sized(15)
    canvas.label(under, data.subline, style, theme.on_stage, "center")


def _paint_stop(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A card of the journey; it opens."""
    if not isinstance(node.look, CardLook):
        return
    lit = mood.hovered or mood.pressed
    place = rect.moved(0, -4) if lit else rect
    hand_card(canvas, place, card_face(node.look, chosen=lit))
    if mood.focused:
        focus_ring(canvas, place, CARD_RADIUS)


def _paint_sum(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The sack, the words, the cubes by kind."""
    theme = canvas.theme
    canvas.icon(node.icon, Rect(rect.x, rect.cy - 19, 38, 38))
    style = canvas.style("section").sized(18)
    taken = canvas.width(node.label, style)
    if rect.w < taken + LEAST_SUM:
        taken = -14.0
    else:
        canvas.label(rect.after(48).left(taken + 1), node.label, style, theme.ink)
    line = rect.after(62 + taken)
    if isinstance(node.look, TokensLook):
        drawn = spread(node.look.tokens)
        wide = min(line.w, effects_width(canvas, drawn, 25.0))
        effects(canvas, line.left(wide), drawn, 25.0, "left")
