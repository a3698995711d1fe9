"""The log: a tab a year, its lines in columns on a sheet, each with the badge of its household."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_state, button_width, paint_button, text_height
from game.desktop.views.plain import paint_table
from game.desktop.views.stage import paint_title
from game.desktop.views.zoom import enlarged
from game.screens.looks import TeamLook
from game.screens.nodes import Node, child

MARGIN: Final = 24.0
PAGER: Final = 52.0
BUTTON: Final = 44.0
TAB: Final = 38.0
GUTTER: Final = 40.0
PAD: Final = 24.0
BADGE: Final = 14.5
COLUMN: Final = 380.0  # least width of a column of lines


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The page, as much larger as the text is."""
    return enlarged(canvas, space, root, _view)


def _view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    placed = _page(canvas, space, root, space.width - 2 * MARGIN)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _page(canvas, space, root, space.width - 2 * MARGIN - PAGER)
    return placed


def _page(canvas: Canvas, space: Space, root: Node, width: float) -> list[Placed]:
    heading, years, lines, back = (
        child(root, f"log.{name}") for name in ("title", "years", "lines", "back")
    )
    wide = button_width(canvas, back)
    head = Rect(MARGIN, 18, width - wide - 16, 48)
    button = Rect(MARGIN + width - wide, 20, wide, BUTTON)
    tabs = _tabs(canvas, years, Rect(MARGIN, 78, width, 0))
    top = max((item.rect.bottom for item in tabs), default=70) + 14
    area = Rect(MARGIN, top, width, space.height - top - 18)
    return [
        Placed(root, space.rect, paint_table),
        Placed(heading, head, _paint_heading),
        *tabs,
        *_lines(canvas, lines, area),
        Placed(back, button, paint_button),
    ]


def _tabs(canvas: Canvas, years: Node, area: Rect) -> list[Placed]:
    placed, x, y = [], area.x, area.y
    for node in years.children:
        wide = canvas.width(node.label, canvas.style("label")) + 30
        if x > area.x and x + wide > area.right:
            x, y = area.x, y + TAB + 8
        placed.append(Placed(node, Rect(x, y, wide, TAB), _paint_tab))
        x += wide + 8
    return placed


def _lines(canvas: Canvas, lines: Node, area: Rect) -> list[Placed]:
    """The sheet, and its lines in columns of nearly one height."""
    columns = max(1, min(3, int((area.w - 2 * PAD + GUTTER) // (COLUMN + GUTTER))))
    inner = area.inset(PAD, PAD - 4)
    slots = inner.columns(columns, GUTTER)
    heights = [_height(canvas, node, slots[0].w) for node in lines.children]
    share = sum(heights) / columns
    placed: list[Placed] = []
    used, column = 0.0, 0
    for node, high in zip(lines.children, heights, strict=True):
        if used >= share and column < columns - 1:
            used, column = 0.0, column + 1
        slot = slots[column]
        placed.append(Placed(node, Rect(slot.x, slot.y + used, slot.w, high), _paint_line))
        used += high
    end = max((item.rect.bottom for item in placed), default=inner.y) + PAD - 4
    ground = Rect(area.x, area.y, area.w, max(area.h, end - area.y))
    return [Placed(lines, ground, _paint_ground), *placed]


def _height(canvas: Canvas, node: Node, width: float) -> float:
    text = text_height(canvas, _said(node), _style(canvas), width - 44)
    return max(34.0, text + 10)


def _style(canvas: Canvas) -> TextStyle:
    return canvas.style("body").sized(16)


def _said(node: Node) -> str:
    """A line and, under it, why a computer household did that."""
    return f"**{node.label}**\n{node.value}" if node.value else node.label


def _paint_ground(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
    if not node.children:
        area = rect.inset(PAD)
        canvas.paragraph(area, node.label, canvas.style("body"), canvas.theme.soft)


def _paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.icon("journal", Rect(rect.x, rect.cy - 17, 34, 34))
    paint_title(canvas, rect.after(46), node.label, node.value, 34)


def _paint_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A badge, or a dot for what concerns the table, then the words."""
    theme = canvas.theme
    team = node.look.team if isinstance(node.look, TeamLook) else ""
    if team:
        badge(canvas, rect.x + 16, rect.y + 17, BADGE, team)
    else:
        canvas.circle(rect.x + 16, rect.y + 17, 4, Paint(fill=theme.copper))
    area = Rect(rect.x + 42, rect.y, rect.w - 44, rect.h)
    colour = theme.ink if team else theme.copper_dark
    style = _style(canvas).weighted(400 if team else 700)
    canvas.paragraph(area, _said(node), style, colour, valign="middle")


def _paint_tab(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    lit = mood.hovered or mood.pressed
    face = theme.copper_light if node.chosen else theme.card
    edge = theme.ink if node.chosen or lit else theme.edge
    down = 1 if button_state(mood).value == "pressed" else 0
    canvas.box(rect.moved(0, down), Paint(face, edge, canvas.pen(EDGE)), TAB / 2)
    style = canvas.style("label")
    canvas.label(rect.moved(0, down), node.label, style, theme.ink, align="center")
    if mood.focused:
        focus_ring(canvas, rect, TAB / 2)
