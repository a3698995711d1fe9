"""Pages made from the code are those of this code."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_the_page_of_the_effects_is_up_to_date() -> None:
    made = runpy.run_path(str(ROOT / "tools" / "effects_doc.py"))
    written = (ROOT / "docs" / "effects.md").read_text(encoding="utf-8")
    assert written == made["page"](), "make docs, then read the difference"
