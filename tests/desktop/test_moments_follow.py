"""What the table reads at the end of a year: one frame, one place to go on, nothing outside it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from game.desktop.geometry import Rect
from game.desktop.kit import Kit
from game.desktop.pilot import Pilot
from game.desktop.placing import Placed, Space
from game.screens.commands import Do
from game.screens.desk import Moment
from game.screens.nodes import Node, Role, child, dialog
from game.screens.shell import Shell
from tests.desktop.test_tables_fit import SPACES, fresh, placed_in
from tests.screens.scenario_games import at_random, begun

KINDS = ("year_end", "alert", "news")
EVERY_SPACE = (*SPACES, Space(1024, 768, compact=True, text_size=1.25))


def _moments(scenario: str, seats: int, seed: int) -> Iterator[tuple[Shell, Moment]]:
    """A game played to its end, with what the table has to look at on the way."""
    shell = begun(scenario, seats)
    desk = shell.desk
    for whim in range(seed, seed + 4000):
        if desk.needs_curtain:
            desk.viewer = desk.playing.acting
        if desk.shows_moment:
            yield shell, desk.moments[0]
            shell.perform(Do("next"))
        elif desk.playing.state.over:
            return
        else:
            desk.notices.clear()
            shell.act(at_random("", desk.ruleset, desk.playing.state, whim))


@cache
def _in_a_row() -> tuple[Shell, tuple[Moment, ...]]:
    """A game of six where a year has ended, an alert came and the news are read."""
    found: dict[str, Moment] = {}
    for seed in (5, 6, 7):
        for shell, moment in _moments("cooperatif", 6, seed):
            found.setdefault(moment.kind, moment)
            if set(KINDS) <= set(found) and shell.desk.may_act:
                return shell, tuple([found[kind] for kind in KINDS])
    raise AssertionError("no game has them all")


def waiting() -> Shell:
    shell, moments = _in_a_row()
    shell.desk.moments.clear()
    shell.desk.moments.extend(moments)
    shell.desk.moments_read = 0
    return shell


def read() -> list[Node]:
    """The dialogs one after the other."""
    shell, found = waiting(), list[Node]()
    while (node := dialog(shell.tree())) is not None:
        found.append(node)
        shell.perform(Do("next"))
    return found


@pytest.mark.parametrize("space", EVERY_SPACE, ids=str)
def test_moments_that_follow_have_one_frame_and_one_place_to_go_on(space: Space) -> None:
    sides, ways = set(), set()
    for node in read():
        placed = placed_in(fresh(space), space, node)
        box = placed[0].rect
        sides.add((round(box.x), round(box.y), round(box.w)))
        way = next(p.rect for p in placed if p.node.key == "moment.next")
        ways.add(Rect(*map(round, way)))
    assert len(sides) == 1
    assert len(ways) == 1
    assert all(way.bottom <= space.height for way in ways)


def test_each_of_three_says_which_it_is_and_one_alone_says_nothing() -> None:
    assert [child(node, "moment.count").label for node in read()] == ["1/3", "2/3", "3/3"]
    shell = waiting()
    shell.desk.moments.popleft()
    shell.desk.moments.popleft()
    alone = dialog(shell.tree())
    assert alone is not None
    assert all(node.key != "moment.count" for node in alone.children)


def test_three_clicks_at_one_spot_read_all_three(kit: Kit) -> None:
    shell = waiting()
    pilot = Pilot(shell, kit)
    spot = pilot.middle("moment.next")
    for left in (2, 1, 0):
        assert pilot.middle("moment.next") == spot
        pilot.wait(0.5)
        pilot.click("moment.next")
        assert len(shell.desk.moments) == left
        assert pilot.scene.top.shift == 0
    pilot.close()


def test_a_double_click_reads_one_of_them(kit: Kit) -> None:
    """Old bug: the second half of it passed by what came next."""
    shell = waiting()
    pilot = Pilot(shell, kit)
    pilot.wait(0.5)
    pilot.click("moment.next")
    pilot.wait(0.1)
    pilot.click("moment.next")
    assert len(shell.desk.moments) == 2
    pilot.close()


def test_nobody_passes_by_what_stands_below_the_window(kit: Kit) -> None:
    """Old bug: with large letters four teams of six went by unread."""
    shell = waiting()
    pilot = Pilot(shell, kit.with_text_size(1.5), (1024, 768))
    shell.desk.settings = shell.desk.settings.with_value("text_size", "150")
    pilot.wait(0.5)
    layer = pilot.scene.top
    assert layer.height > pilot.scene.space.height + 50
    rows = [item.node for item in layer.placed if item.node.role is Role.GROUP]
    presses = 0
    while len(shell.desk.moments) == 3:
        seen = pilot.scene.top
        pilot.wait(0.5)
        pilot.click("moment.next")
        presses += 1
    assert presses > 1
    assert seen.height - seen.shift <= pilot.scene.space.height + 1
    assert len(rows) == 6
    shell.desk.settings = shell.desk.settings.with_value("text_size", "100")
    pilot.close()


def test_what_is_next_replaces_what_was_without_a_fade(kit: Kit) -> None:
    pilot = Pilot(waiting(), kit)
    pilot.wait(0.5)
    pilot.click("moment.next")
    assert not pilot.app.motion.active
    pilot.close()


@cache
def _levers() -> tuple[Node, ...]:
    """Levers voted by six and by eight teams, with what they do to each of them."""
    found = list[Node]()
    for scenario, seats in (("atelier-25", 6), ("atelier-50", 6), ("cooperatif", 6)):
        for seed in (1, 2, 3):
            for shell, moment in _moments(scenario, seats, seed):
                window = dialog(shell.tree()) if moment.kind == "lever" else None
                if window is not None:
                    found.append(window)
    assert found
    return tuple(sorted(found, key=lambda node: -len(node.children))[:6])


def _inside(box: Rect, item: Placed) -> bool:
    across = box.x - 0.01 <= item.rect.x and item.rect.right <= box.right + 0.01
    down = item.fixed or (box.y <= item.rect.y and item.rect.bottom <= box.bottom + 0.01)
    return across and down


@pytest.mark.parametrize("space", EVERY_SPACE, ids=str)
def test_a_lever_voted_by_six_teams_stays_in_its_dialog(space: Space) -> None:
    for node in (*_levers(), *read()):
        canvas = fresh(space)
        placed = placed_in(canvas, space, node)
        root = next(item for item in placed if item.node.role is Role.DIALOG)
        assert root.rect.x >= 0
        assert root.rect.right <= space.width
        for item in placed:
            assert _inside(root.rect, item), item.node.key
