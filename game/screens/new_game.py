"""A new game: the scenario, who sits at the table, and « Commencer »."""

from __future__ import annotations

from game.screens import labels, menu, planning
from game.screens.commands import Do
from game.screens.desk import Desk, Page
from game.screens.looks import FigureLook, TeamLook
from game.screens.nodes import Node, Role
from game.session.seats import PERSON, Seat

PLAYERS = ((PERSON, "humains"), *zip(planning.COMPUTERS, ("logiciel", "alea"), strict=True))
"""Who may play a household, with the icon of each."""


def build(desk: Desk, page: Page) -> Node:
    """The plan of the game. An empty one is filled first."""
    planning.prepare(desk)
    children = (_scenarios(desk), _seats(desk), _sentence(desk), _start(desk))
    return menu.page(desk, "new_game", desk.words("new_game.subtitle"), children)


def _scenarios(desk: Desk) -> Node:
    nodes = [_scenario(desk, name) for name in desk.content.scenarios]
    return Node(
        Role.GROUP, "new_game.scenario", desk.words("new_game.scenario"), children=tuple(nodes)
    )


def _scenario(desk: Desk, name: str) -> Node:
    """A scenario to choose, with its duration, players and ages below it."""
    scenario, words = desk.content.scenarios[name], desk.words
    lines = (
        ("duration", "minuteur", scenario.duration),
        ("players", "maison", scenario.players),
        ("ages", "ecole", scenario.ages),
    )
    facts = [
        Node(
            Role.TEXT,
            f"scenario.{name}.{line}",
            words(f"new_game.{line}"),
            said,
            look=FigureLook(icon, said),
        )
        for line, icon, said in lines
    ]
    return Node(
        Role.CHOICE,
        f"scenario.{name}",
        scenario.title,
        scenario.summary,
        command=Do("seat", "scenario", name),
        chosen=name == desk.plan.scenario,
        children=tuple(facts),
    )


def _seats(desk: Desk) -> Node:
    seats = desk.plan.seats
    rows = [_seat(desk, number, seat) for number, seat in enumerate(seats)]
    most = desk.content.rulesets[desk.plan.scenario].seats[1]
    add = Node(
        Role.BUTTON,
        "new_game.add",
        desk.words("new_game.add"),
        why_not="" if len(seats) < most else desk.words("new_game.add.most", n=most),
        command=Do("seat", "add"),
        icon="maison",
    )
    return Node(Role.GROUP, "new_game.seats", desk.words("new_game.seats"), children=(*rows, add))


def _seat(desk: Desk, number: int, seat: Seat) -> Node:
    """One household: its badge, who plays it, the metals, the way out."""
    name, key = menu.team_name(desk, seat.team), f"seat.{number}"
    heading = Node(Role.HEADING, f"{key}.name", name, look=menu.badge(desk, seat.team))
    return Node(
        Role.GROUP,
        key,
        name,
        children=(
            heading,
            _teams(desk, number, seat),
            _players(desk, number, seat),
            _remove(desk, number, name),
        ),
    )


def _players(desk: Desk, number: int, seat: Seat) -> Node:
    words, key = desk.words, f"seat.{number}.player"
    choices = [
        Node(
            Role.CHOICE,
            f"{key}.{player}",
            words(f"player.{player}"),
            hint=words(f"player.{player}.hint"),
            command=Do("seat", "player", f"{number}:{player}"),
            chosen=player == seat.player,
            icon=icon,
        )
        for player, icon in PLAYERS
    ]
    title = words("new_game.player", who=labels.lower(menu.team_name(desk, seat.team)))
    return Node(Role.GROUP, key, title, children=tuple(choices))


def _teams(desk: Desk, number: int, seat: Seat) -> Node:
    key = f"seat.{number}.team"
    taken = {other.team for other in desk.plan.seats}
    choices = [
        Node(
            Role.CHOICE,
            f"{key}.{team.id}",
            team.name,
            hint=_team_hint(desk, seat, team.id, swaps=team.id in taken),
            command=Do("seat", "team", f"{number}:{team.id}"),
            chosen=team.id == seat.team,
            look=TeamLook(team.id),
        )
        for team in desk.content.device.teams
    ]
    title = desk.words("new_game.team", who=labels.lower(menu.team_name(desk, seat.team)))
    return Node(Role.GROUP, key, title, children=tuple(choices))


def _team_hint(desk: Desk, seat: Seat, team: str, *, swaps: bool) -> str:
    if team == seat.team:
        return ""
    name = next(each.name for each in desk.content.device.teams if each.id == team)
    if swaps:
        return desk.words("new_game.team.swap", team=name)
    who = menu.team_name(desk, seat.team)
    return desk.words("new_game.team.hint", who=who, team=name)


def _remove(desk: Desk, number: int, name: str) -> Node:
    least = desk.content.rulesets[desk.plan.scenario].seats[0]
    stuck = len(desk.plan.seats) <= least
    return Node(
        Role.BUTTON,
        f"seat.{number}.remove",
        desk.words("new_game.remove", who=labels.lower(name)),
        why_not=desk.words("new_game.remove.least", n=least) if stuck else "",
        command=Do("seat", "remove", str(number)),
        icon="fermer",
    )


def _sentence(desk: Desk) -> Node:
    """How the device goes round, for the table as it is planned."""
    persons = sum(seat.is_person for seat in desk.plan.seats)
    if persons > 1:
        said = desk.words("new_game.several", n=persons)
    elif not persons:
        said = desk.words("new_game.nobody")
    else:
        said = desk.words("new_game.solo" if len(desk.plan.seats) > 1 else "new_game.alone")
    return Node(Role.TEXT, "new_game.sentence", said, live=True)


def _start(desk: Desk) -> Node:
    low, high = desk.content.rulesets[desk.plan.scenario].seats
    fits = low <= len(desk.plan.seats) <= high
    words = desk.words
    return Node(
        Role.BUTTON,
        "new_game.start",
        words("new_game.start"),
        hint=words("new_game.start.hint"),
        why_not="" if fits else words("new_game.start.seats", low=low, high=high),
        command=Do("start"),
        primary=True,
        icon="lecture",
    )
