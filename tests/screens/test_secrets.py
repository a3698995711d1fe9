"""Nothing that a seat holds in secret is on a screen that somebody else reads.

Whole games are walked at random over a shell, as people would: at every step each screen that can
be opened from there is opened, and every word, key, command and look of it is searched.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest

from game.core.events import EVERYONE
from game.core.state import Choice, State, pending
from game.screens.commands import Act, Back, Command, Do, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, focusable, walk
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from tests.screens.tables import TEAMS, content, new_desk

GAMES = (
    ((PERSON, PERSON), 11),
    ((PERSON, "random", PERSON), 12),
    (("random", PERSON, PERSON, "random"), 13),
    ((PERSON, PERSON, PERSON, PERSON, PERSON), 14),
    ((PERSON, "random"), 15),
    (("random", "random"), 16),
)
ALWAYS_OPEN = ("play", "log", "pause", "rules")
HELD_BACK = frozenset({"mission", "look_keep", "look_share", "look_order"})


def random_player(player: str, ruleset: object, view: State, whim: int) -> object:
    from game.bots.decide import decide

    return decide(player, ruleset, view, whim)  # type: ignore[arg-type]


def shell_of(players: tuple[str, ...], seed: int) -> Shell:
    desk = new_desk(len(players), seed)
    shell = Shell(desk, random_player)  # type: ignore[arg-type]
    seats = tuple(Seat(team, who) for team, who in zip(TEAMS, players, strict=False))
    shell.begin("standard", seats, seed)
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
        f"{n.key} {n.label} {n.value} {n.hint} {n.why_not} {n.command} {n.look}" for n in walk(tree)
    )


def screens(shell: Shell) -> Iterator[tuple[str, str]]:
    """What shows now, and every page that can be opened from it."""
    desk = shell.desk
    yield "now", spoken(shell.tree())
    opened = [node.command for node in focusable(shell.tree()) if isinstance(node.command, Go)]
    pages = [(command.screen, command.subject) for command in opened]
    kept = list(desk.pages)
    for screen, subject in dict.fromkeys([*pages, *[(name, "") for name in ALWAYS_OPEN]]):
        if screen not in ("settings", "glossary", "sources", "new_game"):
            desk.pages = [*kept, Page(screen, subject)]
            yield f"{screen} {subject}", spoken(shell.tree())
    desk.pages = kept


def assert_nothing_leaks(shell: Shell) -> None:
    hidden = secrets(shell.desk)
    names = {name for card in hidden for name in (card, content().cards[card].title)}
    if not names:
        return
    wanted = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(names))) + r")(?![\w-])")
    for screen, text in screens(shell):
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


@pytest.mark.parametrize(("players", "seed"), GAMES)
def test_no_screen_shows_what_another_household_holds(players: tuple[str, ...], seed: int) -> None:
    shell, chance = shell_of(players, seed), random.Random(seed)
    while not shell.desk.playing.state.over:
        assert_nothing_leaks(shell)
        step(shell, chance)
