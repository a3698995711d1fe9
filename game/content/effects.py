"""Effects as written in YAML become effects as the core does them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.content.models import effects as written
from game.core.effects.base import Effect
from game.core.effects.choose import Choose, Option
from game.core.effects.count import Count
from game.core.effects.damage import Damage
from game.core.effects.draw import Draw
from game.core.effects.each import Each
from game.core.effects.gain import Gain
from game.core.effects.give import Give
from game.core.effects.impact import Impact
from game.core.effects.look import Look
from game.core.effects.move_phone import MovePhone
from game.core.effects.pay import Pay
from game.core.effects.repair import FreeRepair
from game.core.effects.restock import Restock
from game.core.effects.set_rule import SetRule
from game.core.effects.support import SupportLever
from game.core.effects.upgrade import Upgrade
from game.core.effects.wear import Wear
from game.core.effects.when import When
from game.core.ruleset import Goal


def effects_of(items: tuple[written.EffectItem, ...] | None) -> tuple[Effect, ...]:
    """The effects of a list as written; none for an absent list."""
    return tuple([effect_of(item) for item in items or ()])


def effect_of(item: written.EffectItem) -> Effect:
    """The effect of one item as written."""
    return _BUILDERS[item.name](item.body)


def _numbers(body: Any) -> dict[str, int]:
    """The fields of a body that are written, by name."""
    return {name: getattr(body, name) for name in body.model_fields_set}


def _move_phone(body: written.MovePhoneBody) -> Effect:
    return MovePhone(body.source, body.target, body.phones)


def _choose(body: written.ChooseBody) -> Effect:
    return Choose(tuple([Option(o.label, effects_of(o.do)) for o in body.options]))


def _when(body: written.WhenBody) -> Effect:
    goal = goal_of(body)
    return When(goal, effects_of(body.then), effects_of(body.otherwise))


def goal_of(bounds: written.Bounds) -> Goal:
    """A condition as the core measures it."""
    return Goal(bounds.metric, bounds.at_least, bounds.at_most)


_BUILDERS: Final[Mapping[str, Callable[[Any], Effect]]] = {
    "gain": lambda body: Gain(**_numbers(body)),
    "pay": lambda body: Pay(**_numbers(body)),
    "impact": lambda body: Impact(body.stage, dict(body.kinds)),
    "draw": lambda body: Draw(body.cards),
    "look": lambda body: Look(body.deck, body.cards, body.keep, body.share),
    "give": lambda body: Give(**_numbers(body)),
    "move_phone": _move_phone,
    "repair": lambda body: FreeRepair(body.fault),
    "wear": lambda body: Wear(dict(body.attributes), body.not_below),
    "upgrade": lambda body: Upgrade(dict(body.attributes)),
    "damage": lambda body: Damage(body.fault),
    "set_rule": lambda body: SetRule(body.rule, body.by, body.whom, body.lasts),
    "choose": _choose,
    "each": lambda body: Each(body.who, effects_of(body.do)),
    "when": _when,
    "count": lambda body: Count(body.metric, effects_of(body.do), body.at_most),
    "support": lambda body: SupportLever(body.elan),
    "restock": lambda body: Restock(body.phones),
}
