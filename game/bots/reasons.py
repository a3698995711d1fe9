"""Why an action is a good one: the first true reason that one can check at the table.

A reason is a key and its parameters, never a sentence: ``game.text.phrases.advice`` has the words.
It tells of cubes, coins, years, levels, élan: what is seen on the table, against what else could be
had, by name. It names no card that only one household may know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from game.bots import figures
from game.bots.deeds import EQUIPS, card_of, coins, deed
from game.core import devices, levers
from game.core.actions import Action, BuyNew, Join, Repair, RepairTogether, Sort, Support, TakeCard
from game.core.legal import legal
from game.core.ruleset import FinalSortPhase, Ruleset
from game.core.state import Choice, Device, State, acting_seat, pending
from game.core.table import rule_of


class Reason(NamedTuple):
    """A key such as ``new_cubes`` and its parameters.

    ``n`` is what is counted; ``than`` the id of a card or model, ``attribute``, ``fault`` and
    ``kind`` (of impact) ids too, which whoever says it calls by their names.
    """

    key: str
    params: Mapping[str, int | str]


SECRET: Final = frozenset({"mission", "look_keep", "look_share", "look_order", "look_household"})
"""Choices of which nobody else may learn why."""


Found = Iterator[Reason]


class Case:
    """An action that was chosen, the state as the acting seat saw it, and the other options.

    ``others`` are the options left aside, the best first. ``aloud``: the reason is for all to
    hear, and does not tell what a hand held.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        view: State,
        action: Action,
        others: Sequence[Action],
        *,
        aloud: bool = False,
    ) -> None:
        self.ruleset: Final = ruleset
        self.view: Final = view
        self.action: Final = action
        self.others: Final = others
        self.aloud: Final = aloud
        self.seat: Final = acting_seat(view)
        self.own: Final = view.households[self.seat]
        self.counts: Final = not ruleset.together

    @cached_property
    def gains(self) -> figures.Gains:
        """What the action changes at once."""
        return figures.gains(self.ruleset, self.view, self.action)

    @cached_property
    def new_cubes(self) -> int:
        """Cubes that buying new would add, on average."""
        return figures.new_cubes(self.ruleset, self.view, self.seat)

    @cached_property
    def legal(self) -> list[Action]:
        """Everything one could do."""
        return legal(self.ruleset, self.view)

    def rule(self, name: str) -> int:
        """The value of a rule for this household now."""
        return rule_of(self.ruleset, self.view, name, self.seat)

    @property
    def years(self) -> int:
        """Years of use left with this one; none once all are over."""
        if isinstance(self.ruleset.phases[self.view.phase], FinalSortPhase):
            return 0
        return (self.view.last_year or self.ruleset.years) - max(1, self.view.year) + 1

    @property
    def later(self) -> bool:
        """True when this household acts again in the years that are left."""
        turns = self.view.order[self.view.turn + 1 :]
        return self.years > 1 or (self.years == 1 and self.seat in turns)

    @property
    def out(self) -> bool:
        """True when no device is in service."""
        phone = self.own.phone
        return phone is None or devices.is_dead(self.ruleset, phone)

    @property
    def verb(self) -> str:
        """One word for what is done, as the phrases call it."""
        if isinstance(self.action, RepairTogether):
            return "repair_together"
        choice = pending(self.view)
        if choice is None:
            return deed(self.action)
        if choice.kind == "reaction":
            return "react" if card_of(self.view, self.action) in self.ruleset.cards else "hold"
        return _CHOSEN.get(choice.kind, "choose")

    def reason(self) -> Reason:
        """The first reason that holds; there is always one, if only what it costs."""
        finder = _FINDERS.get(deed(self.action), _nothing)
        for found in finder(self):
            return found
        if len(self.legal) == 1 and not (self.aloud and self.own.hand):
            return Reason("only", {})
        return next(_plain(self))


def _nothing(case: Case) -> Found:
    return iter(())


def _many(key: str, n: int) -> Found:
    """The reason when its number is one or more."""
    if n > 0:
        yield Reason(key, {"n": n})


def _plain(case: Case) -> Found:
    """What it does to the bag and the purse, when there is nothing better to say."""
    if not case.gains.known:
        yield Reason("unknown", {})
    yield from _many("cubes_now", case.gains.cubes)
    yield from _many("paid", -case.gains.coins)
    yield Reason("no_cubes_now", {})


def _repair(case: Case) -> Found:
    if case.out and _back_in_service(case):
        yield Reason("out", {})
    if isinstance(case.action, RepairTogether):
        yield from _many("together", -case.gains.elan)
    if any(deed(other) == "new" for other in case.legal):
        yield from _many("new_cubes", case.new_cubes)
    numbers = case.ruleset.numbers
    if case.counts and case.years > 1:
        yield from _many("service", numbers.service_full - numbers.service_faulty)
    yield from _many("new_cubes", case.new_cubes)


def _back_in_service(case: Case) -> bool:
    """True when the repair is enough for the device to serve again."""
    assert isinstance(case.action, Repair | RepairTogether)
    phone = case.own.phone
    if phone is None:
        return False
    after = devices.repaired(case.ruleset, phone, case.action.fault)
    return not devices.is_dead(case.ruleset, after)


def _new(case: Case) -> Found:
    others = [action for action in case.legal if deed(action) in EQUIPS - {"new"}]
    device = figures.offered(case.ruleset, case.view, case.action)
    seen = [figures.offered(case.ruleset, case.view, other) for other in others]
    known = [found for found in seen if found is not None]
    if device is not None and known:
        least = max([figures.lasts(case.ruleset, other) for other in known])
        longer = min(case.years, figures.lasts(case.ruleset, device)) - least
        yield from _many("lasts", longer)
    yield from _without(case)
    phone = case.own.phone
    if device is not None and phone is not None:
        most = min(case.years, figures.lasts(case.ruleset, device))
        yield from _many("lasts_own", most - figures.lasts(case.ruleset, phone))
    yield from _many("heavy", case.new_cubes)


def _without(case: Case) -> Found:
    """Nothing that works is at hand: the year would pass without."""
    spare = any(not devices.is_dead(case.ruleset, device) for device in case.own.drawer)
    if case.out and case.years and not spare:
        yield Reason("without", {})


def _refurbished(case: Case) -> Found:
    added = figures.refurbished_cubes(case.ruleset, case.view, case.seat)
    yield from _many("lighter", case.new_cubes - added)
    device = figures.offered(case.ruleset, case.view, case.action)
    if device is not None:
        yield from _many("lasts_more", min(case.years, figures.lasts(case.ruleset, device)))
    yield from _without(case)


def _used(case: Case) -> Found:
    new, used = [
        coins(case.ruleset, case.view, action) for action in (BuyNew(case.seat), case.action)
    ]
    yield from _many("no_cube", case.new_cubes)
    yield from _many("cheaper", new - used)


def _rent(case: Case) -> Found:
    lighter = case.new_cubes - sum(case.ruleset.numbers.rent_impact)
    yield from _many("lighter", lighter)
    yield from _without(case)


def _sorted_device(case: Case) -> Device | None:
    assert isinstance(case.action, Sort)
    phone = case.own.phone
    if phone is not None and phone.id == case.action.device:
        return phone
    return devices.find(case.own.drawer, case.action.device)


def _give(case: Case) -> Found:
    if not case.years and case.counts:
        yield from _many("drawer", case.ruleset.numbers.drawer_penalty)
    yield from _many("coins_others", case.gains.coins)
    device = _sorted_device(case)
    if device is not None:
        again = devices.refurbished(case.ruleset, device)
        yield from _many("lasts_more", figures.lasts(case.ruleset, again))


def _collect(case: Case) -> Found:
    device = _sorted_device(case)
    if not case.years and case.counts:
        yield from _many("drawer", case.ruleset.numbers.drawer_penalty)
    if device is not None and not devices.can_be_given(case.ruleset, device):
        yield Reason("worn", {})
    yield from _many("tokens", case.gains.tokens if case.years else 0)
    yield from _many("coins", case.gains.coins)
    yield Reason("metals", {})


def _bin(case: Case) -> Found:
    if not case.years and case.counts:
        saved = case.ruleset.numbers.drawer_penalty
        yield from _many("drawer", saved)
    yield from _many("cubes", case.gains.cubes)


def _informal(case: Case) -> Found:
    yield from _many("cubes", case.gains.cubes)
    yield from _many("coins", case.gains.coins)


def _played(case: Case) -> Found:
    """What a card does at once, the rarest first."""
    done = case.gains
    if case.counts:
        yield from _many("points", done.points)
        yield from _many("service_now", done.service)
    if done.repaired:
        yield Reason("repaired", {})
    if done.pillars:
        yield Reason("pillar", {})
    if done.levels > 0:
        yield Reason("levels", {"n": done.levels, "attribute": done.attribute})
    if not done.cubes:  # coins are no reason to fill a bag
        yield from _many("coins_later" if case.years > 1 else "coins", done.coins)
    if case.later:
        yield from _many("elan", done.elan)
        yield from _many("cards", done.cards)
    yield from _many("rule", case.years if done.rules and case.years > 1 else 0)
    yield from _many("tokens", done.tokens)
    if done.choice:
        yield Reason("choice", {})


def _join(case: Case) -> Found:
    assert isinstance(case.action, Join)
    card = case.ruleset.cards[case.action.card]
    if card.on and case.years > 1:
        yield Reason("years", {"n": case.years})
    if case.counts:
        yield from _many("points", card.points)
    yield from _played(case)


def _support(case: Case) -> Found:
    assert isinstance(case.action, Support)
    shown = levers.display(case.ruleset, case.view)
    given = case.view.support[shown.index(case.action.lever)]
    needed = levers.threshold(case.ruleset, len(case.view.households))
    missing = needed - sum(given) - case.action.elan
    if missing <= 0 and case.counts:
        yield from _many("lever_points", case.gains.points)
    if missing <= 0:
        yield Reason("lever", {})
    yield from _many("missing", missing)


def _engage(case: Case) -> Found:
    row = case.ruleset.deck_index.get("initiative", -1)
    costs = [case.ruleset.cards[card].elan for card in case.view.rows[row]] if row >= 0 else []
    missing = min(costs, default=0) - case.own.elan
    if case.later:
        yield from _many("initiative", missing)
        yield from _many("elan", case.gains.elan)
        yield from _many("cards", case.gains.cards)
    yield Reason("free", {})


def _take(case: Case) -> Found:
    if isinstance(case.action, TakeCard) and not case.action.card:
        yield Reason("blind", {})
        return
    yield from _part(case)


def _part(case: Case) -> Found:
    """What a card or a model for a device has that another one, named, has not."""
    card, rules = card_of(case.view, case.action), case.ruleset
    others = [card_of(case.view, other) for other in case.others]
    yield from _cooler(case)
    cubes, price = figures.part_cubes(rules, card), figures.part_coins(rules, card)
    for other in others:
        lighter = figures.part_cubes(rules, other) - cubes
        yield from _than("part_lighter", lighter, other)
        for attribute, levels in figures.part_gains(rules, card, other)[:1]:
            yield Reason("part_levels", {"n": levels, "attribute": attribute, "than": other})
        if not lighter:
            yield from _than("part_cheaper", figures.part_coins(rules, other) - price, other)
    yield from _many("weighs", cubes)


def _cooler(case: Case) -> Found:
    """The best of the other cards would drive a gauge into a zone, and this one does not."""
    if not case.others or figures.zones(case.ruleset, case.view, case.action):
        return
    other = case.others[0]
    entered = figures.zones(case.ruleset, case.view, other)
    for kind, zone in sorted(entered.items(), key=lambda each: -each[1]):
        than = card_of(case.view, other)
        yield Reason("cool" if zone == 2 else "calm", {"kind": kind, "than": than})


def _than(key: str, n: int, other: str) -> Found:
    if n > 0:
        yield Reason(key, {"n": n, "than": other})


def _pass(case: Case) -> Found:
    if not case.own.drawer:
        yield Reason("empty", {})


def _choose(case: Case) -> Found:
    choice = pending(case.view)
    assert choice is not None
    finder = _CHOICES.get(choice.kind)
    if finder is not None:
        yield from finder(case, choice)
    elif choice.kind == "option":
        yield from _played(case)


def _reaction(case: Case, choice: Choice) -> Found:
    harm = figures.harm(case.ruleset, case.view, case.seat)
    if card_of(case.view, case.action) in case.ruleset.cards:
        if harm.fault:
            yield Reason("stops_fault", {"fault": harm.fault})
        if harm.levels:
            yield Reason("stops_wear", {"n": harm.levels, "attribute": harm.attribute})
        yield Reason("stops", {})
    elif harm == figures.Harm():
        yield Reason("harmless", {})
    yield from _many("keeps", case.years - 1)


def _design(case: Case, choice: Choice) -> Found:
    yield from _part(case)


def _mission(case: Case, choice: Choice) -> Found:
    cards = case.ruleset.cards
    mine = cards[card_of(case.view, case.action)]
    others = [cards[card_of(case.view, other)] for other in case.others]
    best = max(others, key=lambda other: other.points, default=mine)
    yield from _than("mission_points", mine.points - best.points, best.id)
    yield from _many("mission_worth", mine.points)


_CHOICES: Final[Mapping[str, Callable[[Case, Choice], Found]]] = {
    "reaction": _reaction,
    "design": _design,
    "catalogue": _design,
    "mission": _mission,
}

_CHOSEN: Final[Mapping[str, str]] = {
    "mission": "mission",
    "design": "design",
    "catalogue": "model",
}

_FINDERS: Final[Mapping[str, Callable[[Case], Found]]] = {
    "repair": _repair,
    "new": _new,
    "refurbished": _refurbished,
    "used": _used,
    "rent": _rent,
    "give": _give,
    "collect": _collect,
    "bin": _bin,
    "informal": _informal,
    "play": _played,
    "join": _join,
    "support": _support,
    "engage": _engage,
    "take": _take,
    "pass": _pass,
    "choose": _choose,
}
