"""What stops a study: each says what happened and what to do about it."""

from __future__ import annotations


class LabError(Exception):
    """A study cannot go on. The message is for whoever started it."""


class GameError(LabError):
    """A game cannot be played to its end: the rules or a player are at fault."""


class MissingLibraryError(LabError):
    """A library that the lab needs is not installed. ``module`` is its name, ``extra`` ours."""

    def __init__(self, module: str, extra: str) -> None:
        super().__init__(
            f"{module} is not installed. Install the lab: pip install 'terre-en-poche[{extra}]'"
        )
        self.module = module
        self.extra = extra


class WorkersError(LabError):
    """Workers died again and again, or cannot be reached."""


class FolderError(LabError):
    """A folder of results cannot be used."""
