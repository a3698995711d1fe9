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
LETTER_PATH = r'<path d="[^"]*"(?: stroke="[^"]*")? stroke-width="[12]\.[0-9]+"/>'


LETTER_LOW = {"impact-c": 0.5, "impact-m": 0.5, "impact-e": 0.6, "impact-h": 0.65}
"""Where the middle of a letter stands in the height of each shape."""


def impact(canvas: Canvas, kind: str, cx: float, cy: float, size: float) -> None:
    """The token of `kind` (its letter) centred on (cx, cy), `size` px wide."""
    area = Rect.around(cx, cy, size, size)
    body = _body(canvas, kind, with_letter=size * canvas.scale >= LETTER_MIN_PX)
    halo = canvas.theme.impact_halo
    if halo and size >= HALO_MIN_PX:
        canvas.circle(cx, cy, size * 0.55, Paint(fill=halo))
    canvas.drawing(area, svg.group(f"scale({svg.num(size / 24)})", body))
    letter = canvas.tokens.impacts[kind].letter
    if letter and size * canvas.scale >= LETTER_MIN_PX:
        _letter(canvas, kind, letter, area)


def _letter(canvas: Canvas, kind: str, letter: str, area: Rect) -> None:
    """A letter in the middle of a token, at one size whatever the text size."""
    style = canvas.style("number").sized(area.w * 0.58 / canvas.fonts.text_size)
    base = area.y + area.h * LETTER_LOW[canvas.tokens.impacts[kind].icon]
    base += style.cap * canvas.fonts.text_size / 2
    canvas.write(area.cx, base, letter, style, canvas.theme.impact_letter[kind], align="center")


def _body(canvas: Canvas, kind: str, *, with_letter: bool) -> str:
    theme = canvas.theme
    paper = canvas.tokens.themes["paper"]
    colours = {
        paper.impact[kind]: theme.impact[kind],
        PAPER: theme.impact_letter[kind],
        INK: theme.impact_outline,
    }
    body = canvas.kit.art.icon_body(canvas.tokens.impacts[kind].icon, colours)
    own = with_letter and not canvas.tokens.impacts[kind].letter
    return body if own else re.sub(LETTER_PATH, "", body)


def impact_count(
    canvas: Canvas, kind: str, x: float, cy: float, count: str, size: float = 20, px: float = 16
) -> float:
    """A token and its number from `x`; gives the width taken."""
    impact(canvas, kind, x + size / 2, cy, size)
    style = canvas.style("number").sized(px)
    gap = size * 0.25
    base = cy + style.cap * canvas.fonts.text_size / 2
    return size + gap + canvas.write(x + size + gap, base, count, style, canvas.theme.ink)
