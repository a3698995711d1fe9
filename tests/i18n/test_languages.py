"""The game in a language: what is translated is said in it, what is not stays French."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from game.content import wording
from game.content.content import load as load_content
from game.content.packs import pack_of
from game.content.translated import in_language, pack_in
from game.core.effects.choose import Choose
from game.text.catalogue import CONTENT, UI, Catalogue, load
from game.text.codes import chain
from game.text.languages import words_in
from game.text.plurals import plurals_of
from tests.i18n.catalogues import entry, header, phrases, put

SMARTPHONE = Path(__file__).resolve().parents[2] / "content" / "smartphone"
JEANS = Path(__file__).resolve().parents[1] / "content" / "jeans"
POLISH = header("pl", 3, "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)")


def english(tmp_path: Path, text: str) -> Catalogue:
    put(tmp_path, "en", CONTENT, header() + text)
    loaded = load(tmp_path, "en", CONTENT)
    assert loaded.refused == ()
    return loaded.catalogue


def test_french_needs_nothing_of_all_this() -> None:
    code = (
        "import sys; from pathlib import Path; from game.text.languages import words_in;"
        "words_in('fr', Path('nowhere')).words('board.coins', n=2);"
        "import game.screens.shell;"
        "sys.exit(any(name.partition('.')[0] in ('babel', 'gettext') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_has_no_translation_is_said_in_french(tmp_path: Path) -> None:
    put(tmp_path, "en", UI, header() + phrases({"title.play": ("Play",)}))
    words = words_in("en", tmp_path).words
    assert words("title.play") == "Play"
    assert words("title.rules") == "Règles"
    assert words.language == "en"


def test_each_phrase_counts_as_its_own_language_does(tmp_path: Path) -> None:
    forms = ("{n} moneta", "{n} monety", "{n} monet")
    put(tmp_path, "pl", UI, POLISH + phrases({"board.coins": forms}))
    words = words_in("pl", tmp_path).words
    said = [words("board.coins", n=n) for n in (0, 1, 2, 5, 22)]
    assert said == ["0 monet", "1 moneta", "2 monety", "5 monet", "22 monety"]
    assert words("board.cubes", n=0) == "0\u00a0cube"


def test_english_counts_zero_as_many_and_french_does_not() -> None:
    assert [plurals_of("en").rule(n) for n in (0, 1, 1.5, 2, -1)] == [1, 0, 1, 1, 0]
    assert [plurals_of("fr").rule(n) for n in (0, 1, 1.5, 2, -1)] == [0, 0, 0, 1, 0]
    assert plurals_of("zz") == plurals_of("zz")


def test_a_fuzzy_or_outdated_entry_is_not_shown(tmp_path: Path) -> None:
    fuzzy = entry("ui.title.play", ("Jouer",), ("Play",), fuzzy=True)
    old = entry("ui.title.rules", ("Les règles",), ("Rules",))
    put(tmp_path, "en", UI, header() + fuzzy + old)
    words = words_in("en", tmp_path).words
    assert words("title.play") == "Jouer"
    assert words("title.rules") == "Règles"


def test_a_language_of_a_region_asks_the_language_behind_it(tmp_path: Path) -> None:
    put(
        tmp_path,
        "pt",
        UI,
        header("pt") + phrases({"title.play": ("Jogar",), "title.quit": ("Sair",)}),
    )
    put(tmp_path, "pt_BR", UI, header("pt_BR") + phrases({"title.play": ("Brincar",)}))
    words = words_in("pt_BR", tmp_path).words
    assert [words("title.play"), words("title.quit")] == ["Brincar", "Sair"]
    assert chain("fr_CA") == ("fr_CA",)
    assert words_in("oc", tmp_path).words("title.play") == "Jouer"


def test_a_refused_entry_is_told_with_its_file(tmp_path: Path) -> None:
    path = put(tmp_path, "en", UI, header() + phrases({"board.year": ("Year {n.__class__}",)}))
    spoken = words_in("en", tmp_path)
    assert spoken.words("board.year", n=3) == "An 3"
    ((file, slip),) = spoken.refused
    assert file == path
    assert slip.context == "ui.board.year"


def test_a_device_says_its_own_phrases_in_the_forms_of_the_language(tmp_path: Path) -> None:
    put(tmp_path, "pl", UI, POLISH)
    words = words_in("pl", tmp_path).words
    own = {"board.tokens": ("{n} a", "{n} b", "{n} c")}
    spoken = words.about({}, own, {"board.tokens": plurals_of("pl").rule})
    assert [spoken("board.tokens", n=n) for n in (1, 2, 5)] == ["1 a", "2 b", "5 c"]


def test_a_card_is_said_in_the_language_with_the_numbers_of_its_effects(tmp_path: Path) -> None:
    content = load_content(SMARTPHONE)
    name, rule = next(
        (card.id, card.rule) for card in content.cards.values() if "{coins:" in (card.rule or "")
    )
    assert rule
    others = "".join([f" {{{each}}}" for each in set(wording.names_in(rule)) - {"coins"}])
    said = "Get {coins:coin|coins}" + others
    text = entry(f"smartphone.card.{name}.rule", (rule,), (said,))
    translated = in_language(content, english(tmp_path, text).find)
    coins = wording.card_values(content, name)["coins"]
    assert wording.card_words(translated, name, "rule").startswith(f"Get {coins}\u00a0coin")
    assert translated.cards[name].title == content.cards[name].title
    assert translated.digest == content.digest
    assert content.cards[name].rule == rule, "the French content is not touched"


def test_a_choice_is_said_in_the_language_where_the_rules_ask_for_it(tmp_path: Path) -> None:
    content = load_content(JEANS, draft=True)
    card, choice = next(
        (name.partition(".")[0], effect)
        for name, effects in content.rulesets["short"].scripts.items()
        for effect in effects
        if isinstance(effect, Choose)
    )
    labels = [option.label for option in choice.options]
    text = entry(
        f"jeans.card.{card}.option.2", (labels[1],), ("Gain {elan} élan and {coins:coin|coins}",)
    )
    translated = in_language(content, english(tmp_path, text).find)
    asked = [
        effect
        for effects in translated.rulesets["short"].scripts.values()
        for effect in effects
        if isinstance(effect, Choose)
    ]
    assert [each.label for each in asked[0].options][:2] == [
        labels[0],
        "Gain {elan} élan and {coins:coin|coins}",
    ]
    assert [each.label for each in choice.options] == labels, "the French stays as it was"


def test_terms_and_the_pages_that_name_them_change_together(tmp_path: Path) -> None:
    content = load_content(SMARTPHONE)
    page = next(page for page in content.rules.values() if page.terms)
    term = page.terms[0]
    text = entry(f"smartphone.term.{term}.term", (term,), ("Household!",))
    translated = in_language(content, english(tmp_path, text).find)
    assert translated.rules[page.id].terms[0] == "Household!"
    assert translated.glossary["Household!"].definition == content.glossary[term].definition
    assert len(translated.glossary) == len(content.glossary)


def test_a_scenario_that_takes_a_text_from_another_says_it_too(tmp_path: Path) -> None:
    content = load_content(SMARTPHONE)
    name = content.scenarios["standard"].rules["income"].name
    text = entry("smartphone.scenario.standard.rules.income.name", (name,), ("income",))
    translated = in_language(content, english(tmp_path, text).find)
    assert translated.scenarios["expert"].rules["income"].name == "income"


def test_the_title_page_names_the_device_in_the_language(tmp_path: Path) -> None:
    pack = pack_of(SMARTPHONE)
    text = entry("smartphone.device.title", (pack.title,), ("Pocket Earth",))
    said = pack_in(pack, english(tmp_path, text).find)
    assert said.title == "Pocket Earth"
    assert said.subtitle == pack.subtitle
