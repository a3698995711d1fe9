"""Content becomes a ruleset that the core plays with, whatever the device."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.content.content import load
from game.core.apply import apply
from game.core.legal import legal
from game.core.ruleset import Attribute, DraftPhase, Fault, Threshold
from game.core.setup import start

JEANS = Path(__file__).parent / "jeans"


def test_numbers_and_indices_of_the_jeans() -> None:
    rules = load(JEANS).rulesets["short"]
    assert rules.stages == ("field", "wear")
    assert rules.attributes == (Attribute("cloth", 3, 1, 0), Attribute("fashion", 2, 0, 0))
    assert rules.faults == (
        Fault("hole"),
        Fault("cloth", attribute=0, at_most=1, dead_at=0, repaired_to=2),
    )
    assert rules.numbers.bin_impact == (0, 2)
    assert rules.numbers.rent_impact == (1, 0)
    assert rules.numbers.new_attributes == (3, 2)
    assert rules.numbers.refurbished_to == ((2, 0), (0, 0))
    assert rules.models["pool"].low == (2, 0)
    assert rules.models["pool"].high == (3, 0)
    assert rules.phases[0] == DraftPhase(0, 2, 1, reverse=False, families=("cotton",))
    assert rules.row_sizes[rules.deck_index["deposit"]] == 2
    assert rules.zone_levels(0, 3) == (9, 18)


def test_cards_of_the_jeans() -> None:
    rules = load(JEANS).rulesets["short"]
    deposits = rules.deck_cards[rules.deck_index["deposit"]]
    assert deposits == ("coton-du-champ",) * 3 + ("coton-recycle",) * 2
    recycled = rules.cards["coton-recycle"]
    assert (recycled.coins, recycled.clean, recycled.impact) == (1, True, (1,))
    assert rules.pillars[recycled.pillar] == "supply"
    hazard = rules.cards["ronce"]
    assert hazard.stopped_by == Threshold(0, 3, 1)
    assert (hazard.now, hazard.now_worn) == ("ronce.now", "ronce.now_worn")
    assert len(rules.scripts["ronce.now_worn"]) == 2
    assert rules.cards["dire-non"].reaction == frozenset({"bramble"})
    assert rules.cards["coupe-droite"].attributes == (0, -1)


@pytest.mark.parametrize("seats", [1, 2, 3])
def test_a_second_device_plays_to_its_end_from_yaml_alone(seats: int) -> None:
    rules = load(JEANS).rulesets["short"]
    state, _, _ = start(rules, seats, seed=seats)
    chance = random.Random(seats)
    for _ in range(400):
        if state.over:
            break
        state = apply(rules, state, chance.choice(legal(rules, state))).state
    assert state.over
    assert state.year == 3


def test_a_scenario_says_only_what_differs_from_another(jeans: Path) -> None:
    (jeans / "scenarios" / "long.yaml").write_text(
        "id: long\nextends: short\ntitle: Long\nstart: {coins: 9}\n"
        "rules: {income: {base: 3}}\nwithout: [coton-recycle]\n",
        encoding="utf-8",
    )
    content = load(jeans)
    short, long = content.rulesets["short"], content.rulesets["long"]
    assert (long.numbers.coins, long.numbers.elan) == (9, short.numbers.elan)
    income = long.rule_index["income"]
    assert (short.rule_base[income], long.rule_base[income]) == (1, 3)
    assert "coton-recycle" not in long.cards
    assert "coton-recycle" in short.cards
    assert content.scenarios["long"].summary == content.scenarios["short"].summary


def test_a_draft_may_refer_to_facts_that_are_not_there_yet(jeans: Path) -> None:
    (jeans / "facts" / "facts.yaml").unlink()
    assert load(jeans, draft=True).rulesets["short"]


def test_look_ups(jeans: Path) -> None:
    content = load(jeans)
    assert content.by_code["S02"].id == "coton-recycle"
    assert content.deck_of["ronce"] == "hazard"
    assert content.printed("deposit") == 5
    card = content.cards["coton-du-champ"]
    assert [source.id for source in content.sources_of(card)] == ["livre-du-jean"]


def test_the_digest_changes_with_any_byte(jeans: Path) -> None:
    before = load(jeans).digest
    path = jeans / "guide" / "guide.yaml"
    path.write_bytes(path.read_bytes() + b"# rien\n")
    assert load(jeans).digest != before
