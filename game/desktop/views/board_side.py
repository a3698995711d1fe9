"""The other households and the levers: a column at the right, or the bar and a row of chips."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.pieces.panels import CARD_RADIUS, sheet
from game.desktop.pieces.small import stamp, tick
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.board_parts import ROW_RADIUS, capped, press_box, tinted, trimmed
from game.desktop.views.kept import Kept
from game.desktop.views.topbar import room_left
from game.screens.looks import HouseholdLook, LeverLook
from game.screens.nodes import Node

HEAD: Final = 34.0
ROW: Final = 36.0
GAP: Final = 5.0
SHEET_GAP: Final = 12.0
CHIP: Final = (124.0, 34.0)
SMALLEST_CHIP: Final = 74.0
PASSED: Final = 30.0
PASSED_ROOM: Final = 132.0  # least width of the law named in the row of those passed
LEAD: Final = 40.0


def heights(rect: Rect, count: int) -> tuple[Rect, Rect]:
    """The sheets of the others and of the levers in the right column; no others, no sheet."""
    if not count:
        return rect.top(0), rect
    row = ROW if count <= 3 else 29.5
    high = HEAD + count * (row + GAP) + GAP
    return rect.top(high), rect.below(high + SHEET_GAP)


def paint_sheets(canvas: Canvas, rect: Rect, count: int) -> None:
    """The still ground of the column."""
    for part in heights(rect, count):
        if part.h > 0:
            sheet(canvas, part)


def place_others(rect: Rect, others: Node) -> list[Placed]:
    """One row a household under the heading."""
    area = heights(rect, len(others.children))[0]
    if not others.children:
        return []
    rows = Rect(area.x + 8, area.y + HEAD, area.w - 16, area.h - HEAD - 2 * GAP)
    places = rows.rows(len(others.children), GAP)
    placed = [Placed(others, area.top(HEAD).inset(12, 6), Kept(paint_title, 2))]
    return placed + [
        Placed(node, row, Kept(paint_household))
        for node, row in zip(others.children, places, strict=True)
    ]


def bar_without(canvas: Canvas, space: Space, top: Node, count: int) -> Node:
    """The bar's group with no more words than leave room for `count` households."""
    need = count * (SMALLEST_CHIP + 6)
    kept = tuple(node for node in top.children if node.key != "top.steps")
    bare = tuple(replace(node, look=None) if node.key == "top.year" else node for node in kept)
    for children in (top.children, kept):
        tried = replace(top, children=children)
        if room_left(canvas, space, tried).w >= need:
            return tried
    return replace(top, children=bare)


def place_others_in_bar(room: Rect, others: Node) -> list[Placed]:
    """Chips in what the bar leaves free."""
    count = len(others.children)
    if not count:
        return []
    wide = min(CHIP[0], (room.w - 6 * (count - 1)) / count)
    first = room.right - count * wide - 6 * (count - 1) - 8
    return [
        Placed(node, Rect(first + (wide + 6) * at, room.cy - CHIP[1] / 2, wide, CHIP[1]), _CHIP)
        for at, node in enumerate(others.children)
    ]


def place_levers(rect: Rect, levers: Node, others: int) -> list[Placed]:
    """The levers on display one under the other, those passed in the row below."""
    area = heights(rect, others)[1]
    shown, passed = split(levers)
    foot = PASSED + 8 if passed else 0.0
    rows = Rect(area.x + 8, area.y + 30, area.w - 16, area.h - 30 - foot - (6 if passed else 8))
    high = min(118.0, (rows.h - GAP * max(0, len(shown) - 1)) / max(1, len(shown)))
    placed = [Placed(levers, Rect(area.x + 12, area.y + 6, area.w - 24, 22), Kept(paint_title, 2))]
    placed += [
        Placed(node, Rect(rows.x, rows.y + (high + GAP) * at, rows.w, high), Kept(paint_lever))
        for at, node in enumerate(shown)
    ]
    return placed + _place_passed(Rect(rows.x, area.bottom - foot, rows.w, PASSED), passed)


def place_lever_chips(rect: Rect, levers: Node, spare: Rect) -> list[Placed]:
    """The levers on one row; those passed as medallions on the free ground of the ring."""
    shown, passed = split(levers)
    columns = rect.columns(max(1, len(shown)), 7)
    placed = [Placed(node, at, Kept(paint_chip)) for node, at in zip(shown, columns, strict=False)]
    return placed + _place_medallions(spare, passed)


def split(levers: Node) -> tuple[list[Node], list[Node]]:
    """The levers on display, and those that have passed."""
    shown = [node for node in levers.children if isinstance(node.look, LeverLook)]
    return shown, [node for node in levers.children if not isinstance(node.look, LeverLook)]


def _place_passed(rect: Rect, passed: list[Node]) -> list[Placed]:
    """The last law by its name, those before it as medallions at the right."""
    if not passed:
        return []
    before = passed[1:]
    step = min(rect.h + 5, (rect.w - PASSED_ROOM) / max(1, len(before)))
    named = trimmed(rect, step * len(before))
    marks = [
        Placed(node, Rect(named.right + step * at + 4, rect.y, step - 4, rect.h), _LAW)
        for at, node in enumerate(before)
    ]
    return [Placed(passed[0], named, Kept(paint_passed)), *marks]


def _place_medallions(rect: Rect, passed: list[Node]) -> list[Placed]:
    across = max(1, min(3, int(rect.w // 38)))
    rows = -(-len(passed) // across)
    down = min(38.0, rect.h / max(1, rows))
    left = rect.cx - across * 19
    spots = [
        Rect(left + 38 * (at % across), rect.y + down * (at // across), 36, down - 2)
        for at in range(len(passed))
    ]
    return [Placed(node, spot, _LAW) for node, spot in zip(passed, spots, strict=True)]


def paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The heading of a sheet and its remark at the right."""
    theme = canvas.theme
    room = rect.w * 0.56 if node.value else rect.w
    canvas.label(rect.left(room), node.label, canvas.style("section"), theme.ink)
    note = rect.end(rect.w - room)
    canvas.label(note, node.value, canvas.style("small"), theme.soft, align="right")


def paint_household(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Badge, name, state of the phone, cubes, service; copper while it plays."""
    look = node.look
    if not isinstance(look, HouseholdLook):
        return
    _row_box(canvas, rect, mood, playing=look.playing)
    badge(canvas, rect.x + 21, rect.cy, min(14.5, rect.h / 2 - 1), look.team)
    number = canvas.style("number").sized(capped(canvas, 16, 20))
    ink, end = canvas.theme.ink, rect.right
    name = Rect(rect.x + 43, rect.y, rect.w - 182, rect.h)
    canvas.label(name, node.label, canvas.style("label"), ink)
    canvas.icon(look.phone_icon, Rect.around(end - 124, rect.cy, 24, 24))
    canvas.icon("sac", Rect.around(end - 95, rect.cy, 24, 24))
    canvas.label(Rect(end - 81, rect.y, 28, rect.h), str(look.cubes), number, ink)
    canvas.icon("reseau", Rect.around(end - 39, rect.cy, 24, 24))
    canvas.label(Rect(end - 25, rect.y, 22, rect.h), str(look.service), number, ink)
    if mood.focused:
        focus_ring(canvas, rect, ROW_RADIUS)


def _row_box(canvas: Canvas, rect: Rect, mood: Mood, *, playing: bool) -> None:
    theme = canvas.theme
    fill = tinted(canvas, theme.copper_light if playing else theme.card, mood)
    strong = playing or mood.hovered or mood.pressed
    edge = theme.ink if strong else theme.line
    canvas.box(rect, Paint(fill, edge, canvas.pen(EDGE)), ROW_RADIUS)


def paint_household_chip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The same in short; a narrow chip leaves out the phone."""
    look = node.look
    if not isinstance(look, HouseholdLook):
        return
    _row_box(canvas, rect, mood, playing=look.playing)
    roomy = rect.w >= 104
    badge(canvas, rect.x + (20 if roomy else 17), rect.cy, 14.5 if roomy else 13.5, look.team)
    if roomy:
        canvas.icon(look.phone_icon, Rect.around(rect.x + 49, rect.cy, 21, 21))
    sack = rect.x + (73 if roomy else 43)
    canvas.icon("sac", Rect.around(sack, rect.cy, 20, 20))
    room = Rect(sack + 12, rect.y, rect.right - sack - 15, rect.h)
    canvas.label(room, str(look.cubes), canvas.style("number"), canvas.theme.ink)
    if mood.focused:
        canvas.box(rect.inset(-4), Paint(stroke=canvas.theme.on_bar, width=3), ROW_RADIUS + 4)


def paint_lever(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A law in the making: its name, the rule it would change, the élan gathered."""
    look = node.look
    if not isinstance(look, LeverLook):
        return
    theme = canvas.theme
    press_box(canvas, rect, mood, CARD_RADIUS)
    radius = 11.5 if rect.h >= 82 else 9.5 if rect.h >= 74 else 8.0
    low, high = 2 * radius + (9 if rect.h >= 82 else 5), 25 if rect.h >= 82 else 22
    head = Rect(rect.x + LEAD, rect.y + high - 21, rect.w - LEAD - 8, 20)
    canvas.icon(node.icon, Rect(rect.x + 10, head.cy - 11, 22, 22))
    name = canvas.style("section").sized(15.5)
    canvas.label(head, node.label, name, theme.ink)
    rule = Rect(rect.x + 12, rect.y + high, rect.w - 20, rect.h - high - low)
    style = canvas.style("body").sized(13.5).spaced(1.12)
    canvas.paragraph(rule, node.hint, style, theme.soft, valign="middle")
    _swallows(canvas, Rect(rect.x + 12, rect.bottom - low, rect.w - 24, low - 2), look, radius)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _swallows(canvas: Canvas, rect: Rect, look: LeverLook, radius: float) -> None:
    """A stamp a swallow; those of this household lie on a ring of their own."""
    number = canvas.style("number").sized(15)
    share = f"{look.gathered}/{look.needed}"
    canvas.label(rect.end(46), share, number, canvas.theme.ink, align="right")
    room = rect.w - 56 - 2 * radius
    step = min(2 * radius + 4, room / max(1, look.needed - 1))
    for index in range(look.needed):
        cx = rect.x + radius + step * index
        full = index < look.gathered
        stamp(canvas, cx, rect.cy, radius, "elan", full=full)
        if full and index < look.mine:
            paint = Paint(stroke=canvas.theme.select, width=canvas.pen(INK) * radius / 8)
            canvas.circle(cx, rect.cy, radius + 1, paint)


def paint_chip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A lever on one row of a small screen: name, swallow, share."""
    look = node.look
    if not isinstance(look, LeverLook):
        return
    theme = canvas.theme
    press_box(canvas, rect, mood, CARD_RADIUS)
    canvas.icon(node.icon, Rect.around(rect.x + 20, rect.cy, 22, 22))
    number = canvas.style("number").sized(15.5)
    share = f"{look.gathered}/{look.needed}"
    wide = min(44.0, canvas.width(share, number))
    end = Rect(rect.right - 9 - wide, rect.y, wide + 1, rect.h)
    canvas.label(end, share, number, theme.ink)
    canvas.icon("elan", Rect.around(end.x - 14, rect.cy, 22, 22))
    name = Rect(rect.x + 37, rect.y, end.x - 31 - rect.x - 37, rect.h)
    style = canvas.style("section").sized(15).spaced(1.04)
    canvas.paragraph(name, node.label, style, theme.ink, valign="middle", max_lines=2)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def paint_passed(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A law that has passed, by its name."""
    theme = canvas.theme
    fill = tinted(canvas, theme.moss_tint, mood)
    canvas.box(rect, Paint(fill, theme.moss, canvas.pen(EDGE)), ROW_RADIUS)
    canvas.icon(node.icon, Rect(rect.x + 8, rect.cy - 10, 20, 20), ink=theme.moss)
    style = canvas.style("label").sized(14.5).spaced(1.04)
    area = trimmed(rect.after(33), 5).inset(0, 2)
    canvas.paragraph(area, node.label, style, theme.ink, valign="middle", max_lines=2)
    if mood.focused:
        focus_ring(canvas, rect, ROW_RADIUS)


def paint_law(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A law that has passed, as a medallion."""
    theme = canvas.theme
    radius = min(15.0, rect.h / 2)
    cx = rect.x + min(radius, rect.w / 2)
    cx = rect.cx if rect.w >= 2 * radius else cx
    fill = tinted(canvas, theme.moss_tint, mood)
    canvas.circle(cx, rect.cy, radius, Paint(fill, theme.moss, canvas.pen(INK)))
    side = radius * 1.24
    canvas.icon("loi", Rect.around(cx, rect.cy, side, side), fill=fill, paper=fill)
    tick(canvas, cx + radius * 0.7, rect.cy - radius * 0.62, radius * 0.36)
    if mood.focused:
        focus_ring(canvas, Rect.around(cx, rect.cy, 2 * radius, 2 * radius), radius)


_CHIP: Final = Kept(paint_household_chip)
_LAW: Final = Kept(paint_law)
