"""The translations that come with the game."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.i18n.check import check
from game.i18n.domains import messages_of
from game.text.catalogue import DOMAINS, load, place
from game.text.codes import languages

ROOT = Path(__file__).resolve().parents[2]
LOCALES = paths.locales_dir()
KEPT = [
    (language, domain)
    for language in languages(LOCALES)
    for domain in DOMAINS
    if place(LOCALES, language, domain).is_file()
]


def test_there_is_english() -> None:
    assert ("en", "ui") in KEPT


@pytest.mark.parametrize(("language", "domain"), KEPT)
def test_a_kept_catalogue_has_no_error(language: str, domain: str) -> None:
    path = place(LOCALES, language, domain)
    texts = {each.context: each for each in messages_of(domain, ROOT / "content")}
    assert [str(each) for each in check(path, path.name, texts) if not each.mild] == []
    assert load(LOCALES, language, domain).refused == ()
