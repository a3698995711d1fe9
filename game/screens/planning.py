"""A game being set up: device, scenario, seats added, taken away, given to persons or computers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.content.library import UnusableError
from game.screens import shelf
from game.screens.desk import Desk, Plan
from game.session.seats import PERSON, STYLES, Seat, computer, level_of, style_of

if TYPE_CHECKING:
    from game.core.ruleset import Ruleset

USUAL_SEATS: Final = 4
"""How many households a table has where the scenario leaves the choice."""


def prepare(desk: Desk) -> None:
    """Fills an empty plan, or one whose teams are another device's; then fits the scenario.

    The scenario is the one that was played last; for a first game the first of the device.
    """
    plan, teams = desk.plan, {team.id for team in desk.content.device.teams}
    plan.scenario = plan.scenario or shelf.last_scenario(desk)
    plan.scenario = desk.scenario
    if not plan.seats or any(seat.team not in teams for seat in plan.seats):
        plan.seats, plan.waiting = _usual_seats(desk), []
    _fit(desk)


def rules(desk: Desk) -> Ruleset:
    """The rules of the scenario that is planned."""
    return desk.content.rulesets[desk.scenario]


def least(desk: Desk) -> int:
    """How many households the scenario needs."""
    return rules(desk).seats[0]


def most(desk: Desk) -> int:
    """How many households it takes: no more than there are badges."""
    return min(rules(desk).seats[1], len(desk.content.device.teams))


def _usual_seats(desk: Desk) -> list[Seat]:
    """One person among computer households; persons only where a facilitator keeps the time."""
    count = max(least(desk), min(USUAL_SEATS, most(desk)))
    teams = [team.id for team in desk.content.device.teams][:count]
    workshop = rules(desk).timing is not None
    return [
        Seat(team, PERSON if workshop or not number else usual_computer(number - 1))
        for number, team in enumerate(teams)
    ]


def usual_computer(number: int) -> str:
    """The computer household that sits down as the number-th: styles one after the other."""
    return computer(STYLES[number % len(STYLES)])


def _fit(desk: Desk) -> None:
    """The last seats wait, those that waited come back, others come, as the scenario needs."""
    plan = desk.plan
    known = {seat.team for seat in plan.seats}
    plan.seats += [seat for seat in plan.waiting if seat.team not in known]
    plan.waiting = plan.seats[most(desk) :]
    del plan.seats[most(desk) :]
    while len(plan.seats) < least(desk):
        plan.seats.append(_next_seat(desk))


def _next_seat(desk: Desk) -> Seat:
    """A free team for a computer household; for a person at a table of persons."""
    seats = desk.plan.seats
    persons = len(seats) > 1 and all(seat.is_person for seat in seats)
    return Seat(free_teams(desk)[0], PERSON if persons else rarest_computer(desk))


def rarest_computer(desk: Desk) -> str:
    """The computer household whose style is the rarest at the table, as good as the last one."""
    players = [seat.player for seat in desk.plan.seats]
    styles = [style_of(player) for player in players]
    levels = [level for player in players if (level := level_of(player))]
    return computer(min(STYLES, key=styles.count), *levels[-1:])


def choose_device(desk: Desk, device: str) -> bool:
    """Plans a game of another device; False, with a notice, when it cannot be opened."""
    try:
        desk.library.content(device)
    except UnusableError as error:
        desk.notices.append(broken(desk, error))
        return False
    if device != desk.device:
        desk.plan = Plan(device)
    return True


def broken(desk: Desk, error: UnusableError) -> str:
    """Why a device cannot be played, in words."""
    problems = getattr(error.cause, "problems", ())
    what = str(problems[0]) if problems else f"{error.cause}."
    count = max(1, len(problems))
    title = shelf.device_title(desk, error.pack.id)
    return desk.words("device.broken", n=count, device=title, problem=what)


def change(desk: Desk, what: str, value: str) -> None:
    """Changes the plan: ``add``, ``remove`` a seat, its ``player``, its ``team``, ``scenario``.

    ``value`` is the seat's number, followed by the new player or team after a colon; without a
    player the seat goes to some computer household.
    """
    plan = desk.plan
    number, _, chosen = value.partition(":")
    if what == "scenario":
        _choose_scenario(desk, value)
        return
    plan.by_hand = True
    if what == "add" and len(plan.seats) < most(desk):
        plan.seats.append(_next_seat(desk))
    elif what == "remove" and len(plan.seats) > least(desk):
        del plan.seats[int(number)]
    elif what == "player":
        player = chosen or rarest_computer(desk)
        plan.seats[int(number)] = Seat(plan.seats[int(number)].team, player)
    elif what == "team":
        _swap_team(plan.seats, int(number), chosen)


def _choose_scenario(desk: Desk, scenario: str) -> None:
    """Another scenario: seats that nobody has changed become its usual ones."""
    plan = desk.plan
    plan.scenario = scenario
    if not plan.by_hand:
        plan.seats, plan.waiting = _usual_seats(desk), []
    _fit(desk)


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
