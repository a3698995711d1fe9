"""What lists of effects are worth to a household, in points, without playing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from game.bots.terms import kind_weights
from game.bots.weights import EVENTS_A_YEAR, RULES_A_YEAR, Weights
from game.core import effects as core
from game.core import metrics
from game.core.effects import Effect
from game.core.table import Table

_UNMET: Final = 0.35
"""The share of a condition's worth that counts while it is not met."""


class Worth:
    """Effects valued for one seat at one table, with ``years`` still to come."""

    def __init__(self, table: Table, seat: int, years: int, weights: Weights) -> None:
        self._table = table
        self._own = table.households[seat]
        self._years = years
        self._weights = weights

    def script(self, name: str) -> float:
        """The worth of a list of effects by its id; none for an empty id."""
        return self.effects(self._table.ruleset.scripts[name]) if name else 0.0

    def effects(self, effects: Sequence[Effect]) -> float:
        """The worth of a list of effects."""
        return sum([_VALUED[type(effect)](self, effect) for effect in effects])

    def lasting(self, card: str) -> float:
        """The worth of what a joined initiative or a passed lever does in the years to come."""
        on = self._table.ruleset.cards[card].on
        return sum(
            [
                EVENTS_A_YEAR.get(event, 0.1) * self._years * self.script(script)
                for event, script in on.items()
            ]
        )

    def rule(self, rule: str, by: int) -> float:
        """The worth of a rule that is changed by a number for the years to come."""
        often, what = RULES_A_YEAR.get(rule, (0.0, "coin"))
        return by * often * self._years * float(getattr(self._weights, what))

    def gain(self, effect: core.Gain) -> float:
        weights = self._weights
        cube = 1 / self._table.ruleset.numbers.cubes_per_point
        return (
            effect.coins * weights.coin
            + effect.elan * weights.elan
            + effect.tokens * weights.token
            + effect.points
            + effect.service
            + effect.use_credits * cube * min(1.0, self._years / 4)
        )

    def pay(self, effect: core.Pay) -> float:
        return -effect.coins * self._weights.coin - effect.elan * self._weights.elan

    def impact(self, effect: core.Impact) -> float:
        kinds = kind_weights(self._table, self._weights)
        index = self._table.ruleset.kind_index
        return -sum([count * kinds[index[kind]] for kind, count in effect.kinds.items()])

    def draw(self, effect: core.Draw) -> float:
        return effect.cards * self._weights.card

    def look(self, effect: core.Look) -> float:
        return effect.keep * self._weights.card * 1.3

    def move(self, effect: core.MovePhone) -> float:
        if effect.source == "drawer":
            return self._clearing(effect) if self._own.drawer else 0.2
        if effect.target == "use":
            return 2.0 if self._own.phone is None else 0.0
        return -2.0 if effect.source == "use" else 0.0

    def _clearing(self, effect: core.MovePhone) -> float:
        rule = self._table.named_rule
        worth = self._weights.drawer_burden
        if effect.target == "pool":
            worth += (
                rule("give_coins") * self._weights.coin + rule("give_elan") * self._weights.elan
            )
        return worth

    def repair(self, effect: core.FreeRepair) -> float:
        return self._weights.repair

    def wear(self, effect: core.Wear) -> float:
        return -0.4 * sum(effect.attributes.values())

    def upgrade(self, effect: core.Upgrade) -> float:
        return 0.5 * sum([min(2, by) for by in effect.attributes.values()])

    def damage(self, effect: core.Damage) -> float:
        return -self._weights.repair

    def set_rule(self, effect: core.SetRule) -> float:
        return self.rule(effect.rule, effect.by) or 0.3

    def choose(self, effect: core.Choose) -> float:
        return max([self.effects(option.do) for option in effect.options])

    def each(self, effect: core.Each) -> float:
        return self.effects(effect.do_) if effect.who == "all" else 0.0

    def when(self, effect: core.When) -> float:
        met = metrics.reached(self._table.ruleset, self._table, self._own, effect.goal)
        then, otherwise = self.effects(effect.then), self.effects(effect.otherwise)
        share = 1 - _UNMET if met else _UNMET
        return share * then + (1 - share) * otherwise

    def count(self, effect: core.Count) -> float:
        now = metrics.measure(self._table.ruleset, self._table, self._own, effect.metric)
        return min(effect.at_most, now) * self.effects(effect.do_)

    def nothing(self, effect: Effect) -> float:
        return 0.0

    def support(self, effect: core.SupportLever) -> float:
        return effect.elan * self._weights.elan

    def restock(self, effect: core.Restock) -> float:
        return 0.0 if self._table.pool else 0.2


_VALUED: Final[dict[type[Effect], Callable[[Worth, Any], float]]] = {
    core.Gain: Worth.gain,
    core.Pay: Worth.pay,
    core.Impact: Worth.impact,
    core.Draw: Worth.draw,
    core.Look: Worth.look,
    core.Give: Worth.nothing,
    core.MovePhone: Worth.move,
    core.FreeRepair: Worth.repair,
    core.Wear: Worth.wear,
    core.Upgrade: Worth.upgrade,
    core.Damage: Worth.damage,
    core.SetRule: Worth.set_rule,
    core.Choose: Worth.choose,
    core.Each: Worth.each,
    core.When: Worth.when,
    core.Count: Worth.count,
    core.SupportLever: Worth.support,
    core.Restock: Worth.restock,
}
