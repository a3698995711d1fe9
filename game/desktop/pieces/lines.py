"""Line widths in logical px, as the tokens give them, and the ink for art on pale discs."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.colour import luminance

HAIR = 1.2
EDGE = 1.4
INK = 1.6
FOCUS = 3.0
FOCUS_GAP = 2.0
STITCH = (7.0, 8.0)


class DiscColours(NamedTuple):
    """Colours of an icon laid on a pale disc, the same ground in every theme."""

    disc: str
    ink: str
    fill: str


def disc_colours(canvas: Canvas) -> DiscColours:
    """A dark theme keeps paper-like discs: their ink is then the paper theme's."""
    theme = canvas.theme
    if luminance(theme.sheet) > 0.2:
        return DiscColours(theme.sheet, theme.ink, theme.icon_fill)
    paper = canvas.tokens.themes["paper"]
    return DiscColours(paper.card, paper.ink, paper.icon_fill)
