"""Chips: short words in a pill, with or without an icon."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.canvas import Canvas
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, INK
from game.desktop.svg import Paint

PAD = 10.0
GAP = 5.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A pill. Kinds: plain, chosen, seam (moss), track (copper), accent, gone (disabled)."""

    text: str
    icon: str | None = None
    kind: str = "plain"
    px: float = 14
    icon_px: float = 20


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    outline: str
    width: float
    ink: str


def chip_width(canvas: Canvas, data: Chip) -> float:
    """The width a chip takes for its text, logical px."""
    icon = data.icon_px + GAP if data.icon else 0
    return canvas.width(data.text, _style(canvas, data)) + icon + 2 * PAD


def chip(canvas: Canvas, rect: Rect, data: Chip) -> None:
    """Draw `data` filling `rect`."""
    look = _look(canvas, data.kind)
    canvas.box(rect, Paint(look.fill, look.outline, look.width), rect.h / 2)
    icon = data.icon_px + GAP if data.icon else 0
    style = _style(canvas, data)
    room = rect.w - PAD - icon
    width = min(canvas.width(data.text, style), room)
    left = rect.cx - (icon + width) / 2
    if data.icon:
        spot = Rect(left, rect.cy - data.icon_px / 2, data.icon_px, data.icon_px)
        canvas.icon(data.icon, spot, ink=look.ink, fill=_icon_fill(canvas, data, look))
    canvas.label(Rect(left + icon, rect.y, width + 1, rect.h), data.text, style, look.ink)


def chip_at(canvas: Canvas, cx: float, cy: float, height: float, data: Chip) -> Rect:
    """Draw a chip as wide as its text, centred; gives its rectangle."""
    rect = Rect.around(cx, cy, chip_width(canvas, data), height)
    chip(canvas, rect, data)
    return rect


def _style(canvas: Canvas, data: Chip) -> TextStyle:
    role = "section" if data.kind == "track" else "label"
    return canvas.style(role).sized(data.px)


def _icon_fill(canvas: Canvas, data: Chip, look: _Look) -> str:
    return look.fill if data.kind == "gone" else canvas.theme.icon_fill


def _look(canvas: Canvas, kind: str) -> _Look:
    theme = canvas.theme
    edge, dark = canvas.pen(EDGE), canvas.tokens.themes["paper"].ink
    high = theme.name == "high_contrast"
    track = (theme.card, theme.ink) if high else (_TRACK_FILL, _TRACK_EDGE)
    looks = {
        "plain": _Look(theme.card, theme.edge, edge, theme.ink),
        "chosen": _Look(theme.card, theme.select, canvas.pen(2), theme.ink),
        "seam": _Look(theme.moss_tint, theme.moss, canvas.pen(INK), theme.ink),
        "track": _Look(track[0], track[1], canvas.pen(2), dark),
        "accent": _Look(theme.on_bar_accent, theme.on_bar_accent, 0, theme.on_bar_accent_text),
        "gone": _Look(theme.disabled, theme.disabled, 0, theme.on_disabled),
    }
    return looks[kind]


_TRACK_FILL, _TRACK_EDGE = "#D07F45", "#5E2A0A"
