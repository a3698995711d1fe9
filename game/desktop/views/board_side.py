"""The other households, the goals and the levers: a column at the right, or bar and chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.pieces.panels import CARD_RADIUS, sheet
from game.desktop.pieces.small import stamp, tick
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views import board_aims
from game.desktop.views.board_parts import ROW_RADIUS, capped, press_box, tinted, trimmed
from game.desktop.views.kept import Kept
from game.desktop.views.topbar import room_left
from game.screens.looks import HouseholdLook, LeverLook
from game.screens.nodes import Node, child, find

HEAD: Final = 34.0
ROW: Final = 36.0
LOW_ROW: Final = 29.5
GRID_ROW: Final = 34.0
GAP: Final = 5.0
SHEET_GAP: Final = 12.0
IN_ROWS: Final = 4  # other households from which on they stand two by two
CHIP: Final = (124.0, 34.0)
SMALLEST_CHIP: Final = 74.0
LEAST_FIGURE: Final = 13.0  # room below which a chip has its badge alone
BARE_CHIP: Final = 62.0  # the same where no cubes are told
PASSED: Final = 30.0
LAW: Final = 29.0  # width of the place of a medallion with its tick
LAW_EDGE: Final = 2.5  # what the tick of a medallion takes at its right
LAW_LINE: Final = 28.0
PASSED_ROOM: Final = 132.0  # least width of the law named in the row of those passed
LEAD: Final = 40.0
LOW_LEAD: Final = 37.0  # before the name of a lever told in little room: its icon
LOW_LEVER: Final = 46.0  # height below which a lever is told on one line
HIGH_LEVER: Final = 74.0  # height from which a lever has a swallow an élan under its rule
LENS: Final = 22.0  # at the end of a lever whose rule is on its card only
RULE_FROM: Final = 26.0  # height from which a lever shows its rule


class Side(NamedTuple):
    """How much stands in the right column: households, lines of goals (−1: none), levers."""

    others: int
    aims: int
    levers: int

    @property
    def grid(self) -> bool:
        """True when the other households stand two by two."""
        return self.others > IN_ROWS or (self.aims >= 0 and self.levers > 0)

    @property
    def headed(self) -> bool:
        """True when there is room for the heading of the other households."""
        return not (self.grid and self.aims >= 0)


def side_of(root: Node) -> Side:
    """What a board has for its right column."""
    aims = find(root, "aims")
    lines = len(aims.children) - 1 if aims is not None else 0
    levers = len(child(root, "levers").children)
    return Side(len(child(root, "others").children), lines or -1, levers)


def sheets(rect: Rect, side: Side) -> tuple[Rect, Rect, Rect]:
    """The sheets of the others, of the goals and of the levers; an empty one has no height."""
    others = rect.top(_others_height(side))
    rest = rect.below(others.h + SHEET_GAP) if others.h else rect
    aims = rest.top(board_aims.height(rest.h, side.aims, alone=not side.levers))
    rest = rest.below(aims.h + SHEET_GAP) if aims.h else rest
    return others, aims, rest if side.levers else rest.top(0)


def _others_height(side: Side) -> float:
    if not side.others:
        return 0.0
    head = HEAD if side.headed else 9.0
    if side.grid:
        return head + -(-side.others // 2) * (GRID_ROW + GAP) + GAP
    row = ROW if side.others < IN_ROWS else LOW_ROW
    return head + side.others * (row + GAP) + GAP


def paint_sheets(canvas: Canvas, rect: Rect, side: Side) -> None:
    """The still ground of the column."""
    for part in sheets(rect, side):
        if part.h > 0:
            sheet(canvas, part)


def place(canvas: Canvas, rect: Rect, root: Node) -> list[Placed]:
    """The whole column."""
    side = side_of(root)
    others, aims, levers = sheets(rect, side)
    placed = place_others(others, child(root, "others"), side)
    group = find(root, "aims")
    if group is not None and side.aims > 0:
        placed += board_aims.place(canvas, aims, group)
    return placed + (place_levers(levers, child(root, "levers")) if side.levers else [])


def place_others(area: Rect, others: Node, side: Side) -> list[Placed]:
    """One row a household under the heading, or chips two by two."""
    if not others.children:
        return []
    head = HEAD if side.headed else 9.0
    rows = Rect(area.x + 8, area.y + head, area.w - 16, area.h - head - 2 * GAP)
    placed = [Placed(others, area.top(HEAD).inset(12, 6), Kept(paint_title, 2))]
    if not side.headed:
        placed = []
    if side.grid:
        lines = rows.rows(-(-len(others.children) // 2), GAP)
        cells = [cell for line in lines for cell in line.columns(2, GAP)]
        return placed + _rows(others, cells, _CHIP)
    return placed + _rows(others, rows.rows(len(others.children), GAP), Kept(paint_household))


def _rows(others: Node, places: Sequence[Rect], paint: Painter) -> list[Placed]:
    return [Placed(node, at, paint) for node, at in zip(others.children, places, strict=False)]


def chips_width(others: Node) -> float:
    """The least width of the chips of these households in the bar."""
    return sum(_least_chip(node) + 6 for node in others.children)


def _least_chip(node: Node) -> float:
    bare = isinstance(node.look, HouseholdLook) and node.look.cubes < 0
    return BARE_CHIP if bare else SMALLEST_CHIP


def bar_without(canvas: Canvas, space: Space, top: Node, need: float) -> Node:
    """The bar's group with no more words than leave `need` px of room."""
    kept = tuple(node for node in top.children if node.key != "top.steps")
    bare = tuple(replace(node, look=None) if node.key == "top.year" else node for node in kept)
    for children in (top.children, kept):
        tried = replace(top, children=children)
        if room_left(canvas, space, tried).w >= need:
            return tried
    return replace(top, children=bare)


def place_others_in_bar(room: Rect, others: Node) -> list[Placed]:
    """Chips in what the bar leaves free, at its right end."""
    count = len(others.children)
    if not count:
        return []
    wide = min(CHIP[0], (room.w - 8 - 6 * (count - 1)) / count)
    first = room.right - count * wide - 6 * (count - 1) - 8
    return [
        Placed(node, Rect(first + (wide + 6) * at, room.cy - CHIP[1] / 2, wide, CHIP[1]), _CHIP)
        for at, node in enumerate(others.children)
    ]


def place_levers(area: Rect, levers: Node) -> list[Placed]:
    """The levers on display one under the other, those passed in the row below."""
    shown, passed = split(levers)
    foot = _passed_height(area.w - 16, len(passed))
    rows = Rect(area.x + 8, area.y + 30, area.w - 16, area.h - 30 - foot - (6 if passed else 8))
    high = min(118.0, (rows.h - GAP * max(0, len(shown) - 1)) / max(1, len(shown)))
    placed = [Placed(levers, Rect(area.x + 12, area.y + 6, area.w - 24, 22), Kept(paint_title, 2))]
    placed += [
        Placed(node, Rect(rows.x, rows.y + (high + GAP) * at, rows.w, high), Kept(paint_lever))
        for at, node in enumerate(shown)
    ]
    return placed + _place_passed(Rect(rows.x, area.bottom - foot, rows.w, foot - 8), passed)


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


def _passed_height(width: float, count: int) -> float:
    """The row of the laws passed, with a second one for medallions where one row is too short."""
    if not count:
        return 0.0
    lines = -(-(count - 1) // _across(width)) if _beside(width) < count - 1 else 0
    return PASSED + 8 + lines * LAW_LINE


def _beside(width: float) -> int:
    """How many medallions stand apart beside the name of a law."""
    return max(0, int((width - PASSED_ROOM - 4) // LAW))


def _across(width: float) -> int:
    return max(1, int(width // LAW))


def _place_passed(rect: Rect, passed: list[Node]) -> list[Placed]:
    """The last law by its name, those before it as medallions at the right, or under it."""
    if not passed:
        return []
    before = passed[1:]
    if len(before) <= _beside(rect.w):
        named = trimmed(rect, LAW * len(before) + (4 if before else 0))
        spots = [Rect(named.right + 4 + LAW * at, rect.y, LAW, rect.h) for at in range(len(before))]
    else:
        named = rect.top(PASSED)
        across = _across(rect.w)
        spots = [
            Rect(rect.x + LAW * column, named.bottom + LAW_LINE * line, LAW, LAW_LINE)
            for line, column in (divmod(at, across) for at in range(len(before)))
        ]
    marks = [Placed(node, spot, _LAW) for node, spot in zip(before, spots, strict=True)]
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
    """Badge, portrait of a computer, name, state of the device, cubes, service."""
    look = node.look
    if not isinstance(look, HouseholdLook):
        return
    _row_box(canvas, rect, mood, playing=look.playing)
    radius = min(14.5, rect.h / 2 - 1)
    left = rect.x + 43
    badge(canvas, rect.x + (21 if not look.style else 18), rect.cy, radius, look.team)
    if look.style:
        canvas.portrait(look.style, Rect.around(rect.x + 43, rect.cy, 2 * radius, 2 * radius))
        left = rect.x + 47 + radius
    number = canvas.style("number").sized(capped(canvas, 16, 20))
    end = _row_figures(canvas, rect, look, number)
    name = Rect(left, rect.y, end - left, rect.h)
    canvas.label(name, node.label, canvas.style("label"), canvas.theme.ink)
    if mood.focused:
        focus_ring(canvas, rect, ROW_RADIUS)


def _row_figures(canvas: Canvas, rect: Rect, look: HouseholdLook, number: TextStyle) -> float:
    """The device, the cubes and the service at the end of a row; gives where they begin."""
    ink, end = canvas.theme.ink, rect.right
    canvas.icon(look.service_icon, Rect.around(end - 36, rect.cy, 23, 23))
    canvas.label(Rect(end - 23, rect.y, 21, rect.h), str(look.service), number, ink)
    x = end - 60
    if look.cubes >= 0:
        canvas.icon("sac", Rect.around(end - 87, rect.cy, 23, 23))
        canvas.label(Rect(end - 74, rect.y, 26, rect.h), str(look.cubes), number, ink)
        x = end - 111
    canvas.icon(look.phone_icon, Rect.around(x, rect.cy, 23, 23))
    return x - 14


def _row_box(canvas: Canvas, rect: Rect, mood: Mood, *, playing: bool) -> None:
    theme = canvas.theme
    fill = tinted(canvas, theme.copper_light if playing else theme.card, mood)
    strong = playing or mood.hovered or mood.pressed
    edge = theme.ink if strong else theme.line
    canvas.box(rect, Paint(fill, edge, canvas.pen(EDGE)), ROW_RADIUS)


def paint_household_chip(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The same in short; what does not fit leaves: first the portrait, then the device."""
    look = node.look
    if not isinstance(look, HouseholdLook):
        return
    _row_box(canvas, rect, mood, playing=look.playing)
    number = str(look.cubes if look.cubes >= 0 else look.service)
    figure = canvas.style("number")
    x = rect.x + 4
    for name, wide, step in _chip_parts(look, rect.w - 8 - min(30.0, canvas.width(number, figure))):
        spot = Rect(x, rect.cy - wide / 2, wide, wide)
        if name == "badge":
            badge(canvas, spot.cx, spot.cy, wide / 2 - 1, look.team)
        elif name == "portrait":
            canvas.portrait(look.style, spot)
        else:
            canvas.icon(name, spot)
        x += step
    room = Rect(x, rect.y, rect.right - x - 3, rect.h)
    if room.w >= LEAST_FIGURE:
        canvas.label(room, number, figure, canvas.theme.ink)
    if mood.focused:
        canvas.box(rect.inset(-4), Paint(stroke=canvas.theme.on_bar, width=3), ROW_RADIUS + 4)


def _chip_parts(look: HouseholdLook, room: float) -> list[tuple[str, float, float]]:
    """The pictures of a chip, as many as fit in `room`: name, width, step to the next."""
    badge_, device = ("badge", 29.0, 31.0), (look.phone_icon, 21.0, 22.0)
    count = ("sac" if look.cubes >= 0 else look.service_icon, 19.0, 20.0)
    beside = [("badge", 28.0, 24.0), ("portrait", 25.0, 26.0)]  # the portrait laps over the badge
    choices = [[badge_, device, count], [badge_, count], [("badge", 27.0, 29.0)]]
    if look.style:
        choices = [[*beside, device, count], [*beside, count], *choices[1:]]
    return next(
        (found for found in choices if sum(step for *_, step in found) <= room), choices[-1]
    )


def paint_lever(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A law in the making: its name, the rule it would change, the élan gathered."""
    look = node.look
    if not isinstance(look, LeverLook):
        return
    if rect.h < LOW_LEVER:
        paint_chip(canvas, rect, node, mood)
        return
    if rect.h < HIGH_LEVER:
        paint_low_lever(canvas, rect, node, mood)
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
    if rule.h >= RULE_FROM:
        style = canvas.style("body").sized(13.5).spaced(1.12)
        canvas.paragraph(rule, node.hint, style, theme.soft, valign="middle")
    _swallows(canvas, Rect(rect.x + 12, rect.bottom - low, rect.w - 24, low - 2), look, radius)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def paint_low_lever(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The same where there is little room: name and share on one line, the rule under them.

    Where even that is too narrow, the rule is on the card only.
    """
    look, theme = node.look, canvas.theme
    if not isinstance(look, LeverLook):
        return
    line = min(26.0, 20.0 * max(1.0, canvas.fonts.text_size))
    head = Rect(rect.x, rect.y + 2, rect.w, line)
    style = canvas.style("body").sized(14).spaced(1.1)
    rule = Rect(rect.x + 11, head.bottom, rect.w - 18, rect.bottom - head.bottom - 3)
    name = _name_place(canvas, node, head, look)
    if name is None or canvas.fitting(rule, node.hint, style).overflow > 0:
        paint_chip(canvas, rect, node, mood)
        return
    press_box(canvas, rect, mood, CARD_RADIUS)
    if name.x >= head.x + LOW_LEAD:
        canvas.icon(node.icon, Rect.around(head.x + 20, head.cy, 20, 20))
    _paint_share(canvas, head, look)
    title = _low_title(canvas)
    canvas.paragraph(name, node.label, title, theme.ink, valign="middle", max_lines=1)
    canvas.paragraph(rule, node.hint, style, theme.soft, valign="middle")
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _low_title(canvas: Canvas) -> TextStyle:
    return canvas.style("section").sized(15).spaced(1.04)


def _name_place(canvas: Canvas, node: Node, head: Rect, look: LeverLook) -> Rect | None:
    """The place of the name on one line, after the icon or, when long, in its place; or None."""
    end = head.right - _share_width(canvas, look) - 3
    for lead in (LOW_LEAD, 11.0):
        place = Rect(head.x + lead, head.y, end - head.x - lead, head.h)
        if canvas.fitting(place, node.label, _low_title(canvas), max_lines=1).overflow <= 0:
            return place
    return None


def _share_style(canvas: Canvas) -> TextStyle:
    return canvas.style("number").sized(15.5)


def _share_width(canvas: Canvas, look: LeverLook) -> float:
    """The width of the swallow and the share at the end of a line."""
    return 37 + min(44.0, canvas.width(f"{look.gathered}/{look.needed}", _share_style(canvas)))


def _paint_share(canvas: Canvas, rect: Rect, look: LeverLook) -> None:
    """A swallow, then the élan gathered of what is needed, at the end of a line."""
    x = rect.right - _share_width(canvas, look)
    canvas.icon("elan", Rect.around(x + 14, rect.cy, 22, 22))
    share = Rect(x + 28, rect.y, rect.right - x - 36, rect.h)
    canvas.label(share, f"{look.gathered}/{look.needed}", _share_style(canvas), canvas.theme.ink)


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
    """A lever on one row of a small screen: name, share; a lens, for its card has the rule."""
    look = node.look
    if not isinstance(look, LeverLook):
        return
    press_box(canvas, rect, mood, CARD_RADIUS)
    canvas.icon("loupe", Rect.around(rect.right - 17, rect.cy, 20, 20))
    area = trimmed(rect, LENS)
    _paint_share(canvas, area, look)
    canvas.icon(node.icon, Rect.around(rect.x + 18, rect.cy, 22, 22))
    name = Rect(rect.x + 34, rect.y, area.w - 36 - _share_width(canvas, look), rect.h)
    style = canvas.style("section").sized(15).spaced(1.04)
    canvas.paragraph(name, node.label, style, canvas.theme.ink, valign="middle", max_lines=2)
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
    radius = min(15.0, rect.h / 2 - 1, rect.w / 2 - LAW_EDGE)
    cx = rect.cx - LAW_EDGE / 2
    fill = tinted(canvas, theme.moss_tint, mood)
    canvas.circle(cx, rect.cy, radius, Paint(fill, theme.moss, canvas.pen(INK)))
    side = radius * 1.24
    canvas.icon("loi", Rect.around(cx, rect.cy, side, side), fill=fill, paper=fill)
    tick(canvas, cx + radius * 0.7, rect.cy - radius * 0.62, radius * 0.36)
    if mood.focused:
        focus_ring(canvas, Rect.around(cx, rect.cy, 2 * radius, 2 * radius), radius)


_CHIP: Final = Kept(paint_household_chip)
_LAW: Final = Kept(paint_law)
