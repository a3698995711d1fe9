"""A decision: the card that asks, the ways to answer as cards or tiles in a row on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import rule, sheet
from game.desktop.pieces.paths import stitches
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.blocks import flow
from game.desktop.views.parts import button_width, paint_button, paint_device, text_height
from game.desktop.views.pinned import fixed, with_foot
from game.desktop.views.plain import paint_table
from game.desktop.views.stage import (
    RADIUS,
    ROW,
    heading_height,
    paint_card,
    paint_heading,
)
from game.desktop.views.topbar import HEIGHT, place_top
from game.desktop.views.zoom import enlarged
from game.screens.looks import CardLook, PhoneLook, TeamLook
from game.screens.nodes import Node, Role, find

MARGIN: Final = 24.0
GAP: Final = 18.0
ASKED: Final = 44.0  # between the card that asks and the answers: the stitches
LEAST: Final = 168.0  # least width of a card or tile before the row goes on below
LOW_CARD: Final = 166.0  # greatest width of a card on a page that scrolls, to show its rule too
LEAST_LEVEL: Final = 150.0  # the same for the answers and what asks, as wide as each other
PICTURE: Final = 118.0
PAGER: Final = 52.0
BUTTON: Final = 46.0
PREVIEW: Final = 560.0


class Row(NamedTuple):
    """How the answers stand: how many to a line, the size of one, and the width of what asks."""

    columns: int
    wide: float
    high: float
    asked: float


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The bar, and the page under it, as much larger as the text is.

    What answers without a card stays in view of a page that scrolls.
    """
    top = find(root, "top")
    factor = max(1.0, space.text_size)
    start = HEIGHT / factor if top is not None else 0.0
    body = enlarged(canvas, space, root, partial(_view, start))
    body = with_foot(space, body, {node.key for node in _refusals(root)})
    return body + (fixed(place_top(canvas, space, top)) if top is not None else [])


def _view(start: float, canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    placed = _page(canvas, space, root, start, space.width)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _page(canvas, space, root, start, space.width - PAGER, _refusals(root))
    return placed


def _refusals(root: Node) -> list[Node]:
    """The answers that are no card, where the others are: « Garder ses cartes »."""
    options = find(root, "choice.options")
    answers = options.children if options is not None else ()
    plain = [node for node in answers if node.look is None and not node.value]
    return plain if any(_is_card(node) for node in answers) else []


def _page(
    canvas: Canvas,
    space: Space,
    root: Node,
    start: float,
    width: float,
    apart: Sequence[Node] = (),
) -> list[Placed]:
    """Heading, row of answers and preview, in the middle of the height; answers that stand
    ``apart`` are buttons below.
    """
    heading = next((node for node in root.children if node.role is Role.HEADING), None)
    options = find(root, "choice.options")
    answers = [node for node in (options.children if options is not None else ())
               if node not in apart]  # fmt: skip
    asking = next((node for node in root.children if isinstance(node.look, CardLook)), None)
    area = Rect(MARGIN, 0, width - 2 * MARGIN, 0)
    most = LOW_CARD if apart else ROW[0]
    row = _row(canvas, answers, area.w, most, asked=asking is not None)
    placed, bounds = _answers(canvas, answers, asking, area, row)
    head = heading_height(canvas, heading, max(bounds.w, 420.0)) + 22 if heading else 0.0
    placed = [Placed(p.node, p.rect.moved(0, head), p.paint) for p in placed]
    if heading is not None:
        wide = min(area.w, max(bounds.w, 620.0))
        spot = Rect(max(MARGIN, bounds.cx - wide / 2), 0, wide, head - 22)
        placed.insert(0, Placed(heading, spot, paint_heading))
    placed += _after(canvas, root, placed, area, apart)
    tall = max((item.rect.bottom for item in placed), default=0.0)
    top = start + max(20.0, (space.height - start - tall - 30) * 0.42)
    moved = [Placed(p.node, p.rect.moved(0, top), p.paint) for p in placed]
    return [Placed(root, space.rect, paint_table), *moved]


def _row(canvas: Canvas, answers: Sequence[Node], width: float, most: float, *, asked: bool) -> Row:
    """As many to a line as fit at a readable width, at `most` so wide; lines of nearly one length.

    The card that asks gives way where all then stand on one line.
    """
    count = max(1, len(answers))
    lead = most if asked else 0.0
    level = (width - ASKED - GAP * (count - 1)) / (count + 1)
    if asked and LEAST_LEVEL <= level < most:
        lead = level
    width -= lead + (ASKED if asked else 0.0)
    columns = min(count, max(1, int((width + GAP + 0.01) // (min(LEAST, lead or LEAST) + GAP))))
    lines = -(-count // columns)
    columns = -(-count // lines)
    wide = min(most, (width - GAP * (columns - 1)) / columns)
    tiles = [_tile_height(canvas, node, wide) for node in answers if not _is_card(node)]
    high = max([wide * ROW[1] / ROW[0], *tiles])
    return Row(columns, wide, high, lead)


def _is_card(node: Node) -> bool:
    return isinstance(node.look, CardLook)


def _answers(
    canvas: Canvas, answers: Sequence[Node], asking: Node | None, area: Rect, row: Row
) -> tuple[list[Placed], Rect]:
    """The card that asks, stitches, the answers; and the rectangle they take."""
    whole = row.wide * row.columns + GAP * (row.columns - 1)
    lead = row.asked + ASKED if asking is not None else 0.0
    left = area.x + (area.w - whole - lead) / 2
    placed: list[Placed] = []
    if asking is not None:
        place = Rect(left, 0, row.asked, row.asked * ROW[1] / ROW[0])
        placed.append(Placed(asking, place, paint_card))
        placed += _under(canvas, asking, place)
        seam = Rect(place.right, 0, ASKED, place.h)
        placed.append(Placed(Node(Role.IMAGE, "choice.seam"), seam, _paint_seam))
    y = 0.0
    for at in range(0, len(answers), row.columns):
        line = answers[at : at + row.columns]
        placed += _line(canvas, line, Rect(left + lead, y, whole, row.high), row)
        y = max(item.rect.bottom for item in placed) + GAP
    bottom = max((item.rect.bottom for item in placed), default=0.0)
    return placed, Rect(left, 0, whole + lead, bottom)


def _line(canvas: Canvas, line: Sequence[Node], area: Rect, row: Row) -> list[Placed]:
    placed = []
    for at, node in enumerate(line):
        x = area.x + (row.wide + GAP) * at
        if _is_card(node):
            card = Rect(x, area.y, row.wide, row.wide * ROW[1] / ROW[0])
            placed.append(Placed(node, card, paint_card))
            placed += _under(canvas, node, card)
        else:
            placed.append(Placed(node, Rect(x, area.y, row.wide, row.high), _paint_tile))
    return placed


def _under(canvas: Canvas, node: Node, card: Rect) -> list[Placed]:
    """Below a card, its rule in words, and what choosing it would change or why it cannot be."""
    high = _note_height(canvas, node, card.w)
    if not high:
        return []
    note = Node(Role.TEXT, f"{node.key}.change", _rule(node), node.why_not or node.hint)
    return [Placed(note, Rect(card.x, card.bottom + 12, card.w, high), _paint_change)]


def _rule(node: Node) -> str:
    return node.look.rule if isinstance(node.look, CardLook) else ""


def _note_height(canvas: Canvas, node: Node, width: float) -> float:
    said = node.why_not or node.hint
    rule_high = text_height(canvas, _rule(node), _rule_style(canvas), width - 28)
    change = text_height(canvas, said, canvas.style("small"), width - 28)
    gap = 14 if rule_high and change else 0
    return rule_high + gap + change + 22 if rule_high or change else 0.0


def _rule_style(canvas: Canvas) -> TextStyle:
    return canvas.style("label").weighted(700).sized(15.5).spaced(1.22)


def _after(
    canvas: Canvas, root: Node, placed: list[Placed], area: Rect, apart: Sequence[Node]
) -> list[Placed]:
    """Below the answers: the preview on a sheet, then buttons."""
    y = max((item.rect.bottom for item in placed), default=0.0) + 22
    found: list[Placed] = []
    preview = find(root, "choice.preview")
    if preview is not None and (preview.children or preview.value):
        wide = min(area.w, PREVIEW)
        inner = Rect(area.cx - wide / 2 + 20, y + 16, wide - 40, 0)
        inside = flow(canvas, [preview], inner, 8)
        tall = max(item.rect.bottom for item in inside) + 16 - y
        ground = Node(Role.IMAGE, "choice.preview.sheet")
        found += [Placed(ground, Rect(area.cx - wide / 2, y, wide, tall), _paint_sheet), *inside]
        y += tall + 16
    buttons = [*apart, *[node for node in root.children if node.role is Role.BUTTON]]
    for node in buttons:
        wide = min(area.w, button_width(canvas, node, 320.0))
        found.append(Placed(node, Rect(area.cx - wide / 2, y, wide, BUTTON), paint_button))
        y += BUTTON + 10
    return found


# Tiles


def _tile_height(canvas: Canvas, node: Node, wide: float) -> float:
    room = wide - 32
    label = text_height(canvas, node.label, canvas.style("section").sized(18), room)
    value = text_height(canvas, node.value, canvas.style("body").sized(15.5), room)
    said = node.why_not or node.hint
    change = text_height(canvas, said, canvas.style("small"), room)
    return PICTURE + label + value + change + (18 if said else 0) + 40


def _paint_tile(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A way to answer: its picture, its name, how it stands, what it would change."""
    theme = canvas.theme
    lit = mood.hovered or mood.pressed
    place = rect.moved(0, -6) if lit and node.enabled else rect
    face = theme.card if node.enabled else theme.disabled
    canvas.shadow(place, RADIUS, dy=6 if lit else 3)
    canvas.box(place, Paint(fill=face), RADIUS)
    tint = mix(theme.card, theme.copper_light, 0.55) if node.enabled else theme.disabled
    canvas.box(place.top(PICTURE), Paint(fill=tint), RADIUS, corners="top")
    chosen = node.chosen or lit
    pen = theme.selected_width if chosen else canvas.pen(EDGE)
    edge = theme.select if chosen and node.enabled else theme.edge
    canvas.box(place, Paint(stroke=edge, width=pen), RADIUS)
    _paint_picture(canvas, place.top(PICTURE), node)
    _paint_words(canvas, place.below(PICTURE).inset(16, 12), node)
    if mood.focused:
        focus_ring(canvas, rect, RADIUS)


def _paint_picture(canvas: Canvas, area: Rect, node: Node) -> None:
    if isinstance(node.look, PhoneLook):
        paint_device(canvas, area.inset(10, 8), node.look)
    elif isinstance(node.look, TeamLook):
        badge(canvas, area.cx, area.cy, 38, node.look.team)
    elif node.icon:
        canvas.icon(node.icon, Rect.around(area.cx, area.cy, 72, 72))


def _paint_words(canvas: Canvas, area: Rect, node: Node) -> None:
    theme = canvas.theme
    said = node.why_not or node.hint
    ink = theme.ink if node.enabled else theme.on_disabled
    soft = theme.soft if node.enabled else theme.on_disabled
    y = area.y
    for text, style, colour in (
        (node.label, canvas.style("section").sized(18), ink),
        (node.value, canvas.style("body").sized(15.5), soft),
    ):
        if text:
            high = text_height(canvas, text, style, area.w)
            canvas.paragraph(Rect(area.x, y, area.w, high), text, style, colour)
            y += high + 2
    if said:
        rule(canvas, area.x, y + 6, area.w)
        style = canvas.style("small")
        colour = theme.copper_dark if node.enabled else theme.on_disabled
        rest = Rect(area.x, y + 14, area.w, area.bottom - y - 14)
        canvas.paragraph(rest, said, style, colour)


# Other painters


def _paint_change(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The rule of a card, and under a line what it would change."""
    theme = canvas.theme
    canvas.box(rect, Paint(theme.card, theme.line, canvas.pen(EDGE)), 14)
    inner = rect.inset(14, 11)
    style = _rule_style(canvas)
    high = text_height(canvas, node.label, style, inner.w)
    if node.label:
        canvas.paragraph(inner.top(high), node.label, style, theme.ink)
    if not node.value:
        return
    if node.label:
        rule(canvas, inner.x, inner.y + high + 6, inner.w)
        inner = inner.below(high + 14)
    canvas.paragraph(inner, node.value, canvas.style("small"), theme.copper_dark)


def _paint_seam(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    stitches(canvas, (rect.cx, rect.y + 8), (rect.cx, rect.bottom - 8))


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
