"""Report, opened card, log, moments, choices and the bar as they are placed and painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fnmatch import fnmatch
from functools import lru_cache
from itertools import pairwise

import pygame
import pytest

from game.core.state import pending
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.kit import Kit, load_kit
from game.desktop.placing import Mood, Placed, Space
from game.desktop.scene import Scene, make_scene
from game.desktop.views import card, report_charts, topbar
from game.desktop.views.choice import view as choice_view
from game.desktop.views.log import view as log_view
from game.desktop.views.moment import view as moment_view
from game.desktop.views.report import view as report_view
from game.screens import card as card_screen
from game.screens import choice, frame, log, moment, report
from game.screens.commands import Back
from game.screens.desk import Desk, Page
from game.screens.looks import CardLook, TeamLook
from game.screens.nodes import Node, Role, child, focusable, walk
from game.text.phrases import french_words
from tests.desktop.conftest import ASSETS
from tests.screens.tables import content, finished, found, played

WIDE, COMPACT = Space(1366, 768, compact=False), Space(1024, 768, compact=True)
SPACES = [
    replace(space, text_size=size) for space in (WIDE, COMPACT) for size in (0.75, 1.0, 1.5, 2.0)
]
VIEWS = {
    "report": report_view,
    "card": card.view,
    "log": log_view,
    "moment": moment_view,
    "choice": choice_view,
}
CHOICES = ("mission", "reaction", "design", "household", "fault", "lever", "phone", "look_keep")
MOMENTS = ("news", "year_end", "alert", "lever")
HEAVY = "cobalt-creuse-a-la-main"


def report_of(seats: int, part: str) -> Node:
    desk = finished(seats)
    desk.picked = part
    return report.build(desk)


def log_of(picked: str) -> Node:
    desk = finished(5)
    desk.picked = picked
    return log.build(desk, Page("log"))


def card_of(name: str) -> Node:
    return card_screen.build(finished(), Page("card", name))


def lever_to_support() -> Node:
    def ready(desk: Desk) -> bool:
        return desk.playing.state.year >= 2 and pending(desk.playing.state) is None

    desk = found(4, ready)
    row = desk.state.rows[desk.ruleset.deck_index["lever"]]
    return card_screen.build(desk, Page("card", row[0]))


def moment_of(kind: str, seats: int) -> Node:
    def here(desk: Desk) -> bool:
        return desk.playing.state.year >= 2 and any(m.kind == kind for m in desk.moments)

    desk = found(seats, here)
    desk.viewer = -1
    while desk.moments[0].kind != kind:
        desk.moments.popleft()
    return moment.build(desk)


def choice_of(kind: str) -> Node:
    def asked(desk: Desk) -> bool:
        owed = pending(desk.playing.state)
        return owed is not None and owed.kind == kind

    return choice.build(found(4, asked))


TREES: dict[str, Callable[[], Node]] = {
    **{f"report, {n}": lambda n=n: report_of(n, "count") for n in (1, 4, 5)},  # type: ignore[misc]
    "phones": lambda: report_of(5, "phones"),
    "scale": lambda: report_of(4, "scale"),
    "newest log": lambda: log_of(""),
    "long log": lambda: log_of("log.5"),
    "heavy card": lambda: card_of(HEAVY),
    "disputed card": lambda: card_of("enveloppe-gratuite"),
    "received idea": lambda: card_of("mines-pour-telephones"),
    "mission card": lambda: card_of(content().decks["mission"][0].id),
    "unknown card": lambda: card_of("no-such-card"),
    "lever": lever_to_support,
    **{f"moment {k}": lambda k=k: moment_of(k, 4) for k in MOMENTS},  # type: ignore[misc]
    "year end of five": lambda: moment_of("year_end", 5),
    "year end of one": lambda: moment_of("year_end", 1),
    **{f"choice {k}": lambda k=k: choice_of(k) for k in CHOICES},  # type: ignore[misc]
}


@lru_cache(maxsize=64)
def tree(name: str) -> Node:
    return TREES[name]()


@lru_cache(maxsize=8)
def sized(text_size: float) -> Kit:
    return load_kit(ASSETS, text_size=text_size)


def fresh(kit: Kit, space: Space, theme: str = "paper") -> Canvas:
    dressed = (kit if space.text_size == 1 else sized(space.text_size)).with_theme(theme)
    return Canvas(pygame.Surface((int(space.width), int(space.height))), dressed)


def placed_in(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    return VIEWS[root.key](canvas, space, root)


def paint(canvas: Canvas, placed: list[Placed], mood: Mood | None = None, key: str = "") -> None:
    for item in placed:
        own = mood if mood is not None and item.node.key == key else Mood()
        item.paint(canvas, item.rect, item.node, own)


def apart(one: Rect, other: Rect) -> bool:
    across = one.right <= other.x + 0.01 or other.right <= one.x + 0.01
    return across or one.bottom <= other.y + 0.01 or other.bottom <= one.y + 0.01


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("name", TREES)
def test_everything_that_can_be_reached_is_placed_inside_and_apart(
    kit: Kit, name: str, space: Space
) -> None:
    root = tree(name)
    placed = placed_in(fresh(kit, space), space, root)
    rects = {item.node.key: item.rect for item in placed if item.node.can_focus}
    assert set(rects) == {node.key for node in walk(root) if node.can_focus}
    for key, rect in rects.items():
        assert min(rect.x, rect.y) >= 0, key
        assert rect.right <= space.width + 0.01, key
        assert min(rect.w, rect.h) >= 36, key
    staying = {item.node.key for item in placed if item.fixed}
    for key in staying & set(rects):
        assert rects[key].bottom <= space.height, key
    pairs = [(key, rect) for key, rect in rects.items() if key not in staying]
    for at, (one, first) in enumerate(pairs):
        for other, second in pairs[at + 1 :]:
            assert apart(first, second), f"{one} lies over {other}"


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("name", TREES)
def test_no_text_sticks_out(kit: Kit, name: str, space: Space) -> None:
    canvas = fresh(kit, space)
    paint(canvas, placed_in(canvas, space, tree(name)))
    assert canvas.overflows == []


@pytest.mark.parametrize("name", TREES)
def test_texts_that_stand_side_by_side_do_not_touch(kit: Kit, name: str) -> None:
    canvas = fresh(kit, WIDE)
    words = [
        item
        for item in placed_in(canvas, WIDE, tree(name))
        if item.node.role in (Role.TEXT, Role.HEADING, Role.BUTTON, Role.CHOICE, Role.CARD)
    ]
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            over = one.fixed != other.fixed  # what stays in view lies over what scrolls
            assert over or apart(one.rect, other.rect), f"{one.node.key} over {other.node.key}"


@pytest.mark.parametrize("theme", ["high_contrast", "dark"])
@pytest.mark.parametrize("name", ["report, 4", "disputed card", "moment news", "choice fault"])
def test_other_themes_paint_the_same_pages(kit: Kit, name: str, theme: str) -> None:
    canvas = fresh(kit, WIDE, theme)
    paint(canvas, placed_in(canvas, WIDE, tree(name)))
    assert canvas.overflows == []


FITTING = ["report, 4", "scale", "disputed card", "moment news", "year end of five", "choice lever"]


@pytest.mark.parametrize("space", [WIDE, COMPACT], ids=str)
@pytest.mark.parametrize("name", [*FITTING[:4], *FITTING[5:]])
def test_the_main_pages_need_no_scrolling(kit: Kit, name: str, space: Space) -> None:
    placed = placed_in(fresh(kit, space), space, tree(name))
    assert max(item.rect.bottom for item in placed) <= space.height + 1


def scene_of(kit: Kit, space: Space, root: Node) -> Scene:
    words = french_words()
    if root.role is Role.DIALOG:
        root = Node(Role.SCREEN, "behind", children=(root,))
    return make_scene(fresh(kit, space), space, root, {}, words)


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("name", ["report, 5", "phones", "long log", "heavy card"])
def test_the_paging_buttons_of_a_long_page_stand_beside_it(
    kit: Kit, name: str, space: Space
) -> None:
    scene = scene_of(kit, space, tree(name))
    pagers = [item.rect for item in scene.over if item.node.key.startswith("scroll.")]
    assert bool(pagers) == (scene.top.height > space.height + 1)
    for item in scene.top.placed:
        if item.node.can_focus:
            assert all(item.rect.right <= rect.x + 0.01 for rect in pagers), item.node.key


def test_large_text_makes_charts_larger_too(kit: Kit) -> None:
    plain = placed_in(fresh(kit, WIDE), WIDE, tree("report, 4"))
    large = replace(WIDE, text_size=1.5)
    bigger = placed_in(fresh(kit, large), large, tree("report, 4"))
    high = {item.node.key: item.rect.h for item in plain}
    for item in bigger:
        if item.node.key in ("report.log", "report.again", "report.tab.scale"):
            assert item.rect.h == pytest.approx(1.5 * high[item.node.key])


MOODS = [Mood(hovered=True), Mood(pressed=True), Mood(focused=True)]
MOODY = {
    "report, 4": ("report.again", "report.tab.scale", "report.tab.count"),
    "long log": ("log.chapter.4", "log.back"),
    "heavy card": ("card.answer", "card.close"),
    "moment news": ("moment.next", "moment.card"),
    "choice fault": ("choice.*",),
}
PAIRS = [(name, key) for name, keys in MOODY.items() for key in keys]


@pytest.mark.parametrize("mood", MOODS, ids=str)
@pytest.mark.parametrize(("name", "key"), PAIRS)
def test_what_the_pointer_and_the_keyboard_are_at_looks_otherwise(
    kit: Kit, name: str, key: str, mood: Mood
) -> None:
    if key == "report.tab.count" and not mood.focused:
        return  # the part that shows: pressing it changes nothing
    placed = placed_in(fresh(kit, WIDE), WIDE, tree(name))
    at = next(p for p in placed if p.node.can_focus and fnmatch(p.node.key, key))
    key, rect = at.node.key, at.rect
    shown = []
    for state in (Mood(), mood):
        high = max(item.rect.bottom for item in placed) + 20
        canvas = fresh(kit, replace(WIDE, height=max(WIDE.height, high)))
        paint(canvas, placed, state, key)
        area = canvas.snapped(rect.inset(-12)).clip(canvas.surface.get_rect())
        shown.append(pygame.image.tobytes(canvas.surface.subsurface(area), "RGB"))
    assert shown[0] != shown[1]


# The bar


def bar_nodes(year: int = 4) -> Node:
    return frame.top(played(4, 3, lambda desk: desk.playing.state.year >= year))


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("year", [0, 4])
def test_the_bar_keeps_its_buttons_and_its_parts_apart(kit: Kit, space: Space, year: int) -> None:
    top = bar_nodes(year)
    canvas = fresh(kit, space)
    placed = topbar.place_top(canvas, space, top)
    paint(canvas, placed)
    assert canvas.overflows == []
    buttons = [item for item in placed if item.node.role is Role.BUTTON]
    assert [item.node.key for item in buttons] == [node.key for node in focusable(top)]
    parts = placed[1:]
    for at, one in enumerate(parts):
        assert one.rect.x >= 0
        assert one.rect.right <= space.width
        assert one.rect.bottom <= topbar.HEIGHT
        for other in parts[at + 1 :]:
            assert apart(one.rect, other.rect)


def test_a_wide_bar_says_the_name_the_year_and_the_steps(kit: Kit) -> None:
    keys = [item.node.key for item in topbar.place_top(fresh(kit, WIDE), WIDE, bar_nodes())]
    assert keys[:4] == ["top", "top.title", "top.year", "top.steps"]
    small = [item.node.key for item in topbar.place_top(fresh(kit, COMPACT), COMPACT, bar_nodes())]
    assert "top.title" not in small
    assert "top.year" in small


def test_the_room_left_in_the_bar_touches_nothing(kit: Kit) -> None:
    for space in (WIDE, COMPACT):
        canvas, top = fresh(kit, space), bar_nodes()
        room = topbar.room_left(canvas, space, top)
        for item in topbar.place_top(canvas, space, top)[1:]:
            assert apart(room, item.rect)


# Odd trees and charts


def test_a_choice_with_a_preview_and_a_way_back_shows_both(kit: Kit) -> None:
    text = Node(Role.TEXT, "preview.1", "+2 cubes climat")
    preview = Node(Role.GROUP, "choice.preview", "Ce choix", children=(text,))
    back = Node(Role.BUTTON, "choice.back", "Revenir", command=Back())
    root = tree("choice design")
    root = replace(root, children=(*root.children, preview, back))
    placed = choice_view(fresh(kit, WIDE), WIDE, root)
    rects = {item.node.key: item.rect for item in placed}
    options = [r for key, r in rects.items() if key.startswith("choice.") and key != "choice.back"]
    assert rects["preview.1"].y > rects["choice.title"].bottom
    assert rects["choice.back"].y >= rects["preview.1"].bottom
    assert options


@pytest.mark.parametrize("count", [1, 2, 5, 9, 14])
@pytest.mark.parametrize("space", SPACES, ids=str)
def test_any_number_of_answers_stands_in_lines(kit: Kit, space: Space, count: int) -> None:
    root = tree("choice mission")
    model = child(root, "choice.options").children[0]
    many = tuple(replace(model, key=f"choice.{at}") for at in range(count))
    options = replace(child(root, "choice.options"), children=many)
    kept = tuple(node for node in root.children if node.key != "choice.options")
    placed = choice_view(fresh(kit, space), space, replace(root, children=(*kept, options)))
    rects = [item.rect for item in placed if item.node in many]
    assert len(rects) == count
    for at, one in enumerate(rects):
        assert one.x >= 0
        assert one.right <= space.width
        assert all(apart(one, other) for other in rects[at + 1 :])


def test_several_cards_of_a_moment_stand_side_by_side(kit: Kit) -> None:
    root = tree("moment news")
    face = child(root, "moment.card")
    assert isinstance(face.look, CardLook)
    small = [
        replace(face, key=f"card.{at}", look=replace(face.look, size="row")) for at in range(3)
    ]
    rest = tuple(node for node in root.children if node is not face)
    many = replace(root, children=(*small, *rest))
    for space in (WIDE, COMPACT):
        placed = moment_view(fresh(kit, space), space, many)
        rects = [item.rect for item in placed if item.node.key.startswith("card.")]
        assert len(rects) == 3
        assert all(one.right <= other.x for one, other in pairwise(rects))
        lines = [p.rect for p in placed if isinstance(p.node.look, TeamLook)]
        assert all(apart(line, rect) for line in lines for rect in rects)


@pytest.mark.parametrize("most", [1, 4, 9, 49, 120, 900, 12000])
def test_a_scale_of_cubes_is_whole_and_reaches_the_heaviest(most: int) -> None:
    marks = report_charts.scale_marks(most)
    assert marks[0] == 0
    assert marks[-1] >= most
    assert 2 <= len(marks) <= 6
