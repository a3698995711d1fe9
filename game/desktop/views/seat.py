"""Who plays a household: a person and the portraits to choose from, the level, the badge."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.views.menu_parts import (
    GAP,
    choice_face,
    choice_width,
    flowed,
    height,
    paint_badge_choice,
    paint_choice,
    paint_nothing,
    target,
    words,
)
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.seat_row import paint_face
from game.desktop.views.sheet import Frame, sheet_of
from game.screens import nodes
from game.screens.looks import TeamLook
from game.screens.nodes import Node

FRAME: Final = Frame(width=940.0, pad=26.0, above=20.0, edge=8.0)  # it needs the height
CELL: Final = 250.0  # least width of a portrait with its words
FACE: Final = 76.0
SWATCH: Final = 48.0
LEAD: Final = 56.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """A sheet in the middle, as high as it must be."""
    return sheet_of(canvas, space, root, FRAME, _body)


def _body(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    heading = nodes.child(root, "seat.title")
    placed = [Placed(heading, area.top(_head_height(canvas, heading, area.w)), _paint_head)]
    who = nodes.child(root, "seat.who")
    placed += _faces(canvas, who, _under(placed, area, GAP))
    level = nodes.find(root, "seat.level")
    if level is not None:
        sized = [(node, choice_width(canvas, node, 150)) for node in level.children]
        placed += _line(canvas, level, sized, _under(placed, area, GAP + 4), paint_choice)
    team = nodes.child(root, "seat.team")
    badges = [(node, SWATCH) for node in team.children]
    placed += _line(canvas, team, badges, _under(placed, area, GAP + 4), paint_badge_choice)
    back = nodes.child(root, "back")
    end, wide = _under(placed, area, GAP + 6), button_width(canvas, back)
    spot = Rect(area.right - wide, end.y, wide, target(canvas))
    return [*placed, Placed(back, spot, paint_button)]


def _under(placed: list[Placed], area: Rect, gap: float) -> Rect:
    return Rect(area.x, max(item.rect.bottom for item in placed) + gap, area.w, 0)


def _head_height(canvas: Canvas, node: Node, width: float) -> float:
    title, soft = canvas.style("heading").sized(26), canvas.style("body")
    high = text_height(canvas, node.label, title, width - LEAD)
    return max(50.0, high + text_height(canvas, node.value, soft, width - LEAD))


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    title, soft = canvas.style("heading").sized(26), canvas.style("body")
    if isinstance(node.look, TeamLook):
        badge(canvas, rect.x + 24, rect.cy, 22, node.look.team)
    area = rect.after(LEAD)
    high = text_height(canvas, node.label, title, area.w)
    canvas.paragraph(area.top(high), node.label, title, canvas.theme.ink)
    canvas.paragraph(area.below(high), node.value, soft, canvas.theme.soft)


def _faces(canvas: Canvas, group: Node, area: Rect) -> list[Placed]:
    """Portraits in as many columns as their words allow."""
    text = max(1.0, canvas.fonts.text_size)
    columns = max(1, min(3, int((area.w + GAP) // (CELL * text + GAP))))
    placed = [Placed(group, area.top(1), paint_nothing)]
    y = area.y
    for at in range(0, len(group.children), columns):
        line = group.children[at : at + columns]
        spots = Rect(area.x, y, area.w, 0).columns(columns, GAP)
        high = max(_face_height(canvas, node, spots[0].w) for node in line)
        placed += [
            Placed(node, Rect(spot.x, y, spot.w, high), _paint_face)
            for node, spot in zip(line, spots, strict=False)
        ]
        y += high + GAP
    return placed


def _face_height(canvas: Canvas, node: Node, width: float) -> float:
    title, body = canvas.style("section").sized(18), canvas.style("body").sized(15.5)
    room = width - FACE - 34
    high = text_height(canvas, node.label, title, room)
    return max(FACE + 16, high + text_height(canvas, node.value, body, room) + 20)


def _paint_face(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The portrait, the name of the style, what it is like."""
    choice_face(canvas, rect, node, mood)
    paint_face(canvas, Rect(rect.x + 10, rect.cy - FACE / 2, FACE, FACE), node)
    title, body = canvas.style("section").sized(18), canvas.style("body").sized(15.5)
    area = Rect(rect.x + FACE + 22, rect.y, rect.w - FACE - 34, rect.h)
    high = text_height(canvas, node.label, title, area.w)
    low = text_height(canvas, node.value, body, area.w)
    top = area.below((rect.h - high - low) / 2)
    canvas.paragraph(top.top(high), node.label, title, canvas.theme.ink)
    canvas.paragraph(top.below(high).top(low), node.value, body, canvas.theme.soft)


def _line(
    canvas: Canvas, group: Node, sized: list[tuple[Node, float]], area: Rect, paint: Painter
) -> list[Placed]:
    """A name, then its choices under it."""
    style = canvas.style("label")
    high = height(canvas, group.label, style, area.w)
    spots = flowed(sized, area.below(high + 6), max(SWATCH, target(canvas)))
    return [
        Placed(group, area.top(high), words(style)),
        *[Placed(node, rect, paint) for node, rect in spots],
    ]
