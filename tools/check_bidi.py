"""Hold the reading order of mixed texts against the conformance files of Unicode.

Usage: python tools/check_bidi.py FOLDER
FOLDER has BidiTest.txt and BidiCharacterTest.txt of the Unicode Character Database, which the
Debian package `unicode-data` puts in /usr/share/unicode. Takes about a minute.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from game.desktop.mixed.explicit import REMOVED
from game.desktop.mixed.levels import line_levels, paragraph, visual

BASES = ("ltr", "rtl", "auto")
BITS = {1: "auto", 2: "ltr", 4: "rtl"}
SHOWN = 10  # failures printed


class Case(NamedTuple):
    """A text, its base, and what Unicode says: levels (x: removed) and the order on screen."""

    where: str
    text: str
    base: str
    levels: list[str]
    order: list[str]


def character_cases(path: Path) -> Iterator[Case]:
    """The cases that name characters."""
    for where, line in _lines(path):
        codes, base, _, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        yield Case(where, text, BASES[int(base)], levels.split(), order.split())


def kind_cases(path: Path) -> Iterator[Case]:
    """The cases that name kinds; a paragraph ends inside none of those kept."""
    levels: list[str] = []
    order: list[str] = []
    samples = _samples()
    for where, line in _lines(path):
        name, _, value = line.partition(":")
        if name == "@Levels":
            levels = value.split()
        elif name == "@Reorder":
            order = value.split()
        elif not name.startswith("@"):
            kinds, bits = line.split(";")
            if "B" in kinds.split()[:-1]:
                continue
            text = "".join(samples[kind] for kind in kinds.split())
            asked = [base for bit, base in BITS.items() if int(bits, 16) & bit]
            yield from (Case(where, text, base, levels, order) for base in asked)


def fails(case: Case) -> bool:
    """True when the game orders the text otherwise."""
    whole = paragraph(case.text, case.base)
    levels = line_levels(whole, 0, len(case.text))
    kept = [at for at, kind in enumerate(whole.kinds) if kind not in REMOVED]
    shown = [str(levels[at]) if kind not in REMOVED else "x" for at, kind in enumerate(whole.kinds)]
    order = [str(kept[at]) for at in visual([levels[at] for at in kept])]
    return shown != case.levels or order != case.order


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            said = line.partition("#")[0].strip()
            if said:
                yield f"{path.name}:{number}", said


def _samples() -> dict[str, str]:
    """A character of each kind that is no bracket."""
    found: dict[str, str] = {"B": "\u2029", "NSM": "\u0300"}
    for char in map(chr, range(0x20, 0x2070)):
        if not unicodedata.mirrored(char):
            found.setdefault(unicodedata.bidirectional(char), char)
    return found | {"S": "\t"}


def _report(name: str, cases: Iterable[Case]) -> bool:
    """Count the cases and print the first that fail; True when all hold."""
    total = 0
    wrong: list[Case] = []
    for case in cases:
        total += 1
        if fails(case):
            wrong.append(case)
    print(f"{name}: {total} cases, {len(wrong)} fail")
    for case in islice(wrong, SHOWN):
        print(f"  {case.where}: {case.text!a}, base {case.base}")
    return not wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the two files of Unicode are")
    folder = parser.parse_args().folder
    held = [
        _report("BidiCharacterTest", character_cases(folder / "BidiCharacterTest.txt")),
        _report("BidiTest", kind_cases(folder / "BidiTest.txt")),
    ]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
