"""What a translation must share with French, and what its language may do in its own way."""

from __future__ import annotations

import pytest

from game.text.faithful import faults
from game.text.plurals import plurals_of

COINS = ("{n}\u00a0pièce", "{n}\u00a0pièces")


def found(
    source: tuple[str, ...], *said: str, language: str = "en", forms: bool = False
) -> list[str]:
    return [fault.what for fault in faults(source, said, plurals_of(language), forms=forms)]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (("Répare {your_device}.",), ("Repair {a_device}.",)),
        (("1 234,5 km",), ("1,234.5 km",)),
        (("12\u00a0000 t",), ("12,000 t",)),
        (("Il n’est pas prévu{e} pour {n}.",), ("Not made for {n}.",)),
        (COINS, ("one coin", "{n} coins")),
        ((" ",), (" ",)),
    ],
)
def test_what_languages_do_in_their_own_way_is_no_fault(
    source: tuple[str, ...], said: tuple[str, ...]
) -> None:
    assert found(source, *said) == []


def test_a_form_for_several_numbers_says_which() -> None:
    assert found(COINS, "moneta", "{n} monety", "{n} monet", language="pl") == []
    wrong = found(COINS, "монета", "{n} монеты", "{n} монет", language="ru")
    assert wrong == ["form 0: `{n}` is missing"], "in Russian 21 takes the first form too"


def test_arabic_has_six_forms_and_may_write_its_own_figures() -> None:
    forms = ["لا قطع", "قطعة", "قطعتان", "{n} قطع", "{n} قطعة", "{n} قطعة"]
    assert found(COINS, *forms, language="ar") == []
    assert found(("En 2025",), "في ٢٠٢٥", language="ar") == []
    assert found(("En 2025",), "في ٢٠٢٤", language="ar") == ["figures 2024, in the source 2025"]


def test_a_number_brings_its_word_in_every_form_of_the_language() -> None:
    source = ("Gagne {coins:pièce|pièces}.",)
    assert found(source, "Get {coins:coin|coins}.", forms=True) == []
    assert found(source, "Zdobądź {coins:monetę|monety|monet}.", language="pl", forms=True) == []
    assert found(source, "Get {coins:coin}.", forms=True)
    assert found(source, "Get {coins:coin|}.", forms=True)
    assert found(source, "Get {coins:coin|coins}.", forms=False)


def test_a_figure_in_words_brings_none() -> None:
    assert found(("{fact} de cobalt",), "{fact:ton|tons} of cobalt", forms=True)
    assert found(("{cobalt-2024} de plus",), "{cobalt-2024:ton|tons} more", forms=True)


@pytest.mark.parametrize(
    "said",
    ["{0}", "{n.real}", "{n[0]}", "{n!r}", "{n:d}", "{}", "{n", "n}", "{ n }", "{n}{n.__init__}"],
)
def test_nothing_but_a_name_stands_in_braces(said: str) -> None:
    assert found(("{n}",), said)


def test_every_figure_stays_as_often_as_it_stands() -> None:
    assert found(("De 75 à 200",), "From 75 to 200") == []
    assert found(("De 75 à 75",), "From 75") == ["figures 75, in the source 75, 75"]


def test_marks_of_emphasis_stay_in_pairs() -> None:
    assert found(("**{title}**, {year}",), "**{title}, {year}")
