"""What the regions of the board share: groups by key, names with a capital, headings, tints."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.canvas import FLOOR_PX, Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE
from game.desktop.placing import Mood, Painter, Placed
from game.desktop.svg import Paint
from game.screens.nodes import Node, find

HOVERED, PRESSED = 0.28, 0.5  # shares of copper in a box under the pointer
ROW_RADIUS = 9.0


def capital(text: str) -> str:
    """A name that stands alone: its first letter large."""
    return text[:1].upper() + text[1:]


def child_of(group: Node, key: str) -> Node | None:
    """The node of this key in a group, None when the tree leaves it out."""
    return find(group, key)


def placed_if(node: Node | None, rect: Rect, paint: Painter) -> list[Placed]:
    """A node at its place, nothing when the tree leaves it out."""
    return [] if node is None else [Placed(node, rect, paint)]


def tinted(canvas: Canvas, fill: str, mood: Mood) -> str:
    """A colour under the pointer: warmer."""
    share = PRESSED if mood.pressed else HOVERED if mood.hovered else 0.0
    theme = canvas.theme
    warmer = theme.copper if fill == theme.copper_light else theme.copper_light
    return mix(fill, warmer, share) if share else fill


def press_box(
    canvas: Canvas, rect: Rect, mood: Mood, radius: float, fill: str | None = None
) -> None:
    """The ground of a row that can be pressed."""
    theme = canvas.theme
    edge = theme.ink if mood.hovered or mood.pressed else theme.edge
    face = tinted(canvas, fill or theme.card, mood)
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), radius)


def dashed(canvas: Canvas, rect: Rect, radius: float, colour: str, width: float) -> None:
    """The stitched outline of a place still empty, inside `rect`.

    An open line: nanosvg closes a dashed shape with a solid side at some sizes.
    """
    at = rect.inset(width / 2)
    corners = [(at.right, at.y), (at.right, at.bottom), (at.x, at.bottom), (at.x, at.y)]
    points = [(at.cx, at.y), *corners, (at.cx - 0.5, at.y)]
    canvas.line(points, Paint(stroke=colour, width=width, dash=(8, 7)), radius)


def heading(canvas: Canvas, rect: Rect, text: str, note: str = "", px: float = 17) -> None:
    """A heading and a remark after it on one line, the remark giving way first."""
    theme, small = canvas.theme, canvas.style("small")
    least = small.sized(FLOOR_PX / canvas.fonts.text_size)
    room = rect.w - (canvas.width(note, least) + 9 if note else 0)
    taken = canvas.label(rect.left(room), text, canvas.style("section").sized(px), theme.ink)
    if note:
        canvas.label(rect.after(min(taken, room) + 8), note, small, theme.soft)


def common_px(
    canvas: Canvas, texts: Sequence[str], style: TextStyle, room: float, floor: float = FLOOR_PX
) -> float:
    """The size at which all texts fit in `room`, not above that of `style`: lines of a list are
    then of one size. Not under `floor`, text size included.
    """
    widest = max((canvas.width(text, style) for text in texts), default=0.0)
    if widest <= room:
        return style.px
    return max(min(style.px, floor / canvas.fonts.text_size), style.px * room / widest - 0.01)


def capped(canvas: Canvas, px: float, most: float) -> float:
    """A size that, text size included, stays under `most` px."""
    return min(px, most / canvas.fonts.text_size)


def trimmed(rect: Rect, end: float) -> Rect:
    """The rectangle without its last `end` px on the right."""
    return Rect(rect.x, rect.y, rect.w - end, rect.h)
