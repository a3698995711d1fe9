"""Stage tiles of the board and the backs of cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.lines import INK, disc_colours
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.svg import Paint

RADIUS = 14.0


@dataclass(frozen=True, slots=True)
class StageTile:
    """A stage: its name, a line below it or the badges of the teams that stand there."""

    stage: str
    name: str
    subline: str = ""
    teams: Sequence[str] = field(default_factory=tuple)


def stage_disc(canvas: Canvas, cx: float, cy: float, radius: float, stage: str) -> None:
    """The stage's icon on a pale disc."""
    colours = disc_colours(canvas)
    canvas.circle(cx, cy, radius, Paint(colours.disc, colours.ink, canvas.pen(INK)))
    side = radius * 1.32
    icon = canvas.tokens.stages[stage].icon
    area = Rect.around(cx, cy, side, side)
    canvas.icon(icon, area, ink=colours.ink, fill=colours.fill, paper=colours.disc)


def stage_outline(canvas: Canvas) -> str:
    """The line around a stage colour: ink, or a pale edge on a dark table."""
    theme = canvas.theme
    return theme.edge if theme.name == "dark" else canvas.tokens.themes["paper"].ink


def stage_tile(canvas: Canvas, rect: Rect, data: StageTile) -> None:
    """A tile of the board."""
    canvas.shadow(rect, RADIUS)
    canvas.hatched(rect, data.stage, RADIUS)
    canvas.box(rect, Paint(stroke=stage_outline(canvas), width=canvas.pen(INK)), RADIUS)
    radius = min(rect.h * 0.325, rect.w * 0.127)
    stage_disc(canvas, rect.x + 11 + radius, rect.cy, radius, data.stage)
    left = rect.x + 20 + 2 * radius
    area = Rect(left, rect.y, rect.right - left - 8, rect.h)
    _words(canvas, area, data)


def _words(canvas: Canvas, area: Rect, data: StageTile) -> None:
    theme = canvas.theme
    name = canvas.style("heading").sized(min(20, area.w * 0.158))
    name_row = Rect(area.x, area.y + area.h * 0.2, area.w, area.h * 0.34)
    canvas.label(name_row, data.name, name, theme.on_stage)
    under = Rect(area.x, area.y + area.h * 0.56, area.w, area.h * 0.25)
    if data.teams:
        _teams(canvas, area, data.teams)
    elif data.subline:
        canvas.label(under, data.subline, canvas.style("label").sized(14.5), theme.on_stage)


def _teams(canvas: Canvas, area: Rect, teams: Sequence[str]) -> None:
    radius = 15.0
    step = min(36.0, (area.w - 2 * radius) / max(1, len(teams) - 1)) if len(teams) > 1 else 36.0
    for index, team in enumerate(teams):
        at = area.x + radius - 0.5 + step * index
        badge(canvas, at, area.y + area.h * 0.735, radius, team, halo=True)


def card_back(canvas: Canvas, rect: Rect, stage: str) -> None:
    """The back of a card: hatch, pale frame and the stage's icon."""
    canvas.shadow(rect, CARD_RADIUS)
    canvas.hatched(rect, stage, CARD_RADIUS, strength=1.8, pitch=rect.w * 0.076)
    outline = stage_outline(canvas)
    canvas.box(rect, Paint(stroke=outline, width=canvas.pen(INK)), CARD_RADIUS)
    frame = Paint(stroke=canvas.theme.on_stage, width=1.6, opacity=0.5)
    canvas.box(rect.inset(rect.w * 0.034), frame, CARD_RADIUS - 3)
    stage_disc(canvas, rect.cx, rect.cy, rect.w * 0.285, stage)
