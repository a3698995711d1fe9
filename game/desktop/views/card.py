"""An opened card: the card large at the left, on a sheet what stands behind its figure."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import open_card
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS, card_box, rule
from game.desktop.pieces.small import stamp
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_width, card_face, paint_button, text_height
from game.desktop.views.pinned import with_foot
from game.desktop.views.ranges import chart_height, paint_ranges
from game.desktop.views.zoom import enlarged
from game.screens.looks import CardLook, LeverLook, RangeLook
from game.screens.nodes import Node, child, find

CARD: Final = (464.0, 648.0)
SIDE: Final = 766.0
GAP: Final = 30.0
MARGIN: Final = 20.0
PAD: Final = 26.0
BUTTON: Final = 48.0
TIGHT: Final = 14.0  # what a button may lack of its usual width
STAMP: Final = 32.0  # step between two swallows
BESIDE: Final = 860.0  # least width for a card and its sheet side by side
NARROW: Final = 600.0  # the same for a small card and its words on one sheet
SMALL_CARD: Final = 264.0
PAGER: Final = 52.0
TALK: Final = frozenset({"card.note", "card.question", "card.answer"})
QUIET: Final = frozenset({"card.face", "card.text", "card.actions"})


class Section(NamedTuple):
    """A part of the sheet: how high it stands, what paints it, the room before it."""

    node: Node
    height: float
    paint: Painter
    before: float = 12.0


class Density(NamedTuple):
    """How large the sheet is set: the text, and the room between parts."""

    body: float
    room: float


DENSITIES: Final = (Density(18, 1.5), Density(17, 1.0), Density(16, 0.75))
"""From roomy to tight: the first that fits the page is taken."""


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The card and its sheet, as much larger as the text is; what one can do stays in view."""
    keys = {node.key for node in child(root, "card.actions").children}
    return with_foot(space, enlarged(canvas, space, root, _view), keys)


def _view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    placed = _laid(canvas, space, root, space.width)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _laid(canvas, space, root, space.width - PAGER)
    return placed


def _laid(canvas: Canvas, space: Space, root: Node, width: float) -> list[Placed]:
    face = find(root, "card.face")
    if face is None:
        wide = min(560.0, width - 2 * MARGIN)
        area = Rect((width - wide) / 2, space.height * 0.3, wide, 0)
        return _sheet(canvas, root, area, DENSITIES[1])
    if width < NARROW:
        return _stacked(canvas, root, face, width)
    if width < BESIDE:
        return _together(canvas, space, root, face, width)
    room = width - 2 * MARGIN - GAP
    wide = min(CARD[0], room * 0.376)
    side = min(SIDE, room - wide)
    left = (width - wide - GAP - side) / 2
    high = wide * CARD[1] / CARD[0]
    top = max(MARGIN, (space.height - high) / 2)
    beside = Rect(left + wide + GAP, top, side, high)
    sheet = _beside(canvas, root, beside, space.height)
    return [*sheet[:1], Placed(face, Rect(left, top, wide, high), _paint_face), *sheet[1:]]


def _beside(canvas: Canvas, root: Node, area: Rect, page: float) -> list[Placed]:
    """The sheet beside a card: as high as the card, or as the page when it needs more."""
    room = page - 2 * MARGIN
    for density in DENSITIES:
        sheet = _sheet(canvas, root, area, density)
        if sheet[0].rect.h <= room:
            break
    tall = sheet[0].rect.h
    if tall <= area.h:
        return sheet
    top = max(MARGIN, (page - tall) / 2)
    return _down(sheet, top - area.y)


def _together(canvas: Canvas, space: Space, root: Node, face: Node, width: float) -> list[Placed]:
    """A small card and its words on one sheet, the buttons under both; the card stays in view while
    long words scroll."""
    inner = Rect(2 * MARGIN, 2 * MARGIN, width - 4 * MARGIN, 0)
    card = Rect(inner.x, inner.y, SMALL_CARD, SMALL_CARD * CARD[1] / CARD[0])
    words = inner.after(SMALL_CARD + MARGIN)
    placed, y = list[Placed](), inner.y
    for part in _sections(canvas, root, words.w, DENSITIES[1]):
        y += part.before if placed else 0
        placed.append(Placed(part.node, Rect(words.x, y, words.w, part.height), part.paint))
        y += part.height
    end = max(y, card.bottom) + MARGIN
    buttons = _down(_buttons(canvas, root, inner), end)
    bottom = max(item.rect.bottom for item in buttons) + MARGIN
    box = Rect(MARGIN, MARGIN, width - 2 * MARGIN, bottom - MARGIN)
    still = bottom > space.height >= card.bottom + bottom - end + MARGIN / 2
    shown = Placed(face, card, _paint_face, still)
    return [Placed(root, box, _paint_sheet), shown, *placed, *buttons]


def _down(placed: list[Placed], by: float) -> list[Placed]:
    return [Placed(p.node, p.rect.moved(0, by), p.paint) for p in placed]


def _stacked(canvas: Canvas, root: Node, face: Node, width: float) -> list[Placed]:
    """The sheet under the card, where there is no room beside it."""
    wide = min(CARD[0], width - 2 * MARGIN)
    card = Rect((width - wide) / 2, MARGIN, wide, wide * CARD[1] / CARD[0])
    area = Rect(MARGIN, card.bottom + 16, width - 2 * MARGIN, 0)
    sheet = _sheet(canvas, root, area, DENSITIES[1])
    return [*sheet[:1], Placed(face, card, _paint_face), *sheet[1:]]


def _sheet(canvas: Canvas, root: Node, area: Rect, density: Density) -> list[Placed]:
    """The sheet with its parts; room to spare goes before what there is to talk about."""
    inner = area.inset(PAD, 0)
    parts = _sections(canvas, root, inner.w, density)
    buttons = _buttons(canvas, root, inner)
    needed = _tall(parts) + max(item.rect.bottom for item in buttons)
    tall = max(needed, area.h)
    placed = [Placed(root, Rect(area.x, area.y, area.w, tall), _paint_sheet)]
    y = area.y + PAD - 6
    spare = tall - needed
    for at, part in enumerate(parts):
        y += part.before if at else 0
        if part.node.key in TALK:
            y, spare = y + spare, 0.0
        placed.append(Placed(part.node, Rect(inner.x, y, inner.w, part.height), part.paint))
        y += part.height
    y += spare + (16 if parts else 0)
    return [*placed, *_down(buttons, y)]


def _tall(parts: list[Section]) -> float:
    """The height of the sheet but for its buttons."""
    gaps = sum(part.before for part in parts[1:]) + (16 if parts else 0)
    return 2 * PAD - 6 + sum(part.height for part in parts) + gaps


def _sections(canvas: Canvas, root: Node, width: float, density: Density) -> list[Section]:
    parts: list[Section] = []
    for node in root.children:
        if node.key not in QUIET:
            parts += _section(canvas, node, width, density)
    return [part._replace(before=part.before * density.room) for part in parts]


def _section(canvas: Canvas, node: Node, width: float, density: Density) -> list[Section]:
    """The parts that one node of the tree becomes."""
    if isinstance(node.look, RangeLook):
        return _chart(canvas, node, width, density)
    if isinstance(node.look, LeverLook):
        return [Section(node, 40 if _elan_width(canvas, node) <= width else 64, _paint_elan, 10)]
    if node.key == "card.source":
        high = text_height(canvas, node.label, _heading(canvas), width - 42)
        return [Section(node, high, _paint_heading)]
    if node.key == "card.answer":
        high = text_height(canvas, node.label, _answer_style(canvas), width - 112) + 22
        return [Section(node, max(BUTTON, high), _paint_answer)]
    if node.key == "card.more":
        title = Section(node, 24, _paint_small_title, 14)
        return [title, *[_plain(canvas, one, width, density, 4) for one in node.children]]
    if node.icon:
        high = _box_height(canvas, node, width, density.body)
        return [Section(node, high, partial(_paint_box, density.body))]
    return [_plain(canvas, node, width, density)]


def _chart(canvas: Canvas, node: Node, width: float, density: Density) -> list[Section]:
    why = child(node, "card.debate.why")
    high = chart_height(canvas, _titled_by_value(node), width)
    return [
        Section(node, 42, _paint_chart_title, 12),
        Section(node, high, _paint_chart, 0),
        _plain(canvas, why, width, density, 8),
    ]


def _titled_by_value(node: Node) -> Node:
    """The chart under its question: what it measures becomes its title."""
    return replace(node, label=node.value)


def _plain(
    canvas: Canvas, node: Node, width: float, density: Density, before: float = 6
) -> Section:
    high = text_height(canvas, _said(node), _body(canvas, node, density.body), width)
    return Section(node, high, partial(_paint_plain, density.body), before)


def _said(node: Node) -> str:
    if not node.value:
        return node.label
    joint = ", " if node.key.startswith("card.source.") else "\u00a0: "
    return f"**{node.label}**{joint}{node.value}"


def _body(canvas: Canvas, node: Node, px: float) -> TextStyle:
    small = node.key.startswith(("card.address", "card.more"))
    return canvas.style("body").sized(px - 1.5 if small else px)


def _heading(canvas: Canvas) -> TextStyle:
    return canvas.style("heading").sized(25)


def _answer_style(canvas: Canvas) -> TextStyle:
    return canvas.style("label").sized(16)


def _box_height(canvas: Canvas, node: Node, width: float, px: float) -> float:
    title = text_height(canvas, node.label, canvas.style("section").sized(px), width - 84)
    return title + text_height(canvas, node.value, canvas.style("body").sized(px), width - 84) + 22


def _buttons(canvas: Canvas, root: Node, inner: Rect) -> list[Placed]:
    """The buttons on lines of equal columns, as many as their words allow, from y = 0."""
    nodes = child(root, "card.actions").children
    widest = max(button_width(canvas, node, 120) for node in nodes) - TIGHT
    columns = max(1, min(len(nodes), int((inner.w + 12) // (min(widest, inner.w) + 12))))
    lines = -(-len(nodes) // columns)
    columns = -(-len(nodes) // lines)
    placed = []
    for at, node in enumerate(nodes):
        line, column = divmod(at, columns)
        slot = Rect(inner.x, line * (BUTTON + 10), inner.w, BUTTON)
        placed.append(Placed(node, slot.columns(columns, 12)[column], paint_button))
    return placed


# Painters


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.shadow(rect, 18, dy=6, spread=2)
    canvas.box(rect, Paint(canvas.theme.sheet, canvas.theme.line, canvas.pen(1.2)), 18)


def _paint_face(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, CardLook)
    open_card(canvas, rect, card_face(node.look))


def _paint_heading(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.icon(node.icon, Rect(rect.x, rect.y + 2, 30, 30))
    canvas.paragraph(rect.after(42), node.label, _heading(canvas), canvas.theme.ink)


def _paint_plain(px: float, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    quiet = node.key.startswith("card.address")
    colour = canvas.theme.soft if quiet else canvas.theme.ink
    canvas.paragraph(rect, _said(node), _body(canvas, node, px), colour)


def _paint_chart_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    rule(canvas, rect.x, rect.y, rect.w)
    title = rect.below(8).top(28)
    canvas.label(title, node.label, canvas.style("heading").sized(20), theme.ink)


def _paint_chart(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    paint_ranges(canvas, rect, _titled_by_value(node), mood)


def _paint_small_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    rule(canvas, rect.x, rect.y - 4, rect.w)
    canvas.label(rect.moved(0, 2), node.label, canvas.style("section").sized(17), canvas.theme.ink)


def _paint_box(px: float, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A question, a note, a state of the law: icon, bold head, text."""
    theme = canvas.theme
    tones = {"card.question": "done", "card.note": "fault"}
    card_box(canvas, rect, tones.get(node.key, "quiet"), 12)
    canvas.icon(node.icon, Rect(rect.x + 17, rect.cy - 16, 32, 32))
    words = Rect(rect.x + 64, rect.y + 10, rect.w - 84, rect.h - 20)
    head = canvas.style("section").sized(px)
    high = text_height(canvas, node.label, head, words.w)
    canvas.paragraph(words.top(high), node.label, head, theme.ink)
    body = canvas.style("body").sized(px)
    canvas.paragraph(words.below(high + 1), node.value, body, theme.ink)


def _elan_styles(canvas: Canvas) -> tuple[TextStyle, TextStyle]:
    return canvas.style("section").sized(16.5), canvas.style("body").sized(15.5)


def _elan_width(canvas: Canvas, node: Node) -> float:
    """The width of the élan of a lever on one line."""
    assert isinstance(node.look, LeverLook)
    name, value = _elan_styles(canvas)
    words = canvas.width(node.label, name) + canvas.width(node.value, value)
    return words + STAMP * node.look.needed + 30


def _paint_elan(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Élan gathered for a lever, a swallow each; in words beside them or, where narrow, below."""
    assert isinstance(node.look, LeverLook)
    theme, look = canvas.theme, node.look
    name, value = _elan_styles(canvas)
    line = rect.top(40)
    taken = canvas.label(line, node.label, name, theme.ink)
    for at in range(look.needed):
        cx = rect.x + taken + STAMP + STAMP * at
        stamp(canvas, cx, line.cy, 13.5, "elan", full=at < look.gathered)
    beside = line.after(taken + STAMP * look.needed + 30)
    words = beside if rect.h <= 40 else rect.below(40)
    canvas.label(words, node.value, value, theme.soft)


def _paint_answer(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The way to the card that answers this one."""
    theme = canvas.theme
    lit = mood.hovered or mood.pressed
    face = theme.copper_light if lit else theme.moss_tint
    canvas.box(rect, Paint(face, theme.moss, canvas.pen(EDGE)), 12)
    canvas.icon(node.icon, Rect(rect.x + 17, rect.cy - 14, 28, 28))
    words = Rect(rect.x + 64, rect.y, rect.w - 112, rect.h)
    canvas.paragraph(words, node.label, _answer_style(canvas), theme.ink, valign="middle")
    canvas.icon("fleche", Rect(rect.right - 42, rect.cy - 12, 24, 24))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS + 2)
