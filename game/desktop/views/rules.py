"""The rules: one on a sheet with a band in the colour of its stage, the list of all beside it."""

from __future__ import annotations

from functools import cache
from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.lines import INK, disc_colours
from game.desktop.pieces.panels import SHEET_RADIUS, sheet
from game.desktop.pieces.stages import stage_disc
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.index import beside, index, side_width
from game.desktop.views.menu_parts import (
    GAP,
    MARGIN,
    PAD,
    choice_width,
    fitted,
    flowed,
    head,
    height,
    lowest,
    paint_choice,
    sized_button,
    target,
    turner,
    words,
)
from game.desktop.views.parts import text_height
from game.screens import nodes
from game.screens.looks import StageLook
from game.screens.nodes import Node

BAND: Final = 104.0
DISC: Final = 34.0
TEXT: Final = 20.0
CHIP: Final = 36.0
PICTURE: Final = (280.0, 204.0)
HEAD_END: Final = 240.0  # of the head, for its title
WITH_PICTURE: Final = 720.0  # width of a sheet from which it has a picture


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The rule, previous and next, then the list."""
    return fitted(space, lambda right: _page(canvas, space, root, right))


def _page(canvas: Canvas, space: Space, root: Node, right: float) -> list[Placed]:
    placed = head(canvas, space, root, right)
    placed += _scenarios(canvas, root, placed, space.text_size)
    area = Rect(MARGIN, lowest(placed) + GAP, space.width - MARGIN - right, 0)
    listed = nodes.child(root, "rules.index")
    if not beside(space):
        placed += _rule(canvas, root, area)
        below = Rect(area.x, lowest(placed) + GAP, area.w, 0)
        return placed + index(canvas, listed, below, 1 if space.compact else 2)
    side = side_width(space, 2)
    placed += _rule(canvas, root, area.after(side + GAP))
    return placed + index(canvas, listed, area.left(side), 1 if space.compact else 2)


def _scenarios(canvas: Canvas, root: Node, above: list[Placed], size: float) -> list[Placed]:
    """Whose rules these are, where that can be chosen: in the head, or under it."""
    group = nodes.find(root, "rules.of")
    if group is None:
        return []
    style, high = canvas.style("label"), target(canvas)
    said = canvas.width(group.label, style) + 12
    sized = [(node, choice_width(canvas, node, 64) - 8) for node in group.children]
    wide = said + sum(width + 6 for _, width in sized)
    _, title, back = above
    line = Rect(back.rect.x - wide - GAP, title.rect.cy - high / 2, wide, high)
    if line.x < MARGIN + HEAD_END * max(1.0, size):
        line = Rect(MARGIN, title.rect.bottom + 10, back.rect.right - MARGIN, high)
    spots = flowed(sized, line.after(said), high, 6)
    return [
        Placed(group, line.left(said), words(style, "soft", valign="middle")),
        *[Placed(node, rect, paint_choice) for node, rect in spots],
    ]


def _rule(canvas: Canvas, root: Node, area: Rect) -> list[Placed]:
    """The sheet of the rule with the buttons at its foot."""
    rule = nodes.find(root, "rule")
    if rule is None:
        missing, body = nodes.child(root, "rules.missing"), canvas.style("body")
        return [Placed(missing, area.top(height(canvas, missing.label, body, area.w)), words(body))]
    heading, text = rule.children[0], rule.children[1]
    style = canvas.style("heading").sized(28)
    room = area.w - 2 * PAD - 2 * DISC - 16
    band = max(BAND, height(canvas, heading.label, style, room) + 30)
    inner = [Placed(heading, area.top(band), _paint_band)]
    body = canvas.style("body").sized(TEXT).spaced(1.45)
    whole = Rect(area.x + PAD + 8, area.y + band + PAD, area.w - 2 * PAD - 16, 0)
    width = whole.w
    if isinstance(heading.look, StageLook) and heading.look.scene and area.w >= WITH_PICTURE:
        spot = Rect(whole.right - PICTURE[0] + 8, whole.y + 4, *PICTURE)
        inner.append(Placed(rule, spot, _painter_of_scene(heading)))
        width -= PICTURE[0] + PAD
    text_spot = Rect(whole.x, whole.y, width, height(canvas, text.label, body, width))
    inner.append(Placed(text, text_spot, words(body)))
    inner += _terms(canvas, rule, Rect(whole.x, text_spot.bottom + PAD, width, 0))
    foot = Rect(area.x + PAD, max(i.rect.bottom for i in inner) + PAD, area.w - 2 * PAD, 0)
    inner += turner(canvas, root, "rules", foot)
    end = max(item.rect.bottom for item in inner) + PAD
    return [Placed(rule, Rect(area.x, area.y, area.w, end - area.y), _paint_sheet), *inner]


@cache
def _painter_of_scene(heading: Node) -> Painter:
    """A painter of the picture that goes with the heading of a rule."""
    assert isinstance(heading.look, StageLook)
    scene, stage = heading.look.scene, heading.look.stage

    def paint(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
        canvas.box(rect, Paint(stroke=canvas.theme.ink, width=canvas.pen(INK)))
        canvas.scene(scene, rect.inset(canvas.pen(INK)), stage)

    return paint


def _terms(canvas: Canvas, rule: Node, area: Rect) -> list[Placed]:
    """The words of the glossary that the rule uses."""
    group = nodes.find(rule, "rule.terms")
    if group is None:
        return []
    style, high = canvas.style("small"), max(CHIP, target(canvas) - 8)
    title = height(canvas, group.label, style, area.w)
    sized = [(n, canvas.width(n.label, canvas.style("label")) + 34) for n in group.children]
    spots = flowed(sized, area.below(title + 6), high)
    chips = [Placed(node, rect, sized_button(15, 0)) for node, rect in spots]
    return [Placed(group, area.top(title), words(style, "soft")), *chips]


def _paint_sheet(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    sheet(canvas, rect)


def _paint_band(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A hatched band with the icon of the rule on a disc and its title."""
    assert isinstance(node.look, StageLook)
    canvas.hatched(rect, node.look.stage, SHEET_RADIUS, corners="top")
    cx = rect.x + PAD + DISC
    theme = canvas.theme
    stage_disc(canvas, cx, rect.cy, DISC, node.look.stage)
    if node.icon != canvas.tokens.stages[node.look.stage].icon:
        _paint_icon(canvas, cx, rect.cy, node.icon)
    area = Rect(cx + DISC + 16, rect.y, rect.right - PAD - cx - DISC - 16, rect.h)
    style = canvas.style("heading").sized(28)
    high = text_height(canvas, node.label, style, area.w)
    canvas.paragraph(area.below((rect.h - high) / 2), node.label, style, theme.on_stage)


def _paint_icon(canvas: Canvas, cx: float, cy: float, icon: str) -> None:
    """A disc like that of the stages, with another icon."""
    colours = disc_colours(canvas)
    canvas.circle(cx, cy, DISC, Paint(colours.disc, colours.ink, canvas.pen(INK)))
    spot = Rect.around(cx, cy, DISC * 1.32, DISC * 1.32)
    canvas.icon(icon, spot, ink=colours.ink, fill=colours.fill, paper=colours.disc)
