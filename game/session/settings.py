"""What this device remembers of how one likes to play: one small file, nothing about a person."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final

from game.text.codes import SOURCE, is_language

VERSION: Final = 2

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "text_size": ("75", "100", "125", "150", "175", "200"),
    "level": ("scenario", "text", "easy"),
    "motion": ("off", "calm", "normal"),
    "display": ("window", "full"),
    "theme": ("paper", "high_contrast", "dark"),
    "pace": ("slow", "normal", "fast"),
    "effects_volume": ("0", "25", "50", "75", "100"),
    "press_volume": ("0", "25", "50", "75", "100"),
}
"""Settings with the values they take, in order. The first-run values are in ``Settings``.

The language takes the code of any: which of them there are is another matter.
"""

_DEVICE: Final = re.compile(r"[a-z0-9-]{0,48}")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings: ``language`` is a code, ``device`` the id of the one played last."""

    language: str = SOURCE
    text_size: str = "100"
    level: str = "scenario"
    motion: str = "normal"
    display: str = "window"
    theme: str = "paper"
    pace: str = "normal"
    effects_volume: str = "50"
    press_volume: str = "25"
    device: str = ""

    def with_value(self, name: str, value: str) -> Settings:
        """The settings with one changed. Raises ``ValueError`` for what does not exist."""
        if not takes(name, value):
            raise ValueError(f"no setting {name}={value}")
        return replace(self, **{name: value})


def takes(name: str, value: str) -> bool:
    """True when a setting may have this value; any device and language may be, there or not."""
    if name == "language":
        return is_language(value)
    if name == "device":
        return _DEVICE.fullmatch(value) is not None
    return value in CHOICES.get(name, ())


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings read from disk, and why the file could not be used if it could not."""

    settings: Settings
    problem: str = ""


def load(path: Path) -> Loaded:
    """The settings of a file; first-run values where it is absent, damaged or too new.

    Unknown names and values are passed over, so that a file of another version still serves.
    Files of version 1 hold the level ``text`` though nobody chose it: the scenario decides.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError) as error:
        return Loaded(Settings(), str(error))
    if not isinstance(raw, dict):
        return Loaded(Settings(), "not an object")
    if raw.get("version") == 1 and raw.get("level") == "text":
        del raw["level"]
    settings = Settings()
    for field in fields(Settings):
        value = raw.get(field.name)
        if isinstance(value, str) and takes(field.name, value):
            settings = settings.with_value(field.name, value)
    return Loaded(settings)


def save(path: Path, settings: Settings) -> str:
    """Writes the settings; returns why that failed, or an empty text."""
    temporary = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        body = json.dumps({"version": VERSION, **asdict(settings)}, indent=2) + "\n"
        temporary.write_text(body, encoding="utf-8")
        os.replace(temporary, path)
    except OSError as error:
        return error.strerror or str(error)
    return ""
