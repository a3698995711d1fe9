"""Numbers, signs, brackets and spaces take the direction of what surrounds them (UAX #9, W and N).

The rules work on one isolating run sequence: the characters of one level that follow each other
once what is isolated between them is left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from game.desktop.mixed.explicit import OPENERS

MAX_BRACKETS = 63
NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI", *OPENERS})
NUMBERS = frozenset({"EN", "AN"})
CROSSED = {"\u298d": "\u2990", "\u298f": "\u298e"}  # the pairs that are not neighbours
# Unicode leaves quotation marks to higher protocols (HL3): here these hold as brackets do, or a
# list of Latin names in Arabic, each between guillemets, would lose the marks between them.
QUOTES = {"«": "»", "‹": "›"}
MORE = {("L", 1): 1, ("R", 0): 1, ("EN", 0): 2, ("AN", 0): 2, ("EN", 1): 1, ("AN", 1): 1}


class Sequence(NamedTuple):
    """Characters of one level, the kind of each, and the strong kinds before and after them."""

    text: str
    kinds: list[str]
    level: int
    before: str
    after: str

    @property
    def embedding(self) -> str:
        return "R" if self.level % 2 else "L"


def resolve(run: Sequence) -> list[int]:
    """The level of each character of the sequence."""
    asked = list(run.kinds)
    _weak(run)
    _brackets(run, asked)
    _neutral(run)
    return [run.level + MORE.get((kind, run.level % 2), 0) for kind in run.kinds]


# Weak kinds


def _weak(run: Sequence) -> None:
    _marks(run)
    _arabic_numbers(run)
    _separators(run.kinds)
    _terminators(run.kinds)
    _latin_numbers(run)


def _marks(run: Sequence) -> None:
    """W1: a mark goes with what carries it."""
    carrier = run.before
    for at, kind in enumerate(run.kinds):
        if kind == "NSM":
            run.kinds[at] = carrier
        else:
            carrier = "ON" if kind in OPENERS or kind == "PDI" else kind


def _arabic_numbers(run: Sequence) -> None:
    """W2, W3: digits after Arabic letters are Arabic numbers; these letters are then as any R."""
    strong = run.before
    for at, kind in enumerate(run.kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            run.kinds[at] = "AN"
    run.kinds[:] = ["R" if kind == "AL" else kind for kind in run.kinds]


def _separators(kinds: list[str]) -> None:
    """W4: a sign between two numbers of a kind is part of the number."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and (
            (kind == "CS" and before in NUMBERS) or (kind == "ES" and before == "EN")
        ):
            kinds[at] = before


def _terminators(kinds: list[str]) -> None:
    """W5, W6: per cent and currency signs go with a number beside them; other signs are neutral."""
    for start, end in _stretches(kinds, frozenset({"ET"})):
        if "EN" in (*kinds[max(0, start - 1) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
    kinds[:] = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in kinds]


def _latin_numbers(run: Sequence) -> None:
    """W7: a number after Latin letters reads with them."""
    strong = run.before
    for at, kind in enumerate(run.kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            run.kinds[at] = "L"


def _stretches(kinds: list[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The places (start, end) of what follows each other and is `wanted`."""
    start: int | None = None
    for at, kind in enumerate([*kinds, ""]):
        if kind in wanted and start is None:
            start = at
        elif kind not in wanted and start is not None:
            yield start, at
            start = None


# Brackets


def _brackets(run: Sequence, asked: list[str]) -> None:
    """N0: both brackets of a pair take the direction of what they hold, or of what is before."""
    for start, end in _pairs(run):
        side = _side(run, start, end)
        if side:
            for at in (start, end):
                run.kinds[at] = side
                _follow(run.kinds, asked, at, side)


def _follow(kinds: list[str], asked: list[str], at: int, side: str) -> None:
    """Marks after a bracket go with it."""
    at += 1
    while at < len(asked) and asked[at] == "NSM":
        kinds[at] = side
        at += 1


def _pairs(run: Sequence) -> list[tuple[int, int]]:
    """The places of brackets that open and close each other (BD16), in reading order."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for at, kind in enumerate(run.kinds):
        char = unicodedata.normalize("NFD", run.text[at])
        if kind != "ON":
            continue
        if closing := _closing(char):
            if len(opened) == MAX_BRACKETS:
                return []
            opened.append((closing, at))
        else:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == char:
                    found.append((opened[depth][1], at))
                    del opened[depth:]
                    break
    return sorted(found)


def _closing(char: str) -> str:
    """What closes an opening bracket or guillemet; empty for any other character."""
    if char in QUOTES:
        return QUOTES[char]
    if unicodedata.category(char) != "Ps" or not unicodedata.mirrored(char):
        return ""
    if char in CROSSED:
        return CROSSED[char]
    after = chr(ord(char) + 1)
    return after if unicodedata.category(after) == "Pe" else chr(ord(char) + 2)


def _side(run: Sequence, start: int, end: int) -> str:
    held = {_strong(kind) for kind in run.kinds[start + 1 : end]} - {""}
    if run.embedding in held:
        return run.embedding
    if not held:
        return ""
    earlier = (_strong(kind) for kind in reversed(run.kinds[:start]))
    context = next(filter(None, earlier), run.before)
    return context if context != run.embedding else run.embedding


def _strong(kind: str) -> str:
    """The direction of a kind once weak kinds are resolved; empty for neutral ones."""
    if kind in NUMBERS:
        return "R"
    return kind if kind in ("L", "R") else ""


# Neutral kinds


def _neutral(run: Sequence) -> None:
    """N1, N2: between two of a direction that direction, else that of the sequence."""
    kinds = run.kinds
    for start, end in _stretches(kinds, NEUTRAL):
        before = _strong(kinds[start - 1]) if start else run.before
        after = _strong(kinds[end]) if end < len(kinds) else run.after
        side = before if before == after else run.embedding
        kinds[start:end] = [side] * (end - start)
