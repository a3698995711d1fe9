"""Phrases about a subject of their own: a device that names itself in every sentence."""

from __future__ import annotations

from game.text.words import Words

WORDS = Words({"repair": "Répare {your_device}.", "asleep": ("{n} {device} dort", "{n} dorment")})


def test_what_is_always_known_is_filled_in_and_parameters_win() -> None:
    words = WORDS.about({"your_device": "ton jean", "device": "jean"}, {})
    assert words("repair") == "Répare ton jean."
    assert words("repair", your_device="le tien") == "Répare le tien."


def test_a_subject_may_say_a_phrase_otherwise_with_one_form_or_two() -> None:
    forms = {"repair": ("Reprise {your_device}.",), "asleep": ("{n} jean", "{n} jeans")}
    words = WORDS.about({"your_device": "ton jean"}, forms)
    assert words("repair") == "Reprise ton jean."
    assert [words("asleep", n=n) for n in (1, 2)] == ["1 jean", "2 jeans"]


def test_phrases_that_do_not_exist_are_passed_over_and_the_next_subject_starts_afresh() -> None:
    first = WORDS.about({}, {"unknown": ("x",), "repair": ("y",)})
    assert not first.knows("unknown")
    second = first.about({"your_device": "ton téléphone"}, {})
    assert second("repair") == "Répare ton téléphone."


def test_a_number_below_zero_has_a_true_minus() -> None:
    words = Words({"points": ("{n} point", "{n} points")})
    assert [words("points", n=n) for n in (-4, -1, 3)] == ["−4 points", "−1 point", "3 points"]


def test_a_phrase_that_stands_in_others_is_said_otherwise_in_all_of_them() -> None:
    phrases = {"word.place": "au coin {of_device}", "bring": "Porte {n} {word.place}."}
    words = Words(phrases).about({"of_device": "du jean"}, {})
    assert words("bring", n=2) == "Porte 2 au coin du jean."
    assert words.about({}, {"word.place": ("à la borne",)})("bring", n=1) == "Porte 1 à la borne."
