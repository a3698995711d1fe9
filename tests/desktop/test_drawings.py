"""What every drawing must keep to, so that it shows on each theme, at each size, without colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.desktop.art import ArtError
from game.desktop.geometry import Rect
from game.desktop.kit import Kit
from game.desktop.theme import THEMES
from tests.desktop.conftest import ASSETS, MakeCanvas

HEADS = {"icons": "24 24", "scenes": "160 60", "portraits": "64 64", "drawings": "24 24"}
UNDRAWN = re.compile(
    r"<(?!/|svg\b|g\b|path\b|rect\b|circle\b|ellipse\b|line\b)|\b(?:class|style|clip-path|filter)="
)
STYLES = ("campaigner", "hurried", "neighbour", "repairer", "thrifty")
FAMILIES = (
    STYLES,
    ("medaille-bronze", "medaille-argent", "medaille-or"),
    ("debutant", "habitue", "expert"),
    ("conseil", "info", "idee-recue", "question"),
    ("sablier", "minuteur", "pilier-duree"),
    ("appareil-smartphone", "appareil-jean", "jean", "trou"),
)
SMALL = 24
UNLIKE = 60  # of 255, a step of grey that the eye tells at once


def _drawings() -> Iterator[Path]:
    for folder in HEADS:
        yield from sorted((ASSETS / folder).glob("*.svg"))


def test_drawings_hold_only_what_the_game_can_draw() -> None:
    for path in _drawings():
        text = path.read_text(encoding="utf-8")
        found = UNDRAWN.search(text)
        assert found is None, f"{path.name}: {text[found.start() :][:40]}"


def test_drawings_stand_on_the_grid_of_their_kind() -> None:
    for path in _drawings():
        grid = HEADS[path.parent.name]
        w, h = grid.split()
        head = f'width="{w}" height="{h}" viewBox="0 0 {grid}"'
        assert head in path.read_text(encoding="utf-8"), path.name


def test_an_unknown_portrait_is_named(make_canvas: MakeCanvas) -> None:
    with pytest.raises(ArtError, match="no portrait named 'licorne'"):
        make_canvas().portrait("licorne", Rect(0, 0, 20, 20))


def test_a_drawing_has_the_name_of_the_icon_that_it_stands_for(kit: Kit) -> None:
    drawn = kit.art.names("drawing")
    assert "appareil-jean" in drawn
    assert set(drawn) <= set(kit.art.names("icon"))


@pytest.mark.parametrize("theme", THEMES)
def test_the_jean_is_blue_where_it_is_large(theme: str, make_canvas: MakeCanvas) -> None:
    canvas = make_canvas((240, 240), theme)
    canvas.large("appareil-jean", canvas.rect)
    assert canvas.surface.get_at((66, 190))[:3] == (0x41, 0x61, 0x7E)


def test_what_has_no_drawing_shows_its_icon_large(make_canvas: MakeCanvas) -> None:
    large, icon = make_canvas((96, 96)), make_canvas((96, 96))
    large.large("maison", large.rect)
    icon.icon("maison", icon.rect)
    assert large.surface.get_buffer().raw == icon.surface.get_buffer().raw


def test_every_style_has_a_portrait_that_stays_in_its_disc(
    kit: Kit, make_canvas: MakeCanvas
) -> None:
    assert set(kit.art.names("portrait")) >= set(STYLES)
    for theme in THEMES:
        for name in kit.art.names("portrait"):
            canvas = make_canvas((80, 80), theme)
            canvas.fill("#00FF00")
            canvas.portrait(name, canvas.rect)
            outside = {canvas.surface.get_at((x, y))[:3] for x in (8, 71) for y in (8, 71)}
            assert outside == {(0, 255, 0)}, f"{name} sticks out in {theme}"
            assert canvas.surface.get_at((40, 40))[:3] != (0, 255, 0)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_what_must_be_told_apart_is_without_colour(
    family: tuple[str, ...], theme: str, make_canvas: MakeCanvas
) -> None:
    greys = {name: _greys(name, theme, make_canvas) for name in family}
    for one, other in combinations(family, 2):
        pairs = zip(greys[one], greys[other], strict=True)
        unlike = sum(abs(a - b) > UNLIKE for a, b in pairs)
        assert unlike > 0.08 * SMALL * SMALL, f"{one} looks like {other} in {theme}"


def _greys(name: str, theme: str, make_canvas: MakeCanvas) -> list[int]:
    """The greys of a drawing at the size of a line of text, on the sheet of a theme."""
    canvas = make_canvas((SMALL, SMALL), theme)
    canvas.fill(canvas.theme.sheet)
    (canvas.portrait if name in STYLES else canvas.icon)(name, canvas.rect)
    grey = pygame.transform.grayscale(canvas.surface)
    return [grey.get_at((x, y))[0] for x in range(SMALL) for y in range(SMALL)]
