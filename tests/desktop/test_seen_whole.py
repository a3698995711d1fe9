"""What a new player could not see: cut, covered, below the window, or drawn without a meaning."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.pieces import cards as card_piece
from game.desktop.pieces import effects as effect_piece
from game.desktop.pieces.charts import kind_strip
from game.desktop.placing import Mood, Placed, Space
from game.desktop.svg import Paint
from game.desktop.tips import make_tip
from game.desktop.views import board_side, board_tiles
from game.desktop.views.board_tiles import paint_tile
from game.desktop.views.offer_row import paint_offer
from game.desktop.views.parts import button_width
from game.screens.commands import Go
from game.screens.looks import CardLook, LeverLook, OfferLook, StageLook
from game.screens.nodes import Node, Role, child, dialog, walk
from game.screens.shell import Shell
from tests.desktop.test_large_letters import LARGE, of_four, of_six, painted
from tests.desktop.test_moments_follow import read
from tests.desktop.test_tables_fit import COMPACT, SPACES, WIDE, fresh, placed_in, report, talk
from tests.desktop.test_told_views import choice_of
from tests.screens.scenario_games import begun, played, shows


@cache
def shell() -> Shell:
    return played(begun("standard", 4), shows("board", 3))


@cache
def opened(page: str) -> Node:
    shell().perform(Go(page))
    found = dialog(shell().tree())
    shell().back()
    assert found is not None
    return found


def choices(root: Node) -> list[Node]:
    return [node for node in walk(root) if node.role is Role.CHOICE]


# Choices


@pytest.mark.parametrize("space", SPACES, ids=str)
def test_refusing_to_parry_a_hazard_is_always_in_view(space: Space) -> None:
    """Old bug: with large letters the only other answer was below the window."""
    placed = placed_in(fresh(space), space, choice_of("reaction"))
    none = next(item for item in placed if item.node.key == "choice.none")
    assert none.rect.bottom <= space.height
    assert none.fixed or max(item.rect.bottom for item in placed) <= space.height + 1


@pytest.mark.parametrize("page", ["play_card", "support"])
def test_a_list_of_cards_shows_every_sign_of_them(page: str) -> None:
    looks = [node.look for node in choices(opened(page))]
    assert looks
    for look in looks:
        assert isinstance(look, CardLook)
        assert all(token.value != "…" for token in look.tokens), look.title


@pytest.mark.parametrize("space", SPACES, ids=str)
def test_a_card_to_play_is_a_picture_a_name_its_price_and_its_effect_once(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenes: list[str] = []
    own = Canvas.scene

    def scene(self: Canvas, name: str, rect: Rect, stage: str) -> None:
        scenes.append(name)
        own(self, name, rect, stage)

    monkeypatch.setattr(Canvas, "scene", scene)
    canvas = fresh(space)
    rows = [p for p in placed_in(canvas, space, opened("play_card")) if p.paint is paint_offer]
    assert [row.node for row in rows] == choices(opened("play_card"))
    for row in rows:
        look = row.node.look
        assert isinstance(look, CardLook)
        assert row.rect.h <= 110 * max(1.0, space.text_size)
        found = painted(opened("play_card"), space, row.node.key, monkeypatch)
        written = [text for text, _ in found.texts]
        assert row.node.value not in written
        assert {look.cost, look.elan} - {""} <= set(written)
        assert look.scene in scenes
        tip = make_tip(canvas, space, row)
        assert tip is not None
        assert row.node.value in tip.text


@pytest.mark.parametrize("space", SPACES, ids=str)
def test_a_lever_stands_once_over_what_can_be_given(space: Space) -> None:
    """Old bug: nine rows that differed by a number."""
    root = opened("support")
    placed = placed_in(fresh(space), space, root)
    rects = {item.node.key: item.rect for item in placed}
    groups = [node for node in root.children if node.role is Role.GROUP]
    assert len(groups) == 3
    for group in groups:
        line = [rects[node.key] for node in group.children]
        assert len({rect.y for rect in line}) == 1
        assert line[0].y >= rects[group.key].bottom


def test_what_can_be_had_comes_first_and_every_way_shows_its_qualities() -> None:
    found = choices(opened("equip"))
    refused = [bool(node.why_not) for node in found]
    assert True in refused
    assert False in refused
    assert refused == sorted(refused)
    shop = shell().desk.words("options.note.shop")
    ways = [n for n in found if isinstance(n.look, OfferLook) and n.look.device is None]
    known = [n for n in ways if "rental" in n.key or n.look.note == shop]  # type: ignore[union-attr]
    assert len(known) == 2
    for node in known:
        assert isinstance(node.look, OfferLook)
        assert len(node.look.traits) == len(shell().desk.ruleset.attributes)
        for trait, attribute in zip(
            node.look.traits, shell().desk.content.device.attributes, strict=True
        ):
            assert trait[0] == attribute.icon
            assert trait[1]


# Letters that grow


def _signs(root: Node, space: Space, keys: str, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    sizes: list[float] = []
    own = effect_piece._draw

    def draw(
        canvas: Canvas,
        token: effect_piece.EffectToken,
        at: tuple[float, float],
        size: float,
        ink: str,
    ) -> None:
        sizes.append(size)
        own(canvas, token, at, size, ink)

    with monkeypatch.context() as patched:
        patched.setattr(effect_piece, "_draw", draw)
        for item in placed_in(fresh(space), space, root):
            if item.node.key.startswith(keys):
                item.paint(fresh(space), item.rect, item.node, Mood())
    return sizes


@pytest.mark.parametrize("page", ["play_card", "support", "equip"])
def test_signs_in_lists_grow_with_the_letters(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small = _signs(opened(page), COMPACT, "option.", monkeypatch)
    large = _signs(opened(page), LARGE, "option.", monkeypatch)
    assert min(large) >= 1.35 * min(small)


def test_the_loop_of_reuse_and_the_news_grow_with_the_letters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = of_six()
    word = child(root, "ring.loop.reuse").label
    small, large = (painted(root, at, "ring.loop.reuse", monkeypatch) for at in (COMPACT, LARGE))
    assert large.size_of(word) >= 1.35 * small.size_of(word)
    signs = [_signs(of_four(), at, "ring.news", monkeypatch) for at in (COMPACT, LARGE)]
    assert min(signs[1]) >= 1.35 * min(signs[0])


@pytest.mark.parametrize("space", SPACES, ids=str)
def test_the_buttons_of_the_curtain_are_as_wide_as_their_words(space: Space) -> None:
    root = begun("atelier-50", 6, persons=2).tree()
    assert root.key == "curtain"
    canvas = fresh(space)
    for item in placed_in(canvas, space, root):
        if item.node.can_focus:
            assert item.rect.w >= button_width(canvas, item.node, 0) - 0.01, item.node.key
            assert item.rect.x >= 0
            assert item.rect.right <= space.width


# The board


def _medals(
    items: list[Placed], space: Space, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[Rect, Rect]]:
    """The place of each medallion and the disc drawn there."""
    found: list[Rect] = []
    own = Canvas.circle

    def circle(self: Canvas, cx: float, cy: float, radius: float, paint: Paint) -> None:
        found.append(Rect.around(cx, cy, 2 * radius, 2 * radius))
        own(self, cx, cy, radius, paint)

    discs = []
    with monkeypatch.context() as patched:
        patched.setattr(Canvas, "circle", circle)
        for item in items:
            found.clear()
            board_side.paint_law(fresh(space), item.rect, item.node, Mood())
            discs.append((item.rect, found[0]))
    return discs


def _apart(one: Rect, other: Rect) -> bool:
    across = one.right <= other.x + 0.1 or other.right <= one.x + 0.1
    return across or one.bottom <= other.y + 0.1 or other.bottom <= one.y + 0.1


@pytest.mark.parametrize("space", SPACES[:4], ids=str)
@pytest.mark.parametrize("count", [3, 5, 7, 9])
def test_laws_passed_lie_beside_each_other_whole(
    count: int, space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Old bug: from the fifth on they covered each other and ran over the edge of the sheet."""
    root = of_four()
    levers = child(root, "levers")
    shown = tuple(node for node in levers.children if isinstance(node.look, LeverLook))
    law = Node(Role.BUTTON, "passed", "Voté : TVA réduite", command=Go("card", "x"), icon="valider")
    laws = tuple(replace(law, key=f"passed.{at}") for at in range(count))
    many = replace(levers, children=(*shown, *laws))
    tree = replace(root, children=tuple(many if n is levers else n for n in root.children))
    items = [p for p in placed_in(fresh(space), space, tree) if p.node.key.startswith("passed.")]
    medals = _medals(items[1:], space, monkeypatch)
    for (_, one), (_, other) in combinations(medals, 2):
        assert _apart(one, other)
    for place, disc in medals:
        assert place.x <= disc.x + 0.1
        assert disc.right + board_side.LAW_EDGE <= place.right + 1.6
    if space in (SPACES[0], SPACES[2]):
        assert max(place.right for place, _ in medals) <= space.width - 12


def test_a_lever_with_a_long_name_still_says_what_it_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Old bug: one of three had a lens in the place of its sentence."""
    levers = child(of_four(), "levers").children
    icons: list[str] = []
    own = Canvas.icon

    def icon(self: Canvas, name: str, rect: Rect, **colours: str | None) -> None:
        icons.append(name)
        own(self, name, rect, **colours)

    monkeypatch.setattr(Canvas, "icon", icon)
    node = replace(levers[0], label="Pièces pour longtemps", hint="Réparer coûte moins à tous.")
    for wide in (240.0, 244.0, 250.0):
        board_side.paint_low_lever(fresh(WIDE), Rect(0, 0, wide, 52), node, Mood())
    assert "loupe" not in icons


@pytest.mark.parametrize("space", SPACES[:4], ids=str)
def test_the_badges_of_six_teams_keep_off_the_name_of_their_stage(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    tops: list[float] = []
    radii: list[float] = []

    def badge(
        canvas: Canvas, cx: float, cy: float, radius: float, team: str, *, halo: bool
    ) -> None:
        tops.append(cy - radius)
        radii.append(radius)

    ends: list[float] = []
    own = Canvas.label

    def label(self: Canvas, rect: Rect, text: str, *args: object, **named: object) -> float:
        style = args[0]
        px = style.px * self.fonts.text_size  # type: ignore[attr-defined]
        ends.append(rect.cy + px * 0.55)  # where a descender ends
        return own(self, rect, text, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(board_tiles, "badge", badge)
    monkeypatch.setattr(Canvas, "label", label)
    look = StageLook("use", "", ("Cu", "Li", "Au", "Co", "Sn", "Ni"))
    node = Node(Role.IMAGE, "ring.stage.use", "Usage", look=look)
    paint_tile(fresh(space), Rect(0, 0, 204, 80), node, Mood())
    assert min(radii) >= 11
    assert min(tops) >= ends[0]
    assert max(tops) + 2 * max(radii) <= 80


# What the table reads


@pytest.mark.parametrize("space", [WIDE, COMPACT], ids=str)
def test_moments_that_follow_stand_whole_in_the_middle_of_the_window(space: Space) -> None:
    """Old bug: they ran off the lower edge; one alone did not."""
    whole = 0
    for node in read():
        placed = placed_in(fresh(space), space, node)
        box = placed[0].rect
        if any(item.fixed for item in placed):
            continue
        whole += 1
        assert box.y > 0
        assert abs(box.cy - space.height / 2) < 1
        assert abs(box.cx - space.width / 2) < 1
        for item in placed[1:]:
            assert item.rect.bottom < box.bottom, item.node.key
    assert whole >= 2


def test_the_card_of_an_idea_has_no_empty_band(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[float] = []
    own = Canvas.scene

    def scene(self: Canvas, name: str, rect: Rect, stage: str) -> None:
        ends.append(rect.bottom)
        own(self, name, rect, stage)

    monkeypatch.setattr(Canvas, "scene", scene)
    face = card_piece.CardFace(
        title="Tout se recycle ?", stage="use", scene="aimants", code="R02", effects=[]
    )
    card_piece.row_card(fresh(WIDE), Rect(0, 0, 214, 292), face)
    card_piece.hand_card(fresh(WIDE), Rect(0, 0, 118, 164), face)
    card_piece.open_card(fresh(WIDE), Rect(0, 0, 464, 648), face)
    assert ends[0] >= 292 - 46
    assert ends[1] >= 164 - 30
    assert ends[2] >= 648 * 0.55


def test_a_text_without_a_figure_stands_in_the_middle_of_its_box(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places: dict[str, Rect] = {}
    own = Canvas.paragraph

    def paragraph(self: Canvas, rect: Rect, text: str, *args: object, **named: object) -> object:
        places[text] = rect
        return own(self, rect, text, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "paragraph", paragraph)
    face = card_piece.CardFace(
        title="Pièce introuvable", stage="use", scene="aimants", code="A08", effects=[],
        fact_text="La pièce n’arrive pas.",
    )  # fmt: skip
    card_piece.open_card(fresh(WIDE), Rect(0, 0, 464, 648), face)
    mm = 464 / card_piece.MM_WIDTH
    place = places["La pièce n’arrive pas."]
    assert place.cy == pytest.approx((55 + 24.7 / 2) * mm, abs=1)


def test_a_kind_without_cubes_draws_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    thin: list[float] = []
    own = Canvas.box

    def box(self: Canvas, rect: Rect, paint: Paint, *args: object, **named: object) -> None:
        if rect.w == 2:
            thin.append(rect.x)
        own(self, rect, paint, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Canvas, "box", box)
    for totals in ({"C": 9, "E": 0, "M": 2, "H": 0}, {"C": 0, "E": 0, "M": 2, "H": 3}):
        thin.clear()
        kind_strip(fresh(WIDE), Rect(10, 10, 300, 90), totals)
        assert len(thin) == 1
        assert 20 < thin[0] < 300


@pytest.mark.parametrize("space", SPACES, ids=str)
@pytest.mark.parametrize("page", ["report", "debate"])
def test_report_and_debate_have_the_rules_and_the_settings_in_view(page: str, space: Space) -> None:
    root = report("standard", 4) if page == "report" else talk("atelier-25")
    placed = {item.node.key: item for item in placed_in(fresh(space), space, root)}
    for key, screen in (("top.rules", "rules"), ("top.menu", "pause")):
        assert placed[key].node.command == Go(screen)
        assert placed[key].rect.bottom <= space.height
        assert placed[key].rect.right <= space.width
