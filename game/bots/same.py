"""An object as a key: the same object, not an equal one."""

from __future__ import annotations

from typing import Final, Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """Equal to another one only when it holds the very same object, which it keeps alive."""

    def __init__(self, held: T) -> None:
        self.held: Final = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.held is other.held
