"""Buttons in all their states."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import EDGE, FOCUS, FOCUS_GAP
from game.desktop.svg import Paint

RADIUS = 10.0
ICON_GAP = 10.0
PRESS_DY = 1.0


class ButtonState(Enum):
    """What the pointer does to a button, or that the game refuses it."""

    REST = "rest"
    HOVER = "hover"
    PRESSED = "pressed"
    DISABLED = "disabled"


class Button(NamedTuple):
    """A button; `primary` marks the one main action, `align` is center or left.

    `stacked` puts the icon over the words.
    """

    label: str
    icon: str | None = None
    state: ButtonState = ButtonState.REST
    primary: bool = False
    focused: bool = False
    px: float = 15
    icon_px: float = 24
    align: str = "center"
    stacked: bool = False


class _Look(NamedTuple):
    fill: str
    outline: str | None
    ink: str
    icon_fill: str


def button(canvas: Canvas, rect: Rect, data: Button) -> None:
    """Draw `data`; the focus ring lies outside `rect`, 2 px away."""
    look = _look(canvas, data)
    pressed = data.state is ButtonState.PRESSED
    face = rect.moved(0, PRESS_DY) if pressed else rect
    canvas.box(face, Paint(look.fill, look.outline, canvas.pen(EDGE)), RADIUS)
    _content(canvas, face, data, look)
    if data.focused:
        focus_ring(canvas, rect, RADIUS)


def focus_ring(canvas: Canvas, rect: Rect, radius: float) -> None:
    """The keyboard ring around `rect`."""
    out = FOCUS + FOCUS_GAP
    paint = Paint(stroke=canvas.theme.focus, width=FOCUS)
    canvas.box(rect.inset(-out), paint, radius + out)


def icon_button(
    canvas: Canvas,
    rect: Rect,
    icon: str,
    state: ButtonState = ButtonState.REST,
    *,
    focused: bool = False,
) -> None:
    """A square button of the top bar: only an icon, in the bar's colours."""
    theme = canvas.theme
    hover = state in (ButtonState.HOVER, ButtonState.PRESSED)
    fill = mix(theme.bar, theme.on_bar, 0.16) if hover else theme.bar
    canvas.box(rect, Paint(fill, theme.on_bar_accent, EDGE), RADIUS)
    ink = theme.on_bar if state is not ButtonState.DISABLED else theme.edge
    side = min(rect.w, rect.h) * 0.62
    target = Rect.around(rect.cx, rect.cy, side, side)
    canvas.icon(icon, target, ink=ink, fill=theme.bar, paper=theme.bar)
    if focused:
        canvas.box(rect.inset(-4), Paint(stroke=theme.on_bar, width=FOCUS), RADIUS + 4)


def _look(canvas: Canvas, data: Button) -> _Look:
    theme = canvas.theme
    hover = data.state is ButtonState.HOVER
    pressed = data.state is ButtonState.PRESSED
    if data.state is ButtonState.DISABLED:
        return _Look(theme.disabled, theme.disabled, theme.on_disabled, theme.disabled)
    if data.primary:
        shade = 0.14 if hover else 0.26 if pressed else 0.0
        fill = mix(theme.action, theme.ink, shade)
        return _Look(fill, None, theme.on_action, fill)
    fill = mix(theme.card, theme.copper_light, 0.28 if hover else 0.5 if pressed else 0.0)
    return _Look(fill, theme.ink if hover or pressed else theme.edge, theme.ink, theme.icon_fill)


def _stacked(canvas: Canvas, rect: Rect, data: Button, look: _Look) -> None:
    style = canvas.style("label").sized(data.px)
    high = min(rect.h * 0.54, data.px * canvas.fonts.text_size * 1.24)
    side = min(data.icon_px * 1.25, rect.h - high - 6)
    top = rect.cy - (side + high) / 2
    spot = Rect.around(rect.cx, top + side / 2, side, side)
    canvas.icon(str(data.icon), spot, ink=look.ink, fill=look.icon_fill, paper=look.fill)
    area = Rect(rect.x + 5, top + side, rect.w - 10, high)
    canvas.label(area, data.label, style, look.ink, align="center")


def _content(canvas: Canvas, rect: Rect, data: Button, look: _Look) -> None:
    if data.stacked and data.icon:
        _stacked(canvas, rect, data, look)
        return
    style = canvas.style("label").sized(data.px)
    icon_width = data.icon_px + ICON_GAP if data.icon else 0
    room = rect.w - 16 - icon_width
    width = min(canvas.width(data.label, style), room)
    centred = rect.cx - (icon_width + width) / 2
    left = centred if data.align == "center" else rect.x + 16
    if data.icon:
        spot = Rect(left, rect.cy - data.icon_px / 2, data.icon_px, data.icon_px)
        paper = look.fill
        canvas.icon(data.icon, spot, ink=look.ink, fill=look.icon_fill, paper=paper)
    area = Rect(left + icon_width, rect.y, width + 1, rect.h)
    canvas.label(area, data.label, style, look.ink)
