"""The lists of ways to do an action can be read by a child: large letters, few words, signs."""

from __future__ import annotations

from functools import cache

import pytest

from game.core.state import Device
from game.desktop.canvas import Canvas
from game.desktop.fonts import Fonts
from game.desktop.placing import Mood, Placed, Space
from game.desktop.textflow import Line
from game.desktop.tips import make_tip
from game.screens.commands import Go
from game.screens.nodes import Node, Role, dialog
from game.screens.shell import Shell
from tests.desktop.test_tables_fit import SPACES, WIDE, fresh, placed_in
from tests.screens.scenario_games import begun, played, shows

LEAST = 14.0
PAGES = ("equip", "sort", "repair", "play_card")


def _has_a_drawer(shell: Shell) -> bool:
    desk = shell.desk
    return shows("board", 2)(shell) and len(_drawer(shell)) >= 2 and desk.may_act


def _drawer(shell: Shell) -> tuple[Device, ...]:
    return shell.desk.state.households[shell.desk.viewer].drawer


@cache
def _shell() -> Shell:
    """A game of eight-year-olds in which somebody has two phones to sort."""
    for seed in range(40):
        try:
            return played(begun("decouverte", 4, persons=4), _has_a_drawer, seed)
        except AssertionError:
            continue
    raise AssertionError("nobody ever kept two phones")


@cache
def opened(page: str) -> Node:
    shell = _shell()
    shell.perform(Go(page))
    found = dialog(shell.tree())
    shell.back()
    assert found is not None
    return found


def _sizes(canvas: Canvas, placed: list[Placed], monkeypatch: pytest.MonkeyPatch) -> set[float]:
    """The sizes of everything written, logical px with the text size."""
    found: set[float] = set()
    own = Canvas._draw_line

    def seen(self: Canvas, line: Line, x: float, baseline: float, colour: str) -> None:
        fonts: Fonts = self.fonts
        found.update(round(run.style.px * fonts.text_size, 2) for run in line.runs if not run.icon)
        own(self, line, x, baseline, colour)

    monkeypatch.setattr(Canvas, "_draw_line", seen)
    for item in placed:
        item.paint(canvas, item.rect, item.node, Mood())
    return found


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_in_a_list_is_written_small(
    page: str, space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = fresh(space)
    sizes = _sizes(canvas, placed_in(canvas, space, opened(page)), monkeypatch)
    assert min(sizes) >= LEAST
    assert canvas.overflows == []


@pytest.mark.parametrize("page", ["equip", "sort", "repair"])
def test_an_offer_is_a_name_and_its_price_and_its_strip_says_the_rest(page: str) -> None:
    space = WIDE
    canvas = fresh(space)
    rows = [p for p in placed_in(canvas, space, opened(page)) if p.node.role is Role.CHOICE]
    assert rows
    for row in rows:
        assert row.rect.h <= 110, row.node.key
        tip = make_tip(canvas, space, row)
        assert tip is not None
        assert row.node.value in tip.text
        assert (row.node.why_not or row.node.hint) in tip.text


def test_phones_to_sort_stand_apart_each_over_what_may_become_of_it() -> None:
    groups = [node for node in opened("sort").children if node.role is Role.GROUP]
    assert len(groups) >= 2
    space = WIDE
    placed = placed_in(fresh(space), space, opened("sort"))
    heads = {p.node.key: p.rect for p in placed if p.node.role is Role.GROUP}
    for group in groups:
        for row in (p for p in placed if p.node in group.children):
            assert row.rect.y >= heads[group.key].bottom


def test_the_way_back_stays_in_view_of_a_long_list() -> None:
    for space in SPACES:
        placed = placed_in(fresh(space), space, opened("sort"))
        back = next(item for item in placed if item.node.key == "back")
        assert back.rect.bottom <= space.height
