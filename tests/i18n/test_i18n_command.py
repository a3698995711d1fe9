"""``terre-en-poche i18n``: a language is started, kept up to date, checked, counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from game import paths
from game.cli import codes, main
from game.i18n import catalogues, interface
from game.i18n.messages import Message
from game.text import po
from game.text.catalogue import UI, place
from tests.i18n.catalogues import entry, header, phrases, put

KEY = "ui.title.play"


@pytest.fixture
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of translations."""
    folder = tmp_path / "locales"
    monkeypatch.setattr(paths, "locales_dir", lambda: folder)
    return folder


def message(source: tuple[str, ...], context: str = KEY) -> Message:
    return Message(UI, context, source, ("Title page.",), None, "file.py", 1)


def again(raw: bytes, *messages: Message) -> tuple[str, catalogues.Change]:
    made, change = catalogues.updated(UI, "en", messages, raw)
    assert po.parse(made).slips == ()
    return made.decode(), change


def catalogue(*entries: str) -> bytes:
    return (header() + "".join(entries)).encode()


def test_rewritten_french_keeps_the_translation_and_what_it_was_made_from() -> None:
    made, change = again(catalogue(entry(KEY, ("Jouer",), ("Play",))), message(("Commencer",)))
    assert change == (0, 0, 1, 0)
    assert "#, fuzzy" in made
    assert '#| msgid "Jouer"' in made
    assert 'msgid "Commencer"\nmsgstr "Play"' in made


def test_french_rewritten_twice_still_shows_what_the_translation_was_made_from() -> None:
    made, _ = again(catalogue(entry(KEY, ("Jouer",), ("Play",))), message(("Commencer",)))
    made, _ = again(made.encode(), message(("Démarrer",)))
    assert '#| msgid "Jouer"' in made
    assert made.count("fuzzy") == 1


def test_a_text_that_becomes_plural_is_to_be_looked_at_with_all_its_forms() -> None:
    made, _ = again(catalogue(entry(KEY, ("un",), ("one",))), message(("un", "deux")))
    assert 'msgstr[0] "one"\nmsgstr[1] "one"' in made
    assert "#, fuzzy" in made


def test_nothing_changed_changes_nothing_and_notes_of_translators_stay() -> None:
    raw = header() + "# A note of mine.\n" + entry(KEY, ("Jouer",), ("Play",))
    made, change = again(raw.encode(), message(("Jouer",)))
    assert change == (1, 0, 0, 0)
    assert "# A note of mine." in made
    assert again(made.encode(), message(("Jouer",)))[0] == made


def test_a_text_that_is_gone_is_kept_aside_and_comes_back() -> None:
    made, change = again(catalogue(entry(KEY, ("Jouer",), ("Play",))), message(("Autre",), "ui.x"))
    assert change.gone == 1
    assert '#~ msgstr "Play"' in made
    made, _ = again(made.encode(), message(("Jouer",)))
    assert '\nmsgid "Jouer"\nmsgstr "Play"' in made


def test_a_language_is_started_once(locales: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["i18n", "new", "pl"]) == codes.DONE
    made = po.parse(place(locales, "pl", UI).read_bytes())
    assert (
        "nplurals=3" in made.header["Plural-Forms"] or "nplurals=4" in made.header["Plural-Forms"]
    )
    assert len(made.entries) == len(interface.messages())
    assert main(["i18n", "new", "pl"]) == codes.PROBLEMS
    assert "existe déjà" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["fr", "../en", "anglais", "EN", "en/.."])
def test_only_a_language_can_be_started(
    locales: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["i18n", "new", name]) == codes.USAGE
    assert not locales.exists()
    assert capsys.readouterr().err


def test_a_call_that_says_too_little_or_too_much_changes_nothing(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for call in (["new"], ["new", "pl", "de"], ["update", "en", "de"], ["status", "en"], ["undo"]):
        assert main(["i18n", *call]) == codes.USAGE
        assert capsys.readouterr().err
    assert not locales.exists()


def test_update_leaves_a_spoiled_file_as_it_is(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(locales, "en", UI, header() + 'msgctxt "ui.title.play"\nmsgid "Jouer"\nmsgstr "Pl')
    before = path.read_bytes()
    assert main(["i18n", "update", "en"]) == codes.PROBLEMS
    assert path.read_bytes() == before
    assert ": ui.title.play: " in capsys.readouterr().out


def test_check_tells_file_line_context_and_remedy(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(
        locales, "en", UI, header() + phrases({"board.year": ("Year",), "title.play": ("Play",)})
    )
    assert main(["i18n", "check"]) == codes.PROBLEMS
    assert f"{path}:7: ui.board.year: `{{n}}` is missing. Use" in capsys.readouterr().out
    put(locales, "en", UI, header() + phrases({"board.year": ("Year {n}",)}))
    assert main(["i18n", "check", str(path)]) == codes.DONE


def test_check_of_a_missing_file_says_what_to_do(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["i18n", "check", "nowhere.po"]) == codes.MISSING
    assert "Vérifie" in capsys.readouterr().err


def test_status_counts_scenarios_and_writes_the_page(
    locales: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(locales, "en", UI, header() + phrases({"title.play": ("Play",), "board.year": ("Year",)}))
    assert main(["i18n", "status", "--write"]) == codes.DONE
    said = capsys.readouterr().out
    row = next(line for line in said.splitlines() if "interface" in line)
    assert [cell.strip() for cell in row.split("|")[1:5]] == ["en", "interface", "1", "1"]
    assert "smartphone, standard" in said
    page = (locales.parent / "docs" / "translation-status.md").read_text(encoding="utf-8")
    assert row in page
