"""Games of any scenario for the tests of screens, played at random up to a point."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from game.content.content import Content, load
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import State
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session.seats import PERSON, STYLES, Seat, computer
from game.session.settings import Settings
from game.text.phrases import french_words

PACKS = Path(__file__).resolve().parents[2] / "content"

Stop = Callable[[Shell], bool]


@lru_cache(maxsize=2)
def content(device: str = "smartphone") -> Content:
    return load(PACKS / device, draft=True)


def at_random(player: str, ruleset: Ruleset, view: State, whim: int) -> Action:
    return random.Random(whim).choice(legal(ruleset, view))


def begun(scenario: str, seats: int, *, persons: int = 1, saves: Path | None = None) -> Shell:
    """A shell with a game of a scenario; the first seats are persons', the others computers'."""
    desk = Desk(content(), french_words(), Settings(), saves, None)
    shell = Shell(desk, at_random)
    teams = [team.id for team in content().device.teams]
    styles = [computer(STYLES[at % len(STYLES)]) for at in range(seats)]
    players = [PERSON if at < persons else styles[at] for at in range(seats)]
    who = [Seat(team, player) for team, player in zip(teams, players, strict=False)]
    shell.begin(scenario, tuple(who), 5)
    return shell


def played(shell: Shell, stop: Stop, seed: int = 5) -> Shell:
    """The shell where `stop` first holds. What the table would read is passed over."""
    chance, desk = random.Random(seed), shell.desk
    for _ in range(4000):
        desk.moments.clear()
        desk.notices.clear()
        if desk.needs_curtain:
            desk.viewer = desk.playing.acting
        if stop(shell):
            return shell
        assert not desk.playing.state.over, "the game ended before"
        if shell.computer_is_due:
            shell.play_computer()
        else:
            shell.act(chance.choice(desk.playing.legal()))
    raise AssertionError("the game never came there")


def over(shell: Shell) -> bool:
    return shell.desk.playing.state.over


def shows(key: str, year: int = 0) -> Stop:
    """Holds where this screen shows to a person who must act, from a year on."""
    return lambda shell: (
        shell.desk.may_act and shell.desk.playing.state.year >= year and shell.tree().key == key
    )
