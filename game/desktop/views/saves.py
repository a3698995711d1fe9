"""The saved games: one card each with its badges, what is wrong if anything, what can be done."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.dress import badge_of
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import draw
from game.desktop.pieces.panels import card_box, sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.menu_parts import (
    GAP,
    LARGE,
    MARGIN,
    PAD,
    fitted,
    flowed,
    head,
    height,
    lowest,
    target,
    turner,
    words,
)
from game.desktop.views.parts import button_width, paint_button
from game.screens import nodes
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role

BADGE: Final = 17.0
NOTE: Final = 40.0  # kept at the left of what is wrong, for its icon


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The cards, the pages, the folder."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    area = Rect(MARGIN, lowest(placed) + GAP, space.width - MARGIN - right, 0)
    y = area.y
    for row in nodes.child(root, "saves.list").children:
        spot = Rect(area.x, y, area.w, 0)
        placed += _card(canvas, row, spot) if row.role is Role.GROUP else _note(canvas, row, spot)
        y = lowest(placed) + 10
    pages = turner(canvas, root, "paging", Rect(area.x, y, area.w, 0))
    placed += pages
    folder = nodes.find(root, "saves.folder")
    if folder is not None:
        style = canvas.style("body").sized(15)
        high = height(canvas, folder.label, style, area.w)
        spot = Rect(area.x, lowest(placed) + GAP, area.w, high)
        placed.append(Placed(folder, spot, words(style, "soft")))
    return placed


def _note(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """What stands there when there is no game."""
    high = height(canvas, node.label, canvas.style("body"), area.w - 2 * PAD)
    box = area.top(high + 2 * PAD)
    return [Placed(node, box, _paint_note)]


def _paint_note(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
    canvas.paragraph(rect.inset(PAD), node.label, canvas.style("body"), canvas.theme.ink)


def _card(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    """Words and badges, the buttons at their right; below them when words are large."""
    buttons = [node for node in row.children if node.can_focus]
    sized = [(node, button_width(canvas, node, 120)) for node in buttons]
    wide = sum(width + 8 for _, width in sized)
    beside = canvas.fonts.text_size < LARGE
    room = area.w - 2 * PAD - (wide + GAP if beside else 0)
    inner = _words(canvas, row, Rect(area.x + PAD, area.y + 14, room, 0))
    end = max(item.rect.bottom for item in inner)
    high = target(canvas)
    if beside:
        middle = (area.y + end + 14) / 2 - high / 2
        line = Rect(area.right - PAD - wide + 8, middle, wide, 0)
    else:
        line = Rect(area.x + PAD, end + 10, area.w - 2 * PAD, 0)
    spots = flowed(sized, line, high)
    inner += [Placed(node, rect, paint_button) for node, rect in spots]
    end = max([end, *[rect.bottom for _, rect in spots]])
    return [Placed(row, Rect(area.x, area.y, area.w, end + 14 - area.y), _paint_card), *inner]


def _words(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    """The name with its date, the badges with the number of the game, what is wrong."""
    heading, others = row.children[0], row.children[1:]
    section, soft = canvas.style("section").sized(19), canvas.style("body").sized(15.5)
    high = height(canvas, heading.label, section, area.w)
    placed = [Placed(heading, area.top(high), words(section))]
    y = area.y + high
    high = height(canvas, heading.value, soft, area.w)
    placed.append(Placed(heading, Rect(area.x, y, area.w, high), words(soft, "soft", "value")))
    y += high + 6
    seats = [node for node in others if node.role is Role.IMAGE]
    said = [node for node in others if node.key.endswith(".number")]
    sized = [(node, _seat_width(canvas, node)) for node in (*seats, *said)]
    spots = flowed(sized, Rect(area.x, y, area.w, 0), 2 * BADGE + 4, 6)
    for node, rect in spots:
        placed.append(Placed(node, rect, _paint_badge if node.look else _paint_number))
    y = max([y - 6, *[rect.bottom for _, rect in spots]])
    return placed + _troubles(canvas, row, Rect(area.x, y + 6, area.w, 0))


def _seat_width(canvas: Canvas, node: Node) -> float:
    """A badge, or the words of what has none: households of another device, the number."""
    if isinstance(node.look, TeamLook):
        return 2 * BADGE + 4
    return canvas.width(node.label, canvas.style("body").sized(15.5)) + 12


def _troubles(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    style, placed = canvas.style("body").sized(15.5), list[Placed]()
    for node in row.children:
        if node.role is Role.STATUS:
            high = max(28.0, height(canvas, node.label, style, area.w - NOTE - 12))
            placed.append(Placed(node, area.top(high + 14), _paint_trouble))
    return placed


def _paint_card(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _paint_badge(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, TeamLook)
    look = node.look
    if look.among:
        team = badge_of(canvas.kit.plain.teams, look.among, look.team, look.symbol)
    else:
        team = canvas.tokens.team(look.team)
    draw(canvas, rect.x + BADGE + 1, rect.cy, BADGE, team)


def _paint_number(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    style = canvas.style("body").sized(15.5)
    canvas.label(rect.after(4), node.label, style, canvas.theme.soft)


def _paint_trouble(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    card_box(canvas, rect, "fault")
    canvas.icon("info", Rect(rect.x + 9, rect.cy - 12, 24, 24))
    area = rect.inset(6, 6).after(NOTE - 6)
    style = canvas.style("body").sized(15.5)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, valign="middle")
