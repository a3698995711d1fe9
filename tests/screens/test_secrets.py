"""Nothing that a seat holds in secret is on a screen that somebody else reads.

Whole games are walked at random over a shell, as people would: every step is searched, each word,
key, command and look of it, and now and then every page that can be opened from there.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.bots.decide import decide
from game.core.events import EVERYONE
from game.core.state import Choice
from game.screens.commands import Act, Command, Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import CardLook, Look
from game.screens.nodes import Node, focusable, walk
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from tests.screens.tables import TEAMS, content, new_desk

GAMES = (
    ("standard", (PERSON, PERSON), 11),
    ("standard", (PERSON, "random", PERSON), 12),
    ("standard", ("random", PERSON, PERSON, "random"), 13),
    ("standard", (PERSON, PERSON, PERSON, PERSON, PERSON), 14),
    ("standard", (PERSON, "random"), 15),
    ("standard", ("random", "random"), 16),
    ("cooperatif", (PERSON, PERSON, "random"), 17),
    ("decouverte", (PERSON, "random", PERSON), 18),
    ("expert", (PERSON, PERSON), 19),
)
ALWAYS_OPEN = ("play", "log", "pause", "rules")
HELD_BACK = frozenset({"mission", "look_keep", "look_share", "look_order"})


def shell_of(players: tuple[str, ...], seed: int, scenario: str = "standard") -> Shell:
    shell = Shell(new_desk(len(players), seed), decide)
    seats = tuple(Seat(team, who) for team, who in zip(TEAMS, players, strict=False))
    shell.begin(scenario, seats, seed)
    return shell


def told_to_all(desk: Desk) -> set[str]:
    """Cards that everybody has seen at some time: played, put back and drawn again."""
    events = [event for step in desk.playing.history.done for event in step.events]
    open_events = [event for event in events if event.audience == EVERYONE]
    return {str(value) for event in open_events for value in event.params.values()}


def secrets(desk: Desk) -> set[str]:
    """The cards that whoever sits at the screen now may not know."""
    state = desk.playing.state
    reader = -1 if desk.needs_curtain else desk.viewer
    found: set[str] = set()
    for seat, own in enumerate(state.households):
        if seat != reader:
            found |= {own.mission, *own.hand}
    for item in state.agenda:
        if isinstance(item, Choice) and item.seat != reader:
            found |= set(item.held) | (set(item.options) if item.kind in HELD_BACK else set())
    return {card for card in found if card in content().cards} - told_to_all(desk)


def spoken(tree: Node) -> str:
    """Everything in a tree: its words, keys, commands and looks."""
    return "\n".join(
        f"{n.key} {n.label} {n.value} {n.hint} {n.why_not} {n.command} {bare(n.look)}"
        for n in walk(tree)
    )


def bare(look: Look | None) -> Look | None:
    """A look without the name of its scene, which a card of another id may share."""
    return replace(look, scene="") if isinstance(look, CardLook) else look


def pages_from(shell: Shell) -> Iterator[tuple[str, str]]:
    """What every page says that can be opened from what shows now."""
    desk = shell.desk
    opened = [
        node.command
        for node in focusable(shell.tree())
        if isinstance(node.command, Go) and node.enabled
    ]
    pages = [(command.screen, command.subject) for command in opened]
    kept = list(desk.pages)
    for screen, subject in dict.fromkeys([*pages, *[(name, "") for name in ALWAYS_OPEN]]):
        if screen not in ("settings", "glossary", "sources", "new_game"):
            desk.pages = [*kept, Page(screen, subject)]
            yield f"{screen} {subject}", spoken(shell.tree())
    desk.pages = kept


def assert_nothing_leaks(shell: Shell, *, everywhere: bool) -> None:
    hidden = secrets(shell.desk)
    names = {name for card in hidden for name in (card, content().cards[card].title)}
    if not names:
        return
    wanted = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(names))) + r")(?![\w-])")
    further = pages_from(shell) if everywhere else ()
    for screen, text in (("now", spoken(shell.tree())), *further):
        found = wanted.search(text)
        assert found is None, f"{found and found[0]!r} of another household shows on: {screen}"


def step(shell: Shell, chance: random.Random) -> None:
    """One thing that somebody at the device, or a computer household, does."""
    desk = shell.desk
    if shell.computer_is_due:
        shell.play_computer()
    elif desk.needs_curtain:
        shell.perform(Do("uncover"))
    elif desk.moments:
        shell.perform(Do("next"))
    elif chance.random() < 0.04 and desk.playing.undo_count():
        shell.perform(Do("undo", "agreed"))
    else:
        action: Command = Act(chance.choice(desk.playing.legal()))
        shell.perform(action)


@pytest.mark.parametrize(("scenario", "players", "seed"), GAMES)
def test_no_screen_shows_what_another_household_holds(
    scenario: str, players: tuple[str, ...], seed: int
) -> None:
    shell, chance = shell_of(players, seed, scenario), random.Random(seed)
    while not shell.desk.playing.state.over:
        everywhere = shell.desk.needs_curtain or chance.random() < 0.15
        assert_nothing_leaks(shell, everywhere=everywhere)
        step(shell, chance)


def test_closing_what_is_on_top_behind_the_curtain_keeps_what_the_table_has_to_read() -> None:
    shell = shell_of((PERSON, PERSON), 3)
    desk = shell.desk
    while not (desk.needs_curtain and desk.moments):
        step(shell, random.Random(3))
    waiting = len(desk.moments)
    shell.back()
    assert len(desk.moments) == waiting
    assert desk.pages[-1].name == "pause"
