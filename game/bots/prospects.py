"""What a phone is worth over the years to come: a small dynamic programme over its wear.

Each year a household may repair or replace the phone, a hazard may strike it, it serves, it ages.
The value of a phone is the best that can be expected of it, in points, on given terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from game.bots.blows import Blows
from game.bots.terms import Terms, new_phone_weight, weight_of
from game.bots.weights import Weights
from game.core import devices, making
from game.core.ruleset import Ruleset, YearsPhase
from game.core.state import BANK, Device

_MARGIN: Final = 3
"""Levels above what the years left can wear that may still matter: a hazard looks that high."""


def bare(ruleset: Ruleset, device: Device) -> Device:
    """The device without its history: what decides how it goes on, and nothing else."""
    levels = _faded(ruleset, device.attributes)
    return Device(0, device.origin, BANK, device.age, levels, device.damage, (), (), ())


def _faded(ruleset: Ruleset, levels: tuple[int, ...]) -> tuple[int, ...]:
    """The levels with an appeal that is too low to count taken for none: fewer phones to weigh."""
    numbers = ruleset.numbers
    attribute = numbers.bonus_attribute
    if attribute < 0 or levels[attribute] >= numbers.bonus_level:
        return levels
    if any(fault.attribute == attribute for fault in ruleset.faults):
        return levels
    return (*levels[:attribute], 0, *levels[attribute + 1 :])


def actions_a_year(ruleset: Ruleset) -> int:
    """How many actions a household has in a year of use."""
    years = [phase.actions for phase in ruleset.phases if isinstance(phase, YearsPhase)]
    return max(years, default=1)


class Prospects:
    """The worth of phones on given terms; remembers what it has worked out."""

    def __init__(self, ruleset: Ruleset, terms: Terms, weights: Weights, blows: Blows) -> None:
        numbers = ruleset.numbers
        self._ruleset = ruleset
        self._terms = terms
        self._weights = weights
        self._blows = blows
        self._kinds = (1 / numbers.cubes_per_point,) * len(ruleset.kinds)
        self._acts = actions_a_year(ruleset)
        self._ageless = numbers.old_age if max(terms.intervals) == 1 else 99
        self._endless = [
            index for index, a in enumerate(ruleset.attributes) if a.maximum is None and a.wear
        ]
        self._known: dict[tuple[Device | None, int, int], float] = {}
        self._kept_known: dict[tuple[Device, int], float] = {}
        self._next: dict[Device, tuple[float, Device]] = {}
        self._others = list(self._replacements())

    def value(self, phone: Device | None, years: int, acts: int) -> float:
        """Points to expect of a bare phone (or of none) in the years left.

        ``acts`` is how many actions are left this year.
        """
        if years <= 0:
            return 0.0
        if phone is not None:
            phone = self._enough(phone, years)
        key = (phone, years, min(acts, self._acts))
        known = self._known.get(key)
        if known is None:
            known = max([self._kept(p, years) - cost for p, cost in self._courses(phone, acts)])
            self._known[key] = known
        return known

    def _enough(self, phone: Device, years: int) -> Device:
        """The phone with no more of what wears out than it can need: fewer phones to weigh."""
        for index in self._endless:
            most = self._ruleset.attributes[index].wear * years + _MARGIN
            if phone.attributes[index] > most:
                phone = devices.with_attribute(self._ruleset, phone, index, most)
        return phone

    def _courses(self, phone: Device | None, acts: int) -> Iterator[tuple[Device | None, float]]:
        """What the phone can become before the hazards, and the points it takes."""
        yield phone, 0.0
        if not acts:
            return
        faults = () if phone is None else devices.faults(self._ruleset, phone)
        if phone is not None and faults and phone.origin != devices.RENTAL:
            yield from self._repairs(phone, faults, acts)
        if phone is None or faults:
            burden = 0.0 if phone is None else self._weights.drawer_burden
            for other, cost in self._others:
                yield other, cost + burden

    def _repairs(
        self, phone: Device, faults: tuple[str, ...], acts: int
    ) -> Iterator[tuple[Device, float]]:
        numbers = self._ruleset.numbers
        opening = phone.attributes[numbers.glued_attribute]
        if opening <= numbers.glued_level and not self._terms.glued_repairable:
            return
        less = numbers.repair_easy_less if opening >= numbers.repair_easy_level else 0
        for count in range(1, min(acts, len(faults)) + 1):
            for mended in combinations(faults, count):
                after, cost = phone, 0.0
                for fault in mended:
                    after = devices.repaired(self._ruleset, after, fault)
                    cost += self._repair(fault, less) + self._weights.action
                yield after, cost - self._weights.pillar_use * 0.5 * count

    def _repair(self, fault: str, less: int) -> float:
        """The points of a repair's coins, or of the élan that it takes with others."""
        coins = max(0, self._terms.repairs[self._ruleset.fault_index[fault]] - less) * self._coin
        if not self._terms.together:
            return coins
        return min(coins, max(1, self._terms.together - less) * self._weights.elan)

    @property
    def _coin(self) -> float:
        return self._weights.coin

    def _kept(self, phone: Device | None, years: int) -> float:
        """The worth of a phone with which the household goes into the hazards of the year."""
        if phone is None:
            return self.value(None, years - 1, self._acts)
        key = (phone, years)
        known = self._kept_known.get(key)
        if known is None:
            known = sum([p * self._served(left, years) for p, left in self._blows.after(phone)])
            self._kept_known[key] = known
        return known

    def _served(self, phone: Device | None, years: int) -> float:
        if phone is None:
            return self.value(None, years - 1, self._acts)
        found = self._next.get(phone)
        if found is None:
            found = (float(devices.service_of(self._ruleset, phone)), self._older(phone))
            self._next[phone] = found
        points, older = found
        if phone.origin == devices.RENTAL:
            points -= self._rent(years)
        return points + self.value(older, years - 1, self._acts)

    def _rent(self, years: int) -> float:
        numbers = self._ruleset.numbers
        cubes = weight_of(numbers.rent_year_impact, self._kinds)
        fee = self._terms.rent_year * self._coin / self._terms.rent_interval
        return cubes / numbers.rent_impact_every + (fee if years > 1 else 0.0)

    def _older(self, phone: Device) -> Device:
        if phone.origin == devices.RENTAL:
            for fault in devices.faults(self._ruleset, phone):
                phone = devices.repaired(self._ruleset, phone, fault)
            return phone._replace(age=phone.age + 1)
        wears = [
            attribute.wear if (phone.age + 1) % interval == 0 else 0
            for attribute, interval in zip(
                self._ruleset.attributes, self._terms.intervals, strict=True
            )
        ]
        older = devices.aged(phone, tuple(wears))
        levels = _faded(self._ruleset, older.attributes)
        return older._replace(age=min(older.age, self._ageless), attributes=levels)

    def _replacements(self) -> Iterator[tuple[Device, float]]:
        """Phones that can be had, with the points that they take."""
        terms, kinds, numbers = self._terms, self._kinds, self._ruleset.numbers
        refurbishing = terms.refurbished_cubes * weight_of(numbers.refurbish_impact, kinds)
        renting = weight_of(numbers.rent_impact, kinds)
        weight = new_phone_weight(self._ruleset, kinds)
        pillar = self._weights.pillar_use
        for device, price, more in (
            (self._ready("bank", "second_hand"), terms.used_price, -pillar),
            (self._ready("pool", "refurbished"), terms.refurbished_price, refurbishing - pillar),
            (self._ready("rental", devices.RENTAL), terms.rent_start, renting - pillar),
            *self._new_ones(weight),
        ):
            yield device, price * self._coin + more + self._weights.action

    def _new_ones(self, weight: float) -> Iterator[tuple[Device, int, float]]:
        """New phones with their price and the points of their cubes: one, or each of the shop's."""
        ruleset, price = self._ruleset, self._terms.new_price
        if not ruleset.new_from_catalogue:
            yield self._new(()), price, weight
            return
        kinds = self._kinds
        for model, parts in ruleset.catalogue.items():
            cubes = sum([weight_of(ruleset.cards[part].impact, kinds) for part in parts])
            yield self._new(parts), price + making.model_price(ruleset, model), cubes

    def _ready(self, model: str, origin: str) -> Device:
        """A ready-made phone at the lower end of its model: nothing good is taken for granted."""
        made = self._ruleset.models[model]
        levels = _faded(self._ruleset, made.low)
        return Device(0, origin, BANK, made.age, levels, (), (), (), ())

    def _new(self, parts: tuple[str, ...]) -> Device:
        ruleset = self._ruleset
        changes = [ruleset.cards[part].attributes for part in parts]
        changes = [ruleset.numbers.express_bonus, *[each for each in changes if each]]
        sums = [sum(column) for column in zip(self._terms.new_attributes, *changes, strict=True)]
        levels = [
            max(a.new_minimum, level if a.maximum is None else min(level, a.maximum))
            for a, level in zip(ruleset.attributes, sums, strict=True)
        ]
        return Device(0, devices.NEW, BANK, 0, _faded(self._ruleset, tuple(levels)), (), (), (), ())
