"""A moment the table looks at: a card large on the ground and what it did, or the year's end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.effects import effects, effects_width
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_width, effect_tokens, paint_button, text_height
from game.desktop.views.pinned import with_foot
from game.desktop.views.stage import (
    HAND,
    OPEN,
    ROW,
    ground_panel,
    heading_height,
    line_height,
    paint_card,
    paint_heading,
    paint_line,
)
from game.desktop.views.zoom import enlarged
from game.screens.looks import CardLook, TeamLook
from game.screens.nodes import Node, Role, find

MARGIN: Final = 20.0
PAD: Final = 30.0
GAP: Final = 18.0
BUTTON: Final = 52.0
PAGER: Final = 52.0
AROUND: Final = 10.0  # around a frame in which moments follow each other
FOOT: Final = 14.0  # below the way on in such a frame
SHOWN: Final = 960.0  # greatest width of a card and its words
ROWS: Final = "moment.rows"
COUNT: Final = "moment.count"
BROADEST: Final = 1260.0  # width of a frame in which moments follow each other
COLUMN: Final = (180.0, 250.0)  # least and greatest width of a household's column
BESIDE: Final = 720.0  # least width for a card and its words side by side
STRIP: Final = 36.0  # height of a hazard told as a strip
STRIP_RADIUS: Final = 9.0
SIGN: Final = 15.0
NAME: Final = 54.0  # height of the name of a household
SMALL: Final = 16.0  # px of the words of a household


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The moment, as much larger as the text is; the way on stays in view.

    Moments that follow each other have one frame and one place for the way on.
    """
    keys = {node.key for node in root.children if node.role in (Role.BUTTON, Role.STATUS)}
    placed = enlarged(canvas, space, root, _view)
    if find(root, COUNT) is None:
        return with_foot(space, placed, keys)
    return with_foot(space, placed, keys, below=(AROUND + FOOT) * max(1.0, space.text_size))


def _view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    if find(root, COUNT) is not None:
        return _chained(canvas, space, root)
    placed = _laid(canvas, space, root, space.width)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _laid(canvas, space, root, space.width - PAGER)
    return placed


def _laid(canvas: Canvas, space: Space, root: Node, width: float) -> list[Placed]:
    """The ground in the middle, as high and as wide as what it carries."""
    wide = _width(root, find(root, ROWS), width - 2 * MARGIN)
    inner = Rect((width - wide) / 2 + PAD, 0, wide - 2 * PAD, space.height - 2 * MARGIN - 2 * PAD)
    placed = _content(canvas, root, inner)
    tall = max(item.rect.bottom for item in placed) + 2 * PAD - 8
    top = max(MARGIN, (space.height - tall) / 2)
    box = Rect(inner.x - PAD, top, wide, tall)
    return [Placed(root, box, _paint_ground), *_down(placed, top + PAD - 4)]


def _chained(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The ground as large as the window allows, whatever it carries; what is short stands in the
    middle. What is too long goes on below the window.
    """
    wide = min(BROADEST, space.width - 2 * PAGER - 16)
    high = space.height - 2 * AROUND
    inner = Rect((space.width - wide) / 2 + PAD, 0, wide - 2 * PAD, high - 2 * PAD)
    placed = _content(canvas, root, inner)
    tall = max(item.rect.bottom for item in placed) + PAD - 4 + FOOT
    box = Rect(inner.x - PAD, AROUND, wide, high if tall <= high else max(tall, space.height))
    placed = _down(placed, AROUND + PAD - 4)
    if tall <= high:
        placed = _spread(placed, high - tall)
    return [Placed(root, box, _paint_ground), *placed]


def _spread(placed: list[Placed], slack: float) -> list[Placed]:
    """The way on at the foot of the ground, the body in the middle of what is left."""
    found = []
    for at, item in enumerate(placed):
        heads = at == 0 and item.node.role is Role.HEADING
        ends = item.node.role is Role.BUTTON or item.node.key == COUNT
        by = 0.0 if heads else slack if ends else slack / 2
        found.append(item._replace(rect=item.rect.moved(0, by)))
    return found


def _down(placed: list[Placed], by: float) -> list[Placed]:
    return [Placed(p.node, p.rect.moved(0, by), p.paint) for p in placed]


def _content(canvas: Canvas, root: Node, inner: Rect) -> list[Placed]:
    """The heading, the body, the way on at the lower right, from y = 0."""
    rows = find(root, ROWS)
    heading = next((node for node in root.children if node.role is Role.HEADING), None)
    placed: list[Placed] = []
    y = 0.0
    if heading is not None:
        y = heading_height(canvas, heading, inner.w)
        placed.append(Placed(heading, inner.top(y), paint_heading))
        y += 14
    area = Rect(inner.x, y, inner.w, inner.h - y - BUTTON - GAP)
    if rows is not None:
        placed += _columns(canvas, rows, area)
    else:
        wide = min(area.w, SHOWN)
        placed += _shown(canvas, root, Rect(area.cx - wide / 2, y, wide, area.h))
    end = max((item.rect.bottom for item in placed), default=y) + GAP
    return placed + _buttons(canvas, root, inner, end)


def _width(root: Node, rows: Node | None, most: float) -> float:
    """The ground is as wide as what it carries."""
    if rows is not None:
        count = max(2, len(rows.children))
        return min(most, count * (COLUMN[1] + GAP) - GAP + 2 * PAD)
    lines = any(node.role is Role.TEXT for node in root.children)
    return min(most, 1020.0 if lines else 620.0)


def _buttons(canvas: Canvas, root: Node, inner: Rect, y: float) -> list[Placed]:
    """The way on, and other buttons if any, from the right; which of how many it is before them."""
    placed, x = [], inner.right
    for node in reversed([node for node in root.children if node.role is Role.BUTTON]):
        wide = min(inner.w, button_width(canvas, node, 220))
        placed.append(Placed(node, Rect(x - wide, y, wide, BUTTON), paint_button))
        x -= wide + 12
    count = find(root, COUNT)
    if count is not None:
        spot = Rect(x - 80, y, 72, BUTTON)
        placed.append(Placed(count, spot, _paint_count))
    return placed[::-1]


# A card and what it did


def _shown(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """Cards at the left, lines on a sheet at the right; one under the other when narrow."""
    cards = [node for node in root.children if isinstance(node.look, CardLook)]
    lines = [node for node in root.children if node.role is Role.TEXT]
    beside = area.w >= BESIDE and bool(lines)
    sizes = _card_sizes(cards, area, beside=beside)
    across = sum(wide for wide, _ in sizes) + GAP * max(0, len(sizes) - 1)
    left = area.x if beside else area.cx - across / 2
    placed = []
    for node, (wide, high) in zip(cards, sizes, strict=True):
        placed.append(Placed(node, Rect(left, area.y, wide, high), paint_card))
        left += wide + GAP
    bottom = max((item.rect.bottom for item in placed), default=area.y)
    if not lines:
        return placed
    if beside:
        right = Rect(left + 8, area.y, area.right - left - 8, bottom - area.y)
        return placed + _sheet(canvas, lines, right)
    return placed + _sheet(canvas, lines, Rect(area.x, bottom + GAP, area.w, 0))


def _card_sizes(cards: Sequence[Node], area: Rect, *, beside: bool) -> list[tuple[float, float]]:
    """Opened cards fill the height; several share the width."""
    sizes = []
    for node in cards:
        assert isinstance(node.look, CardLook)
        wide, high = OPEN if node.look.size == "open" else ROW
        room = area.w * (0.44 if beside else 1.0) / len(cards) - GAP
        k = min(1.0, room / wide, max(360.0, area.h) / high)
        sizes.append((wide * k, high * k))
    return sizes


def _sheet(canvas: Canvas, lines: Sequence[Node], area: Rect) -> list[Placed]:
    """The lines on a sheet of their own, in the middle of a taller place."""
    inner = area.inset(22, 0)
    heights = [line_height(canvas, node, inner.w) for node in lines]
    tall = sum(heights) + 8 * (len(lines) - 1) + 36
    top = area.y + max(0.0, (area.h - tall) / 2)
    y = top + 18
    placed = []
    for node, high in zip(lines, heights, strict=True):
        placed.append(Placed(node, Rect(inner.x, y, inner.w, high), paint_line))
        y += high + 8
    ground = Node(Role.IMAGE, "moment.sheet")
    return [Placed(ground, Rect(area.x, top, area.w, tall), _paint_sheet), *placed]


# The end of a year


def _columns(canvas: Canvas, rows: Node, area: Rect) -> list[Placed]:
    """A column a household: its badge, its hazard, what the year brought."""
    count = max(1, len(rows.children))
    room = (area.w - GAP * (count - 1)) / count
    if room < COLUMN[0]:
        return _stacked(canvas, rows, area)
    wide = min(room, COLUMN[1])
    whole = wide * count + GAP * (count - 1)
    left = area.cx - whole / 2
    texts = [_texts_height(canvas, row, wide - 28) for row in rows.children]
    left_over = area.h - NAME - max(texts, default=0.0) - 30
    card_high = min(ROW[1], (wide - 24) * ROW[1] / ROW[0], max(HAND[1], left_over))
    heads = [NAME + (card_high + 14 if _card(row) else 0) for row in rows.children]
    tall = max(head + text for head, text in zip(heads, texts, strict=True)) + 16
    placed = []
    for at, row in enumerate(rows.children):
        slot = Rect(left + (wide + GAP) * at, area.y, wide, tall)
        placed += _column(canvas, row, slot, card_high, heads[at])
    return placed


def _column(canvas: Canvas, row: Node, slot: Rect, card_high: float, head: float) -> list[Placed]:
    placed = [Placed(row, slot, _paint_sheet)]
    heading = next((node for node in row.children if node.role is Role.HEADING), None)
    if heading is not None:
        placed.append(Placed(heading, slot.inset(14, 8).top(38), _paint_name))
    card = _card(row)
    if card is not None:
        wide = card_high * ROW[0] / ROW[1]
        place = Rect(slot.cx - wide / 2, slot.y + NAME, wide, card_high)
        placed.append(Placed(card, place, paint_card))
    words = Rect(slot.x + 14, slot.y + head, slot.w - 28, 0)
    return placed + _texts(canvas, row, words)


def _stacked(canvas: Canvas, rows: Node, area: Rect) -> list[Placed]:
    """In the columns that make the page lowest, for narrow ones; a card is a strip over words."""
    most = max(1, min(len(rows.children), int((area.w + GAP) // (COLUMN[0] + GAP))))
    tried = [_in_columns(canvas, rows, area, count) for count in range(most, 0, -1)]
    return min(tried, key=lambda placed: max(item.rect.bottom for item in placed))


def _in_columns(canvas: Canvas, rows: Node, area: Rect, count: int) -> list[Placed]:
    columns = area.columns(count, GAP)
    placed: list[Placed] = []
    y = area.y
    for at in range(0, len(rows.children), count):
        line = rows.children[at : at + count]
        wide = columns[0].w - 28
        tall = max(_head(canvas, row) + _texts_height(canvas, row, wide) for row in line) + 14
        for row, column in zip(line, columns, strict=False):
            placed += _low_column(canvas, row, Rect(column.x, y, column.w, tall))
        y += tall + 12
    return placed


def _head(canvas: Canvas, row: Node) -> float:
    """What stands above the words of a household: its name, the strip of its hazard."""
    return 46.0 + (STRIP + 8 if _card(row) is not None else 0.0)


def _low_column(canvas: Canvas, row: Node, slot: Rect) -> list[Placed]:
    placed = [Placed(row, slot, _paint_sheet)]
    inner = slot.inset(14, 8)
    heading = next((node for node in row.children if node.role is Role.HEADING), None)
    if heading is not None:
        placed.append(Placed(heading, inner.top(34), _paint_name))
    card = _card(row)
    if card is not None:
        placed.append(Placed(card, inner.below(38).top(STRIP), _paint_strip))
    return placed + _texts(canvas, row, inner.below(_head(canvas, row) - 8))


def _card(row: Node) -> Node | None:
    return next((node for node in row.children if isinstance(node.look, CardLook)), None)


def _texts_height(canvas: Canvas, row: Node, width: float) -> float:
    style = canvas.style("body").sized(SMALL)
    lines = [node for node in row.children if node.role is Role.TEXT]
    return sum(text_height(canvas, node.label, style, width) + 5 for node in lines)


def _texts(canvas: Canvas, row: Node, area: Rect) -> list[Placed]:
    style = canvas.style("body").sized(SMALL)
    placed, y = [], area.y
    for node in row.children:
        if node.role is Role.TEXT:
            high = text_height(canvas, node.label, style, area.w)
            placed.append(Placed(node, Rect(area.x, y, area.w, high), _paint_text))
            y += high + 5
    return placed


# Painters


def _paint_ground(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    ground_panel(canvas, rect)


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _paint_strip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A hazard on one line: the edge of its stage, its name, what it does where there is room."""
    look, theme = node.look, canvas.theme
    if not isinstance(look, CardLook):
        return
    edge = theme.ink if mood.hovered or mood.pressed else theme.edge
    canvas.box(rect, Paint(fill=theme.card), STRIP_RADIUS)
    canvas.hatched(rect.left(10), look.stage, STRIP_RADIUS, corners="left")
    canvas.box(rect, Paint(stroke=edge, width=canvas.pen(EDGE)), STRIP_RADIUS)
    style, area = canvas.style("label").sized(SMALL - 0.5), rect.inset(8, 0).after(9)
    taken = canvas.label(area, look.title, style, theme.ink)
    signs = effect_tokens(look.tokens)
    wide = effects_width(canvas, signs, SIGN)
    if wide <= area.w - taken - 10:
        effects(canvas, area.end(wide), signs, SIGN, "left")
    if mood.focused:
        focus_ring(canvas, rect, STRIP_RADIUS)


def _paint_count(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    style = canvas.style("number").sized(19)
    canvas.label(rect, node.label, style, canvas.theme.soft, align="right")


def _paint_name(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    area = rect
    if isinstance(node.look, TeamLook):
        badge(canvas, rect.x + 18, rect.cy, 17, node.look.team)
        area = rect.after(44)
    canvas.label(area, node.label, canvas.style("section").sized(18), canvas.theme.ink)


def _paint_text(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.paragraph(rect, node.label, canvas.style("body").sized(SMALL), canvas.theme.ink)
