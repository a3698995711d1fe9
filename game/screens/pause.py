"""The pause: how the game is kept, and the ways on, out and around."""

from __future__ import annotations

from game.screens import menu
from game.screens.commands import Back, Command, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role

WAYS = (
    ("rules", "journal", Go("rules")),
    ("glossary", "loupe", Go("glossary")),
    ("sources", "source", Go("sources")),
    ("settings", "reglages", Go("settings")),
    ("leave", "fermer", Go("leave")),
)
"""Name, icon and command of each way after « Reprendre »."""


def build(desk: Desk, page: Page) -> Node:
    """The dialog over the game."""
    words = desk.words
    number = words("pause.number", n=desk.playing.origin.seed)
    children = (
        Node(Role.HEADING, "pause.title", words("pause.title"), icon="pause"),
        Node(Role.STATUS, "pause.saved", _saved(desk), live=True),
        menu.text("pause.number", number),
        _way(desk, "resume", "lecture", Back(), main=True),
        *[_way(desk, name, icon, command) for name, icon, command in WAYS],
    )
    return Node(Role.DIALOG, "pause", words("pause.title"), children=children)


def _way(desk: Desk, name: str, icon: str, command: Command, *, main: bool = False) -> Node:
    label = desk.words(f"pause.{name}")
    return Node(Role.BUTTON, f"pause.{name}", label, command=command, primary=main, icon=icon)


def _saved(desk: Desk) -> str:
    game = desk.playing
    if game.writer is None:
        return desk.words("pause.unsaved")
    if game.save_problem:
        return desk.words("pause.problem", why=game.save_problem)
    return desk.words("pause.saved")
