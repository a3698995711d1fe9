"""A tree of nodes becomes lines that can be heard: in order, numbered, at most 80 wide."""

from __future__ import annotations

import pytest

from game.screens.commands import Back, Command, Do, Go
from game.screens.looks import CardLook
from game.screens.nodes import Node, Role
from game.terminal import reader
from game.text.phrases import french_words

WORDS = french_words()
CARD = CardLook("case", "G01", "Coque", "use", "gesture", "jouer", "", "")


def button(key: str, label: str, command: Command | None = None, **more: object) -> Node:
    """A choice."""
    return Node(Role.BUTTON, key, label, command=command or Go(key), **more)  # type: ignore[arg-type]


def screen(*children: Node, key: str = "board", label: str = "Le plateau") -> Node:
    """A screen of these nodes."""
    return Node(Role.SCREEN, key, label, children=children)


def heard(root: Node, before: Node | None = None) -> list[str]:
    """The lines of a tree, after another one was heard."""
    known = reader.read(before, WORDS) if before is not None else None
    return reader.lines(reader.read(root, WORDS), WORDS, known)


def test_texts_headings_and_numbered_choices_in_reading_order() -> None:
    root = screen(
        Node(Role.HEADING, "title", "Ton téléphone", "an 2"),
        Node(Role.TEXT, "battery", "Batterie", "3 sur 3"),
        Node(
            Role.GROUP,
            "hand",
            "Ta main",
            "2 gestes",
            children=(button("one", "Coque"), button("two", "Tri", hint="+1 élan")),
        ),
        button("engage", "S’engager", value="deux fois par an"),
    )
    assert heard(root) == [
        "",
        "Le plateau",
        "",
        "Ton téléphone\u00a0: an 2",
        "Batterie\u00a0: 3 sur 3",
        "",
        "Ta main\u00a0: 2 gestes",
        "1. Coque",
        "2. Tri. +1 élan",
        "3. S’engager\u00a0: deux fois par an",
    ]


def test_a_choice_that_is_closed_keeps_its_number_and_says_so() -> None:
    closed = button("repair", "Réparer", why_not="Rien n’est cassé.")
    root = screen(closed, button("rest", "Passer"))
    assert heard(root)[-2:] == ["1. Réparer. Pas maintenant\u00a0: Rien n’est cassé.", "2. Passer"]


def test_what_stands_inside_a_choice_is_said_with_it() -> None:
    tag = Node(Role.TEXT, "tag", "énergie")
    root = screen(button("card", "Lithium", children=(tag,), chosen=True))
    assert heard(root)[-1] == "1. Lithium. énergie. Choisi."


def test_a_dialog_hides_the_screen_below_it() -> None:
    asked = Node(Role.DIALOG, "sure", "Vraiment ?", children=(button("yes", "Oui"),))
    reading = reader.read(screen(button("other", "Autre"), asked), WORDS)
    assert (reading.key, reading.dialog) == ("sure", True)
    assert [node.key for node in reading.choices] == ["yes"]


def test_general_commands_have_letters_and_no_number() -> None:
    closed = button("undo", "Annuler", Do("undo"), why_not="Rien à annuler.")
    root = screen(
        closed,
        button("rules", "Règles", Go("rules")),
        button("close", "Fermer", Back()),
        button("play", "Jouer"),
    )
    reading = reader.read(root, WORDS)
    assert [node.key for node in reading.choices] == ["play"]
    assert set(reading.letters) == {"a", "g", "0"}
    assert heard(root)[-1] == "Et aussi\u00a0: 0 (Fermer), g (Règles)."


def test_a_screen_heard_again_tells_only_what_is_new() -> None:
    def board(coins: str, closed: str) -> Node:
        return screen(
            Node(Role.GROUP, "purse", "Ta bourse", children=(Node(Role.TEXT, "c", coins),)),
            button("engage", "S’engager"),
            button("repair", "Réparer", why_not=closed),
        )

    before = board("3 pièces", "")
    assert heard(board("3 pièces", ""), before) == []
    assert heard(board("2 pièces", ""), before) == [
        "",
        "Ta bourse",
        "2 pièces",
        "",
        "1. S’engager",
        "2. Réparer",
        "Le reste n’a pas changé. Tape l pour tout relire.",
    ]
    closed = heard(board("3 pièces", "Trop cher."), before)
    assert "2. Réparer. Pas maintenant\u00a0: Trop cher." in closed


def test_another_screen_is_read_whole() -> None:
    before = screen(button("a", "Un"), key="title", label="Titre")
    assert heard(screen(button("a", "Un")), before)[-1] == "1. Un"


def test_long_texts_are_wrapped_and_addresses_stay_whole() -> None:
    address = "https://example.org/" + "a-b" * 30
    root = screen(
        Node(Role.TEXT, "long", "mot " * 60), button("longer", address, hint="indice " * 30)
    )
    lines = heard(root)
    assert max(len(line) for line in lines if address not in line) <= reader.WIDTH
    assert "".join(lines).count("mot") == 60
    assert any(address in line for line in lines)


def test_nothing_is_drawn_and_nothing_coloured() -> None:
    root = screen(Node(Role.IMAGE, "picture"), button("card", "Coque", look=CARD))
    assert not any("\x1b" in line or "│" in line or "─" in line for line in heard(root))


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [
        ("Batterie", "3", "Batterie\u00a0: 3"),
        ("Fin de l’an.", "Le bilan.", "Fin de l’an. Le bilan."),
        ("Batterie", "", "Batterie"),
        ("", "3 pièces", "3 pièces"),
        ("Même", "Même", "Même"),
    ],
)
def test_label_and_value_make_one_sentence(label: str, value: str, said: str) -> None:
    assert reader.join(label, value, WORDS) == said


def test_only_a_card_that_faces_the_reader_can_be_opened() -> None:
    assert reader.card_of(button("card", "Coque", look=CARD)) == "case"
    assert reader.card_of(button("plain", "Jouer")) == ""


def test_the_primary_choice_goes_without_saying_if_it_is_alone() -> None:
    one = screen(button("next", "Continuer", primary=True), button("more", "Plus"))
    primary = reader.read(one, WORDS).primary
    assert primary is not None
    assert primary.key == "next"
    two = screen(button("a", "A", primary=True), button("b", "B", primary=True))
    assert reader.read(two, WORDS).primary is None
    closed = screen(button("a", "A", primary=True, why_not="Non."))
    assert reader.read(closed, WORDS).primary is None


def test_after_a_change_the_numbers_begin_at_one_and_none_is_left_out() -> None:
    """Old bug: the list began at 9, or left numbers out."""

    def board(coins: str, last: str) -> Node:
        choices = [button(name, name) for name in ("Jouer", "Réparer", last)]
        return screen(Node(Role.TEXT, "coins", coins), *choices)

    lines = heard(board("1 pièce", "Passer"), board("3 pièces", "Trier"))
    assert [line[:2] for line in lines if line[:1].isdigit() and line[1:2] == "."] == [
        "1.", "2.", "3.",
    ]  # fmt: skip


def test_a_new_round_of_a_screen_is_read_whole() -> None:
    """Old bug: the order of a draft left out whoever stood there as before."""

    def draft(turn: str) -> Node:
        order = Node(Role.TEXT, "order", "Foyer Cuivre", "choisit")
        return screen(Node(Role.HEADING, "draft", "Choisis", turn), order)

    assert "Foyer Cuivre\u00a0: choisit" in heard(draft("Tour 3"), draft("Tour 2"))


def test_a_title_and_what_repeats_it_are_said_once() -> None:
    """Old bug: « Choisis un gisement », then « Choisis un gisement : Tour 1 sur 3 »."""
    place = Node(Role.GROUP, "place", "Le grand tour")
    root = screen(place, Node(Role.HEADING, "title", "Le plateau", "tour 1"))
    assert [line for line in heard(root) if line.startswith("Le plateau")] == [
        "Le plateau\u00a0: tour 1"
    ]

    def panel(service: str) -> Node:
        age = Node(Role.TEXT, "age", "Âge", service)
        return screen(Node(Role.PHONE, "phone", "Neuf", service, children=(age,)))

    assert heard(panel("2 ans"), panel("1 an")).count("Neuf\u00a0: 2 ans") == 1


def test_a_choice_does_not_repeat_the_name_it_stands_under() -> None:
    """Old bug: « Foyer Indigo », then « 1. Foyer Indigo : À toi »."""
    own = button("name", "Foyer Indigo", value="À toi")
    root = screen(Node(Role.GROUP, "me", "Foyer Indigo", children=(own,)))
    assert heard(root)[-1] == "1. À toi"


def test_what_there_is_to_know_about_a_figure_is_said_with_it() -> None:
    """Old bug: « 2 élan » and nothing of what the end of the year leaves."""
    elan = Node(Role.STATUS, "elan", "élan", "2 élan", hint="Il en reste 3 au plus.")
    assert heard(screen(elan))[-1] == "2 élan. Il en reste 3 au plus."
