"""The runs of a line that runs from right to left or both ways, in the order they are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Protocol

from game.desktop.fonts import Run, Shaping, TextStyle
from game.desktop.mixed.faces import FACES
from game.desktop.mixed.levels import Paragraph, line_levels, paragraph
from game.desktop.mixed.runs import Cut, cuts, shown
from game.desktop.textflow import Line, Piece

# Marks of direction have done their work once levels are known; no font need draw them.
MARKS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
THEME_SCRIPT = "Latn"


class Faces(Protocol):
    """What is asked of the fonts."""

    def theme_runs(self, text: str, style: TextStyle) -> list[Run]: ...

    def covers(self, family: str, char: str) -> bool: ...

    def run_width(self, run: Run) -> float: ...


def one_line(fonts: Faces, pieces: Sequence[Piece], base: str) -> Line:
    """`pieces` in reading order as one line; base is "ltr", "rtl" or "auto"."""
    whole = paragraph("".join(part for part, _ in pieces), base)
    return _line(fonts, pieces, whole, 0)


def many_lines(fonts: Faces, text: str, lines: Sequence[Sequence[Piece]], base: str) -> list[Line]:
    """The `lines` that `text` was cut into, without the spaces and line ends between them."""
    made: list[Line] = []
    at = 0
    for pieces in lines:
        long = sum(len(part) for part, _ in pieces)
        while long and text[at] in " \n":
            at += 1
        start = text.rfind("\n", 0, at) + 1
        whole = paragraph(text[start:].partition("\n")[0], base)
        made.append(_line(fonts, pieces, whole, at - start))
        at += long
    return made


def _line(fonts: Faces, pieces: Sequence[Piece], whole: Paragraph, start: int) -> Line:
    text = "".join(part for part, _ in pieces)
    levels = line_levels(whole, start, start + len(text))
    ends = list(accumulate(len(part) for part, _ in pieces))
    runs: list[Run] = []
    for cut in shown(cuts(text, levels, fonts.covers, ends)):
        runs += _drawn(fonts.theme_runs, text, cut, pieces[bisect_right(ends, cut.start)][1])
    return Line(tuple(runs), sum(map(fonts.run_width, runs)), rtl=whole.base == 1)


def _drawn(
    theme_runs: Callable[[str, TextStyle], list[Run]], text: str, cut: Cut, style: TextStyle
) -> list[Run]:
    """The runs of one cut from left to right."""
    part = text[cut.start : cut.end].translate(MARKS)
    rtl = cut.level % 2 == 1
    if cut.family and part:
        shaping = Shaping(FACES[cut.family].script, rtl=rtl)
        return [Run(part, style._replace(family=cut.family), shaping=shaping)]
    made = theme_runs(part, style) if part else []
    if not rtl:
        return made
    shaping = Shaping(THEME_SCRIPT, rtl=True)
    return [run if run.icon else run._replace(shaping=shaping) for run in reversed(made)]
