"""Reading order and the order on screen: letters, numbers, signs, brackets, isolates.

Capitals stand for Arabic letters and small ones for Latin: what is right is then easy to see.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.mixed.levels import line_levels, paragraph, visual

CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنه"
TO_ARABIC = str.maketrans(CAPITALS, ARABIC)
TO_CAPITALS = str.maketrans(ARABIC, CAPITALS)
MIRRORS = str.maketrans("()[]{}«»<>", ")(][}{»«><")
NARROW, HARD = "\u202f", "\u00a0"
LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
RLM, LRM = "\u200f", "\u200e"
HIDDEN = dict.fromkeys(map(ord, LRI + RLI + FSI + PDI + RLM + LRM))


def shown(text: str, base: str = "rtl") -> str:
    """`text` as it is read on screen from left to right."""
    arabic = text.translate(TO_ARABIC)
    levels = line_levels(paragraph(arabic, base), 0, len(arabic))
    drawn = [
        arabic[at].translate(MIRRORS) if levels[at] % 2 else arabic[at] for at in visual(levels)
    ]
    return "".join(drawn).translate(TO_CAPITALS).translate(HIDDEN)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ABC DEF", "FED CBA"),
        ("ABC abc DEF", "FED abc CBA"),
        ("ABC abc def GHI", "IHG abc def CBA"),
        ("abc ABC", "CBA abc"),
        ("ABC.", ".CBA"),
        ("abc.", ".abc"),
        ("ABC abc.", ".abc CBA"),
        ("ABC: abc, def.", ".abc, def :CBA"),
        ("abc", "abc"),
        ("", ""),
    ],
)
def test_words_of_both_scripts_keep_their_own_order(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ABC 123", "123 CBA"),
        ("ABC 123 DEF 456", "456 FED 123 CBA"),
        ("123", "123"),
        ("ABC 1.5 DEF", "FED 1.5 CBA"),
        ("ABC 12,50 DEF", "FED 12,50 CBA"),
        (f"ABC 1{NARROW}250{NARROW}000 DEF", f"FED 1{NARROW}250{NARROW}000 CBA"),
        (f"ABC 1{HARD}250 DEF", f"FED 1{HARD}250 CBA"),
        ("ABC 12:30", "12:30 CBA"),
        ("ABC 24/11", "24/11 CBA"),
        ("12 = 4 × 3", "3 × 4 = 12"),
        ("abc 5 ABC", "CBA abc 5"),
        ("ABC abc 5", "abc 5 CBA"),
        ("ABC 2024–2026", "2026–2024 CBA"),
        ("ABC ١٬٢٥٠ DEF", "FED ١٬٢٥٠ CBA"),
    ],
)
def test_numbers_read_from_left_to_right_wherever_they_stand(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("15% ABC", "CBA 15%"),
        ("ABC 15%", "%15 CBA"),
        ("ABC ٪١٥", "١٥٪ CBA"),
        (f"ABC 79,90{HARD}€", f"€{HARD}79,90 CBA"),
        (f"79,90{HARD}€", f"€{HARD}79,90"),
        ("$25 ABC", "CBA $25"),
        (f"ABC {LRM}-5", "-5 CBA"),
        ("abc -5%", "abc -5%"),
    ],
)
def test_per_cent_and_currency_follow_the_number(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ABC (DEF)", "(FED) CBA"),
        ("ABC (abc) DEF", "FED (abc) CBA"),
        ("ABC (123) DEF", "FED (123) CBA"),
        ("(ABC) abc", "abc (CBA)"),
        ("ABC [abc, DEF]", "[FED ,abc] CBA"),
        ("abc (ABC) def", "def (CBA) abc"),
        ("ABC abc(d) EFG", "GFE abc(d) CBA"),
        ("A) B", "B (A"),
    ],
)
def test_brackets_open_towards_what_they_hold(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("«ABC»", "«CBA»"),
        ("ABC «abc» DEF", "FED «abc» CBA"),
        ("ABC «abc» (def)", "(def) «abc» CBA"),
        ("A «abc», «def», «ghi»", "«ghi» ,«def» ,«abc» A"),
        (f"A «{HARD}abc{HARD}»{NARROW}!", f"!{NARROW}«{HARD}abc{HARD}» A"),
    ],
)
def test_guillemets_hold_what_is_between_them(text: str, seen: str) -> None:
    assert shown(text) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("abc ABC def", "abc CBA def"),
        ("ABC.", "CBA."),
        ("abc «ABC DEF» ghi", "abc «FED CBA» ghi"),
        ("abc (ABC), def", "abc (CBA), def"),
        ("ABC, DEF 3 abc", "3 FED ,CBA abc"),
    ],
)
def test_arabic_words_in_a_latin_line(text: str, seen: str) -> None:
    assert shown(text, "ltr") == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (f"ABC {FSI}abc 1{PDI} 2 DEF", "FED 2 abc 1 CBA"),
        (f"ABC {FSI}abc!{PDI} {FSI}def{PDI}", "def abc! CBA"),
        (f"ABC {FSI}DEF 1{PDI} 2", "2 1 FED CBA"),
        (f"A {FSI}B, c{PDI}", "c ,B A"),
        (f"ABC abc!{LRI}def", "def!abc CBA"),
        (f"ABC {LRI}1, 2, 3{PDI} DEF", "FED 1, 2, 3 CBA"),
        (f"abc {RLI}def, ghi{PDI}", "def, ghi abc"),
        (f"ABC abc!{RLM} DEF", "FED !abc CBA"),
        ("\u202aabc \u202bABC def\u202c\u202c", "\u202aabc \u202b\u202cdef CBA\u202c"),
    ],
)
def test_marks_of_direction_are_followed(text: str, seen: str) -> None:
    hide = dict.fromkeys(range(0x202A, 0x202F))
    assert shown(text).translate(hide) == seen.translate(hide)


def test_auto_takes_the_direction_of_the_first_letter() -> None:
    assert paragraph("3 × abc ا", "auto").base == 0
    assert paragraph("3 × ا abc", "auto").base == 1
    assert paragraph(f"{LRI}abc{PDI} ا", "auto").base == 1
    assert paragraph("12,5 %", "auto").base == 0


def test_spaces_at_the_end_of_a_line_follow_the_base() -> None:
    whole = paragraph("ابت abc def", "rtl")
    assert line_levels(whole, 0, 8)[-1] == 1
    assert whole.levels[7] == 2


def test_a_number_at_the_start_of_a_line_knows_the_letters_before_it() -> None:
    whole = paragraph("ا 10-12", "ltr")
    assert line_levels(whole, 2, 7) == [2, 2, 1, 2, 2]
    assert set(paragraph("10-12", "ltr").levels) == {0}


MIXED = st.text(
    "abc ابت 123 ١٢ ()[]«»-+%€.,:\u00a0\u202f\u200f\u2066\u2067\u2068\u2069", max_size=40
)


@given(text=MIXED, base=st.sampled_from(["ltr", "rtl", "auto"]))
def test_every_character_shows_once_and_digits_of_a_number_never_turn(text: str, base: str) -> None:
    whole = paragraph(text, base)
    order = visual(line_levels(whole, 0, len(text)))
    assert sorted(order) == list(range(len(text)))
    place = {at: index for index, at in enumerate(order)}
    for at in range(len(text) - 1):
        if text[at] in "123" and text[at + 1] in "123":
            assert place[at + 1] == place[at] + 1


@given(text=st.text("abc 123 ()«»-+%€.,:\u00a0\u202fé’", max_size=40))
def test_latin_text_shows_as_it_is_written(text: str) -> None:
    assert visual(line_levels(paragraph(text, "ltr"), 0, len(text))) == list(range(len(text)))


def test_deep_nesting_ends() -> None:
    for opener in (RLI, LRI, "\u202b", "\u202e", "(", "«"):
        text = opener * 300 + "ا a" + PDI * 300 + ")" * 300
        assert max(paragraph(text, "rtl").levels) <= 127
