"""The base direction of a paragraph and what its marks of direction ask for (UAX #9, P and X).

A kind is a bidirectional class as `unicodedata.bidirectional` names it; a level is odd where
text runs from right to left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MAX_DEPTH = 125
OPENERS = frozenset({"LRI", "RLI", "FSI"})
STRONG = {"L": 0, "R": 1, "AL": 1}
EMBEDDINGS: dict[str, tuple[int, str]] = {
    "LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R"),
}  # fmt: skip
REMOVED = frozenset({*EMBEDDINGS, "PDF", "BN"})  # they weigh nothing in the rules that follow


class Explicit(NamedTuple):
    """Every character's level before the rules, its kind after overrides, pairs of isolates.

    `closes` gives the place of the PDI of an opener at a place; one that nothing closes is absent.
    """

    levels: list[int]
    kinds: list[str]
    closes: dict[int, int]


class _State(NamedTuple):
    level: int
    override: str
    isolate: bool


def isolates(kinds: Sequence[str]) -> dict[int, int]:
    """Where each opened isolate is closed (BD9)."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for at, kind in enumerate(kinds):
        if kind in OPENERS:
            opened.append(at)
        elif kind == "PDI" and opened:
            found[opened.pop()] = at
    return found


def first_strong(kinds: Sequence[str], closes: dict[int, int], start: int, end: int) -> int | None:
    """The level the first strong character asks for, isolates skipped (P2, P3); None without."""
    at = start
    while at < end:
        if kinds[at] in STRONG:
            return STRONG[kinds[at]]
        at = closes.get(at, end) + 1 if kinds[at] in OPENERS else at + 1
    return None


def explicit(kinds: Sequence[str], base: int) -> Explicit:
    """The levels that embeddings, overrides and isolates set (X1 to X8)."""
    closes = isolates(kinds)
    walk = _Walk(kinds, closes, base)
    for at in range(len(kinds)):
        walk.step(at)
    return Explicit(walk.levels, walk.kinds, closes)


class _Walk:
    """The directional status stack, one character after the other."""

    def __init__(self, kinds: Sequence[str], closes: dict[int, int], base: int) -> None:
        self.kinds = list(kinds)
        self.levels = [base] * len(kinds)
        self._asked = kinds
        self._closes = closes
        self._stack = [_State(base, "", isolate=False)]
        self._lost_isolates = 0
        self._lost_embeddings = 0
        self._open_isolates = 0

    def step(self, at: int) -> None:
        kind = self._asked[at]
        if kind in OPENERS:
            self._mark(at)
            self._open_isolate(at, kind)
        elif kind == "PDI":
            self._close_isolate()
            self._mark(at)
        elif kind in EMBEDDINGS:
            self.levels[at] = self._stack[-1].level
            self._embed(*EMBEDDINGS[kind])
        elif kind == "PDF":
            self._close_embedding()
            self.levels[at] = self._stack[-1].level
        elif kind != "B":
            self._mark(at)

    def _mark(self, at: int) -> None:
        top = self._stack[-1]
        self.levels[at] = top.level
        if top.override and self._asked[at] != "BN":
            self.kinds[at] = top.override

    def _next(self, parity: int) -> int:
        """The least level above the current one that is odd (1) or even (0)."""
        level = self._stack[-1].level + 1
        return level if level % 2 == parity else level + 1

    def _open_isolate(self, at: int, kind: str) -> None:
        parity = 1 if kind == "RLI" else 0
        if kind == "FSI":
            end = self._closes.get(at, len(self.kinds))
            parity = first_strong(self._asked, self._closes, at + 1, end) or 0
        level = self._next(parity)
        if level > MAX_DEPTH or self._lost_isolates or self._lost_embeddings:
            self._lost_isolates += 1
            return
        self._open_isolates += 1
        self._stack.append(_State(level, "", isolate=True))

    def _close_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._open_isolates:
            self._lost_embeddings = 0
            while not self._stack[-1].isolate:
                self._stack.pop()
            self._stack.pop()
            self._open_isolates -= 1

    def _embed(self, parity: int, override: str) -> None:
        level = self._next(parity)
        if level <= MAX_DEPTH and not self._lost_isolates and not self._lost_embeddings:
            self._stack.append(_State(level, override, isolate=False))
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def _close_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif len(self._stack) > 1 and not self._stack[-1].isolate:
            self._stack.pop()
