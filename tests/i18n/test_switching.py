"""Going over to another language while the game runs: at once, everywhere, and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game import paths
from game.content.content import Content
from game.content.library import Library
from game.content.packs import Pack, pack_of
from game.core.effects.choose import Choose
from game.core.ruleset import Ruleset
from game.screens import report, tongues
from game.screens.commands import Do, Go
from game.screens.desk import Desk, Page
from game.screens.nodes import child, find
from game.screens.shell import Shell
from game.session import settings as settings_file
from game.session.seats import PERSON, Seat
from game.session.settings import Settings
from game.text.catalogue import CONTENT, UI, Said
from game.text.codes import direction, nearest
from game.text.coverage import percent
from game.text.phrases import french_words
from game.text.plurals import FRENCH
from tests.i18n.catalogues import entry, header, phrases, put
from tests.screens.menus_desk import content, first_legal, press, said, tree_of
from tests.screens.tables import finished

SEATS = (Seat("Cu", PERSON), Seat("Sn", "greedy"))
WORDS = {
    "title.play": ("Play",),
    "board.coins": ("{n} coin", "{n} coins"),
    "settings.title": ("Settings",),
    "settings.percent": ("{n}%",),
}


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """A folder of translations with some English in it."""
    folder, device = tmp_path / "locales", content().device
    term = next(iter(content().glossary))
    put(folder, "en", UI, header() + phrases(WORDS))
    texts = [
        entry("smartphone.device.title", (device.title,), ("Pocket Earth",)),
        entry(f"smartphone.term.{term}.term", (term,), ("Aardvark",)),
        *[
            entry(f"smartphone.card.{card}.option.{n}", (label,), (f"EN {label}",))
            for card, n, label in choices(content().rulesets["standard"])
        ],
    ]
    put(folder, "en", CONTENT, header() + "".join(texts))
    return folder


def choices(ruleset: Ruleset) -> list[tuple[str, int, str]]:
    """Card, number and label of each option that the rules ask for, one question a card."""
    found: dict[str, list[str]] = {}
    for name, effects in ruleset.scripts.items():
        card = name.partition(".")[0]
        asked = [effect for effect in effects if isinstance(effect, Choose)]
        if len(asked) == 1 and card not in found:
            found[card] = [option.label for option in asked[0].options]
    return [(card, n, text) for card, all_ in found.items() for n, text in enumerate(all_, 1)]


def shell(locales: Path, settings: Path | None = None) -> Shell:
    desk = Desk(content(), french_words(), Settings(), None, settings)
    desk.locales = locales
    return Shell(desk, first_legal)


def test_the_settings_offer_each_language_by_its_own_name_with_how_much_is_done(
    locales: Path,
) -> None:
    done = phrases({"title.play": ("Jogar",)})
    put(locales, "pt_BR", UI, header("pt_BR") + done + phrases({"title.quit": ("",)}))
    put(locales, "xx", UI, "")
    row = child(tree_of(shell(locales), "settings"), "settings.language")
    assert [node.label for node in row.children] == [
        "Français", "English 100\u00a0%", "Português (Brasil) 50\u00a0%", "xx",
    ]  # fmt: skip
    assert [node.chosen for node in row.children] == [True, False, False, False]


def test_a_language_is_there_at_once_is_kept_and_goes_again(locales: Path, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    made = shell(locales, path)
    tree_of(made, "settings")
    tree = press(made, "settings.language.en")
    assert tree.label == "Settings"
    assert child(tree, "settings.language.en").chosen
    assert child(tree, "settings.language.en").label == "English 100%"
    assert settings_file.load(path).settings.language == "en"
    made.desk.pages = [Page("title")]
    assert made.tree().label == "Pocket Earth"
    assert child(made.tree(), "title.play").label == "Play"
    tree_of(made, "settings")
    assert press(made, "settings.language.fr").label == "Réglages"
    assert made.desk.content == content()


def test_in_the_middle_of_a_game_words_names_and_choices_follow(locales: Path) -> None:
    made = shell(locales)
    made.begin("standard", SEATS, 5)
    game, desk = made.desk.playing, made.desk
    before, old = game.state, choices(game.ruleset)
    made.perform(Go("pause"))
    made.perform(Do("set", "language", "en"))
    assert desk.pages == [Page("play"), Page("pause")]
    assert game.state is before
    assert [text for *_, text in choices(game.ruleset)] == [f"EN {text}" for *_, text in old]
    assert desk.ruleset is desk.content.rulesets["standard"]
    desk.pages = [Page("play")]
    assert "Pocket Earth" in said(made.tree())
    made.act(game.legal()[0])
    assert game.state is not before
    made.perform(Do("set", "language", "fr"))
    assert choices(game.ruleset) == old
    assert "Pocket Earth" not in said(made.tree())


def test_pages_of_the_glossary_close_and_lists_begin_at_their_start(locales: Path) -> None:
    made = shell(locales)
    term = next(iter(content().glossary))
    made.desk.pages = [Page("title"), Page("glossary", "Z"), Page("term", term), Page("settings")]
    made.perform(Do("set", "language", "en"))
    assert made.desk.pages == [Page("title"), Page("glossary"), Page("settings")]
    made.back()
    assert "Aardvark" in said(made.tree())


def test_what_is_refused_is_told_once_with_file_and_line_and_stays_french(locales: Path) -> None:
    bad = phrases({"title.rules": ("{x} rules",), "title.quit": ("{n} quit",)})
    path = put(locales, "en", UI, header() + phrases(WORDS) + bad)
    line = path.read_text(encoding="utf-8").splitlines().index('msgctxt "ui.title.rules"') + 1
    made = shell(locales)
    made.perform(Do("set", "language", "en"))
    made.perform(Do("set", "language", "en"))
    (notice,) = made.desk.notices
    assert f"locales/en/LC_MESSAGES/ui.po, ligne {line}\u00a0:" in notice
    assert notice.startswith("2\u00a0erreurs")
    assert child(made.tree(), "title.rules").label == "Règles"
    assert child(made.tree(), "title.play").label == "Play"


def test_a_spoiled_catalogue_of_the_content_stops_nothing(locales: Path) -> None:
    put(locales, "en", CONTENT, "\ufeff" + header() + "msgctxt broken")
    made = shell(locales)
    made.perform(Do("set", "language", "en"))
    assert "content.po, ligne 1" in made.desk.notices[0]
    assert made.tree().label == content().device.title


def test_a_language_that_is_not_there_is_remembered_and_french_is_spoken(locales: Path) -> None:
    made = shell(locales)
    made.perform(Do("set", "language", "oc"))
    assert made.desk.settings.language == "oc"
    row = child(tree_of(made, "settings"), "settings.language")
    assert [node.key for node in row.children if node.chosen] == ["settings.language.fr"]


@pytest.mark.parametrize("value", ["", "EN", "../en", "en-GB", "english", "pt_br"])
def test_a_setting_takes_codes_of_languages_only(value: str) -> None:
    with pytest.raises(ValueError, match="no setting"):
        Settings().with_value("language", value)


def test_the_nearest_language_is_spoken(locales: Path) -> None:
    assert nearest("en_GB", locales) == "en"
    assert nearest("fr", locales) == nearest("oc", locales) == nearest("../en", locales) == "fr"


def test_lines_begin_where_the_language_has_them_begin() -> None:
    right = [code for code in ("ar", "he", "fa", "ur_PK", "az_Arab", "en", "az", "ar_Latn")
             if direction(code) == "rtl"]  # fmt: skip
    assert right == ["ar", "he", "fa", "ur_PK", "az_Arab"]


def test_fuzzy_empty_and_obsolete_entries_do_not_count_as_done(tmp_path: Path) -> None:
    lines = [
        header(),
        entry("a", ("un",), ("one",)),
        entry("b", ("deux",), ("",)),
        entry("c", ("{n} an", "{n} ans"), ("", "")),
        entry("d", ("trois",), ("three",), fuzzy=True),
        'msgctxt "e"\nmsgid "long"\nmsgstr ""\n"line one "\n"line two"\n\n',
        '#, fuzzy\n#~ msgctxt "f"\n#~ msgid "gone"\n#~ msgstr ""\n',
    ]
    put(tmp_path, "en", UI, "".join(lines))
    assert percent(tmp_path, "en") == 40
    put(tmp_path, "en", UI, "".join(lines).replace("\n", "\r\n"))
    assert percent(tmp_path, "en") == 40
    assert percent(tmp_path, "oc") is None


def test_a_device_that_is_opened_while_the_language_changes_is_in_the_new_one() -> None:
    def find_(context: str, source: tuple[str, ...]) -> Said | None:
        if context == "smartphone.device.title":
            return Said(("Pocket Earth",), FRENCH.rule)
        return None

    def open_(pack: Pack) -> Content:
        library.speak(find_)
        return content()

    library = Library([pack_of(paths.content_dir() / "smartphone")], open_)
    assert library.content("smartphone").device.title == content().device.title
    assert library.is_open("smartphone")
    assert library.content("smartphone").device.title == "Pocket Earth"
    assert library.packs[0].title == library.pack("smartphone").title == "Pocket Earth"


def test_a_device_that_cannot_be_opened_is_named_in_the_language_of_the_moment(
    locales: Path,
) -> None:
    def open_(pack: Pack) -> Content:
        raise OSError("no such file")

    pack = pack_of(paths.content_dir() / "smartphone")
    other = pack._replace(id="other", title="Other")
    desk = Desk(Library([pack, other], open_), french_words(), Settings(), None, None)
    desk.locales = locales
    made = Shell(desk, first_legal)
    made.perform(Do("device", "smartphone"))
    made.perform(Do("set", "language", "en"))
    node = find(made.tree(), "title.device.smartphone")
    assert node is not None
    assert "Pocket Earth" in node.why_not


def test_every_language_that_comes_with_the_game_has_a_name() -> None:
    made = shell(paths.locales_dir())
    labels = tongues.named(made.desk)
    assert labels["en"].startswith("English ")
    assert all(label[0].isupper() for label in labels.values())


def test_the_catalogue_that_comes_with_the_game_is_said_everywhere() -> None:
    made = shell(paths.locales_dir())
    made.perform(Do("set", "language", "en"))
    assert made.desk.notices == []
    assert child(made.tree(), "title.play").label == "Play"


def test_a_name_that_is_read_the_other_way_stands_by_itself(locales: Path) -> None:
    """Its per cent would be drawn on its wrong side."""
    put(locales, "ar", UI, header("ar") + phrases({"title.play": ("العب",)}))
    made = shell(locales)
    assert tongues.named(made.desk)["ar"] == "\u2068العربية\u2069 100\u00a0%"
    made.perform(Do("set", "language", "ar"))
    named = tongues.named(made.desk)
    assert (named["ar"][0], named["en"][0]) == ("ا", "\u2068")


def test_figures_have_the_decimal_mark_of_the_language(locales: Path) -> None:
    desk = finished()
    desk.locales = locales
    french_ = said(report.build(desk))
    tongues.speak(desk, "en")
    english = said(report.build(desk))
    figure = re.compile(r"\d[.,]\d")
    assert {text[1] for text in figure.findall(french_)} == {","}
    assert {text[1] for text in figure.findall(english)} == {"."}
