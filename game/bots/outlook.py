"""How a household stands, in points to expect at the end: what it has, what it can hope for."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.bots.blows import Blows
from game.bots.chances import likely
from game.bots.prospects import Prospects, actions_a_year, bare
from game.bots.terms import Terms, kind_weights, terms_of, weight_of
from game.bots.together import Hopes
from game.bots.weights import TYPICAL_GAINS, Weights
from game.bots.worth import Worth
from game.core import devices, levers, making, metrics, yearly
from game.core.ruleset import Card, Goal, Ruleset, YearsPhase
from game.core.state import HIDDEN, Device, Household
from game.core.table import Table

MOST_PROSPECTS: Final = 200
"""Terms whose prospects are remembered; each may know some thousand phones."""

MOST_TERMS: Final = 4000


class Horizon(NamedTuple):
    """What a seat has before it: years with this one, actions this year, actions in all."""

    years: int
    acts: int
    actions: int


class Mind:
    """Judges tables of one ruleset; keeps what it has worked out about phones."""

    def __init__(self, ruleset: Ruleset, weights: Weights) -> None:
        self._ruleset = ruleset
        self._weights = weights
        self._blows = Blows(ruleset)
        self._prospects: dict[Terms, Prospects] = {}
        self._terms: dict[tuple[tuple[int, ...], ...], Prospects] = {}
        self._hopes = Hopes(ruleset, weights.award)
        self._years = ruleset.years
        self._per_year = actions_a_year(ruleset)

    def outlook(self, table: Table, seat: int) -> float:
        """Points that the seat can expect, and a little less the better its best rival stands."""
        own = table.households[seat]
        horizon = self._horizon(table, seat)
        worth = Worth(table, seat, max(0, horizon.years - 1), self._weights)
        return (
            self._settled(table, seat, horizon)
            + self._phone(table, seat, horizon)
            + self._hand(own, worth, horizon)
            + self._drawer(table, own, horizon)
            + self._pillars(own, horizon)
            + self._mission(table, own, horizon)
            + self._levers(table, seat, horizon)
            + self._lasting(table, own, worth)
            + self._hopes.value(table, horizon.years)
            - self._use(table, seat, own, horizon)
            - self._rivals(table, seat)
        )

    def _horizon(self, table: Table, seat: int) -> Horizon:
        phases = self._ruleset.phases
        phase = phases[table.phase] if table.phase < len(phases) else None
        if isinstance(phase, YearsPhase):
            years = (table.last_year or self._years) - table.year + 1
            acts = table.order[table.turn :].count(seat)
            return Horizon(years, acts, acts + (years - 1) * self._per_year)
        if table.year:
            return Horizon(0, 0, 0)
        return Horizon(self._years, self._per_year, self._years * self._per_year)

    def _settled(self, table: Table, seat: int, horizon: Horizon) -> float:
        """What counts already: points, coins, élan, tokens, the rucksack."""
        own, weights = table.households[seat], self._weights
        kinds = kind_weights(table, weights)
        points = own.service + own.lever_points + own.initiative_points + own.bonus_points
        if not horizon.actions:
            coins = float(own.coins // self._ruleset.numbers.coins_per_point)
            return points + coins - weight_of(own.cubes, kinds)
        scarce = weights.scarce_coin * min(own.coins, weights.enough_coins)
        held = self._held(table, seat, horizon)
        few = min(held, weights.enough_elan, horizon.actions)
        elan = few * weights.elan + (held - few) * weights.more_elan
        return (
            points
            + own.coins * weights.coin
            + scarce * min(1.0, horizon.years / 3)
            + elan * min(1.0, horizon.actions / 4)
            + own.tokens * weights.token
            - weight_of(own.cubes, kinds)
        )

    def _held(self, table: Table, seat: int, horizon: Horizon) -> int:
        """The élan that is of use: what cannot be spent this year may fade."""
        elan = table.households[seat].elan
        kept = None if horizon.acts else yearly.elan_kept(table, seat)
        return elan if kept is None else min(elan, kept)

    def _phone(self, table: Table, seat: int, horizon: Horizon) -> float:
        if not horizon.years:
            return 0.0
        own = table.households[seat]
        phone = own.phone
        if phone is None and not table.year:
            cubes = (0,) * self._ruleset.cube_count
            phone = making.built(table, seat, own.drafted, cubes)
        prospects = self._prospects_at(table, seat)
        return prospects.value(
            bare(self._ruleset, phone) if phone else None, horizon.years, horizon.acts
        )

    def _prospects_at(self, table: Table, seat: int) -> Prospects:
        """The prospects on the terms of a seat: they follow from its rules and the table's."""
        key = (table.rules, table.year_rules, table.households[seat].rules)
        found = self._terms.get(key)
        if found is None:
            if len(self._terms) > MOST_TERMS:
                self._terms.clear()
            found = self._terms[key] = self._prospects_on(terms_of(table, seat))
        return found

    def _prospects_on(self, terms: Terms) -> Prospects:
        found = self._prospects.get(terms)
        if found is None:
            if len(self._prospects) > MOST_PROSPECTS:
                self._prospects.clear()
                self._terms.clear()
            found = Prospects(self._ruleset, terms, self._weights, self._blows)
            self._prospects[terms] = found
        return found

    def _hand(self, own: Household, worth: Worth, horizon: Horizon) -> float:
        """What the cards held may still bring."""
        return sum([self._card(own, card, worth, horizon) for card in own.hand])

    def _card(self, own: Household, name: str, worth: Worth, horizon: Horizon) -> float:
        if name == HIDDEN:
            return self._weights.card * min(1.0, horizon.actions / 4)
        card = self._ruleset.cards[name]
        if card.reaction:
            return self._shield(own.phone, card, horizon)
        if not horizon.actions:
            return 0.0
        cost = card.coins * self._weights.coin + card.elan * self._weights.elan
        net = worth.script(card.now) + self._weights.pillar_use - cost - self._weights.action
        return max(0.1, net * self._weights.later) * min(1.0, horizon.actions / 3)

    def _shield(self, phone: Device | None, card: Card, horizon: Horizon) -> float:
        """What a reaction may save: the chance that its hazard comes, times a repair."""
        if not horizon.years:
            return 0.0
        if phone is None:
            return 0.4
        sound = bare(self._ruleset, phone)._replace(damage=())
        chance = self._blows.harm(sound, card.reaction)
        comes = 1 - (1 - chance) ** horizon.years
        saved = self._weights.repair + self._weights.pillar_use * 0.5
        return comes * saved * self._weights.later

    def _drawer(self, table: Table, own: Household, horizon: Horizon) -> float:
        """What sleeping phones weigh, less what may still become of them."""
        numbers = self._ruleset.numbers
        if not own.drawer:
            return 0.0
        if not horizon.years:
            return -float(numbers.drawer_penalty * len(own.drawer))
        weights = self._weights
        rule = table.named_rule
        reward = (rule("give_coins") + rule("sort_coins")) * weights.coin + weights.pillar_use
        total = -weights.drawer_burden * (len(own.drawer) - 1)
        attribute = numbers.shelf_dead_attribute
        for device in own.drawer:
            lasts = attribute < 0 or device.attributes[attribute] > 0
            total += 0.5 * reward if lasts else 0.0
            total += 0.0 if devices.is_dead(self._ruleset, device) else weights.spare
        return total - weights.drawer_burden * 0.5

    def _pillars(self, own: Household, horizon: Horizon) -> float:
        numbers = self._ruleset.numbers
        started = self._weights.pillar_use * min(1.0, horizon.actions / 4)
        return sum(
            [
                numbers.pillar_point
                if uses >= numbers.pillar_uses
                else started * uses / max(1, numbers.pillar_uses - 1)
                for uses in own.pillars
            ]
        )

    def _mission(self, table: Table, own: Household, horizon: Horizon) -> float:
        card = self._ruleset.cards.get(own.mission)
        if card is None:
            return 0.0
        chance = 1.0
        for goal in card.goals:
            chance *= self._chance(table, own, goal, horizon)
        return chance * card.points

    def _chance(self, table: Table, own: Household, goal: Goal, horizon: Horizon) -> float:
        """The chance to end within a goal's bounds, from where the metric stands."""
        value = metrics.measure(self._ruleset, table, own, goal.metric)
        left = horizon.years / max(1, self._years)
        if not horizon.actions and not horizon.years:
            return float(metrics.reached(self._ruleset, table, own, goal))
        hope = value + TYPICAL_GAINS.get(goal.metric, 1.0) * left
        chance = 1.0
        if goal.at_least is not None and value < goal.at_least:
            chance *= likely(hope - goal.at_least + 0.5, goal.at_least, left)
        if goal.at_most is not None:
            chance *= likely(goal.at_most + 0.5 - hope, goal.at_most, left)
        return chance

    def _levers(self, table: Table, seat: int, horizon: Horizon) -> float:
        """The points that one's élan on the levers of the display may bring."""
        total = 0.0
        shown = levers.display(self._ruleset, table)
        for given in table.support[: len(shown)]:
            if given[seat]:
                total += self._stake(table, seat, given, horizon)
        return total

    def _stake(self, table: Table, seat: int, given: tuple[int, ...], horizon: Horizon) -> float:
        """The chance that a lever passes, times the points that its helper can expect."""
        numbers = self._ruleset.numbers
        needed = levers.threshold(self._ruleset, table.seats)
        share = sum(given) / needed
        hope = self._weights.lever_hope * min(1.0, horizon.actions / 10)
        passes = share + (1 - share) * hope
        ahead = given[seat] - max([e for s, e in enumerate(given) if s != seat], default=0)
        largest = 0.25 + 0.6 * given[seat] / needed + 0.1 * ahead if ahead >= 0 else 0.1
        return passes * (numbers.lever_point + numbers.lever_largest * min(0.95, largest))

    def _lasting(self, table: Table, own: Household, worth: Worth) -> float:
        """What joined initiatives, passed levers and changed rules bring in the years to come."""
        total = sum([worth.lasting(card) for card in (*own.initiatives, *table.passed)])
        for name, mine, everyones in zip(self._ruleset.rules, own.rules, table.rules, strict=True):
            if mine or everyones:
                total += worth.rule(name, mine + everyones)
        return total

    def _use(self, table: Table, seat: int, own: Household, horizon: Horizon) -> float:
        """The cubes that using the phone will cost."""
        kinds = kind_weights(table, self._weights)
        interval = table.named_rule("use_interval", seat)
        passed, years = own.use_years + interval - 1, horizon.years
        times = (passed + years) // interval - passed // interval
        cubes = weight_of(self._ruleset.numbers.use_impact, kinds)
        return max(0.0, times - own.use_credits) * cubes

    def _rivals(self, table: Table, seat: int) -> float:
        """What the best rival's standing takes away; nothing where all win or lose together."""
        if self._ruleset.together:
            return 0.0
        best = max(
            [
                own.service + own.lever_points + own.initiative_points + 0.25 * own.coins
                for other, own in enumerate(table.households)
                if other != seat
            ],
            default=0.0,
        )
        return self._weights.rival * best
