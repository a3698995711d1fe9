"""The goals of the table on the board: its medals, and each goal of the next one with its mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.board_parts import ROW_RADIUS, capped, press_box
from game.desktop.views.kept import Kept
from game.screens.looks import GoalLook, MedalsLook
from game.screens.nodes import Node

HEAD: Final = 42.0
LINE: Final = 25.0
ROOMY_LINE: Final = 44.0
FOOT: Final = 7.0
MEDAL: Final = 28.0
MARK: Final = 8.0
BAR_LEAD: Final = 46.0  # of the goals in the bar, what the medal takes
BAR_MARK: Final = 5.5
BAR_MEDAL: Final = 42.0  # width of the medal alone
BAR_SHORT: Final = 92.0  # width of the medals and their count alone


def height(room: float, lines: int, *, alone: bool) -> float:
    """How high the sheet stands; ``alone`` without levers below, it takes more."""
    if lines < 0:
        return 0.0
    return min(room, HEAD + lines * (ROOMY_LINE if alone else LINE) + FOOT)


def place(canvas: Canvas, area: Rect, group: Node) -> list[Placed]:
    """The way to all goals, then one line a goal."""
    way, *lines = group.children
    head = area.top(HEAD).inset(6, 5)
    rows = Rect(area.x + 12, area.y + HEAD, area.w - 22, area.h - HEAD - FOOT)
    places = rows.rows(max(1, len(lines)), 0)
    roomy = bool(lines) and rows.h / len(lines) > LINE + 8
    paint = Kept(LinePainter(roomy=roomy), 2)
    placed = [Placed(way, head, Kept(paint_way))]
    return placed + [Placed(n, at, paint) for n, at in zip(lines, places, strict=False)]


def bar_width(canvas: Canvas, group: Node) -> float:
    """What the goals take in the bar with their figures."""
    goals = _goals(group)
    return BAR_LEAD + sum(_bar_goal(canvas, goal) for goal in goals) if goals else BAR_SHORT


def _goals(group: Node) -> tuple[GoalLook, ...]:
    return tuple(node.look for node in group.children[1:] if isinstance(node.look, GoalLook))


def _bar_goal(canvas: Canvas, goal: GoalLook) -> float:
    """The width of a goal in the bar: icon, figure, mark."""
    return 24 + canvas.width(goal.figure, _bar_number(canvas)) + 4 + 2 * BAR_MARK + 10


def _bar_number(canvas: Canvas) -> TextStyle:
    return canvas.style("number").sized(capped(canvas, 15, 18))


def place_in_bar(canvas: Canvas, room: Rect, group: Node) -> list[Placed]:
    """The medals with their goals at the left of the room, with their count, or alone."""
    wide, goals = bar_width(canvas, group), _goals(group)
    if room.w < wide:
        goals, wide = (), BAR_SHORT if room.w >= BAR_SHORT else BAR_MEDAL
    spot = Rect(room.x, room.cy - 17, wide, 34)
    return [Placed(group.children[0], spot, Kept(BarPainter(goals)))]


def place_row(rect: Rect, group: Node) -> list[Placed]:
    """The way to all goals and the goals side by side, in all their words."""
    way, *lines = group.children
    head = rect.left(min(236.0, rect.w * 0.34))
    room = rect.after(head.w + 10)
    paint = Kept(LinePainter(roomy=True), 2)
    columns = room.columns(max(1, len(lines)), 30)
    placed = [Placed(way, head, Kept(paint_way))]
    return placed + [Placed(n, at, paint) for n, at in zip(lines, columns, strict=False)]


def medal(canvas: Canvas, rect: Rect, icon: str, state: str) -> None:
    """A medal: in full once won, pale before; a tick says that it is won."""
    theme = canvas.theme
    if state == "later":
        canvas.icon(icon, rect, ink=theme.edge, fill=theme.disabled, paper=theme.disabled)
        return
    canvas.icon(icon, rect)
    if state == "won":
        tick(canvas, rect.right - rect.w * 0.12, rect.y + rect.h * 0.14, rect.w * 0.24)


def paint_way(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The medals, the heading, how many goals of the next one are reached."""
    look = node.look
    if not isinstance(look, MedalsLook):
        return
    press_box(canvas, rect, mood, CARD_RADIUS, canvas.theme.sheet)
    x = rect.x + 6
    for icon, state in look.medals:
        medal(canvas, Rect(x, rect.cy - MEDAL / 2, MEDAL, MEDAL), icon, state)
        x += MEDAL + 1
    number = canvas.style("number")
    share = f"{look.reached}/{look.goals}"
    wide = canvas.width(share, number) + 2
    end = Rect(rect.right - 8 - wide, rect.y, wide, rect.h)
    canvas.label(end, share, number, canvas.theme.ink, align="right")
    name = Rect(x + 4, rect.y, end.x - x - 8, rect.h)
    style = canvas.style("section").sized(16).spaced(1.04)
    canvas.paragraph(name, node.label, style, canvas.theme.ink, valign="middle", max_lines=2)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def mark(canvas: Canvas, cx: float, cy: float, radius: float, *, reached: bool) -> None:
    """A full disc with its tick for a goal reached, an empty dashed one for one that is not."""
    if reached:
        tick(canvas, cx, cy, radius)
        return
    dashes = Paint(canvas.theme.card, canvas.theme.edge, canvas.pen(EDGE + 0.4), dash=(3, 3))
    canvas.circle(cx, cy, radius, dashes)


@dataclass(frozen=True, slots=True)
class LinePainter:
    """Paints a goal on a line; ``roomy``: in all its words, on two lines."""

    roomy: bool = False

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Mark, words, figure."""
        look = node.look
        if not isinstance(look, GoalLook):
            return
        theme = canvas.theme
        mark(canvas, rect.x + MARK, rect.cy, MARK, reached=look.reached)
        number = canvas.style("number").sized(capped(canvas, 16, 22))
        wide = canvas.width(look.figure, number) + 2
        end = rect.end(wide)
        canvas.label(end, look.figure, number, theme.ink, align="right")
        area = Rect(rect.x + 2 * MARK + 8, rect.y, end.x - rect.x - 2 * MARK - 14, rect.h)
        if self.roomy:
            style = canvas.style("label").sized(15).spaced(1.1)
            canvas.paragraph(area, node.label, style, theme.ink, valign="middle", max_lines=2)
        else:
            canvas.label(area, look.words, canvas.style("label").sized(14.5), theme.ink)


@dataclass(frozen=True, slots=True)
class BarPainter:
    """Paints the goals in the bar: the medal wanted, then icon, figure and mark a goal."""

    goals: tuple[GoalLook, ...]

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """A chip as light as those of the households."""
        look = node.look
        if not isinstance(look, MedalsLook):
            return
        press_box(canvas, rect, mood, ROW_RADIUS)
        icon, state = next(
            ((icon, state) for icon, state in look.medals if state == "next"), look.medals[-1]
        )
        medal(canvas, Rect(rect.x + 6, rect.cy - 15, 30, 30), icon, state)
        number, ink = _bar_number(canvas), canvas.theme.ink
        if not self.goals and rect.w >= BAR_SHORT:
            share = Rect(rect.x + 40, rect.y, rect.w - 44, rect.h)
            canvas.label(share, f"{look.reached}/{look.goals}", number, ink)
        x = rect.x + BAR_LEAD - 4
        for goal in self.goals:
            canvas.icon(goal.icon, Rect(x, rect.cy - 10, 20, 20))
            wide = canvas.width(goal.figure, number)
            canvas.label(Rect(x + 24, rect.y, wide + 1, rect.h), goal.figure, number, ink)
            mark(canvas, x + 28 + wide + BAR_MARK, rect.cy, BAR_MARK, reached=goal.reached)
            x += _bar_goal(canvas, goal)
        if mood.focused:
            canvas.box(rect.inset(-4), Paint(stroke=canvas.theme.on_bar, width=3), ROW_RADIUS + 4)
