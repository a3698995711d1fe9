"""Every reference page is drawn without a text that sticks out, whatever the screen."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"
sys.path.insert(0, str(TOOLS))

import gallery  # noqa: E402
import sample_pages  # noqa: E402

from game.desktop.canvas import Canvas  # noqa: E402
from game.desktop.geometry import Rect  # noqa: E402
from game.desktop.kit import Kit  # noqa: E402
from game.desktop.layouts import bilan, board, choice, household, middle, opened, title  # noqa: E402
from game.desktop.pieces.cards import CardFace, hand_card, open_card, row_card  # noqa: E402
from game.desktop.pieces.rows import HouseholdRow  # noqa: E402
from game.desktop.theme import THEMES  # noqa: E402

PAGES = gallery.pages()


def _overflows(kit: Kit, name: str, size: tuple[int, int] | None = None) -> list[str]:
    own, draw = PAGES[name]
    width, height = size or own
    scale = height / own[1] if size else 1.0
    canvas = gallery.render(kit, (width, height), draw, scale)
    return [over.text for over in canvas.overflows]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", PAGES)
def test_texts_fit_in_every_theme(kit: Kit, name: str, theme: str) -> None:
    assert _overflows(kit.with_theme(theme), name) == []


@pytest.mark.parametrize("text_size", [0.75, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("name", [n for n in PAGES if n[:2] not in ("14", "15")])
def test_texts_fit_at_every_text_size(kit: Kit, name: str, text_size: float) -> None:
    assert _overflows(kit.with_text_size(text_size), name) == []


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("name", ["01-title", "02-board", "04-opened", "05-choice", "06-bilan"])
def test_texts_fit_on_usual_screens(kit: Kit, name: str, size: tuple[int, int]) -> None:
    assert _overflows(kit, name, size) == []


@pytest.mark.parametrize("face", sample_pages.long_faces(), ids=lambda face: face.title)
def test_long_titles_fit_the_three_sizes_of_cards(kit: Kit, face: CardFace) -> None:
    canvas = Canvas(pygame.Surface((1366, 768)), kit)
    hand_card(canvas, Rect(0, 0, 118, 164), face)
    row_card(canvas, Rect(130, 0, 214, 292), face)
    open_card(canvas, Rect(400, 0, 464, 648), face)
    assert canvas.overflows == []


def test_a_word_no_card_can_hold_is_reported(kit: Kit) -> None:
    canvas = Canvas(pygame.Surface((200, 200)), kit)
    face = CardFace("Anticonstitutionnellement", "use", "coque", "G01")
    hand_card(canvas, Rect(0, 0, 118, 164), face)
    assert [over.text for over in canvas.overflows] == ["Anticonstitutionnellement"]


def _inside(outer: Rect, inner: Rect) -> bool:
    return (
        inner.w > 0
        and inner.h > 0
        and outer.x - 0.01 <= inner.x
        and outer.y - 0.01 <= inner.y
        and inner.right <= outer.right + 0.01
        and inner.bottom <= outer.bottom + 0.01
    )


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right - 0.01
        and other.x < one.right - 0.01
        and one.y < other.bottom - 0.01
        and other.y < one.bottom - 0.01
    )


def _plans(page: Rect) -> dict[str, list[Rect]]:
    table = board.plan(page)
    pick, what = choice.plan(page, 5), bilan.plan(page)
    home, shown = household.plan(table.left), opened.plan(page)
    centre = middle.plan(table.board)
    ways = title.plan(page)
    return {
        "board": [table.top, table.left, table.board, table.actions, table.bottom],
        "household": [home.head, home.figures, home.phone, home.fault, home.core, home.drawer],
        "middle": [centre.extraction, centre.assembly, centre.use, centre.weee, centre.gauges],
        "choice": [pick.head, *pick.cards, pick.build, pick.delta],
        "opened": [shown.card, shown.side],
        "bilan": [what.head, what.weight, what.ratio, what.kinds, what.score, what.replay],
        "bilan foot": [what.what_if, what.replay, what.debate],
        "title": [ways.play, ways.lead, *ways.others, ways.resume],
    }


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1371.4, 771.4), (1600, 900)])
def test_the_parts_of_a_plan_stay_on_the_page_and_apart(size: tuple[float, float]) -> None:
    page = Rect(0, 0, *size)
    for name, parts in _plans(page).items():
        for index, part in enumerate(parts):
            assert _inside(page, part), (name, index)
            for other in parts[index + 1 :]:
                assert not _overlap(part, other), (name, index)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_cards_and_buttons_can_be_hit_one_by_one(size: tuple[int, int]) -> None:
    places = board.plan(Rect(0, 0, *size))
    own, offered = board.hand_places(places, 4, 1)
    spots = [*board.action_places(places, 6), *own, *offered]
    for spot in spots:
        assert spot.w >= 36
        assert spot.h >= 36
        assert sum(other.contains(spot.cx, spot.cy) for other in spots) == 1


@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 7])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_up_to_eight_households_fit_at_the_table(
    kit: Kit, size: tuple[int, int], count: int
) -> None:
    teams = [team.key for team in kit.tokens.teams[1 : count + 1]]
    others = tuple(HouseholdRow(team, "Lithium", "telephone", "31", "9") for team in teams)
    page = replace(sample_pages.board_page(), others=others)
    canvas = Canvas(pygame.Surface(size), kit)
    board.draw(canvas, canvas.rect, page)
    assert canvas.overflows == []
