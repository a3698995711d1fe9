"""Impact tokens C, M, E, H: colour, shape and, from 16 px up, letter."""

from __future__ import annotations

import re

from game.desktop import svg
from game.desktop.art import INK, PAPER
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.svg import Paint

LETTER_MIN_PX = 16.0
HALO_MIN_PX = 9.0
LETTER_PATH = r'<path d="[^"]*" stroke="[^"]*" stroke-width="[12]\.[0-9]+"/>'


def impact(canvas: Canvas, kind: str, cx: float, cy: float, size: float) -> None:
    """The token of `kind` ("C", "M", "E" or "H") centred on (cx, cy), `size` px wide."""
    area = Rect.around(cx, cy, size, size)
    body = _body(canvas, kind, with_letter=size * canvas.scale >= LETTER_MIN_PX)
    halo = canvas.theme.impact_halo
    if halo and size >= HALO_MIN_PX:
        canvas.circle(cx, cy, size * 0.55, Paint(fill=halo))
    canvas.drawing(area, svg.group(f"scale({svg.num(size / 24)})", body))


def _body(canvas: Canvas, kind: str, *, with_letter: bool) -> str:
    theme = canvas.theme
    paper = canvas.tokens.themes["paper"]
    colours = {
        paper.impact[kind]: theme.impact[kind],
        PAPER: theme.impact_letter[kind],
        INK: theme.impact_outline,
    }
    body = canvas.kit.art.icon_body(canvas.tokens.impacts[kind].icon, colours)
    return body if with_letter else re.sub(LETTER_PATH, "", body)


def impact_count(
    canvas: Canvas, kind: str, x: float, cy: float, count: str, size: float = 20, px: float = 16
) -> float:
    """A token and its number from `x`; gives the width taken."""
    impact(canvas, kind, x + size / 2, cy, size)
    style = canvas.style("number").sized(px)
    gap = size * 0.25
    base = cy + style.cap * canvas.fonts.text_size / 2
    return size + gap + canvas.write(x + size + gap, base, count, style, canvas.theme.ink)
