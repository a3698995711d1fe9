"""A list of ways to do something: a sheet of rows, each with its price and what it changes.

Expects a dialog with headings, then choices (label, value, hint or why not, and the look of an
offer or a card), alone or in the group of a device or a lever, then a button to go back. What is
too long for the window scrolls.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.panels import sheet
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.views.choice_row import paint_row, row_height
from game.desktop.views.lever_row import AMOUNTS, amount_height, lever_height, paint_amount
from game.desktop.views.lever_row import paint_lever_head as paint_lever
from game.desktop.views.offer_row import LEAST, is_offer, offer_height, paint_offer, paint_traits
from game.desktop.views.parts import button_width, capital, paint_button, paint_device, text_height
from game.desktop.views.pinned import with_foot
from game.screens.looks import CardLook, PhoneLook
from game.screens.nodes import Node, Role, walk

ONE_COLUMN: Final = 5  # more choices than this stand in two columns, where there is room
NARROW, BROAD = 720.0, 1180.0
OFFER: Final = 400.0  # least width of an offer in two columns
DEVICE: Final = 62.0  # height of the line that shows a device
MARGIN: Final = 24.0
EDGE: Final = 10.0  # above and below a sheet that needs the height
PAGER_MARGIN: Final = 64.0  # where the sheet scrolls, the paging buttons stand beside it
PAD: Final = 22.0
GAP: Final = 8.0
BUTTON: Final = 44.0


class Line(NamedTuple):
    """Nodes side by side in so many columns, the height of the tallest, what paints them."""

    nodes: list[Node]
    height: float
    paint: Painter
    columns: int = 1


class _Sheet(NamedTuple):
    """The lines of a sheet of one width, and how high it is with its foot."""

    width: float
    lines: list[Line]

    @property
    def height(self) -> float:
        return sum(line.height + GAP for line in self.lines) + BUTTON + 2 * PAD + 8


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """Headings, the choices in one or two columns, the button at the foot, always in view."""
    sized = _measured(canvas, space, root, MARGIN)
    if sized.height > space.height - 2 * EDGE:
        sized = _measured(canvas, space, root, PAGER_MARGIN)
    top = max(EDGE, (space.height - sized.height) / 2)
    box = Rect((space.width - sized.width) / 2, top, sized.width, sized.height)
    buttons = [node for node in root.children if node.role is Role.BUTTON]
    placed = [Placed(root, box, _paint_sheet), *_lines(sized, box.inset(PAD))]
    foot = _foot(canvas, buttons, box)
    return with_foot(space, [*placed, *foot], {node.key for node in buttons})


def _measured(canvas: Canvas, space: Space, root: Node, margin: float) -> _Sheet:
    found = [node for node in walk(root) if node.role is Role.CHOICE]
    levers = any(isinstance(node.look, CardLook) for node in _groups(root))
    columns = 1 if levers else _columns(space, found)
    most = BROAD if columns > 1 else NARROW * max(1.0, space.text_size)
    width = min(most, space.width - 2 * margin)
    return _Sheet(width, list(_blocks(canvas, root, width - 2 * PAD, columns)))


def _groups(root: Node) -> list[Node]:
    return [node for node in root.children if node.role is Role.GROUP]


def _columns(space: Space, choices: list[Node]) -> int:
    """Two where more choices than a column holds stand side by side readably."""
    offers = all(is_offer(node) for node in choices)
    least = (2 * OFFER + 2 * PAGER_MARGIN if offers else BROAD * 0.8) * space.text_size
    return 2 if len(choices) > (3 if offers else ONE_COLUMN) and space.width >= least else 1


def _blocks(canvas: Canvas, root: Node, width: float, columns: int) -> Iterator[Line]:
    """Headings, groups under their own heading, choices that belong to none."""
    loose = [node for node in root.children if node.role is Role.CHOICE]
    for node in root.children:
        if isinstance(node.look, CardLook) and node.role is Role.GROUP:
            yield Line([node], lever_height(canvas, node, width), paint_lever)
            yield Line(list(node.children), amount_height(canvas), paint_amount, AMOUNTS)
        elif node.role is Role.GROUP:
            yield Line([node], _device_height(canvas), _paint_device)
            yield from _rows(canvas, node.children, width, columns)
        elif node.role not in (Role.CHOICE, Role.BUTTON):
            yield Line([node], _head_height(canvas, node, width), _paint_head)
    yield from _rows(canvas, loose, width, columns)


def _rows(canvas: Canvas, nodes: Sequence[Node], width: float, columns: int) -> Iterator[Line]:
    cell = (width - GAP * (columns - 1)) / columns
    for at in range(0, len(nodes), columns):
        group = list(nodes[at : at + columns])
        offers = all(is_offer(node) for node in group)
        measure, paint = (offer_height, paint_offer) if offers else (row_height, paint_row)
        yield Line(group, max(measure(canvas, node, cell) for node in group), paint, columns)


def _lines(size: _Sheet, area: Rect) -> list[Placed]:
    """Everything from the top down."""
    placed: list[Placed] = []
    y = area.y
    for line in size.lines:
        cells = Rect(area.x, y, area.w, line.height).columns(line.columns, GAP)
        placed += [Placed(n, cell, line.paint) for n, cell in zip(line.nodes, cells, strict=False)]
        y += line.height + GAP
    return placed


def _foot(canvas: Canvas, buttons: list[Node], box: Rect) -> list[Placed]:
    """Buttons at the right of the foot, the last one outermost."""
    placed: list[Placed] = []
    right = box.right - PAD
    for node in reversed(buttons):
        width = button_width(canvas, node)
        spot = Rect(right - width, box.bottom - PAD - BUTTON, width, BUTTON)
        placed.insert(0, Placed(node, spot, paint_button))
        right -= width + GAP
    return placed


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _head_styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("heading"), canvas.style("body").sized(16)


def _head_height(canvas: Canvas, node: Node, width: float) -> float:
    title, text = _head_styles(canvas)
    high = text_height(canvas, node.label, title, width)
    return high + text_height(canvas, node.value, text, width) + 8


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    title, text = _head_styles(canvas)
    high = text_height(canvas, node.label, title, rect.w)
    canvas.paragraph(rect.top(high), node.label, title, canvas.theme.ink)
    if node.value:
        canvas.paragraph(rect.below(high), node.value, text, canvas.theme.soft)


def _device_height(canvas: Canvas) -> float:
    return DEVICE * max(1.0, canvas.fonts.text_size)


def _paint_device(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The device that a group of choices is about: drawn, named, its age, its qualities."""
    if not isinstance(node.look, PhoneLook):
        return
    picture = rect.left(rect.h * 0.6)
    paint_device(canvas, picture, node.look)
    title, text = canvas.style("section").sized(19), canvas.style("body").sized(16)
    high, low = rect.after(picture.w + 14).rows(2, 0)
    taken = canvas.label(high, capital(node.label), title, canvas.theme.ink, floor=LEAST)
    canvas.label(high.after(taken + 12), node.value, text, canvas.theme.soft, floor=LEAST)
    paint_traits(canvas, low, node.look)
