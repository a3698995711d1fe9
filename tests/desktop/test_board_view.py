"""The board and the drafts as they are placed and painted, from real games."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pygame
import pytest

from game.bots.decide import decide
from game.content.content import Content, load
from game.core.ruleset import FinalSortPhase
from game.desktop.canvas import Canvas
from game.desktop.kit import Kit
from game.desktop.placing import Mood, Placed, Space
from game.desktop.views import anchors, board, draft
from game.desktop.views.kept import Kept
from game.screens.desk import Desk
from game.screens.looks import CardLook, CoreLook, GaugeLook, LeverLook, StepLook
from game.screens.nodes import Node, child, walk
from game.screens.shell import Shell
from game.session.seats import Seat
from game.session.settings import Settings
from game.text.phrases import french_words

CONTENT = Path(__file__).resolve().parents[2] / "content" / "smartphone"
WIDE, COMPACT = Space(1366, 768, compact=False), Space(1024, 768, compact=True)
SPACES = (WIDE, COMPACT)
OTHER_SPACES = (
    Space(1366, 910, compact=False),
    Space(1820, 768, compact=False),
    Space(1152, 768, compact=True),
    Space(1024, 1280, compact=True),
)
TEAMS = ("Cu", "Li", "Au", "Co", "Sn")
STEPS = 3000
Stop = Callable[[Shell], bool]


@lru_cache(maxsize=1)
def content() -> Content:
    return load(CONTENT, draft=True)


def played(seats: tuple[Seat, ...], seed: int, stop: Stop) -> Shell | None:
    """A game with random actions up to `stop`; None when it ends before."""
    shell = Shell(Desk(content(), french_words(), Settings(), None, None), decide)
    shell.begin("standard", seats, seed)
    chance = random.Random(seed)
    for _ in range(STEPS):
        desk = shell.desk
        desk.moments.clear()
        desk.notices.clear()
        if desk.playing.state.over:
            return None
        if stop(shell):
            return shell
        if shell.computer_is_due:
            shell.play_computer()
        else:
            shell.act(chance.choice(desk.playing.legal()))
    return None


def found(persons: int, bots: int, stop: Stop, first_seed: int = 1) -> Node:
    """The tree at the first place wanted, in the first game that comes there."""
    seats = [Seat(team) for team in TEAMS[:persons]]
    seats += [Seat(team, "random") for team in TEAMS[persons : persons + bots]]
    for seed in range(first_seed, first_seed + 60):
        shell = played(tuple(seats), seed, stop)
        if shell is not None:
            return shell.tree()
    raise AssertionError("no game comes there")


def in_year(year: int, hand: int = 0) -> Stop:
    def reached(shell: Shell) -> bool:
        desk = shell.desk
        if desk.playing.state.year < year or not desk.may_act or shell.tree().key != "board":
            return False
        return len(desk.state.households[desk.viewer].hand) >= hand

    return reached


def without_phone(shell: Shell) -> bool:
    desk = shell.desk
    return in_year(2)(shell) and desk.state.households[desk.viewer].phone is None


def in_final_sort(shell: Shell) -> bool:
    desk = shell.desk
    phases = desk.ruleset.phases
    phase = phases[min(desk.state.phase, len(phases) - 1)]
    return isinstance(phase, FinalSortPhase) and desk.may_act


def watching(shell: Shell) -> bool:
    return shell.desk.playing.state.year >= 3


def drafting(turn: int, phase: int) -> Stop:
    def reached(shell: Shell) -> bool:
        desk = shell.desk
        if shell.tree().key != "draft" or desk.state.turn < turn or desk.state.phase < phase:
            return False
        if desk.may_act:
            taken = [n for n in child(shell.tree(), "draft.row").children if n.enabled]
            shell.desk.picked = taken[0].key.removeprefix("draft.card.")
        return desk.may_act

    return reached


def waiting(shell: Shell) -> bool:
    return shell.tree().key == "draft" and not shell.desk.may_act


TREES: dict[str, Callable[[], Node]] = {
    "fourth year": lambda: found(1, 3, in_year(4, 3)),
    "five households, a full hand": lambda: found(1, 4, in_year(6, 6)),
    "alone": lambda: found(1, 0, in_year(2)),
    "empty hand": lambda: found(
        1, 3, lambda s: in_year(2)(s) and not s.desk.state.households[0].hand
    ),
    "no phone": lambda: found(1, 3, without_phone),
    "final sort": lambda: found(1, 3, in_final_sort),
    "computers only": lambda: found(0, 4, watching),
    "deposits": lambda: found(1, 3, drafting(4, 1)),
    "designs": lambda: found(1, 4, drafting(3, 2)),
    "makings": lambda: found(1, 3, drafting(0, 3)),
    "another draws": lambda: found(1, 3, waiting),
}
BOARDS = ("fourth year", "five households, a full hand", "alone", "no phone", "computers only")


@lru_cache(maxsize=32)
def tree(name: str) -> Node:
    return TREES[name]()


def placed_in(canvas: Canvas, space: Space, root: Node) -> list[Placed]:
    return {"board": board.view, "draft": draft.view}[root.key](canvas, space, root)


def fresh(kit: Kit, space: Space, theme: str = "paper") -> Canvas:
    """A canvas on which nothing has been painted yet."""
    kit.shapes.clear()
    dressed = kit.with_theme(theme)
    if space.text_size != 1:
        dressed = dressed.with_text_size(space.text_size)
    return Canvas(pygame.Surface((int(space.width), int(space.height))), dressed)


def paint(canvas: Canvas, placed: list[Placed], mood: Mood | None = None, key: str = "") -> None:
    for item in placed:
        own = mood if mood is not None and item.node.key == key else Mood()
        item.paint(canvas, item.rect, item.node, own)


@pytest.mark.parametrize("space", [*SPACES, *OTHER_SPACES])
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
        assert rect.bottom <= space.height + 0.01, key
        assert min(rect.w / 14, rect.h / 26) >= 1, f"{key} is too small to aim at"
    pairs = sorted(rects.items(), key=lambda pair: pair[1].x)
    for at, (one, first) in enumerate(pairs):
        for other, second in pairs[at + 1 :]:
            apart = first.right <= second.x + 0.01 or second.right <= first.x + 0.01
            apart = apart or first.bottom <= second.y + 0.01 or second.bottom <= first.y + 0.01
            assert apart, f"{one} lies over {other}"


@pytest.mark.parametrize("text_size", [1.0, 0.75, 1.5, 2.0])
@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("name", TREES)
def test_no_text_sticks_out(kit: Kit, name: str, space: Space, text_size: float) -> None:
    canvas = fresh(kit, replace(space, text_size=text_size))
    paint(canvas, placed_in(canvas, replace(space, text_size=text_size), tree(name)))
    assert canvas.overflows == []


@pytest.mark.parametrize("space", SPACES)
def test_every_law_passed_can_be_reached_however_many(kit: Kit, space: Space) -> None:
    root = tree("fourth year")
    levers = child(root, "levers")
    law = replace(levers.children[0], look=None, label="Voté\u00a0: une loi au nom assez long")
    shown = tuple(node for node in levers.children if isinstance(node.look, LeverLook))
    for count in range(1, 9):
        laws = tuple(replace(law, key=f"passed.{at}") for at in range(count))
        many = replace(levers, children=(*shown, *laws))
        changed = tuple(many if node is levers else node for node in root.children)
        canvas = fresh(kit, space)
        placed = placed_in(canvas, space, replace(root, children=changed))
        rects = [item.rect for item in placed if item.node.key.startswith("passed.")]
        assert len(rects) == count
        for one, other in pairwise(rects):
            assert one.right <= other.x + 0.01 or one.bottom <= other.y + 0.01
        paint(canvas, placed)
        assert canvas.overflows == []


@pytest.mark.parametrize("space", SPACES)
def test_a_spectator_sees_backs(kit: Kit, space: Space) -> None:
    canvas = fresh(kit, space)
    hand = child(tree("computers only"), "hand").children
    placed = placed_in(canvas, space, tree("computers only"))
    assert hand
    for node in hand:
        assert isinstance(node.look, CardLook)
        assert not node.look.facing
        item = next(item for item in placed if item.node is node)
        item.paint(canvas, item.rect, node, Mood())
        disc = canvas.surface.get_at(
            (round(item.rect.cx), round(item.rect.cy - item.rect.w * 0.24))
        )
        assert tuple(disc)[:3] == tuple(pygame.Color(canvas.theme.sheet))[:3]


@pytest.mark.parametrize("key", ["hand.0", "action.engage", "me.drawer", "ring.news", "journal"])
@pytest.mark.parametrize("mood", [Mood(hovered=True), Mood(pressed=True), Mood(focused=True)])
def test_what_the_pointer_and_the_keyboard_are_at_looks_otherwise(
    kit: Kit, key: str, mood: Mood
) -> None:
    root = tree("five households, a full hand")
    if not child(root, key).can_focus:
        key = "me.mission"
    canvas = fresh(kit, WIDE)
    placed = placed_in(canvas, WIDE, root)
    paint(canvas, placed)
    still = canvas.surface.copy()
    paint(canvas, placed, mood, key)
    area = next(item.rect for item in placed if item.node.key == key).inset(-8)
    one, other = (pygame.image.tobytes(s.subsurface(canvas.snapped(area)), "RGB")
                  for s in (still, canvas.surface))  # fmt: skip
    assert one != other


def test_a_card_under_the_pointer_rises(kit: Kit) -> None:
    canvas = fresh(kit, WIDE)
    placed = placed_in(canvas, WIDE, tree("fourth year"))
    paint(canvas, placed)
    card = next(item for item in placed if item.node.key == "hand.0")
    above = (round(card.rect.cx), round(card.rect.y) - 3)
    before = canvas.surface.get_at(above)
    card.paint(canvas, card.rect, card.node, Mood(hovered=True))
    assert canvas.surface.get_at(above) != before


def test_painting_again_gives_the_same_picture_and_a_change_shows(kit: Kit) -> None:
    root = tree("fourth year")
    canvas = fresh(kit, WIDE)
    placed = placed_in(canvas, WIDE, root)
    paint(canvas, placed)
    first = pygame.image.tobytes(canvas.surface, "RGB")
    paint(canvas, placed)
    assert pygame.image.tobytes(canvas.surface, "RGB") == first
    gauge = next(item for item in placed if isinstance(item.node.look, GaugeLook))
    assert isinstance(gauge.node.look, GaugeLook)
    grown = replace(gauge.node, look=replace(gauge.node.look, value=gauge.node.look.value + 3))
    gauge.paint(canvas, gauge.rect, grown, Mood())
    assert pygame.image.tobytes(canvas.surface, "RGB") != first


def test_a_kept_picture_is_of_its_theme(kit: Kit) -> None:
    root = tree("fourth year")
    pictures = []
    for theme in ("paper", "dark", "high_contrast", "paper"):
        canvas = Canvas(pygame.Surface((1366, 768)), kit.with_theme(theme))
        paint(canvas, placed_in(canvas, WIDE, root))
        pictures.append(pygame.image.tobytes(canvas.surface, "RGB"))
    assert pictures[0] == pictures[3]
    assert len(set(pictures)) == 3


def test_kept_painters_of_one_kind_are_equal() -> None:
    assert Kept(board.ActionPainter(15)) == Kept(board.ActionPainter(15))
    assert Kept(board.ActionPainter(15)) != Kept(board.ActionPainter(14))


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("name", BOARDS)
def test_cubes_find_their_layer(kit: Kit, name: str, space: Space) -> None:
    placed = placed_in(fresh(kit, space), space, tree(name))
    core = next(item for item in placed if isinstance(item.node.look, CoreLook))
    assert isinstance(core.node.look, CoreLook)
    points = [anchors.layer(placed, stage) for stage, _ in core.node.look.layers]
    heights = [point[1] for point in points if point is not None]
    assert len(heights) == len(points)
    assert heights == sorted(heights, reverse=True)
    assert all(core.rect.y < height < core.rect.bottom for height in heights)


@pytest.mark.parametrize("space", SPACES)
def test_anchors_stand_on_what_they_name(kit: Kit, space: Space) -> None:
    root = tree("fourth year")
    placed = placed_in(fresh(kit, space), space, root)
    by_key = {item.node.key: item.rect for item in placed}
    lever = next(n for n in child(root, "levers").children if isinstance(n.look, LeverLook))
    wanted = {
        "ring.loop.reuse": anchors.pool(placed),
        "me.drawer": anchors.drawer(placed),
        lever.key: anchors.lever(placed, lever.key.removeprefix("lever.")),
        "ring.stage.use": anchors.stage(placed, "use"),
        "ring.gauge.C": anchors.gauge(placed, "C"),
        "other.1": anchors.household(placed, "Li"),
    }
    for key, point in wanted.items():
        assert point is not None, key
        assert by_key[key].contains(*point), key
    last = [key for key in by_key if key.startswith("hand.")][-1]
    hand = anchors.hand(placed)
    assert hand is not None
    assert by_key[last].contains(*hand)
    assert anchors.lever(placed, "no such lever") is None


@pytest.mark.parametrize("name", ["deposits", "designs"])
def test_a_slot_still_to_fill_does_not_look_like_a_full_one(kit: Kit, name: str) -> None:
    canvas = fresh(kit, WIDE)
    placed = placed_in(canvas, WIDE, tree(name))
    slot = next(i for i in placed if i.node.key.startswith("draft.slot.") and not i.node.chosen)
    pictures = set()
    for state in ("done", "next"):
        node = replace(slot.node, look=StepLook(state))
        slot.paint(canvas, slot.rect, node, Mood())
        pictures.add(pygame.image.tobytes(canvas.surface, "RGB"))
    assert len(pictures) == 2


def test_an_empty_hand_still_has_a_place(kit: Kit) -> None:
    placed = placed_in(fresh(kit, WIDE), WIDE, tree("empty hand"))
    assert not any(item.node.key.startswith("hand.") for item in placed)
    assert anchors.hand(placed) is not None
