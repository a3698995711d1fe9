"""From what happened to what moves: cubes that fall into a rucksack, counts that follow them.

Events start movements; differences between two pictures never do. Times are seconds, lengths on
screen px.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import pygame

from game.core.events import Event
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.motion import Flight, Movement, Staged, Still
from game.desktop.pieces.impacts import impact, impact_count
from game.desktop.pieces.lines import EDGE
from game.desktop.placing import Mood, Placed
from game.desktop.scene import Scene
from game.desktop.svg import Paint, Point
from game.screens.looks import CardLook, CoreLook, GaugeLook, HouseholdLook, StageLook
from game.screens.nodes import Node

CUBE: Final = 24.0  # logical px
CHIP_HEIGHT: Final = 34.0
CHIP_SECONDS: Final = 1.5
ARC: Final = 46.0  # logical px a cube rises above the straight line

CARD_EVENTS: Final = frozenset({"card_played", "part_taken", "initiative_joined", "hazard_struck"})


@dataclass(frozen=True, slots=True)
class Fall:
    """Cubes of one kind that one household got at one stage, and the card they came from."""

    seat: int
    stage: str
    kind: str
    count: int
    card: str = ""


class Change(NamedTuple):
    """Two screens in a row, what happened between them, and the team of each seat."""

    before: Scene
    after: Scene
    events: Sequence[Event]
    team_of: Callable[[int], str]
    shown_seat: int


class Moving(NamedTuple):
    """What a change sets in motion."""

    movements: tuple[Movement, ...] = ()
    staged: tuple[Staged, ...] = ()


def falls(events: Iterable[Event]) -> list[Fall]:
    """The cubes in a row of events, in order."""
    found: list[Fall] = []
    card = ""
    for event in events:
        if event.kind in CARD_EVENTS:
            card = str(event.params.get("card", ""))
        if event.kind == "cubes_added":
            data = event.params
            count = int(data["count"])
            if count > 0:
                found.append(Fall(event.seat, str(data["stage"]), str(data["impact"]), count, card))
    return found


def in_full(canvas: Canvas, change: Change, now: float) -> Moving:
    """Cubes fly one after the other; rucksack and gauges change as they land."""
    made: list[Movement] = [*_cards(canvas, change, now)]
    landed: dict[str, float] = {}
    times = canvas.tokens.motion_ms
    each = times["cube_fall"] / 1000
    cubes = [fall for fall in falls(change.events) for _ in range(fall.count)]
    step = min(times["cube_stagger"], _spread(times, len(cubes))) / 1000
    for number, fall in enumerate(cubes):
        goal = _goal(change, fall)
        if goal is None:
            continue
        start = now + number * step
        flight = Flight(
            _cube(canvas, fall.kind),
            _px(canvas, _origin(change, fall)),
            _px(canvas, goal[1]),
            start,
            start + each,
            ARC * canvas.scale,
        )
        made.append(flight)
        landed[goal[0].node.key] = start + each
    first = now + each if landed else now
    held = [_held(change, key, until) for key, until in landed.items()]
    grown = growing(change, first, times["gauge"] / 1000)
    return Moving(tuple(made), tuple(item for item in (*held, *grown) if item is not None))


def growing(change: Change, start: float, seconds: float) -> list[Staged]:
    """Each gauge that rose goes up cube by cube, from `start` on."""
    found = []
    for item in change.after.base.placed:
        before = change.before.find(item.node.key)
        if before is not None and before.node != item.node:
            steps = _gauge_steps(before.node, item.node, start, seconds)
            if steps:
                found.append(Staged(item.node.key, steps))
    return found


def chips(canvas: Canvas, change: Change, now: float) -> list[Movement]:
    """Without motion: at each rucksack, one still chip that names what came, for 1.5 s."""
    got: dict[str, list[Fall]] = {}
    place: dict[str, Placed] = {}
    for fall in falls(change.events):
        goal = _goal(change, fall)
        if goal is not None:
            key = goal[0].node.key
            got.setdefault(key, []).append(fall)
            place[key] = goal[0]
    return [_chip(canvas, place[key].rect, some, now) for key, some in got.items()]


def _cards(canvas: Canvas, change: Change, now: float) -> list[Flight]:
    """The cards that the shown household has just played, on their way to the stage they act on."""
    seconds = canvas.tokens.motion_ms["card_move"] / 1000
    found = []
    for event in change.events:
        if event.kind in CARD_EVENTS and event.seat == change.shown_seat:
            card = _card(change.before.base.placed, str(event.params.get("card", "")))
            tile = _tile(change, _stage_of(card)) if card else None
            if card and tile:
                origin, goal = (_px(canvas, (p.rect.cx, p.rect.cy)) for p in (card, tile))
                found.append(Flight(_face(canvas, card), origin, goal, now, now + seconds))
    return found


def _card(placed: Iterable[Placed], card: str) -> Placed | None:
    """Where a card lies, by its id."""
    for item in placed:
        if card and isinstance(item.node.look, CardLook) and item.node.look.id == card:
            return item
    return None


def _stage_of(card: Placed) -> str:
    return card.node.look.stage if isinstance(card.node.look, CardLook) else ""


def _tile(change: Change, stage: str) -> Placed | None:
    """The tile of a stage on the board."""
    for item in change.after.base.placed:
        if isinstance(item.node.look, StageLook) and item.node.look.stage == stage:
            return item
    return None


def _spread(times: object, count: int) -> float:
    """Milliseconds between two cubes so that all have landed in time."""
    assert isinstance(times, dict)
    spare = float(times["cube_total_max"] - times["cube_fall"])
    return spare / max(1, count - 1)


def _goal(change: Change, fall: Fall) -> tuple[Placed, Point] | None:
    """The rucksack a cube falls into and the point it lands on."""
    for item in change.after.base.placed:
        look = item.node.look
        if isinstance(look, CoreLook) and fall.seat == change.shown_seat:
            return item, _layer_point(item.rect, look, fall.stage)
        if isinstance(look, HouseholdLook) and look.team == change.team_of(fall.seat):
            return item, (item.rect.cx, item.rect.cy)
    return None


def _layer_point(rect: Rect, look: CoreLook, stage: str) -> Point:
    """The middle of a stage's layer; the first stage lies at the bottom."""
    names = [name for name, _ in look.layers]
    if stage not in names:
        return rect.cx, rect.cy
    return rect.cx, rect.bottom - (names.index(stage) + 0.5) * rect.h / len(names)


def _origin(change: Change, fall: Fall) -> Point:
    """The card the cubes come from, or the tile of their stage, or the top of the screen."""
    everywhere = (*change.before.active, *change.before.base.placed, *change.after.base.placed)
    found = _card(everywhere, fall.card) or _tile(change, fall.stage)
    return (found.rect.cx, found.rect.cy) if found else (change.after.space.width / 2, 0.0)


def _held(change: Change, key: str, until: float) -> Staged | None:
    """A rucksack shown as it was until its last cube lands."""
    before = change.before.find(key)
    return Staged(key, ((until, before.node),)) if before is not None else None


def _gauge_steps(
    before: Node, after: Node, start: float, seconds: float
) -> tuple[tuple[float, Node], ...]:
    old, new = before.look, after.look
    if not isinstance(old, GaugeLook) or not isinstance(new, GaugeLook):
        return ()
    if new.value <= old.value:
        return ()
    step = seconds / (new.value - old.value)
    values = range(old.value, new.value)
    nodes = (replace(before, look=replace(old, value=value)) for value in values)
    return tuple((start + step * number, node) for number, node in enumerate(nodes))


def _px(canvas: Canvas, point: Point) -> Point:
    return point[0] * canvas.scale, point[1] * canvas.scale


def _small_canvas(canvas: Canvas, width: float, height: float) -> Canvas:
    size = (max(1, round(width * canvas.scale)), max(1, round(height * canvas.scale)))
    return Canvas(pygame.Surface(size, pygame.SRCALPHA), canvas.kit, canvas.scale)


def _cube(canvas: Canvas, kind: str) -> pygame.Surface:
    def made() -> pygame.Surface:
        small = _small_canvas(canvas, CUBE + 2, CUBE + 2)
        impact(small, kind, CUBE / 2 + 1, CUBE / 2 + 1, CUBE)
        return small.surface

    return canvas.kit.shapes.get(("cube", kind, canvas.scale, canvas.theme.name), made)


def _face(canvas: Canvas, card: Placed) -> pygame.Surface:
    """A card as it lay there, on a picture of its own."""
    pad = 8.0
    small = _small_canvas(canvas, card.rect.w + 2 * pad, card.rect.h + 2 * pad)
    card.paint(small, Rect(pad, pad, card.rect.w, card.rect.h), card.node, Mood())
    return small.surface


def _chip(canvas: Canvas, anchor: Rect, some: list[Fall], now: float) -> Still:
    """« +2 C, +1 M » as tokens and numbers on a pill, centred on its rucksack."""
    counts: dict[str, int] = {}
    for fall in some:
        counts[fall.kind] = counts.get(fall.kind, 0) + fall.count
    width = 20 + 58 * len(counts)
    small = _small_canvas(canvas, width, CHIP_HEIGHT)
    pill = Rect(0, 0, width, CHIP_HEIGHT)
    theme = canvas.theme
    small.box(pill, Paint(theme.card, theme.ink, canvas.pen(EDGE)), CHIP_HEIGHT / 2)
    for number, (kind, count) in enumerate(counts.items()):
        impact_count(small, kind, 12 + 58 * number, pill.cy, f"+{count}")
    corner = Rect.around(anchor.cx, anchor.cy, width, CHIP_HEIGHT)
    place = canvas.snapped(corner).topleft
    return Still(small.surface, place, now, now + CHIP_SECONDS)
