"""Ten screens look as they did when somebody last looked, give or take a shade."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from tests.desktop.repaint import FOLDER, SHOWN, SIZE, pictures

MEAN_SHADE = 3.0  # of 255: another version of pygame or of a rasteriser may shade edges otherwise
CELL = 32  # px: a thing that vanished fills a cell of this size
CELL_SHADE = 40.0


@pytest.fixture(scope="module")
def painted() -> dict[str, pygame.Surface]:
    return dict(pictures())


@pytest.mark.parametrize("name", SHOWN)
def test_a_screen_looks_as_its_picture(name: str, painted: dict[str, pygame.Surface]) -> None:
    kept = pygame.image.load(FOLDER / f"{name}.png")
    assert kept.get_size() == painted[name].get_size() == SIZE
    before, now = (pygame.image.tobytes(surface, "RGB") for surface in (kept, painted[name]))
    gaps = [abs(a - b) for a, b in zip(before, now, strict=True)]
    assert sum(gaps) / len(gaps) < MEAN_SHADE, "python -m tests.desktop.repaint, then look"
    assert max(_cells(gaps)) < CELL_SHADE, "something moved or vanished"


def _cells(gaps: list[int]) -> list[float]:
    """The mean difference of each square cell of the picture."""
    width, height = SIZE
    columns = list(pairwise([*range(0, width, CELL), width]))
    rows = list(pairwise([*range(0, height, CELL), height]))
    means = []
    for top, bottom in rows:
        for left, right in columns:
            cell = [
                sum(gaps[3 * (y * width + left) : 3 * (y * width + right)])
                for y in range(top, bottom)
            ]
            means.append(sum(cell) / (3 * (right - left) * (bottom - top)))
    return means
