"""Where the command finds the content and keeps games and settings."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game import paths

DEVICE: Final = "smartphone"
"""The folder of content that is played."""


def content_folder() -> Path:
    """The folder of content of the game."""
    return paths.content_dir() / DEVICE


def saves_folder() -> Path:
    """The folder of saved games. It need not exist."""
    return paths.data_dir() / "parties"


def content_cache() -> Path:
    """The file in which the content is kept compiled. It need not exist, and may be deleted."""
    return paths.data_dir() / "cache" / f"content-{DEVICE}.json"


def settings_file() -> Path:
    """The file of settings. It need not exist."""
    return paths.data_dir() / "reglages.json"
