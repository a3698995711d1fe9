"""The rucksack as a soil core: extraction at the bottom, nothing rises again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.desktop import svg
from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.lines import INK
from game.desktop.svg import Paint
from game.desktop.theme import IMPACTS

RADIUS = 10.0
TOTAL_WIDTH = 40.0


@dataclass(frozen=True, slots=True)
class Layer:
    """One stratum: cubes of each kind (absent means none) for a stage."""

    stage: str
    cubes: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.cubes.values())


def soil_core(
    canvas: Canvas,
    rect: Rect,
    layers: Sequence[Layer],
    edge: float = 34,
    pitch: float = 10,
    kinds: Sequence[str] = IMPACTS,
) -> None:
    """Draw `layers`, given bottom first; `edge` is the width of the hatched border."""
    rows = list(reversed(rect.moved(-rect.x, -rect.y).rows(len(layers), 0)))
    body = "".join(
        _layer_body(canvas, row, layer, edge, pitch)
        for row, layer in zip(reversed(rows), reversed(layers), strict=True)
    )
    canvas.rounded(rect, body, RADIUS)
    for row, layer in zip(rows, layers, strict=True):
        _cells(canvas, row.moved(rect.x, rect.y), layer, edge, kinds)
    canvas.box(rect, Paint(stroke=canvas.theme.ink, width=canvas.pen(INK)), RADIUS)


def _layer_body(canvas: Canvas, row: Rect, layer: Layer, edge: float, pitch: float) -> str:
    theme = canvas.theme
    ground = svg.rect(0, 0, row.w, row.h + 1, Paint(fill=theme.tint(layer.stage)))
    side = canvas.stage_fill(layer.stage, Rect(0, 0, edge, row.h), pitch=pitch)
    cover = svg.rect(edge, 0, row.w - edge, row.h + 1, Paint(fill=theme.tint(layer.stage)))
    line = mix(theme.tint(layer.stage), theme.ink, 0.3)
    seam = svg.rect(0, -0.8, row.w, 1.6, Paint(fill=line)) if row.y > 0 else ""
    return svg.group(f"translate(0 {svg.num(row.y)})", ground + side + cover + seam)


def _cells(canvas: Canvas, row: Rect, layer: Layer, edge: float, kinds: Sequence[str]) -> None:
    theme = canvas.theme
    icon = canvas.tokens.stages[layer.stage].icon
    stage = theme.stage[layer.stage]
    spot = Rect.around(row.x + edge / 2, row.cy, edge * 0.72, edge * 0.72)
    canvas.icon(icon, spot, ink=theme.on_stage, fill=stage, paper=stage)
    cells = Rect(row.x + edge, row.y, row.w - edge - TOTAL_WIDTH, row.h).columns(len(kinds), 0)
    for kind, cell in zip(kinds, cells, strict=True):
        _cell(canvas, cell, kind, layer.cubes.get(kind, 0))
    end = Rect(row.right - TOTAL_WIDTH, row.y, TOTAL_WIDTH - 12, row.h)
    style = canvas.style("number").sized(17)
    canvas.label(end, str(layer.total), style, theme.ink, align="right")


def _cell(canvas: Canvas, cell: Rect, kind: str, count: int) -> None:
    theme = canvas.theme
    if not count:
        canvas.circle(cell.cx, cell.cy, 2, Paint(fill=theme.edge))
        return
    size = min(22.5, cell.w * 0.53)
    style = canvas.style("number")
    shift = max(0.0, canvas.width(str(count), style) - 10) / 2
    impact(canvas, kind, cell.cx - size * 0.46 - shift, cell.cy, size)
    base = cell.cy + style.cap * canvas.fonts.text_size / 2
    canvas.write(cell.cx + size * 0.2 - shift, base, str(count), style, theme.ink)
