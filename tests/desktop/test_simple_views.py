"""Lists of options, a household, the curtain and plain pages: all placed, nothing cut."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.core.actions import Pass
from game.desktop.canvas import Canvas
from game.desktop.placing import Mood, Placed, Space, View
from game.desktop.views import curtain, household, options, plain
from game.desktop.window import fit
from game.screens.commands import Act, Back, Do
from game.screens.looks import (
    CardLook,
    CoreLook,
    FigureLook,
    PhoneLook,
    TeamLook,
    Token,
    TokensLook,
)
from game.screens.nodes import Node, Role, walk

from .conftest import MakeCanvas

SIZES = ((1366, 768), (1024, 768), (1920, 1080), (640, 480))
TEXT_SIZES = (0.75, 1.0, 1.5, 2.0)
EFFECT = (Token("icon", "batterie"), Token("text", "+1"), Token("cube", "M"))
CARD = CardLook(
    "c",
    "G07",
    "Coque et verre",
    "use",
    "gesture",
    "jouer",
    "Geste",
    "coque",
    "1",
    tokens=EFFECT,
    size="strip",
)
PHONE = PhoneLook(absent=False, origin="new", age=3, cracked=True)


def options_tree(count: int = 14) -> Node:
    """Choices of every look, some refused, with long words."""
    looks = (None, TokensLook(EFFECT), CARD, PHONE)
    long = "Deux pièces maintenant, trois pièces l’an, et le téléphone revient à la boutique"
    choices = [
        Node(
            Role.CHOICE,
            f"option.{n}",
            f"Choix {n}, prendre un téléphone reconditionné dans la réserve",
            long,
            hint="" if n % 3 == 0 else "Il te reste 4 pièces. Ton sac à dos gagne 2 cubes.",
            why_not="Il te faut 3 pièces, tu en as 2." if n % 3 == 0 else "",
            command=Act(Pass(0)),
            icon="reparer",
            look=looks[n % 4],
        )
        for n in range(count)
    ]
    head = Node(Role.HEADING, "title", "S’équiper", "Ton téléphone actuel ira au tiroir.")
    back = Node(Role.BUTTON, "back", "Fermer", command=Back(), icon="fermer")
    return Node(Role.DIALOG, "equip", "S’équiper", children=(head, *choices, back))


def household_tree() -> Node:
    """Everything the panel of another household may hold."""
    core = CoreLook((("extraction", (("C", 3), ("M", 12))), ("use", (("H", 1),))))
    strip = Node(Role.CARD, "joined", CARD.title, "Geste", command=Do("card"), look=CARD)
    children = (
        Node(Role.HEADING, "title", "Foyer Cuivre", look=TeamLook("Cu")),
        Node(Role.STATUS, "coins", "pièces", "7 pièces", look=FigureLook("piece", "7")),
        Node(Role.STATUS, "elan", "élan", "3 élan", look=FigureLook("elan", "3")),
        Node(Role.PHONE, "phone", "Reconditionné", "Écran fendu : 2 points l’an", look=PHONE),
        Node(Role.CHART, "core", "Sac à dos", "16 cubes", look=core),
        Node(Role.GROUP, "drawer", "Dans son tiroir", children=(Node(Role.TEXT, "t", "Vide"),)),
        Node(Role.GROUP, "initiatives", "Ses initiatives", children=(strip,)),
        Node(Role.BUTTON, "back", "Fermer", command=Back()),
    )
    return Node(Role.DIALOG, "household", "Foyer Cuivre", children=children)


def curtain_tree() -> Node:
    """The curtain with the buttons of the bar."""
    names = ("Annuler", "Journal", "Règles", "Menu")
    bar = [Node(Role.BUTTON, f"top.{n}", n, command=Do("x"), icon="pause") for n in names]
    ready = Node(
        Role.BUTTON, "ready", "Le foyer Cuivre est prêt", command=Do("uncover"), primary=True
    )
    children = (
        Node(Role.GROUP, "top", children=tuple(bar)),
        Node(Role.HEADING, "title", "Passe l’appareil au foyer Cuivre", look=TeamLook("Cu")),
        Node(Role.TEXT, "text", "Sa main reste cachée jusqu’à ce qu’il soit prêt."),
        ready,
    )
    return Node(Role.SCREEN, "curtain", "Rideau", children=children)


VIEWS: dict[str, tuple[View, Node]] = {
    "options": (options.view, options_tree()),
    "few options": (options.view, options_tree(3)),
    "household": (household.view, household_tree()),
    "curtain": (curtain.view, curtain_tree()),
    "plain dialog": (plain.view, options_tree(5)),
    "plain page": (plain.view, curtain_tree()),
}


def placed_in(
    make_canvas: MakeCanvas, name: str, size: tuple[int, int], text: float
) -> tuple[Canvas, Space, list[Placed]]:
    found = fit(size)
    canvas = make_canvas(size, scale=found.scale, text_size=text)
    space = found.space(text)
    view, tree = VIEWS[name]
    return canvas, space, view(canvas, space, tree)


@pytest.mark.parametrize("text", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", VIEWS)
def test_everything_usable_is_placed_apart_and_inside_and_nothing_is_cut(
    make_canvas: MakeCanvas, name: str, size: tuple[int, int], text: float
) -> None:
    canvas, space, placed = placed_in(make_canvas, name, size, text)
    usable = [item for item in placed if item.node.can_focus]
    _, tree = VIEWS[name]
    assert [item.node.key for item in usable] != []
    assert {i.node.key for i in usable} == {n.key for n in walk(tree) if n.can_focus}
    for one, other in combinations(usable, 2):
        if one.fixed != other.fixed:
            continue  # what is fixed lies over what scrolls
        apart_x = one.rect.right <= other.rect.x or other.rect.right <= one.rect.x
        apart_y = one.rect.bottom <= other.rect.y or other.rect.bottom <= one.rect.y
        assert apart_x or apart_y, (one.node.key, other.node.key)
    for item in usable:
        assert item.rect.x >= 0
        assert item.rect.right <= space.width
        assert item.rect.y >= 0
        assert item.rect.h >= 36
    for item in placed:
        item.paint(canvas, item.rect, item.node, Mood())
    assert [(over.text, over.by) for over in canvas.overflows] == []


def test_many_options_stand_in_two_columns_and_few_in_one(make_canvas: MakeCanvas) -> None:
    _, _, many = placed_in(make_canvas, "options", (1366, 768), 1.0)
    _, _, few = placed_in(make_canvas, "few options", (1366, 768), 1.0)

    def columns(placed: list[Placed]) -> int:
        return len({p.rect.x for p in placed if p.node.role is Role.CHOICE})

    assert columns(many) == 2
    assert columns(few) == 1


def test_the_sheet_of_a_list_holds_all_its_rows(make_canvas: MakeCanvas) -> None:
    _, _, placed = placed_in(make_canvas, "options", (1366, 768), 1.5)
    sheet, *rows = [item for item in placed if not item.fixed]
    assert all(row.rect.bottom <= sheet.rect.bottom for row in rows)
