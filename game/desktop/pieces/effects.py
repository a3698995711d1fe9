"""The effect line of a card: icons, impact tokens, coins and numbers, no sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.impacts import LETTER_MIN_PX, impact
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
LEAST_SHARE = 0.85  # of their size, to which signs shrink before they take a second line


def effects_width(canvas: Canvas, tokens: Sequence[EffectToken], size: float) -> float:
    """The width of the line when tokens are `size` px."""
    gaps = GAP_SHARE * size * max(0, len(tokens) - 1)
    return sum(_width(canvas, token, size) for token in tokens) + gaps


def effect_lines(
    canvas: Canvas, tokens: Sequence[EffectToken], size: float, width: float
) -> tuple[list[list[EffectToken]], float]:
    """The tokens on one line or two, and the size at which they fit `width`.

    A second line is begun rather than drawing signs so small that cubes lose their letters.
    """
    wide = effects_width(canvas, tokens, size)
    least = min(size, LETTER_MIN_PX / ICON_SHARE / canvas.scale)
    fitted = size * min(1.0, width / max(wide, 1.0))
    if fitted >= max(least, size * LEAST_SHARE) or len(_units(tokens)) < 2:
        return [list(tokens)], fitted
    best = min(
        _halves(_units(tokens)),
        key=lambda pair: max(effects_width(canvas, half, size) for half in pair),
    )
    widest = max(effects_width(canvas, half, size) for half in best)
    return [*best], size * min(1.0, width / max(widest, 1.0))


def _halves(
    units: list[list[EffectToken]],
) -> list[tuple[list[EffectToken], list[EffectToken]]]:
    """Every way to part the units in two lines."""
    return [(list(chain(*units[:at])), list(chain(*units[at:]))) for at in range(1, len(units))]


def _units(tokens: Sequence[EffectToken]) -> list[list[EffectToken]]:
    """Signs with the number that follows them: what stays together."""
    units: list[list[EffectToken]] = []
    for token in tokens:
        if units and token.kind == "text":
            units[-1].append(token)
        else:
            units.append([token])
    return units


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
