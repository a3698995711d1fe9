"""A game being set up: seats added, taken away, given to persons or computers."""

from __future__ import annotations

from typing import Final

from game.screens.desk import Desk
from game.session.seats import PERSON, Seat

COMPUTERS: Final = ("greedy", "random")
"""Computer households one can choose, best first."""


def prepare(desk: Desk) -> None:
    """Fills an empty plan: one person and three computer households."""
    if not desk.plan.seats:
        teams = [team.id for team in desk.content.device.teams]
        players = [PERSON, COMPUTERS[0], COMPUTERS[0], COMPUTERS[0]]
        desk.plan.seats = [Seat(team, who) for team, who in zip(teams, players, strict=False)]


def change(desk: Desk, what: str, value: str) -> None:
    """Changes the plan: ``add``, ``remove`` a seat, its ``player``, its ``team``, ``scenario``.

    ``value`` is the seat's number, followed by the new player or team after a colon.
    """
    plan = desk.plan
    number, _, chosen = value.partition(":")
    if what == "scenario":
        plan.scenario = value
    elif what == "add" and len(plan.seats) < _most(desk):
        plan.seats.append(Seat(free_teams(desk)[0], COMPUTERS[0]))
    elif what == "remove" and len(plan.seats) > _least(desk):
        del plan.seats[int(number)]
    elif what == "player":
        plan.seats[int(number)] = Seat(plan.seats[int(number)].team, chosen)
    elif what == "team":
        _swap_team(plan.seats, int(number), chosen)


def free_teams(desk: Desk) -> list[str]:
    """Teams that nobody has taken."""
    taken = {seat.team for seat in desk.plan.seats}
    return [team.id for team in desk.content.device.teams if team.id not in taken]


def _swap_team(seats: list[Seat], number: int, team: str) -> None:
    """Gives a seat a team; a seat that has it already gets the other's in exchange."""
    before = seats[number].team
    for index, seat in enumerate(seats):
        if seat.team == team:
            seats[index] = Seat(before, seat.player)
    seats[number] = Seat(team, seats[number].player)


def _most(desk: Desk) -> int:
    return desk.content.rulesets[desk.plan.scenario].seats[1]


def _least(desk: Desk) -> int:
    return desk.content.rulesets[desk.plan.scenario].seats[0]
