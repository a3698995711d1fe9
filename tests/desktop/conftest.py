"""A kit without a window, shared by the drawing tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.desktop.canvas import Canvas
from game.desktop.kit import Kit, load_kit

ASSETS = Path(__file__).resolve().parents[2] / "assets"

MakeCanvas = Callable[..., Canvas]


@pytest.fixture(scope="session")
def kit() -> Kit:
    return load_kit(ASSETS)


@pytest.fixture
def make_canvas(kit: Kit) -> MakeCanvas:
    """A canvas of a size in px, in a theme, at a scale and a text size."""

    def make(
        size: tuple[int, int] = (400, 300),
        theme: str = "paper",
        scale: float = 1.0,
        text_size: float = 1.0,
    ) -> Canvas:
        dressed = kit.with_theme(theme)
        if text_size != 1.0:
            dressed = dressed.with_text_size(text_size)
        return Canvas(pygame.Surface(size), dressed, scale)

    return make
