"""Questions asked before what cannot be taken back, or what the table should agree on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.screens import dates, menu, shelf
from game.screens.commands import Do
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role
from game.session.saves import inspect


def build(desk: Desk, page: Page) -> Node:
    """The dialog ``agree_undo``, ``erase`` (its subject is a path) or ``leave``."""
    words = desk.words
    if page.name == "agree_undo":
        texts = (words("agree_undo.text"), words("agree_undo.note"))
        return _question(desk, page.name, texts, Do("undo", "agreed"), "annuler", "agree_undo.no")
    if page.name == "erase":
        return _question(desk, page.name, (_erased(desk, page.subject),),
                         Do("erase", page.subject), "poubelle", "menu.cancel")  # fmt: skip
    return _question(desk, page.name, (_left(desk),), Do("leave"), "fermer", "menu.cancel")


def _question(
    desk: Desk, name: str, texts: tuple[str, ...], command: Do, icon: str, no: str
) -> Node:
    """Texts, yes and no; what erases is not the main button, so that Enter does not erase."""
    title, yes, keeps = desk.words(f"{name}.title"), desk.words(f"{name}.yes"), name == "erase"
    children = (
        Node(Role.HEADING, f"{name}.title", title, icon="question"),
        *[menu.text(f"{name}.text.{number}", text) for number, text in enumerate(texts)],
        replace(menu.back(desk, no, "retablir"), primary=keeps),
        Node(Role.BUTTON, f"{name}.yes", yes, command=command, primary=not keeps, icon=icon),
    )
    return Node(Role.DIALOG, name, title, children=children)


def _erased(desk: Desk, subject: str) -> str:
    save, words = inspect(Path(subject)), desk.words
    when = dates.minute(words, save.modified)
    what = words("erase.what", game=shelf.name(desk, save), when=when)
    return words("erase.text", what=what)


def _left(desk: Desk) -> str:
    game = desk.playing
    if game.writer is None or game.save_problem:
        return desk.words("leave.unsaved")
    return desk.words("leave.over" if game.state.over else "leave.text")
