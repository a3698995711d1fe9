"""The effect line of a card: icons, impact tokens, coins and numbers, no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import impact
from game.desktop.svg import Point


@dataclass(frozen=True, slots=True)
class EffectToken:
    """One sign: kind is "icon" or "impact" (value: its name or letter) or "text" (a number)
    or "gap".
    """

    kind: str
    value: str


def icon(name: str) -> EffectToken:
    return EffectToken("icon", name)


def cube(letter: str) -> EffectToken:
    return EffectToken("impact", letter)


def text(value: str) -> EffectToken:
    return EffectToken("text", value)


def gap() -> EffectToken:
    """A space that parts two groups of signs."""
    return EffectToken("gap", "")


TEXT_SHARE = 0.98  # size of numbers, in token sizes
GAP_SHARE = 0.26
ICON_SHARE = 1.12


def effects_width(canvas: Canvas, tokens: Sequence[EffectToken], size: float) -> float:
    """The width of the line when tokens are `size` px."""
    gaps = GAP_SHARE * size * max(0, len(tokens) - 1)
    return sum(_width(canvas, token, size) for token in tokens) + gaps


def effects(
    canvas: Canvas,
    rect: Rect,
    tokens: Sequence[EffectToken],
    size: float,
    align: str = "center",
    ink: str | None = None,
) -> None:
    """Draw `tokens` on one line in `rect`, smaller if they must be to fit its width."""
    wide = effects_width(canvas, tokens, size)
    if wide > rect.w:
        size, wide = size * rect.w / wide, rect.w
    x = rect.x + ((rect.w - wide) / 2 if align == "center" else 0)
    for token in tokens:
        _draw(canvas, token, (x, rect.cy), size, ink or canvas.theme.ink)
        x += _width(canvas, token, size) + GAP_SHARE * size


def _width(canvas: Canvas, token: EffectToken, size: float) -> float:
    if token.kind == "gap":
        return size * 0.3
    if token.kind == "text":
        style = canvas.style("number").sized(size * TEXT_SHARE / canvas.fonts.text_size)
        return canvas.width(token.value, style)
    return size * ICON_SHARE


def _draw(canvas: Canvas, token: EffectToken, at: Point, size: float, ink: str) -> None:
    x, cy = at
    side = size * ICON_SHARE
    if token.kind == "impact":
        impact(canvas, token.value, x + side / 2, cy, side)
    elif token.kind == "icon":
        canvas.icon(token.value, Rect(x, cy - side / 2, side, side))
    elif token.kind == "text":
        style = canvas.style("number").sized(size * TEXT_SHARE / canvas.fonts.text_size)
        base = cy + style.cap * canvas.fonts.text_size / 2 + size * 0.04
        canvas.write(x, base, token.value, style, ink)
