"""Writes docs/effects.md from the effects themselves: ``python tools/effects_doc.py``."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from game.core.effects import PRIMITIVES, Effect

TARGET = Path(__file__).resolve().parents[1] / "docs" / "effects.md"

HEAD = """# The effects

Made from the code by `make docs`; do not edit. Cards compose these primitives in YAML; how they are
written there is in [content-format.md](content-format.md). `custom:` effects in use: 0 — every card
of the game is made of these.
"""


def section(kind: type[Effect]) -> str:
    """The page part of one primitive: its line of help, its fields, what its class says."""
    said = " ".join((kind.__doc__ or "").split())
    rows = [
        f"| `{field.name.rstrip('_')}` | `{field.type}` | {_default(field)} |"
        for field in dataclasses.fields(kind)  # type: ignore[arg-type]
    ]
    table = "\n".join(["| field | type | when absent |", "|---|---|---|", *rows])
    return f"## `{kind.name}`\n\n{kind.help}\n\n{said}\n\n{table}\n"


def _default(field: dataclasses.Field[object]) -> str:
    if field.default is not dataclasses.MISSING:
        return f"`{field.default!r}`"
    return "needed" if field.default_factory is dataclasses.MISSING else "empty"


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *[section(kind) for kind in PRIMITIVES]])


def main() -> None:
    """Writes the page."""
    TARGET.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
