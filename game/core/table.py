"""The working copy of one state inside one ``apply``: opened, changed, closed, forgotten.

Effects and the flow change a ``Table``; nobody outside the rules ever holds one. Households stay
immutable values in a list, so that what an action did not touch is shared with the state before.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.core import rng
from game.core.events import Event
from game.core.ruleset import Cubes, Ruleset
from game.core.state import BANK, Choice, Device, State, Task


class Table:
    """A state being changed, with the events of the change.

    ``outcomes`` are orders of shuffled cards to use instead of chance, in turn: a replay gives
    what the record holds. ``shuffles`` collects the orders that came out, for the record.
    """

    __slots__ = (
        "agenda", "decks", "discards", "events", "first", "gauges", "households", "last_year",
        "lit", "mined", "news", "next_device", "order", "outcomes", "over", "passed", "phase",
        "pool", "rng", "rows", "rules", "ruleset", "shuffles", "support", "turn", "year",
        "year_rules", "zones",
    )  # fmt: skip

    def __init__(
        self, ruleset: Ruleset, state: State, outcomes: Sequence[tuple[str, ...]] = ()
    ) -> None:
        self.ruleset = ruleset
        self.phase, self.year, self.order, self.turn, self.first = state[:5]
        self.households = list(state.households)
        self.gauges = list(state.gauges)
        self.zones = list(state.zones)
        self.decks = list(state.decks)
        self.discards = list(state.discards)
        self.rows = list(state.rows)
        self.support = state.support
        self.passed = state.passed
        self.pool = state.pool
        self.lit = state.lit
        self.news = state.news
        self.rules = state.rules
        self.year_rules = state.year_rules
        self.agenda: list[Task | Choice] = list(state.agenda)
        self.mined = state.mined
        self.next_device = state.next_device
        self.rng = state.rng
        self.over = state.over
        self.last_year = state.last_year
        self.events: list[Event] = []
        self.outcomes = list(outcomes)
        self.shuffles: list[tuple[str, ...]] = []

    def close(self) -> State:
        """The changed state as a value."""
        return State(
            self.phase,
            self.year,
            self.order,
            self.turn,
            self.first,
            tuple(self.households),
            tuple(self.gauges),
            tuple(self.zones),
            tuple(self.decks),
            tuple(self.discards),
            tuple(self.rows),
            self.support,
            self.passed,
            self.pool,
            self.lit,
            self.news,
            self.rules,
            self.year_rules,
            tuple(self.agenda),
            self.mined,
            self.next_device,
            self.rng,
            self.over,
            self.last_year,
        )

    @property
    def seats(self) -> int:
        """How many households play."""
        return len(self.households)

    @property
    def final_year(self) -> int:
        """The last year of use as things stand."""
        return self.last_year or self.ruleset.years

    def emit(self, kind: str, seat: int, **params: int | str) -> None:
        """Records an event for everybody."""
        self.events.append(Event(kind, seat, params))

    def emit_secret(self, kind: str, seat: int, **params: int | str) -> None:
        """Records an event for one seat, and the same without its card for the others."""
        self.events.append(Event(kind, seat, params, seat))

    def push(self, *items: Task | Choice) -> None:
        """Puts work on the agenda so that the first item given comes first."""
        self.agenda.extend(reversed(items))

    def run_script(self, script: str, seat: int) -> None:
        """Puts a list of effects on the agenda, for a seat; an empty id is nothing to do."""
        if script:
            self.agenda.append(Task("effects", seat, script, 0))

    def shuffle(self, cards: Sequence[str]) -> tuple[str, ...]:
        """The cards in an order of chance, or in the order that the record gives."""
        recorded = self.outcomes.pop(0) if self.outcomes else None
        # The generator moves on either way: later chance must be the same in a replay.
        order, self.rng = rng.shuffled(self.rng, cards if recorded is None else recorded)
        if recorded is not None:
            order = recorded
        self.shuffles.append(order)
        return order

    def chance(self, low: int, high: int) -> int:
        """A number from ``low`` to ``high``, both included."""
        value, self.rng = rng.below(self.rng, high - low + 1)
        return low + value

    def rule(self, rule: int, seat: int = BANK) -> int:
        """The value of a rule for a seat: base, the table's changes, the seat's changes."""
        value = self.ruleset.rule_base[rule] + self.rules[rule] + self.year_rules[rule]
        if seat >= 0:
            value += self.households[seat].rules[rule]
        return max(value, self.ruleset.rule_minimum[rule])

    def named_rule(self, name: str, seat: int = BANK) -> int:
        """The value of a rule by its name. Written out: no other question is asked as often."""
        ruleset = self.ruleset
        rule = ruleset.rule_index[name]
        value = ruleset.rule_base[rule] + self.rules[rule] + self.year_rules[rule]
        if seat >= 0:
            value += self.households[seat].rules[rule]
        least = ruleset.rule_minimum[rule]
        return value if value > least else least


def rule_of(ruleset: Ruleset, state: State, name: str, seat: int = BANK) -> int:
    """The value of a rule in a state: the same sum as ``Table.rule``."""
    rule = ruleset.rule_index[name]
    value = ruleset.rule_base[rule] + state.rules[rule] + state.year_rules[rule]
    if seat >= 0:
        value += state.households[seat].rules[rule]
    return max(value, ruleset.rule_minimum[rule])


def gain(table: Table, seat: int, *, coins: int = 0, elan: int = 0) -> None:
    """Gives coins and élan (negative: takes, never below zero) and says so."""
    own = table.households[seat]
    new_coins = max(0, own.coins + coins)
    new_elan = max(0, own.elan + elan)
    if new_coins == own.coins and new_elan == own.elan:
        return
    table.households[seat] = own._replace(coins=new_coins, elan=new_elan)
    if new_coins != own.coins:
        table.emit("coins_changed", seat, by=new_coins - own.coins)
    if new_elan != own.elan:
        table.emit("elan_changed", seat, by=new_elan - own.elan)


def add_cubes(table: Table, seat: int, cubes: Cubes, device: Device | None = None) -> Device | None:
    """Puts cubes into a rucksack, the gauges and, when given, a device's own history.

    Returns the device with its new history. Crossing into a zone puts its alert on the agenda.
    """
    if not any(cubes):
        return device
    own = table.households[seat]
    table.households[seat] = own._replace(cubes=_added(own.cubes, cubes))
    kinds = len(table.gauges)
    for index, count in enumerate(cubes):
        if count:
            table.gauges[index % kinds] += count
            stage, kind = divmod(index, kinds)
            table.emit(
                "cubes_added",
                seat,
                stage=table.ruleset.stages[stage],
                impact=table.ruleset.kinds[kind],
                count=count,
            )
    for kind in range(kinds):
        if any(cubes[kind::kinds]):
            _cross_zone(table, kind)
    return None if device is None else device._replace(cubes=_added(device.cubes, cubes))


def _added(left: Cubes, right: Cubes) -> Cubes:
    return tuple([a + b for a, b in zip(left, right, strict=True)])


def _cross_zone(table: Table, kind: int) -> None:
    if table.zones[kind] == 2:
        return
    tense, hot = table.ruleset.zone_levels(kind, table.seats)
    value = table.gauges[kind]
    zone = 2 if value >= hot else 1 if value >= tense else 0
    if zone > table.zones[kind]:
        table.zones[kind] = zone
        table.emit("zone_entered", BANK, impact=table.ruleset.kinds[kind], zone=zone)
        table.push(Task("alert", BANK, step=kind))


def light_pillar(table: Table, seat: int, pillar: int) -> None:
    """Counts one use of a pillar; at the number of uses it takes, the household lights it."""
    if pillar < 0:
        return
    own = table.households[seat]
    uses = own.pillars[pillar] + 1
    counts = (*own.pillars[:pillar], uses, *own.pillars[pillar + 1 :])
    table.households[seat] = own._replace(pillars=counts)
    name = table.ruleset.pillars[pillar]
    if uses == table.ruleset.numbers.pillar_uses:
        table.emit("pillar_lit", seat, pillar=name)
    if pillar not in table.lit:
        table.lit = (*table.lit, pillar)
        table.emit("table_pillar_lit", seat, pillar=name)


YEARLY = frozenset({"year_start", "year_end"})
"""Events of the year: levers answer them once for the table, not once a household."""


def trigger(table: Table, event: str, seat: int) -> None:
    """Puts on the agenda what initiatives of the seat and passed levers do at this event."""
    _answer(table, table.households[seat].initiatives, event, seat)
    if event not in YEARLY:
        _answer(table, table.passed, event, seat)


def trigger_levers(table: Table, event: str) -> None:
    """Puts on the agenda what passed levers do, once for the table, at an event of the year."""
    _answer(table, table.passed, event, table.first)


def _answer(table: Table, sources: tuple[str, ...], event: str, seat: int) -> None:
    for source in sources:
        script = table.ruleset.cards[source].on.get(event)
        if script is not None:
            table.run_script(script, seat)
