"""What the pages of the menus have in common: a heading, what they hold, the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.screens.commands import Back
from game.screens.desk import Desk
from game.screens.looks import PortraitLook, TeamLook
from game.screens.nodes import Node, Role
from game.session.seats import style_of

if TYPE_CHECKING:
    from game.content.content import Content


def page(desk: Desk, name: str, subtitle: str, children: Sequence[Node]) -> Node:
    """The screen ``name`` with its title, the phrase ``<name>.title``."""
    title = desk.words(f"{name}.title")
    heading = Node(Role.HEADING, f"{name}.title", title, subtitle)
    return Node(Role.SCREEN, name, title, children=(heading, *children, back(desk, "menu.back")))


def back(desk: Desk, phrase: str, icon: str = "annuler") -> Node:
    """The button that closes what is on top."""
    return Node(Role.BUTTON, "back", desk.words(phrase), command=Back(), icon=icon)


def badge(desk: Desk, team: str, content: Content | None = None) -> TeamLook | None:
    """The badge of a team of this content, or of the current one; None for one it does not know."""
    own = desk.content
    teams = (content or own).device.teams
    found = next((each for each in teams if each.id == team), None)
    if found is None:
        return None
    if content is None or content is own:
        return TeamLook(team)
    return TeamLook(team, symbol=found.symbol, among=tuple([each.id for each in teams]))


def team_name(desk: Desk, team: str, content: Content | None = None) -> str:
    """The name of a household of a team, of this content if not of the current one."""
    teams = (content or desk.content).device.teams
    found = next((each for each in teams if each.id == team), None)
    return desk.words("household.name", team=team if found is None else found.name)


def portrait(player: str, *, large: bool = False) -> PortraitLook | None:
    """The portrait of a computer household; None for persons and players without a style."""
    style = style_of(player)
    return PortraitLook(style, large) if style else None


def text(key: str, label: str, value: str = "") -> Node:
    """A paragraph; with a value, the label stands above it."""
    return Node(Role.TEXT, key, label, value)
