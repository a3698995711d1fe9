"""Which screen shows: the pages that are open, as one tree with its dialog on top."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Final

from game.screens.commands import Do
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role

Builder = Callable[[Desk, str], Node]

SCREENS: Final = {
    "title": "title",
    "play": "play",
    "new_game": "new_game",
    "saves": "saves",
    "settings": "settings",
    "rules": "rules",
    "sources": "sources",
    "glossary": "glossary",
    "credits": "credits",
    "log": "log",
}
"""Pages that fill the window, with the module of ``game.screens`` that builds each."""

DIALOGS: Final = {
    "card": "card",
    "pause": "pause",
    "play_card": "options",
    "repair": "options",
    "equip": "options",
    "sort": "options",
    "support": "options",
    "household": "household",
    "goals": "goals",
    "clock": "timing",
    "agree_undo": "confirm",
    "erase": "confirm",
    "leave": "confirm",
    "seat": "seat",
    "advice": "advice",
    "source": "sources",
    "term": "glossary",
}
"""Pages that stand over a screen, with the module that builds each."""


def tree(desk: Desk) -> Node:
    """The screen on top, with the dialog on top of it, if any, as its last child."""
    base = max(i for i, page in enumerate(desk.pages) if page.name in SCREENS)
    root = _built(desk, desk.pages[base], SCREENS)
    over = _dialog(desk, desk.pages[base + 1 :], desk.pages[base])
    return replace(root, children=(*root.children, *over, *_notices(desk)))


def _built(desk: Desk, page: Page, modules: dict[str, str]) -> Node:
    module = import_module(f"game.screens.{modules[page.name]}")
    build: Callable[[Desk, Page], Node] = module.build
    return build(desk, page)


def _dialog(desk: Desk, above: list[Page], base: Page) -> tuple[Node, ...]:
    if above:
        return (_built(desk, above[-1], DIALOGS),)
    if base.name == "play" and desk.shows_moment:
        module = import_module("game.screens.moment")
        build: Callable[[Desk], Node] = module.build
        return (build(desk),)
    return ()


def _notices(desk: Desk) -> tuple[Node, ...]:
    return tuple(
        [
            Node(Role.STATUS, f"notice.{i}", text, command=Do("dismiss"), live=True)
            for i, text in enumerate(desk.notices[:1])
        ]
    )
