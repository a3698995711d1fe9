"""The lint: what cannot be printed or can never happen, and ids that stay."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from game.content.content import load
from game.content.endless import endless
from game.content.lint import lint
from game.content.lint.__main__ import main
from game.content.lint.ids import accept_ids
from game.content.lint.texts import word_count
from game.content.lint.typography import slips
from game.content.problems import ContentError, Problem, errors
from game.content.read import read
from game.content.schema import write_schemas

TODAY = date(2026, 11, 24)
Spoil = Callable[[str, str], Path]


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def found(folder: Path, code: str) -> list[Problem]:
    return [problem for problem in lint(folder, TODAY) if problem.code == code]


def test_the_jeans_are_clean(jeans: Path) -> None:
    accept_ids(read(jeans))
    assert lint(jeans, TODAY) == []


def test_same_day_same_list(jeans: Path, spoil: Spoil) -> None:
    spoil("dead-ids.yaml", "decks/zz.yaml")
    assert lint(jeans, TODAY) == lint(jeans, TODAY)


def test_an_id_that_was_accepted_and_is_gone_is_an_error(jeans: Path) -> None:
    assert "cards ronce" in accept_ids(read(jeans))
    assert accept_ids(read(jeans)) == []
    edit(jeans, "decks/hazards.yaml", "id: ronce", "id: ronces")
    lost = found(jeans, "lost-id")
    assert [p.path for p in lost] == ["cards ronce", "codes D01 ronce"]
    assert all(p.file == "ids.txt" and p.severity == "error" for p in lost)
    new = found(jeans, "new-id")
    assert [p.severity for p in new] == ["warning", "warning"]
    accept_ids(read(jeans))
    assert found(jeans, "lost-id"), "accepting new ids must not forget lost ones"


def test_a_printed_code_does_not_move_to_another_card(jeans: Path) -> None:
    accept_ids(read(jeans))
    edit(jeans, "decks/hazards.yaml", "code: D01", "code: D02")
    assert [p.path for p in found(jeans, "lost-id")] == ["codes D01 ronce"]
    assert [p.message for p in found(jeans, "code-order")] == ["`D02` where D01 comes"]


def test_a_broken_file_does_not_make_its_ids_look_lost(jeans: Path) -> None:
    accept_ids(read(jeans))
    (jeans / "decks" / "hazards.yaml").write_text("deck: [", encoding="utf-8")
    assert [p.code for p in errors(lint(jeans, TODAY))] == ["yaml"]


def test_a_reaction_to_a_hazard_that_never_comes(jeans: Path) -> None:
    edit(jeans, "device.yaml", "hazards:\n", "hazards:\n  - {id: moth, name: mite, icon: alea}\n")
    edit(jeans, "decks/gestures.yaml", "reaction: [bramble]", "reaction: [bramble, moth]")
    assert [p.message for p in found(jeans, "never")] == ["no card brings the hazard `moth`"]


def test_a_pillar_that_nothing_lights(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "pillar_uses: 1", "pillar_uses: 3")
    problems = found(jeans, "pillar-out-of-reach")
    assert [p.message for p in problems] == ["2 cards for the pillar `supply`"]


def test_a_deck_without_cards(jeans: Path) -> None:
    (jeans / "decks" / "makings.yaml").unlink()
    assert [p.message for p in found(jeans, "empty-deck")] == ["the deck `making` has no card"]


def test_too_few_cards_for_all_seats(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "seats: [1, 3]", "seats: [1, 6]")
    assert [p.message for p in found(jeans, "too-few-cards")] == [
        "5 cards of `deposit` of the family `cotton`, 6 are needed for 6 seats",
        "5 cards of `deposit`, 7 are needed for 6 seats",
        "6 cards of `gesture`, 12 are needed for 6 seats",
    ]


@pytest.mark.parametrize(("seats", "row", "enough"), [(5, 1, True), (5, 2, False), (4, 2, True)])
def test_the_row_counts_for_the_last_one_to_draft(
    jeans: Path, seats: int, row: int, *, enough: bool
) -> None:
    """Old bug: sixteen designs for eight seats twice were enough, with six of them in the row."""
    edit(jeans, "scenarios/short.yaml", "seats: [1, 3]", f"seats: [1, {seats}]")
    edit(jeans, "scenarios/short.yaml", "rows: {deposit: 2}", f"rows: {{deposit: {row}}}")
    told = [p.message for p in found(jeans, "too-few-cards") if "`deposit`" in p.message]
    assert bool(told) != enough


def test_compensations_are_for_tables_that_may_sit_down(jeans: Path) -> None:
    """A scenario that extends another may have some that it does not need."""
    more = 'start: {by_seat: {"3": {coins: [0, 0, -1]}}, coins'
    edit(jeans, "scenarios/short.yaml", "start: {coins", more)
    duel = "id: duel\nextends: short\nseats: [1, 2]\n"
    (jeans / "scenarios" / "duel.yaml").write_text(duel, encoding="utf-8")
    assert not found(jeans, "seats")
    edit(jeans, "scenarios/short.yaml", "seats: [1, 3]", "seats: [1, 2]")
    assert [p.message for p in found(jeans, "seats")] == ["the scenario is not for 3 seats"]


def test_more_copies_make_a_deck_suffice(jeans: Path) -> None:
    more = "seats: [1, 6]\ncopies: {coton-recycle: 4, atelier-couture: 10}"
    edit(jeans, "scenarios/short.yaml", "seats: [1, 3]", more)
    assert not found(jeans, "too-few-cards")
    decks = load(jeans).rulesets["short"].deck_cards
    assert decks[0].count("coton-recycle") == 4
    assert decks[4].count("atelier-couture") == 10


def test_a_family_that_no_device_needs(jeans: Path) -> None:
    linen = "families:\n  - {id: linen, name: lin, icon: batterie}\n"
    edit(jeans, "device.yaml", "families:\n", linen)
    more = "token_limit: 1\nfamilies: {linen: [coton-recycle]}"
    edit(jeans, "scenarios/short.yaml", "token_limit: 1", more)
    assert [p.path for p in found(jeans, "idle")] == ["families.linen"]
    assert [p.path for p in found(jeans, "unused")] == ["cards[coton-recycle].id"]
    assert "coton-recycle" not in load(jeans, draft=True).rulesets["short"].cards


ANSWER = """deck: initiative
cards:
  - id: {id}
    code: I01
    title: Ronde
    stage: wear
    who: Des gens du quartier.
    cost: {{elan: 1}}
    on:
      {event}:
        - when: {{metric: drawer, at_least: 1, then: [{effect}]}}
"""


def answers(jeans: Path, *chain: tuple[str, str]) -> list[Problem]:
    """What is told of initiatives that answer events with effects."""
    for number, (event, effect) in enumerate(chain):
        text = ANSWER.format(id=f"ronde-{number}", event=event, effect=effect)
        (jeans / "decks" / f"zz-{number}.yaml").write_text(text, encoding="utf-8")
    return list(endless(read(jeans)))


def test_a_card_that_sets_itself_off(jeans: Path) -> None:
    (problem,) = answers(jeans, ("repaired", "{repair: {fault: any}}"))
    assert problem.file == "decks/zz-0.yaml"
    assert problem.line == 11
    assert problem.message == "`repaired` leads to `repaired` and back to `repaired`: no end"
    assert problem.remedy


def test_two_cards_that_set_each_other_off(jeans: Path) -> None:
    give = "{move_phone: {from: drawer, to: pool}}"
    collect = "{move_phone: {from: drawer, to: recycled}}"
    problems = answers(jeans, ("gave", collect), ("collected", give))
    assert [p.file for p in problems] == ["decks/zz-0.yaml", "decks/zz-1.yaml"]


def test_a_chain_that_ends_is_sound(jeans: Path) -> None:
    give = "{move_phone: {from: drawer, to: pool}}"
    assert not answers(jeans, ("repaired", give), ("gave", "{gain: {coins: 1}}"))


def test_a_card_for_levers_where_there_are_none(jeans: Path) -> None:
    edit(jeans, "decks/gestures.yaml", "repair: {fault: any}", "support: {elan: 1}")
    (problem,) = found(jeans, "dead-card")
    assert problem.message == "`atelier-couture` supports levers: there are none"


def test_a_card_that_looks_at_a_deck_that_is_not_played(jeans: Path) -> None:
    edit(jeans, "decks/gestures.yaml", "repair: {fault: any}", "look: {deck: design, cards: 2}")
    load(jeans)
    edit(jeans, "scenarios/short.yaml", "decks: [deposit, design,", "decks: [deposit,")
    with pytest.raises(ContentError, match="short does not play the deck `design`"):
        load(jeans)


def test_a_page_of_rules_finds_its_numbers_where_it_is_shown(jeans: Path) -> None:
    no_years = (
        "id: other\nextends: short\nphases:\n  - assemble: {}\n  - years: {years: 3, actions: 1}\n"
    )
    page = (
        'rules:\n  - {id: tri, title: Tri, icon: eau, text: "{scenario.phases.final_sort.devices}"'
    )
    (jeans / "scenarios" / "other.yaml").write_text(no_years, encoding="utf-8")
    (jeans / "guide" / "tri.yaml").write_text(page + "}\n", encoding="utf-8")
    (problem,) = found(jeans, "placeholder")
    assert problem.message == "other has no number `scenario.phases.final_sort.devices`"
    (jeans / "guide" / "tri.yaml").write_text(page + ", only: [short]}\n", encoding="utf-8")
    assert not found(jeans, "placeholder")
    content = load(jeans)
    assert "tri" in {each.id for each in content.pages("short")}
    assert "tri" not in {each.id for each in content.pages("other")}


def test_what_a_scenario_inherits_is_told_once(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "title: Court", "title: Court!")
    (jeans / "scenarios" / "other.yaml").write_text("id: other\nextends: short\n")
    assert {p.file for p in found(jeans, "typography")} == {"scenarios/short.yaml"}


def test_a_scenario_lacks_what_the_rules_ask_for(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "  income: {base: 1, name: revenu}\n", "")
    edit(jeans, "scenarios/short.yaml", ", hazard, gesture]", ", hazard]")
    assert [p.message for p in errors(lint(jeans, TODAY))] == [
        "the scenario does not play the deck `gesture`",
        "no rule `income`",
    ]


def test_a_scenario_without_a_number_of_the_rules_is_not_loaded(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "  income: {base: 1, name: revenu}\n", "")
    with pytest.raises(ContentError) as refused:
        load(jeans)
    (problem,) = refused.value.problems
    assert problem.file == "scenarios/short.yaml"
    assert problem.line > 1
    assert problem.remedy == "Add `income: {base: …, name: …}`."


def test_a_scenario_without_a_rule_that_its_cards_change_is_not_loaded(jeans: Path) -> None:
    edit(jeans, "decks/gestures.yaml", "repair: {fault: any}", "set_rule: {rule: pocket, by: 1}")
    more = "  pocket: {base: 1, name: poche}\n  income: {base: 1, name: revenu}\n"
    edit(jeans, "scenarios/short.yaml", "  income: {base: 1, name: revenu}\n", more)
    load(jeans)
    whole = (jeans / "scenarios" / "short.yaml").read_text(encoding="utf-8")
    other = whole.replace("id: short", "id: other").replace(
        "  pocket: {base: 1, name: poche}\n", ""
    )
    (jeans / "scenarios" / "other.yaml").write_text(other, encoding="utf-8")
    with pytest.raises(ContentError, match="other has no rule `pocket`"):
        load(jeans)


def test_a_card_left_out_everywhere(jeans: Path) -> None:
    edit(jeans, "scenarios/short.yaml", "token_limit: 1", "token_limit: 1\nwithout: [dire-non]")
    problems = found(jeans, "unused")
    assert [(p.path, p.severity) for p in problems] == [("cards[dire-non].id", "warning")]


def test_a_change_of_a_rule_that_has_no_room(jeans: Path) -> None:
    edit(jeans, "decks/gestures.yaml", "repair: {fault: any}", "set_rule: {rule: income, by: -2}")
    problems = found(jeans, "no-room")
    assert [p.message for p in problems] == ["`income` is 1 and never below 0"]


def test_news_must_reach_everybody(jeans: Path) -> None:
    (jeans / "decks" / "news.yaml").write_text(
        "deck: news\ncards:\n"
        "  - {id: soldes, code: A01, title: Soldes, stage: wear, rule: Gagne.,"
        " text: Oui., easy: Oui., question: Et toi, scene: ecole, sources: [livre-du-jean],"
        " now: [{gain: {coins: 1}}, {each: {who: all, do: [{gain: {elan: 1}}]}},"
        " {set_rule: {rule: income, by: 1}}, {restock: {phones: 1}},"
        " {when: {metric: gauge_W, at_least: 1, then: [{pay: {coins: 1}}]}}]}\n",
        encoding="utf-8",
    )
    edit(
        jeans, "device.yaml", "teams:",
        "  - {id: news, letter: A, name: A, plural: A, icon: jouer, stage: wear}\nteams:",
    )  # fmt: skip
    assert [p.path for p in found(jeans, "for-one-only")] == [
        "cards[soldes].now[0].gain",
        "cards[soldes].now[2].set_rule",
        "cards[soldes].now[4].when.then[0].pay",
    ]


def test_names_may_hold_digits_and_must_be_used(jeans: Path) -> None:
    edit(
        jeans, "decks/gestures.yaml", 'text: "Une vieille astuce de berger."',
        'text: "Le modèle Berger 3 protège."\n    names: ["Berger 3", "Berger 4"]',
    )  # fmt: skip
    assert not found(jeans, "digit")
    assert [p.path for p in found(jeans, "idle-name")] == ["cards[dire-non].names[1]"]


def test_one_name_for_two_numbers(jeans: Path) -> None:
    edit(
        jeans,
        "decks/gestures.yaml",
        "                - repair: {fault: any}",
        "                - gain: {elan: 1}",
    )
    problems = found(jeans, "ambiguous")
    assert [(p.path, p.message) for p in problems] == [
        ("cards[atelier-couture].rule", "`{elan}` may be 1 and 2")
    ]


def test_one_figure_written_twice(jeans: Path) -> None:
    text = (jeans / "facts" / "facts.yaml").read_text(encoding="utf-8")
    copied = text.replace("id: eau-coton", "id: eau-du-coton")
    (jeans / "facts" / "more.yaml").write_text(copied, encoding="utf-8")
    problems = found(jeans, "twice")
    assert [p.message for p in problems] == ["`eau-du-coton` seems to say the same as `eau-coton`"]


def test_a_figure_that_is_not_its_value(jeans: Path) -> None:
    edit(jeans, "facts/facts.yaml", "value: 1000", "value: 1200")
    assert [p.severity for p in found(jeans, "figure")] == ["warning"]
    edit(jeans, "facts/facts.yaml", "value: 1200", "value: 990")
    assert not found(jeans, "figure"), "rounding for print is fine"


def test_facts_fall_due_on_the_day(jeans: Path) -> None:
    edit(jeans, "facts/facts.yaml", "2090-01-01", "2027-01-01")
    expired = [lint(jeans, day) for day in (date(2026, 12, 31), date(2027, 1, 1))]
    assert [any(p.code == "expired" for p in problems) for problems in expired] == [False, True]


def test_scenes_are_checked_where_there_are_pictures(jeans: Path) -> None:
    scenes = jeans.parent.parent / "assets" / "scenes"
    scenes.mkdir(parents=True)
    for name in ("eau", "tri", "ecole", "usine", "foret", "coque"):
        (scenes / f"{name}.svg").touch()
    dead = found(jeans, "dead-id")
    assert [p.message for p in dead] == ["no scene `atelier`"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Répare\u00a0: gagne 2\u00a0pièces.", 4),
        ("«\u00a0Rien\u00a0» ; vraiment\u202f?", 2),
        ("l’écran d’un téléphone", 3),
        ("…", 0),
    ],
)
def test_words_are_counted_as_people_count(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "L’eau\u00a0: oui\u202f? Non\u202f; peut-être.",
        "«\u00a0Oui\u00a0», dit-il à 12:30.",
        "{coins:pièce|pièces} et {fact}\u00a0%.",
        "https://example.org/a",
        "1\u202f000\u00a0kg",
    ],
)
def test_good_typography(text: str) -> None:
    assert list(slips(text)) == []


@pytest.mark.parametrize(
    "text",
    ["L'eau", "Oui ?", "Oui?", "a : b", "a: b", "« a »", "...", "3 %", "1 000", "a  b", "b "],
)
def test_bad_typography(text: str) -> None:
    assert len(list(slips(text))) == 1


def test_the_command_tells_and_fails_on_errors_only(
    jeans: Path, spoil: Spoil, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(jeans), "--accept-ids", "--today", "2026-11-24"]) == 0
    assert "accepted: cards ronce" in capsys.readouterr().out
    spoil("digit.yaml", "decks/zz.yaml")
    assert main([str(jeans), "--today", "2026-11-24"]) == 1
    shown = capsys.readouterr().out
    assert "decks/zz.yaml:7:11: cards[hostile].rule: a bare digit" in shown
    assert "1 errors, 2 warnings" in shown


def test_schemas_know_the_lists_of_the_device(jeans: Path) -> None:
    written = {path.name: path for path in write_schemas(jeans, jeans / "schema")}
    gesture = json.loads(written["deck-gesture.schema.json"].read_text(encoding="utf-8"))
    card = gesture["$defs"]["GestureCard"]
    assert card["properties"]["pillar"]["enum"] == ["lifespan", "supply"]
    assert card["properties"]["title"]["type"] == "string"
    assert card["additionalProperties"] is False
    assert set(card["required"]) == {"id", "code", "title", "stage"}
    effect = gesture["$defs"]["EffectItem"]
    assert (effect["minProperties"], effect["maxProperties"]) == (1, 1)
    assert "income" in gesture["$defs"]["SetRuleBody"]["properties"]["rule"]["enum"]
    assert not found(jeans, "unread-file"), "schemas are not content"


def test_reading_needs_no_more_than_yaml(jeans: Path) -> None:
    """What the strict reader takes is YAML like any other."""
    for path in jeans.rglob("*.yaml"):
        assert isinstance(yaml.safe_load(path.read_text(encoding="utf-8")), dict)


def test_a_scenario_with_an_error_does_not_make_its_rules_look_dead(jeans: Path) -> None:
    edit(jeans, "decks/gestures.yaml", "repair: {fault: any}", "set_rule: {rule: income, by: 1}")
    edit(jeans, "scenarios/short.yaml", "token_limit: 1", "token_limit: x1")
    assert not found(jeans, "dead-id")
    assert [p.path for p in found(jeans, "type")] == ["token_limit"]
