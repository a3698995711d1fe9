"""Text: French typography has its glyphs, lines break where they may, nothing is cut."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.coverage import FontError, read_coverage
from game.desktop.fonts import FILES, Fonts, TextStyle
from game.desktop.kit import Kit, load_kit
from game.desktop.textflow import Line, balanced, fit, plain, wrap

from .conftest import ASSETS

FRENCH = (
    "«\u00a0Où vas-tu\u202f?\u00a0» L’œuvre d’Élise coûte 1\u202f250,50\u00a0€\u202f; "
    "ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸ àâæçèéêëîïôœùûüÿ – — − × ± ≈ ≥ ≤ ‰ % … · → ₂ ² № ° • \u2011"
)
STYLES = [TextStyle(16, family, weight) for family, files in FILES.items() for weight in files]


@pytest.mark.parametrize("style", STYLES, ids=lambda s: f"{s.family}-{s.weight}")
def test_no_french_character_is_missing(kit: Kit, style: TextStyle) -> None:
    assert kit.fonts.missing(FRENCH, style) == set()


def test_a_character_no_font_has_is_named(kit: Kit) -> None:
    assert kit.fonts.missing("a漢b", TextStyle(16)) == {"漢"}
    assert kit.fonts.missing("a漢b", TextStyle(16, "display", 700)) == {"漢"}


def test_our_cmap_reader_agrees_with_fonttools() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    for files in FILES.values():
        for name in files.values():
            path = ASSETS / "fonts" / name
            with ttlib.TTFont(path) as font:
                expected = frozenset(font.getBestCmap())
            assert read_coverage(path) >= expected, name


def test_a_missing_or_broken_font_is_named(tmp_path: Path, kit: Kit) -> None:
    with pytest.raises(FontError, match=r"lato/Lato-Regular\.ttf"):
        Fonts(tmp_path, kit.tokens.screen)
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"\0" * 40)
    with pytest.raises(FontError, match=r"broken\.ttf"):
        read_coverage(broken)


def test_a_broken_display_font_is_named_when_a_text_needs_it(tmp_path: Path, kit: Kit) -> None:
    folder = tmp_path / "fonts"
    shutil.copytree(ASSETS / "fonts", folder)
    (folder / "bricolage" / "Bricolage-700.ttf").write_bytes(b"\0" * 40)
    fonts = Fonts(folder, kit.tokens.screen)
    assert fonts.runs("Terre", TextStyle(23, "display", 600))
    with pytest.raises(FontError, match=r"Bricolage-700\.ttf"):
        fonts.runs("Terre", TextStyle(23, "display", 700))


def test_display_titles_run_in_lato_where_bricolage_has_no_glyph(kit: Kit) -> None:
    title = TextStyle(23, "display", 700)
    runs = kit.fonts.runs("CO₂ → 3", title)
    assert [run.style.family for run in runs] == [
        "display",
        "text",
        "display",
        "display",
        "display",
    ]
    assert [run.icon for run in runs if run.icon] == ["fleche"]
    assert kit.fonts.runs("vu\u202f?", title)[0].text == "vu\u00a0?"


def _texts(fonts: Fonts, text: str, width: float) -> list[str]:
    block = wrap(fonts, text, TextStyle(16), width)
    return ["".join(run.text for run in line.runs) for line in block.lines]


def test_lines_never_break_at_a_non_breaking_space(kit: Kit) -> None:
    for text in ("mot : fin", "mot ! fin"):
        nonbreaking = text.replace(" :", "\u00a0:").replace(" !", "\u202f!")
        lines = _texts(kit.fonts, nonbreaking, 40)
        assert lines == [nonbreaking.rsplit(" ", 1)[0], "fin"]


def test_a_hyphen_may_end_a_line_but_not_a_non_breaking_one(kit: Kit) -> None:
    wide = kit.fonts.width("porte-", TextStyle(16)) + 2
    assert _texts(kit.fonts, "porte-clé", wide) == ["porte-", "clé"]
    assert _texts(kit.fonts, "porte\u2011clé", wide) == ["porte-clé"]


def test_a_newline_starts_a_line_and_bold_marks_vanish(kit: Kit) -> None:
    assert _texts(kit.fonts, "un\ndeux", 400) == ["un", "deux"]
    block = wrap(kit.fonts, "Un **mot**, puis", TextStyle(16), 400)
    assert [(run.text, run.style.weight) for run in block.lines[0].runs] == [
        ("Un ", 400),
        ("mot", 800),
        (", puis", 400),
    ]
    assert plain("Un **mot**") == "Un mot"


WORDS = st.lists(st.text("abcdeéà-’", min_size=1, max_size=12), min_size=1, max_size=20)


@settings(deadline=None, max_examples=60)
@given(words=WORDS, width=st.integers(60, 400))
def test_wrapping_keeps_every_letter_and_every_line_within_the_width(
    words: list[str], width: int
) -> None:
    fonts = _shared().fonts
    style = TextStyle(16)
    text = " ".join(words)
    for block in (wrap(fonts, text, style, width), balanced(fonts, text, style, width)):
        shown = "".join(run.text for line in block.lines for run in line.runs)
        assert shown.replace(" ", "") == text.replace(" ", "")
        for line in block.lines:
            words_in = "".join(run.text for run in line.runs).strip()
            assert line.width <= width or " " not in words_in


_KITS: list[Kit] = []


def _shared() -> Kit:
    if not _KITS:
        _KITS.append(load_kit(ASSETS))
    return _KITS[0]


@given(words=st.lists(st.sampled_from(FRENCH.split()), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_a_line_holds_every_word_that_fits(kit: Kit, words: list[str]) -> None:
    style = TextStyle(16)
    lines = [_text_of(line) for line in wrap(kit.fonts, " ".join(words), style, 200).lines]
    for line, after in itertools.pairwise(lines):
        assert kit.fonts.width(f"{line} {after.split(' ')[0]}", style) > 200


def _text_of(line: Line) -> str:
    return "".join(run.text for run in line.runs)


def test_fitting_shrinks_then_says_what_sticks_out(kit: Kit) -> None:
    style, text = TextStyle(20), "Un texte bien trop long pour sa boîte"
    roomy = fit(kit.fonts, text, style, (400, 60), min_px=13)
    assert (roomy.block.style.px, roomy.overflow) == (20, 0)
    tight = fit(kit.fonts, text, style, (180, 40), min_px=13)
    assert 13 <= tight.block.style.px < 20
    assert tight.overflow == 0
    lost = fit(kit.fonts, text, style, (60, 20), min_px=13)
    assert lost.block.style.px == 13
    assert lost.overflow > 0


def test_text_size_enlarges_widths_in_proportion(kit: Kit) -> None:
    double = kit.with_text_size(2).fonts
    style = TextStyle(15, "text", 800)
    assert double.width("Réparer", style) == pytest.approx(2 * kit.fonts.width("Réparer", style))
    with pytest.raises(ValueError, match="text size"):
        kit.with_text_size(3)


def test_digits_are_as_wide_as_each_other_in_every_text_weight(kit: Kit) -> None:
    for weight in FILES["text"]:
        style = TextStyle(16, "text", weight)
        widths = [kit.fonts.width(digit * 20, style) for digit in "0123456789"]
        assert max(widths) - min(widths) < 0.3
