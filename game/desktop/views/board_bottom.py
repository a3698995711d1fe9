"""Under the board: the hand, the initiatives one can join, the journal.

Up to four cards in hand leave the initiatives as cards; with more, the initiatives become strips.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.cards import hand_card
from game.desktop.pieces.lines import EDGE
from game.desktop.pieces.panels import CARD_RADIUS, SHEET_RADIUS
from game.desktop.pieces.stages import card_back
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.textflow import wrap
from game.desktop.views.board_parts import capped, dashed, heading, press_box, tinted, trimmed
from game.desktop.views.board_plan import BoardPlan
from game.desktop.views.board_strip import paint_strip
from game.desktop.views.kept import Kept
from game.desktop.views.parts import card_face
from game.screens.looks import CardLook, LineLook
from game.screens.nodes import Node

GAP: Final = 8.0
TIGHT: Final = 6.0  # the same between small cards
PART: Final = 14.0  # from the hand to the initiatives
STRIP: Final = (192.0, 46.0)
LEAST_JOURNAL: Final = 150.0
LEAST_CARD: Final = 84.0
LIFT: Final = 5.0
LARGEST_LINE: Final = 18.0  # px of the journal, text size included


@dataclass(frozen=True, slots=True)
class Bottom:
    """What stands under the board: cards in hand, the number of initiatives as cards, the rest."""

    hand: tuple[Rect, ...]
    offer: tuple[Rect, ...]
    strips: tuple[Rect, ...]
    journal: Rect
    part: float


def plan(places: BoardPlan, hand: int, offer: int) -> Bottom:
    """The rectangles for so many cards in hand and so many initiatives."""
    return _compact(places, hand, offer) if places.compact else _wide(places, hand, offer)


def _wide(places: BoardPlan, hand: int, offer: int) -> Bottom:
    area, (w, h) = places.cards, places.card
    as_cards = _width(max(hand, 1), w) + PART + _width(offer, w) + 14 + LEAST_JOURNAL <= area.w
    column = _width(offer, w) if as_cards else min(area.w * 0.22, 236.0)
    room = area.w - column - PART - 14 - LEAST_JOURNAL
    own = _row(area, hand, w, h, room)
    right = own[-1].right if own else area.x + w
    start = right + PART + GAP
    part = (right + start) / 2
    cards = _row(Rect(start, area.y, column, h), offer, w, h, column) if as_cards else ()
    strips = () if as_cards else _strips(Rect(start, area.y, column, h), offer)
    left = start + column + 14
    journal = Rect(left, places.bottom.y - 4, places.bottom.right - left, places.bottom.h)
    return Bottom(own, cards, strips, journal, part)


def _compact(places: BoardPlan, hand: int, offer: int) -> Bottom:
    """As many initiatives as cards as the hand leaves room for; the others are strips."""
    area, (w, h) = places.cards, places.card
    column = max(STRIP[0] - 10, area.w * 0.238)
    room = area.w - column - PART - _width(max(1, hand), w, TIGHT)
    ones = max(0, min(offer, int((room + 1) // (w + TIGHT))))
    taken = column + ones * (w + TIGHT) + PART
    own = _row(area, hand, w, h, area.w - taken, TIGHT)
    left = area.right - column
    start = left - ones * (w + TIGHT)
    cards = _row(Rect(start, area.y, 0, h), ones, w, h, left - start, TIGHT)
    rest = offer - ones
    rows = Rect(left, area.y, column, h).rows(rest + 1, 4)
    end = own[-1].right if own else area.x + w
    return Bottom(own, cards, tuple(rows[:rest]), rows[rest], (end + start) / 2)


def _width(count: int, w: float, gap: float = GAP) -> float:
    return count * w + gap * max(0, count - 1)


def _row(
    area: Rect, count: int, w: float, h: float, room: float, gap: float = GAP
) -> tuple[Rect, ...]:
    """Cards side by side, narrower when they must be, laid over each other at last."""
    if not count:
        return ()
    wide = max(LEAST_CARD, min(w, (room - gap * (count - 1)) / count))
    step = min(wide + gap, (room - wide) / max(1, count - 1))
    return tuple(Rect(area.x + step * at, area.y, wide, h) for at in range(count))


def _strips(area: Rect, count: int) -> tuple[Rect, ...]:
    if not count:
        return ()
    high = min(STRIP[1] + 8, (area.h - 6 * (count - 1)) / count)
    return tuple(Rect(area.x, area.y + (high + 6) * at, area.w, high) for at in range(count))


def place(
    canvas: Canvas, places: BoardPlan, hand: Node, offer: Node, journal: Node
) -> list[Placed]:
    """The hand, the initiatives, the journal, with their headings."""
    low = plan(places, len(hand.children), len(offer.children))
    title = Rect(places.bottom.x + 2, places.bottom.y - 3, low.part - places.bottom.x - 10, 20)
    placed = [Placed(hand, title, Kept(paint_hand_title, 3))]
    placed += [
        Placed(node, at, Kept(paint_card)) for node, at in zip(hand.children, low.hand, strict=True)
    ]
    placed += _place_offer(places, low, offer)
    return placed + _place_journal(canvas, places, low.journal, journal)


def _place_offer(places: BoardPlan, low: Bottom, offer: Node) -> list[Placed]:
    spots = (*low.offer, *low.strips)
    if not spots:
        return []
    start = min(spot.x for spot in spots)
    end = max(spot.right for spot in spots)
    short = places.compact or not low.offer
    title = Rect(start + 2, places.bottom.y - 3, end - start - 2, 20)
    placed = [Placed(offer, title, Kept(paint_short_title if short else paint_title, 3))]
    cards = len(low.offer)
    placed += [
        Placed(node, spot, Kept(paint_card if at < cards else paint_strip))
        for at, (node, spot) in enumerate(zip(offer.children, spots, strict=True))
    ]
    return placed


def _place_journal(canvas: Canvas, places: BoardPlan, rect: Rect, journal: Node) -> list[Placed]:
    if places.compact:
        return [Placed(journal, rect, Kept(paint_journal_line))]
    placed = [Placed(journal, rect, Kept(paint_journal))]
    area = Rect(rect.x + 9, rect.y + 36, rect.w - 17, rect.h - 42)
    y = area.y
    for node in journal.children:
        room = area.below(y - area.y)
        full = _line_height(canvas, node, room.w)
        shown = node if full <= room.h else _without_reason(node)
        high = _line_height(canvas, shown, room.w)
        if high > room.h and node is not journal.children[0]:
            break
        placed.append(Placed(shown, room.top(min(high, area.h)), Kept(paint_line)))
        y += high + 4
    return placed


def _without_reason(node: Node) -> Node:
    """The line where there is no room for why: the strip of the journal and the log say it."""
    look = node.look
    return replace(node, look=replace(look, why="")) if isinstance(look, LineLook) else node


def _line_height(canvas: Canvas, node: Node, width: float) -> float:
    return max(30.0, wrap(canvas.fonts, _said(node), _line_style(canvas), width - 36).height + 2)


def _line_style(canvas: Canvas) -> TextStyle:
    px = capped(canvas, canvas.style("small").px, LARGEST_LINE)
    return canvas.style("small").weighted(500).spaced(1.16).sized(px)


def _said(node: Node) -> str:
    """What a line of the journal says beside its badge: what was done and, under it, why."""
    why = _why(node)
    return f"**{_words(node)}**\n{why}" if why else _words(node)


def _words(node: Node) -> str:
    return node.look.words if isinstance(node.look, LineLook) else node.label


def _why(node: Node) -> str:
    return node.look.why if isinstance(node.look, LineLook) else ""


def ground(canvas: Canvas, places: BoardPlan, low: Bottom) -> None:
    """The stitches between the hand and the initiatives, an empty place for an empty hand."""
    area = places.cards
    if low.offer or low.strips:
        dash = Paint(stroke=canvas.theme.edge, width=2.4, dash=(2, 6))
        canvas.line([(low.part, area.y + 4), (low.part, area.y + places.card[1] - 4)], dash)
    if not low.hand:
        w, h = places.card
        dashed(canvas, Rect(area.x, area.y, w, h), CARD_RADIUS, canvas.theme.edge, 1.8)


def paint_hand_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Whose hand it is and how many cards it holds."""
    heading(canvas, rect, node.label, node.value)


def paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The heading of a row of cards."""
    heading(canvas, rect, node.label)


def paint_short_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The heading where there is little room: the tree gives the short form as its value."""
    heading(canvas, rect, node.value or node.label)


def paint_card(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A card, its back when it is hidden; it rises under the pointer and the keyboard."""
    look = node.look
    if not isinstance(look, CardLook):
        return
    raised = node.chosen or mood.hovered or mood.focused
    place = rect.moved(0, -LIFT if raised and not mood.pressed else -2 if mood.pressed else 0)
    if not look.facing:
        card_back(canvas, place, look.stage)
    else:
        if raised:
            canvas.shadow(place, CARD_RADIUS, dy=6, spread=1)
        hand_card(canvas, place, card_face(look, chosen=node.chosen))
        if mood.hovered and not node.chosen:
            paint = Paint(stroke=canvas.theme.ink, width=canvas.pen(EDGE))
            canvas.box(place, paint, CARD_RADIUS)
    if mood.focused:
        focus_ring(canvas, place, CARD_RADIUS)


def paint_journal(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The sheet of the journal; it opens the whole log."""
    theme = canvas.theme
    canvas.shadow(rect, SHEET_RADIUS)
    edge = theme.ink if mood.hovered or mood.pressed else theme.line
    face = tinted(canvas, theme.sheet, mood)
    canvas.box(rect, Paint(face, edge, canvas.pen(EDGE)), SHEET_RADIUS)
    canvas.icon("journal", Rect(rect.x + 9, rect.y + 8, 22, 22))
    title = Rect(rect.x + 38, rect.y + 8, rect.w - 46, 22)
    canvas.label(title, node.label, canvas.style("section"), theme.ink)
    if mood.focused:
        focus_ring(canvas, rect, SHEET_RADIUS)


def paint_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """What a household has just done, and why when a computer plays it."""
    if isinstance(node.look, LineLook) and node.look.team:
        badge(canvas, rect.x + 15, rect.y + 15, 13.5, node.look.team)
    style, area = _line_style(canvas), rect.after(36)
    canvas.paragraph(area, _said(node), style, canvas.theme.soft, valign="middle")


def paint_journal_line(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The journal on one row: its last line and, where there is room, why; else that one can ask.

    Its name alone when even that line is too long.
    """
    theme = canvas.theme
    press_box(canvas, rect, mood, CARD_RADIUS, theme.sheet)
    last = node.children[0] if node.children else None
    if last is not None and isinstance(last.look, LineLook) and last.look.team:
        badge(canvas, rect.x + 19, rect.cy, min(13.5, rect.h / 2 - 3), last.look.team)
    else:
        canvas.icon("journal", Rect.around(rect.x + 19, rect.cy, 22, 22))
    asks = last is not None and bool(_why(last))
    style, side = _line_style(canvas).spaced(1.1), 20.0 if asks else 0.0
    area = trimmed(rect.after(38), 6 + side).inset(0, 1)
    tried = [node.label] if last is None else [_said(last), _words(last), node.label]
    fits = (text for text in tried if canvas.fitting(area, text, style).overflow <= 0)
    text = next(fits, node.label)
    canvas.paragraph(area, text, style, theme.soft, valign="middle")
    if last is not None and asks and text != _said(last):
        canvas.icon("question", Rect(rect.right - 25, rect.cy - 9, 19, 19))
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)
