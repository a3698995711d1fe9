"""Models become the ``Ruleset`` of the core: numbers, indices and scripts, no texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from game.content.effects import effects_of, goal_of
from game.content.models import scenario as written
from game.content.models.cards import Card, MissionCard, OnlyIf, StoppedBy
from game.content.models.device import DeviceFile
from game.content.models.scenario import ScenarioFile
from game.content.played import copies_of, family_of, is_played
from game.content.scripts import Scripts, scripts_of
from game.core import ruleset as core
from game.core.effects.base import Effect

CENTRE: Final = -1
"""The stage of a card that acts at no stage."""


class Indices:
    """Positions of the ids of a device and a scenario, as the core counts them."""

    def __init__(self, device: DeviceFile, scenario: ScenarioFile) -> None:
        self.stage = _positions(stage.id for stage in device.stages)
        self.kind = _positions(kind.id for kind in device.kinds)
        self.attribute = _positions(attribute.id for attribute in device.attributes)
        self.fault = _positions(fault.id for fault in device.faults)
        self.pillar = _positions(pillar.id for pillar in device.pillars)
        self.deck = _positions(scenario.decks)
        self.rule = _positions(scenario.rules)

    def levels(self, levels: Mapping[str, int]) -> tuple[int, ...]:
        """A number for every attribute, zero where none is written."""
        return tuple([levels.get(name, 0) for name in self.attribute])

    def cubes(self, kinds: Mapping[str, int]) -> tuple[int, ...]:
        """A number for every kind of impact."""
        return tuple([kinds.get(name, 0) for name in self.kind])

    def flat(self, impacts: Mapping[str, Mapping[str, int]]) -> core.Cubes:
        """Cubes of all stages and kinds, stage by stage."""
        return tuple([n for stage in self.stage for n in self.cubes(impacts.get(stage, {}))])


def compiled(
    device: DeviceFile, scenario: ScenarioFile, decks: Mapping[str, Iterable[Card]]
) -> core.Ruleset:
    """The ruleset of a scenario. Every reference must be known to be sound.

    ``decks`` gives the cards of each deck; decks that the scenario does not play are left out.
    """
    at = Indices(device, scenario)
    deck_cards, cards, scripts = _cards(at, scenario, decks)
    return core.Ruleset(
        id=scenario.id,
        seats=scenario.seats,
        cards=cards,
        deck_cards=deck_cards,
        scripts=scripts,
        row_sizes=tuple([scenario.rows.get(deck, 0) for deck in at.deck]),
        phases=tuple([_phase(scenario, at, item) for item in scenario.phases]),
        models={name: _model(at, model) for name, model in scenario.models.items()},
        start_drawer=scenario.start.drawer,
        start_pool_less=scenario.start.pool_less,
        numbers=_numbers(scenario, at),
        **_table_fields(scenario),
        **_device_fields(device, scenario, at),
        **_rule_fields(scenario, at),
    )


def _cards(
    at: Indices, scenario: ScenarioFile, decks: Mapping[str, Iterable[Card]]
) -> tuple[tuple[tuple[str, ...], ...], dict[str, core.Card], Scripts]:
    """The printed cards of each deck that is played, the cards, and their scripts."""
    cards: dict[str, core.Card] = {}
    scripts: Scripts = {}
    printed = []
    for deck in at.deck:
        played = [card for card in decks.get(deck, ()) if is_played(scenario, card)]
        for card in played:
            cards[card.id] = _card(at, scenario, deck, card, scripts)
        copies = [card.id for card in played for _ in range(copies_of(scenario, card))]
        printed.append(tuple(copies))
    return tuple(printed), cards, scripts


def _device_fields(device: DeviceFile, scenario: ScenarioFile, at: Indices) -> dict[str, Any]:
    return {
        "stages": tuple(at.stage),
        "kinds": tuple(at.kind),
        "attributes": _attributes(device),
        "faults": _faults(device, at),
        "pillars": tuple(at.pillar),
        "action_pillars": {k: at.pillar[p] for k, p in scenario.action_pillars.items()},
        "zones": tuple([scenario.zones[kind] for kind in at.kind]),
        "stage_index": at.stage,
        "kind_index": at.kind,
        "attribute_index": at.attribute,
        "fault_index": at.fault,
    }


def _table_fields(scenario: ScenarioFile) -> dict[str, Any]:
    """Models to choose from, and what concerns the table as a whole."""
    timing = scenario.timing
    return {
        "catalogue": {model.id: model.parts for model in scenario.catalogue},
        "new_from_catalogue": scenario.new.catalogue,
        "awards": tuple([_award(award) for award in scenario.awards]),
        "together": scenario.scoring.together,
        "timing": None if timing is None else core.Timing(**timing.model_dump()),
        "seat_starts": tuple(
            [
                core.SeatStart(int(seats), more.coins, more.elan, more.hand)
                for seats, more in scenario.start.by_seat.items()
            ]
        ),
    }


def _award(award: written.Award) -> core.Award:
    return core.Award(award.id, tuple([_table_goal(goal) for goal in award.goals]))


def _table_goal(goal: written.TableGoal) -> core.TableGoal:
    if goal.table is not None:
        return core.TableGoal(goal.table, goal.at_least, goal.at_most)
    return core.TableGoal(goal.every or "", goal.at_least, goal.at_most, scope="every")


def _rule_fields(scenario: ScenarioFile, at: Indices) -> dict[str, Any]:
    return {
        "decks": tuple(at.deck),
        "deck_index": at.deck,
        "rules": tuple(at.rule),
        "rule_base": tuple([rule.base for rule in scenario.rules.values()]),
        "rule_minimum": tuple([rule.minimum for rule in scenario.rules.values()]),
        "rule_index": at.rule,
    }


def _positions(names: Iterable[str]) -> dict[str, int]:
    return {name: index for index, name in enumerate(names)}


def _attributes(device: DeviceFile) -> tuple[core.Attribute, ...]:
    return tuple(
        [core.Attribute(a.id, a.maximum, a.wear, a.new_minimum) for a in device.attributes]
    )


def _faults(device: DeviceFile, at: Indices) -> tuple[core.Fault, ...]:
    return tuple(
        [
            core.Fault(
                id=fault.id,
                attribute=-1 if fault.attribute is None else at.attribute[fault.attribute],
                at_most=fault.at_most or 0,
                dead_at=fault.dead_at,
                repaired_to=fault.repaired_to or 0,
                repair_rule=at.rule.get(f"repair_cost.{fault.id}", -1),
            )
            for fault in device.faults
        ]
    )


def _card(
    at: Indices, scenario: ScenarioFile, deck: str, card: Card, scripts: Scripts
) -> core.Card:
    cost = card.cost
    return core.Card(
        id=card.id,
        code=card.code,
        deck=deck,
        copies=copies_of(scenario, card),
        coins=card.price,
        elan=0 if cost is None else cost.elan or 0,
        pillar=-1 if card.pillar is None else at.pillar[card.pillar],
        stage=at.stage.get(card.stage, CENTRE),
        family=family_of(scenario, card) or "",
        **_own_fields(at, card),
        **_card_scripts(card, scripts),
    )


def _own_fields(at: Indices, card: Card) -> dict[str, Any]:
    """The fields that only some decks have, as the core holds them."""
    found: dict[str, Any] = {}
    for name, made in _OWN_FIELDS.items():
        value = getattr(card, name, None)
        if value is not None:
            found[name] = made(at, value)
    if isinstance(card, MissionCard):
        found["goals"] = card_goals(card)
    return found


def card_goals(card: Card) -> tuple[core.Goal, ...]:
    """What a mission asks for; nothing for other cards."""
    bounds = card.goal.bounds if isinstance(card, MissionCard) else ()
    return tuple([goal_of(each) for each in bounds])


_OWN_FIELDS: Final[Mapping[str, Any]] = {
    "clean": lambda at, value: value,
    "impact": lambda at, value: at.cubes(value),
    "attributes": lambda at, value: at.levels(value),
    "hazard": lambda at, value: value,
    "stopped_by": lambda at, value: _threshold(at, value),
    "only_if": lambda at, value: _threshold(at, value),
    "reaction": lambda at, value: frozenset(value),
    "gauge": lambda at, value: at.kind[value],
    "points": lambda at, value: value,
}


def _threshold(at: Indices, bound: StoppedBy | OnlyIf) -> core.Threshold:
    level = bound.at_least if isinstance(bound, StoppedBy) else bound.at_most
    return core.Threshold(at.attribute[bound.attribute], level, bound.worn)


def _card_scripts(card: Card, scripts: Scripts) -> dict[str, Any]:
    """The ids of a card's scripts, which are added to ``scripts``."""
    found: dict[str, Any] = {}
    for name, effects in card_effects(card).items():
        script = f"{card.id}.{name}"
        scripts.update(scripts_of(script, effects))
        if name.startswith("on."):
            found.setdefault("on", {})[name.removeprefix("on.")] = script
        else:
            found[name] = script
    return found


def card_effects(card: Card) -> dict[str, tuple[Effect, ...]]:
    """The lists of effects of a card: ``now``, ``now_worn``, ``on.EVENT``."""
    found = {}
    for name in ("now", "now_worn"):
        if getattr(card, name, None):
            found[name] = effects_of(getattr(card, name))
    for event, items in getattr(card, "on", {}).items():
        found[f"on.{event}"] = effects_of(items)
    return found


def _phase(scenario: ScenarioFile, at: Indices, item: written.PhaseItem) -> core.Phase:
    body = item.body
    if isinstance(body, written.Missions):
        return core.MissionPhase(body.offer)
    if isinstance(body, written.Draft):
        families = scenario.new.families if body.families else ()
        row = scenario.rows.get(body.deck, 0)
        deck = at.deck[body.deck]
        return core.DraftPhase(deck, row, body.rounds, body.reverse, families, body.snake)
    if isinstance(body, written.Choosing):
        return core.CataloguePhase()
    if isinstance(body, written.Years):
        return core.YearsPhase(body.years, body.actions, body.snake)
    if isinstance(body, written.FinalSort):
        return core.FinalSortPhase(body.devices)
    return core.AssemblePhase()


def _model(at: Indices, model: written.ReadyMade) -> core.DeviceModel:
    low = {n: v if isinstance(v, int) else v[0] for n, v in model.attributes.items()}
    high = {n: v if isinstance(v, int) else v[1] for n, v in model.attributes.items()}
    return core.DeviceModel(model.age, at.levels(low), at.levels(high))


def _numbers(scenario: ScenarioFile, at: Indices) -> core.Numbers:
    return core.Numbers(
        coins=scenario.start.coins,
        elan=scenario.start.elan,
        hand=scenario.start.hand,
        token_limit=scenario.token_limit,
        **_service_numbers(scenario.service, at),
        **_impact_numbers(scenario.impact, at),
        **_new_numbers(scenario, at),
        **_repair_numbers(scenario, at),
        support_limit=scenario.levers.support_limit,
        lever_extra=scenario.levers.extra,
        lever_largest=scenario.levers.largest,
        lever_point=scenario.levers.point,
        **scenario.scoring.model_dump(exclude={"together"}),
    )


def _service_numbers(service: written.Service, at: Indices) -> dict[str, Any]:
    bonus, spare = service.bonus, service.spare
    return {
        "old_age": service.old_age,
        "service_full": service.full,
        "service_faulty": service.faulty,
        "faults_out": service.faults_out,
        "bonus_attribute": -1 if bonus is None else at.attribute[bonus.attribute],
        "bonus_level": 0 if bonus is None else bonus.at_least,
        "bonus_points": 0 if bonus is None else bonus.points,
        "spare_service": 0 if spare is None else spare.points,
        "spare_cost": at.levels({} if spare is None else spare.wear),
    }


def _impact_numbers(impact: written.Impact, at: Indices) -> dict[str, Any]:
    return {
        "use_impact": at.flat(impact.use),
        "refurbish_impact": at.flat(impact.refurbish),
        "rent_impact": at.flat(impact.rent),
        "rent_year_impact": at.flat(impact.rent_year),
        "rent_impact_every": impact.rent_every,
        "bin_impact": at.flat(impact.bin),
        "informal_impact": at.flat(impact.informal),
    }


def _new_numbers(scenario: ScenarioFile, at: Indices) -> dict[str, Any]:
    new = scenario.new
    # A model of the catalogue is the same whenever it is bought.
    ore = None if new.catalogue or "deposit" not in at.deck else new.poorer_ore
    return {
        "new_attributes": at.levels(new.attributes),
        "new_families": new.families,
        "express_bonus": at.levels(new.express),
        "poorer_ore_share": None if ore is None else ore.after_share,
        "poorer_ore_impact": at.flat({} if ore is None else ore.impact),
    }


def _repair_numbers(scenario: ScenarioFile, at: Indices) -> dict[str, Any]:
    shelf, repairing = scenario.shelf, scenario.repairing
    dead = shelf.dead_attribute
    levels = [scenario.refurbished.get(name) for name in at.attribute]
    return {
        "refurbished_to": tuple([(0, 0) if r is None else (r.floor, r.bonus) for r in levels]),
        "glued_attribute": at.attribute[repairing.attribute],
        "glued_level": repairing.glued_at,
        "repair_easy_level": repairing.easy_at,
        "repair_easy_less": repairing.easy_less,
        "shelf_wear": at.levels(shelf.wear),
        "shelf_dead_attribute": -1 if dead is None else at.attribute[dead],
    }
