"""What the pages of the menus share: their head, words, choices, entries of lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.emblem import emblem
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.plain import paint_table
from game.desktop.views.pressed import LARGE as LARGE
from game.desktop.views.pressed import sized_button as sized_button
from game.screens import nodes
from game.screens.looks import TeamLook
from game.screens.nodes import Node

MARGIN: Final = 24.0
SAFE: Final = 72.0  # margin at the right of a page that scrolls: the paging buttons stand there
GAP: Final = 12.0
PAD: Final = 20.0
ICON: Final = 24.0
EMBLEM: Final = (54.0, 70.0)
BREAKS: Final = "/-_.?&="  # after which an address is best cut


def fitted(space: Space, build: Callable[[float], list[Placed]]) -> list[Placed]:
    """A page built with its right margin: the usual one, or a wider one when it must scroll."""
    placed = build(MARGIN)
    if lowest(placed) + MARGIN / 2 <= space.height:
        return placed
    placed = build(SAFE)
    end = Rect(MARGIN, lowest(placed), 1, MARGIN)
    return [*placed, Placed(placed[0].node, end, paint_nothing)]


def lowest(placed: Sequence[Placed]) -> float:
    """Where the lowest thing after the ground ends."""
    return max((item.rect.bottom for item in placed[1:]), default=0.0)


def paint_nothing(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Room kept at the end of a page."""


def target(canvas: Canvas) -> float:
    """The height of a button with the text size of the moment."""
    return max(44.0, 20 * canvas.fonts.text_size + 20)


def head(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    """The ground, the emblem with the title of the page, the way back at the right."""
    back = nodes.child(root, "back")
    wide = button_width(canvas, back)
    room = Rect(MARGIN, 14, space.width - MARGIN - right - wide - GAP, 0)
    title = root.children[0]
    style, soft = head_styles(canvas)
    words = room.w - EMBLEM[0] - 18
    high = text_height(canvas, title.label, style, words)
    high += text_height(canvas, title.value, soft, words)
    rect = Rect(room.x, room.y, room.w, max(EMBLEM[1], high))
    high = target(canvas)
    spot = Rect(space.width - right - wide, rect.cy - high / 2, wide, high)
    return [
        Placed(root, space.rect, paint_table),
        Placed(title, rect, _paint_head),
        Placed(back, spot, paint_button),
    ]


def head_styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    """The title of a page and the line under it."""
    return canvas.style("page").weighted(800).sized(34), canvas.style("body")


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    emblem(canvas, Rect(rect.x, rect.y, *EMBLEM))
    style, soft = head_styles(canvas)
    area = rect.after(EMBLEM[0] + 18)
    high = text_height(canvas, node.label, style, area.w)
    tall = high + text_height(canvas, node.value, soft, area.w)
    area = area.below((rect.h - tall) / 2)
    canvas.paragraph(area.top(high), node.label, style, canvas.theme.ink)
    canvas.paragraph(area.below(high), node.value, soft, canvas.theme.soft)


@cache
def words(
    style: TextStyle,
    colour: str = "ink",
    part: str = "label",
    align: str = "left",
    valign: str = "top",
) -> Painter:
    """A painter of a node's label or value in a style and a colour of the theme."""

    def paint(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        text = breakable(canvas, str(getattr(node, part)), style, rect.w)
        ink = str(getattr(canvas.theme, colour))
        canvas.paragraph(rect, text, style, ink, align, valign)

    return paint


def breakable(canvas: Canvas, text: str, style: TextStyle, width: float) -> str:
    """A text whose words all fit in a width: an address is cut where it must be."""
    return " ".join([_cut(canvas, word, style, width) for word in text.split(" ")])


def _cut(canvas: Canvas, word: str, style: TextStyle, width: float) -> str:
    if canvas.width(word, style) <= width:
        return word
    lines, line = list[str](), ""
    for letter in word:
        if line and canvas.width(line + letter, style) > width:
            at = max(line.rfind(mark) for mark in BREAKS) + 1
            at = at if at > len(line) / 2 else len(line)
            lines.append(line[:at])
            line = line[at:]
        line += letter
    return "\n".join([*lines, line])


def height(canvas: Canvas, text: str, style: TextStyle, width: float) -> float:
    """The height of a text of which no word sticks out."""
    return text_height(canvas, breakable(canvas, text, style, width), style, width)


def flowed(
    sized: Sequence[tuple[Node, float]], area: Rect, high: float, gap: float = 8
) -> list[tuple[Node, Rect]]:
    """Nodes of given widths from left to right, line under line."""
    found: list[tuple[Node, Rect]] = []
    x, y = area.x, area.y
    for node, wide in sized:
        wide = min(wide, area.w)
        if x > area.x and x + wide > area.right + 0.5:
            x, y = area.x, y + high + gap
        found.append((node, Rect(x, y, wide, high)))
        x += wide + gap
    return found


def choice_width(canvas: Canvas, node: Node, least: float = 84) -> float:
    """The width of a choice on one line."""
    icon = ICON + 8 if node.icon or node.look else 0.0
    return max(least, canvas.width(node.label, canvas.style("label")) + icon + 30)


def paint_choice(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A choice among others: copper, a thick line and a tick when it is the one chosen."""
    choice_face(canvas, rect, node, mood)
    style = canvas.style("label")
    lead = ICON + 8 if node.icon or isinstance(node.look, TeamLook) else 0.0
    room = rect.w - 20 - lead
    block = canvas.fitting(Rect(0, 0, room, rect.h - 6), node.label, style).block
    x = rect.cx - (lead + block.width) / 2
    if node.icon:
        canvas.icon(node.icon, Rect(x, rect.cy - ICON / 2, ICON, ICON))
    area = Rect(x + lead, rect.y + 3, room, rect.h - 6)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, "left", "middle")


def choice_face(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The box of a choice, its tick, the ring of the keyboard."""
    theme = canvas.theme
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = theme.copper_light if node.chosen else mix(theme.card, theme.copper_light, lit)
    edge = theme.ink if node.chosen or lit else theme.edge
    width = 2.4 if node.chosen else EDGE
    canvas.box(rect, Paint(face, edge, canvas.pen(width)), CARD_RADIUS)
    if node.chosen:
        tick(canvas, rect.right - 6, rect.y + 5, 9)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def paint_badge_choice(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A badge to choose; the one chosen stands in a copper square with a tick."""
    assert isinstance(node.look, TeamLook)
    if node.chosen or mood.hovered or mood.pressed or mood.focused:
        choice_face(canvas, rect, node, mood)
    badge(canvas, rect.cx, rect.cy, min(rect.w, rect.h) * 0.36, node.look.team)


def turner(canvas: Canvas, root: Node, prefix: str, area: Rect) -> list[Placed]:
    """The buttons that turn pages, at both ends of a line, what is shown between them."""
    found = [nodes.find(root, f"{prefix}.{name}") for name in ("previous", "at", "next")]
    before, at, after = found
    if before is None or after is None:
        return []
    high = target(canvas)
    wide = max(button_width(canvas, before), button_width(canvas, after))
    wide = min(wide, (area.w - GAP) / 2)
    line = area.top(high)
    placed = [
        Placed(before, line.left(wide), paint_button),
        Placed(after, line.end(wide), paint_button),
    ]
    if at is not None:
        style = canvas.style("label")
        tall = height(canvas, at.label, style, line.w - 2 * wide - 16)
        middle = Rect(line.x + wide + 8, line.cy - tall / 2, line.w - 2 * wide - 16, tall)
        placed.append(Placed(at, middle, words(style, "soft", align="center")))
    return placed
