"""Whether a decision is still waited for: a search that nobody wants any more ends early."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final


def _always() -> bool:
    return True


_WANTED: Final[ContextVar[Callable[[], bool]]] = ContextVar("wanted", default=_always)


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
