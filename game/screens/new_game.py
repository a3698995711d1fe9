"""A new game: the device, the scenario, who sits at the table, and « Commencer »."""

from __future__ import annotations

from game.screens import labels, menu, planning, shelf
from game.screens.commands import Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import FigureLook
from game.screens.nodes import Node, Role
from game.screens.title import devices
from game.session.seats import PERSON, Seat, style_of


def build(desk: Desk, page: Page) -> Node:
    """The plan of the game. An empty one is filled first."""
    planning.prepare(desk)
    children = (
        *devices(desk, "new_game.device"),
        _scenarios(desk),
        _about(desk),
        _seats(desk),
        _sentence(desk),
        _start(desk),
    )
    return menu.page(desk, "new_game", desk.words("new_game.subtitle"), children)


def _scenarios(desk: Desk) -> Node:
    nodes = [_scenario(desk, name) for name in desk.content.scenarios]
    return Node(
        Role.GROUP, "new_game.scenario", desk.words("new_game.scenario"), children=tuple(nodes)
    )


def _scenario(desk: Desk, name: str) -> Node:
    """A scenario to choose, by its title and how long it takes."""
    scenario, chosen = desk.content.scenarios[name], name == desk.scenario
    return Node(
        Role.CHOICE,
        f"scenario.{name}",
        scenario.title,
        scenario.duration,
        hint="" if chosen else scenario.summary,  # the sheet beside says it
        command=Do("seat", "scenario", name),
        chosen=chosen,
        icon=scenario.icon or "lecture",
    )


def _about(desk: Desk) -> Node:
    """What the chosen scenario is like: its summary, how many may play, from what age."""
    scenario, words = desk.content.scenarios[desk.scenario], desk.words
    lines = (
        ("players", "maison", scenario.players),
        ("ages", "ecole", scenario.ages),
    )
    facts = [
        Node(
            Role.TEXT,
            f"about.{line}",
            words(f"new_game.{line}"),
            said,
            look=FigureLook(icon, said),
        )
        for line, icon, said in lines
    ]
    summary = menu.text("about.summary", scenario.summary)
    heading = Node(Role.HEADING, "about.title", scenario.title, icon=scenario.icon)
    return Node(Role.GROUP, "new_game.about", children=(heading, summary, *facts))


def _seats(desk: Desk) -> Node:
    seats = desk.plan.seats
    rows = [_seat(desk, number, seat) for number, seat in enumerate(seats)]
    most = planning.most(desk)
    add = Node(
        Role.BUTTON,
        "new_game.add",
        desk.words("new_game.add"),
        why_not="" if len(seats) < most else desk.words("new_game.add.most", n=most),
        command=Do("seat", "add"),
        icon="equipe",
    )
    return Node(Role.GROUP, "new_game.seats", desk.words("new_game.seats"), children=(*rows, add))


def _seat(desk: Desk, number: int, seat: Seat) -> Node:
    """One household: its badge, who plays it, the way to change that, the way out."""
    name, key = menu.team_name(desk, seat.team), f"seat.{number}"
    heading = Node(Role.HEADING, f"{key}.name", name, look=menu.badge(desk, seat.team))
    return Node(
        Role.GROUP,
        key,
        name,
        children=(
            heading,
            _who(desk, number, seat),
            *_players(desk, number, seat),
            _remove(desk, number, name),
        ),
    )


def _who(desk: Desk, number: int, seat: Seat) -> Node:
    """Who plays, in words, with the portrait of a computer household; pressed, it can change."""
    words, style = desk.words, style_of(seat.player)
    about = words(f"style.{style}.hint") if style else words(f"player.{seat.player}.hint")
    return Node(
        Role.BUTTON,
        f"seat.{number}.who",
        shelf.player(desk, seat.player),
        about,
        hint=words("new_game.change", who=labels.lower(menu.team_name(desk, seat.team))),
        command=Go("seat", str(number)),
        icon="humains" if seat.is_person else "" if style else "logiciel",
        look=menu.portrait(seat.player),
    )


def _players(desk: Desk, number: int, seat: Seat) -> tuple[Node, Node]:
    """A person or a computer household: the quick choice."""
    words, key = desk.words, f"seat.{number}.player"
    ways = (("person", "humains", PERSON), ("computer", "logiciel", ""))
    person, computer = [
        Node(
            Role.CHOICE,
            f"{key}.{way}",
            words(f"new_game.{way}"),
            hint=words(f"new_game.{way}.hint"),
            command=Do("seat", "player", f"{number}:{player}"),
            chosen=(way == "person") == seat.is_person,
            icon=icon,
        )
        for way, icon, player in ways
    ]
    return person, computer


def _remove(desk: Desk, number: int, name: str) -> Node:
    least = planning.least(desk)
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
    words = desk.words
    return Node(
        Role.BUTTON,
        "new_game.start",
        words("new_game.start"),
        hint=words("new_game.start.hint"),
        command=Do("start"),
        primary=True,
        icon="lecture",
    )
