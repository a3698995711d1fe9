"""A device that the theme does not know, in the colours, shapes and letters of the theme."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.content.book.device import Device
from game.content.content import load
from game.desktop.canvas import Canvas
from game.desktop.dress import badge_of, slots
from game.desktop.geometry import Rect
from game.desktop.kit import Kit
from game.desktop.pieces.impacts import impact
from game.desktop.pieces.thing import Thing, thing
from game.desktop.theme import IMPACTS, STAGES

PACKS = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="module")
def jeans() -> Device:
    return load(PACKS / "jeans", draft=True).device


def test_names_the_theme_knows_keep_their_place_and_the_others_take_what_is_free() -> None:
    assert slots(["C", "W", "H", "P"], IMPACTS) == {"C": "C", "W": "M", "H": "H", "P": "E"}


def test_more_names_than_places_repeat_them() -> None:
    found = slots(["a", "b", "c", "d", "e"], STAGES[:-1])
    assert found["e"] == found["a"]


def test_the_device_of_the_theme_itself_changes_nothing(kit: Kit) -> None:
    assert kit.dressed(load(PACKS / "smartphone", draft=True).device) is kit


def test_everything_of_another_device_has_a_colour_in_every_theme(kit: Kit, jeans: Device) -> None:
    dressed = kit.dressed(jeans)
    for theme in dressed.tokens.themes.values():
        assert {stage.id for stage in (*jeans.stages, jeans.centre)} <= set(theme.stage)
        assert {kind.id for kind in jeans.kinds} <= set(theme.impact)
    shown = {dressed.theme.stage[stage.id] for stage in jeans.stages}
    assert len(shown) == len(jeans.stages)
    badges = [dressed.tokens.team(team.id) for team in jeans.teams]
    assert len({(badge.colour, badge.shape) for badge in badges}) == len(badges)
    assert [badge.symbol for badge in badges] == [team.symbol for team in jeans.teams]


def test_icons_of_another_device_are_drawn_in_place_of_those_of_the_program(
    kit: Kit, jeans: Device
) -> None:
    own = jeans._replace(pictures=jeans.pictures._replace(icons={"equiper": "jean"}))
    pictures = []
    for dressed, name in ((kit.dressed(own), "equiper"), (kit, "jean"), (kit, "equiper")):
        canvas = Canvas(pygame.Surface((40, 40)), dressed)
        canvas.icon(name, canvas.rect)
        pictures.append(pygame.image.tobytes(canvas.surface, "RGB"))
    assert pictures[0] == pictures[1] != pictures[2]


def test_an_impact_of_its_own_carries_its_own_letter(kit: Kit, jeans: Device) -> None:
    dressed = kit.dressed(jeans)
    for kind in jeans.kinds:
        assert dressed.tokens.impacts[kind.id].letter == ("" if kind.id in IMPACTS else kind.id)
    strange = next(kind.id for kind in jeans.kinds if kind.id not in IMPACTS)
    like = slots([kind.id for kind in jeans.kinds], IMPACTS)[strange]
    pictures = []
    for name in (strange, like):
        canvas = Canvas(pygame.Surface((40, 40)), dressed)
        impact(canvas, name, 20, 20, 36)
        pictures.append(pygame.image.tobytes(canvas.surface, "RGB"))
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("marks", [(), ("trou",), ("trou", "couture", "bouton")])
def test_a_device_without_drawing_shows_its_icon_and_its_faults(
    kit: Kit, marks: tuple[str, ...]
) -> None:
    canvas = Canvas(pygame.Surface((90, 180)), kit)
    plain = Canvas(pygame.Surface((90, 180)), kit)
    thing(canvas, Rect(0, 0, 90, 180), Thing("jean", marks=marks))
    thing(plain, Rect(0, 0, 90, 180), Thing("jean"))
    same = pygame.image.tobytes(canvas.surface, "RGB") == pygame.image.tobytes(plain.surface, "RGB")
    assert same == (not marks)


def test_a_badge_is_the_same_beside_another_device(kit: Kit, jeans: Device) -> None:
    names = [team.id for team in jeans.teams]
    dressed = kit.dressed(jeans)
    for team in jeans.teams:
        beside = badge_of(kit.plain.teams, names, team.id, team.symbol)
        there = dressed.tokens.team(team.id)
        assert (beside.shape, beside.colour, beside.symbol) == (
            there.shape,
            there.colour,
            there.symbol,
        )
