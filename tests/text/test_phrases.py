"""The phrases of the interface: whole, filled safely, in good French typography."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.core import checks
from game.text.phrases import french, french_words
from game.text.safe import fill, names

PHRASES = french()
TEXTS = [
    (key, text)
    for key, phrase in PHRASES.items()
    for text in ([phrase] if isinstance(phrase, str) else phrase)
]


@pytest.mark.parametrize(("key", "text"), TEXTS)
def test_french_typography(key: str, text: str) -> None:
    if key.startswith("date."):  # patterns for Babel, where an apostrophe quotes
        return
    assert not re.search(r" [:;?!»]|« |\w'\w", text), "a plain space or a straight apostrophe"
    assert "!" not in text, "no exclamation"


@pytest.mark.parametrize(
    "key", [key for key, phrase in PHRASES.items() if isinstance(phrase, tuple)]
)
def test_both_forms_take_the_same_placeholders_or_leave_out_the_number(key: str) -> None:
    forms = PHRASES[key]
    assert not isinstance(forms, str)
    one, many = (form.replace("{devices}", "{device}") for form in forms)
    assert names(one) <= names(many) | {"n"}
    assert names(many) - names(one) <= {"n"}


def test_the_plural_is_french() -> None:
    words = french_words()
    said = [words("board.coins", n=n) for n in (0, 1, 2)]
    assert said == ["0\u00a0pièce", "1\u00a0pièce", "2\u00a0pièces"]


def test_a_hostile_phrase_is_only_text() -> None:
    hostile = "{n.__class__} {n:>999999999} {0} {n!r} {unknown} {n}"
    assert fill(hostile, {"n": 3}) == "{n.__class__} {n:>999999999} {0} {n!r} {unknown} 3"


def test_every_refusal_of_the_rules_has_its_words() -> None:
    folder = Path(checks.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    keys = set(re.findall(r'Refusal\(\s*"([a-z_]+)"', source))
    assert len(keys) > 20
    assert {key for key in keys if f"reason.{key}" not in PHRASES} == set()
