"""Numbers as people read them."""

from __future__ import annotations

import math
import re
from typing import Final

from game.lab.measures import MEASURES, PERCENT, TIMES
from game.lab.stats import Interval
from game.lab.study import Ask, Target

NOTHING: Final = "–"
_SPACE: Final = "\u00a0"


def number(value: float | None, unit: str = "", *, signed: bool = False) -> str:
    """A number in its unit: shares as percents, three figures or so; – for what is not known."""
    if value is None or not math.isfinite(value):
        return NOTHING
    if unit == PERCENT:
        return f"{_digits(value * 100, 1, signed=signed)}{_SPACE}%"
    size = abs(value)
    places = 0 if size >= 100 else 1 if size >= 20 else 2
    return _digits(value, places, signed=signed) + (f"{_SPACE}{TIMES}" if unit == TIMES else "")


def _digits(value: float, places: int, *, signed: bool) -> str:
    rounded = round(value, places) + 0.0  # no minus zero
    shown = f"{abs(rounded):.{places}f}"
    if "." in shown and not signed:
        shown = shown.removesuffix(".00")
    sign = "−" if rounded < 0 else "+" if signed and rounded > 0 else ""
    return sign + shown


def short(shown: str) -> str:
    """A number without the zeros after its point: for round values, as on a scale."""
    return re.sub(r"(\.[0-9]*?)0+(?![0-9])", r"\1", shown).replace(".\u00a0", "\u00a0").rstrip(".")


def interval(found: Interval, unit: str = "", *, signed: bool = False) -> str:
    """The bounds of an interval."""
    if not (math.isfinite(found.low) and math.isfinite(found.high)):
        return NOTHING
    low = number(found.low, unit, signed=signed)
    return f"{low.removesuffix(f'{_SPACE}{unit}')} to {number(found.high, unit, signed=signed)}"


def bounds(target: Target) -> str:
    """The bounds of a target."""
    unit = unit_of(target.ask)
    low, high = [short(number(bound, unit)) for bound in (target.at_least, target.at_most)]
    if target.at_least is None:
        return f"≤ {high}"
    if target.at_most is None:
        return f"≥ {low}"
    if target.at_least == -target.at_most:
        return f"± {high}"
    return f"{low.removesuffix(f'{_SPACE}{unit}')} to {high}"


def unit_of(ask: Ask) -> str:
    """The unit of a measure."""
    return MEASURES[ask.measure].unit


def player(name: str) -> str:
    """A player as the page names it."""
    return name.removeprefix("strategy.").replace("_", " ")


def count(value: int) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{value:,}".replace(",", "\u202f")
