"""What a card on offer puts into the rucksack, and the button that takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.effects import EffectToken, effects, effects_width, gap
from game.desktop.pieces.panels import rule
from game.desktop.placing import Mood, Placed
from game.desktop.views.kept import Kept
from game.desktop.views.parts import button_state, effect_tokens
from game.screens.looks import Token, TokensLook
from game.screens.nodes import Node, Role

PAD: Final = 20.0
TAKE: Final = 55.0
BLIND: Final = 38.0
TOKEN: Final = 22.0


def place_bag(canvas: Canvas, rect: Rect, group: Node) -> list[Placed]:
    """Heading, lines, then the buttons at the foot of the sheet."""
    inner = rect.inset(PAD, 0)
    title = Rect(rect.x + 15, rect.y + 12, rect.w - 32, 30)
    placed = [Placed(group, title, Kept(paint_title))]
    buttons = [node for node in group.children if node.role is Role.BUTTON]
    lines = [node for node in group.children if node.role is not Role.BUTTON]
    spots = _button_spots(inner, buttons)
    end = min((spot.y for spot in spots), default=rect.bottom - 17)
    area = Rect(inner.x, rect.y + 48, inner.w, end - 10 - rect.y - 48)
    rows = area.rows(max(2, len(lines)), 0)
    placed += [
        Placed(node, row, Kept(LinePainter(strong=at > 0)))
        for at, (node, row) in enumerate(zip(lines, rows, strict=False))
    ]
    return placed + [
        Placed(n, at, Kept(paint_button)) for n, at in zip(buttons, spots, strict=True)
    ]


def _button_spots(inner: Rect, buttons: list[Node]) -> list[Rect]:
    """One under the other down to the foot of the sheet, the main one the highest."""
    y, spots = inner.bottom - 17.0, []
    for node in reversed(buttons):
        high = TAKE if node.primary or len(buttons) == 1 else BLIND
        y -= high
        spots.append(Rect(inner.x, y, inner.w, high))
        y -= 8
    return list(reversed(spots))


def paint_title(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """Icon and heading, a line under everything that is told."""
    if node.icon:
        canvas.icon(node.icon, Rect(rect.x, rect.y, 30, 30))
    style = canvas.style("heading").sized(20)
    canvas.label(rect.after(37), node.label, style, canvas.theme.ink)


@dataclass(frozen=True, slots=True)
class LinePainter:
    """Paints a line of what changes; ``strong`` for the card considered."""

    strong: bool

    def __call__(self, canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        """Its word and its signs, or a sentence across the line."""
        theme = canvas.theme
        style = canvas.style("label").sized(16).weighted(800 if self.strong else 500).spaced(1.08)
        if not isinstance(node.look, TokensLook):
            words = canvas.style("body").sized(16)
            canvas.paragraph(rect, node.label, words, theme.soft, valign="middle")
            return
        colour = theme.action if self.strong else theme.soft
        word = rect.left(min(134.0, rect.w * 0.36))
        canvas.paragraph(word, node.label, style, colour, valign="middle", max_lines=3)
        line = rect.after(word.w + 10)
        tokens = spread(node.look.tokens)
        if not tokens:
            number = canvas.style("number")
            canvas.label(line, node.value, number, theme.ink)
            return
        wide = min(line.w, effects_width(canvas, tokens, TOKEN))
        ink = theme.action if self.strong else theme.ink
        effects(canvas, line.left(wide), tokens, TOKEN, "left", ink)
        if self.strong:
            rule(canvas, rect.x, rect.bottom + 3, rect.w)


def spread(tokens: tuple[Token, ...]) -> list[EffectToken]:
    """The signs with a space after each number."""
    drawn = effect_tokens(tokens)
    line: list[EffectToken] = []
    for token in drawn:
        if line and line[-1].kind == "text":
            line.append(gap())
        line.append(token)
    return line


def paint_button(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The main button large, the other one plain."""
    state = button_state(mood, enabled=node.enabled)
    size = (18.0, 30.0) if node.primary else (15.0, 22.0)
    data = Button(
        node.label,
        node.icon or None,
        state,
        node.primary and node.enabled,
        mood.focused,
        px=size[0],
        icon_px=size[1],
    )
    button(canvas, rect, data)
