"""``sessions``: the saved games of this machine, one a line."""

from __future__ import annotations

import argparse

from game.cli import codes
from game.cli.output import tell
from game.cli.places import saves_folder
from game.session.saves import SavedGame, listed
from game.text.words import Words

Row = tuple[str, ...]


def run(asked: argparse.Namespace, words: Words) -> int:
    """Prints the table of saved games, newest first."""
    folder = saves_folder()
    saves = listed(folder)
    if not saves:
        tell(words("terminal.cli.no_sessions", path=folder))
        return codes.DONE
    heads = ("started", "device", "scenario", "households", "state", "file")
    rows = [tuple([words(f"terminal.cli.column.{head}") for head in heads])]
    rows += [_row(save, words) for save in saves]
    for line in _table(rows):
        tell(line)
    tell(words("terminal.cli.sessions_in", path=folder))
    return codes.DONE


def _row(save: SavedGame, words: Words) -> Row:
    origin = save.origin
    if origin is None:
        return ("", "", "", "", state_of(save, words), save.path.name)
    persons = sum([seat.is_person for seat in origin.seats])
    households = words("terminal.cli.households", n=len(origin.seats), persons=persons)
    standing = state_of(save, words)
    return (
        origin.started, origin.device, origin.scenario, households, standing, save.path.name
    )  # fmt: skip


def state_of(save: SavedGame, words: Words) -> str:
    """How a saved game stands, in words."""
    if save.damage is not None and save.damage.line == 1 and save.damage.trouble == "edited":
        return words("terminal.cli.damage.from_the_start")
    if save.damage is not None:
        return words(f"terminal.cli.damage.{save.damage.trouble}", line=save.damage.line)
    if save.over:
        return words("terminal.cli.over")
    if not save.year:
        return words("terminal.cli.first_tour")
    return words("terminal.cli.in_year", year=save.year)


def _table(rows: list[Row]) -> list[str]:
    """The rows with their columns one under the other, two spaces apart."""
    widths = [max([len(row[column]) for row in rows]) for column in range(len(rows[0]))]
    return [
        "  ".join([cell.ljust(width) for cell, width in zip(row, widths, strict=True)]).rstrip()
        for row in rows
    ]
