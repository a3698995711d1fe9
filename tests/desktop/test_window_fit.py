"""How the screen fills windows of all sizes."""

from __future__ import annotations

import pygame
import pytest

from game.desktop import window
from game.desktop.window import NoDisplayError, fit, too_small


@pytest.mark.parametrize(
    ("size", "least"),
    [
        ((1366, 768), (1366, 768)),
        ((1920, 1080), (1366, 768)),
        ((3840, 2160), (1366, 768)),
        ((1280, 800), (1366, 768)),
        ((1024, 768), (1024, 768)),
        ((640, 480), (1024, 768)),
        ((800, 1280), (1024, 768)),
        ((3440, 1440), (1366, 768)),
    ],
)
def test_the_reference_always_fits_and_the_window_is_filled(
    size: tuple[int, int], least: tuple[int, int]
) -> None:
    found = fit(size)
    assert found.compact is (least == (1024, 768))
    assert found.width >= least[0] - 1e-6
    assert found.height >= least[1] - 1e-6
    assert found.width * found.scale == pytest.approx(size[0])
    assert found.height * found.scale == pytest.approx(size[1])


def test_a_window_below_the_smallest_size_is_said_too_small() -> None:
    assert too_small((639, 480))
    assert too_small((640, 479))
    assert not too_small((640, 480))


def test_drawing_to_nowhere_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "quit", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(NoDisplayError, match="offscreen"):
        window.open_display()
