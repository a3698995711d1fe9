"""The goals of the table in the report: all of them large, or beside the charts in short."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import card_box, sheet
from game.desktop.placing import Mood, Placed
from game.desktop.views.board_aims import mark, medal
from game.desktop.views.goals import place_awards
from game.desktop.views.stage import heading_height, paint_heading
from game.screens.looks import GoalLook
from game.screens.nodes import Node

GAP: Final = 14.0
TITLE: Final = 46.0
HEAD: Final = 40.0
MEDAL: Final = 32.0
LINE: Final = 25.0
NOTE: Final = 19.0
MARK: Final = 8.5


def place_goals(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """The heading, then the medals with all their goals."""
    high = heading_height(canvas, node, area.w)
    placed = [Placed(node, area.top(high), paint_heading)]
    return placed + place_awards(canvas, node.children, area.below(high + GAP))


def paint_goals_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The sheet beside the charts and its title."""
    sheet(canvas, rect)
    title = Rect(rect.x + 20, rect.y + 11, rect.w - 40, 30)
    style = canvas.style("heading").sized(23)
    canvas.label(title, node.label, style, canvas.theme.ink, floor=16)


def place_short(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """A box a medal on the sheet, a line a goal; under a goal that was missed, by how much."""
    inner = Rect(area.x + 12, area.y + TITLE + 2, area.w - 24, 0)
    tall = sum(HEAD + sum(map(_high, award.children)) + 8 for award in node.children)
    free = area.bottom - 12 - inner.y - tall
    gap = max(4.0, min(12.0, free / max(1, len(node.children))))
    placed: list[Placed] = []
    y = inner.y
    for award in node.children:
        end = y + HEAD
        lines = []
        for goal in award.children:
            spot = Rect(inner.x + 12, end, inner.w - 24, _high(goal))
            lines.append(Placed(goal, spot, _paint_goal))
            end = spot.bottom
        placed += [Placed(award, Rect(inner.x, y, inner.w, end + 6 - y), _paint_award), *lines]
        y = end + 6 + gap
    return placed


def _high(goal: Node) -> float:
    reached = isinstance(goal.look, GoalLook) and goal.look.reached
    return LINE if reached else LINE + NOTE


def _paint_award(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    card_box(canvas, rect, "done" if node.chosen else "quiet", 10)
    head = rect.top(HEAD).inset(10, 0)
    spot = Rect(head.x, head.cy - MEDAL / 2, MEDAL, MEDAL)
    medal(canvas, spot, node.icon, "won" if node.chosen else "next")
    style = canvas.style("section").sized(17)
    words = head.after(MEDAL + 10)
    taken = canvas.label(words.left(words.w * 0.68), node.label, style, theme.ink)
    note = words.after(min(taken, words.w * 0.68) + 8)
    canvas.label(note, node.value, canvas.style("small").weighted(500), theme.soft, align="right")


def _paint_goal(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    look = node.look
    if not isinstance(look, GoalLook):
        return
    theme = canvas.theme
    row = rect.top(LINE)
    mark(canvas, row.x + MARK, row.cy, MARK, reached=look.reached)
    number = canvas.style("number").sized(16)
    wide = canvas.width(look.figure, number) + 2
    canvas.label(row.end(wide), look.figure, number, theme.ink, align="right")
    area = Rect(row.x + 2 * MARK + 9, row.y, row.w - wide - 2 * MARK - 15, row.h)
    canvas.label(area, look.words, canvas.style("label").sized(15.5), theme.ink)
    if not look.reached:
        under = Rect(area.x, row.bottom - 3, rect.right - area.x, NOTE)
        small = canvas.style("small").weighted(500).sized(14)
        canvas.label(under, node.value, small, theme.soft)


def short_height(node: Node) -> float:
    """The least height of the sheet of the goals in short."""
    tall = sum(HEAD + sum(map(_high, award.children)) + 6 + 4 for award in node.children)
    return TITLE + tall + 14
