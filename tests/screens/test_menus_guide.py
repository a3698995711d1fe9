"""The rules, the glossary, the sources: all can be reached, numbers come from the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.screens import alphabet, paging
from game.screens.commands import Go
from game.screens.nodes import Node, Role, child, dialog, find, walk
from game.screens.shell import Shell
from game.session.seats import Seat
from tests.screens.menus_desk import content, keys, press, said, shell, tree_of


def opened(made: Shell, page: str, subject: str, under: str = "title") -> Node:
    """The dialog of a page."""
    tree_of(made, under)
    made.perform(Go(page, subject))
    found = dialog(made.tree())
    assert found is not None
    return found


def planned(scenario: str = "standard") -> Shell:
    """A shell where a game of this scenario is planned."""
    made = shell()
    made.desk.plan.scenario = scenario
    return made


@pytest.mark.parametrize("scenario", list(content().scenarios))
def test_every_rule_of_a_scenario_is_said_with_its_numbers(scenario: str) -> None:
    made = planned(scenario)
    for rule in content().pages(scenario):
        tree = tree_of(made, "rules", rule.id)
        assert child(tree, "rule.title").label == rule.title
        text = child(tree, "rule.text").label
        assert text
        assert "{" not in text


def test_the_numbers_of_the_rules_follow_the_scenario() -> None:
    made = shell()
    scenario = content().scenarios["standard"]
    dear = scenario.rules["repair_cost"]._replace(base=97)
    changed = scenario._replace(rules={**scenario.rules, "repair_cost": dear})
    made.desk.content = replace(made.desk.content, scenarios={"standard": changed})
    assert "97" in child(tree_of(made, "rules", "reparer"), "rule.text").label


def test_one_goes_through_the_rules_and_stops_at_both_ends() -> None:
    made = planned()
    tree = tree_of(made, "rules")
    assert child(tree, "rules.previous").why_not
    pages = content().pages("standard")
    for _ in pages[1:]:
        tree = press(made, "rules.next")
    assert child(tree, "rules.next").why_not
    assert child(tree, "rule.title").label == pages[-1].title


def test_the_list_marks_the_rule_that_is_shown() -> None:
    tree = tree_of(planned(), "rules", "reparer")
    index = child(tree, "rules.index")
    assert [node.key for node in index.children if node.chosen] == ["rules.to.reparer"]


def test_the_words_of_a_rule_open_the_glossary() -> None:
    made = planned()
    tree_of(made, "rules", "reparer")
    tree = press(made, "rule.term.panne")
    found = dialog(tree)
    assert found is not None
    assert content().glossary["panne"].definition in said(found)


def test_every_term_is_under_one_tab_of_the_glossary() -> None:
    made = shell()
    tabs = [key.removeprefix("glossary.to.") for key in keys(tree_of(made, "glossary"),
                                                              "glossary.to.")]  # fmt: skip
    seen: list[str] = []
    for tab in tabs:
        tree = tree_of(made, "glossary", tab)
        seen += [key.removeprefix("glossary.term.") for key in keys(tree, "glossary.term.")]
    assert sorted(seen) == sorted(content().glossary)


def test_a_term_says_which_rules_use_it() -> None:
    found = opened(shell(), "term", "réparabilité", "glossary")
    assert "Réparer" in [node.label for node in child(found, "term.rules").children]
    assert content().glossary["réparabilité"].english in said(found)


def test_an_unknown_term_is_told() -> None:
    assert "pas dans le glossaire" in said(opened(shell(), "term", "zzz", "glossary"))


def all_pages(made: Shell, tabs: list[str], start: str) -> list[str]:
    """The keys that begin so, through every page of some tabs of the sources."""
    seen: list[str] = []
    for tab in tabs:
        tree = tree_of(made, "sources", f"{tab}:1")
        while True:
            seen += keys(tree, start)
            after = find(tree, "paging.next")
            if after is None or after.why_not:
                break
            tree = press(made, "paging.next")
    return seen


def tabs_of(tree: Node, group: str) -> list[str]:
    return [node.key.removeprefix("sources.to.") for node in child(tree, group).children]


def test_every_figure_is_reached_once_through_the_stages() -> None:
    made = shell()
    tabs = tabs_of(tree_of(made, "sources"), "sources.stages")
    seen = all_pages(made, tabs, "fact.")
    assert sorted(seen) == sorted([f"fact.{name}" for name in content().facts])


def test_every_source_is_reached_once_through_the_alphabet() -> None:
    made = shell()
    tabs = tabs_of(tree_of(made, "sources"), "sources.letters")
    seen = [key for key in all_pages(made, tabs, "source.") if key != "source.title"]
    assert sorted(seen) == sorted([f"source.{name}" for name in content().sources])


@pytest.mark.parametrize("seen", ["primary", "copy", "second-hand"])
def test_a_figure_says_where_it_comes_from_and_how_it_was_read(seen: str) -> None:
    fact = next(fact for fact in content().facts.values() if fact.seen == seen)
    source = content().sources[fact.source]
    found = opened(shell(), "source", fact.id, "sources")
    words = said(found)
    for expected in (fact.figure, source.organisation, source.title, str(source.year)):
        assert expected in words
    assert (fact.through is None) == ("Dans la source elle-même" in words)
    if fact.through:
        assert content().sources[fact.through].organisation in words


def test_a_figure_in_a_debate_shows_the_others_and_why_they_differ() -> None:
    debate = next(iter(content().debates.values()))
    found = opened(shell(), "source", debate.facts[0], "sources")
    words = said(found)
    for name in debate.facts:
        assert content().facts[name].figure in words
    assert debate.why in words
    chart = child(found, "source.chart")
    assert chart.role is Role.CHART


def test_a_source_lists_the_figures_that_come_from_it() -> None:
    fact = next(iter(content().facts.values()))
    found = opened(shell(), "source", fact.source, "sources")
    assert f"fact.{fact.id}" in [node.key for node in walk(found)]


def test_an_unknown_source_is_told() -> None:
    assert "n’est pas dans ce jeu" in said(opened(shell(), "source", "zzz", "sources"))


def test_the_credits_say_what_inspired_the_game_and_that_it_is_not_theirs() -> None:
    words = said(tree_of(shell(), "credits"))
    assert "Point de M.I.R" in words
    assert "ce jeu n’est pas le leur" in words
    for name in ("PhoneImpact", "Inria", "MIT", "CC\u00a0BY-SA\u00a04.0", "Open Font License"):
        assert name in words


def test_words_with_accents_stand_among_the_others() -> None:
    names = ["zinc", "Écran", "eau", "œuvre", "2 tonnes", "orge"]
    found = alphabet.groups(names, lambda name: name, 1)
    assert [item for group in found for item in group.items] == [
        "2 tonnes", "eau", "Écran", "œuvre", "orge", "zinc",
    ]  # fmt: skip
    assert [group.low for group in found] == ["0-9", "E", "O", "Z"]


def test_a_page_that_does_not_exist_is_the_nearest_that_does() -> None:
    items = list(range(25))
    assert paging.cut(items, 99, 10).items == (20, 21, 22, 23, 24)
    assert paging.cut(items, -3, 10).number == 1
    assert paging.cut([], 4, 10).count == 1
    assert paging.asked("use:x") == ("use", 1)


def test_from_the_title_one_chooses_whose_rules_to_read() -> None:
    made = planned("decouverte")
    tree = tree_of(made, "rules")
    scenarios = content().scenarios
    assert keys(tree, "rules.of.") == [f"rules.of.{name}" for name in scenarios]
    assert child(tree, "rules.of.decouverte").chosen
    tree = press(made, "rules.of.solo")
    assert child(tree, "rules.of.solo").chosen
    listed = [node.label for node in child(tree, "rules.index").children]
    assert listed == [page.title for page in content().pages("solo")]
    assert child(press(made, "rules.next"), "rules.of.solo").chosen
    assert made.desk.plan.scenario == "decouverte"


def test_the_rule_one_reads_stays_when_the_other_scenario_has_it_too() -> None:
    made = planned("standard")
    tree_of(made, "rules", "depart")
    assert child(press(made, "rules.of.expert"), "rule.title").label == "Avant de partir"


def test_a_word_leads_back_to_the_rules_one_was_reading() -> None:
    made = planned("standard")
    tree_of(made, "rules")
    press(made, "rules.of.solo")
    rule = child(press(made, "rule.term.médaille"), "term.rule.but-solo")
    assert rule.command == Go("rules", "solo/but-solo")


def test_in_a_game_the_rules_are_those_of_its_scenario() -> None:
    made = shell()
    made.begin("standard", (Seat("Cu"), Seat("Li")), 5)
    made.perform(Go("rules", "solo/depart"))
    tree = made.tree()
    assert find(tree, "rules.of") is None
    listed = [node.label for node in child(tree, "rules.index").children]
    assert listed == [page.title for page in content().pages("standard")]
