"""The menus as a person goes through them: title, new game, settings, pause, questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.screens import pages
from game.screens.commands import Do
from game.screens.desk import Page
from game.screens.looks import PortraitLook
from game.screens.nodes import Role, child, dialog, find, focusable, walk
from game.session import settings as settings_file
from game.session.seats import PERSON, USUAL_LEVEL, Seat, level_of, style_of
from game.text.phrases import french
from tests.screens.menus_desk import content, keys, play, press, said, shell, tree_of

FOUR = tuple([Seat(t, PERSON) for t in ("Cu", "Li", "Au", "Co")])
PAGES = ("title", "new_game", "saves", "settings", "rules", "sources", "glossary", "credits")


@pytest.mark.parametrize("page", PAGES)
def test_every_node_has_its_own_key_and_words_to_be_read_by(page: str, tmp_path: Path) -> None:
    tree = tree_of(shell(tmp_path), page)
    assert tree.key == page
    found = [node.key for node in walk(tree)]
    assert len(found) == len(set(found))
    assert [node.key for node in focusable(tree) if not node.label] == []


@pytest.mark.parametrize("page", PAGES[1:])
def test_every_page_but_the_title_can_be_left(page: str) -> None:
    made = shell()
    tree_of(made, page)
    press(made, "back")
    assert made.desk.pages == [Page("title")]


def test_every_way_of_the_title_opens_something(tmp_path: Path) -> None:
    made = shell(tmp_path)
    for node in focusable(made.tree()):
        if not isinstance(node.command, Do):
            press(made, node.key)
            assert made.desk.pages[-1].name in pages.SCREENS
            made.back()


def test_quitting_from_the_title_closes_the_game() -> None:
    made = shell()
    press(made, "title.quit")
    assert made.desk.closing


def test_the_title_offers_nothing_to_resume_when_nothing_is_saved(tmp_path: Path) -> None:
    assert find(shell(tmp_path).tree(), "title.resume") is None
    assert find(shell(None).tree(), "title.resume") is None


def test_the_title_resumes_the_newest_unfinished_game(tmp_path: Path) -> None:
    made = shell(tmp_path)
    play(made, FOUR, 50)
    where = child(made.tree(), "title.resume")
    assert where.label.startswith("Reprendre\u00a0: an ")
    assert where.label.endswith("quatre foyers")
    press(made, "title.resume")
    assert made.desk.pages == [Page("play")]
    assert [seat.team for seat in made.desk.playing.seats] == [seat.team for seat in FOUR]


def test_a_game_that_is_over_is_not_offered_on_the_title(tmp_path: Path) -> None:
    made = shell(tmp_path)
    assert play(made, FOUR[:1], 10_000).state.over
    assert find(made.tree(), "title.resume") is None


def test_a_new_game_is_ready_to_start_for_one_person() -> None:
    made = shell()
    press(made, "title.play")
    assert [seat.is_person for seat in made.desk.plan.seats] == [True, False, False, False]
    press(made, "new_game.start")
    assert made.desk.pages == [Page("play")]
    assert len(made.desk.playing.seats) == 4


def test_households_are_added_up_to_the_most_and_then_it_says_why_not() -> None:
    made = shell()
    tree = tree_of(made, "new_game")
    tree = press(made, "new_game.add")
    assert len(keys(tree, "seat.")) > 0
    assert len(made.desk.plan.seats) == 5
    assert child(tree, "new_game.add").why_not == "5 foyers au plus."
    teams = [seat.team for seat in made.desk.plan.seats]
    assert len(set(teams)) == 5


def test_households_are_taken_away_down_to_one() -> None:
    made = shell()
    tree = tree_of(made, "new_game")
    for _ in range(3):
        tree = press(made, "seat.1.remove")
    assert len(made.desk.plan.seats) == 1
    assert child(tree, "seat.0.remove").why_not
    assert "solo" in child(tree, "new_game.sentence").label


def test_a_household_takes_another_metal_and_one_that_is_taken_is_exchanged() -> None:
    made = shell()
    tree_of(made, "new_game")
    tree = press(made, "seat.0.who")
    assert "Échange" in child(tree, "seat.team.Au").hint
    tree = press(made, "seat.team.Au")
    assert [seat.team for seat in made.desk.plan.seats][:3] == ["Au", "Li", "Cu"]
    assert child(tree, "seat.team.Au").chosen
    tree = press(made, "seat.team.Ag")
    assert child(tree, "seat.0.name").label == "Foyer Argent"
    assert len({seat.team for seat in made.desk.plan.seats}) == 4


def test_a_computer_household_takes_a_style_and_a_level() -> None:
    made = shell()
    tree_of(made, "new_game")
    press(made, "seat.1.who")
    press(made, "seat.who.campaigner")
    tree = press(made, "seat.level.sharp")
    assert made.desk.plan.seats[1].player == "campaigner.sharp"
    assert child(tree, "seat.level.sharp").chosen
    opened = dialog(tree)
    assert opened is not None
    look = child(opened, "seat.who.campaigner").look
    assert look == PortraitLook("campaigner", large=True)
    tree = press(made, "seat.who.thrifty")
    assert made.desk.plan.seats[1].player == "thrifty.sharp"
    press(made, "back")
    who = child(made.tree(), "seat.1.who")
    assert (who.label, who.look) == ("Économe, expert", PortraitLook("thrifty"))
    assert "pièces" in who.value


def test_a_person_has_no_level_to_choose() -> None:
    made = shell()
    tree_of(made, "new_game")
    tree = press(made, "seat.0.who")
    assert find(tree, "seat.level") is None
    assert child(tree, "seat.who.person").chosen


def test_the_computer_households_of_a_new_table_are_all_different_and_play_as_usual() -> None:
    made = shell()
    tree_of(made, "new_game")
    first, *others = made.desk.plan.seats
    assert first.is_person
    assert len({style_of(seat.player) for seat in others}) == len(others) == 3
    assert {level_of(seat.player) for seat in others} == {USUAL_LEVEL}
    press(made, "seat.2.player.person")
    press(made, "seat.2.player.computer")
    press(made, "new_game.add")
    assert len({style_of(seat.player) for seat in made.desk.plan.seats[1:]}) == 4


@pytest.mark.parametrize("name", list(content().scenarios))
def test_every_scenario_starts_as_it_is_offered(name: str) -> None:
    made = shell()
    tree_of(made, "new_game")
    tree = press(made, f"scenario.{name}")
    assert child(tree, f"scenario.{name}").chosen
    low, high = content().rulesets[name].seats
    assert low <= len(made.desk.plan.seats) <= high
    about = child(tree, "new_game.about")
    assert content().scenarios[name].summary in said(about)
    press(made, "new_game.start")
    assert made.desk.playing.origin.scenario == name
    assert len(made.desk.playing.seats) == len(made.desk.plan.seats)


def test_a_scenario_makes_room_or_takes_seats_away_and_keeps_those_one_chose() -> None:
    made = shell()
    tree_of(made, "new_game")
    press(made, "seat.1.player.person")
    mine = made.desk.plan.seats[:2]
    for name, ruleset in content().rulesets.items():
        press(made, f"scenario.{name}")
        low, high = ruleset.seats
        assert low <= len(made.desk.plan.seats) <= high
        assert made.desk.plan.seats[:2] == mine[:high]


def test_the_table_is_told_how_the_device_goes_round() -> None:
    made = shell()
    tree = tree_of(made, "new_game")
    assert "l’ordinateur joue les autres" in child(tree, "new_game.sentence").label
    tree = press(made, "seat.1.player.person")
    assert "Vous êtes 2" in child(tree, "new_game.sentence").label
    press(made, "seat.0.player.computer")
    tree = press(made, "seat.1.player.computer")
    assert "tu regardes" in child(tree, "new_game.sentence").label


def test_a_table_of_computers_only_starts_and_plays() -> None:
    made = shell()
    tree_of(made, "new_game")
    press(made, "seat.0.player.computer")
    press(made, "new_game.start")
    before = len(made.desk.playing.history.done)
    made.play_computer()
    assert len(made.desk.playing.history.done) == before + 1


def test_only_scenarios_of_the_content_are_offered() -> None:
    tree = tree_of(shell(), "new_game")
    group = child(tree, "new_game.scenario")
    assert [node.label for node in group.children] == [
        scenario.title for scenario in content().scenarios.values()
    ]


def test_a_setting_applies_at_once_is_shown_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    made = shell(settings=path)
    tree_of(made, "settings")
    tree = press(made, "settings.text_size.150")
    assert made.desk.settings.text_size == "150"
    assert child(tree, "settings.text_size.150").chosen
    assert not child(tree, "settings.text_size.100").chosen
    assert settings_file.load(path).settings.text_size == "150"


def test_every_setting_is_there_with_all_its_values_and_one_is_chosen() -> None:
    tree = tree_of(shell(), "settings")
    rows = [node for node in tree.children if node.role is Role.GROUP]
    offered = {"language": ("fr",), **settings_file.CHOICES}
    assert {row.key.removeprefix("settings.") for row in rows} == set(offered)
    for row in rows:
        name = row.key.removeprefix("settings.")
        values = [node.key.rpartition(".")[2] for node in row.children]
        assert tuple(values) == offered[name]
        assert sum(node.chosen for node in row.children) == 1


def test_a_setting_that_cannot_be_written_is_told_and_still_applies(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    made = shell(settings=blocked / "settings.json")
    tree_of(made, "settings")
    tree = press(made, "settings.theme.dark")
    assert made.desk.settings.theme == "dark"
    assert "n’est pas enregistré" in said(tree)


def test_the_pause_says_that_the_game_is_kept_and_leads_on(tmp_path: Path) -> None:
    made = shell(tmp_path)
    made.begin("standard", FOUR, 5)
    made.desk.pages.append(Page("pause"))
    opened = dialog(made.tree())
    assert opened is not None
    assert opened.key == "pause"
    assert "enregistrée à chaque action" in child(opened, "pause.saved").label
    assert child(opened, "pause.number").label.endswith("5")
    press(made, "pause.resume")
    assert made.desk.pages == [Page("play")]


def test_the_pause_says_when_nothing_is_kept() -> None:
    made = shell(None)
    made.begin("standard", FOUR, 5)
    made.desk.pages.append(Page("pause"))
    assert "n’est pas enregistrée" in said(made.tree())
    press(made, "pause.leave")
    assert "ne pourras pas" in said(made.tree())


def test_leaving_a_game_is_asked_first_and_the_game_stays_in_the_list(tmp_path: Path) -> None:
    made = shell(tmp_path)
    made.begin("standard", FOUR, 5)
    made.desk.pages.append(Page("pause"))
    press(made, "pause.leave")
    assert made.desk.game is not None
    press(made, "leave.yes")
    assert made.desk.game is None
    assert find(made.tree(), "title.resume") is not None


def test_undoing_over_a_revealed_card_asks_the_table() -> None:
    made = shell()
    made.begin("standard", FOUR[:1], 5)
    game = made.desk.playing
    while not game.undo_reveals(game.undo_count()):
        made.act(game.legal()[0])
        made.desk.moments.clear()
    steps = len(game.history.done)
    made.perform(Do("undo"))
    opened = dialog(made.tree())
    assert opened is not None
    assert "La table est d’accord" in said(opened)
    assert len(game.history.done) == steps
    press(made, "agree_undo.yes")
    assert len(game.history.done) < steps


def test_no_phrase_asks_for_a_touch_where_there_may_be_a_keyboard() -> None:
    """Old bug: « Touche une carte », read in the terminal."""
    for key, phrase in french().items():
        for form in (phrase,) if isinstance(phrase, str) else phrase:
            assert not form.startswith("Touche "), key
