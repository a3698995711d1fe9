"""Charts as inline SVG: intervals, boxes, stacks, curves. Widths in units of the view box."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from game.lab.page.formats import number, short
from game.lab.page.markup import Html, joined, tag
from game.lab.stats import Interval

WIDTH: Final = 560.0
WIDE: Final = 1120.0
"""The width of a chart that fills the page."""

ROW: Final = 26.0
LABEL: Final = 190.0
WIDE_LABEL: Final = 270.0
RIGHT: Final = 64.0
CHARACTER: Final = 6.4
"""About how wide a letter is."""


class Dot(NamedTuple):
    """A row of a chart of intervals. ``tone`` is a class: moss, warn, quiet or none."""

    label: str
    interval: Interval
    tone: str = ""
    hint: str = ""


class Box(NamedTuple):
    """A row of a chart of spreads: five quantiles (5, 25, 50, 75, 95 %)."""

    label: str
    quantiles: tuple[float, float, float, float, float]


class Scale(NamedTuple):
    """Values from ``low`` to ``high`` on units from ``start`` to ``end``; a line each ``step``."""

    low: float
    high: float
    start: float
    end: float
    step: float = 1.0

    def at(self, value: float) -> float:
        """Where a value lies; beyond the ends it stays at the end."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + min(1.0, max(0.0, share)) * (self.end - self.start)


def figure(title: str, about: str, drawing: Html) -> Html:
    """A drawing with its title and what it shows."""
    caption = tag("figcaption", title, tag("small", about) if about else "")
    return tag("figure", caption, drawing)


def canvas(height: float, inside: Iterable[object], title: str, width: float = WIDTH) -> Html:
    """A drawing of so many units, with a name for those who do not see it."""
    box = f"0 0 {width:g} {height:g}"
    return tag("svg", tag("title", title), *inside, viewBox=box, role="img")


def dots(
    rows: Sequence[Dot],
    title: str,
    unit: str = "",
    *,
    fair: float | None = None,
    top: float | None = None,
) -> Html:
    """Values with their intervals, a row each; a dashed line where all would be equal.

    ``top`` is a value that the scale must reach.
    """
    reach = [bound for row in rows for bound in row.interval if math.isfinite(bound)]
    scale = _scale([*reach, *[value for value in (fair, top) if value is not None]])
    height = ROW * len(rows) + 24
    parts = [*_grid(scale, height, unit)]
    if fair is not None:
        parts.append(_vertical(scale.at(fair), height, "fair"))
    for place, row in enumerate(rows):
        parts.append(_dot(row, place * ROW + ROW / 2, scale, unit))
    return canvas(height, parts, title)


def _scale(values: Sequence[float], width: float = WIDTH) -> Scale:
    low, high = min([0.0, *values]), max([0.0, *values])
    step = _step(max(high - low, 1e-6))
    low, high = math.floor(low / step) * step, math.ceil(high / step) * step
    start = WIDE_LABEL if width == WIDE else LABEL
    return Scale(low, max(high, low + step), start, width - RIGHT, step)


def _step(reach: float) -> float:
    """A round distance between lines of a grid, for four to eight of them."""
    power = 10.0 ** math.floor(math.log10(reach / 4))
    return next(power * m for m in (1, 2, 2.5, 5, 10) if reach / (power * m) <= 6)


def _grid(scale: Scale, height: float, unit: str) -> list[Html]:
    count = round((scale.high - scale.low) / scale.step)
    parts = []
    for place in range(count + 1):
        value = scale.low + place * scale.step
        parts.append(_vertical(scale.at(value), height, "grid"))
        shown = short(number(value, unit))
        parts.append(tag("text", shown, x=scale.at(value), y=height - 4, class_="soft mid"))
    return parts


def _vertical(x: float, height: float, class_: str) -> Html:
    return tag("line", x1=x, x2=x, y1=0, y2=height - 20, class_=class_)


def _dot(row: Dot, y: float, scale: Scale, unit: str) -> Html:
    parts = [_name(row.label, y, row.hint)]
    if math.isfinite(row.interval.value):
        low, high = scale.at(row.interval.low), scale.at(row.interval.high)
        parts += [
            tag("line", x1=low, x2=high, y1=y, y2=y, class_="whisker"),
            tag("circle", cx=scale.at(row.interval.value), cy=y, r=4.5, class_="dot"),
        ]
    shown = number(row.interval.value, unit)
    parts.append(tag("text", shown, x=WIDTH, y=y + 4, class_="end"))
    return tag("g", *parts, class_=row.tone or None)


def _name(label: str, y: float, hint: str = "", room: float = LABEL) -> Html:
    most = int(room / CHARACTER) - 1
    shown = label if len(label) <= most else f"{label[: most - 1]}…"
    full = tag("title", hint or label) if hint or shown != label else ""
    return tag("text", shown, full, x=0, y=y + 4)


def boxes(rows: Sequence[Box], title: str) -> Html:
    """How values spread: nine in ten between the ends, half in the box, the middle one marked."""
    scale = _scale([value for row in rows for value in row.quantiles], WIDE)
    height = ROW * len(rows) + 24
    parts = [*_grid(scale, height, "")]
    for place, row in enumerate(rows):
        parts.append(_box(row, place * ROW + ROW / 2, scale))
    return canvas(height, parts, title, WIDE)


def _box(row: Box, y: float, scale: Scale) -> Html:
    low, first, middle, third, high = [scale.at(value) for value in row.quantiles]
    return joined(
        [
            _name(row.label, y, room=WIDE_LABEL),
            tag("line", x1=low, x2=high, y1=y, y2=y, class_="range"),
            tag("rect", x=first, y=y - 7, width=third - first, height=14, rx=3, class_="box"),
            tag("line", x1=middle, x2=middle, y1=y - 7, y2=y + 7, class_="middle"),
            tag("text", short(number(row.quantiles[2])), x=WIDE, y=y + 4, class_="end"),
        ]
    )


def stacks(
    rows: Sequence[tuple[str, Mapping[str, float]]], colour: Callable[[str], str], title: str
) -> Html:
    """Sums cut into their parts, a row each; parts wide enough carry their number."""
    scale = _scale([sum(parts.values()) for _, parts in rows], WIDE)
    height = ROW * len(rows) + 24
    drawn = [*_grid(scale, height, "")]
    for place, (label, parts) in enumerate(rows):
        drawn.append(_stack(label, parts, place * ROW + ROW / 2, scale, colour))
    return canvas(height, drawn, title, WIDE)


def _stack(
    label: str, parts: Mapping[str, float], y: float, scale: Scale, colour: Callable[[str], str]
) -> Html:
    drawn, sofar = [_name(label, y, room=WIDE_LABEL)], 0.0
    for name, value in parts.items():
        left, right = scale.at(sofar), scale.at(sofar + value)
        sofar += value
        fill = f"fill:{colour(name)}"
        drawn.append(
            tag(
                "rect", tag("title", f"{name} {number(value)}"), x=left, y=y - 9,
                width=right - left, height=18, class_="part", style=fill,
            )
        )  # fmt: skip
        if right - left > 34:
            middle = (left + right) / 2
            drawn.append(tag("text", number(value), x=middle, y=y + 4, class_="on mid"))
    drawn.append(tag("text", number(sofar), x=WIDE, y=y + 4, class_="end"))
    return joined(drawn)


CURVES_WIDTH: Final = 320.0
CURVES_HEIGHT: Final = 190.0


def curves(
    series: Mapping[str, Sequence[float]],
    title: str,
    levels: Mapping[str, float] | None = None,
) -> Html:
    """Values over the years, a curve each, named at its end; levels as lines across."""
    levels = levels or {}
    highest = max([0.1, *levels.values(), *[v for values in series.values() for v in values]])
    step = _step(highest)
    up = Scale(0.0, math.ceil(highest / step) * step, CURVES_HEIGHT - 22, 10, step)
    years = max([len(values) for values in series.values()], default=1)
    along = Scale(1, max(2, years), 30, CURVES_WIDTH - 84)
    parts = _axes(up, along, years)
    for name, level in levels.items():
        y = up.at(level)
        parts.append(
            tag("line", x1=along.start, x2=along.end, y1=y, y2=y, class_=name.partition(" ")[0])
        )
        parts.append(tag("text", name, x=along.end + 6, y=y + 4, class_="soft"))
    parts += _curves(series, up, along)
    return canvas(CURVES_HEIGHT, parts, title, CURVES_WIDTH)


def _axes(up: Scale, along: Scale, years: int) -> list[Html]:
    parts = []
    for place in range(round(up.high / up.step) + 1):
        y = up.at(place * up.step)
        parts.append(tag("line", x1=along.start, x2=along.end, y1=y, y2=y, class_="grid"))
        shown = short(number(place * up.step))
        parts.append(tag("text", shown, x=along.start - 6, y=y + 4, class_="soft end"))
    for year in range(1, years + 1):
        x = along.at(year)
        parts.append(tag("text", year, x=x, y=CURVES_HEIGHT - 4, class_="soft mid"))
    return parts


def _curves(series: Mapping[str, Sequence[float]], up: Scale, along: Scale) -> list[Html]:
    parts = []
    ends = _apart([up.at(values[-1]) for values in series.values() if values])
    for place, (name, values) in enumerate(series.items()):
        points = " ".join(
            [f"{along.at(year):.1f},{up.at(value):.1f}" for year, value in enumerate(values, 1)]
        )
        class_ = f"curve c{place % 6} d{place % 4}"
        parts.append(tag("polyline", points=points, class_=class_))
        if name and values:
            parts.append(tag("text", name[:13], x=along.end + 6, y=ends[place] + 4))
    return parts


def _apart(places: Sequence[float], least: float = 13.0) -> list[float]:
    """Places for names, moved down where they would lie on each other."""
    moved = [0.0] * len(places)
    last = -math.inf
    for index in sorted(range(len(places)), key=lambda index: places[index]):
        last = moved[index] = max(places[index], last + least)
    return moved


BULLET_WIDTH: Final = 190.0


def bullet(found: Interval, low: float | None, high: float | None, title: str) -> Html:
    """An interval against the bounds it must lie in."""
    finite = [v for v in (*found, low, high) if v is not None and math.isfinite(v)]
    span = (max(finite) - min(finite)) or abs(finite[0]) or 1.0
    scale = Scale(min(finite) - span * 0.2, max(finite) + span * 0.2, 0, BULLET_WIDTH)
    left = scale.start if low is None else scale.at(low)
    right = scale.end if high is None else scale.at(high)
    parts = [tag("rect", x=left, y=3, width=right - left, height=18, class_="band")]
    if math.isfinite(found.value):
        x1, x2 = scale.at(found.low), scale.at(found.high)
        parts.append(tag("line", x1=x1, x2=x2, y1=12, y2=12, class_="whisker"))
        parts.append(tag("circle", cx=scale.at(found.value), cy=12, r=4.5, class_="dot"))
    return tag(
        "svg", tag("title", title), *parts, viewBox=f"0 0 {BULLET_WIDTH:g} 24", role="img",
        class_="bullet",
    )  # fmt: skip
