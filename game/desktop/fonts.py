"""Fonts by role: styles, substitutions, measuring and rendering of one run of text.

Text is rendered large and reduced by an exact factor: fractional sizes stay true, letters keep
their spacing at small sizes, and a line measures the same at every scale. All px here are
logical px at 1366x768; `scale` turns them into screen px.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import pygame

from game.desktop.cache import WeighedCache, counted_cache, surface_bytes
from game.desktop.colour import rgb
from game.desktop.coverage import FontError, read_coverage
from game.desktop.theme import TypeRole

if TYPE_CHECKING:
    from game.desktop.textflow import Block, Line

FILES: dict[str, dict[int, str]] = {
    "text": {
        400: "lato/Lato-Regular.ttf",
        500: "lato/Lato-Medium.ttf",
        700: "lato/Lato-Bold.ttf",
        800: "lato/Lato-Heavy.ttf",
        900: "lato/Lato-Black.ttf",
    },
    "display": {
        600: "bricolage/Bricolage-600.ttf",
        700: "bricolage/Bricolage-700.ttf",
        800: "bricolage/Bricolage-800.ttf",
    },
}
CAP_HEIGHT = {"text": 0.72, "display": 0.7}  # in em, of the shipped files
SUBSTITUTES: dict[str, dict[int, str]] = {
    "text": {0x2011: "-"},
    "display": {0x2011: "-", 0x202F: "\u00a0"},
}
ICONS_IN_DISPLAY = {"\u2192": "fleche"}
TEXT_SIZES = (0.75, 2.0)
MEASURE_EM = 200  # px at which widths are read
DARKEN = 70  # 0-255: second pass that gives small text the weight of the printed page
RENDER_BYTES = 16 * 1024 * 1024
OPEN_FONTS = 64
WRAPPED = 1000  # texts kept cut into lines
LINES = 2000  # single lines kept with their runs
# Every letter that runs from right to left, and some that do not: two ranges compile in a
# third of the time of the exact list, and what else is caught is only ordered for nothing.
TURNS = re.compile("[\u0590-\u08ff\ufb1d-\U0001efff]")

# Where a text begins: at the left, at the right, or as its first letter says.
Base = Literal["ltr", "rtl", "auto"]


class TextStyle(NamedTuple):
    """Size in logical px, family (display or text), weight, line height in em."""

    px: float
    family: str = "text"
    weight: int = 400
    line: float = 1.3

    def sized(self, px: float) -> TextStyle:
        return self._replace(px=px)

    def weighted(self, weight: int) -> TextStyle:
        return self._replace(weight=weight)

    def spaced(self, line: float) -> TextStyle:
        return self._replace(line=line)

    @property
    def cap(self) -> float:
        """Height of a capital, logical px."""
        return CAP_HEIGHT[self.family] * self.px

    @property
    def bold(self) -> TextStyle:
        """The style of a **marked** passage."""
        heavier = 800 if self.weight < 800 else 900
        return self.weighted(min(heavier, max(FILES[self.family])))


class Shaping(NamedTuple):
    """How the letters of a run join: their script (ISO 15924) and their direction."""

    script: str
    rtl: bool


class Run(NamedTuple):
    """A piece of one line in one font; `icon` replaces the text when it is set.

    `text` is in reading order; without `shaping` it runs from left to right.
    """

    text: str
    style: TextStyle
    icon: str | None = None
    shaping: Shaping | None = None


class Rendered(NamedTuple):
    """A run in screen px; `rise` goes from the top of the surface to the baseline."""

    surface: pygame.Surface
    rise: int


class Fonts:
    """The fonts of a folder. `text_size` (0.75 to 2) enlarges every text of the game.

    `base` is where texts begin unless one says otherwise. Raises FontError at once when a file
    of the theme is missing, ValueError for a text size out of range.
    """

    def __init__(
        self,
        folder: Path,
        roles: Mapping[str, TypeRole],
        text_size: float = 1.0,
        base: Base = "ltr",
    ) -> None:
        if not TEXT_SIZES[0] <= text_size <= TEXT_SIZES[1]:
            raise ValueError(f"text size {text_size} is outside {TEXT_SIZES[0]} to {TEXT_SIZES[1]}")
        pygame.font.init()
        self.text_size = text_size
        self.base = base
        self._folder = folder
        self._roles = dict(roles)
        _check(folder, [name for weights in FILES.values() for name in weights.values()])
        self._present: set[str] = set()  # files of other scripts found so far
        self._coverage: dict[tuple[str, int], frozenset[int]] = {}
        self._open: WeighedCache[pygame.font.Font] = counted_cache(OPEN_FONTS)
        self._widths: WeighedCache[float] = counted_cache(8000)
        self.wrapped: WeighedCache[Block] = counted_cache(WRAPPED)
        self.lines: WeighedCache[Line] = counted_cache(LINES)
        self.rendered: WeighedCache[Rendered] = WeighedCache(
            RENDER_BYTES, lambda made: surface_bytes(made.surface)
        )

    def style(self, role: str) -> TextStyle:
        """The style of a role of `type.screen`. Raises KeyError naming the known roles."""
        if role not in self._roles:
            raise KeyError(f"no type role {role!r}; known: {', '.join(self._roles)}")
        found = self._roles[role]
        return TextStyle(found.px, found.family, found.weight, found.line)

    def way(self, text: str, base: Base) -> Base | None:
        """`base`, or None where the runs of `text` follow each other from left to right."""
        return base if base == "rtl" or TURNS.search(text) else None

    def runs(self, text: str, style: TextStyle) -> list[Run]:
        """`text` cut into runs the shipped files can draw, from left to right."""
        if not self.way(text, self.base):
            return self.theme_runs(text, style)
        from game.desktop.mixed.line import one_line

        return list(one_line(self, [(text, style)], self.base).runs)

    def theme_runs(self, text: str, style: TextStyle) -> list[Run]:
        """The runs of a text that the faces of the theme draw (see `type.substitute`)."""
        text = text.translate(SUBSTITUTES[style.family])
        if style.family == "text" or self._draws_all(text, style):
            return [Run(text, style)] if text else []
        made: list[Run] = []
        for drawn, characters in groupby(text, lambda char: self._draws_all(char, style)):
            if drawn:
                made.append(Run("".join(characters), style))
            else:
                made += _strange("".join(characters), style)
        return made

    def missing(self, text: str, style: TextStyle) -> set[str]:
        """The characters of `text` that no shipped font can draw in this style."""
        return {
            run.text[at]
            for run in self.runs(text, style)
            for at in range(len(run.text))
            if not run.icon and ord(run.text[at]) not in self._covered(run.style)
        }

    def width(self, text: str, style: TextStyle) -> float:
        """Width in logical px (text size included) of one line without markup."""
        if not self.way(text, self.base):
            return sum(map(self.run_width, self.theme_runs(text, style)))
        key = (text, style.family, style.weight, self.base)
        em = self._widths.get(key, lambda: self._measure_turned(text, style))
        return em * style.px * self.text_size

    def run_width(self, run: Run) -> float:
        key = (run.text, run.style.family, run.style.weight, run.shaping)
        if run.icon:
            return run.style.px * self.text_size
        em = self._widths.get(key, lambda: self._measure(run))
        return em * run.style.px * self.text_size

    def render(self, run: Run, colour: str, scale: float) -> Rendered:
        """The run at its final size."""
        px = run.style.px * self.text_size * scale
        factor = _factor(px)
        size = max(1, round(px * factor))
        key = (run.text, run.style.family, run.style.weight, run.shaping, size, factor, colour)
        font = self._font(run, size)
        return self.rendered.get(key, lambda: _reduced(font, run.text, colour, factor))

    def covers(self, family: str, char: str) -> bool:
        """True when the regular file of a family has `char`."""
        return ord(char) in self._covered(TextStyle(MEASURE_EM, family))

    def _draws_all(self, text: str, style: TextStyle) -> bool:
        """True when the file of a display style has all of `text`, and no icon replaces any."""
        if not ICONS_IN_DISPLAY.keys().isdisjoint(text):
            return False
        return self._covered(style).issuperset(map(ord, text))

    def _covered(self, style: TextStyle) -> frozenset[int]:
        """The code points of a style's file, read when first asked for."""
        key = style.family, style.weight
        if key not in self._coverage:
            self._coverage[key] = read_coverage(self._file(style))
        return self._coverage[key]

    def _measure(self, run: Run) -> float:
        return self._font(run, MEASURE_EM).size(run.text)[0] / MEASURE_EM

    def _measure_turned(self, text: str, style: TextStyle) -> float:
        runs = self.runs(text, style.sized(MEASURE_EM))
        return sum(map(self.run_width, runs)) / (MEASURE_EM * self.text_size)

    def _font(self, run: Run, size: int) -> pygame.font.Font:
        path = self._file(run.style)
        key = (path, size, run.shaping)
        return self._open.get(key, lambda: _opened(path, size, run.shaping))

    def _file(self, style: TextStyle) -> Path:
        if style.family in FILES:
            return self._folder / FILES[style.family][style.weight]
        from game.desktop.mixed.faces import FACES

        name = FACES[style.family].file(style.weight)
        if name not in self._present:
            _check(self._folder, [name])
            self._present.add(name)
        return self._folder / name


def _opened(path: Path, size: int, shaping: Shaping | None) -> pygame.font.Font:
    """A font set to a script and a direction keeps them: each combination has its own."""
    font = pygame.font.Font(path, size)
    if shaping:
        font.set_script(shaping.script)
        font.set_direction(pygame.DIRECTION_RTL if shaping.rtl else pygame.DIRECTION_LTR)
    return font


def _check(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        if not (folder / name).is_file():
            raise FontError(f"font file missing: {name} (looked in {folder})")


def _strange(text: str, style: TextStyle) -> list[Run]:
    """What a display file lacks: icons, and the rest in the text family."""
    other = style._replace(family="text", weight=_heavy(style.weight))
    made: list[Run] = []
    for icon, characters in groupby(text, ICONS_IN_DISPLAY.get):
        if icon:
            made += [Run(char, style, icon) for char in characters]
        else:
            made.append(Run("".join(characters), other))
    return made


def _heavy(weight: int) -> int:
    """The Lato weight that goes along with a display weight."""
    return {600: 800, 700: 800}.get(weight, 900)


def _factor(px: float) -> int:
    """How many times larger text is drawn before reduction."""
    if px <= 36:
        return 4
    return 2 if px <= 90 else 1


def _rise(font: pygame.font.Font, text: str) -> int:
    """An accented capital taller than the ascent pushes the baseline down by what it exceeds."""
    tops = [glyph[3] for glyph in font.metrics(text) if glyph]
    return max([font.get_ascent(), *tops])


def _reduced(font: pygame.font.Font, text: str, colour: str, factor: int) -> Rendered:
    drawn = font.render(text, antialias=True, color=rgb(colour))
    rise = _rise(font, text)
    lead = -rise % factor
    width = -(-drawn.get_width() // factor)
    height = -(-(drawn.get_height() + lead) // factor)
    large = pygame.Surface((width * factor, height * factor), pygame.SRCALPHA)
    large.fill((*rgb(colour), 0))
    large.blit(drawn, (0, lead))
    small = pygame.transform.smoothscale(large, (width, height)) if factor > 1 else large
    again = small.copy()
    again.set_alpha(DARKEN)
    small.blit(again, (0, 0))
    return Rendered(small, (rise + lead) // factor)
