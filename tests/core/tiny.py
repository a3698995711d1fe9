"""A small ruleset made by hand: two kinds of impact, a few cards of each deck, easy numbers.

Tests of a rule read better against numbers that stand beside them than against a scenario that
may be tuned tomorrow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from game.core.effects import Effect, Gain, MovePhone, Pay, SetRule
from game.core.ruleset import (
    AssemblePhase,
    Attribute,
    Card,
    DeviceModel,
    DraftPhase,
    Fault,
    FinalSortPhase,
    Goal,
    MissionPhase,
    Numbers,
    Phase,
    Ruleset,
    Threshold,
    YearsPhase,
)

STAGES: Final = ("mine", "factory", "use", "waste")
KINDS: Final = ("C", "M")
OPENS, SOFTWARE, BATTERY, LOOKS = 0, 1, 2, 3
ATTRIBUTES: Final = (
    Attribute("opens", 3, 0),
    Attribute("software", None, 1, new_minimum=1),
    Attribute("battery", 3, 1),
    Attribute("looks", 3, 1),
)
DECKS: Final = (
    "deposit", "design", "making", "news", "hazard",
    "gesture", "initiative", "alert", "mission", "lever",
)  # fmt: skip
PILLARS: Final = ("supply", "design", "lifespan", "recycling")
RULES: Final[Mapping[str, tuple[int, int]]] = {
    "income": (2, 0),
    "hand_limit": (5, 1),
    "engage_elan": (1, 0),
    "engage_cards": (1, 0),
    "repair_cost": (2, 0),
    "repair_cost.screen": (0, -9),
    "glued_repairable": (0, 0),
    "new_cost": (6, 0),
    "new_forbidden": (0, 0),
    "designs_offered": (2, 1),
    "refurbished_cost": (4, 0),
    "refurbished_cubes": (1, 0),
    "second_hand_cost": (2, 0),
    "rent_start_cost": (2, 0),
    "rent_year_cost": (3, 0),
    "rent_interval": (1, 1),
    "give_coins": (2, 0),
    "give_elan": (1, 0),
    "collect_tokens": (1, 0),
    "collect_coins": (0, 0),
    "sort_coins": (0, 0),
    "informal_coins": (2, 0),
    "use_interval": (2, 1),
    "wear_interval.software": (1, 1),
    "new.opens": (1, 0),
    "new.software": (2, 0),
    "relief.deposit.M": (0, 0),
}


def flat(**stages: Mapping[str, int]) -> tuple[int, ...]:
    """Cubes by stage and kind as the core holds them."""
    return tuple([stages.get(stage, {}).get(kind, 0) for stage in STAGES for kind in KINDS])


NUMBERS: Final = Numbers(
    coins=6,
    elan=2,
    hand=2,
    old_age=4,
    service_full=3,
    service_faulty=2,
    faults_out=2,
    bonus_attribute=LOOKS,
    bonus_level=2,
    bonus_points=1,
    spare_service=1,
    spare_cost=(0, 0, 1, 0),
    use_impact=flat(use={"C": 1}),
    refurbish_impact=flat(waste={"C": 1}),
    rent_impact=flat(mine={"M": 1}, factory={"C": 2}),
    rent_year_impact=flat(mine={"M": 1}),
    rent_impact_every=2,
    bin_impact=flat(waste={"M": 2}),
    informal_impact=flat(waste={"M": 4}),
    new_attributes=(0, 0, 3, 1),
    new_families=("energy", "screen"),
    express_bonus=(0, 1, 0, 1),
    poorer_ore_share=0.4,
    poorer_ore_impact=flat(mine={"M": 1}),
    token_limit=3,
    support_limit=3,
    lever_extra=1,
    lever_largest=2,
    lever_point=1,
    refurbished_to=((0, 0), (1, 1), (3, 0), (0, 0)),
    glued_attribute=OPENS,
    glued_level=0,
    repair_easy_level=2,
    repair_easy_less=1,
    shelf_wear=(0, 1, 0, 0),
    shelf_dead_attribute=SOFTWARE,
    pillar_uses=2,
    pillar_point=1,
    cubes_per_point=3,
    hot_factor=2,
    coins_per_point=4,
    drawer_penalty=2,
)

FAULTS: Final = (
    Fault("screen", repair_rule=list(RULES).index("repair_cost.screen")),
    Fault("battery", BATTERY, at_most=1, dead_at=0, repaired_to=3),
    Fault("software", SOFTWARE, at_most=0, repaired_to=2),
)

PHASES: Final[tuple[Phase, ...]] = (
    MissionPhase(2),
    DraftPhase(0, 3, 2, reverse=False, families=("energy", "screen")),
    DraftPhase(1, 2, 1, reverse=True),
    DraftPhase(2, 2, 1, reverse=True),
    AssemblePhase(),
    YearsPhase(4, 2),
    FinalSortPhase(1),
)


def deposit(name: str, family: str, coins: int = 0, cubes: tuple[int, int] = (1, 1)) -> Card:
    """A deposit of a family."""
    return Card(name, name, "deposit", coins=coins, family=family, impact=cubes, stage=0)


def cards() -> list[Card]:
    """All the cards, deck by deck; each deck has enough for five households."""
    found: list[Card] = []
    for number in range(8):
        found.append(deposit(f"energy-{number}", "energy", coins=number % 2))
        found.append(deposit(f"screen-{number}", "screen", cubes=(1, 0)))
        found.append(_part(f"design-{number}", "design", (number % 2, 1, 0, number % 3)))
        found.append(_part(f"making-{number}", "making", (0, 0, 0, 0)))
    found += [Card(f"news-{n}", f"news-{n}", "news", now=f"news-{n}.now") for n in range(5)]
    found += _hazards()
    found += [_gesture(f"gesture-{n}", n) for n in range(20)]
    found += [
        Card(f"initiative-{n}", f"i{n}", "initiative", elan=2, points=1, pillar=2) for n in range(5)
    ]
    found += [
        Card(f"alert-{k}-{n}", "a", "alert", gauge=k, now="alert.now")
        for k in (0, 1)
        for n in (0, 1)
    ]
    found += [_mission(n) for n in range(12)]
    found += [Card(f"lever-{n}", f"l{n}", "lever", pillar=2, now="lever.now") for n in range(5)]
    return found


def _part(name: str, deck: str, attributes: tuple[int, ...]) -> Card:
    return Card(name, name, deck, stage=1, impact=(1, 0), attributes=attributes, pillar=1)


def _hazards() -> list[Card]:
    fall = [
        Card(f"fall-{n}", "f", "hazard", hazard="fall", now="fall.now",
             stopped_by=Threshold(OPENS, 3, 1))
        for n in range(4)
    ]  # fmt: skip
    theft = Card("theft", "t", "hazard", hazard="theft", now="theft.now")
    worn = Card("drain", "d", "hazard", hazard="battery", now="drain.now", now_worn="drain.worn")
    calm = [Card(f"calm-{n}", "c", "hazard", hazard="calm") for n in range(3)]
    return [*fall, theft, worn, *calm]


def _gesture(name: str, number: int) -> Card:
    if number % 4 == 0:
        return Card(name, name, "gesture", pillar=2, reaction=frozenset({"fall"}))
    return Card(name, name, "gesture", pillar=2, now="gesture.now")


def _mission(number: int) -> Card:
    goals = (Goal("years_served", at_least=number % 4 + 1),)
    return Card(f"mission-{number}", "m", "mission", points=5, goals=goals)


def scripts() -> dict[str, tuple[Effect, ...]]:
    """The lists of effects that the cards name."""
    from game.core.effects import Damage, Wear

    return {
        **{f"news-{n}.now": (Gain(coins=1),) for n in range(5)},
        "fall.now": (Damage("screen"),),
        "theft.now": (MovePhone("use", "gone"),),
        "drain.now": (Wear({"battery": 1}),),
        "drain.worn": (Wear({"battery": 2}),),
        "gesture.now": (Gain(elan=2, coins=1),),
        "alert.now": (Pay(coins=1),),
        "lever.now": (SetRule("repair_cost", -1, "all"),),
    }


def ruleset(
    *,
    phases: Sequence[Phase] = PHASES,
    numbers: Numbers = NUMBERS,
    extra_cards: Sequence[Card] = (),
    extra_scripts: Mapping[str, tuple[Effect, ...]] | None = None,
) -> Ruleset:
    """The small ruleset, with what a test needs changed."""
    all_cards = {card.id: card for card in [*cards(), *extra_cards]}
    deck_cards = tuple(
        [tuple([c.id for c in all_cards.values() if c.deck == deck]) for deck in DECKS]
    )
    sizes = {"deposit": 3, "design": 2, "making": 2, "initiative": 2, "lever": 2}
    return Ruleset(
        id="tiny",
        seats=(1, 5),
        stages=STAGES,
        kinds=KINDS,
        attributes=ATTRIBUTES,
        faults=FAULTS,
        pillars=PILLARS,
        action_pillars={"repair": 2, "give": 2, "refurbished": 2, "collect": 3},
        decks=DECKS,
        cards=all_cards,
        deck_cards=deck_cards,
        row_sizes=tuple([sizes.get(deck, 0) for deck in DECKS]),
        rules=tuple(RULES),
        rule_base=tuple([base for base, _ in RULES.values()]),
        rule_minimum=tuple([low for _, low in RULES.values()]),
        zones=((2.0, 3.0), (2.0, 3.0)),
        phases=tuple(phases),
        models={
            "sleeping": DeviceModel(4, (1, 2, 2, 0), (1, 2, 2, 0)),
            "pool": DeviceModel(2, (1, 2, 3, 0), (2, 3, 3, 0)),
            "bank": DeviceModel(4, (1, 1, 2, 0), (1, 1, 2, 0)),
            "rental": DeviceModel(0, (2, 2, 3, 1), (2, 2, 3, 1)),
        },
        start_drawer=1,
        start_pool_less=1,
        numbers=numbers,
        scripts={**scripts(), **_all_nested(extra_scripts or {})},
        rule_index={name: index for index, name in enumerate(RULES)},
        deck_index={name: index for index, name in enumerate(DECKS)},
        kind_index={name: index for index, name in enumerate(KINDS)},
        stage_index={name: index for index, name in enumerate(STAGES)},
        attribute_index={a.id: index for index, a in enumerate(ATTRIBUTES)},
        fault_index={f.id: index for index, f in enumerate(FAULTS)},
    )


def _all_nested(scripts: Mapping[str, tuple[Effect, ...]]) -> dict[str, tuple[Effect, ...]]:
    """The lists of effects with those inside them, under the ids by which the core runs them."""
    found: dict[str, tuple[Effect, ...]] = {}
    for script, effects in scripts.items():
        found[script] = effects
        for index, effect in enumerate(effects):
            inner = {f"{script}.{index}.{name}": each for name, each in effect.nested().items()}
            found.update(_all_nested(inner))
    return found


def with_numbers(**changes: object) -> Numbers:
    """The small numbers with some changed."""
    return replace(NUMBERS, **changes)  # type: ignore[arg-type]
