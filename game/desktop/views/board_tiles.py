"""The four stage tiles of the board: colour, hatch, icon, name, a line or the teams there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.badges import badge
from game.desktop.pieces.lines import INK
from game.desktop.pieces.stages import RADIUS, stage_disc
from game.desktop.placing import Mood
from game.desktop.svg import Paint
from game.desktop.views.board_parts import capped
from game.screens.looks import StageLook
from game.screens.nodes import Node

BADGE: Final = 15.0
BADGE_STEP: Final = 36.0
SMALL_BADGE: Final = 11.0
OVER_TWO: Final = 22.0  # px of the name over two lines of badges, text size included
IN_LINE: Final = 4  # teams that stand on one line


def paint_tile(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A stage of the long way round."""
    look = node.look
    if not isinstance(look, StageLook):
        return
    theme = canvas.theme
    canvas.shadow(rect, RADIUS)
    canvas.hatched(rect, look.stage, RADIUS)
    outline = theme.edge if theme.name == "dark" else canvas.tokens.themes["paper"].ink
    canvas.box(rect, Paint(stroke=outline, width=canvas.pen(INK)), RADIUS)
    radius = min(rect.h * 0.325, rect.w * 0.127)
    stage_disc(canvas, rect.x + 11 + radius, rect.cy, radius, look.stage)
    left = 20 + 2 * radius
    _words(canvas, Rect(rect.x + left, rect.y, rect.w - left - 7, rect.h), node.label, look)


def _words(canvas: Canvas, area: Rect, name: str, look: StageLook) -> None:
    """The name above; below, the teams or a line, on two lines when it is long."""
    theme = canvas.theme
    long = _is_long(canvas, area, look) or len(look.teams) > IN_LINE
    many = len(look.teams) > IN_LINE
    heading = canvas.style("heading").sized(capped(canvas, 20, OVER_TWO) if many else 20)
    high = 0.04 if many else 0.1 if long else 0.2
    row = Rect(area.x, area.y + area.h * high, area.w, area.h * 0.34)
    canvas.label(row, name, heading, theme.on_stage)
    if look.teams:
        _teams(canvas, area, look.teams)
    elif look.subline:
        style = canvas.style("label").sized(14.5).spaced(1.12)
        high = 0.44 if long else 0.25
        under = Rect(area.x, area.y + area.h * (0.48 if long else 0.56), area.w, area.h * high)
        canvas.paragraph(under, look.subline, style, theme.on_stage, valign="middle", max_lines=2)


def _is_long(canvas: Canvas, area: Rect, look: StageLook) -> bool:
    style = canvas.style("label").sized(13 / canvas.fonts.text_size)
    return not look.teams and canvas.width(look.subline, style) > area.w


def _teams(canvas: Canvas, area: Rect, teams: Sequence[str]) -> None:
    """The badges on a line, or small on two when they are many."""
    if len(teams) > IN_LINE:
        _two_lines(canvas, area, teams)
        return
    room = (area.w - 2 * BADGE) / max(1, len(teams) - 1)
    step = min(BADGE_STEP, room)
    for index, team in enumerate(teams):
        at = area.x + BADGE - 0.5 + step * index
        badge(canvas, at, area.y + area.h * 0.735, BADGE, team, halo=True)


def _two_lines(canvas: Canvas, area: Rect, teams: Sequence[str]) -> None:
    across = -(-len(teams) // 2)
    step = min(2 * SMALL_BADGE + 8, (area.w - 2 * SMALL_BADGE) / max(1, across - 1))
    for index, team in enumerate(teams):
        line, column = divmod(index, across)
        x = area.x + SMALL_BADGE + 1 + step * column
        badge(canvas, x, area.y + area.h * (0.535 + 0.295 * line), SMALL_BADGE, team, halo=True)
