"""The title: the landscape, the name of the game, the ways in, the game to resume."""

from __future__ import annotations

from typing import Final

from game.desktop.canvas import Canvas
from game.desktop.colour import mix
from game.desktop.geometry import Rect
from game.desktop.layouts.title import TitlePlan, plan
from game.desktop.pieces.buttons import focus_ring
from game.desktop.pieces.lines import EDGE as LINE
from game.desktop.pieces.panels import CARD_RADIUS
from game.desktop.pieces.scenery import KINDS, landscape_ground, pocket
from game.desktop.pieces.small import tick
from game.desktop.placing import Mood, Painter, Placed, Space
from game.desktop.svg import Paint
from game.desktop.views.pressed import LARGE, sized_button
from game.screens import nodes
from game.screens.looks import CoverLook
from game.screens.nodes import Node

EDGE: Final = 22.0
LEFT, WIDTH = 72.0, 440.0
PLAY: Final = (345.0, 74.0)
FIRST: Final = (431.0, 58.0)
ROWS: Final = (501.0, 561.0, 621.0)
ROW: Final = 50.0
RESUME: Final = (688.0, 54.0)
HALF: Final = 214.0
OVER_NAME: Final = Rect(LEFT, 6, 780, 52)  # the sky above the name, as far as the phone


def view(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    """The picture, then the name and the buttons on the grid of the reference page."""
    places = plan(space.rect)
    play, first, *rest = [node for node in root.children if node.can_focus]
    devices = nodes.find(root, "title.device")
    resume = nodes.find(root, "title.resume")
    spots = _spots(places)
    placed = [
        Placed(root, space.rect, _paint_landscape),
        Placed(nodes.child(root, "title.name"), _name_spot(places), _paint_name),
        Placed(play, _at(places, LEFT, *PLAY, WIDTH), _button(places, 26, 42)),
        Placed(first, _at(places, LEFT, *FIRST, WIDTH), _button(places, 20, 34)),
    ]
    apart = {id(resume)} | {id(node) for node in (devices.children if devices else ())}
    others = [node for node in rest if id(node) not in apart]
    small = _button(places, 18, 28)
    placed += [Placed(node, spot, small) for node, spot in zip(others, spots, strict=True)]
    if resume is not None:
        side = "left" if space.text_size < LARGE else "center"
        paint = _button(places, 18, 24, side)
        placed.append(Placed(resume, _at(places, LEFT, *RESUME, WIDTH), paint))
    placed += _devices(canvas, space, devices) if devices is not None else []
    return placed + _preparing(canvas, space, nodes.find(root, "title.preparing"))


def _preparing(canvas: Canvas, space: Space, node: Node | None) -> list[Placed]:
    """A line at the lower right: the content is being read."""
    if node is None:
        return []
    wide, high = (
        canvas.width(node.label, canvas.style("label")) + 66,
        26 * canvas.fonts.text_size + 14,
    )
    spot = Rect(space.width - EDGE - wide, space.height - EDGE - high, wide, high)
    return [Placed(node, spot, _paint_preparing)]


def _paint_preparing(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    theme = canvas.theme
    canvas.box(rect, Paint(theme.sheet, theme.edge, canvas.pen(LINE)), rect.h / 2)
    canvas.icon(node.icon, Rect(rect.x + 16, rect.cy - 13, 26, 26))
    canvas.label(rect.after(50), node.label, canvas.style("label"), theme.ink)


def _devices(canvas: Canvas, space: Space, group: Node) -> list[Placed]:
    """The devices in the sky, at the right; when letters are large, over the name or, where the
    window is narrow and the sky high, one under the other."""
    style, text = canvas.style("label"), max(1.0, space.text_size)
    high = 26 * text + 22
    wide = max(canvas.width(node.label, style) for node in group.children) + 84
    stacked = space.text_size >= LARGE
    if stacked and not space.compact and len(group.children) * (wide + 8) < OVER_NAME.w:
        first = OVER_NAME.left(wide)
        return [
            Placed(node, first.moved(number * (wide + 8), 0), _paint_device)
            for number, node in enumerate(group.children)
        ]
    placed, x, y = list[Placed](), space.width - EDGE, EDGE if stacked else EDGE / 2
    for node in group.children if stacked else reversed(group.children):
        spot = Rect(space.width - EDGE - wide if stacked else x - wide, y, wide, high)
        placed.append(Placed(node, spot, _paint_device))
        x, y = (x, y + high + 8) if stacked else (spot.x - 8, y)
    return placed if stacked else placed[::-1]


def _paint_device(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """A device to choose: copper, a thick line and a tick when it is the one chosen."""
    theme, style = canvas.theme, canvas.style("label")
    lit = 0.5 if mood.pressed else 0.28 if mood.hovered else 0.0
    face = theme.copper_light if node.chosen else mix(theme.card, theme.copper_light, lit)
    ink = theme.ink if node.enabled else theme.on_disabled
    width = 2.4 if node.chosen else LINE
    canvas.box(
        rect,
        Paint(face if node.enabled else theme.disabled, ink, canvas.pen(width)),
        CARD_RADIUS,
    )
    canvas.icon(node.icon or "lecture", Rect(rect.x + 14, rect.cy - 16, 32, 32), ink=ink)
    area = Rect(rect.x + 58, rect.y, rect.w - 70, rect.h)
    canvas.paragraph(area, node.label, style, ink, valign="middle")
    if node.chosen:
        tick(canvas, rect.right - 6, rect.y + 5, 9)
    if mood.focused:
        focus_ring(canvas, rect, CARD_RADIUS)


def _spots(places: TitlePlan) -> list[Rect]:
    """Two columns of three."""
    return [_at(places, x, y, ROW, HALF) for y in ROWS for x in (LEFT, LEFT + WIDTH - HALF)]


def _at(places: TitlePlan, x: float, y: float, h: float, w: float) -> Rect:
    k, grid = places.k, places.words
    return Rect(grid.x + x * k, grid.y + y * k, w * k, h * k)


def _button(places: TitlePlan, px: float, icon: float, align: str = "center") -> Painter:
    return sized_button(max(14.0, px * places.k), icon * places.k, align)


def _name_spot(places: TitlePlan) -> Rect:
    return _at(places, 70, 52, 276, 620)


def _paint_landscape(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    places = plan(rect)
    landscape_ground(canvas, rect)
    cover = node.look if isinstance(node.look, CoverLook) else None
    icon = cover.icon if cover is not None and not cover.drawing else ""
    kinds = cover.kinds if cover is not None and icon else KINDS
    pocket(canvas, places.picture, places.play.right, icon, kinds)


def _paint_name(canvas: Canvas, rect: Rect, node: Node, mood: Mood) -> None:
    """The first word, then the others under it; letters keep the size of the picture."""
    k, theme = rect.h / 276, canvas.theme
    style = canvas.style("game_title")
    style = style.sized(style.px * k / canvas.fonts.text_size)
    first, _, others = node.label.partition(" ")
    for index, line in enumerate((first, others)):
        canvas.write(rect.x, rect.y + (100 + 111 * index) * k, line, style, theme.ink)
    under = Rect(rect.x + 7 * k, rect.bottom - 40 * k, 600 * k, 44 * k)
    canvas.label(under, node.value, canvas.style("label").sized(23 * k), theme.ink)
