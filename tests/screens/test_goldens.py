"""Each screen says today what it said when somebody last read it."""

from __future__ import annotations

import pytest

from tests.screens.regenerate import GOLDENS, readings

READINGS = dict(readings())


def test_the_tour_shows_every_screen_there_is() -> None:
    assert {path.stem for path in GOLDENS.glob("*.txt")} == set(READINGS)


@pytest.mark.parametrize("name", sorted(READINGS))
def test_a_screen_reads_as_its_golden(name: str) -> None:
    golden = (GOLDENS / f"{name}.txt").read_text(encoding="utf-8")
    assert READINGS[name] == golden, "python -m tests.screens.regenerate, then read the difference"
