"""All medals of the table on a sheet, each with its goals and what is measured now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import card_box
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.board_aims import mark, medal
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.pinned import with_foot
from game.desktop.views.plain import MARGIN, PAD, paint_sheet
from game.desktop.views.stage import heading_height, paint_heading
from game.desktop.views.zoom import enlarged
from game.screens.looks import GoalLook
from game.screens.nodes import Node, Role

WIDTH: Final = 760.0
ROOMY: Final = 380.0  # width from which the name of a medal is large
COLUMN: Final = 286.0  # least width of a medal beside others
BUTTON: Final = 44.0
GAP: Final = 14.0
HEAD: Final = 52.0
MEDAL: Final = 42.0
MARK: Final = 11.0
LINE_PAD: Final = 7.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The sheet, as much larger as the text is; the way back stays in view."""
    return with_foot(space, enlarged(canvas, space, root, _view), ("back",))


def _view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    groups = [node for node in root.children if node.role is Role.GROUP]
    most = space.width - 2 * MARGIN
    width = min(max(WIDTH, len(groups) * (COLUMN + GAP) + 2 * PAD), most)
    inner = Rect((space.width - width) / 2 + PAD, 0, width - 2 * PAD, 0)
    heading = next(node for node in root.children if node.role is Role.HEADING)
    high = heading_height(canvas, heading, inner.w)
    placed = [Placed(heading, Rect(inner.x, 0, inner.w, high), paint_heading)]
    placed += place_awards(canvas, groups, Rect(inner.x, high + GAP, inner.w, 0))
    end = max(item.rect.bottom for item in placed) + GAP
    back = next(node for node in root.children if node.role is Role.BUTTON)
    wide = button_width(canvas, back)
    placed.append(Placed(back, Rect(inner.right - wide, end, wide, BUTTON), paint_button))
    tall = end + BUTTON + 2 * PAD
    top = max(MARGIN, (space.height - tall) / 2)
    box = Rect(inner.x - PAD, top, width, tall)
    moved = [Placed(p.node, p.rect.moved(0, top + PAD), p.paint) for p in placed]
    return [Placed(root, box, paint_sheet), *moved]


def place_awards(canvas: Canvas, groups: Sequence[Node], area: Rect) -> list[Placed]:
    """A box a medal, its goals inside: side by side, or one under the other where it is narrow."""
    count = max(1, len(groups))
    if (area.w - GAP * (count - 1)) / count >= COLUMN:
        columns = area.columns(count, GAP)
        ends = [_award(canvas, g, at)[1] for g, at in zip(groups, columns, strict=False)]
        even = max(ends, default=area.y)
        made = [_award(canvas, g, at, even)[0] for g, at in zip(groups, columns, strict=False)]
        return [item for part in made for item in part]
    placed: list[Placed] = []
    y = area.y
    for group in groups:
        part, end = _award(canvas, group, Rect(area.x, y, area.w, 0))
        placed += part
        y = end + GAP * 0.8
    return placed


def _award(
    canvas: Canvas, group: Node, area: Rect, least: float = 0.0
) -> tuple[list[Placed], float]:
    """One box and where it ends, at least at `least`."""
    lines, end = _lines(canvas, group, Rect(area.x, area.y + HEAD, area.w, 0))
    end = max(end + 8, least)
    box = Rect(area.x, area.y, area.w, end - area.y)
    return [Placed(group, box, paint_award), *lines], end


def _lines(canvas: Canvas, group: Node, area: Rect) -> tuple[list[Placed], float]:
    placed, y = [], area.y
    inner = area.inset(16, 0)
    for node in group.children:
        high = line_height(canvas, node, inner.w)
        placed.append(Placed(node, Rect(inner.x, y, inner.w, high), paint_line))
        y += high
    return placed, y


def line_height(canvas: Canvas, node: Node, width: float) -> float:
    """How high a goal stands: its words, and under them what is measured."""
    room = width - 2 * MARK - 14
    label = text_height(canvas, node.label, canvas.style("label").sized(17), room)
    value = text_height(canvas, node.value, canvas.style("small").weighted(500), room)
    return label + value + 2 * LINE_PAD


def paint_award(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The box: the medal, its name, won or not yet."""
    theme = canvas.theme
    card_box(canvas, rect, "done" if node.chosen else "quiet", 12)
    head = rect.top(HEAD).inset(14, 0)
    spot = Rect(head.x, head.cy - MEDAL / 2 + 2, MEDAL, MEDAL)
    medal(canvas, spot, node.icon, "won" if node.chosen else "next")
    style = canvas.style("heading").sized(20 if rect.w >= ROOMY else 16.5)
    words = head.after(MEDAL + 14)
    taken = canvas.label(words.left(words.w * 0.66), node.label, style, theme.ink)
    note = words.after(min(taken, words.w * 0.66) + 12)
    style = canvas.style("body").sized(16).spaced(1.1)
    canvas.paragraph(note, node.value, style, theme.soft, "right", "middle", floor=14)


def paint_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A goal: its mark, its words, what is measured."""
    theme = canvas.theme
    reached = isinstance(node.look, GoalLook) and node.look.reached
    mark(canvas, rect.x + MARK, rect.y + LINE_PAD + MARK, MARK, reached=reached)
    area = rect.after(2 * MARK + 14)
    style = canvas.style("label").sized(17)
    high = text_height(canvas, node.label, style, area.w)
    top = Rect(area.x, rect.y + LINE_PAD, area.w, high)
    canvas.paragraph(top, node.label, style, theme.ink)
    small = canvas.style("small").weighted(500)
    low = Rect(area.x, top.bottom, area.w, rect.bottom - top.bottom)
    canvas.paragraph(low, node.value, small, theme.soft)
