"""A new game: scenarios at one side, households at the other; one column for large letters."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import card_box, rule, sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.menu_parts import (
    GAP,
    ICON,
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
    paint_choice,
    sized_button,
    target,
    words,
)
from game.desktop.views.parts import button_width, paint_button, text_height
from game.desktop.views.pinned import with_foot
from game.desktop.views.seat_row import seat_row
from game.screens import nodes
from game.screens.looks import FigureLook
from game.screens.nodes import Node, Role

SIDE: Final = 0.34  # share of the width for the scenarios
LEAST_SIDE: Final = 372.0
TITLE: Final = 38.0  # what the heading of a sheet takes
CARD: Final = 152.0  # least width of a scenario with usual letters
CARD_ICON: Final = 30.0
HEAD_END: Final = 430.0  # of the head, for its title


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The plan of the game; « Commencer » stays in view."""
    placed = fitted(space, lambda right: _page(canvas, space, root, right))
    return with_foot(space, placed, ("new_game.start",))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    placed += _devices(canvas, space, root, placed)
    y = lowest(placed) + GAP
    area = Rect(MARGIN, y, space.width - MARGIN - right, 0)
    if space.text_size >= LARGE:
        scenario = _scenario(canvas, root, area)
        seats = _seats(canvas, root, area.below(lowest_of(scenario) - y + GAP))
        start = _start(canvas, root, area.below(lowest_of(seats) - y + GAP))
        return [*placed, *scenario, *seats, *start]
    side = area.left(max(LEAST_SIDE, area.w * SIDE))
    scenario = _scenario(canvas, root, side)
    seats = _seats(canvas, root, area.after(side.w + GAP))
    start = _start(canvas, root, side.below(lowest_of(scenario) - y + GAP))
    return [*placed, *scenario, *seats, *start]


def lowest_of(placed: list[Placed]) -> float:
    """Where the lowest of these ends."""
    return max(item.rect.bottom for item in placed)


def _devices(canvas: Canvas, space: Space, root: Node, above: list[Placed]) -> list[Placed]:
    """The devices beside the title of the page, or under it where they do not fit."""
    group = nodes.find(root, "new_game.device")
    if group is None:
        return []
    _, title, back = above
    sized = [(node, choice_width(canvas, node, 110)) for node in group.children]
    wide = sum(width + 8 for _, width in sized)
    high = target(canvas)
    beside = back.rect.x - wide - 2 * GAP
    if beside >= MARGIN + HEAD_END * max(1.0, space.text_size):
        line = Rect(beside, title.rect.cy - high / 2, wide, high)
    else:
        line = Rect(MARGIN, title.rect.bottom + 8, back.rect.right - MARGIN, high)
    spots = flowed(sized, line, high)
    whole = Rect(line.x, line.y, line.w, spots[-1][1].bottom - line.y)
    return [
        Placed(group, whole, _paint_bare),
        *[Placed(node, rect, paint_choice) for node, rect in spots],
    ]


def _paint_bare(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A group whose choices speak for themselves."""


def _scenario(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """The sheet of the scenarios to choose, and what the chosen one is like."""
    group = nodes.child(root, "new_game.scenario")
    text = max(1.0, canvas.fonts.text_size)
    inner = area.inset(PAD - 4, 0).below(TITLE * text)
    count = max(1, int((inner.w + 8) // (CARD * text + 8)))
    cells = _grid(canvas, group.children, inner, min(count, max(2, len(group.children) // 2)))
    about = _about(canvas, root, inner.below(lowest_of(cells) - inner.y + GAP))
    whole = Rect(area.x, area.y, area.w, lowest_of(about) + 14 - area.y)
    return [Placed(group, whole, paint_titled), *cells, *about]


def _grid(canvas: Canvas, cards: tuple[Node, ...], area: Rect, columns: int) -> list[Placed]:
    placed: list[Placed] = []
    y = area.y
    for at in range(0, len(cards), columns):
        line = cards[at : at + columns]
        spots = Rect(area.x, y, area.w, 0).columns(columns, 8)
        high = max(_card_height(canvas, node, spots[0].w) for node in line)
        placed += [
            Placed(node, Rect(spot.x, y, spot.w, high), _paint_scenario)
            for node, spot in zip(line, spots, strict=False)
        ]
        y += high + 8
    return placed


def _card_height(canvas: Canvas, node: Node, width: float) -> float:
    title, small = canvas.style("label").sized(17), canvas.style("small")
    room = width - CARD_ICON - 30
    high = text_height(canvas, node.label, title, room)
    return max(target(canvas), high + text_height(canvas, node.value, small, room) + 14)


def _paint_scenario(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """An icon, the title, how long it takes."""
    choice_face(canvas, rect, node, mood)
    title, small = canvas.style("label").sized(17), canvas.style("small")
    canvas.icon(node.icon, Rect(rect.x + 9, rect.cy - CARD_ICON / 2, CARD_ICON, CARD_ICON))
    area = Rect(rect.x + CARD_ICON + 18, rect.y, rect.w - CARD_ICON - 30, rect.h)
    high = text_height(canvas, node.label, title, area.w)
    low = text_height(canvas, node.value, small, area.w)
    top = area.below((rect.h - high - low) / 2)
    canvas.paragraph(top.top(high), node.label, title, canvas.theme.ink)
    canvas.paragraph(top.below(high).top(low), node.value, small, canvas.theme.soft)


def _about(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """A hairline, the summary, then households and ages."""
    group = nodes.child(root, "new_game.about")
    _, summary, *facts = group.children
    style = canvas.style("body").sized(16)
    high = height(canvas, summary.label, style, area.w)
    text = Rect(area.x, area.y + 10, area.w, high)
    line = 26 * max(1.0, canvas.fonts.text_size)
    sized = [(node, _fact_width(canvas, node)) for node in facts]
    spots = flowed(sized, Rect(area.x, text.bottom + 8, area.w, 0), line, 10)
    placed = [Placed(summary, text, words(style))]
    placed += [Placed(node, rect, _paint_fact) for node, rect in spots]
    whole = Rect(area.x, area.y, area.w, lowest_of(placed) - area.y)
    return [Placed(group, whole, _paint_about), *placed]


def _paint_about(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    rule(canvas, rect.x, rect.y, rect.w)


def _fact_width(canvas: Canvas, node: Node) -> float:
    return ICON + 8 + canvas.width(node.value, canvas.style("label")) + 10


def _paint_fact(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, FigureLook)
    canvas.icon(node.look.icon, Rect(rect.x, rect.cy - ICON / 2, ICON, ICON))
    canvas.label(rect.after(ICON + 8), node.value, canvas.style("label"), canvas.theme.ink)


def paint_titled(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A sheet with its heading."""
    sheet(canvas, rect)
    high = TITLE * max(1.0, canvas.fonts.text_size)
    area = Rect(rect.x + PAD, rect.y, rect.w - 2 * PAD, high)
    canvas.label(area, node.label, canvas.style("section").sized(18), canvas.theme.ink)


def _seats(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """The sheet of the households and the button that adds one."""
    group = nodes.child(root, "new_game.seats")
    inner = area.inset(PAD - 6, 0).below(TITLE * max(1.0, canvas.fonts.text_size))
    y, placed = inner.y, list[Placed]()
    for row in group.children:
        if row.role is Role.GROUP:
            placed += seat_row(canvas, row, Rect(inner.x, y, inner.w, 0))
            y = lowest_of(placed) + 6
    add = nodes.child(root, "new_game.add")
    spot = Rect(inner.x, y + 2, button_width(canvas, add), target(canvas))
    placed.append(Placed(add, spot, paint_button))
    whole = Rect(area.x, area.y, area.w, spot.bottom + 12 - area.y)
    return [Placed(group, whole, paint_titled), *placed]


def _start(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """How the device goes round, and « Commencer » under it."""
    sentence = nodes.child(root, "new_game.sentence")
    start = nodes.child(root, "new_game.start")
    style = canvas.style("body").sized(16)
    room = area.w - 2 * PAD - 44
    high = max(36.0, height(canvas, sentence.label, style, room))
    note = Rect(area.x, area.y, area.w, high + 22)
    spot = Rect(area.x, note.bottom + GAP, area.w, target(canvas) + 14)
    return [
        Placed(sentence, note, _paint_sentence),
        Placed(start, spot, sized_button(20, 30)),
    ]


def _paint_sentence(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    card_box(canvas, rect, "done", 14)
    canvas.icon("rideau", Rect(rect.x + PAD - 4, rect.cy - 16, 32, 32))
    area = rect.inset(PAD, 11).after(44)
    style = canvas.style("body").sized(16)
    canvas.paragraph(area, node.label, style, canvas.theme.ink, valign="middle")
