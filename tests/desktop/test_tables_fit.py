"""Boards, drafts, catalogues and reports of every scenario and number of households, as placed.

Everything that can be reached is placed, inside and apart; no text sticks out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

import pygame
import pytest

from game.core.ruleset import Timing
from game.desktop.canvas import Canvas
from game.desktop.kit import Kit, load_kit
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views.registry import view_of
from game.screens.commands import Do, Go
from game.screens.nodes import Node, dialog, walk
from game.screens.shell import Shell
from tests.screens.scenario_games import begun, over, played, shows

ASSETS = Path(__file__).resolve().parents[2] / "assets"
WIDE, COMPACT = Space(1366, 768, compact=False), Space(1024, 768, compact=True)
SPACES = (
    WIDE,
    COMPACT,
    Space(1366, 768, compact=False, text_size=1.5),
    Space(1024, 768, compact=True, text_size=1.5),
    Space(1024, 768, compact=True, text_size=2.0),
)


def board(scenario: str, seats: int, year: int = 2) -> Node:
    return played(begun(scenario, seats), shows("board", year)).tree()


def dialog_of(scenario: str, page: str, seats: int) -> Node:
    shell = played(begun(scenario, seats), shows("board", 2))
    shell.perform(Go(page))
    found = dialog(shell.tree())
    assert found is not None
    return found


def catalogue(picked: str) -> Node:
    shell = played(begun("decouverte", 4), shows("catalogue"))
    if picked:
        shell.perform(Do("pick", picked))
    return shell.tree()


def draft(scenario: str, seats: int, turn: int) -> Node:
    def there(shell: Shell) -> bool:
        return shows("draft")(shell) and shell.desk.playing.state.turn >= turn

    shell = played(begun(scenario, seats), there)
    row = next(row for row in shell.desk.state.rows if row)
    shell.perform(Do("pick", row[0]))
    return shell.tree()


def report(scenario: str, seats: int, part: str = "") -> Node:
    shell = played(begun(scenario, seats, persons=0), over)
    shell.desk.picked = part
    return shell.tree()


def talk(scenario: str) -> Node:
    shell = played(begun(scenario, 3, persons=0), over)
    shell.perform(Do("debate"))
    return shell.tree()


def time_is_up(hidden: str = "show") -> Node:
    shell = played(begun("atelier-25", 8), shows("board", 1))
    assert isinstance(shell.desk.ruleset.timing, Timing)
    start = shell.desk.now()
    shell.desk.now = lambda: start + 3600
    shell.perform(Do("clock", hidden))
    return shell.tree()


TREES: dict[str, Callable[[], Node]] = {
    "board of one": lambda: board("solo", 1),
    "board of three": lambda: board("decouverte", 3),
    "board of five, apart": lambda: board("standard", 5),
    "board of five, ten years": lambda: board("expert", 5, 4),
    "board of six": lambda: board("cooperatif", 6),
    "board of seven": lambda: board("atelier-25", 7),
    "board of eight": lambda: board("atelier-90", 8, 3),
    "board when time is up": time_is_up,
    "board with a hidden clock": lambda: time_is_up("hide"),
    "goals": lambda: dialog_of("atelier-90", "goals", 8),
    "clock": lambda: dialog_of("atelier-25", "clock", 3),
    "models": lambda: catalogue(""),
    "journey": lambda: catalogue("chene"),
    "draft of five families": lambda: draft("expert", 5, 12),
    "draft of eight": lambda: draft("atelier-90", 8, 8),
    "draft of one": lambda: draft("solo", 1, 1),
    "report of one": lambda: report("solo", 1),
    "report of eight": lambda: report("atelier-25", 8),
    "report of ten years": lambda: report("expert", 5),
    "report goals": lambda: report("decouverte", 3, "goals"),
    "debate with its clock": lambda: talk("atelier-25"),
    "debate without": lambda: talk("decouverte"),
    "phones of eight": lambda: report("atelier-25", 8, "phones"),
}


@cache
def tree(name: str) -> Node:
    return TREES[name]()


@lru_cache(maxsize=4)
def sized(text_size: float) -> Kit:
    return load_kit(ASSETS, text_size=text_size)


def fresh(space: Space) -> Canvas:
    kit = sized(space.text_size)
    kit.shapes.clear()
    return Canvas(pygame.Surface((int(space.width), int(space.height))), kit)


def placed_in(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    return view_of(root.key)(canvas, space, root)


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("name", TREES)
def test_everything_that_can_be_reached_is_placed_inside_and_apart(name: str, space: Space) -> None:
    root = tree(name)
    placed = placed_in(fresh(space), space, root)
    reached = [item for item in placed if item.node.can_focus]
    assert {p.node.key for p in reached} == {n.key for n in walk(root) if n.can_focus}
    for item in reached:
        assert item.rect.x >= 0, item.node.key
        assert item.rect.right <= space.width + 0.01, item.node.key
        assert item.rect.bottom <= space.height + 0.01 or not item.fixed, item.node.key
    for fixed in (False, True):
        group = [item for item in reached if item.fixed == fixed]
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                assert apart(one, other), f"{one.node.key} lies over {other.node.key}"


def apart(one: Placed, other: Placed) -> bool:
    first, second = one.rect, other.rect
    across = first.right <= second.x + 0.01 or second.right <= first.x + 0.01
    return across or first.bottom <= second.y + 0.01 or second.bottom <= first.y + 0.01


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("name", TREES)
def test_no_text_sticks_out(name: str, space: Space) -> None:
    canvas = fresh(space)
    for item in placed_in(canvas, space, tree(name)):
        item.paint(canvas, item.rect, item.node, Mood())
    assert canvas.overflows == []


@pytest.mark.parametrize("seats", [2, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("space", [WIDE, COMPACT], ids=str)
def test_every_other_household_has_its_badge_and_its_place(space: Space, seats: int) -> None:
    scenario = "cooperatif" if seats <= 6 else "atelier-90"
    placed = placed_in(fresh(space), space, board(scenario, seats, 1))
    found = [item.rect for item in placed if item.node.key.startswith("other.")]
    assert len(found) == seats - 1
    assert all(rect.w >= 44 and rect.h >= 26 for rect in found)


def test_the_way_on_stays_in_view_when_letters_are_large() -> None:
    large = replace(COMPACT, text_size=1.5)
    placed = placed_in(fresh(large), large, tree("journey"))
    take = next(item for item in placed if item.node.key == "catalogue.take")
    assert take.rect.bottom <= large.height
