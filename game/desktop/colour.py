"""Colours as '#RRGGBB' strings: parsing, mixing and WCAG 2 contrast."""

from __future__ import annotations

from functools import lru_cache

DIGITS = frozenset("0123456789abcdefABCDEF")

Rgb = tuple[int, int, int]


def is_colour(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) == 7
        and value[0] == "#"
        and DIGITS.issuperset(value[1:])
    )


@lru_cache(maxsize=512)
def rgb(colour: str) -> Rgb:
    """(red, green, blue), 0 to 255. Raises ValueError when it is not '#RRGGBB'."""
    if not is_colour(colour):
        raise ValueError(f"not a #RRGGBB colour: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def to_hex(parts: Rgb) -> str:
    return "#{:02X}{:02X}{:02X}".format(*parts)


def mix(back: str, front: str, share: float) -> str:
    """`front` laid over `back` with opacity `share` (0 to 1)."""
    pairs = zip(rgb(back), rgb(front), strict=True)
    red, green, blue = (round(b + (f - b) * share) for b, f in pairs)
    return to_hex((red, green, blue))


def _linear(channel: int) -> float:
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio between two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
