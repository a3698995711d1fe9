"""The title: the ways in, and the devices one can play with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.screens import shelf
from game.screens.commands import Command, Do, Go
from game.screens.desk import Desk, Page
from game.screens.looks import CoverLook
from game.screens.nodes import Node, Role

if TYPE_CHECKING:
    from game.content.packs import Pack

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
    pack = desk.library.pack(desk.device)
    play = _way(desk, "play", "lecture", Go("new_game"), main=True)
    ways = [_way(desk, name, icon, command) for name, icon, command in WAYS]
    children = (
        Node(Role.HEADING, "title.name", pack.title, pack.subtitle),
        play,
        *ways,
        *_resume(desk),
        *devices(desk, "title.device"),
        *_preparing(desk),
    )
    kinds = [kind.id for kind in desk.content.device.kinds] if desk.has_content else []
    cover = CoverLook(pack.drawing, pack.icon, tuple(kinds))
    return Node(Role.SCREEN, "title", pack.title, pack.subtitle, look=cover, children=children)


def _way(desk: Desk, name: str, icon: str, command: Command, *, main: bool = False) -> Node:
    label = desk.words(f"title.{name}")
    return Node(Role.BUTTON, f"title.{name}", label, command=command, primary=main, icon=icon)


def _preparing(desk: Desk) -> tuple[Node, ...]:
    """That the content is being read, where that takes a while."""
    if not desk.preparing:
        return ()
    said = desk.words(desk.preparing)
    return (Node(Role.STATUS, "title.preparing", said, icon="sablier", live=True),)


def devices(desk: Desk, key: str) -> tuple[Node, ...]:
    """A choice of devices, the current one chosen; nothing where there is only one.

    One whose content is spoiled stays there, greyed, and says what is wrong.
    """
    library = desk.library
    if len(library.packs) < 2:
        return ()
    nodes = [_device(desk, f"{key}.{pack.id}", pack) for pack in library.packs]
    return (Node(Role.GROUP, key, desk.words("title.device"), children=tuple(nodes)),)


def _device(desk: Desk, key: str, pack: Pack) -> Node:
    """A device to choose; the one that is being made ready says so."""
    opening = pack.id == desk.opening
    broken = desk.library.failure(pack.id) is not None
    return Node(
        Role.CHOICE,
        key,
        desk.words("title.opening") if opening else pack.the_name[:1].upper() + pack.the_name[1:],
        hint=pack.subtitle,
        why_not=shelf.no_device(desk, pack.id) if broken else "",
        command=Do("device", pack.id),
        chosen=pack.id == desk.device and not desk.opening,
        icon="sablier" if opening else pack.icon,
        live=opening,
    )


def _resume(desk: Desk) -> tuple[Node, ...]:
    save = shelf.newest_unfinished(desk)
    if save is None or save.origin is None:
        return ()
    words, device = desk.words, save.origin.device
    where, count = shelf.moment(desk, save), shelf.households(desk, save)
    key = "title.resume" if device == desk.device else "title.resume_of"
    title = shelf.device_title(desk, device)
    return (
        Node(
            Role.BUTTON,
            "title.resume",
            words(key, device=title, moment=where, households=count),
            hint=words("title.resume.hint"),
            command=Do("resume", str(save.path)),
            icon="suivant",
        ),
    )
