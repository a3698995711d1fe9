"""A batch of games: what a worker is sent, what it sends back."""

from __future__ import annotations

import hashlib
import json
import pickle
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from game.bots.decide import decide as usual
from game.content.codec import plain_of
from game.core.ruleset import Ruleset
from game.lab import rows
from game.lab.errors import FolderError
from game.lab.play import Decide, Played, play
from game.lab.rows import Row, Value
from game.lab.study import Batch, seed_of

PROGRAM: Final = (
    "core/*.py", "core/effects/*.py", "bots/*.py",
    "lab/play.py", "lab/watch.py", "lab/rows.py", "lab/batch.py", "lab/study.py",
)  # fmt: skip
"""Files of the program on which it depends how a game goes and what is noted of it.

What makes rules of content is not among them: the rules have a digest of their own.
"""


class Order(NamedTuple):
    """A batch and the compiled rules it is played by, ready to travel to a worker."""

    batch: Batch
    rules: bytes
    decide: Decide = usual


@dataclass(slots=True)
class CardCount:
    """Games in which a card showed up and was used; by player, seats to which chance offered it
    and seats that took it, and the wins of both (in ``rows.WHOLE``)."""

    shown: int = 0
    used: int = 0
    offered: Counter[str] = field(default_factory=Counter)
    offered_won: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    taken_won: Counter[str] = field(default_factory=Counter)

    def add(self, other: CardCount) -> None:
        """Adds the counts of other games."""
        self.shown += other.shown
        self.used += other.used
        for mine, more in zip(self.by_player, other.by_player, strict=True):
            mine.update(more)

    @property
    def by_player(self) -> tuple[Counter[str], ...]:
        """What is counted by player, in the order in which it is written down."""
        return (self.offered, self.offered_won, self.taken, self.taken_won)


@dataclass(slots=True)
class Result:
    """What came of a batch: rows under their columns, counts of cards, the program's digest."""

    code: str
    game_columns: list[str] = field(default_factory=list)
    games: list[list[Value]] = field(default_factory=list)
    seat_columns: list[str] = field(default_factory=list)
    seats: list[list[Value]] = field(default_factory=list)
    cards: dict[str, CardCount] = field(default_factory=dict)

    def add(self, number: int, played: Played) -> None:
        """Adds a game."""
        game = {"game": number, **played.game}
        self.game_columns = list(game)
        self.games.append(list(game.values()))
        for seat in played.seats:
            row = {"game": number, **seat}
            self.seat_columns = list(row)
            self.seats.append(list(row.values()))
        _count(self.cards, played)


def _count(cards: dict[str, CardCount], played: Played) -> None:
    for card in played.shown:
        count = cards.setdefault(card, CardCount())
        count.shown += 1
        count.used += card in played.used
    for card, seat in played.offered:
        count = cards.setdefault(card, CardCount())
        _add(count.offered, count.offered_won, played.seats[seat])
    for card, seat in played.taken:
        count = cards.setdefault(card, CardCount())
        _add(count.taken, count.taken_won, played.seats[seat])


def _add(seats: Counter[str], wins: Counter[str], row: Row) -> None:
    seats[str(row["player"])] += 1
    wins[str(row["player"])] += round(float(row["win"] or 0) * rows.WHOLE)


def packed(ruleset: Ruleset) -> bytes:
    """The rules as they travel."""
    return pickle.dumps(ruleset, protocol=pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=4)
def _unpacked(rules: bytes) -> Ruleset:
    """The rules of an order: one object for all orders, so that players keep what they worked
    out."""
    ruleset = pickle.loads(rules)
    assert isinstance(ruleset, Ruleset)
    return ruleset


def played(order: Order) -> Result:
    """Plays a batch; this is what workers do. Raises ``GameError``."""
    batch = order.batch
    ruleset = _unpacked(order.rules)
    result = Result(code_digest())
    for number in batch.games:
        seed = seed_of(batch.seed, batch.line.id, number)
        weighed = number % batch.weigh_every == 0
        result.add(
            number,
            play(ruleset, batch.line.seated(number), seed, order.decide, weighed=weighed),
        )
    return result


@cache
def code_digest() -> str:
    """The SHA-256 of the program that plays, in short."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    for pattern in PROGRAM:
        for path in sorted(root.glob(pattern)):
            digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def rules_digest(ruleset: Ruleset) -> str:
    """The SHA-256 of compiled rules, in short: of everything that a game reads of its content.

    The same in every process, whatever order sets are kept in; order elsewhere counts.
    """
    raw = json.dumps(plain_of(ruleset), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(raw.encode()).hexdigest()[:16]


def to_plain(result: Result) -> dict[str, Any]:
    """A result as JSON has it."""
    return {
        "game_columns": result.game_columns,
        "games": result.games,
        "seat_columns": result.seat_columns,
        "seats": result.seats,
        "cards": {
            card: [count.shown, count.used, *[_sorted(each) for each in count.by_player]]
            for card, count in sorted(result.cards.items())
        },
    }


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))


def _counters(plain: list[dict[str, int]]) -> list[Counter[str]]:
    if len(plain) != len(CardCount().by_player):
        raise ValueError("other counts of cards")
    return [Counter(counts) for counts in plain]


def from_plain(plain: dict[str, Any], code: str) -> Result:
    """The result of data made by ``to_plain``. Raises ``FolderError`` when it is something else."""
    try:
        cards = {
            card: CardCount(shown, used, *_counters(counters))
            for card, (shown, used, *counters) in plain["cards"].items()
        }
        tables: Iterable[Any] = (plain["games"], plain["seats"])
        widths = (len(plain["game_columns"]), len(plain["seat_columns"]))
        if any(
            len(row) != width for table, width in zip(tables, widths, strict=True) for row in table
        ):
            raise ValueError("rows of another width than their columns")
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FolderError(f"not a batch of games: {error}") from None
    return Result(
        code, plain["game_columns"], plain["games"], plain["seat_columns"], plain["seats"], cards
    )
