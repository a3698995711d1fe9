"""A game in a language in which every text is marked: nothing that people read stays French."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.content.content import Content
from game.content.translated import in_language
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, walk
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from game.session.settings import Settings
from game.text.catalogue import Said
from game.text.languages import translated
from game.text.plurals import plurals_of
from tests.screens import scenario_games

CODE = re.compile(r"[A-Z]\d{2,4} · \d+/\d+")


class Marked:
    """Marks every text, with one form more than French has."""

    def find(self, context: str, source: tuple[str, ...]) -> Said | None:
        if context.startswith("ui.date."):
            return None
        forms = source if len(source) == 1 else (*source, source[-1])
        rule = plurals_of("lt").rule
        return Said(tuple([f"‹{_three_forms(text)}›" for text in forms]), rule)


def _three_forms(text: str) -> str:
    """The number that brings its word brings it in three forms."""
    return re.sub(r"\{([^{}:]+):([^{}|]+)\|([^{}|]+)\}", r"{\1:\2|\3|\3}", text)


@cache
def content(device: str) -> Content:
    return in_language(scenario_games.content(device), Marked().find)


def shell(device: str = "smartphone") -> Shell:
    words = translated("lt", Marked())  # type: ignore[arg-type]  # all that it asks of it
    desk = Desk(content(device), words, Settings(), None, None)
    return Shell(desk, scenario_games.at_random)


def unmarked(tree: Node) -> Iterator[tuple[str, str]]:
    """What people read of a tree and no translation had a hand in."""
    for node in walk(tree):
        for text in (node.label, node.value, node.hint, node.why_not):
            if text and "‹" not in text and re.search(r"[^\W\d_]{2}", text):
                yield node.key, text


def screens(made: Shell) -> Iterator[Node]:
    """Every screen of a game played at random, with what the table is shown on the way."""
    chance, desk = random.Random(5), made.desk
    while True:
        yield made.tree()
        while desk.moments:
            desk.moments.popleft()
            yield made.tree()
        if desk.playing.state.over:
            return
        if desk.needs_curtain:
            desk.viewer = desk.playing.acting
            yield made.tree()
        made.act(chance.choice(desk.playing.legal()))


@pytest.mark.parametrize(
    ("device", "scenario"),
    [
        ("smartphone", "standard"),
        ("smartphone", "decouverte"),
        ("smartphone", "atelier-25"),
        ("jeans", "cinq-ans"),
    ],
)
def test_no_screen_of_a_game_keeps_a_word_of_french(device: str, scenario: str) -> None:
    made = shell(device)
    teams = [team.id for team in content(device).device.teams][:3]
    made.begin(scenario, tuple([Seat(team, PERSON) for team in teams]), 5)
    found: set[tuple[str, str]] = set()

    for shown in screens(made):
        found.update(unmarked(shown))
    goals = ["goals"] if content(device).scenarios[scenario].awards else []
    for page in ("title", "log", "rules", "glossary", "settings", "credits", *goals):
        made.desk.pages = [Page("title"), Page(page)]
        found.update(unmarked(made.tree()))
    assert {each for each in found if not CODE.fullmatch(each[1])} == set()
