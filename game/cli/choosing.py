"""What the command line says of the game to play: scenario and seats, against the content."""

from __future__ import annotations

import argparse
from secrets import randbits
from typing import Final

from game.cli.codes import USAGE, StopError
from game.screens import planning, shelf
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session.seats import LEVELS, PERSON, STYLES, Seat, computer, offered

ALONE: Final = ("greedy", "random", "search")
"""Players without a style."""


def asks_for_a_game(asked: argparse.Namespace) -> bool:
    """True when the command line begins a game rather than showing the title."""
    return any(each is not None for each in (asked.scenario, asked.seed, asked.seats))


def plan(shell: Shell, asked: argparse.Namespace, *, persons: bool) -> None:
    """Sets the plan as asked; without ``persons``, computer households take their seats.

    Raises ``StopError`` for a scenario or a player that is unknown, or too many or few seats.
    """
    desk = shell.desk
    desk.plan.scenario = _scenario(shell, asked.scenario)
    desk.plan.seats = _seats(shell, asked.seats) if asked.seats else []
    planning.prepare(desk)
    if not persons:
        desk.plan.seats = [
            Seat(seat.team, planning.usual_computer(number) if seat.is_person else seat.player)
            for number, seat in enumerate(desk.plan.seats)
        ]


def begin(shell: Shell, asked: argparse.Namespace) -> None:
    """Begins the game that is planned, with the seed asked for or any."""
    desk = shell.desk
    seed = randbits(48) if asked.seed is None else asked.seed
    shell.begin(desk.scenario, tuple(desk.plan.seats), seed)


def _scenario(shell: Shell, asked: str | None) -> str:
    desk = shell.desk
    scenarios = desk.content.scenarios
    if asked is not None and asked not in scenarios:
        raise StopError(USAGE, _unknown(desk, asked))
    return asked or desk.scenario


def _unknown(desk: Desk, asked: str) -> str:
    """What the device has instead of a scenario, and which other device has it."""
    words, known = desk.words, ", ".join(desk.content.scenarios)
    said = words("terminal.cli.no_scenario", name=asked, known=known)
    for pack in desk.library.packs:
        content = shelf.content_of(desk, pack.id)
        if content is not None and asked in content.scenarios:
            return words(
                "terminal.cli.scenario_elsewhere",
                name=asked,
                game=desk.content.device.title,
                known=known,
                device=pack.id,
            )
    return said


def _seats(shell: Shell, asked: str) -> list[Seat]:
    """Seats of « person,repairer.sharp », teams in their order; a style alone plays as usual."""
    desk = shell.desk
    players = [_player(shell, each.strip()) for each in asked.split(",")]
    low, high = planning.least(desk), planning.most(desk)
    if not low <= len(players) <= high:
        said = desk.words("terminal.cli.seats", n=len(players), low=low, high=high)
        raise StopError(USAGE, said)
    teams = [team.id for team in desk.content.device.teams]
    return [Seat(team, player) for team, player in zip(teams, players, strict=False)]


def _player(shell: Shell, name: str) -> str:
    player = computer(name) if name in STYLES else name
    if offered(player) or player in ALONE:
        return player
    words = shell.desk.words
    known = {"styles": ", ".join(STYLES), "levels": ", ".join(LEVELS), "person": PERSON}
    raise StopError(USAGE, words("terminal.cli.no_player", name=name, **known))
