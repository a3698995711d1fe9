"""The menus as drawn: everything in its place, nothing over anything else, nothing cut."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.desktop import window
from game.desktop.canvas import Canvas
from game.desktop.kit import Kit
from game.desktop.placing import Mood, Placed, Space
from game.desktop.theme import THEMES
from game.desktop.views import dialogs, ranges
from game.desktop.views.menu_parts import breakable
from game.desktop.views.registry import view_of
from game.screens.desk import Page
from game.screens.nodes import Node, dialog, focusable
from game.session.seats import LEVELS, PERSON, STYLES, Seat, computer
from tests.screens.menus_desk import content, play, shell, tree_of, two_devices

SIZES = ((1366, 768), (1024, 768), (1920, 1080))
TEXTS = (0.75, 1.0, 1.5, 2.0)
PAGES = (
    ("title", ""),
    ("new_game", ""),
    ("saves", ""),
    ("settings", ""),
    ("rules", "extraction"),
    ("sources", ""),
    ("sources", "org-B:1"),
    ("glossary", ""),
    ("credits", ""),
    ("seat", "0"),
    ("seat", "3"),
)
ROOMIEST = max(content().rulesets.values(), key=lambda rules: rules.seats[1])
PLAYERS = (PERSON, *[computer(style, level) for level in LEVELS for style in STYLES])
FIVE = tuple([Seat(t, PERSON) for t in ("Cu", "Li", "Au", "Co", "Sn")])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Saved games: one to resume, one damaged, one of nobody knows what."""
    path = tmp_path_factory.mktemp("saves")
    play(shell(path), FIVE, 30)
    (journal,) = path.glob("*.journal")
    (path / "cut.journal").write_bytes(journal.read_bytes()[:-7])
    (path / "other.journal").write_text("hello\n")
    return path


def tree(folder: Path, page: str, subject: str) -> Node:
    """A page; the new game has as many households as there can be, played in every way."""
    made = two_devices(folder)
    if page not in ("new_game", "seat"):
        return tree_of(made, page, subject)
    teams = [team.id for team in content().device.teams]
    made.desk.plan.scenario = ROOMIEST.id
    made.desk.plan.seats = [
        Seat(team, PLAYERS[at % len(PLAYERS)])
        for at, team in zip(range(ROOMIEST.seats[1]), teams, strict=False)
    ]
    if page == "new_game":
        return tree_of(made, page)
    made.desk.pages = [Page("title"), Page("new_game"), Page("seat", subject)]
    opened = dialog(made.tree())
    assert opened is not None
    return opened


def placed_in(canvas: Canvas, size: tuple[int, int], text: float, root: Node) -> list[Placed]:
    return view_of(root.key)(canvas, space_of(size, text), root)


def space_of(size: tuple[int, int], text: float) -> Space:
    return window.fit(size).space(text)


def canvas_of(kit: Kit, size: tuple[int, int], text: float, theme: str = "paper") -> Canvas:
    dressed = kit.with_theme(theme)
    dressed = dressed if text == 1.0 else dressed.with_text_size(text)
    return Canvas(pygame.Surface(size), dressed, window.fit(size).scale)


def overlaps(placed: list[Placed]) -> list[tuple[str, str]]:
    """The pairs of things to activate that stand over each other.

    What scrolls may pass under what stays in view.
    """
    reached = [item for item in placed if item.node.can_focus]
    found = []
    for at, one in enumerate(reached):
        for other in [item for item in reached[at + 1 :] if item.fixed == one.fixed]:
            wide = min(one.rect.right, other.rect.right) - max(one.rect.x, other.rect.x)
            high = min(one.rect.bottom, other.rect.bottom) - max(one.rect.y, other.rect.y)
            if wide > 0.5 and high > 0.5:
                found.append((one.node.key, other.node.key))
    return found


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("size", SIZES)
def test_everything_one_can_activate_has_its_own_place(
    kit: Kit, folder: Path, size: tuple[int, int], text: float
) -> None:
    canvas = canvas_of(kit, size, text)
    space = space_of(size, text)
    for page, subject in PAGES:
        root = tree(folder, page, subject)
        placed = placed_in(canvas, size, text, root)
        assert {n.key for n in focusable(root)} <= {p.node.key for p in placed}, page
        assert overlaps(placed) == [], page
        outside = [p.node.key for p in placed if p.rect.x < 0 or p.rect.right > space.width + 0.5]
        assert outside == [], page


@pytest.mark.parametrize(("theme", "text"), [(THEMES[0], 2.0), (THEMES[1], 1.0), (THEMES[2], 1.5)])
@pytest.mark.parametrize(("page", "subject"), PAGES)
def test_no_text_sticks_out(
    kit: Kit, folder: Path, page: str, subject: str, theme: str, text: float
) -> None:
    for size in SIZES[:2]:
        canvas = canvas_of(kit, size, text, theme)
        for item in placed_in(canvas, size, text, tree(folder, page, subject)):
            item.paint(canvas, item.rect, item.node, Mood(hovered=True, focused=True))
        assert [over.text for over in canvas.overflows] == []


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_every_figure_of_a_debate_and_its_source_are_shown_whole(kit: Kit, text: float) -> None:
    canvas = canvas_of(kit, (1024, 768), text)
    for debate in content().debates.values():
        made = shell()
        tree_of(made, "sources")
        root = dialog(tree_of(made, "source", debate.facts[0]))
        assert root is not None
        placed = dialogs.view(canvas, space_of((1024, 768), text), root)
        assert {n.key for n in focusable(root)} <= {p.node.key for p in placed}
        for item in placed:
            item.paint(canvas, item.rect, item.node, Mood())
    assert [over.text for over in canvas.overflows] == []


def test_the_same_tree_is_placed_the_same_so_that_nothing_is_painted_again(
    kit: Kit, folder: Path
) -> None:
    canvas = canvas_of(kit, (1366, 768), 1.0)
    for page, subject in PAGES:
        root = tree(folder, page, subject)
        first, again = (placed_in(canvas, (1366, 768), 1.0, root) for _ in range(2))
        assert first == again, page


def test_the_pages_fit_a_small_laptop_without_scrolling(kit: Kit, folder: Path) -> None:
    canvas = canvas_of(kit, (1366, 768), 1.0)
    for page, subject in PAGES:
        placed = placed_in(canvas, (1366, 768), 1.0, tree(folder, page, subject))
        assert max(item.rect.bottom for item in placed) <= 768, page


def test_the_scale_of_a_chart_has_round_numbers_and_reaches_the_top() -> None:
    assert ranges.marks(113) == [0, 25, 50, 75, 100, 125]
    assert ranges.marks(361_000) == [0, 100_000, 200_000, 300_000, 400_000]
    assert ranges.marks(2.5)[-1] >= 2.5
    assert ranges.marks(0) == [0, 1]


def test_a_long_address_is_cut_so_that_every_piece_fits(kit: Kit) -> None:
    canvas = canvas_of(kit, (1366, 768), 2.0)
    style = canvas.style("body")
    address = max((s.address or "" for s in content().sources.values()), key=len)
    pieces = breakable(canvas, address, style, 300).split("\n")
    assert "".join(pieces) == address
    assert all(canvas.width(piece, style) <= 300 for piece in pieces)


@pytest.mark.parametrize("text", [1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_a_new_game_can_be_started_without_scrolling(
    kit: Kit, folder: Path, size: tuple[int, int], text: float
) -> None:
    canvas, space = canvas_of(kit, size, text), space_of(size, text)
    placed = placed_in(canvas, size, text, tree(folder, "new_game", ""))
    start = next(item for item in placed if item.node.key == "new_game.start")
    assert start.fixed or max(item.rect.bottom for item in placed) <= space.height
    assert start.rect.y >= 0
    assert start.rect.bottom <= space.height
