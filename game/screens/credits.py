"""The credits: who made what, what inspired it, under which licences."""

from __future__ import annotations

from game.screens import menu
from game.screens.commands import Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role

PARTS = (
    ("game", "", ("game.text",)),
    ("inspired", "initiative", ("inspired.text", "peer", "neither")),
    ("figures", "source", ("figures.text",)),
    ("licences", "loi", ("licence.code", "licence.content", "licence.fonts")),
    ("fonts", "journal", ("fonts.lato", "fonts.bricolage")),
    ("tools.title", "reparer", ("tools",)),
)
"""Name, icon and paragraphs of each part, as phrases of « credits »; the game has its device's."""


def build(desk: Desk, page: Page) -> Node:
    """All the parts."""
    parts = [_part(desk, name, icon, lines) for name, icon, lines in PARTS]
    return menu.page(desk, "credits", desk.words("credits.subtitle"), parts)


def _part(desk: Desk, name: str, icon: str, lines: tuple[str, ...]) -> Node:
    key = f"credits.{name.partition('.')[0]}"
    device = desk.content.device
    named = {"title": device.title, "subtitle": device.subtitle}
    texts = [
        menu.text(f"{key}.{n}", desk.words(f"credits.{line}", **named))
        for n, line in enumerate(lines)
    ]
    if name == "figures":
        texts.append(
            Node(
                Role.BUTTON,
                "credits.sources",
                desk.words("credits.sources"),
                command=Go("sources"),
                icon="source",
            )
        )
    title = desk.words(f"credits.{name}")
    return Node(Role.GROUP, key, title, icon=icon or device.icon, children=tuple(texts))
