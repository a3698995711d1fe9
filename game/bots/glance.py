"""What things are worth at a glance: points by lookup and small sums, nothing is played.

Made for playouts, which ask thousands of times a second. What a card does is valued once, as the
table stood when the decision began; what a phone is worth comes from ``prospects``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.bots.blows import Blows
from game.bots.prospects import Prospects, actions_a_year, bare
from game.bots.same import Same
from game.bots.terms import Terms, kind_weights, new_phone_weight, terms_of, weight_of
from game.bots.weights import Weights
from game.bots.worth import Worth
from game.core import devices, levers, making
from game.core.ruleset import DeviceModel, Ruleset
from game.core.state import BANK, Device, Household, State
from game.core.table import Table

_LATE: Final = 4
"""With fewer actions left than this, what one could still use counts less."""


class _Library:
    """Prospects of one ruleset by the terms they hold for, kept from decision to decision."""

    def __init__(self, ruleset: Ruleset, weights: Weights) -> None:
        self._ruleset = ruleset
        self._weights = weights
        self._blows = Blows(ruleset)
        self._known: dict[Terms, Prospects] = {}

    def prospects(self, terms: Terms) -> Prospects:
        """The worth of phones on these terms."""
        known = self._known.get(terms)
        if known is None:
            if len(self._known) > 100:
                self._known.clear()
            known = Prospects(self._ruleset, terms, self._weights, self._blows)
            self._known[terms] = known
        return known


@lru_cache(maxsize=32)
def _library(ruleset: Same[Ruleset], weights: Weights) -> _Library:
    return _Library(ruleset.held, weights)


class Glance:
    """Quick values for the playouts of one decision, in points, as its view knows the table."""

    def __init__(self, ruleset: Ruleset, view: State, seat: int, weights: Weights) -> None:
        table = Table(ruleset, view)
        self.ruleset: Final = ruleset
        self.weights: Final = weights
        self.actions_a_year: Final = actions_a_year(ruleset)
        self._table = table
        self._seat = seat
        self._prospects = _library(Same(ruleset), weights).prospects(terms_of(table, seat))
        self._kinds = kind_weights(table, weights)
        self._numbers = ruleset.numbers
        self._cards: dict[tuple[str, int], float] = {}
        self._phones: dict[object, float] = {}
        self._parts: dict[str, float] = {}
        self._stakes: dict[object, float] = {}
        self.models: Final = _models(table, seat)
        self.making: Final = new_phone_weight(ruleset, self._kinds)
        self.refurbishing: Final = self.cubes(self._numbers.refurbish_impact)
        self.renting: Final = self.cubes(self._numbers.rent_impact)
        self.binning: Final = self.cubes(self._numbers.bin_impact)
        self.informal: Final = self.cubes(self._numbers.informal_impact)

    def cubes(self, impact: tuple[int, ...]) -> float:
        """Points that cubes cost."""
        return weight_of(impact, self._kinds)

    def card(self, name: str, years: int) -> float:
        """What playing or joining a card brings with this year and the years after, all told."""
        known = self._cards.get((name, years))
        if known is None:
            card = self.ruleset.cards[name]
            worth = Worth(self._table, self._seat, max(0, years - 1), self.weights)
            known = card.points + worth.script(card.now) + worth.lasting(name)
            known -= card.coins * self.weights.coin + card.elan * self.weights.elan
            self._cards[name, years] = known
        return known

    def effects(self, script: str, years: int) -> float:
        """What a list of effects brings, by its id."""
        known = self._cards.get((script, -years))
        if known is None:
            worth = Worth(self._table, self._seat, max(0, years - 1), self.weights)
            known = self._cards[script, -years] = worth.script(script)
        return known

    def phone(self, phone: Device | None, years: int, acts: int) -> float:
        """What a phone, or having none, is worth in the years left."""
        key = phone and (phone.origin, phone.age, phone.attributes, phone.damage)
        known = self._phones.get((key, years, acts))
        if known is None:
            left = None if phone is None else bare(self.ruleset, phone)
            known = self._phones[key, years, acts] = self._prospects.value(left, years, acts)
        return known

    def part(self, name: str) -> float:
        """What a card that a phone is made of brings: what it adds, its price, its cubes."""
        known = self._parts.get(name)
        if known is None:
            card = self.ruleset.cards[name]
            known = 0.9 * sum(card.attributes) - card.coins * self.weights.coin
            known -= self.cubes(card.impact)
            self._parts[name] = known
        return known

    def model(self, name: str) -> float:
        """What a ready-made model of the catalogue brings."""
        return sum([self.part(part) for part in self.ruleset.catalogue[name]])

    def pillar(self, own: Household, pillar: int) -> float:
        """What one more use of a pillar brings a household."""
        numbers = self._numbers
        if pillar < 0 or own.pillars[pillar] >= numbers.pillar_uses:
            return 0.0
        begun = self.weights.pillar_use / max(1, numbers.pillar_uses - 1)
        uses = own.pillars[pillar]
        if uses + 1 < numbers.pillar_uses:
            return begun
        return numbers.pillar_point - begun * uses

    def action_pillar(self, own: Household, action: str) -> float:
        """What the pillar of an action brings a household that does it."""
        return self.pillar(own, self.ruleset.action_pillars.get(action, -1))

    def elan(self, own: Household, actions: int) -> float:
        """What one élan more or less is worth to a household with this many actions left."""
        weights = self.weights
        each = weights.elan if own.elan < weights.enough_elan else weights.more_elan
        return each * min(1.0, actions / _LATE)

    def stake(self, given: tuple[int, ...], seat: int, actions: int) -> float:
        """What a seat can expect of a lever that does not have its élan yet."""
        if not given[seat]:
            return 0.0
        key = (given, seat, actions)
        known = self._stakes.get(key)
        if known is None:
            known = self._stakes[key] = self._expected(given, seat, actions)
        return known

    def _expected(self, given: tuple[int, ...], seat: int, actions: int) -> float:
        needed = levers.threshold(self.ruleset, len(given))
        share = sum(given) / needed
        passes = share + (1 - share) * self.weights.lever_hope * min(1.0, actions / 10)
        ahead = given[seat] - max([e for s, e in enumerate(given) if s != seat], default=0)
        largest = min(0.95, 0.25 + 0.6 * given[seat] / needed + 0.1 * ahead) if ahead >= 0 else 0.1
        return passes * (self._numbers.lever_point + self._numbers.lever_largest * largest)


def _models(table: Table, seat: int) -> dict[str, Device]:
    """The phones that can be had ready made, at the lower end of what is promised."""
    made = {
        name: _lowest(model, devices.RENTAL if name == "rental" else "second_hand")
        for name, model in table.ruleset.models.items()
    }
    none = (0,) * table.ruleset.cube_count
    bonus = table.ruleset.numbers.express_bonus
    return {**made, devices.NEW: making.built(table, seat, (), none, bonus)}


def _lowest(model: DeviceModel, origin: str) -> Device:
    return Device(0, origin, BANK, model.age, model.low, (), (), (), ())
