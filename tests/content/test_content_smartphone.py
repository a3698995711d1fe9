"""The real content: whole, clean, true to its figures, and playable to the end."""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import fmean

import pytest

from game.content.checks import RULES
from game.content.content import Content, load
from game.content.files import content_files
from game.content.lint import lint
from game.content.marks import texts_in
from game.content.problems import errors
from game.content.read import read
from game.content.references import EVENTS
from game.content.schema import write_schemas
from game.content.wording import card_words, guide_words
from game.core.apply import apply
from game.core.legal import legal
from game.core.making import model_price
from game.core.ruleset import DraftPhase
from game.core.setup import start

ROOT = Path(__file__).resolve().parents[2]
SMARTPHONE = ROOT / "content" / "smartphone"
CORE = ROOT / "game" / "core"

PRINTED = {
    "deposit": 44, "design": 16, "making": 12, "news": 24, "hazard": 30, "gesture": 36,
    "initiative": 16, "lever": 14, "alert": 13, "mission": 10, "misconception": 10,
}  # fmt: skip


@pytest.fixture(scope="module")
def content() -> Content:
    return load(SMARTPHONE)


def test_nothing_is_wrong() -> None:
    found = errors(lint(SMARTPHONE, date(2026, 11, 24)))
    assert not found, "\n".join(map(str, found))


def test_the_schemas_for_editors_are_up_to_date(tmp_path: Path) -> None:
    written = {path.name: path.read_bytes() for path in write_schemas(SMARTPHONE, tmp_path)}
    kept = {path.name: path.read_bytes() for path in (SMARTPHONE / "schema").glob("*.json")}
    assert kept == written, "run: python -m game.content.lint content/smartphone --schemas"


def test_every_file_tells_editors_its_schema() -> None:
    for path in content_files(SMARTPHONE)[0]:
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        start, _, schema = first.partition("$schema=")
        assert start == "# yaml-language-server: ", path.name
        name = (path.parent / schema).resolve()
        assert name.is_file(), path.name
        if path.parent.name == "decks":
            assert f"deck: {name.name.removesuffix('.schema.json').removeprefix('deck-')}\n" in (
                path.read_text(encoding="utf-8")
            )


def test_no_scene_is_worn_out(content: Content) -> None:
    shown = Counter(card.scene for card in content.cards.values())
    assert max(shown.values()) <= 8, shown.most_common(3)


def test_every_scene_is_shown_by_a_device() -> None:
    shown = {
        card.item.scene
        for folder in (ROOT / "content").iterdir()
        if folder.is_dir()
        for _, card in read(folder).cards
    }
    drawn = {path.stem for path in (ROOT / "assets" / "scenes").glob("*.svg")}
    assert drawn == shown


def test_the_decks_are_complete(content: Content) -> None:
    assert {deck: content.printed(deck) for deck in PRINTED} == PRINTED


def test_every_gauge_has_three_alerts_and_two_that_a_child_can_hear(content: Content) -> None:
    gauges = Counter(str(getattr(card, "gauge", "")) for card in content.decks["alert"])
    assert set(gauges) == set("CMEH")
    assert min(gauges.values()) >= 3
    played = content.rulesets["decouverte"].cards
    easy = [card for card in content.decks["alert"] if card.id in played]
    heard = Counter(str(getattr(card, "gauge", "")) for card in easy)
    assert all(heard[gauge] >= 2 for gauge in "CMEH")


def test_every_family_of_the_standard_game_has_ten_deposits(content: Content) -> None:
    families = Counter(str(c.family) for c in content.decks["deposit"])
    standard = content.rulesets["standard"].numbers.new_families
    assert {family: families[family] for family in standard} == dict.fromkeys(standard, 10)


def test_every_family_of_expert_has_deposits_enough_for_five(content: Content) -> None:
    cards = content.rulesets["expert"].cards.values()
    families = Counter(card.family for card in cards if card.family)
    assert set(families) == set(content.rulesets["expert"].numbers.new_families)
    assert min(families.values()) >= 8


def test_every_text_can_be_shown(content: Content) -> None:
    for _, card in read(SMARTPHONE).cards:
        for found in texts_in(card.item):
            if len(found.path) == 1:
                shown = card_words(content, card.item.id, str(found.path[0]))
                assert shown
                assert "{" not in shown
    for scenario in content.scenarios:
        for page in content.pages(scenario):
            assert "{" not in guide_words(content, scenario, page.id)


def test_the_rules_tell_that_drafts_go_there_and_back(content: Content) -> None:
    for scenario in content.scenarios:
        ruleset = content.rulesets[scenario]
        drafts = [phase for phase in ruleset.phases if isinstance(phase, DraftPhase)]
        pages = "".join(guide_words(content, scenario, page.id) for page in content.pages(scenario))
        assert all(draft.snake for draft in drafts if draft.rounds > 1), scenario
        assert ("repart en sens inverse" in pages) == bool(drafts), scenario
        assert ("aller puis retour" in pages) == bool(drafts), scenario


def test_every_card_with_a_figure_leads_to_a_source(content: Content) -> None:
    for card in content.cards.values():
        if card.all_facts:
            assert content.sources_of(card)


def test_the_scenario_has_every_rule_that_the_core_asks_for(content: Content) -> None:
    asked = set()
    for path in CORE.rglob("*.py"):
        asked |= set(re.findall(r'named_rule\(\s*"([a-z_.]+)"', path.read_text(encoding="utf-8")))
    assert len(asked) > 20
    assert asked == set(RULES)
    assert asked <= set(content.rulesets["standard"].rules)


def test_cards_may_answer_every_event_that_the_core_triggers() -> None:
    told = set()
    for path in CORE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        told |= set(re.findall(r'trigger(?:_levers)?\(\s*table, "([a-z_]+)"', text))
        told |= set(re.findall(r'_receive\(table, [^"]*"([a-z_]+)"\)', text))
    assert {"year_start", "served", "repaired", "played"} <= told
    assert told <= EVENTS


def test_gauges_are_sized_by_seats_and_years(content: Content) -> None:
    rules = content.rulesets["standard"]
    for kind, (tense, hot) in enumerate(rules.zones):
        assert rules.zone_levels(kind, 4) == (math.ceil(32 * tense), math.ceil(32 * hot))
    four, eight = ([rules.zone_levels(kind, n) for kind in range(4)] for n in (4, 8))
    assert all(a[1] < b[1] <= 2 * a[1] for a, b in zip(four, eight, strict=True))


@pytest.mark.parametrize(("kind", "figure"), [("C", "carbone-ademe"), ("M", "matiere-ademe")])
def test_scales_bring_an_average_new_phone_to_the_figure(
    content: Content, kind: str, figure: str
) -> None:
    scale = next(k.scale for k in content.device.kinds if k.id == kind)
    assert scale is not None
    assert scale.fact == figure
    real = content.facts[figure].value
    assert real is not None
    assert _average_new_phone(content, kind) * scale.per_cube == pytest.approx(real, rel=0.1)


def _average_new_phone(content: Content, kind: str) -> float:
    deposits, designs, makings = (content.decks[d] for d in ("deposit", "design", "making"))
    families = [
        [c for c in deposits if c.family == family]
        for family in content.rulesets["standard"].numbers.new_families
    ]
    rows = [*families, designs, makings]
    return sum(fmean(card.impact.get(kind, 0) for card in row) for row in rows)


SCENARIOS = (
    "decouverte", "standard", "cooperatif", "solo", "expert",
    "atelier-25", "atelier-50", "atelier-90",
)  # fmt: skip


def test_the_scenarios_are_there_in_the_order_of_the_menu(content: Content) -> None:
    assert tuple(content.scenarios) == SCENARIOS
    assert content.scenarios["decouverte"].texts == "easy"
    assert {s.texts for s in content.scenarios.values() if s.id != "decouverte"} == {"text"}


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_scenario_has_medals_and_teams_enough(content: Content, name: str) -> None:
    rules = content.rulesets[name]
    assert [award.id for award in content.scenarios[name].awards] == ["bronze", "argent", "or"]
    assert [award.id for award in rules.awards] == ["bronze", "argent", "or"]
    assert rules.seats[1] <= len(content.device.teams)


def test_teams_have_their_colour_and_shape(content: Content) -> None:
    theme = (ROOT / "assets" / "theme" / "tokens.yaml").read_text(encoding="utf-8")
    for team in content.device.teams:
        assert f"{{key: {team.id}, symbol: {team.symbol}, name: {team.name}, colour:" in theme


def test_the_workshops_are_timed_and_played_together(content: Content) -> None:
    for name, minutes in (("atelier-25", 25), ("atelier-50", 50), ("atelier-90", 90)):
        rules = content.rulesets[name]
        assert rules.together
        assert rules.seats == (3, 8)
        assert rules.timing is not None
        assert rules.timing.minutes == minutes


def test_the_ready_made_models_differ_in_what_they_cost(content: Content) -> None:
    """A cheap glued one, one of the middle, a dear one that opens and weighs least."""
    rules = content.rulesets["decouverte"]
    prices = {model: model_price(rules, model) for model in rules.catalogue}
    weights = {
        model: sum(sum(rules.cards[part].impact) for part in parts)
        for model, parts in rules.catalogue.items()
    }
    assert list(prices) == ["comete", "roseau", "chene"]
    assert sorted(prices.values()) == list(prices.values())
    assert sorted(weights.values(), reverse=True) == list(weights.values())


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_game_of_chance_reaches_its_end_with_any_number_of_seats(
    content: Content, name: str
) -> None:
    rules = content.rulesets[name]
    for seats in range(rules.seats[0], rules.seats[1] + 1):
        chance = random.Random(seats)
        state, _, _ = start(rules, seats, seed=seats)
        for _ in range(1200):
            if state.over:
                break
            state = apply(rules, state, chance.choice(legal(rules, state))).state
        assert state.over
        assert state.year == rules.years
