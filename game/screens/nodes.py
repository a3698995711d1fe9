"""The tree of a screen. One tree, five readers: drawing, pointer, keyboard, voice, tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.screens.commands import Command
    from game.screens.looks import Look


class Role(StrEnum):
    """What a node is to someone who cannot see it."""

    SCREEN = "screen"
    DIALOG = "dialog"
    GROUP = "group"
    GRID = "grid"
    HEADING = "heading"
    TEXT = "text"
    IMAGE = "image"
    CARD = "card"
    BUTTON = "button"
    CHOICE = "choice"
    CHECK = "check"
    SLIDER = "slider"
    GAUGE = "gauge"
    PHONE = "phone"
    CHART = "chart"
    TABLE = "table"
    LOG = "log"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on screen.

    ``key`` is unique in its screen and does not change while the thing stays the same thing.
    ``label`` says what it is and ``value`` how it stands, both complete in words. ``hint`` says
    what activating it will do and cost. ``why_not``, when not empty, is why it cannot be
    activated now: the node is greyed and still reachable. ``look`` holds what drawing needs and
    words do not say better.
    """

    role: Role
    key: str
    label: str = ""
    value: str = ""
    hint: str = ""
    why_not: str = ""
    command: Command | None = None
    chosen: bool = False
    primary: bool = False
    live: bool = False
    icon: str = ""
    look: Look | None = None
    children: tuple[Node, ...] = field(default=())

    @property
    def can_focus(self) -> bool:
        """True when keyboard and pointer can reach it: it does something or says why not."""
        return self.command is not None or bool(self.why_not)

    @property
    def enabled(self) -> bool:
        """True when activating it does something."""
        return self.command is not None and not self.why_not


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


def find(node: Node, key: str) -> Node | None:
    """The node with this key, if it is in the tree."""
    for each in walk(node):
        if each.key == key:
            return each
    return None


def child(node: Node, key: str) -> Node:
    """The node with this key. Raises ``KeyError`` when the tree has none."""
    found = find(node, key)
    if found is None:
        raise KeyError(f"no node {key!r} in {node.key!r}")
    return found


def dialog(root: Node) -> Node | None:
    """The dialog on top of a screen, if one is open: focus stays inside it."""
    for each in reversed(root.children):
        if each.role is Role.DIALOG:
            return each
    return None


def focusable(root: Node) -> list[Node]:
    """What can be reached now, in order: inside the dialog when one is open."""
    return [node for node in walk(dialog(root) or root) if node.can_focus]
