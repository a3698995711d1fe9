"""The drawing surface of the desktop edition.

A Canvas draws on a pygame surface in logical px (1366x768) multiplied by its scale. Shapes and
text are made at their final size, smooth, and kept in bounded caches. Rectangles snap to whole
screen px; their outline lies inside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from typing import NamedTuple

import pygame

from game.desktop import flat, svg
from game.desktop.art import FILL, FLOORS, INK, PAPER, PATTERN_AREA, SceneGround
from game.desktop.colour import rgb
from game.desktop.fonts import Base, TextStyle
from game.desktop.geometry import Rect
from game.desktop.hatches import hatch
from game.desktop.kit import Kit
from game.desktop.raster import masked, rasterise
from game.desktop.slices import cut
from game.desktop.svg import Paint, Point
from game.desktop.textflow import Block, Fitted, Line, fit, plain, single_line

FLOOR_PX = 13.0
SCENE_HATCH = 0.17
PORTRAIT_HALO = 0.06  # share of the side that the halo takes
ALIGN = {"left": 0.0, "center": 0.5, "right": 1.0, "start": 0.0, "end": 1.0}
MIRRORED = {"start": 1.0, "end": 0.0}  # where these are in a text that begins at the right
VALIGN = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


class Overflow(NamedTuple):
    """A text that did not fit its box, and by how many logical px."""

    text: str
    by: float


class Canvas:
    """Draws with `kit` on `surface`; 1 logical px is `scale` screen px."""

    def __init__(self, surface: pygame.Surface, kit: Kit, scale: float = 1.0) -> None:
        self.surface = surface
        self.kit = kit
        self.scale = scale
        self.theme = kit.theme
        self.tokens = kit.tokens
        self.fonts = kit.fonts
        self.overflows: list[Overflow] = []

    @property
    def rect(self) -> Rect:
        """The whole surface, in logical px."""
        width, height = self.surface.get_size()
        return Rect(0, 0, width / self.scale, height / self.scale)

    def style(self, role: str) -> TextStyle:
        return self.fonts.style(role)

    def snapped(self, rect: Rect) -> pygame.Rect:
        """The screen px covered by `rect`."""
        left, top = round(rect.x * self.scale), round(rect.y * self.scale)
        right, bottom = round(rect.right * self.scale), round(rect.bottom * self.scale)
        return pygame.Rect(left, top, max(0, right - left), max(0, bottom - top))

    # Shapes

    def fill(self, colour: str) -> None:
        self.surface.fill(rgb(colour))

    def pen(self, width: float) -> float:
        """`width` as the theme draws outlines: twice as thick in high contrast."""
        return width * self.theme.outline_width_factor

    def box(self, rect: Rect, paint: Paint, radius: float = 0, corners: str = "all") -> None:
        """A rectangle, its outline inside, its `corners` (all, top, bottom...) rounded."""
        area = self.snapped(rect)
        if area.w < 1 or area.h < 1:
            return
        if radius <= 0 and paint.fill and not paint.stroke:
            self._plain_box(area, paint.fill, paint.opacity)
            return
        curve, pen = radius * self.scale, paint.width * self.scale if paint.stroke else 0.0
        edge = ceil(max(curve, pen)) + 1
        if paint.dash or min(area.size) <= 2 * edge:
            self.surface.blit(self._box_surface(area.size, paint, radius, corners), area)
            return
        key = (paint, curve, pen, corners)
        side = 2 * edge + 1
        made = self.kit.slices.get(
            key, lambda: cut(self._box_surface((side, side), paint, radius, corners))
        )
        made.draw(self.surface, area)

    def _plain_box(self, area: pygame.Rect, colour: str, opacity: float) -> None:
        if opacity >= 1:
            self.surface.fill(rgb(colour), area)
        else:
            flat.veil(self.surface, area, (*rgb(colour), round(255 * opacity)))

    def circle(self, cx: float, cy: float, r: float, paint: Paint) -> None:
        """A circle of outer radius `r`; its outline lies inside."""
        side = round(2 * r * self.scale)
        if side > 0:
            area = pygame.Rect(0, 0, side, side)
            area.topleft = (round(cx * self.scale - side / 2), round(cy * self.scale - side / 2))
            self.surface.blit(self._box_surface(area.size, paint, r, "all"), area)

    def polygon(self, points: Sequence[Point], paint: Paint) -> None:
        self.path(svg.points_path(points, closed=True), _bounds(points), paint)

    def line(self, points: Sequence[Point], paint: Paint, radius: float = 0) -> None:
        """A line through `points` with round caps; corners rounded by `radius`."""
        self.path(svg.rounded_path(points, radius), _bounds(points), paint)

    def path(self, d: str, bounds: Rect, paint: Paint) -> None:
        """An SVG path in logical px of the whole canvas; `bounds` must contain it."""
        pad = paint.width / 2 + 1
        self.drawing(bounds.inset(-pad), svg.path(d, paint), origin=(0, 0))

    def drawing(self, rect: Rect, body: str, origin: Point | None = None) -> None:
        """SVG elements in logical px, cut at `rect`.

        Their (0, 0) is the corner of `rect`, or of the canvas moved by `origin` when given.
        """
        if origin is not None:
            whole = Rect(int(rect.x) - 1, int(rect.y) - 1, ceil(rect.w) + 2, ceil(rect.h) + 2)
            body = svg.group(
                f"translate({svg.num(origin[0] - whole.x)} {svg.num(origin[1] - whole.y)})", body
            )
            rect = whole
        area = self.snapped(rect)
        if area.w < 1 or area.h < 1:
            return
        text = svg.document(area.w, area.h, body, f"scale({svg.num(self.scale)})")
        self.surface.blit(self._raster(text, area.size), area)

    def ridge(self, line: Sequence[Point], colour: str, floor: float) -> None:
        """Everything from a line that goes from left to right down to `floor`, opaque."""
        at = self.scale
        flat.ridge(self.surface, [(x * at, y * at) for x, y in line], colour, floor * at)

    def threads(self, rect: Rect, strokes: Iterable[Sequence[Point]], colour: str) -> None:
        """Lines of one screen px, cut at `rect`; `strokes` are in screen px (`flat.strokes`)."""
        ink = rgb(colour)
        with self.clipped(rect):
            for points in strokes:
                pygame.draw.aalines(self.surface, ink, closed=False, points=points)

    def shadow(self, rect: Rect, radius: float, dy: float = 3, spread: float = 0) -> None:
        """The theme's shadow of `rect`: the same shape lower, one translucent fill."""
        opacity = self.theme.shadow_opacity
        if opacity > 0:
            paint = Paint(fill=self.theme.shadow, opacity=opacity)
            self.box(rect.moved(0, dy).inset(-spread, 0), paint, radius)

    def rounded(self, rect: Rect, body: str, radius: float, corners: str = "all") -> None:
        """SVG elements in logical px from the corner of `rect`, cut at its rounded corners."""
        area = self.snapped(rect)
        if area.w > 0 and area.h > 0:
            key = ("rounded", body, area.size, radius, corners, self.scale)
            made = self.kit.shapes.get(key, lambda: self._cut(area.size, body, radius, corners))
            self.surface.blit(made, area)

    def hatched(
        self,
        rect: Rect,
        stage: str,
        radius: float = 0,
        strength: float = 1,
        pitch: float = 10,
        corners: str = "all",
    ) -> None:
        """A stage's colour and hatch. `strength` multiplies its ink, `pitch` is its step."""
        self.rounded(rect, self.stage_fill(stage, rect, strength, pitch), radius, corners)

    def stage_fill(self, stage: str, rect: Rect, strength: float = 1, pitch: float = 10) -> str:
        """The colour and hatch of a stage as SVG over the size of `rect`, from (0, 0)."""
        mark, inks = self.tokens.stages[stage], self.tokens.hatch
        dark = mark.hatch_ink == "dark"
        ink = inks.dark if dark else inks.light
        opacity = min(1, strength * (inks.dark_opacity if dark else inks.light_opacity))
        ground = svg.rect(0, 0, rect.w + 1, rect.h + 1, Paint(fill=self.theme.stage[stage]))
        return ground + hatch(mark.hatch, rect.w + 1, rect.h + 1, pitch, ink, opacity)

    # Pictures

    def icon(
        self,
        name: str,
        rect: Rect,
        ink: str | None = None,
        fill: str | None = None,
        paper: str | None = None,
    ) -> None:
        """An icon in the square centred in `rect`; colours absent come from the theme."""
        side = min(rect.w, rect.h)
        area = self.snapped(Rect.around(rect.cx, rect.cy, side, side))
        colours = {
            INK: ink or self.theme.ink,
            FILL: fill or self.theme.icon_fill,
            PAPER: paper or self.theme.card,
        }
        pixels = max(1, round(side * self.scale))
        text = self.kit.art.icon(self.tokens.icons.get(name, name), colours)
        self.surface.blit(self._raster(text, (pixels, pixels)), area)

    def large(self, icon: str, rect: Rect) -> None:
        """What an icon stands for, large: its own drawing, or the icon where it has none."""
        if not self.kit.art.is_drawn(icon):
            self.icon(icon, rect)
            return
        side = min(rect.w, rect.h)
        area = self.snapped(Rect.around(rect.cx, rect.cy, side, side))
        pixels = max(1, round(side * self.scale))
        self.surface.blit(self._raster(self.kit.art.drawing(icon), (pixels, pixels)), area)

    def scene(self, name: str, rect: Rect, stage: str) -> None:
        """A scene cropped to `rect`, on the pale colour and hatch of `stage`."""
        area = self.snapped(rect)
        if area.w > 0 and area.h > 0:
            ink, mark = self.theme.stage[stage], self.tokens.stages[stage]
            pattern = hatch(mark.hatch, *PATTERN_AREA, 10, ink, SCENE_HATCH)
            ground = SceneGround(self.theme.tint(stage), pattern, FLOORS[mark.floor])
            text = self.kit.art.scene(name, area.w / area.h, ground)
            self.surface.blit(self._raster(text, area.size), area)

    def portrait(self, name: str, rect: Rect) -> None:
        """A portrait as a disc in `rect`; themes whose tokens have a halo put it around."""
        side = min(rect.w, rect.h)
        halo = self.theme.impact_halo
        if halo:
            self.circle(rect.cx, rect.cy, side / 2, Paint(fill=halo))
            side *= 1 - PORTRAIT_HALO
        area = self.snapped(Rect.around(rect.cx, rect.cy, side, side))
        pixels = max(1, round(side * self.scale))
        self.surface.blit(self._raster(self.kit.art.portrait(name), (pixels, pixels)), area)

    # Text

    # `align` is left, center, right, or start and end, which follow the text: a text of base "rtl"
    # starts at the right. Without `base`, that of the kit's fonts holds.

    def width(self, text: str, style: TextStyle, base: Base | None = None) -> float:
        """Width of one line, markup not counted, in logical px."""
        return single_line(self.fonts, text, style, base).width

    def write(
        self,
        x: float,
        baseline: float,
        text: str,
        style: TextStyle,
        colour: str,
        align: str = "left",
        base: Base | None = None,
    ) -> float:
        """One line from (x, baseline), never reduced; gives its width."""
        line = single_line(self.fonts, text, style, base)
        self._draw_line(line, x - line.width * _share(line, align), baseline, colour)
        return line.width

    def label(
        self,
        rect: Rect,
        text: str,
        style: TextStyle,
        colour: str,
        align: str = "start",
        floor: float = FLOOR_PX,
        base: Base | None = None,
    ) -> float:
        """One line in `rect`, no larger than its height, capitals centred; gives its width.

        Reduced to `floor` px (text size included) if it must be; what still sticks out goes to
        `overflows`.
        """
        floor = self._floor(style, floor)
        px = max(floor, min(style.px, rect.h / self.fonts.text_size))
        style = style.sized(px)
        line = single_line(self.fonts, text, style, base)
        while line.width > rect.w and px > floor:
            px = max(floor, px - 0.5)
            line = single_line(self.fonts, text, style.sized(px), base)
        self._note(text, line.width - rect.w)
        cap = style.sized(px).cap * self.fonts.text_size
        x = rect.x + (rect.w - line.width) * _share(line, align)
        self._draw_line(line, x, rect.cy + cap / 2, colour)
        return line.width

    def paragraph(
        self,
        rect: Rect,
        text: str,
        style: TextStyle,
        colour: str,
        align: str = "start",
        valign: str = "top",
        floor: float = FLOOR_PX,
        max_lines: int | None = None,
        *,
        even: bool = False,
        base: Base | None = None,
    ) -> Fitted:
        """Wrapped text in `rect`, reduced to `floor` px (text size included) if it must be.

        What still sticks out goes to `overflows`, and is drawn all the same.
        """
        fitted = self.fitting(rect, text, style, floor, max_lines, even=even, base=base)
        self._note(text, fitted.overflow)
        self._draw_block(fitted.block, rect, colour, align, valign)
        return fitted

    def fitting(
        self,
        rect: Rect,
        text: str,
        style: TextStyle,
        floor: float = FLOOR_PX,
        max_lines: int | None = None,
        *,
        even: bool = False,
        base: Base | None = None,
    ) -> Fitted:
        """How `paragraph` would set the text in `rect`, without drawing it."""
        box, least = (rect.w, rect.h), self._floor(style, floor)
        return self.kit.fits.get(
            (text, style, box, least, max_lines, even, base),
            lambda: fit(
                self.fonts,
                text,
                style,
                box,
                min_px=least,
                max_lines=max_lines,
                even=even,
                base=base,
            ),
        )

    # States of the surface

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        """Nothing is drawn outside `rect` meanwhile."""
        before = self.surface.get_clip()
        self.surface.set_clip(self.snapped(rect).clip(before))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    @contextmanager
    def rounding(self, rect: Rect, radius: float) -> Iterator[None]:
        """What is drawn in `rect` meanwhile has rounded corners."""
        area = self.snapped(rect)
        side = ceil(radius * self.scale) + 1
        round_box = Paint(fill="#FFFFFF")
        size = (2 * side + 1, 2 * side + 1)
        mask = self._box_surface(size, round_box, radius, "all")
        cuts = list(flat.corners(self.surface, area, side))
        yield
        for cut_ in cuts:
            flat.round_off(self.surface, cut_, mask)

    @contextmanager
    def faded(self, rect: Rect, opacity: float) -> Iterator[None]:
        """What is drawn in `rect` meanwhile shows at `opacity` (0 to 1)."""
        area = self.snapped(rect).clip(self.surface.get_clip())
        before = self.surface.subsurface(area).copy()
        yield
        before.set_alpha(round(255 * (1 - opacity)))
        self.surface.blit(before, area)

    # Inside

    def _raster(self, text: str, size: tuple[int, int]) -> pygame.Surface:
        return self.kit.shapes.get((text, size), lambda: rasterise(text, size))

    def _box_surface(
        self, size: tuple[int, int], paint: Paint, radius: float, corners: str
    ) -> pygame.Surface:
        pen = paint.width * self.scale if paint.stroke else 0.0
        dash = (paint.dash[0] * self.scale, paint.dash[1] * self.scale) if paint.dash else None
        curve = min(radius * self.scale, size[0] / 2, size[1] / 2)
        x, y, w, h = _extended(size, curve, corners)
        body = svg.rect(
            x + pen / 2,
            y + pen / 2,
            w - pen,
            h - pen,
            paint._replace(width=pen, dash=dash),
            max(0, curve - pen / 2),
        )
        return self._raster(svg.document(*size, body), size)

    def _cut(self, size: tuple[int, int], body: str, radius: float, corners: str) -> pygame.Surface:
        text = svg.document(*size, body, f"scale({svg.num(self.scale)})")
        square = rasterise(text, size)
        if radius <= 0 or corners == "none":
            return square
        return masked(square, self._box_surface(size, Paint(fill="#FFFFFF"), radius, corners))

    def _draw_block(self, block: Block, rect: Rect, colour: str, align: str, valign: str) -> None:
        top = rect.y + (rect.h - block.height) * VALIGN[valign]
        for index, line in enumerate(block.lines):
            x = rect.x + (rect.w - line.width) * _share(line, align)
            self._draw_line(line, x, top + block.baseline(index), colour)

    def _draw_line(self, line: Line, x: float, baseline: float, colour: str) -> None:
        for run in line.runs:
            width = self.fonts.run_width(run)
            if run.icon:
                middle = baseline - run.style.cap * self.fonts.text_size / 2
                self.icon(run.icon, Rect.around(x + width / 2, middle, width, width), ink=colour)
            else:
                made = self.fonts.render(run, colour, self.scale)
                at = (round(x * self.scale), round(baseline * self.scale) - made.rise)
                self.surface.blit(made.surface, at)
            x += width

    def _floor(self, style: TextStyle, floor: float) -> float:
        """The smallest style size allowed: enlarged text may shrink back to its floor."""
        return min(style.px, floor / self.fonts.text_size)

    def _note(self, text: str, by: float) -> None:
        if by > 0.5:
            self.overflows.append(Overflow(plain(text), by))


def _share(line: Line, align: str) -> float:
    """The share of the free room that is left of the line."""
    return MIRRORED.get(align, ALIGN[align]) if line.rtl else ALIGN[align]


def _extended(
    size: tuple[int, int], curve: float, corners: str
) -> tuple[float, float, float, float]:
    """The rectangle that shows only the named rounded corners inside a surface of `size`."""
    w, h = size
    left = curve if corners in ("right", "none") else 0
    right = curve if corners in ("left", "none") else 0
    top = curve if corners in ("bottom", "none") else 0
    bottom = curve if corners in ("top", "none") else 0
    return -left, -top, w + left + right, h + top + bottom


def _bounds(points: Sequence[Point]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
