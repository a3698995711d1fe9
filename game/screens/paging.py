"""Long content in pages: what fits on one, and the buttons that turn them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from game.screens.commands import Go
from game.screens.desk import Desk
from game.screens.nodes import Node, Role

T = TypeVar("T")
MARK = ":"


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """One page of a list. ``number`` counts from 1 to ``count``."""

    items: tuple[T, ...]
    number: int
    count: int


def cut(items: Sequence[T], number: int, size: int) -> Cut[T]:
    """Page ``number`` of a list, ``size`` items a page; the nearest page that exists."""
    count = max(1, -(-len(items) // size))
    number = min(max(1, number), count)
    return Cut(tuple(items[(number - 1) * size : number * size]), number, count)


def subject(group: str, number: int) -> str:
    """What a page of a group is about: « use:2 »."""
    return f"{group}{MARK}{number}"


def asked(about: str) -> tuple[str, int]:
    """The group and the page number in a subject; page 1 when it names none."""
    group, _, number = about.partition(MARK)
    return group, int(number) if number.isdecimal() else 1


def turner(desk: Desk, screen: str, group: str, page: Cut[T]) -> tuple[Node, ...]:
    """Previous, « Page 2 sur 6 », next; nothing when there is one page only."""
    if page.count == 1:
        return ()
    words = desk.words
    at = Node(Role.STATUS, "paging.at", words("paging.at", n=page.number, of=page.count), live=True)
    return (
        _turn(desk, "previous", Go(screen, subject(group, page.number - 1)), page.number == 1),
        at,
        _turn(desk, "next", Go(screen, subject(group, page.number + 1)), page.number == page.count),
    )


def _turn(desk: Desk, way: str, command: Go, end: bool) -> Node:  # noqa: FBT001 (a fact)
    last = {"previous": "first", "next": "last"}[way]
    return Node(
        Role.BUTTON,
        f"paging.{way}",
        desk.words(f"paging.{way}"),
        why_not=desk.words(f"paging.{last}") if end else "",
        command=command,
    )
