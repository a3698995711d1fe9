"""Fonts by role: styles, substitutions, measuring and rendering of one run of text.

Text is rendered large and reduced by an exact factor: fractional sizes stay true, letters keep
their spacing at small sizes, and a line measures the same at every scale. All px here are
logical px at 1366x768; `scale` turns them into screen px.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.desktop.cache import WeighedCache, counted_cache, surface_bytes
from game.desktop.colour import rgb
from game.desktop.coverage import FontError, read_coverage
from game.desktop.theme import TypeRole

if TYPE_CHECKING:
    from game.desktop.textflow import Block

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


class Run(NamedTuple):
    """A piece of one line in one font; `icon` replaces the text when it is set."""

    text: str
    style: TextStyle
    icon: str | None = None


class Rendered(NamedTuple):
    """A run in screen px; `rise` goes from the top of the surface to the baseline."""

    surface: pygame.Surface
    rise: int


class Fonts:
    """The fonts of a folder. `text_size` (0.75 to 2) enlarges every text of the game.

    Raises FontError at once when a file is missing, ValueError for a text size out of range.
    """

    def __init__(self, folder: Path, roles: Mapping[str, TypeRole], text_size: float = 1.0) -> None:
        if not TEXT_SIZES[0] <= text_size <= TEXT_SIZES[1]:
            raise ValueError(f"text size {text_size} is outside {TEXT_SIZES[0]} to {TEXT_SIZES[1]}")
        pygame.font.init()
        self.text_size = text_size
        self._folder = folder
        self._roles = dict(roles)
        _check(folder)
        self._coverage: dict[tuple[str, int], frozenset[int]] = {}
        self._open: WeighedCache[pygame.font.Font] = counted_cache(OPEN_FONTS)
        self._widths: WeighedCache[float] = counted_cache(8000)
        self.wrapped: WeighedCache[Block] = counted_cache(WRAPPED)
        self.rendered: WeighedCache[Rendered] = WeighedCache(
            RENDER_BYTES, lambda made: surface_bytes(made.surface)
        )

    def style(self, role: str) -> TextStyle:
        """The style of a role of `type.screen`. Raises KeyError naming the known roles."""
        if role not in self._roles:
            raise KeyError(f"no type role {role!r}; known: {', '.join(self._roles)}")
        found = self._roles[role]
        return TextStyle(found.px, found.family, found.weight, found.line)

    def runs(self, text: str, style: TextStyle) -> list[Run]:
        """`text` cut into runs the shipped files can draw (see `type.substitute`)."""
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
        return sum(self.run_width(run) for run in self.runs(text, style))

    def run_width(self, run: Run) -> float:
        key = (run.text, run.style.family, run.style.weight)
        if run.icon:
            return run.style.px * self.text_size
        em = self._widths.get(key, lambda: self._measure(run))
        return em * run.style.px * self.text_size

    def render(self, run: Run, colour: str, scale: float) -> Rendered:
        """The run at its final size."""
        px = run.style.px * self.text_size * scale
        factor = _factor(px)
        size = max(1, round(px * factor))
        key = (run.text, run.style.family, run.style.weight, size, factor, colour)
        font = self._font(run.style, size)
        return self.rendered.get(key, lambda: _reduced(font, run.text, colour, factor))

    def _draws_all(self, text: str, style: TextStyle) -> bool:
        """True when the file of a display style has all of `text`, and no icon replaces any."""
        if not ICONS_IN_DISPLAY.keys().isdisjoint(text):
            return False
        return self._covered(style).issuperset(map(ord, text))

    def _covered(self, style: TextStyle) -> frozenset[int]:
        """The code points of a style's file, read when first asked for."""
        key = style.family, style.weight
        if key not in self._coverage:
            self._coverage[key] = read_coverage(self._folder / FILES[key[0]][key[1]])
        return self._coverage[key]

    def _measure(self, run: Run) -> float:
        return self._font(run.style, MEASURE_EM).size(run.text)[0] / MEASURE_EM

    def _font(self, style: TextStyle, size: int) -> pygame.font.Font:
        path = self._folder / FILES[style.family][style.weight]
        return self._open.get((path, size), lambda: pygame.font.Font(path, size))


def _check(folder: Path) -> None:
    for weights in FILES.values():
        for name in weights.values():
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
