"""A line is cut by level and by the family that draws it; signs go with what is beside them."""

from __future__ import annotations

from game.desktop.mixed.faces import FACES, family_of
from game.desktop.mixed.levels import line_levels, paragraph
from game.desktop.mixed.runs import cuts, shown


def _covers(family: str, char: str) -> bool:
    return char not in "()"


def _parts(text: str, base: str = "rtl", borders: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    levels = line_levels(paragraph(text, base), 0, len(text))
    made = shown(cuts(text, levels, _covers, borders))
    return [(text[cut.start : cut.end], cut.family) for cut in made]


def test_arabic_words_and_the_signs_between_them_are_one_run() -> None:
    assert _parts("نعم، أولا: ثم!") == [("نعم، أولا: ثم!", "arabic")]


def test_latin_words_and_western_figures_keep_the_faces_of_the_theme() -> None:
    assert _parts("هاتف Fairphone 5 جديد") == [
        (" جديد", "arabic"),
        ("Fairphone 5", ""),
        ("هاتف ", "arabic"),
    ]
    assert _parts("سنة 2024") == [("2024", ""), ("سنة ", "arabic")]


def test_arabic_figures_have_the_arabic_face() -> None:
    assert _parts("سنة ٢٠٢٤") == [("٢٠٢٤", "arabic"), ("سنة ", "arabic")]


def test_a_sign_the_arabic_face_lacks_is_drawn_by_the_theme() -> None:
    assert _parts("ا (ب)") == [(")", ""), ("ب", "arabic"), ("(", ""), ("ا ", "arabic")]


def test_marks_on_letters_stay_with_their_letter() -> None:
    assert _parts("رَبِّي") == [("رَبِّي", "arabic")]
    assert _parts("e\u0301", "ltr") == [("e\u0301", "")]


def test_a_border_between_styles_cuts_too() -> None:
    assert _parts("ابت ثجح", borders=(4,)) == [("ثجح", "arabic"), ("ابت ", "arabic")]


def test_text_of_the_theme_is_one_run() -> None:
    assert _parts("Répare l’écran « vite »", "ltr") == [("Répare l’écran « vite »", "")]
    assert _parts("", "rtl") == []


def test_each_family_has_a_script_and_a_file_for_every_weight() -> None:
    for family, face in FACES.items():
        assert len(face.script) == 4
        assert {face.file(weight) for weight in (400, 500, 600, 700, 800, 900)} == {
            face.regular,
            face.bold,
        }
        assert face.file(400) == face.regular
        assert face.file(800) == face.bold
        assert family in {family_of(chr(code)) for code in range(0x600, 0x700)}
    assert family_of("é") == family_of("1") == family_of(" ") == ""
