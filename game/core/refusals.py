"""Why an action is not possible: a key and parameters, to grey out with the why and to speak."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Refusal(NamedTuple):
    """A reason. ``key`` is one of the keys that ``game.screens.reasons`` puts into words."""

    key: str
    params: Mapping[str, int | str] = {}


class IllegalActionError(ValueError):
    """Raised by ``apply`` for an action that ``refusal`` refuses."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.key} {dict(refusal.params)}")
        self.refusal = refusal
