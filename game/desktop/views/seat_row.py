"""One household of a new game: badge and name, who plays it, the quick choice, the way out."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import RADIUS, Button, ButtonState, button, focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import card_box
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.menu_parts import ICON, LARGE, choice_face, target
from game.desktop.views.parts import button_state, text_height
from game.screens.looks import PortraitLook, TeamLook
from game.screens.nodes import Node

ROW: Final = 60.0
BADGE: Final = 20.0
LEAD: Final = 54.0  # at the left of a row, for its badge
NAME: Final = 136.0
CHOICE: Final = 46.0  # a quick choice: its icon alone
CROSS: Final = 38.0
PORTRAIT: Final = 44.0
BROAD: Final = 330.0  # width from which a player's character stands under its name


def seat_row(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    """The row on one line, or on two when letters are large."""
    if canvas.fonts.text_size >= LARGE:
        return _two_lines(canvas, row, area)
    heading, who, person, computer, remove = row.children
    high = max(ROW, 18 + 42 * canvas.fonts.text_size)
    whole = area.top(high)
    cross = Rect(whole.right - CROSS - 8, whole.cy - CROSS / 2, CROSS, CROSS)
    quick = Rect(cross.x - 8 - 2 * CHOICE - 4, whole.y + 8, CHOICE, high - 16)
    name = NAME * max(1.0, canvas.fonts.text_size)
    start = whole.x + LEAD + name
    return [
        Placed(row, whole, _paint_row),
        Placed(heading, Rect(whole.x, whole.y, LEAD + name - 6, high), _paint_name),
        Placed(who, Rect(start, whole.y + 6, quick.x - 8 - start, high - 12), _paint_who),
        Placed(person, quick, _paint_quick),
        Placed(computer, quick.moved(CHOICE + 4, 0), _paint_quick),
        Placed(remove, cross, _paint_cross),
    ]


def _two_lines(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    """The name with the quick choice and the way out; below, who plays."""
    heading, who, person, computer, remove = row.children
    high = target(canvas)
    first = Rect(area.x, area.y + 8, area.w, high)
    cross = Rect(first.right - CROSS - 10, first.cy - CROSS / 2, CROSS, CROSS)
    quick = Rect(cross.x - 12 - 2 * CHOICE - 6, first.y, CHOICE, high)
    width = area.w - 20
    tall = max(PORTRAIT + 8, _who_height(canvas, who, width)) + 6
    below = Rect(area.x + 10, first.bottom + 8, width, tall)
    return [
        Placed(row, area.top(below.bottom + 10 - area.y), _paint_row),
        Placed(heading, Rect(first.x, first.y, quick.x - first.x - 8, high), _paint_name),
        Placed(who, below, _paint_who),
        Placed(person, quick, _paint_quick),
        Placed(computer, quick.moved(CHOICE + 6, 0), _paint_quick),
        Placed(remove, cross, _paint_cross),
    ]


def _paint_row(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    card_box(canvas, rect, "quiet")


def _paint_name(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, TeamLook)
    badge(canvas, rect.x + LEAD / 2 + 3, rect.cy, BADGE, node.look.team)
    style = canvas.style("section").sized(17)
    area = Rect(rect.x + LEAD + 4, rect.y, rect.w - LEAD - 4, rect.h)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, valign="middle")


def _who_lines(canvas: Canvas, node: Node, width: float) -> list[tuple[str, str, float]]:
    """The lines of the button: text, style and height; the character where there is room."""
    found = [(node.label, "label")]
    if width >= BROAD or canvas.fonts.text_size >= LARGE:
        found.append((node.value, "small"))
    room = _room(width)
    return [
        (said, name, text_height(canvas, said, canvas.style(name), room)) for said, name in found
    ]


def _room(width: float) -> float:
    return width - PORTRAIT - 26


def _who_height(canvas: Canvas, node: Node, width: float) -> float:
    return sum(high for _, _, high in _who_lines(canvas, node, width))


def _paint_who(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A button with the portrait, the player, its character in a few words."""
    choice_face(canvas, rect, node, mood)
    spot = Rect(rect.x + 8, rect.cy - PORTRAIT / 2, PORTRAIT, PORTRAIT)
    paint_face(canvas, spot, node)
    lines = _who_lines(canvas, node, rect.w)
    x, y = rect.x + PORTRAIT + 18, rect.cy - sum(high for _, _, high in lines) / 2
    for text, name, high in lines:
        ink = canvas.theme.ink if name == "label" else canvas.theme.soft
        area = Rect(x, y, _room(rect.w), high)
        canvas.paragraph(area, text, canvas.style(name), ink)
        y += high


def paint_face(canvas: Canvas, spot: Rect, node: Node) -> None:
    """The portrait of a computer household; an icon in a disc for others."""
    if isinstance(node.look, PortraitLook):
        canvas.portrait(node.look.style, spot)
        return
    theme = canvas.theme
    face = Paint(theme.copper_light, theme.ink, canvas.pen(EDGE))
    canvas.circle(spot.cx, spot.cy, spot.w / 2 - 1, face)
    side = spot.w * 0.62
    canvas.icon(node.icon, Rect.around(spot.cx, spot.cy, side, side))


def _paint_quick(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A choice that shows its icon alone; its strip says what it is."""
    choice_face(canvas, rect, node, mood)
    canvas.icon(node.icon, Rect.around(rect.cx, rect.cy, ICON + 4, ICON + 4))


def _paint_cross(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A square button that holds only its icon."""
    state = button_state(mood, enabled=node.enabled)
    button(canvas, rect, Button("", state=state))
    ink = canvas.theme.ink if state is not ButtonState.DISABLED else canvas.theme.on_disabled
    canvas.icon(node.icon, Rect.around(rect.cx, rect.cy, 20, 20), ink=ink)
    if mood.focused:
        focus_ring(canvas, rect, RADIUS)
