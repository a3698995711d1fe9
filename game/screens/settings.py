"""The settings: one row each, one button a value, applied at once."""

from __future__ import annotations

from game.screens import menu, tongues
from game.screens.commands import Do
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role
from game.session.settings import CHOICES

ROWS = (
    ("text_size", "loupe"),
    ("theme", "pilier-ecoconception"),
    ("level", "ecole"),
    ("motion", "fleche"),
    ("display", "ecran"),
    ("pace", "minuteur"),
    ("effects_volume", "son"),
    ("press_volume", "jouer"),
    ("language", "engager"),
)
"""Each setting with its icon, those that people look for first on top."""


def build(desk: Desk, page: Page) -> Node:
    """Every setting with its values."""
    rows = [_row(desk, name, icon) for name, icon in ROWS]
    return menu.page(desk, "settings", desk.words("settings.subtitle"), rows)


def _row(desk: Desk, name: str, icon: str) -> Node:
    words, current = desk.words, str(getattr(desk.settings, name))
    if name == "language":  # the one that is spoken: the one remembered may not be there
        current, named = words.language, tongues.named(desk)
    else:
        named = {value: _value(desk, name, value) for value in CHOICES[name]}
    values = [
        Node(
            Role.CHOICE,
            f"settings.{name}.{value}",
            label,
            command=Do("set", name, value),
            chosen=value == current,
        )
        for value, label in named.items()
    ]
    label, about = words(f"settings.{name}"), words(f"settings.{name}.about")
    return Node(Role.GROUP, f"settings.{name}", label, about, icon=icon, children=tuple(values))


def _value(desk: Desk, name: str, value: str) -> str:
    if value.isdecimal() and not desk.words.knows(f"settings.{name}.{value}"):
        return desk.words("settings.percent", n=value)
    return desk.words(f"settings.{name}.{value}")
