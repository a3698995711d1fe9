"""The dark bar on top of every screen of a game: title, year or tour, steps, buttons.

What does not fit leaves in this order: the title, the steps that are not being played, all steps,
the dots of the years. The buttons always stay.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import icon_button
from game.desktop.pieces.topbar import (
    BUTTON,
    BUTTON_STEP,
    Phase,
    YearTrack,
    bar,
    emblem,
    phases,
    year_track,
)
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_state
from game.screens.looks import ClockLook, StepLook, YearLook
from game.screens.nodes import Node, Role, find

HEIGHT: Final = 48.0
START: Final = 58.0
GAP: Final = 24.0
CLOCK: Final = "top.clock"
CLOCK_PX: Final = 16.0
LARGEST_CLOCK: Final = 21.0  # px of its letters, text size included
RADIUS: Final = 10.0
LARGEST: Final = 30.0  # px of letters in the bar, text size included


class Part(NamedTuple):
    """A part of the bar: its node, the width it takes, what paints it."""

    node: Node
    width: float
    paint: Painter


def place_top(canvas: Canvas, space: Space, top: Node) -> list[Placed]:
    """The bar, what it says and its buttons, for the group ``top`` of a game screen."""
    ground = space.rect.top(HEIGHT)
    buttons = [*_clock(canvas, space, ground, top), *_buttons(space, ground, top)]
    placed = [Placed(top, ground, _paint_ground)]
    x = START
    for part in _parts(canvas, space, top):
        placed.append(Placed(part.node, Rect(x, 0, part.width, HEIGHT), part.paint))
        x += part.width + GAP
    return placed + buttons


def room_left(canvas: Canvas, space: Space, top: Node) -> Rect:
    """What the bar leaves free between its words and its buttons."""
    used = sum(part.width + GAP for part in _parts(canvas, space, top))
    end = _end(canvas, space, top)
    return Rect(START + used, 0, max(0.0, end - START - used), HEIGHT)


def _end(canvas: Canvas, space: Space, top: Node) -> float:
    """Where the room of the words ends: before the clock, or the first button."""
    clock = find(top, CLOCK)
    taken = _clock_width(canvas, clock) + 8 if clock is not None else 0.0
    return _first_button(space, top) - 10 - taken


def _square(top: Node) -> list[Node]:
    return [n for n in top.children if n.role is Role.BUTTON and n.key != CLOCK]


def _first_button(space: Space, top: Node) -> float:
    margin = 14 if space.compact else 22
    return space.width - margin - BUTTON - BUTTON_STEP * (len(_square(top)) - 1)


def _buttons(space: Space, ground: Rect, top: Node) -> list[Placed]:
    first = _first_button(space, top)
    return [
        Placed(node, Rect(first + BUTTON_STEP * at, ground.cy - BUTTON / 2, BUTTON, BUTTON), _press)
        for at, node in enumerate(_square(top))
    ]


def _clock(canvas: Canvas, space: Space, ground: Rect, top: Node) -> list[Placed]:
    """The clock of a timed game, before the buttons."""
    node = find(top, CLOCK)
    if node is None:
        return []
    wide = _clock_width(canvas, node)
    x = _first_button(space, top) - 8 - wide
    return [Placed(node, Rect(x, ground.cy - BUTTON / 2, wide, BUTTON), _paint_clock)]


def _clock_width(canvas: Canvas, node: Node) -> float:
    if not isinstance(node.look, ClockLook) or node.look.hidden:
        return BUTTON
    return canvas.width(node.label, _style(canvas, _clock_px(canvas))) + 50


def _clock_px(canvas: Canvas) -> float:
    """Its letters grow less than those of a page: it stands beside everything else."""
    return min(CLOCK_PX, LARGEST_CLOCK / canvas.fonts.text_size)


def _paint_clock(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """An hourglass and the minutes left: discreet while it runs, on copper when time is up."""
    look = node.look
    if not isinstance(look, ClockLook):
        return
    if look.hidden:
        _press(canvas, rect, node, mood)
        return
    theme = canvas.theme
    up = look.state == "up"
    face = theme.on_bar_accent if up else theme.bar
    ink = theme.on_bar_accent_text if up else theme.on_bar
    lit = mood.hovered or mood.pressed
    edge = theme.on_bar if lit else theme.on_bar_accent
    canvas.box(rect, Paint(face, edge, canvas.pen(1.4)), RADIUS)
    icon = "pause" if look.state == "paused" else node.icon
    canvas.icon(icon, Rect(rect.x + 8, rect.cy - 11, 22, 22), ink=ink, fill=face, paper=face)
    _write(canvas, rect.after(36), node.label, _clock_px(canvas), ink)
    if mood.focused:
        canvas.box(rect.inset(-4), Paint(stroke=theme.on_bar, width=3), RADIUS + 4)


def _parts(canvas: Canvas, space: Space, top: Node) -> list[Part]:
    """The fullest set of parts that fits before the buttons."""
    end = _end(canvas, space, top)
    for choice in _choices(canvas, top, compact=space.compact):
        if START + sum(part.width + GAP for part in choice) <= end:
            return choice
    return []


def _choices(canvas: Canvas, top: Node, *, compact: bool) -> list[list[Part]]:
    """Sets of parts, the fullest first."""
    title = _title_part(canvas, top)
    dots, word = _time_part(canvas, top, dots=True), _time_part(canvas, top, dots=False)
    every, now = _steps_part(canvas, top, every=True), _steps_part(canvas, top, every=False)
    sets = [dots + every, dots + now, word + now, dots, word]
    return sets[1:] if compact else [title + dots + every, *sets]


def _title_part(canvas: Canvas, top: Node) -> list[Part]:
    node = find(top, "top.title")
    if node is None:
        return []
    return [Part(node, canvas.width(node.label, _style(canvas, 20)), _paint_title)]


def _time_part(canvas: Canvas, top: Node, *, dots: bool) -> list[Part]:
    node = find(top, "top.year") or find(top, "top.phase")
    if node is None:
        return []
    width = canvas.width(node.label, _style(canvas, 18))
    if dots and isinstance(node.look, YearLook):
        track = YearTrack(node.look.year, node.look.years)
        return [Part(node, width + 25 + track.width, _paint_year)]
    return [Part(node, width, _paint_word)]


def _steps_part(canvas: Canvas, top: Node, *, every: bool) -> list[Part]:
    node = find(top, "top.steps")
    if node is None or not node.children:
        return []
    steps = _steps(node)
    shown = steps if every else _now(steps)
    return [Part(node, _steps_width(canvas, shown), _paint_steps if every else _paint_step)]


def _steps(node: Node) -> list[Phase]:
    return [
        Phase(child.label, child.look.state if isinstance(child.look, StepLook) else "next")
        for child in node.children
    ]


def _now(steps: list[Phase]) -> list[Phase]:
    """The step being played, the last one when all are done."""
    return [step for step in steps if step.state == "now"] or steps[-1:]


def _steps_width(canvas: Canvas, steps: list[Phase]) -> float:
    label = canvas.style("label")
    dot = canvas.width("·", label)
    width, before = 0.0, ""
    for step in steps:
        words = canvas.width(step.name, label)
        if step.state == "now":
            width += words + 36
        else:
            width += words + 14 + (18 if step.state == "done" else 0)
            width += dot - 3 if before == step.state == "next" else 0
        before = step.state
    return width


def _style(canvas: Canvas, px: float) -> TextStyle:
    """Bricolage in the bar, which does not grow: enlarged text stays inside it."""
    return canvas.style("heading").sized(min(px, LARGEST / canvas.fonts.text_size))


def _write(canvas: Canvas, rect: Rect, text: str, px: float, ink: str = "") -> float:
    style = _style(canvas, px)
    base = rect.cy + style.cap * canvas.fonts.text_size / 2
    return canvas.write(rect.x, base, text, style, ink or canvas.theme.on_bar)


def _paint_ground(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    bar(canvas, rect)
    emblem(canvas, Rect(rect.x + 14, rect.y + 4, 32, 40), canvas.theme.on_bar)


def _paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    _write(canvas, rect, node.label, 20)


def _paint_word(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    _write(canvas, rect, node.label, 18)


def _paint_year(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    if isinstance(node.look, YearLook):
        x = rect.x + _write(canvas, rect, node.label, 18) + 32
        year_track(canvas, x, rect.cy, YearTrack(node.look.year, node.look.years))


def _paint_steps(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    phases(canvas, rect.x, rect.cy, _steps(node))


def _paint_step(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    phases(canvas, rect.x, rect.cy, _now(_steps(node)))


def _press(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    state = button_state(mood, enabled=node.enabled)
    icon_button(canvas, rect, node.icon, state, focused=mood.focused)
