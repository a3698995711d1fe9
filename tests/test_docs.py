"""Pages made from the code are those of this code."""

from __future__ import annotations

from tools import effects_doc


def test_the_page_of_the_effects_is_up_to_date() -> None:
    written = effects_doc.TARGET.read_text(encoding="utf-8")
    assert written == effects_doc.page(), "make docs, then read the difference"
