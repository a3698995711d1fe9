"""Codes of languages, and which languages there are: what a start in French needs, and no more."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, Literal

SOURCE: Final = "fr"
MESSAGES: Final = "LC_MESSAGES"
"""The folder of a language that holds its catalogues."""

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2}|_[0-9]{3})?")
_FROM_THE_RIGHT: Final = frozenset(
    {
        *("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"),
        *("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"),
    }
)
"""Languages and scripts written from right to left; a script that is named counts alone."""


def is_language(name: str) -> bool:
    """True for a name such as ``en``, ``pt_BR``, ``sr_Latn``: also safe as a name of a folder."""
    return _LANGUAGE.fullmatch(name) is not None


def chain(language: str) -> tuple[str, ...]:
    """The languages to ask, in order, French left out: ``pt_BR``, ``pt``."""
    parts = language.split("_")
    found = ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return tuple([each for each in found if each != SOURCE])


def languages(locales: Path) -> tuple[str, ...]:
    """The languages that have a folder, in the order of their names; none without folder."""
    try:
        found = [path.parent.name for path in locales.glob(f"*/{MESSAGES}")]
    except OSError:
        return ()
    return tuple(sorted(filter(is_language, found)))


def nearest(language: str, locales: Path) -> str:
    """The language that can be spoken for one that is wanted; French when there is none."""
    if language == SOURCE or not is_language(language):
        return SOURCE
    found = (each for each in chain(language) if (locales / each / MESSAGES).is_dir())
    return next(found, SOURCE)


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Where lines of a language begin: at the left, or at the right."""
    tongue, *more = language.split("_")
    script = next((part for part in more if len(part) == 4), tongue)
    return "rtl" if script in _FROM_THE_RIGHT else "ltr"
