"""HTML and SVG as text, with everything that comes from elsewhere escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final

_EMPTY: Final = frozenset({"meta", "br", "line", "rect", "circle", "path", "polyline"})


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(value: object) -> Html:
    """A value as markup: escaped, unless it is markup already."""
    return value if isinstance(value, Html) else Html(escape(str(value)))


def tag(name: str, /, *inside: object, **attributes: object) -> Html:
    """An element. ``class_`` and ``stroke_width`` stand for ``class`` and ``stroke-width``."""
    given = "".join(
        [
            f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
            for key, value in attributes.items()
            if value is not None
        ]
    )
    if name in _EMPTY and not inside:
        return Html(f"<{name}{given}/>")
    return Html(f"<{name}{given}>{joined(inside)}</{name}>")


def joined(parts: Iterable[object]) -> Html:
    """Parts one after the other."""
    return Html("".join([text(part) for part in parts]))


def _plain(value: object) -> str:
    """Coordinates with at most two decimals."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def table(
    heads: Iterable[object], rows: Iterable[Iterable[object]], class_: str | None = None
) -> Html:
    """A table; the first cell of a row is its head."""
    body = [
        tag(
            "tr",
            *[
                cell if _is_cell(cell) else tag("td" if place else "th", cell)
                for place, cell in enumerate(row)
            ],
        )
        for row in rows
    ]
    top = [cell if _is_cell(cell) else tag("th", cell, scope="col") for cell in heads]
    head = tag("thead", tag("tr", *top))
    return tag("div", tag("table", head, tag("tbody", *body), class_=class_), class_="wide")


def _is_cell(cell: object) -> bool:
    return isinstance(cell, Html) and cell.startswith(("<td", "<th"))
