"""Who plays a household: its badge, a person or a computer household with a style and a level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from game.screens import labels, menu
from game.screens.commands import Back, Do
from game.screens.desk import Desk, Page
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role
from game.session.seats import (
    EASY,
    LEVELS,
    PERSON,
    SHARP,
    STYLES,
    SURE,
    USUAL_LEVEL,
    Seat,
    computer,
    level_of,
)
from game.session.seats import style_of as style_of_player

LEVEL_ICONS: Final = {EASY: "debutant", SURE: "habitue", SHARP: "expert"}


def build(desk: Desk, page: Page) -> Node:
    """The dialog of the seat whose number the page is about."""
    number = int(page.subject)
    seat, words = desk.plan.seats[number], desk.words
    name = menu.team_name(desk, seat.team)
    children = (
        Node(Role.HEADING, "seat.title", name, words("seat.title"), look=TeamLook(seat.team)),
        _group(words("new_game.player", who=labels.lower(name)), "seat.who", _who(desk, number)),
        *_levels(desk, number, seat),
        _group(words("new_game.team", who=labels.lower(name)), "seat.team", _teams(desk, number)),
        Node(Role.BUTTON, "back", words("seat.done"), command=Back(), primary=True, icon="valider"),
    )
    return Node(Role.DIALOG, "seat", name, children=children)


def _group(title: str, key: str, nodes: Iterable[Node]) -> Node:
    return Node(Role.GROUP, key, title, children=tuple(nodes))


def _who(desk: Desk, number: int) -> Iterator[Node]:
    """A person, then every style of computer household with its portrait."""
    words, now = desk.words, desk.plan.seats[number].player
    yield Node(
        Role.CHOICE,
        "seat.who.person",
        words("player.person"),
        words("player.person.hint"),
        command=Do("seat", "player", f"{number}:{PERSON}"),
        chosen=now == PERSON,
        icon="humains",
    )
    for style in STYLES:
        player = computer(style, level_of(now) or USUAL_LEVEL)
        yield Node(
            Role.CHOICE,
            f"seat.who.{style}",
            words(f"style.{style}"),
            words(f"style.{style}.hint"),
            command=Do("seat", "player", f"{number}:{player}"),
            chosen=style_of_player(now) == style,
            look=menu.portrait(player, large=True),
        )


def _levels(desk: Desk, number: int, seat: Seat) -> tuple[Node, ...]:
    """How well the computer household plays; nothing for a person."""
    style, words = style_of_player(seat.player), desk.words
    if not style:
        return ()
    nodes = [
        Node(
            Role.CHOICE,
            f"seat.level.{level}",
            words(f"level.{level}"),
            hint=words(f"level.{level}.hint"),
            command=Do("seat", "player", f"{number}:{computer(style, level)}"),
            chosen=level == level_of(seat.player),
            icon=LEVEL_ICONS[level],
        )
        for level in LEVELS
    ]
    return (_group(words("seat.level"), "seat.level", nodes),)


def _teams(desk: Desk, number: int) -> Iterator[Node]:
    seat = desk.plan.seats[number]
    taken = {other.team for other in desk.plan.seats}
    for team in desk.content.device.teams:
        yield Node(
            Role.CHOICE,
            f"seat.team.{team.id}",
            team.name,
            hint=_team_hint(desk, seat, team.id, swaps=team.id in taken),
            command=Do("seat", "team", f"{number}:{team.id}"),
            chosen=team.id == seat.team,
            look=TeamLook(team.id),
        )


def _team_hint(desk: Desk, seat: Seat, team: str, *, swaps: bool) -> str:
    if team == seat.team:
        return ""
    name = next(each.name for each in desk.content.device.teams if each.id == team)
    if swaps:
        return desk.words("new_game.team.swap", team=name)
    who = menu.team_name(desk, seat.team)
    return desk.words("new_game.team.hint", who=who, team=name)
