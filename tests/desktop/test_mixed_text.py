"""Text from right to left on the canvas: joined letters, faces, lines, sides, French for free."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
import yaml

from game.desktop.canvas import Canvas
from game.desktop.colour import rgb
from game.desktop.coverage import FontError, read_coverage
from game.desktop.fonts import FILES, Base, Fonts, Shaping, TextStyle
from game.desktop.geometry import Rect
from game.desktop.kit import Kit
from game.desktop.mixed.faces import FACES
from game.desktop.textflow import Line, balanced, fit, single_line, wrap
from game.desktop.views.zoom import zoomed
from game.text.phrases import french

from .conftest import ASSETS, MakeCanvas
from .glyphs import missing_glyphs

ROOT = Path(__file__).resolve().parents[2]
STYLE = TextStyle(16)
ARABIC = Shaping("Arab", rtl=True)
HELLO = "أصلِح هاتفك"
LONG = (
    "يحتوي الهاتف الذكي على **60 عنصرًا كيميائيًا** تقريبًا. يُباع سنويًا 1\u202f250\u202f000 هاتف "
    "(أي 15% من الأجهزة)، ويكلف الإصلاح 79,90\u00a0€. انظر «Global E-waste Monitor 2024»."
)
INK, PAPER = "#000000", "#FFFFFF"


@pytest.fixture(scope="module")
def turned(kit: Kit) -> Kit:
    return kit.with_base("rtl")


def _texts(line: Line) -> list[str]:
    return [run.text for run in line.runs]


# Letters and faces


def test_the_letters_of_an_arabic_word_join(kit: Kit) -> None:
    for word in ("سلام", "هاتف", "إصلاح"):
        alone = sum(kit.fonts.width(letter, STYLE) for letter in word)
        assert kit.fonts.width(word, STYLE) < 0.9 * alone, word


def test_a_joined_word_is_drawn_without_a_gap(make_canvas: MakeCanvas) -> None:
    # Letters that stand alone leave white columns between them; joined ones share a stroke.
    joined, apart = "سينمس", "س ي ن م س"
    assert _gaps(make_canvas((400, 120)), joined) == 0
    assert _gaps(make_canvas((400, 120)), apart) == 4


def _gaps(canvas: Canvas, text: str) -> int:
    """White gaps between inked columns."""
    canvas.fill(PAPER)
    canvas.label(Rect(10, 10, 380, 100), text, TextStyle(48), INK)
    area = pygame.mask.from_threshold(canvas.surface, rgb(INK), (140, 140, 140, 255))
    inked = [any(area.get_at((x, y)) for y in range(120)) for x in range(400)]
    return sum(now and not before for before, now in pairwise(inked)) - 1


@pytest.mark.parametrize("family", FILES)
def test_arabic_has_its_face_and_latin_keeps_its_own(turned: Kit, family: str) -> None:
    style = TextStyle(20, family, 700)
    runs = turned.fonts.runs("هاتف Fairphone 5", style)
    assert {(run.text, run.style.family, run.shaping) for run in runs} == {
        ("Fairphone 5", family, None),
        ("هاتف ", "arabic", ARABIC),
    }


def test_signs_drawn_by_the_theme_are_mirrored_from_right_to_left(turned: Kit) -> None:
    runs = {run.text: run.shaping for run in turned.fonts.runs("ا (ب)", STYLE)}
    assert runs["("] == runs[")"] == Shaping("Latn", rtl=True)
    assert _columns(turned, "((((", "rtl") != _columns(turned, "((((", "ltr")


def test_signs_of_a_title_in_several_fonts_follow_from_right_to_left(turned: Kit) -> None:
    runs = turned.fonts.runs("ا (≈", TextStyle(23, "display", 700))
    assert [(run.text, run.style.family) for run in runs] == [
        ("≈", "text"),
        ("(", "display"),
        ("ا ", "arabic"),
    ]


def _columns(kit: Kit, text: str, base: Base) -> bytes:
    canvas = Canvas(pygame.Surface((120, 40)), kit)
    canvas.fill(PAPER)
    canvas.label(Rect(0, 0, 120, 40), text, TextStyle(24), INK, "center", base=base)
    return pygame.image.tobytes(canvas.surface, "RGB")


def test_marks_of_direction_are_not_drawn(kit: Kit) -> None:
    runs = kit.fonts.runs("\u2067نعم\u2069\u200f \u200eok", STYLE)
    assert "".join(run.text for run in runs) == "نعم ok"
    assert not kit.fonts.missing("\u2067نعم\u2069\u200f \u200eok\u061c", STYLE)


def test_a_bold_passage_is_bold_in_arabic_too(turned: Kit) -> None:
    line = single_line(turned.fonts, "نعم **أولا** ثم", STYLE)
    assert [(run.text.strip(), run.style.weight) for run in line.runs] == [
        ("ثم", 400),
        ("أولا", 800),
        ("نعم", 400),
    ]
    thin, thick = (turned.fonts.width("هاتف", STYLE.weighted(weight)) for weight in (400, 800))
    assert thin != thick


def test_baselines_agree_in_every_face(kit: Kit) -> None:
    style = TextStyle(40)
    latin, arabic = (kit.fonts.runs(text, style)[0] for text in ("L", "ا"))
    for run in (latin, arabic):
        made = kit.fonts.render(run, INK, 1.0)
        foot = made.surface.get_bounding_rect(min_alpha=100).bottom
        assert abs(foot - made.rise) <= 1, run.text


def test_a_missing_arabic_file_is_named_when_a_text_needs_it(tmp_path: Path, kit: Kit) -> None:
    for names in FILES.values():
        for name in names.values():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes((ASSETS / "fonts" / name).read_bytes())
    fonts = Fonts(tmp_path, kit.tokens.screen)
    assert fonts.width("Répare", STYLE) > 0
    with pytest.raises(FontError, match=r"NotoSansArabic-Regular\.ttf"):
        fonts.width("نعم ثم", STYLE)


# Lines


def test_a_wrapped_arabic_text_keeps_every_word_and_the_width(turned: Kit) -> None:
    for flow in (wrap, balanced):
        block = flow(turned.fonts, LONG, STYLE, 220)
        assert len(block.lines) > 2
        assert all(line.width <= 220 and line.rtl for line in block.lines)
        shown = sorted("".join("".join(_texts(line)) for line in block.lines).replace(" ", ""))
        assert shown == sorted(LONG.replace("**", "").replace(" ", ""))


def test_words_of_an_arabic_line_are_drawn_from_right_to_left(turned: Kit) -> None:
    first, second = wrap(turned.fonts, "نعم abc 12 ثم\nأولا", STYLE, 400).lines
    assert [text.strip() for text in _texts(first)] == ["ثم", "abc 12", "نعم"]
    assert _texts(second) == ["أولا"]


def test_grouped_numbers_are_one_run_and_never_break(turned: Kit) -> None:
    number = "1\u202f250\u202f000"
    for width in range(60, 300, 20):
        lines = wrap(turned.fonts, f"يُباع سنويًا {number} هاتف", STYLE, width).lines
        assert [number in text for line in lines for text in _texts(line)].count(True) == 1


def test_a_number_carried_over_reads_as_it_did(kit: Kit) -> None:
    # Alone in a line of a Latin text it would read 10–12; after Arabic letters it reads as theirs.
    text = "الصفحات 10–12"
    narrow = wrap(kit.fonts, text, STYLE, kit.fonts.width(text, STYLE) - 2).lines
    assert len(narrow) == 2
    assert _texts(narrow[1]) == _texts(single_line(kit.fonts, text, STYLE))[:3]
    assert _texts(narrow[1]) == ["12", "–", "10"]


def test_empty_lines_and_spaces_are_kept_in_place(turned: Kit) -> None:
    lines = wrap(turned.fonts, "نعم\n\n  ثم  \n", STYLE, 200).lines
    assert [[text.strip() for text in _texts(line)] for line in lines] == [["نعم"], [], ["ثم"], []]
    assert single_line(turned.fonts, "", STYLE).runs == ()


def test_an_arabic_text_shrinks_until_it_fits(turned: Kit) -> None:
    made = fit(turned.fonts, LONG, TextStyle(24), (400, 120), min_px=12)
    assert 12 <= made.block.style.px < 24
    assert made.overflow == 0


# Sides


@pytest.mark.parametrize(
    ("base", "align", "side"),
    [
        ("ltr", "start", "left"),
        ("rtl", "start", "right"),
        ("ltr", "end", "right"),
        ("rtl", "end", "left"),
        ("rtl", "left", "left"),
        ("rtl", "right", "right"),
        ("auto", "start", "right"),
    ],
)
def test_start_and_end_follow_the_base(
    make_canvas: MakeCanvas, base: Base, align: str, side: str
) -> None:
    for paragraph in (False, True):
        canvas = make_canvas((300, 40))
        canvas.fill(PAPER)
        write = canvas.paragraph if paragraph else canvas.label
        write(Rect(0, 0, 300, 40), HELLO, STYLE, INK, align, base=base)
        ink = pygame.mask.from_threshold(canvas.surface, rgb(INK), (140, 140, 140, 255))
        area = ink.get_bounding_rects()
        left, right = min(rect.left for rect in area), max(rect.right for rect in area)
        assert (left < 10, right > 290) == (side == "left", side == "right")


def test_the_kit_decides_where_a_text_without_base_begins(turned: Kit) -> None:
    assert single_line(turned.fonts, "OK", STYLE).rtl
    assert not single_line(turned.fonts, "OK", STYLE, "ltr").rtl
    assert turned.with_text_size(1.5).fonts.base == "rtl"
    assert single_line(turned.fonts, HELLO, STYLE, "auto").rtl
    assert not single_line(turned.fonts, "OK", STYLE, "auto").rtl


@pytest.mark.parametrize("text", ["Répare", HELLO])
def test_a_line_kept_at_a_text_size_is_not_taken_for_another(kit: Kit, text: str) -> None:
    large = kit.with_text_size(1.5)
    before = single_line(large.fonts, text, STYLE).width
    plain = zoomed(Canvas(pygame.Surface((9, 9)), large), 1.5).fonts
    assert single_line(plain, text, STYLE).width == pytest.approx(before / 1.5)


# What French pays and what is missing

SCRIPT = """
import sys
from game.desktop.kit import load_kit
from game.desktop.textflow import wrap
from game.paths import assets_dir
kit = load_kit(assets_dir())
text = "Répare «\\u00a0l’écran\\u00a0»\\u202f: 1\\u202f250\\u00a0€ → fini"
wrap(kit.fonts, text, kit.fonts.style(ROLE), 90)
print(*[name for name in sys.modules if name.startswith("game.desktop.mixed")], "end")
"""


@pytest.mark.parametrize("role", ["body", "heading"])
def test_a_french_text_loads_nothing_of_it(role: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.replace("ROLE", repr(role))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1].strip() == "end"


def test_every_french_phrase_can_be_drawn(kit: Kit) -> None:
    missing = {key: missing_glyphs(kit.fonts, "".join(text)) for key, text in french().items()}
    assert {key: found for key, found in missing.items() if found} == {}


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.yaml")), ids=lambda p: p.stem)
def test_every_text_of_the_content_can_be_drawn(kit: Kit, path: Path) -> None:
    text = "".join(_strings(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert missing_glyphs(kit.fonts, text) == set()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def test_arabic_can_be_drawn_and_what_cannot_is_named(kit: Kit) -> None:
    letters = "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x653), *range(0x660, 0x66A))))
    assert missing_glyphs(kit.fonts, f"{letters} ،؛؟٪٫٬ «نعم» (ثم) ← \u200c\u200f") == set()
    assert missing_glyphs(kit.fonts, "نعم 漢 ok") == {"漢"}


def test_our_cmap_reader_agrees_with_fonttools_on_them() -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    for face in FACES.values():
        for name in (face.regular, face.bold):
            with ttlib.TTFont(ASSETS / "fonts" / name) as font:
                assert read_coverage(ASSETS / "fonts" / name) >= frozenset(font.getBestCmap()), name


def test_the_fonts_have_their_licence_beside_them() -> None:
    for face in FACES.values():
        folder = (ASSETS / "fonts" / face.regular).parent
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
        assert f"fonts/{folder.name}/" in (ASSETS / "CREDITS.md").read_text(encoding="utf-8")
