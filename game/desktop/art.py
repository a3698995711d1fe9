"""Icons, scenes, portraits, drawings: read once, recoloured by hexes, cropped by viewBox."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

INK, FILL, PAPER = "#2B1D14", "#F0B97F", "#FFFCF5"
SCENE_SIZE = (160, 60)
KINDS = ("icon", "scene", "portrait", "drawing")
PAPER_TINTS = ("#EBD5BF", "#D8E1E8", "#E1E8CB", "#DCD6DE")
PAPER_FLOORS = ("#A9B07E", "#A89A86")
FLOORS = {
    "extraction": "#B98F68",
    "assembly": "#9FB4C4",
    "use": "#A9B07E",
    "weee": "#A89A86",
    "centre": "#B98F68",
}
PATTERN = (
    r'<path d="[^"]*" fill="none" stroke="#(?:6E381A|41617E|5F7B29|2C2336)"'
    r'[^>]*opacity="0\.(?:13|15|16|2)"/>'
)
PATTERN_LEFT = -40
PATTERN_AREA = (180.0, 64.0)
HEADER = r'width="[\d.]+" height="[\d.]+" viewBox="[^"]*"'
BODY = r"(?s)<svg[^>]*>(.*)</svg>"


class SceneGround(NamedTuple):
    """What a stage lends to a scene: pale colour, hatch (SVG over PATTERN_AREA), floor."""

    tint: str
    pattern: str
    floor: str


class ArtError(KeyError):
    """A drawing does not exist; the message names it and where it was looked for."""

    def __str__(self) -> str:
        return str(self.args[0])


class Art:
    """The pictures of `assets/icons`, `scenes`, `portraits` and `drawings`, as SVG text."""

    def __init__(self, assets: Path) -> None:
        self._folders = {kind: assets / f"{kind}s" for kind in KINDS}
        self._read: dict[tuple[str, str], str] = {}

    def names(self, kind: str) -> list[str]:
        """Every name of a kind, one of KINDS, sorted."""
        return sorted(path.stem for path in self._folders[kind].glob("*.svg"))

    def icon(self, name: str, colours: Mapping[str, str]) -> str:
        """The icon's SVG text with each hex of `colours` replaced. Raises ArtError."""
        return recolour(self._text("icon", name), colours)

    def icon_body(self, name: str, colours: Mapping[str, str]) -> str:
        """What is inside the <svg> element, on its 24 grid, to compose in a larger drawing."""
        return _body(self.icon(name, colours))

    def is_drawn(self, icon: str) -> bool:
        """Whether what this icon stands for has a drawing of its own, for where it is large."""
        return (self._folders["drawing"] / f"{icon}.svg").is_file()

    def drawing(self, name: str) -> str:
        """The drawing's SVG text on a 24 grid; it keeps its colours. Raises ArtError."""
        return self._text("drawing", name)

    def drawing_body(self, name: str) -> str:
        """What is inside the <svg> element of a drawing. Raises ArtError."""
        return _body(self.drawing(name))

    def portrait(self, name: str) -> str:
        """The portrait's SVG text, a disc that keeps its colours. Raises ArtError."""
        return self._text("portrait", name)

    def scene(self, name: str, aspect: float, ground: SceneGround) -> str:
        """The scene cropped to width/height = `aspect`, on the ground of a stage."""
        colours = dict.fromkeys(PAPER_TINTS, ground.tint)
        colours |= dict.fromkeys(PAPER_FLOORS, ground.floor)
        text = recolour(self._text("scene", name), colours)
        pattern = f'<g transform="translate({PATTERN_LEFT} 0)">{ground.pattern}</g>'
        text = re.sub(PATTERN, pattern, text)
        x, y, w, h = crop(aspect)
        header = f'width="{w:.2f}" height="{h:.2f}" viewBox="{x:.2f} {y:.2f} {w:.2f} {h:.2f}"'
        return re.sub(HEADER, header, text, count=1)

    def _text(self, kind: str, name: str) -> str:
        key = (kind, name)
        if key not in self._read:
            path = self._folders[kind] / f"{name}.svg"
            if not path.is_file():
                raise ArtError(f"no {kind} named {name!r} in {path.parent}")
            self._read[key] = path.read_text(encoding="utf-8")
        return self._read[key]


def _body(text: str) -> str:
    found = re.search(BODY, text)
    return found.group(1) if found else ""


def recolour(text: str, colours: Mapping[str, str]) -> str:
    """All replacements of #RRGGBB at once: a colour put in is never replaced again."""
    by_digits = {old[1:].upper(): new for old, new in colours.items()}
    first, *rest = text.split("#")
    found = [by_digits.get(part[:6].upper(), f"#{part[:6]}") + part[6:] for part in rest]
    return first + "".join(found)


def crop(aspect: float) -> tuple[float, float, float, float]:
    """The x, y, w, h of the largest part of a scene with this aspect, its object centred."""
    wide, high = SCENE_SIZE
    if aspect >= wide / high:
        h = wide / aspect
        return 0, high - h, wide, h
    w = high * aspect
    return (wide - w) / 2, 0, w, high
