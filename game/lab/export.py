"""Tables on disk: games, cards, years and targets, as CSV or Parquet."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from game.lab import stats
from game.lab.folder import replace
from game.lab.lifts import Lift, pooled
from game.lab.measures import card_lifts, card_use, chosen_cards, fair_wins, lift_taken
from game.lab.rows import Row, Value
from game.lab.subject import Subject
from game.lab.table import Table
from game.lab.verdict import Judged
from game.lab.workers import library

Format = Literal["csv", "parquet"]
FORMATS: Final = ("csv", "parquet")

_YEARLY: Final = re.compile(r"(gauge|zone)_.*_[0-9]+")


def write_tables(
    folder: Path,
    tables: Mapping[str, Table],
    judged: Sequence[Judged],
    subject: Subject,
    form: Format,
) -> list[Path]:
    """Writes four tables and returns where. Raises ``OSError``, ``MissingLibraryError``."""
    found = {
        "games": _games(tables),
        "cards": _cards(tables, subject),
        "years": _years(tables, subject),
        "targets": (_target(each) for each in judged),
    }
    paths = []
    for name, rows in found.items():
        path = folder / f"{name}.{form}"
        replace(path, _WRITERS[form](_together(rows)))
        paths.append(path)
    return paths


def _together(rows: Iterable[Row]) -> dict[str, list[Value]]:
    """Rows as columns. A row that lacks a column has nothing in it."""
    columns: dict[str, list[Value]] = {}
    for count, row in enumerate(rows):
        for name, value in row.items():
            if name not in columns:
                columns[name] = [None] * count
            columns[name].append(value)
        for column in columns.values():
            if len(column) == count:
                column.append(None)
    return columns


def _games(tables: Mapping[str, Table]) -> Iterator[Row]:
    """One row a game and seat, with what is true of the game repeated."""
    for line, table in tables.items():
        of_game = [name for name in table.games if not _YEARLY.fullmatch(name)]
        per = len(table.line.players)
        for place in range(table.count * per):
            seat = {name: column[place] for name, column in table.seats.items()}
            game = {name: table.games[name][place // per] for name in of_game}
            yield {"line": line, **game, **seat}


def _cards(tables: Mapping[str, Table], subject: Subject) -> Iterator[Row]:
    for line, table in tables.items():
        fair, lifts = fair_wins(table), card_lifts(table, subject)
        pulled = dict(zip(lifts, pooled(list(lifts.values())), strict=True))
        for card, count in chosen_cards(table, subject):
            use = card_use(card, count).estimate()
            lift = lifts.get(card, Lift(card, 0, 0))
            taken = lift_taken(card, count, fair)
            yield {
                "line": line,
                "card": card,
                "code": subject.cards[card].code,
                "deck": subject.cards[card].deck,
                "title": subject.cards[card].title,
                "shown": count.shown,
                "used": count.used,
                **_interval("use", use),
                "offered": lift.trials,
                "offered_won": lift.hits,
                **_interval("lift", lift.estimate()),
                **_interval("pulled", pulled.get(card, stats.UNKNOWN)),
                "taken": taken.trials,
                "taken_won": taken.hits,
                **_interval("lift_taken", taken.estimate()),
            }


def _interval(name: str, found: stats.Interval) -> Row:
    return {
        name: _finite(found.value),
        f"{name}_low": _finite(found.low),
        f"{name}_high": _finite(found.high),
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _years(tables: Mapping[str, Table], subject: Subject) -> Iterator[Row]:
    for line, table in tables.items():
        for year in range(1, subject.years + 1):
            row: Row = {"line": line, "year": year}
            row["coins"] = _mean(table.seats[f"coins_{year}"])
            for kind in subject.kinds:
                zones = [zone for zone in table.games[f"zone_{kind}_{year}"] if zone is not None]
                row[f"gauge_{kind}"] = _mean(table.games[f"gauge_{kind}_{year}"])
                row[f"tense_{kind}"] = _mean([zone == 1 for zone in zones])
                row[f"hot_{kind}"] = _mean([zone == 2 for zone in zones])
            yield row


def _mean(values: Sequence[Value]) -> float | None:
    """The mean of what is there."""
    numbers = [float(value) for value in values if isinstance(value, int | float)]
    return math.fsum(numbers) / len(numbers) if numbers else None


def _target(each: Judged) -> Row:
    target = each.target
    return {
        "target": target.id,
        "title": target.title,
        "line": target.line,
        "measure": target.ask.measure,
        "at_least": target.at_least,
        "at_most": target.at_most,
        "member": each.worst.label,
        **_interval("measured", each.worst.interval),
        "members": len(each.members),
        "seen": each.worst.seen,
        "games": each.games,
        "verdict": each.verdict,
    }


def _csv(columns: Mapping[str, Sequence[Value]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue().encode()


def _parquet(columns: Mapping[str, Sequence[Value]]) -> bytes:
    arrow = library("pyarrow", "parquet")
    parquet = library("pyarrow.parquet", "parquet")
    sink = arrow.BufferOutputStream()
    parquet.write_table(arrow.table(dict(columns)), sink)
    raw: bytes = sink.getvalue().to_pybytes()
    return raw


_WRITERS: Final = {"csv": _csv, "parquet": _parquet}
