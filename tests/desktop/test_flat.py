"""What is drawn without a raster looks like a raster, whatever lies under it."""

from __future__ import annotations

import pygame
import pytest

from game.desktop import flat, svg
from game.desktop.colour import rgb
from game.desktop.geometry import Rect
from game.desktop.kit import load_kit
from game.desktop.pieces.ground import contours, sheet_contours, table_ground
from game.desktop.pieces.scenery import LAYERS
from game.desktop.raster import rasterise
from game.desktop.svg import Paint

from .conftest import ASSETS, MakeCanvas

GROUND, RED, SHADE = "#E1E8CB", "#C2402A", "#3C230F"
LARGE = Rect(10, 10, 280, 180)
PAINTS = {
    "face": Paint(RED, SHADE, 1.4),
    "outline": Paint(stroke=SHADE, width=3),
    "shade": Paint(SHADE, opacity=0.16),
    "thick": Paint(RED, SHADE, 6),
}


def _far_apart(one: pygame.Surface, other: pygame.Surface) -> int:
    """The largest difference between two pictures in any colour of any px."""
    pairs = zip(pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(other, "RGB"), strict=True)
    return max(abs(a - b) for a, b in pairs)


def _as_raster(size: tuple[int, int], body: str, scale: float) -> pygame.Surface:
    expected = pygame.Surface(size)
    expected.fill(rgb(GROUND))
    document = svg.document(*size, svg.group(f"scale({scale})", body))
    expected.blit(rasterise(document, size), (0, 0))
    return expected


@pytest.mark.parametrize("corners", ["all", "top", "left", "none"])
@pytest.mark.parametrize("name", PAINTS)
def test_a_large_box_is_the_raster_of_that_box(
    make_canvas: MakeCanvas, name: str, corners: str
) -> None:
    canvas, whole = make_canvas((300, 200)), make_canvas((300, 200))
    for one in (canvas, whole):
        one.fill(GROUND)
    canvas.box(LARGE, PAINTS[name], 14, corners)
    raster = whole._box_surface((280, 180), PAINTS[name], 14, corners)
    whole.surface.blit(raster, (10, 10))
    assert _far_apart(canvas.surface, whole.surface) <= 2


@pytest.mark.parametrize("layered", [False, True])
def test_a_shade_lets_the_ground_through_on_a_layer_too(
    make_canvas: MakeCanvas, *, layered: bool
) -> None:
    canvas = make_canvas((300, 200))
    canvas.fill(GROUND)
    ground = canvas.surface
    if layered:
        canvas.surface = pygame.Surface((300, 200), pygame.SRCALPHA)
    canvas.box(LARGE, PAINTS["shade"], 14)
    if layered:
        ground.blit(canvas.surface, (0, 0))
    expected = [round(g * 0.84 + s * 0.16) for g, s in zip(rgb(GROUND), rgb(SHADE), strict=True)]
    for place in ((150, 100), (150, 12), (12, 100), (150, 187)):
        found = tuple(ground.get_at(place))[:3]
        assert all(abs(a - b) <= 3 for a, b in zip(found, expected, strict=True)), place


def test_large_boxes_of_all_sizes_keep_one_small_picture(make_canvas: MakeCanvas) -> None:
    kit = load_kit(ASSETS)
    canvas = make_canvas((1366, 768))
    canvas.kit = kit
    for width in range(200, 1300, 100):
        canvas.box(Rect(10, 10, width, width / 2), PAINTS["face"], 14)
    assert kit.shapes.weight < 20_000


@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_a_hill_is_the_raster_of_that_hill(make_canvas: MakeCanvas, scale: float) -> None:
    size = round(1366 * scale), round(400 * scale)
    for _, line in LAYERS[:2]:
        canvas = make_canvas(size, scale=scale)
        canvas.fill(GROUND)
        canvas.ridge(flat.curve(line), RED, 400)
        body = svg.path(f"{line}V400H0Z", Paint(fill=RED))
        assert _far_apart(canvas.surface, _as_raster(size, body, scale)) <= 45


@pytest.mark.parametrize("layered", [False, True])
def test_rounding_cuts_what_was_drawn_and_keeps_what_was_there(
    make_canvas: MakeCanvas, *, layered: bool
) -> None:
    canvas = make_canvas((300, 200))
    if layered:
        canvas.surface = pygame.Surface((300, 200), pygame.SRCALPHA)
    canvas.box(Rect(0, 0, 300, 200), Paint(fill=GROUND))
    expected = make_canvas((300, 200))
    expected.fill(GROUND)
    expected.box(LARGE, Paint(fill=RED), 18)
    with canvas.rounding(LARGE, 18):
        canvas.box(LARGE, Paint(fill=RED))
    assert _far_apart(canvas.surface, expected.surface) <= 3


def test_rounding_holds_when_only_a_corner_is_painted_again(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((300, 200))
    canvas.fill(GROUND)
    with canvas.rounding(LARGE, 18):
        canvas.box(LARGE, Paint(fill=RED))
    before = canvas.surface.copy()
    canvas.surface.set_clip(pygame.Rect(4, 4, 17, 30))
    canvas.box(Rect(0, 0, 300, 200), Paint(fill=GROUND))
    with canvas.rounding(LARGE, 18):
        canvas.box(LARGE, Paint(fill=RED))
    canvas.surface.set_clip(None)
    assert _far_apart(canvas.surface, before) <= 3


def test_contour_lines_go_on_where_tiles_meet() -> None:
    lines = contours(1366, 768)
    assert 10 < len(lines) < 60, "pieces are joined into long lines"
    for line in lines:
        inside = [(x, y) for x, y in (line[0], line[-1]) if 1 < x < 1366 and 1 < y < 768]
        assert line[0] == line[-1] or not inside


def test_the_table_painted_in_parts_is_the_table(make_canvas: MakeCanvas) -> None:
    whole, parts = make_canvas((400, 300)), make_canvas((400, 300))
    table_ground(whole, whole.rect)
    for x in range(0, 400, 100):
        parts.surface.set_clip(pygame.Rect(x, 0, 100, 300))
        table_ground(parts, parts.rect)
    parts.surface.set_clip(None)
    assert _far_apart(whole.surface, parts.surface) == 0


def test_contour_lines_stay_inside_the_corners_of_a_sheet(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((400, 300))
    canvas.fill(canvas.theme.sheet)
    sheet_contours(canvas, Rect(0, 0, 400, 300), 60)
    face = rgb(canvas.theme.sheet)
    assert all(tuple(canvas.surface.get_at((n, n)))[:3] == face for n in range(15))
    colours = {tuple(canvas.surface.get_at((x, 150)))[:3] for x in range(400)}
    assert len(colours) > 1
