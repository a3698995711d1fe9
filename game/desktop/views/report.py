"""The report: a dark head with the result and the gauges, one part of it below, the buttons.

Three columns where there is room, two or one with large text; then the page scrolls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import focus_ring, icon_button
from game.desktop.pieces.gauges import Gauge, gauge_plate
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.topbar import bar, emblem
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.parts import button_state, button_width, paint_button, text_height
from game.desktop.views.pinned import with_foot
from game.desktop.views.plain import paint_table as paint_ground
from game.desktop.views.report_charts import (
    paint_kinds,
    paint_per_year,
    paint_table,
    paint_weight,
    paint_what_if,
    what_if_height,
)
from game.desktop.views.report_goals import (
    paint_goals_sheet,
    place_goals,
    place_short,
    short_height,
)
from game.desktop.views.report_lives import place_lives, place_scale
from game.desktop.views.report_talk import place_talk
from game.desktop.views.zoom import enlarged
from game.screens.looks import GaugeLook, MedalsLook, StageBarsLook
from game.screens.nodes import Node, child, find

MARGIN: Final = 16.0
GAP: Final = 14.0
BUTTON: Final = 46.0
PAGER: Final = 52.0  # kept free at the right for the paging buttons when the page scrolls
HEAD: Final = 96.0
CORNER: Final = 38.0  # a small button at the right end of the head
PLATE: Final = (138.0, 56.0)
LOW_PLATE: Final = 104.0  # width of a plate on a compact page
THREE_COLUMNS: Final = 940.0  # least width for three columns, up to four households
FIVE_IN_THREE: Final = 1150.0
MOST_IN_THREE: Final = 5
RATIO_ROW: Final = 33.0  # height of a household in the chart of cubes per year
SHEETS: Final = 400.0  # least height of the charts side by side, before text size


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The whole page, as much larger as the text is; the way to the debate stays in view."""
    return with_foot(space, enlarged(canvas, space, root, _view), {"report.debate"})


def _view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The page, laid out again narrower when it has to scroll."""
    placed = _page(canvas, space, root, space.width - 2 * MARGIN)
    if max(item.rect.bottom for item in placed) > space.height + 1:
        placed = _page(canvas, space, root, space.width - 2 * MARGIN - PAGER)
    return placed


def _page(canvas: Canvas, space: Space, root: Node, width: float) -> list[Placed]:
    head = _head(canvas, space, root, MARGIN + width)
    top = head[0].rect.bottom + GAP
    foot = _foot(canvas, root, Rect(MARGIN, 0, width, 0))
    tall = max(item.rect.bottom for item in foot)
    room = Rect(MARGIN, top, width, space.height - top - GAP - tall - 12)
    body = _body(canvas, root, room)
    end = max(room.bottom, *(item.rect.bottom for item in body))
    placed = [Placed(root, space.rect, paint_ground), *head, *body]
    return [*placed, *(_moved(item, end + GAP) for item in foot)]


def _moved(item: Placed, dy: float) -> Placed:
    return Placed(item.node, item.rect.moved(0, dy), item.paint)


# The head


def _head(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    """The result at the left, the plates of the gauges at the right or, when large, below; small
    buttons up to the `right` of the page.
    """
    title, plates = child(root, "report.title"), child(root, "report.gauges").children
    high = PLATE[1]
    wide = LOW_PLATE if space.compact else PLATE[0]
    end = right - CORNER if find(root, "corner") is not None else space.width
    room = end - 124 - (wide + 10) * len(plates)
    beside = room >= 300
    words = room if beside else end - 118 - 24
    text = _title_height(canvas, title, words)
    tall = max(HEAD, text + 30)
    ground = Rect(0, 0, space.width, tall if beside else tall + high + 14)
    row = Rect(118 + room, (tall - high) / 2, 0, 0)
    if not beside:
        wide = (space.width - 2 * MARGIN - 10 * (len(plates) - 1)) / len(plates)
        row = Rect(MARGIN, tall - 2, 0, 0)
    places = [Rect(row.x + (wide + 10) * at, row.y, wide, high) for at in range(len(plates))]
    spots = [Placed(one, rect, _paint_plate) for one, rect in zip(plates, places, strict=True)]
    heading = Placed(title, Rect(106, 0, words, tall), _paint_title)
    paint = HeadPainter(_medal(title.look) if isinstance(title.look, MedalsLook) else "")
    corner = _corner(root, Rect(right - CORNER, 0, CORNER, tall))
    return [Placed(child(root, "report.gauges"), ground, paint), heading, *spots, *corner]


def _corner(root: Node, area: Rect) -> list[Placed]:
    """Rules and settings, small, one over the other at the right end of the bar."""
    group = find(root, "corner")
    nodes = group.children if group is not None else ()
    y = area.cy - (len(nodes) * (CORNER + 6) - 6) / 2
    spots = [Rect(area.x, y + (CORNER + 6) * at, CORNER, CORNER) for at in range(len(nodes))]
    return [Placed(node, spot, _paint_corner) for node, spot in zip(nodes, spots, strict=True)]


def _paint_corner(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    state = button_state(mood, enabled=node.enabled)
    icon_button(canvas, rect, node.icon, state, focused=mood.focused)


def _medal(look: MedalsLook) -> str:
    """The highest medal won, "" for none."""
    return next((icon for icon, state in reversed(look.medals) if state == "won"), "")


def _title_height(canvas: Canvas, title: Node, width: float) -> float:
    first = text_height(canvas, title.label, canvas.style("page"), width)
    return first + text_height(canvas, title.value, canvas.style("body"), width)


@dataclass(frozen=True, slots=True)
class HeadPainter:
    """Paints the ground of the head with the medal that was won, or the sign of the game."""

    medal: str

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The dark bar; a medal lies on a pale disc."""
        bar(canvas, rect)
        if not self.medal:
            emblem(canvas, Rect(rect.x + 26, rect.y + 13, 56, 70), canvas.theme.on_bar)
            return
        theme = canvas.theme
        canvas.circle(rect.x + 54, rect.y + 48, 40, Paint(theme.sheet, theme.on_bar_accent, 2.4))
        canvas.icon(self.medal, Rect.around(rect.x + 54, rect.y + 49, 58, 58))


def _paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    ink = canvas.theme.on_bar
    page, body = canvas.style("page"), canvas.style("body")
    first = text_height(canvas, node.label, page, rect.w)
    y = rect.cy - _title_height(canvas, node, rect.w) / 2
    canvas.paragraph(Rect(rect.x, y, rect.w, first), node.label, page, ink)
    under = Rect(rect.x, y + first, rect.w, rect.bottom - y - first)
    canvas.paragraph(under, node.value, body, ink)


def _paint_plate(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, GaugeLook)
    look = node.look
    gauge = Gauge(
        look.kind, node.label, look.value, look.tense, look.hot, look.top, look.zone, node.hint
    )
    gauge_plate(canvas, rect, gauge)


# The part shown


def _body(canvas: Canvas, root: Node, room: Rect) -> list[Placed]:
    lives, scale = find(root, "report.phones"), find(root, "report.scale")
    talk = find(root, "report.talk")
    if talk is not None:
        return place_talk(canvas, talk, room, find(root, "report.clock"))
    aims = find(root, "report.goals")
    if aims is not None:
        return place_goals(canvas, aims, room)
    if lives is not None:
        return place_lives(canvas, lives, room)
    if scale is not None:
        return place_scale(canvas, scale, room)
    return _count(canvas, root, room)


def _count(canvas: Canvas, root: Node, room: Rect) -> list[Placed]:
    """The charts in columns, the question under them."""
    question = child(root, "report.what_if")
    low = what_if_height(canvas, question, room.w)
    nodes = [child(root, f"report.{name}") for name in ("weight", "per_year", "kinds", "table")]
    aims = isinstance(nodes[3].look, MedalsLook)
    least = short_height(nodes[3]) if aims else 0.0
    seats = len(nodes[0].look.bars) if isinstance(nodes[0].look, StageBarsLook) else 0
    three = THREE_COLUMNS if seats <= 4 else FIVE_IN_THREE
    if seats <= MOST_IN_THREE and room.w >= three:
        high = max(SHEETS, room.h - low - GAP, least)
        rects = _three(room.top(high))
    elif room.w >= 620:
        rects = _two(room, low=max(270.0, 92.0 + RATIO_ROW * seats))
    else:
        rects = _one(room, low=max(280.0, 92.0 + RATIO_ROW * seats))
    end = max(rect.bottom for rect in rects) + GAP
    last = paint_goals_sheet if aims else paint_table
    paints: tuple[Painter, ...] = (paint_weight, paint_per_year, paint_kinds, last)
    charts = [Placed(*each) for each in zip(nodes, rects, paints, strict=True)]
    if aims:
        charts += place_short(canvas, nodes[3], rects[3])
    return [*charts, Placed(question, Rect(room.x, end, room.w, low), paint_what_if)]


def _three(area: Rect) -> Sequence[Rect]:
    score = min(352.0, area.w * 0.34)
    rest = area.w - score - 2 * GAP
    weight = area.left(rest * 0.585)
    middle = area.after(weight.w + GAP).left(rest - weight.w)
    ratio = middle.top(middle.h * 0.62)
    return weight, ratio, middle.below(ratio.h + GAP), area.end(score)


def _two(area: Rect, low: float) -> Sequence[Rect]:
    left, right = area.columns(2, GAP)
    high = SHEETS
    under = high + GAP
    return (
        left.top(high),
        left.below(under).top(low),
        right.below(under).top(low),
        right.top(high),
    )


def _one(area: Rect, low: float) -> Sequence[Rect]:
    rects, y = [], area.y
    for high in (SHEETS, low, 170, SHEETS):
        rects.append(Rect(area.x, y, area.w, high))
        y += high + GAP
    return rects


# The foot


def _foot(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """Tabs at the left and buttons at the right of one line, or on lines of their own.

    Where all but the icons fits on one line, the icons leave.
    """
    tabs, buttons = (child(root, f"report.{name}").children for name in ("tabs", "buttons"))
    for bare in (False, True):
        left = sum(_wide(canvas, node, bare=bare) + 8 for node in tabs)
        right = sum(_wide(canvas, node, bare=bare) + 8 for node in buttons) - 8
        if left + right <= area.w:
            row = Rect(area.right - right, area.y, right, 0)
            press, tab = (_paint_bare, _paint_bare_tab) if bare else (paint_button, _paint_tab)
            placed = _wrapped(canvas, tabs, area, tab, bare=bare)
            return placed + _wrapped(canvas, buttons, row, press, bare=bare)
    return [*_wrapped(canvas, tabs, area, _paint_tab), *_second(canvas, tabs, buttons, area)]


def _paint_bare(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    paint_button(canvas, rect, replace(node, icon=""), mood)


def _paint_bare_tab(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    _paint_tab(canvas, rect, replace(node, icon=""), mood)


def _second(
    canvas: Canvas, tabs: Sequence[Node], buttons: Sequence[Node], area: Rect
) -> list[Placed]:
    used = max(item.rect.bottom for item in _wrapped(canvas, tabs, area, _paint_tab))
    return _wrapped(canvas, buttons, Rect(area.x, used + 10, area.w, 0), paint_button)


def _wide(canvas: Canvas, node: Node, *, bare: bool = False) -> float:
    """A button a little tighter than elsewhere, so that six stand on a line."""
    shown = replace(node, icon="") if bare else node
    return button_width(canvas, shown, 0) - (12 if bare else 8)


def _wrapped(
    canvas: Canvas, nodes: Iterable[Node], area: Rect, paint: Painter, *, bare: bool = False
) -> list[Placed]:
    """Buttons from the left, on as many lines as they take."""
    placed, x, y = [], area.x, area.y
    for node in nodes:
        wide = min(area.w, _wide(canvas, node, bare=bare))
        if x > area.x and x + wide > area.right + 1:
            x, y = area.x, y + BUTTON + 8
        placed.append(Placed(node, Rect(x, y, wide, BUTTON), paint))
        x += wide + 8
    return placed


def _paint_tab(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A tab: the chosen one on copper, the others as on paper."""
    if not node.chosen:
        paint_button(canvas, rect, node, mood)
        return
    theme = canvas.theme
    canvas.box(rect, Paint(theme.copper_light, theme.ink, canvas.pen(EDGE)), CARD_RADIUS)
    style = canvas.style("label")
    lead = 34.0 if node.icon else 0.0
    wide = min(canvas.width(node.label, style), rect.w - 26 - lead)
    left = rect.cx - (wide + lead) / 2
    if node.icon:
        canvas.icon(node.icon, Rect(left, rect.cy - 12, 24, 24), fill=theme.card)
    canvas.label(Rect(left + lead, rect.y, wide + 1, rect.h), node.label, style, theme.ink)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)
