"""The saved games: every file of the folder, each told plainly."""

from __future__ import annotations

from game.screens import dates, menu, paging, shelf
from game.screens.commands import Do, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, Role
from game.session.saves import SavedGame

SIZE = 4
"""Saved games on one page."""

NOT_OURS = frozenset({"foreign", "too_large", "unreadable", "newer"})
"""Troubles of files that the game does not offer to erase."""


def build(desk: Desk, page: Page) -> Node:
    """The games, newest first, in pages; then where they are."""
    words = desk.words
    games = shelf.games(desk)
    shown = paging.cut(games, paging.asked(page.subject)[1], SIZE)
    rows = [_row(desk, save) for save in shown.items]
    if not games:
        empty = words("saves.none" if desk.saves_folder else "saves.off")
        rows = [Node(Role.TEXT, "saves.none", empty)]
    children = (
        Node(Role.GROUP, "saves.list", children=tuple(rows)),
        *paging.turner(desk, "saves", "", shown),
        *_folder(desk),
    )
    return menu.page(desk, "saves", words("saves.subtitle"), children)


def _folder(desk: Desk) -> tuple[Node, ...]:
    if desk.saves_folder is None:
        return ()
    said = desk.words("saves.folder", folder=desk.saves_folder)
    return (Node(Role.TEXT, "saves.folder", said),)


def _row(desk: Desk, save: SavedGame) -> Node:
    """One file: what it holds, who plays, what is wrong with it, what can be done."""
    key = f"save.{save.path.stem}"
    moment = dates.minute(desk.words, save.modified)
    when = desk.words("saves.when" if save.origin else "saves.changed", when=moment)
    children = (
        Node(Role.HEADING, f"{key}.name", shelf.name(desk, save), when),
        *_badges(desk, save, key),
        *_number(desk, save, key),
        *_trouble(desk, save, key),
        *_resume(desk, save, key),
        *_erase(desk, save, key),
    )
    return Node(Role.GROUP, key, shelf.name(desk, save), shelf.who(desk, save), children=children)


def _badges(desk: Desk, save: SavedGame, key: str) -> tuple[Node, ...]:
    if save.origin is None:
        return ()
    content = shelf.content_of(desk, save.origin.device)
    return tuple(
        [
            Node(
                Role.IMAGE,
                f"{key}.team.{number}",
                menu.team_name(desk, seat.team, content),
                shelf.player(desk, seat.player),
                look=menu.badge(desk, seat.team, content) if content else None,
            )
            for number, seat in enumerate(save.origin.seats)
        ]
    )


def _number(desk: Desk, save: SavedGame, key: str) -> tuple[Node, ...]:
    if save.origin is None:
        return ()
    return (menu.text(f"{key}.number", desk.words("saves.number", n=save.origin.seed)),)


def _trouble(desk: Desk, save: SavedGame, key: str) -> tuple[Node, ...]:
    said = shelf.trouble(desk, save)
    if not said and save.damage is not None:
        said = desk.words("saves.damaged", line=save.damage.line)
    return (Node(Role.STATUS, f"{key}.trouble", said, icon="info"),) if said else ()


def _resume(desk: Desk, save: SavedGame, key: str) -> tuple[Node, ...]:
    if save.origin is None:
        return ()
    label = desk.words("saves.review" if save.over else "saves.resume")
    return (
        Node(
            Role.BUTTON,
            f"{key}.resume",
            label,
            why_not=shelf.trouble(desk, save),
            command=Do("resume", str(save.path)),
            icon="valider" if save.over else "suivant",
        ),
    )


def _erase(desk: Desk, save: SavedGame, key: str) -> tuple[Node, ...]:
    if save.origin is None and save.damage is not None and save.damage.trouble in NOT_OURS:
        return ()
    return (
        Node(
            Role.BUTTON,
            f"{key}.erase",
            desk.words("saves.erase"),
            command=Go("erase", str(save.path)),
            icon="poubelle",
        ),
    )
