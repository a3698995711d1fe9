"""The title page: the landscape, the name of the game, the ways in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces.buttons import Button, button
from game.desktop.pieces.scenery import GRID, landscape_ground, pocket

NARROW_GAIN = 1.14


class TitlePage(NamedTuple):
    """The name on two lines; the main ways in, the four others, the game to resume (or None)."""

    lines: Sequence[str]
    subtitle: str
    play: Button
    lead: Button
    others: Sequence[Button]
    resume: Button | None


class TitlePlan(NamedTuple):
    """Where the parts stand; `k` enlarges the words and buttons of the 1366 x 768 page."""

    k: float
    picture: Rect
    words: Rect
    play: Rect
    lead: Rect
    others: list[Rect]
    resume: Rect


def plan(rect: Rect) -> TitlePlan:
    """The reference page standing on the bottom of `rect`; a narrow one keeps larger words."""
    fits = min(rect.w / GRID[0], rect.h / GRID[1])
    k = min(rect.h / GRID[1], fits * NARROW_GAIN)
    picture = _standing(rect, fits)
    words = Rect(picture.x, rect.bottom - GRID[1] * k, GRID[0] * k, GRID[1] * k)

    def at(x: float, y: float, w: float, h: float) -> Rect:
        return Rect(words.x + x * k, words.y + y * k, w * k, h * k)

    others = [at(x, y, 214, 58) for y in (532, 604) for x in (72, 298)]
    return TitlePlan(
        k, picture, words, at(72, 349, 440, 81), at(72, 444, 440, 72), others, at(72, 684, 440, 54)
    )


def _standing(rect: Rect, k: float) -> Rect:
    wide, high = GRID[0] * k, GRID[1] * k
    return Rect(rect.x + (rect.w - wide) / 2, rect.bottom - high, wide, high)


def draw(canvas: Canvas, rect: Rect, data: TitlePage) -> None:
    """The whole page."""
    places = plan(rect)
    landscape_ground(canvas, rect)
    pocket(canvas, places.picture, places.play.right)
    _words(canvas, places, data)
    button(canvas, places.play, _sized(data.play, 26, 44, places.k))
    button(canvas, places.lead, _sized(data.lead, 23, 40, places.k))
    for place, item in zip(places.others, data.others, strict=True):
        button(canvas, place, _sized(item, 19, 32, places.k))
    if data.resume:
        button(canvas, places.resume, _sized(data.resume, 19, 24, places.k))


def _sized(data: Button, px: float, icon_px: float, k: float) -> Button:
    return data._replace(px=max(14.0, px * k), icon_px=icon_px * k)


def _words(canvas: Canvas, places: TitlePlan, data: TitlePage) -> None:
    k, grid = places.k, places.words
    theme = canvas.theme
    style = canvas.style("game_title")
    style = style.sized(style.px * k / canvas.fonts.text_size)
    for index, line in enumerate(data.lines):
        base = grid.y + (152 + 111 * index) * k
        canvas.write(grid.x + 70 * k, base, line, style, theme.ink)
    under = Rect(grid.x + 77 * k, grid.y + 295 * k, 600 * k, 30 * k)
    canvas.label(under, data.subtitle, canvas.style("label").sized(23 * k), theme.ink)
