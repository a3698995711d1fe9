"""How much of a language is translated, counted in a moment: entries are told apart, not read.

``i18n status`` counts exactly, against the French of today, and says what is missing where.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from game.text.catalogue import DOMAINS, head, place

_ENTRY: Final = re.compile(rb"^msgctxt ", re.MULTILINE)
_EMPTY: Final = re.compile(rb'^msgstr(?:\[0\])? ""[ \t]*\r?\n(?!")', re.MULTILINE)
_FUZZY: Final = re.compile(rb"^#,[^\n]*\bfuzzy\b[^\n]*\n(?!#~)", re.MULTILINE)


def percent(locales: Path, language: str) -> int | None:
    """Per cent of the texts of a language that are done, rounded down: 100 is all.

    None where there is nothing to count: no file, or compiled ones only.
    """
    counts = [_counted(place(locales, language, domain)) for domain in DOMAINS]
    total, open_ = sum(count[0] for count in counts), sum(count[1] for count in counts)
    return 100 * max(0, total - open_) // total if total else None


def _counted(path: Path) -> tuple[int, int]:
    """The entries of a file, and those still to do."""
    try:
        raw = head(path)
    except OSError:
        return 0, 0
    ended = raw + b"\n"
    open_ = len(_EMPTY.findall(ended)) + len(_FUZZY.findall(ended))
    return len(_ENTRY.findall(raw)), open_
