"""The title: the ways in."""

from __future__ import annotations

from game.screens import shelf
from game.screens.commands import Command, Do, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role

WAYS = (
    ("saves", "tiroir", Go("saves")),
    ("rules", "journal", Go("rules")),
    ("glossary", "loupe", Go("glossary")),
    ("settings", "reglages", Go("settings")),
    ("sources", "source", Go("sources")),
    ("credits", "info", Go("credits")),
    ("quit", "fermer", Do("quit")),
)
"""Name, icon and command of each way in after the first."""


def build(desk: Desk, page: Page) -> Node:
    """The name of the game, « Jouer », the other ways in, the game to resume if there is one.

    Nothing here needs the content, which is read while this screen shows.
    """
    title, subtitle = desk.words("window.title"), desk.words("title.subtitle")
    play = _way(desk, "play", "lecture", Go("new_game"), main=True)
    ways = [_way(desk, name, icon, command) for name, icon, command in WAYS]
    children = (
        Node(Role.HEADING, "title.name", title, subtitle),
        play,
        *ways,
        *_resume(desk),
    )
    return Node(Role.SCREEN, "title", title, subtitle, children=children)


def _way(desk: Desk, name: str, icon: str, command: Command, *, main: bool = False) -> Node:
    label = desk.words(f"title.{name}")
    return Node(Role.BUTTON, f"title.{name}", label, command=command, primary=main, icon=icon)


def _resume(desk: Desk) -> tuple[Node, ...]:
    save = shelf.newest_unfinished(desk)
    if save is None:
        return ()
    words = desk.words
    where, count = shelf.moment(desk, save), shelf.households(desk, save)
    return (
        Node(
            Role.BUTTON,
            "title.resume",
            words("title.resume", moment=where, households=count),
            hint=words("title.resume.hint"),
            command=Do("resume", str(save.path)),
            icon="suivant",
        ),
    )
