"""The rows of all batches of a line, put in order: columns of numbers, one a game or a seat.

Whatever order the batches came in, the table is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.lab.batch import CardCount, Result
from game.lab.errors import FolderError
from game.lab.folder import About, read_batch
from game.lab.rows import Value
from game.lab.study import Line, Plan, batches


@dataclass(frozen=True)
class Table:
    """What was seen of a line.

    ``games`` has one value a game, ``seats`` one a game and seat (all seats of a game in a row).
    """

    line: Line
    games: Mapping[str, Sequence[Value]]
    seats: Mapping[str, Sequence[Value]]
    cards: Mapping[str, CardCount]

    @property
    def count(self) -> int:
        """How many games there are."""
        return len(self.games["game"])

    def game(self, column: str) -> list[float]:
        """A column of games, in numbers; nothing counts as zero."""
        return [number(value) for value in self.games[column]]

    def seat(self, column: str) -> list[float]:
        """A column of seats, in numbers; nothing counts as zero."""
        return [number(value) for value in self.seats[column]]

    def a_game(self, column: str, wanted: Sequence[bool] | None = None) -> list[float]:
        """The sum of a column of seats in each game, of the seats that are wanted."""
        per = len(self.line.players)
        values = self.seat(column)
        if wanted is not None:
            values = [value if take else 0.0 for value, take in zip(values, wanted, strict=True)]
        return [sum(values[first : first + per]) for first in range(0, len(values), per)]

    def seats_of(self, player: str) -> list[bool]:
        """Which rows of seats are a player's; all for an empty name."""
        return [not player or name == player for name in self.seats["player"]]

    @property
    def players(self) -> tuple[str, ...]:
        """The different players of the line, in its order."""
        return tuple(dict.fromkeys(self.line.players))


def number(value: Value) -> float:
    """A cell as a number; nothing and texts count as zero."""
    return float(value) if isinstance(value, int | float) else 0.0


def tables(folder: Path, about: About) -> dict[str, Table]:
    """The tables of a study by line, from its batches.

    Raises ``FolderError`` when some are missing.
    """
    found: dict[str, list[tuple[int, Result]]] = {line.id: [] for line in about.plan.lines}
    for batch in batches(about.plan, about.games, about.seed):
        result = read_batch(folder, about, batch)
        if result is None:
            raise FolderError(
                f"{folder} does not hold all of its games: play it to the end with {about.command}"
            )
        found[batch.line.id].append((batch.first, result))
    return {line.id: table_of(line, found[line.id]) for line in about.plan.lines}


def table_of(line: Line, results: Iterable[tuple[int, Result]]) -> Table:
    """One table of the batches of a line, each with the number of its first game."""
    ordered = [result for _, result in sorted(results, key=lambda item: item[0])]
    cards: dict[str, CardCount] = {}
    for result in ordered:
        for card, count in result.cards.items():
            cards.setdefault(card, CardCount()).add(count)
    return Table(
        line,
        _columns(ordered[0].game_columns, [row for result in ordered for row in result.games]),
        _columns(ordered[0].seat_columns, [row for result in ordered for row in result.seats]),
        {card: cards[card] for card in sorted(cards)},
    )


def _columns(names: Sequence[str], rows: Sequence[Sequence[Value]]) -> dict[str, Sequence[Value]]:
    return dict(zip(names, [list(column) for column in zip(*rows, strict=True)], strict=True))


def lines_of(plan: Plan) -> dict[str, Line]:
    """The lines of a plan by id."""
    return {line.id: line for line in plan.lines}
