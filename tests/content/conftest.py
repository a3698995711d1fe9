"""Content to try things on: the jeans, a second device that is small and whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

JEANS = Path(__file__).parent / "jeans"
HOSTILE = Path(__file__).resolve().parents[1] / "hostile" / "content"


@pytest.fixture
def jeans(tmp_path: Path) -> Path:
    """A copy of the jeans that a test may spoil; no scenes and icons beside it."""
    return Path(shutil.copytree(JEANS, tmp_path / "content" / "jeans"))


@pytest.fixture
def spoil(jeans: Path) -> Callable[[str, str], Path]:
    """Puts a hostile file into the jeans, under a path, and gives the folder."""

    def put(name: str, target: str) -> Path:
        shutil.copy(HOSTILE / name, jeans / target)
        return jeans

    return put
