"""The jeans on every screen: drawn without a slip, and never called a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.bots.decide import decide
from game.content.content import Content, load
from game.desktop.kit import Kit, load_kit
from game.desktop.pictures import MENUS, OVER_A_BOARD, go_on, picture
from game.paths import assets_dir
from game.screens.commands import Back, Go
from game.screens.desk import Desk
from game.screens.naming import of_device
from game.screens.nodes import Node, child, dialog
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from game.session.settings import Settings
from game.text.phrases import french, french_words

JEANS = Path(__file__).resolve().parents[2] / "content" / "jeans"
SCENARIOS = ("cinq-ans", "trois-ans")
OF_A_PHONE = re.compile(
    r"téléphone|smartphone|tiroir|mine urbaine|réserve commune|gisement|minerai|\bDEEE\b"
    r"|suivi logiciel|batterie|écran fendu|conceptions? au choix|filière informelle|reconditionné"
    r"|à la collecte|mises à jour",
    re.IGNORECASE,
)
OF_THE_PROGRAM = ("terminal.", "credits.")
"""What speaks of the program, whose first device is a phone."""

NEIGHBOUR = "PhoneImpact"
"""The credits name a game about a phone, and rightly so."""
MOST_STEPS = 600


@pytest.fixture(scope="module")
def content() -> Content:
    return load(JEANS)


@pytest.fixture(scope="module")
def kit(content: Content) -> Kit:
    return load_kit(assets_dir()).dressed(content.device)


def test_no_sentence_of_the_program_calls_the_jeans_a_phone(content: Content) -> None:
    """Advice and reasons too, whatever a game happens to show of them."""
    words = french_words().about(of_device(content.device), content.device.phrases)
    said_of = {key: words(key, n=2) for key in french() if not key.startswith(OF_THE_PROGRAM)}
    slips = {key: text for key, text in said_of.items() if OF_A_PHONE.search(text)}
    assert not slips


def shell_of(content: Content) -> Shell:
    return Shell(Desk(content, french_words(), Settings(), None, None), decide)


def opened(shell: Shell, page: str, subject: str = "") -> Node:
    """The tree with a page over it, and the page closed again."""
    shell.perform(Go(page, subject))
    tree = shell.tree()
    shell.perform(Back())
    return tree


def trees(content: Content, scenario: str) -> Iterator[Node]:
    """What a game shows, step by step: the menus, the game, every list, every card, the report."""
    shell = shell_of(content)
    yield shell.tree()
    yield from (opened(shell, page) for page in MENUS)
    teams = [team.id for team in content.device.teams]
    players = (PERSON, "random", "greedy")
    seats = [Seat(team, player) for team, player in zip(teams, players, strict=False)]
    shell.begin(scenario, tuple(seats), 11)
    listed = False
    for _ in range(MOST_STEPS):
        tree = shell.tree()
        yield tree
        if tree.key == "report":
            break
        if tree.key == "board" and shell.desk.may_act and not listed:
            listed = True
            yield from (opened(shell, page) for page in OVER_A_BOARD)
        go_on(shell)
    assert shell.tree().key == "report"
    yield from (opened(shell, "card", card) for card in content.cards)
    for tab in child(shell.tree(), "report.tabs").children:
        if tab.command is not None:
            shell.perform(tab.command)
            yield shell.tree()


def said(node: Node) -> Iterator[str]:
    """Every word of a tree."""
    yield from (text for text in (node.label, node.value, node.hint, node.why_not) if text)
    for inner in node.children:
        yield from said(inner)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_speaks_of_a_phone(content: Content, scenario: str) -> None:
    slips = {
        text
        for tree in trees(content, scenario)
        for text in said(tree)
        if OF_A_PHONE.search(text) and NEIGHBOUR not in text
    }
    assert not slips, "\n".join(sorted(slips))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_kind_of_screen_is_drawn(content: Content, kit: Kit, scenario: str) -> None:
    """One picture of each kind, and of each card: no icon, colour or scene is missing."""
    words = shell_of(content).desk.words
    seen: set[str] = set()
    for tree in trees(content, scenario):
        window = dialog(tree)
        over = "" if window is None else f"{window.key} {window.label}"
        kind = " ".join([*(part.key for part in tree.children), over])
        if kind not in seen:
            seen.add(kind)
            picture(tree, words, kit)
    assert len(seen) > len(content.cards)
