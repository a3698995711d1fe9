"""A new game: the scenario at one side, the households at the other; one column when narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import RADIUS, Button, ButtonState, button, focus_ring
from game.desktop.pieces.panels import CARD_RADIUS, card_box, sheet
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.menu_parts import (
    GAP,
    LARGE,
    MARGIN,
    PAD,
    choice_face,
    choice_width,
    fitted,
    flowed,
    head,
    height,
    lowest,
    paint_badge_choice,
    paint_choice,
    sized_button,
    target,
)
from game.desktop.views.parts import button_state, button_width, paint_button, text_height
from game.screens import nodes
from game.screens.looks import FigureLook, TeamLook
from game.screens.nodes import Node, Role

SIDE: Final = 372.0
TITLE: Final = 38.0  # what the heading of a sheet takes
BADGE: Final = 27.0
LEAD: Final = 76.0  # of a household's row, for its badge
SWATCH: Final = 38.0
PLAYER: Final = (128.0, 150.0)  # least and most width of a way to play, on one line
ROW: Final = 78.0
CROSS: Final = 40.0


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The plan of the game."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    y = lowest(placed) + GAP
    area = Rect(MARGIN, y, space.width - MARGIN - right, 0)
    if space.compact and space.text_size < LARGE:
        left, side = area.left(area.w * 0.66), area.after(area.w * 0.66 + GAP)
        scenario = _scenario(canvas, root, left)
        start = _start(canvas, root, side)
        end = max(lowest_of(scenario), lowest_of(start))
        return [*placed, *scenario, *_seats(canvas, root, area.below(end - y + GAP)), *start]
    if space.text_size >= LARGE:
        scenario = _scenario(canvas, root, area)
        seats = _seats(canvas, root, area.below(lowest_of(scenario) - y + GAP))
        start = _start(canvas, root, area.below(lowest_of(seats) - y + GAP))
        return [*placed, *scenario, *seats, *start]
    side = area.left(SIDE)
    scenario = _scenario(canvas, root, side)
    seats = _seats(canvas, root, area.after(SIDE + GAP))
    start = _start(canvas, root, side.below(lowest_of(scenario) - y + GAP))
    return [*placed, *scenario, *seats, *start]


def lowest_of(placed: list[Placed]) -> float:
    """Where the lowest of these ends."""
    return max(item.rect.bottom for item in placed)


def _scenario(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """The sheet of the scenarios, each a card to choose."""
    group = nodes.child(root, "new_game.scenario")
    title = TITLE * max(1.0, canvas.fonts.text_size)
    y = area.y + title
    inner: list[Placed] = []
    for node in group.children:
        inner += _scenario_card(canvas, node, Rect(area.x + PAD, y, area.w - 2 * PAD, 0))
        y = lowest_of(inner) + GAP
    whole = Rect(area.x, area.y, area.w, y + 4 - area.y)
    return [Placed(group, whole, paint_titled), *inner]


def _scenario_card(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    heading, body = canvas.style("heading"), canvas.style("body").sized(16)
    room = area.w - 36
    y = area.y + 14 + height(canvas, node.label, heading, room)
    y += height(canvas, node.value, body, room) + 10
    widths = [(line, _fact_width(canvas, line)) for line in node.children]
    high = 26 * max(1.0, canvas.fonts.text_size)
    spots = flowed(widths, Rect(area.x + 18, y, room, 0), high, 10)
    facts = [Placed(line, rect, _paint_fact) for line, rect in spots]
    whole = Rect(area.x, area.y, area.w, lowest_of(facts) + 14 - area.y)
    return [Placed(node, whole, _paint_scenario), *facts]


def _fact_width(canvas: Canvas, node: Node) -> float:
    return 30 + canvas.width(node.value, canvas.style("label")) + 12


def _paint_fact(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, FigureLook)
    canvas.icon(node.look.icon, Rect(rect.x, rect.cy - 11, 22, 22))
    canvas.label(rect.after(30), node.value, canvas.style("label"), canvas.theme.ink)


def _paint_scenario(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    choice_face(canvas, rect, replace(node, chosen=False), mood)
    if node.chosen:
        edge = Paint(stroke=canvas.theme.select, width=canvas.theme.selected_width)
        canvas.box(rect, edge, CARD_RADIUS)
        tick(canvas, rect.right - 8, rect.y + 8, 11)
    heading, body = canvas.style("heading"), canvas.style("body").sized(16)
    area = rect.inset(18, 14)
    high = text_height(canvas, node.label, heading, area.w)
    canvas.paragraph(area.top(high), node.label, heading, canvas.theme.ink)
    rest = area.below(high)
    high = text_height(canvas, node.value, body, area.w)
    canvas.paragraph(rest.top(high), node.value, body, canvas.theme.ink)


def paint_titled(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A sheet with its heading."""
    sheet(canvas, rect)
    high = TITLE * max(1.0, canvas.fonts.text_size)
    area = Rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, high)
    canvas.label(area, node.label, canvas.style("section").sized(18), canvas.theme.ink)


def _seats(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """The sheet of the households and the button that adds one."""
    group = nodes.child(root, "new_game.seats")
    y = area.y + TITLE * max(1.0, canvas.fonts.text_size)
    inner: list[Placed] = []
    for row in group.children:
        if row.role is Role.GROUP:
            inner += _seat(canvas, row, Rect(area.x + PAD - 4, y, area.w - 2 * PAD + 8, 0))
            y = lowest_of(inner) + 8
    add, high = nodes.child(root, "new_game.add"), target(canvas)
    spot = Rect(area.x + PAD - 4, y, button_width(canvas, add), high)
    inner.append(Placed(add, spot, paint_button))
    whole = Rect(area.x, area.y, area.w, spot.bottom + 14 - area.y)
    return [Placed(group, whole, paint_titled), *inner]


def _seat(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    """One household on one line, or on three when the words are large."""
    heading, teams, players, remove = row.children
    text = canvas.fonts.text_size
    room = area.w - LEAD - len(teams.children) * SWATCH - CROSS - 40
    player = min(PLAYER[1], room / len(players.children) - 8)
    if text < LARGE and player >= PLAYER[0]:
        return _seat_line(row, area, player)
    name = max(30.0, 26 * text)
    line = Rect(area.x + LEAD, area.y + 10 + name, area.w - LEAD - 16, 0)
    badges = flowed([(n, SWATCH) for n in teams.children], line, SWATCH, 0)
    y = badges[-1][1].bottom + 8
    sized = [(n, choice_width(canvas, n)) for n in players.children]
    spots = flowed(sized, Rect(area.x + 16, y, area.w - 32, 0), target(canvas))
    whole = Rect(area.x, area.y, area.w, spots[-1][1].bottom + 12 - area.y)
    title = Rect(area.x, area.y + 6, area.w - CROSS - 16, name)
    cross = Rect(area.right - CROSS - 10, area.y + 10, CROSS, CROSS)
    return [
        Placed(row, whole, _paint_row),
        Placed(heading, title, _paint_name),
        *[Placed(node, rect, paint_badge_choice) for node, rect in badges],
        *[Placed(node, rect, paint_choice) for node, rect in spots],
        Placed(remove, cross, _paint_cross),
    ]


def _seat_line(row: Node, area: Rect, player: float) -> list[Placed]:
    heading, teams, players, remove = row.children
    whole = area.top(ROW)
    title = Rect(whole.x, whole.y + 6, LEAD + len(teams.children) * SWATCH, 28)
    first = Rect(whole.x + LEAD - 6, whole.y + 35, SWATCH, SWATCH)
    cross = Rect(whole.right - CROSS - 12, whole.cy - CROSS / 2, CROSS, CROSS)
    count = len(players.children)
    right = Rect(cross.x - 12 - count * (player + 8) + 8, whole.y + 10, 0, ROW - 20)
    return [
        Placed(row, whole, _paint_row),
        Placed(heading, title, _paint_name),
        *[
            Placed(node, first.moved(SWATCH * at, 0), paint_badge_choice)
            for at, node in enumerate(teams.children)
        ],
        *[
            Placed(node, Rect(right.x + at * (player + 8), right.y, player, right.h), paint_choice)
            for at, node in enumerate(players.children)
        ],
        Placed(remove, cross, _paint_cross),
    ]


def _paint_row(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    card_box(canvas, rect, "quiet")


def _paint_name(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, TeamLook)
    badge(canvas, rect.x + LEAD / 2, rect.y + ROW / 2 - 6, BADGE, node.look.team)
    style = canvas.style("section").sized(18)
    canvas.label(rect.after(LEAD), node.label, style, canvas.theme.ink)


def _paint_cross(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A square button that holds only its icon."""
    state = button_state(mood, enabled=node.enabled)
    button(canvas, rect, Button("", state=state))
    ink = canvas.theme.ink if state is not ButtonState.DISABLED else canvas.theme.on_disabled
    canvas.icon(node.icon, Rect.around(rect.cx, rect.cy, 20, 20), ink=ink)
    if mood.focused:
        focus_ring(canvas, rect, RADIUS)


def _start(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """How the device goes round, and « Commencer » under it."""
    sentence = nodes.child(root, "new_game.sentence")
    start = nodes.child(root, "new_game.start")
    style = canvas.style("body").sized(16)
    room = area.w - 2 * PAD - 44
    high = max(36.0, height(canvas, sentence.label, style, room))
    note = Rect(area.x, area.y, area.w, high + 28)
    tall = target(canvas) + 14
    spot = Rect(area.x, note.bottom + GAP, area.w, tall)
    return [
        Placed(sentence, note, _paint_sentence),
        Placed(start, spot, sized_button(20, 30)),
    ]


def _paint_sentence(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    card_box(canvas, rect, "done", 14)
    canvas.icon("rideau", Rect(rect.x + PAD - 4, rect.cy - 16, 32, 32))
    area = rect.inset(PAD, 14).after(44)
    style = canvas.style("body").sized(16)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, valign="middle")
