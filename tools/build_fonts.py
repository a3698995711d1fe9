"""Make the three static Bricolage Grotesque fonts of the game from the npm files.

Usage: python tools/build_fonts.py PACKAGE/files assets/fonts/bricolage
Needs fontTools with brotli, on the machine that builds, never at run time. See docs/fonts.md.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

SUBSETS = ("latin", "latin-ext")
PATTERN = "bricolage-grotesque-{subset}-standard-normal.woff2"


@dataclass(frozen=True)
class Instance:
    """One static cut: weight and optical size (points) at the normal width."""

    weight: int
    optical_size: int

    @property
    def file_name(self) -> str:
        return f"Bricolage-{self.weight}.ttf"


INSTANCES = (Instance(600, 24), Instance(700, 24), Instance(800, 96))


def cut(source: Path, instance: Instance, target: Path) -> None:
    """Freeze the variable font `source` at `instance` and write a TrueType file."""
    font = TTFont(source)
    place = {"wght": instance.weight, "opsz": instance.optical_size, "wdth": 100}
    static = instantiateVariableFont(font, place)
    static.flavor = None
    static.save(target)


def rename(font: TTFont, instance: Instance) -> None:
    """Give the cut its own full name, so that two weights never share one."""
    style = f"{instance.weight}"
    names = font["name"]
    for name_id, text in (
        (1, f"Bricolage Grotesque {style}"),
        (2, "Regular"),
        (4, f"Bricolage Grotesque {style}"),
        (6, f"BricolageGrotesque-{style}"),
    ):
        names.setName(text, name_id, 3, 1, 0x409)


def build(files: Path, instance: Instance, out: Path, work: Path) -> None:
    """Cut each subset, merge them, and write one font into `out`."""
    parts = []
    for subset in SUBSETS:
        part = work / f"{subset}-{instance.weight}.ttf"
        cut(files / PATTERN.format(subset=subset), instance, part)
        parts.append(str(part))
    font = Merger().merge(parts)
    rename(font, instance)
    font.save(out / instance.file_name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, help="folder of the npm package's woff2 files")
    parser.add_argument("out", type=Path, help="where the three .ttf go")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        for instance in INSTANCES:
            build(options.files, instance, options.out, Path(work))


if __name__ == "__main__":
    main()
