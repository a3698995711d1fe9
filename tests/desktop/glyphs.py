"""Which characters of a text none of the shipped fonts can draw."""

from __future__ import annotations

from game.desktop.fonts import FILES, Fonts, TextStyle

STYLES = tuple(
    TextStyle(16, family, weight) for family, weights in FILES.items() for weight in weights
)


def missing_glyphs(fonts: Fonts, text: str) -> set[str]:
    """The characters of `text` that some style of the theme, with its fallbacks, cannot draw."""
    characters = "".join(sorted(set(text.replace("\n", ""))))
    return {char for style in STYLES for char in fonts.missing(characters, style)}
