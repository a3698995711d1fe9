"""The rucksack of the shown household: its heading and the soil core under it.

The layers are those of the piece of the kit; counts fit their cells at every text size.
"""

from __future__ import annotations

from typing import Final

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.lines import INK
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.board_parts import capped
from game.screens.looks import CoreLook
from game.screens.nodes import Node

HEAD: Final = 28.0
RADIUS: Final = 10.0
LARGEST_TOKEN: Final = 22.5
NARROW: Final = 220.0  # width below which the edge and the totals take less

Layer = tuple[str, tuple[tuple[str, int], ...]]


def core_rect(rect: Rect) -> Rect:
    """The soil core in the rectangle of a rucksack node."""
    return rect.below(HEAD)


def layer_rect(rect: Rect, look: CoreLook, stage: str) -> Rect:
    """The layer of a stage in the rectangle of a rucksack node; the whole core if unknown."""
    rows = list(reversed(core_rect(rect).rows(max(1, len(look.layers)), 0)))
    names = [name for name, _ in look.layers]
    return rows[names.index(stage)] if stage in names else core_rect(rect)


def paint_rucksack(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Sack, name and total, then the layers, extraction at the bottom."""
    _head(canvas, rect.top(HEAD - 4), node)
    if isinstance(node.look, CoreLook) and node.look.layers:
        _core(canvas, core_rect(rect), node.look.layers)


def _head(canvas: Canvas, rect: Rect, node: Node) -> None:
    theme = canvas.theme
    canvas.icon(node.icon or "sac", Rect(rect.x - 2, rect.cy - 12.5, 25, 25))
    title = rect.after(28).left((rect.w - 28) * 0.6)
    canvas.label(title, node.label, canvas.style("section").sized(17), theme.ink)
    note = rect.end((rect.w - 28) * 0.38)
    canvas.label(note, node.value, canvas.style("number").sized(15), theme.ink, align="right")


def _core(canvas: Canvas, rect: Rect, layers: tuple[Layer, ...]) -> None:
    edge = 29.0 if rect.w < NARROW else 34.0
    rows = list(reversed(rect.moved(-rect.x, -rect.y).rows(len(layers), 0)))
    pairs = list(zip(rows, layers, strict=True))
    body = "".join(_ground(canvas, row, layer[0], edge) for row, layer in reversed(pairs))
    canvas.rounded(rect, body, RADIUS)
    for row, layer in pairs:
        _cells(canvas, row.moved(rect.x, rect.y), layer, edge)
    canvas.box(rect, Paint(stroke=canvas.theme.ink, width=canvas.pen(INK)), RADIUS)


def _ground(canvas: Canvas, row: Rect, stage: str, edge: float) -> str:
    """A layer's pale colour, its hatched border and the line above it."""
    theme = canvas.theme
    tint = theme.tint(stage)
    side = canvas.stage_fill(stage, Rect(0, 0, edge, row.h))
    cover = svg.rect(edge, 0, row.w - edge + 1, row.h + 1, Paint(fill=tint))
    line = Paint(fill=mix(tint, theme.ink, 0.3))
    above = svg.rect(0, -0.8, row.w, 1.6, line) if row.y > 0 else ""
    return svg.group(f"translate(0 {svg.num(row.y)})", side + cover + above)


def _cells(canvas: Canvas, row: Rect, layer: Layer, edge: float) -> None:
    theme = canvas.theme
    stage, cubes = layer
    spot = Rect.around(row.x + edge / 2, row.cy, edge * 0.72, edge * 0.72)
    icon, ground = canvas.tokens.stages[stage].icon, theme.stage[stage]
    canvas.icon(icon, spot, ink=theme.on_stage, fill=ground, paper=ground)
    total = edge * 1.2
    cells = Rect(row.x + edge + 2, row.y, row.w - edge - total - 2, row.h)
    for cell, (kind, count) in zip(cells.columns(max(1, len(cubes)), 0), cubes, strict=True):
        _cell(canvas, cell, kind, count)
    end = Rect(row.right - total, row.y, total - 8, row.h)
    style = canvas.style("number").sized(capped(canvas, 17, min(22.0, total * 0.62)))
    canvas.label(end, str(sum(n for _, n in cubes)), style, theme.ink, align="right")


def _cell(canvas: Canvas, cell: Rect, kind: str, count: int) -> None:
    if not count:
        canvas.circle(cell.cx, cell.cy, 2, Paint(fill=canvas.theme.edge))
        return
    style = canvas.style("number").sized(capped(canvas, 16, cell.w * 0.46))
    size = min(LARGEST_TOKEN, cell.w * 0.53, cell.h * 0.7)
    gap = 3.0
    if canvas.theme.impact_halo:
        size, gap = size * 0.88, 5.0
    room = cell.w - size - gap
    width = min(room, canvas.width(str(count), style))
    left = max(cell.x, cell.cx - (size + gap + max(width, 10)) / 2)
    impact(canvas, kind, left + size / 2, cell.cy, size)
    place = Rect(left + size + gap, cell.y, room + 1, cell.h)
    canvas.label(place, str(count), style, canvas.theme.ink)
