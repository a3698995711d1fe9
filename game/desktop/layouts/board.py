"""The board page: the household on the left, the table's board in the middle, hand below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.layouts import household
from game.desktop.layouts.household import HouseholdSheet
from game.desktop.layouts.middle import Middle, draw_middle
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.cards import CardFace, card_strip, hand_card
from game.desktop.pieces.ground import table_ground
from game.desktop.pieces.panels import card_box, sheet
from game.desktop.pieces.paths import stitches
from game.desktop.pieces.rows import (
    HouseholdRow,
    JournalLine,
    LeverRow,
    household_chip,
    household_row,
    journal_line,
    lever_chip,
    lever_row,
)
from game.desktop.pieces.topbar import (
    Phase,
    YearTrack,
    bar,
    bar_buttons,
    emblem,
    phases,
    year_track,
)

NARROW = 1200.0  # logical px: below, the right column goes into the bar and under the board
TOP = 48.0
OTHERS = 162.0  # height of the sheet of the other households


@dataclass(frozen=True, slots=True)
class TopBar:
    """The words and states of the bar."""

    title: str
    year_word: str
    track: YearTrack | None
    phases: Sequence[Phase]
    icons: Sequence[str]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """Everything the page shows, ready to read."""

    top: TopBar
    household: HouseholdSheet
    middle: Middle
    actions: Sequence[Button]
    others_title: str
    others: Sequence[HouseholdRow]
    levers_title: str
    levers_note: str
    levers: Sequence[LeverRow]
    voted: str
    hand_title: str
    hand_note: str
    hand: Sequence[CardFace]
    offer_title: str
    offer_title_short: str
    offer: Sequence[CardFace]
    journal_title: str
    journal: Sequence[JournalLine]


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """Where the parts of the page stand; `right` is None on a narrow screen."""

    narrow: bool
    top: Rect
    left: Rect
    board: Rect
    levers: Rect
    actions: Rect
    right: Rect | None
    bottom: Rect
    card: tuple[float, float]


def plan(rect: Rect) -> BoardPlan:
    """The plan of the tokens at 1366 x 768 and 1024 x 768, the board taking what is left."""
    return _narrow_plan(rect) if rect.w < NARROW else _wide_plan(rect)


def _wide_plan(rect: Rect) -> BoardPlan:
    left = Rect(rect.x + 12, rect.y + 60, 268, rect.h - 72)
    middle_x, right_x = left.right + 12, rect.right - 272
    board = Rect(middle_x, rect.y + 60, right_x - 12 - middle_x, rect.h - 328)
    actions = Rect(middle_x, board.bottom + 10, board.w, 42)
    right = Rect(right_x, rect.y + 60, 260, board.h + 52)
    bottom = Rect(middle_x, actions.bottom + 14, rect.right - 12 - middle_x, 190)
    return BoardPlan(
        narrow=False,
        top=rect.top(TOP),
        left=left,
        board=board,
        levers=right.below(OTHERS + 12),
        actions=actions,
        right=right,
        bottom=bottom,
        card=(118, 164),
    )


def _narrow_plan(rect: Rect) -> BoardPlan:
    left = Rect(rect.x + 10, rect.y + 58, 224, rect.h - 68)
    x = left.right + 10
    board = Rect(x, rect.y + 58, rect.right - 10 - x, rect.h - 344)
    levers = Rect(x, board.bottom + 10, board.w, 40)
    actions = Rect(x, levers.bottom + 10, board.w, 40)
    bottom = Rect(x, actions.bottom + 10, board.w, rect.bottom - 10 - actions.bottom - 10)
    return BoardPlan(
        narrow=True,
        top=rect.top(TOP),
        left=left,
        board=board,
        levers=levers,
        actions=actions,
        right=None,
        bottom=bottom,
        card=(104, 146),
    )


def hand_places(places: BoardPlan, hand: int, offer: int) -> tuple[list[Rect], list[Rect]]:
    """The rectangles of the cards in hand and of those on offer."""
    w, h = places.card
    row = places.bottom
    y = row.y + (20 if places.narrow else 22)
    step = w + 8
    own = [Rect(row.x + step * index, y, w, h) for index in range(hand)]
    start = row.x + step * hand + 18
    return own, [Rect(start + step * index, y, w, h) for index in range(offer)]


def draw(canvas: Canvas, rect: Rect, data: BoardPage) -> None:
    """The whole page."""
    places = plan(rect)
    table_ground(canvas, rect)
    draw_top(canvas, places.top, data.top, narrow=places.narrow)
    household.draw(canvas, places.left, data.household, narrow=places.narrow)
    draw_middle(canvas, places.board, data.middle, narrow=places.narrow)
    for place, action in zip(action_places(places, len(data.actions)), data.actions, strict=True):
        button(canvas, place, action)
    if places.right:
        _others(canvas, places.right.top(OTHERS), data)
        _levers(canvas, places.levers, data)
    else:
        _others_in_bar(canvas, places.top, data)
        _lever_chips(canvas, places.levers, data)
    _bottom(canvas, places, data)


def action_places(places: BoardPlan, count: int) -> list[Rect]:
    """The rectangles of the action buttons."""
    return places.actions.columns(count, 7)


def draw_top(canvas: Canvas, rect: Rect, data: TopBar, *, narrow: bool = False) -> list[Rect]:
    """The bar; gives the rectangles of its buttons."""
    bar(canvas, rect)
    theme = canvas.theme
    emblem(canvas, Rect(rect.x + 14, rect.y + 4, 32, 40), theme.on_bar)
    title = canvas.style("heading").sized(20)
    base = rect.cy + title.cap * canvas.fonts.text_size / 2
    x = rect.x + 58
    if not narrow:
        x += canvas.write(x, base, data.title, title, theme.on_bar) + 27
    x += canvas.write(x, base, data.year_word, title.sized(18), theme.on_bar) + 25
    if data.track:
        years = replace(data.track, step=21) if narrow else data.track
        year_track(canvas, x, rect.cy, years)
        x += years.width + 22
    shown = [item for item in data.phases if item.state == "now"] if narrow else data.phases
    phases(canvas, x - (6 if narrow else 0), rect.cy, shown)
    return bar_buttons(canvas, rect, data.icons, 14 if narrow else 22)


def _others(canvas: Canvas, rect: Rect, data: BoardPage) -> None:
    sheet(canvas, rect)
    _title(canvas, rect, data.others_title)
    draw_other = household_row if len(data.others) <= 3 else household_chip
    for place, item in zip(other_places(rect, len(data.others)), data.others, strict=True):
        draw_other(canvas, place, item)


def other_places(rect: Rect, count: int) -> list[Rect]:
    """Up to three households in rows; more stand in two or three columns, in short."""
    area = Rect(rect.x + 8, rect.y + 34, rect.w - 16, rect.h - 44)
    if count <= 3:
        return area.rows(3, 5)[:count]
    columns = 2 if count <= 6 else 3
    return [place for row in area.rows(3, 5) for place in row.columns(columns, 6)][:count]


def _title(canvas: Canvas, rect: Rect, text: str) -> None:
    head = Rect(rect.x + 12, rect.y + 6, rect.w - 24, 22)
    canvas.label(head, text, canvas.style("section"), canvas.theme.ink)


def _levers(canvas: Canvas, rect: Rect, data: BoardPage) -> None:
    sheet(canvas, rect)
    _title(canvas, rect, data.levers_title)
    head = Rect(rect.x + 12, rect.y + 6, rect.w - 24, 22)
    canvas.label(head, data.levers_note, canvas.style("small"), canvas.theme.soft, align="right")
    rows = Rect(rect.x + 8, rect.y + 30, rect.w - 16, rect.h - 74)
    for row, item in zip(rows.rows(len(data.levers), 5), data.levers, strict=True):
        lever_row(canvas, row, item)
    done = Rect(rect.x + 8, rect.bottom - 38, rect.w - 16, 30)
    card_box(canvas, done, "done", 9)
    theme = canvas.theme
    canvas.icon("valider", Rect(done.x + 8, done.cy - 10, 20, 20), ink=theme.moss)
    label = canvas.style("label").sized(14.5)
    canvas.label(done.after(34), data.voted, label, theme.ink)


def _others_in_bar(canvas: Canvas, rect: Rect, data: BoardPage) -> None:
    """Between the phase and the buttons, narrower when there are many."""
    count = len(data.others)
    room = Rect(rect.x + 408, rect.y + 7, 132.0 * min(3, count) - 8, 34)
    for place, item in zip(
        room.columns(max(1, count), 8 if count <= 3 else 4), data.others, strict=False
    ):
        household_chip(canvas, place, item)


def _lever_chips(canvas: Canvas, rect: Rect, data: BoardPage) -> None:
    for place, item in zip(rect.columns(len(data.levers), 7), data.levers, strict=True):
        lever_chip(canvas, place, item)


def _bottom(canvas: Canvas, places: BoardPlan, data: BoardPage) -> None:
    shown = data.offer[:1] if places.narrow else data.offer
    own, offered = hand_places(places, len(data.hand), len(shown))
    _bottom_titles(canvas, places, data, offered)
    for place, face in zip(own, data.hand, strict=True):
        hand_card(canvas, place, face)
    middle = (own[-1].right + offered[0].x) / 2
    stitches(canvas, (middle, own[0].y + 4), (middle, own[0].bottom - 4))
    for place, face in zip(offered, shown, strict=True):
        hand_card(canvas, place, face)
    if places.narrow:
        _strips(canvas, places, offered[-1], data)
    else:
        _journal(canvas, places, offered[-1], data)


def _bottom_titles(
    canvas: Canvas, places: BoardPlan, data: BoardPage, offered: Sequence[Rect]
) -> None:
    style = canvas.style("section").sized(17)
    base = places.bottom.y + 13
    x = places.bottom.x + 2
    x += canvas.write(x, base, data.hand_title, style, canvas.theme.ink) + 7
    title = data.offer_title_short if places.narrow else data.offer_title
    if not places.narrow:
        canvas.write(x, base, data.hand_note, canvas.style("small"), canvas.theme.soft)
    canvas.write(offered[0].x + 2, base, title, style, canvas.theme.ink)


def _strips(canvas: Canvas, places: BoardPlan, last: Rect, data: BoardPage) -> None:
    area = Rect(last.right + 8, last.y, places.bottom.right - last.right - 14, last.h)
    for row, face in zip(area.rows(3, 4), data.offer[1:], strict=False):
        card_strip(canvas, row, face)


def _journal(canvas: Canvas, places: BoardPlan, last: Rect, data: BoardPage) -> None:
    rect = Rect(last.right + 14, places.bottom.y - 4, 0, 0)
    rect = Rect(rect.x, rect.y, places.bottom.right - rect.x, places.bottom.bottom - rect.y)
    sheet(canvas, rect)
    canvas.icon("journal", Rect(rect.x + 9, rect.y + 8, 22, 22))
    head = Rect(rect.x + 38, rect.y + 8, rect.w - 46, 22)
    canvas.label(head, data.journal_title, canvas.style("section"), canvas.theme.ink)
    rows = Rect(rect.x + 8, rect.y + 36, rect.w - 14, rect.h - 52)
    for row, item in zip(rows.rows(3, 0), data.journal, strict=False):
        journal_line(canvas, row, item)
