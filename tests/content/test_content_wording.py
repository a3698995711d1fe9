"""Texts take their numbers from where they are written once, and from nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.content import Content, load
from game.content.wording import (
    WordingError,
    card_values,
    card_words,
    fill,
    french_plural,
    guide_words,
    option_words,
)
from game.core.effects.choose import Choose

JEANS = Path(__file__).parent / "jeans"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(JEANS)


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0\u00a0pièce"), (1, "1\u00a0pièce"), (2, "2\u00a0pièces"), (20, "20\u00a0pièces")],
)
def test_zero_and_one_are_singular_in_french(count: int, shown: str) -> None:
    assert fill("{coins:pièce|pièces}", {"coins": count}) == shown


def test_another_language_brings_its_own_plural() -> None:
    def polish(n: float) -> int:
        return 0 if n == 1 else 1 if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else 2

    text = "{n:moneta|monety|monet}"
    assert [fill(text, {"n": n}, polish) for n in (1, 3, 5)] == [
        "1\u00a0moneta", "3\u00a0monety", "5\u00a0monet"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "{coin}", "{coins!r}", "{coins.real}", "{coins[0]}", "{coins:>9}", "{}", "{0}", "{coins",
        "coins}", "{{coins}}", "{coins:pièce}", "{coins:|pièces}", "{name:un|deux}",
    ],
)  # fmt: skip
def test_nothing_but_a_name_and_forms_is_a_placeholder(text: str) -> None:
    with pytest.raises(WordingError):
        fill(text, {"coins": 1 if "|p" in text else 2, "name": "mot"})


def test_a_wrong_name_gets_a_hint() -> None:
    with pytest.raises(WordingError) as caught:
        fill("{coin}", {"coins": 2})
    assert caught.value.remedy == "Did you mean `coins`?"


def test_a_card_prints_the_numbers_of_its_effects_its_cost_and_its_figures(
    content: Content,
) -> None:
    assert card_words(content, "coton-recycle", "rule") == "Paie 1\u00a0pièce."
    assert "1\u202f000\u00a0L" in card_words(content, "coton-du-champ", "text")
    assert card_words(content, "ronce", "rule").endswith("atteint 3.")
    assert card_words(content, "ronce", "note") == ""
    values = card_values(content, "ronce")
    assert (values["cloth"], values["not_below"], values["worn"]) == (1, 1, 1)


def test_an_option_prints_its_own_numbers(content: Content) -> None:
    choose = content.cards["atelier-couture"].effects["now"][0]
    assert isinstance(choose, Choose)
    assert option_words(content, "atelier-couture", choose, "0") == "Réparer"
    shown = option_words(content, "atelier-couture", choose, "1")
    assert shown == "Gagner 2 élan et 1\u00a0pièce"


def test_the_guide_prints_the_numbers_of_the_scenario(content: Content) -> None:
    shown = guide_words(content, "short", "but")
    assert shown == "Joue 3\u00a0ans avec 5\u00a0pièces. Neuf\u00a0: 3\u00a0pièces."


@given(st.text(max_size=40))
def test_a_text_without_braces_stays_as_it_is(text: str) -> None:
    plain = text.replace("{", "").replace("}", "")
    assert fill(plain, {}) == plain


@given(st.integers(-(10**6), 10**6))
def test_the_french_rule_has_two_forms(number: int) -> None:
    assert french_plural(number) in (0, 1)
