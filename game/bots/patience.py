"""How long a decision is waited for: a search that nobody wants any more ends early.

Whoever plays for people sets a time, so that an old machine is not slower than a person's
patience. Studies set none: there a decision is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from typing import Final


def _always() -> bool:
    return True


_WANTED: Final[ContextVar[Callable[[], bool]]] = ContextVar("wanted", default=_always)

_SECONDS: Final[ContextVar[float]] = ContextVar("seconds", default=inf)


@contextmanager
def while_wanted(wanted: Callable[[], bool]) -> Iterator[None]:
    """Asks ``wanted`` whether to go on, in what is decided here, in this thread alone.

    What is decided once it says no is of no use to anybody.
    """
    before = _WANTED.set(wanted)
    try:
        yield
    finally:
        _WANTED.reset(before)


def is_wanted() -> bool:
    """True while somebody waits for what is being decided in this thread."""
    return _WANTED.get()()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Each decision made here, in this thread alone, takes about so many seconds at most."""
    before = _SECONDS.set(seconds)
    try:
        yield
    finally:
        _SECONDS.reset(before)


def seconds_at_most() -> float:
    """How many seconds a decision may take in this thread; ``inf`` where nobody set a time."""
    return _SECONDS.get()
