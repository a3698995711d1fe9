"""What every drawing needs, loaded once: colours, fonts, art and the cache of shapes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.desktop.art import Art
from game.desktop.cache import WeighedCache, counted_cache, surface_cache
from game.desktop.dress import dressed
from game.desktop.fonts import Base, Fonts
from game.desktop.slices import Slices
from game.desktop.textflow import Fitted
from game.desktop.theme import THEMES, Theme, Tokens, load_tokens

if TYPE_CHECKING:
    from game.content.book.device import Device

SHAPE_BYTES = 48 * 1024 * 1024
FITS = 2000  # wrapped texts kept
SLICES = 300  # kinds of boxes kept


@dataclass(frozen=True)
class Kit:
    """One theme and its tools. Make it with `load_kit`; change it with the methods below.

    `tokens` may know the names of a device beside those of the theme, which `plain` holds alone.
    """

    theme: Theme
    tokens: Tokens
    plain: Tokens
    fonts: Fonts
    art: Art
    shapes: WeighedCache[pygame.Surface]
    slices: WeighedCache[Slices]
    fits: WeighedCache[Fitted]
    assets: Path

    def with_theme(self, name: str) -> Kit:
        """The same kit in another theme. Raises KeyError for an unknown one."""
        return replace(self, theme=_theme(self.tokens, name))

    def dressed(self, device: Device) -> Kit:
        """The same kit where the stages, impacts and teams of this device have their colours."""
        tokens = dressed(self.plain, device)
        if tokens == self.tokens:
            return self
        theme = tokens.themes[self.theme.name]
        return replace(self, tokens=tokens, theme=theme, shapes=surface_cache(SHAPE_BYTES))

    def with_text_size(self, size: float) -> Kit:
        """The same kit with text `size` times larger (0.75 to 2)."""
        fonts = Fonts(self.assets / "fonts", self.tokens.screen, size, self.fonts.base)
        return replace(self, fonts=fonts, fits=counted_cache(FITS))

    def with_base(self, base: Base) -> Kit:
        """The same kit where texts begin at the left (ltr), the right (rtl), or as they say."""
        if base == self.fonts.base:
            return self
        fonts = Fonts(self.assets / "fonts", self.tokens.screen, self.fonts.text_size, base)
        return replace(self, fonts=fonts, fits=counted_cache(FITS))


def load_kit(assets: Path, theme: str = "paper", text_size: float = 1.0) -> Kit:
    """Load tokens, fonts and art from `assets`.

    Raises TokenError, FontError or OSError naming what is missing, KeyError for the theme.
    """
    tokens = load_tokens(assets / "theme" / "tokens.json")
    return Kit(
        theme=_theme(tokens, theme),
        tokens=tokens,
        plain=tokens,
        fonts=Fonts(assets / "fonts", tokens.screen, text_size),
        art=Art(assets),
        shapes=surface_cache(SHAPE_BYTES),
        slices=counted_cache(SLICES),
        fits=counted_cache(FITS),
        assets=assets,
    )


def _theme(tokens: Tokens, name: str) -> Theme:
    if name not in tokens.themes:
        raise KeyError(f"no theme {name!r}; known: {', '.join(THEMES)}")
    return tokens.themes[name]
