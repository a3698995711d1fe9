"""Which view paints which screen or dialog, by the key of its tree."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from game.desktop.placing import View

VIEWS: Final[dict[str, str]] = {
    "title": "title:view",
    "new_game": "new_game:view",
    "saves": "saves:view",
    "settings": "settings:view",
    "rules": "rules:view",
    "sources": "sources:view",
    "glossary": "glossary:view",
    "credits": "credits:view",
    "pause": "dialogs:view",
    "agree_undo": "dialogs:view",
    "erase": "dialogs:view",
    "leave": "dialogs:view",
    "source": "dialogs:view",
    "term": "dialogs:view",
    "board": "board:view",
    "draft": "draft:view",
    "curtain": "curtain:view",
    "choice": "choice:view",
    "report": "report:view",
    "log": "log:view",
    "card": "card:view",
    "moment": "moment:view",
    "play_card": "options:view",
    "repair": "options:view",
    "equip": "options:view",
    "sort": "options:view",
    "support": "options:view",
    "household": "household:view",
    "catalogue": "catalogue:view",
    "goals": "goals:view",
    "clock": "dialogs:view",
    "seat": "seat:view",
    "advice": "advice:view",
}
"""Screen or dialog key → module of this package and its function; others get ``plain:view``."""


def view_of(key: str) -> View:
    """The view of a screen or dialog."""
    module, _, name = VIEWS.get(key, "plain:view").partition(":")
    view: View = getattr(import_module(f"game.desktop.views.{module}"), name)
    return view
