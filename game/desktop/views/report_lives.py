"""The other parts of the report: the life of each phone, and what a cube stands for."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.history import Stop, history_line
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.panels import card_box, rule, sheet
from game.desktop.placing import Mood, Placed
from game.desktop.views.parts import paint_device, text_height
from game.desktop.views.stage import paint_title
from game.screens.looks import FigureLook, HistoryLook, PhoneLook
from game.screens.nodes import Node, child

GAP: Final = 14.0
LIFE: Final = (320.0, 174.0)  # least width and height of the sheet of a phone, before text size
PLATE: Final = 210.0  # least width of the plate of a kind


def place_lives(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """A heading, then the phones in as many columns as fit; gives them placed downwards."""
    head = 40 if area.w > 560 else 52
    columns = max(1, int((area.w + GAP) // (LIFE[0] + GAP)))
    high = LIFE[1]
    placed = [Placed(node, area.top(head), _paint_head)]
    for at, one in enumerate(node.children):
        line, column = divmod(at, columns)
        slot = Rect(area.x, area.y + head + (high + GAP) * line, area.w, high)
        placed.append(Placed(one, slot.columns(columns, GAP)[column], _paint_life))
    return placed


def _paint_head(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    paint_title(canvas, rect, node.label, node.value, 23)


def _paint_life(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, PhoneLook)
    theme = canvas.theme
    years, line, end = (child(node, f"{node.key}.{name}") for name in ("years", "history", "end"))
    sheet(canvas, rect)
    inner = rect.inset(16, 12)
    paint_device(canvas, inner.left(52), node.look)
    words = inner.after(66)
    number = canvas.style("number").sized(19)
    wide = canvas.width(node.value, number)
    title = Rect(words.x, words.y - 2, words.w - wide - 10, 36)
    style = canvas.style("section").sized(16.5).spaced(1.1)
    canvas.paragraph(title, node.label, style, theme.ink, valign="middle", max_lines=2)
    canvas.label(words.top(32), node.value, number, theme.copper_dark, align="right")
    said = words.below(36).top(20)
    small = canvas.style("small").weighted(500).sized(14.5)
    taken = canvas.label(said, years.label, small, theme.ink)
    canvas.label(said.after(taken + 10), years.value, small, theme.soft, align="right")
    if isinstance(line.look, HistoryLook) and line.look.stops:
        stops = [Stop(s.words, s.stage or None, s.team or None) for s in line.look.stops]
        history_line(canvas, words.below(60).top(56), stops)
    foot = words.foot(24)
    rule(canvas, foot.x, foot.y - 3, foot.w)
    canvas.paragraph(foot.moved(0, 2), end.label, small, theme.soft, valign="middle")


def place_scale(canvas: Canvas, node: Node, area: Rect) -> list[Placed]:
    """The text, a plate a kind, and the doubt, on one sheet."""
    text, *kinds, doubt = node.children
    inner = area.inset(28, 0)
    body = canvas.style("body").sized(18)
    title = text_height(canvas, node.label, canvas.style("heading").sized(26), inner.w) + 8
    y = area.y + 20 + title
    high = text_height(canvas, text.label, body, inner.w)
    placed = [Placed(text, Rect(inner.x, y, inner.w, high), _paint_text)]
    y += high + 18
    plates = _place_plates(canvas, kinds, Rect(inner.x, y, inner.w, 0))
    y = max(item.rect.bottom for item in plates) + 18
    high = text_height(canvas, doubt.label, body, inner.w - 76) + 28
    placed += [*plates, Placed(doubt, Rect(inner.x, y, inner.w, high), _paint_doubt)]
    whole = Rect(area.x, area.y, area.w, y + high + 24 - area.y)
    return [Placed(node, whole, _paint_scale), *placed]


def _place_plates(canvas: Canvas, kinds: list[Node], area: Rect) -> list[Placed]:
    fit = max(1, int((area.w + GAP) // (PLATE + GAP)))
    columns = len(kinds) if fit >= len(kinds) else 2 if fit >= 2 else 1
    room = (area.w - GAP * (columns - 1)) / columns
    high = max(_plate_height(canvas, node, room) for node in kinds)
    placed = []
    for at, node in enumerate(kinds):
        line, column = divmod(at, columns)
        slot = Rect(area.x, area.y + (high + GAP) * line, area.w, high)
        placed.append(Placed(node, slot.columns(columns, GAP)[column], _paint_plate))
    return placed


def _plate_height(canvas: Canvas, node: Node, width: float) -> float:
    return 96 + 22 + text_height(canvas, node.value, canvas.style("body").sized(16), width - 36)


def _paint_scale(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)
    style = canvas.style("heading").sized(26)
    inner = rect.inset(28, 16)
    canvas.paragraph(inner, node.label, style, canvas.theme.ink)


def _paint_text(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    canvas.paragraph(rect, node.label, canvas.style("body").sized(18), canvas.theme.ink)


def _paint_plate(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    assert isinstance(node.look, FigureLook)
    theme = canvas.theme
    card_box(canvas, rect, "quiet", 12)
    inner = rect.inset(18, 14)
    kind = node.key.rpartition(".")[2]
    impact(canvas, kind, inner.x + 17, inner.y + 17, 34)
    name = Rect(inner.x + 46, inner.y, inner.w - 46, 34)
    canvas.label(name, node.label, canvas.style("section").sized(18), theme.ink)
    figure = inner.below(40).top(44)
    number = canvas.style("number").sized(30)
    canvas.label(figure, node.look.number, number, theme.copper_dark)
    words = inner.below(88)
    canvas.paragraph(words, node.value, canvas.style("body").sized(16), theme.soft)


def _paint_doubt(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    card_box(canvas, rect, "done", 12)
    canvas.icon(node.icon, Rect(rect.x + 20, rect.cy - 17, 34, 34))
    area = Rect(rect.x + 68, rect.y + 14, rect.w - 84, rect.h - 28)
    canvas.paragraph(area, node.label, canvas.style("body").sized(18), theme.ink, valign="middle")
