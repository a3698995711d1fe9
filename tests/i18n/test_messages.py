"""Every text that players read is there to be translated, once, and told so that one can."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.content.content import load
from game.content.packs import packs
from game.content.translated import in_language
from game.i18n import catalogues, content, domains, interface
from game.text.catalogue import DOMAINS, Said
from game.text.phrases import french
from game.text.plurals import FRENCH

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
PACKS = [pack.id for pack in packs(CONTENT)]


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_text_has_a_context_of_its_own(domain: str) -> None:
    texts = domains.messages_of(domain, CONTENT)
    assert len({message.context for message in texts}) == len(texts) > 1000
    assert all(message.about and all(message.source) for message in texts)


def test_every_phrase_is_there() -> None:
    assert [f"ui.{key}" for key in french()] == [each.context for each in interface.messages()]


def test_a_card_is_told_with_its_place_its_room_and_its_figure() -> None:
    texts = {each.context: each for each in content.pack_messages(CONTENT / "smartphone")}
    title = texts["smartphone.card.ecotheque.title"]
    assert title.source == ("Écothèque",)
    assert title.chars == 24
    assert "Card" in title.comments[0]
    assert "At most 24 characters." in title.comments
    written = (ROOT / title.file).read_text(encoding="utf-8").splitlines()
    assert "Écothèque" in written[title.line - 1]


def test_what_is_for_translators_only_is_no_text() -> None:
    texts = content.messages(CONTENT)
    assert not [each for each in texts if each.context.endswith(".english")]


@pytest.mark.parametrize("pack", PACKS)
def test_every_text_of_the_content_finds_its_place_in_a_language(pack: str) -> None:
    folder = next(each.folder for each in packs(CONTENT) if each.id == pack)
    texts = {(each.context, each.source) for each in content.pack_messages(folder)}
    asked: set[tuple[str, tuple[str, ...]]] = set()

    def find(context: str, source: tuple[str, ...]) -> Said | None:
        if (context, source) not in texts:
            return None
        asked.add((context, source))
        return Said(source, FRENCH.rule)

    assert in_language(load(folder), find).decks == load(folder).decks
    assert texts - asked == set(), "texts that no player would read in their language"


@pytest.mark.parametrize(("domain", "folder"), [("ui", "game/text"), ("content", "content")])
def test_the_templates_are_those_of_the_texts(domain: str, folder: str) -> None:
    kept = domains.template(ROOT / "locales", domain).read_bytes()
    made = catalogues.template(domain, domains.messages_of(domain, CONTENT))
    assert catalogues.same_texts(kept, made), "run: terre-en-poche i18n templates"


@pytest.mark.parametrize(("domain", "folder"), [("ui", "game/text"), ("content", "content")])
def test_pybabel_extracts_the_same(tmp_path: Path, domain: str, folder: str) -> None:
    out = tmp_path / "made.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "babel.cfg"]
    subprocess.run([*command, "-o", str(out), folder], cwd=ROOT, check=True)
    made = catalogues.template(domain, domains.messages_of(domain, CONTENT))
    assert catalogues.same_texts(out.read_bytes(), made)
    assert b"msgctxt" in out.read_bytes()
