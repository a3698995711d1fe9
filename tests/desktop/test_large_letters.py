"""On the smallest screen with large letters, and with six teams: nothing that matters is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pytest

from game.core import levers
from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces import effects as effect_piece
from game.desktop.placing import Mood, Placed, Space
from game.desktop.textflow import Line
from game.screens.commands import Go
from game.screens.looks import CardLook, LeverLook, PhoneLook
from game.screens.nodes import Node, child, dialog, find, walk
from tests.desktop.test_tables_fit import COMPACT, SPACES, board, fresh, placed_in
from tests.screens.scenario_games import begun, played, shows

LARGE = Space(1024, 768, compact=True, text_size=1.5)
LETTER = 16.0  # px from which a cube has its letter


@cache
def of_four() -> Node:
    return board("standard", 4, 3)


@cache
def of_six() -> Node:
    return board("cooperatif", 6)


class Written:
    """What was written: text and size, logical px with the text size; the icons drawn."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, float]] = []
        self.icons: list[str] = []

    def size_of(self, text: str) -> float:
        """The size of a text, 0 when it is nowhere."""
        return max((size for said, size in self.texts if said == text), default=0.0)


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Written]:
    found, line_own, icon_own = Written(), Canvas._draw_line, Canvas.icon

    def line(self: Canvas, line: Line, x: float, baseline: float, colour: str) -> None:
        size = max((run.style.px for run in line.runs), default=0.0) * self.fonts.text_size
        found.texts.append(("".join(run.text for run in line.runs), size))
        line_own(self, line, x, baseline, colour)

    def icon(self: Canvas, name: str, rect: Rect, **colours: str | None) -> None:
        found.icons.append(name)
        icon_own(self, name, rect, **colours)

    with monkeypatch.context() as patched:
        patched.setattr(Canvas, "_draw_line", line)
        patched.setattr(Canvas, "icon", icon)
        yield found


def painted(root: Node, space: Space, keys: str, monkeypatch: pytest.MonkeyPatch) -> Written:
    """What the nodes whose keys begin so write in a space."""
    canvas = fresh(space)
    with watched(monkeypatch) as found:
        for item in _of(placed_in(canvas, space, root), keys):
            item.paint(canvas, item.rect, item.node, Mood())
    assert canvas.overflows == []
    return found


def _of(placed: list[Placed], keys: str) -> list[Placed]:
    return [item for item in placed if item.node.key.startswith(keys)]


def test_the_attributes_of_the_phone_have_their_names_in_large_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = of_four()
    phone = child(root, "me.phone")
    assert isinstance(phone.look, PhoneLook)
    found = painted(root, LARGE, "me.phone.", monkeypatch)
    for name, *_ in phone.look.attributes:
        label = child(phone, f"me.phone.{name}").label
        assert found.size_of(label[:1].upper() + label[1:]) >= 18, label


def test_the_buttons_of_actions_grow_with_the_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    root = of_four()
    small = painted(root, COMPACT, "action.", monkeypatch)
    large = painted(root, LARGE, "action.", monkeypatch)
    for node in child(root, "actions").children:
        assert large.size_of(node.label) >= 1.35 * small.size_of(node.label), node.label


def _signs(root: Node, space: Space, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[float]]:
    """The sizes of the signs on each card in hand, screen px."""
    canvas, found = fresh(space), dict[str, list[float]]()
    own = effect_piece._draw

    for item in _of(placed_in(canvas, space, root), "hand."):
        sizes = found.setdefault(item.node.key, [])

        def draw(
            canvas: Canvas,
            token: effect_piece.EffectToken,
            at: tuple[float, float],
            size: float,
            ink: str,
            sizes: list[float] = sizes,
        ) -> None:
            sizes.append(size)
            own(canvas, token, at, size, ink)

        with monkeypatch.context() as patched:
            patched.setattr(effect_piece, "_draw", draw)
            item.paint(canvas, item.rect, item.node, Mood())
    return {key: sizes for key, sizes in found.items() if sizes}


def test_the_signs_of_cards_in_hand_grow_with_the_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = of_four()
    small, large = (_signs(root, space, monkeypatch) for space in (COMPACT, LARGE))
    assert small.keys() == large.keys()
    assert small
    for key, sizes in large.items():
        assert min(sizes) >= 1.2 * min(small[key]), key


@pytest.mark.parametrize("wide", [84.0, 96.0, 118.0])
@pytest.mark.parametrize("space", [COMPACT, LARGE], ids=str)
def test_cubes_on_a_small_card_keep_their_letters(space: Space, wide: float) -> None:
    tokens = [effect_piece.cube(kind) for kind in "CMEHC"]
    canvas = fresh(space)
    lines, size = effect_piece.effect_lines(canvas, tokens, 14.8, wide - 16)
    assert [token for line in lines for token in line] == tokens
    assert size * effect_piece.ICON_SHARE >= LETTER


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("table", [of_four, of_six], ids=["four", "six"])
def test_what_a_lever_changes_is_said_or_a_lens_shows_where(
    table: object, space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = of_four() if table is of_four else of_six()
    shown = [n for n in child(root, "levers").children if isinstance(n.look, LeverLook)]
    assert shown
    for node in shown:
        found = painted(root, space, node.key, monkeypatch)
        said = " ".join(text for text, _ in found.texts)
        words = node.hint.split("\u00a0")[0].split(" ")
        assert all(word in said for word in words) or "loupe" in found.icons, node.label
        assert isinstance(node.command, Go)


def test_with_six_teams_levers_say_what_they_change_where_there_is_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Before a law has passed, which takes the last row."""
    root = of_six()
    group = child(root, "levers")
    own = tuple(node for node in group.children if isinstance(node.look, LeverLook))
    bare = tuple(
        node if node is not group else Node(node.role, node.key, node.label, children=own)
        for node in root.children
    )
    tree = Node(root.role, root.key, root.label, children=bare)
    found = painted(tree, SPACES[0], "lever.", monkeypatch)
    assert "loupe" not in found.icons


@cache
def _opened(which: str) -> Node:
    shell = played(begun("standard", 4), shows("board", 3))
    desk = shell.desk
    card = desk.state.households[desk.viewer].hand[0]
    if which == "lever":
        card = levers.display(desk.ruleset, desk.state)[0]
    shell.perform(Go("card", card))
    found = dialog(shell.tree())
    assert found is not None
    return found


@pytest.mark.parametrize("which", ["gesture", "lever"])
@pytest.mark.parametrize("space", SPACES, ids=str)
def test_an_opened_card_shows_its_words_and_what_one_can_do_at_once(
    which: str, space: Space
) -> None:
    root = _opened(which)
    placed = {item.node.key: item for item in placed_in(fresh(space), space, root)}
    for node in child(root, "card.actions").children:
        assert placed[node.key].rect.bottom <= space.height, node.key
    face = child(root, "card.face")
    assert isinstance(face.look, CardLook)
    if space.text_size <= 1.5:
        source = find(root, "card.source") or next(n for n in walk(root) if n.icon)
        assert placed[source.key].rect.y < space.height * 0.75
        assert placed["card.face"].rect.right <= placed[source.key].rect.x
