"""Catalogues are read entry by entry: what is bad is told with its line, the rest stays."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from game.i18n.check import check
from game.i18n.messages import Message
from game.text import mo, po
from game.text.catalogue import CONTENT, UI, load
from tests.i18n.catalogues import entry, header, phrases, put

HOSTILE = Path(__file__).resolve().parents[1] / "hostile" / "po"
SOURCES = {
    f"ui.{key}": Message(UI, f"ui.{key}", source, (), None, "file.py", 1)
    for key, source in {
        "board.coins": ("{n}\u00a0pièce", "{n}\u00a0pièces"),
        "board.year": ("An {n}",),
        "board.year_of": ("An {n} sur {of}",),
        "settings.text_size.about": ("De 75 à 200\u00a0% de la taille habituelle.",),
        "title.play": ("Jouer",),
        "title.rules": ("Règles",),
    }.items()
}

TOLD = [
    ("attribute.po", "ui.board.year", "is no placeholder"),
    ("bom.po", "", "byte order mark"),
    ("control.po", "ui.title.rules", "invisible character U+0000"),
    ("empty-form.po", "ui.board.coins", "empty"),
    ("empty.po", "", "the file is empty"),
    ("escape.po", "ui.title.rules", "`\\x`"),
    ("figure.po", "ui.settings.text_size.about", "figures 200, 70"),
    ("format.po", "ui.board.year", "is no placeholder"),
    ("half-entry.po", "ui.title.rules", "no `msgstr`"),
    ("half.po", "ui.title.rules", "quotes do not close"),
    ("header-forms.po", "", "4 plural forms"),
    ("hidden.po", "ui.title.rules", "U+202E"),
    ("index.po", "ui.board.year", "is no placeholder"),
    ("latin-1.po", "ui.title.rules", "not UTF-8"),
    ("lost-placeholder.po", "ui.board.year_of", "`{of}` is missing"),
    ("no-header.po", "", "the header is missing"),
    ("no-language.po", "", "is no language"),
    ("not-a-catalogue.po", "", "not a line of a catalogue"),
    ("stray-brace.po", "ui.board.year", "a lone `{`"),
    ("three-forms.po", "ui.board.coins", "3 forms, the language has 2"),
    ("twice.po", "ui.title.play", "twice"),
    ("utf-16.po", "", "UTF-16"),
    ("wrong-charset.po", "", "iso-8859-1"),
]


def hostile(name: str, folder: Path) -> Path:
    """A hostile file where its language is English, unless it says another."""
    inside = folder / ("LC_MESSAGES" if name != "no-language.po" else "elsewhere")
    path = folder / "en" / inside.name / "ui.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((HOSTILE / name).read_bytes())
    return path


def test_every_hostile_file_is_tried() -> None:
    assert {path.name for path in HOSTILE.glob("*.po")} == {name for name, _, _ in TOLD}


@pytest.mark.parametrize(("name", "context", "what"), TOLD)
def test_what_is_wrong_is_told_with_its_entry_and_a_remedy(
    tmp_path: Path, name: str, context: str, what: str
) -> None:
    problems = check(hostile(name, tmp_path), "en/ui.po", SOURCES)
    found = [each for each in problems if each.context == context and what in each.what]
    assert found, problems
    assert found[0].line > 0
    assert found[0].remedy
    assert str(found[0]).startswith(f"en/ui.po:{found[0].line}: {context or 'file'}: ")


@pytest.mark.parametrize("name", [name for name, _, _ in TOLD if "utf-16" not in name])
def test_the_sound_entries_of_a_bad_file_are_used(tmp_path: Path, name: str) -> None:
    path = hostile(name, tmp_path)
    if path.parent.name != "LC_MESSAGES" or name == "empty.po":
        return
    catalogue, _ = load(tmp_path, "en", UI)
    said = catalogue.find("ui.title.play", ("Jouer",))
    assert said is not None
    assert said.forms == ("Play",)
    assert len(catalogue) <= 1, "nothing that is bad"


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = put(tmp_path, "en", UI, "")
    with path.open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    (problem,) = check(path, "en/ui.po", SOURCES)
    assert "at most" in problem.what
    assert len(load(tmp_path, "en", UI).catalogue) == 0


def test_a_text_of_a_million_characters_is_refused(tmp_path: Path) -> None:
    path = put(tmp_path, "en", UI, header() + phrases({"title.play": ("P" * 1_000_000,)}))
    assert [each.context for each in check(path, "x", SOURCES)] == ["ui.title.play"]


def test_a_catalogue_as_babel_writes_it_is_read_whole() -> None:
    raw = header() + phrases(
        {"title.play": ('Play "now" \\ ',), "board.coins": ("{n} coin", "{n} coins")}
    )
    out = io.BytesIO()
    from babel.messages.pofile import write_po

    write_po(out, read_po(io.BytesIO(raw.encode())), width=40)
    found = po.parse(out.getvalue())
    assert found.slips == ()
    assert [each.said for each in found.entries] == [('Play "now" \\ ',), ("{n} coin", "{n} coins")]


def test_comments_may_stand_alone() -> None:
    raw = header() + "# Where I stopped.\n\n" + phrases({"title.play": ("Play",)}) + "# The end.\n"
    found = po.parse(raw.encode())
    assert found.slips == ()
    assert len(found.entries) == 1


def test_a_compiled_catalogue_says_the_same(tmp_path: Path) -> None:
    text = header() + phrases({"title.play": ("Play",), "board.coins": ("{n} coin", "{n} coins")})
    out = io.BytesIO()
    write_mo(out, read_po(io.BytesIO(text.encode()), locale="en"))
    path = put(tmp_path, "en", UI, "")
    path.unlink()
    path.with_suffix(".mo").write_bytes(out.getvalue())
    catalogue, refused = load(tmp_path, "en", UI)
    assert refused == ()
    assert len(catalogue) == 2
    for length in range(0, len(out.getvalue()), 7):
        mo.parse(out.getvalue()[:length])  # raises nothing, wherever it was cut


@given(st.binary(max_size=400))
def test_whatever_the_bytes_reading_ends_well(raw: bytes) -> None:
    assert isinstance(po.parse(raw), po.Po)
    assert isinstance(mo.parse(raw), po.Po)
    assert isinstance(mo.parse(b"\xde\x12\x04\x95" + raw), po.Po)


@given(
    st.lists(
        st.sampled_from(
            [
                'msgid "a"',
                'msgstr "b"',
                'msgstr[0] "c"',
                '"d"',
                "",
                "#, fuzzy",
                "#~ x",
                'msgctxt "k"',
                'msgid_plural "p"',
            ]
        )
    )
)
def test_lines_in_any_order_give_entries_or_slips(lines: list[str]) -> None:
    found = po.parse("\n".join(lines).encode())
    assert all(entry.said and entry.source for entry in found.entries)


def test_terms_of_the_glossary_are_told_apart_and_used(tmp_path: Path) -> None:
    def of(context: str, text: str, terms: tuple[str, ...] = ()) -> Message:
        return Message(CONTENT, context, (text,), (), None, "file.yaml", 1, terms)

    texts = [of(f"x.term.{term}.term", term) for term in ("foyer", "ménage")]
    texts.append(of("x.page.depart.text", "Chaque foyer joue.", ("foyer",)))
    said = ("household", "household", "Every family plays.")
    entries = [
        entry(text.context, text.source, (each,)) for text, each in zip(texts, said, strict=True)
    ]
    path = put(tmp_path, "en", CONTENT, header() + "".join(entries))
    problems = check(path, "x", {text.context: text for text in texts})
    assert [(each.context, each.mild) for each in problems] == [
        ("x.term.ménage.term", False),
        ("x.page.depart.text", True),
    ]
