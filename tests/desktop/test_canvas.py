"""The canvas: crisp at every scale, clipped, faded, bounded, and honest about overflow."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.art import ArtError
from game.desktop.cache import WeighedCache, surface_bytes, surface_cache
from game.desktop.colour import rgb
from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect
from game.desktop.kit import Kit
from game.desktop.svg import Paint
from game.desktop.theme import STAGES

from .conftest import MakeCanvas

RED, WHITE = "#C2402A", "#FFFFFF"


def _pixel(surface: pygame.Surface, x: int, y: int) -> tuple[int, int, int]:
    colour = surface.get_at((x, y))
    return colour.r, colour.g, colour.b


@pytest.mark.parametrize("scale", [1.0, 1.4, 2.0])
def test_a_box_fills_whole_pixels_to_its_edges(make_canvas: MakeCanvas, scale: float) -> None:
    canvas = make_canvas((400, 300), scale=scale)
    canvas.fill(WHITE)
    canvas.box(Rect(10, 10, 50, 40), Paint(fill=RED, stroke=RED, width=1.4), 8)
    area = canvas.snapped(Rect(10, 10, 50, 40))
    middle = area.centery
    assert _pixel(canvas.surface, area.left, middle) == rgb(RED)
    assert _pixel(canvas.surface, area.right - 1, middle) == rgb(RED)
    assert _pixel(canvas.surface, area.left - 1, middle) == rgb(WHITE)
    assert _pixel(canvas.surface, area.right, middle) == rgb(WHITE)
    assert _pixel(canvas.surface, area.left, area.top) == rgb(WHITE), "the corner is rounded"


@pytest.mark.parametrize("stage", STAGES)
def test_a_hatch_stays_inside_rounded_corners(make_canvas: MakeCanvas, stage: str) -> None:
    canvas = make_canvas((100, 80))
    canvas.fill(WHITE)
    canvas.hatched(Rect(10, 10, 80, 60), stage, 14)
    for corner in ((10, 10), (89, 10), (10, 69), (89, 69)):
        assert _pixel(canvas.surface, *corner) == rgb(WHITE)
    colours = {_pixel(canvas.surface, x, y) for x in range(25, 75) for y in range(20, 60)}
    assert rgb(canvas.theme.stage[stage]) in colours
    assert len(colours) > 1, "the hatch shows"


def test_only_the_named_corners_are_rounded(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((60, 60))
    canvas.fill(WHITE)
    canvas.box(Rect(0, 0, 60, 60), Paint(fill=RED), 12, corners="top")
    assert _pixel(canvas.surface, 0, 0) == rgb(WHITE)
    assert _pixel(canvas.surface, 0, 59) == rgb(RED)


def test_nothing_is_drawn_outside_a_clip_and_the_clip_ends(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((60, 60))
    canvas.fill(WHITE)
    with canvas.clipped(Rect(0, 0, 30, 60)):
        canvas.box(Rect(0, 0, 60, 60), Paint(fill=RED))
    assert _pixel(canvas.surface, 29, 5) == rgb(RED)
    assert _pixel(canvas.surface, 30, 5) == rgb(WHITE)
    canvas.box(Rect(0, 0, 60, 60), Paint(fill=RED))
    assert _pixel(canvas.surface, 59, 59) == rgb(RED)


def test_fading_mixes_with_what_was_there(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((20, 20))
    canvas.fill("#000000")
    with canvas.faded(Rect(0, 0, 20, 20), 0.5):
        canvas.fill(WHITE)
    assert all(120 <= part <= 135 for part in _pixel(canvas.surface, 10, 10))


def test_the_baseline_does_not_move_under_an_accented_capital(make_canvas: MakeCanvas) -> None:
    feet = []
    for text in ("Ecoute", "Écoute", "ecoute"):
        canvas = make_canvas((200, 60))
        canvas.fill(WHITE)
        canvas.write(10, 40, text, TextStyle(17, "text", 800), "#000000")
        rows = [
            y for y in range(60) if any(_pixel(canvas.surface, x, y)[0] < 90 for x in range(90))
        ]
        feet.append(max(rows))
    assert len(set(feet)) == 1


def test_overflow_is_noted_and_never_hidden(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas()
    style = canvas.style("label")
    canvas.label(Rect(0, 0, 200, 20), "Réparer", style, "#000000")
    assert canvas.overflows == []
    canvas.label(Rect(0, 0, 20, 20), "Réparer", style, "#000000")
    canvas.paragraph(Rect(0, 0, 40, 20), "Réparer **encore**", style, "#000000")
    assert [over.text for over in canvas.overflows] == ["Réparer", "Réparer encore"]
    assert all(over.by > 0.5 for over in canvas.overflows)


def test_unknown_icons_scenes_roles_and_themes_are_named(kit: Kit, make_canvas: MakeCanvas) -> None:
    canvas = make_canvas()
    with pytest.raises(ArtError, match="no icon named 'licorne'"):
        canvas.icon("licorne", Rect(0, 0, 20, 20))
    with pytest.raises(ArtError, match="no scene named 'licorne'"):
        canvas.scene("licorne", Rect(0, 0, 20, 20), "use")
    with pytest.raises(KeyError, match="no type role 'huge'"):
        canvas.style("huge")
    with pytest.raises(KeyError, match="no theme 'pink'"):
        kit.with_theme("pink")
    with pytest.raises(KeyError, match="no team 'Fe'"):
        kit.tokens.team("Fe")


def test_every_icon_and_scene_can_be_drawn(kit: Kit, make_canvas: MakeCanvas) -> None:
    for name in kit.art.names("icon"):
        canvas = make_canvas((48, 48))
        canvas.fill(WHITE)
        canvas.icon(name, Rect(0, 0, 48, 48))
        assert canvas.surface.get_bounding_rect().size == (48, 48)
        assert _inks(canvas.surface) > 1, f"icon {name} is blank"
    for name in kit.art.names("scene"):
        canvas = make_canvas((118, 75))
        canvas.scene(name, canvas.rect, "use")
        assert _inks(canvas.surface) > 3, f"scene {name} is blank"


def _inks(surface: pygame.Surface) -> int:
    width, height = surface.get_size()
    return len({_pixel(surface, x, y) for x in range(0, width, 2) for y in range(0, height, 2)})


def test_an_icon_takes_the_colours_it_is_given(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((64, 64))
    canvas.fill(WHITE)
    canvas.icon("telephone", canvas.rect, ink="#0000FF", fill="#00FF00", paper="#FF0000")
    colours = {_pixel(canvas.surface, x, y) for x in range(64) for y in range(64)}
    assert {(0, 0, 255), (0, 255, 0), (255, 0, 0)} <= colours


def test_the_shape_cache_never_weighs_more_than_its_limit() -> None:
    cache = surface_cache(10_000)
    for index in range(50):
        cache.get(index, lambda: pygame.Surface((20, 20), pygame.SRCALPHA))
        assert cache.weight <= 10_000
    assert 1 <= len(cache) <= 10_000 // (20 * 20 * 4)


def test_the_cache_keeps_what_was_used_last() -> None:
    cache: WeighedCache[str] = WeighedCache(3, lambda _: 1)
    made: list[str] = []

    def maker(key: str) -> str:
        made.append(key)
        return key

    for key in ("a", "b", "c", "a", "d", "a", "b"):
        cache.get(key, lambda key=key: maker(key))  # type: ignore[misc]
    assert made == ["a", "b", "c", "d", "b"]


def test_a_value_heavier_than_the_cache_is_made_but_not_kept() -> None:
    cache = surface_cache(100)
    made = cache.get("big", lambda: pygame.Surface((50, 50), pygame.SRCALPHA))
    assert surface_bytes(made) > 100
    assert (len(cache), cache.weight) == (0, 0)


def test_drawing_a_page_again_makes_no_new_shape(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((300, 200))
    for _ in range(2):
        canvas.box(Rect(5, 5, 100, 50), Paint(fill=RED), 7)
        canvas.box(Rect(15, 85, 100, 50), Paint(fill=RED), 7)
        canvas.icon("sac", Rect(150, 20, 31, 31))
        held = len(canvas.kit.shapes)
    canvas.box(Rect(60, 60, 100, 50), Paint(fill=RED), 7)
    canvas.icon("sac", Rect(200, 50, 31, 31))
    assert len(canvas.kit.shapes) == held, "a place alone does not make a new shape"


def test_a_polygon_fills_its_inside_only(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((60, 60))
    canvas.fill(WHITE)
    canvas.polygon([(30, 5), (55, 50), (5, 50)], Paint(fill=RED))
    assert _pixel(canvas.surface, 30, 40) == rgb(RED)
    assert _pixel(canvas.surface, 8, 10) == rgb(WHITE)
