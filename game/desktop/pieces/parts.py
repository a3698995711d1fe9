"""A phone being built: its strata, and the parts chosen or still to choose."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, INK, disc_colours
from game.desktop.pieces.paths import dashed_box
from game.desktop.svg import Paint

RADIUS = 12.0


@dataclass(frozen=True, slots=True)
class StrataPhone:
    """A phone filling layer by layer: full, current and empty ones out of `layers`."""

    stage: str
    full: int
    layers: int = 3


def strata_phone(canvas: Canvas, rect: Rect, data: StrataPhone) -> None:
    """Layers are numbered from the bottom; the one being chosen is pale, the rest empty."""
    theme = canvas.theme
    rows = rect.moved(-rect.x, -rect.y).rows(data.layers, 0)
    body = svg.rect(0, 0, rect.w + 1, rect.h + 1, Paint(fill=theme.card))
    for index, row in enumerate(reversed(rows)):
        body += _layer(canvas, row, index, data)
    body += svg.path(f"M{svg.num(rect.w / 2 - 10)} 11h20", Paint(stroke=theme.edge, width=5))
    canvas.rounded(rect, body, RADIUS)
    canvas.box(rect, Paint(stroke=theme.ink, width=canvas.pen(2)), RADIUS)
    style = canvas.style("number").sized(19)
    for index, row in enumerate(reversed(rect.rows(data.layers, 0))):
        colour = theme.on_stage if index < data.full else theme.ink
        top = index == data.layers - 1
        place = row.moved(0, 5) if top else row
        canvas.label(place, str(index + 1), style, theme.soft if top else colour, align="center")


def _layer(canvas: Canvas, row: Rect, index: int, data: StrataPhone) -> str:
    theme = canvas.theme
    if index < data.full:
        fill = canvas.stage_fill(data.stage, row)
    elif index == data.full:
        fill = svg.rect(0, 0, row.w + 1, row.h + 1, Paint(fill=theme.tint(data.stage)))
    else:
        fill = ""
    seam = Paint(stroke=theme.ink, width=1.6, dash=(4, 5))
    line = svg.path(f"M0 0H{svg.num(row.w)}", seam) if row.y > 0 else ""
    return svg.group(f"translate(0 {svg.num(row.y)})", fill + line)


@dataclass(frozen=True, slots=True)
class BuildPart:
    """A part of the phone. State: kept, choosing or empty."""

    icon: str
    name: str
    choice: str
    note: str
    stage: str
    state: str = "kept"


def build_part(canvas: Canvas, rect: Rect, data: BuildPart) -> None:
    """A disc, the part's name, what was chosen, what it weighs."""
    theme = canvas.theme
    _frame(canvas, rect, data.state)
    _disc(canvas, rect.cx, rect.y + 44, data)
    quiet = data.state == "empty"
    inner = rect.inset(6, 0)
    name = Rect(inner.x, rect.y + 84, inner.w, 24)
    section = canvas.style("section").sized(17)
    canvas.label(name, data.name, section, theme.soft if quiet else theme.ink, align="center")
    colours = {"kept": theme.ink, "choosing": theme.action, "empty": theme.soft}
    label = canvas.style("label").weighted(700 if quiet else 800)
    choice = Rect(inner.x, rect.y + 108, inner.w, 24)
    canvas.label(choice, data.choice, label, colours[data.state], align="center")
    note = Rect(inner.x, rect.y + 132, inner.w, 22)
    body = canvas.style("body").sized(15)
    canvas.label(note, data.note, body, theme.soft, align="center")


def _frame(canvas: Canvas, rect: Rect, state: str) -> None:
    theme = canvas.theme
    if state == "kept":
        canvas.box(rect, Paint(theme.card, theme.edge, canvas.pen(EDGE)), 10)
    else:
        canvas.box(rect, Paint(fill=theme.card if state == "choosing" else theme.sheet), 10)
        colour, width = (theme.select, 2.6) if state == "choosing" else (theme.edge, 1.8)
        dashed_box(canvas, rect, 10, colour, width)


def _disc(canvas: Canvas, cx: float, cy: float, data: BuildPart) -> None:
    theme = canvas.theme
    area = Rect.around(cx, cy, 40, 40)
    if data.state == "empty":
        canvas.circle(cx, cy, 30.5, Paint(theme.sheet, theme.edge, canvas.pen(EDGE)))
        canvas.icon(data.icon, area, ink=theme.edge, fill=theme.sheet, paper=theme.sheet)
        return
    colours = disc_colours(canvas)
    tint = canvas.tokens.themes["paper"].tint(data.stage)
    face = tint if theme.name != "high_contrast" else theme.card
    canvas.circle(cx, cy, 30.5, Paint(face, colours.ink, canvas.pen(INK)))
    canvas.icon(data.icon, area, ink=colours.ink, fill=colours.fill, paper=colours.disc)
