"""The phone that takes shape during the drafts: its strata, its slots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, INK, disc_colours
from game.desktop.placing import Mood, Placed
from game.desktop.svg import Paint
from game.desktop.views.board_parts import capital, capped, dashed
from game.desktop.views.kept import Kept
from game.screens.looks import PhoneLook, StepLook
from game.screens.nodes import Node

MOST_COLUMNS: Final = 4
RADIUS: Final = 12.0
LAYERS: Final = ("kept", "choosing", "empty")
STATES: Final = {"done": "kept", "now": "choosing", "next": "empty"}


def place_phone(canvas: Canvas, rect: Rect, group: Node, stage: str) -> list[Placed]:
    """Heading, strata, and the slots in one row, or two when there are many."""
    slots = group.children
    title = Rect(rect.x + 20, rect.y + 12, rect.w - 40, 26)
    area = Rect(rect.x + 22, rect.y + 52, rect.w - 40, rect.h - 72)
    placed = [
        Placed(group, title, Kept(paint_title)),
        Placed(group, area.left(88), Kept(StrataPainter(stage))),
    ]
    cells = area.after(104)
    if len(slots) <= MOST_COLUMNS:
        columns = cells.columns(max(1, len(slots)), 12)
        paint = Kept(SlotPainter(stage))
        return placed + [Placed(n, at, paint) for n, at in zip(slots, columns, strict=False)]
    return placed + _two_rows(cells, slots, stage)


def _two_rows(cells: Rect, slots: tuple[Node, ...], stage: str) -> list[Placed]:
    across = -(-len(slots) // 2)
    grid = [at for row in cells.rows(2, 10) for at in row.columns(across, 10)]
    paint = Kept(SmallSlotPainter(stage))
    return [Placed(node, at, paint) for node, at in zip(slots, grid, strict=False)]


def state_of(node: Node) -> str:
    """kept, choosing or empty, from the step of the slot."""
    if node.chosen:
        return "choosing"
    return STATES[node.look.state] if isinstance(node.look, StepLook) else "kept"


def paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The heading of the sheet."""
    canvas.label(rect, node.label, canvas.style("heading").sized(20), canvas.theme.ink)


@dataclass(frozen=True, slots=True)
class StrataPainter:
    """Paints the phone as layers of ground, one for each slot: full ones lie at the bottom."""

    stage: str

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """A layer is full, pale while a card is considered for it, or empty."""
        theme = canvas.theme
        rows = list(reversed(rect.rows(max(1, len(node.children)), 0)))
        states = sorted((state_of(slot) for slot in node.children), key=LAYERS.index)
        pairs = list(zip(rows, states, strict=False))
        body = svg.rect(0, 0, rect.w + 1, rect.h + 1, Paint(fill=theme.card))
        body += "".join(self._layer(canvas, row, rect, state) for row, state in pairs)
        canvas.rounded(rect, body, RADIUS)
        canvas.box(rect, Paint(stroke=theme.ink, width=canvas.pen(2)), RADIUS)
        if isinstance(node.look, PhoneLook) and node.look.drawing:
            speaker = Rect.around(rect.cx, rect.y + 10, 22, 5)
            canvas.box(speaker, Paint(theme.edge, theme.card, 1), 2.5)
        for number, (row, state) in enumerate(pairs, start=1):
            style = canvas.style("number").sized(capped(canvas, 19, row.h * 0.62))
            place = Rect(row.x, row.y + 14, row.w, row.h - 14) if number == len(pairs) else row
            colour = theme.on_stage if state == "kept" else theme.ink
            canvas.label(place, str(number), style, colour, align="center")

    def _layer(self, canvas: Canvas, row: Rect, whole: Rect, state: str) -> str:
        theme, moved = canvas.theme, row.moved(-whole.x, -whole.y)
        fill = ""
        if state == "kept":
            fill = canvas.stage_fill(self.stage, Rect(0, 0, row.w, row.h))
        elif state == "choosing":
            pale = Paint(fill=theme.tint(self.stage))
            fill = svg.rect(0, 0, row.w + 1, row.h + 1, pale)
        colour = theme.on_stage if state == "kept" else theme.ink
        seam = Paint(stroke=colour, width=1.6, dash=(4, 5))
        line = svg.path(f"M0 {svg.num(row.h)}H{svg.num(row.w)}", seam)
        shown = fill + (line if moved.y + row.h < whole.h - 1 else "")
        return svg.group(f"translate(0 {svg.num(moved.y)})", shown)


@dataclass(frozen=True, slots=True)
class SlotPainter:
    """Paints a slot as a tall box, its disc above."""

    stage: str

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The name of the slot over the card chosen for it."""
        state = state_of(node)
        _frame(canvas, rect, state)
        disc = Rect.around(rect.cx, rect.y + 44, 61, 61)
        _disc(canvas, disc, node, self.stage, state)
        area = Rect(rect.x + 6, rect.y + 82, rect.w - 12, rect.h - 88)
        section = canvas.style("section").sized(17)
        ink = canvas.theme.soft if state == "empty" else canvas.theme.ink
        canvas.label(area.top(26), capital(node.label), section, ink, align="center")
        style = canvas.style("label").weighted(700 if state == "empty" else 800).spaced(1.12)
        low, colour = area.below(27), _ink(canvas, state)
        canvas.paragraph(low, node.value, style, colour, align="center", max_lines=2)


@dataclass(frozen=True, slots=True)
class SmallSlotPainter:
    """Paints a slot as a low box, its disc at the left."""

    stage: str

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """The name of the slot over the card chosen for it."""
        state = state_of(node)
        radius = 20.0 if rect.w >= 160 else 16.0
        _frame(canvas, rect, state)
        disc = Rect.around(rect.x + radius + 7, rect.cy, 2 * radius, 2 * radius)
        _disc(canvas, disc, node, self.stage, state)
        left = 2 * radius + 13
        high, low = Rect(rect.x + left, rect.y + 5, rect.w - left - 5, rect.h - 10).rows(2, 2)
        name = canvas.style("label").sized(14).spaced(1.08)
        ink = canvas.theme.soft if state == "kept" else _ink(canvas, state)
        canvas.paragraph(high, capital(node.label), name, ink, valign="bottom", max_lines=2)
        choice = canvas.style("label").sized(14.5).weighted(800).spaced(1.08)
        canvas.paragraph(low, node.value, choice, _ink(canvas, state), max_lines=2)


def _ink(canvas: Canvas, state: str) -> str:
    """The colour of what stands in a slot."""
    theme = canvas.theme
    return {"kept": theme.ink, "choosing": theme.action, "empty": theme.soft}[state]


def _frame(canvas: Canvas, rect: Rect, state: str) -> None:
    theme = canvas.theme
    if state == "kept":
        canvas.box(rect, Paint(theme.card, theme.edge, canvas.pen(EDGE)), 10)
        return
    canvas.box(rect, Paint(fill=theme.card if state == "choosing" else theme.sheet), 10)
    colour, width = (theme.select, 2.6) if state == "choosing" else (theme.edge, 1.8)
    dashed(canvas, rect, 10, colour, width)


def _disc(canvas: Canvas, rect: Rect, node: Node, stage: str, state: str) -> None:
    theme, radius = canvas.theme, rect.w / 2
    area = Rect.around(rect.cx, rect.cy, radius * 1.33, radius * 1.33)
    if state == "empty":
        canvas.circle(rect.cx, rect.cy, radius, Paint(theme.sheet, theme.edge, canvas.pen(EDGE)))
        canvas.icon(node.icon, area, ink=theme.edge, fill=theme.sheet, paper=theme.sheet)
        return
    colours = disc_colours(canvas)
    tint = canvas.tokens.themes["paper"].tint(stage)
    face = theme.card if theme.name == "high_contrast" else tint
    canvas.circle(rect.cx, rect.cy, radius, Paint(face, colours.ink, canvas.pen(INK)))
    canvas.icon(node.icon, area, ink=colours.ink, fill=colours.fill, paper=colours.disc)
