"""Where the command finds the content and keeps games and settings."""

from __future__ import annotations

from pathlib import Path

from game import paths


def content_folder() -> Path:
    """The folder that holds one folder of content a device."""
    return paths.content_dir()


def saves_folder() -> Path:
    """The folder of saved games. It need not exist."""
    return paths.data_dir() / "parties"


def locales_folder() -> Path:
    """The folder of translations, one folder a language. It need not exist."""
    return paths.locales_dir()


def content_cache(device: str) -> Path:
    """The file in which the content of a device is kept compiled, by the name of its folder.

    It need not exist, and may be deleted.
    """
    return paths.data_dir() / "cache" / f"content-{device}.json"


def settings_file() -> Path:
    """The file of settings. It need not exist."""
    return paths.data_dir() / "reglages.json"
