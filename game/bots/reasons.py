"""Why an action is a good one: the first true reason that one can check at the table.

A reason is a key and its numbers, never a sentence: ``game.text.phrases.advice`` has the words. It
names no card that only one household may know.
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


class Reason(NamedTuple):
    """A key such as ``new_cubes`` and its numbers; ``n`` is the one that is counted."""

    key: str
    params: Mapping[str, int]


SECRET: Final = frozenset({"mission", "look_keep", "look_share", "look_order", "look_household"})
"""Choices of which nobody else may learn why."""


Found = Iterator[Reason]


class Case:
    """An action that was chosen, the state as the acting seat saw it, and the other options.

    ``others`` are the options left aside, the best first; ``best`` says whether none of them
    promised more; ``playouts`` in how many games the choice was tried, if it was.
    """

    def __init__(
        self,
        ruleset: Ruleset,
        view: State,
        action: Action,
        others: Sequence[Action],
        *,
        best: bool = True,
        playouts: int = 0,
    ) -> None:
        self.ruleset: Final = ruleset
        self.view: Final = view
        self.action: Final = action
        self.others: Final = others
        self.best: Final = best
        self.playouts: Final = playouts
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

    @property
    def years(self) -> int:
        """Years of use left with this one; none once all are over."""
        if isinstance(self.ruleset.phases[self.view.phase], FinalSortPhase):
            return 0
        return (self.view.last_year or self.ruleset.years) - max(1, self.view.year) + 1

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
        """The first reason that holds; there is always one."""
        if len(self.legal) == 1:
            return Reason("only", {})
        finder = _FINDERS.get(deed(self.action), _nothing)
        for found in finder(self):
            return found
        if self.playouts:
            return Reason("tried", {"n": self.playouts})
        return Reason("best" if self.best else "whim", {})


def _nothing(case: Case) -> Found:
    return iter(())


def _many(key: str, n: int) -> Found:
    """The reason when its number is one or more."""
    if n > 0:
        yield Reason(key, {"n": n})


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
    if not others:
        yield Reason("only_way", {})
    if case.own.tokens:
        yield from _many("tokens_off", min(case.own.tokens, case.ruleset.numbers.token_limit))
    if case.best:
        yield from _many("heavy", case.new_cubes)


def _refurbished(case: Case) -> Found:
    added = figures.refurbished_cubes(case.ruleset, case.view, case.seat)
    yield from _many("lighter", case.new_cubes - added)
    device = figures.offered(case.ruleset, case.view, case.action)
    if device is not None:
        yield from _many("lasts_more", min(case.years, figures.lasts(case.ruleset, device)))


def _used(case: Case) -> Found:
    new, used = [
        coins(case.ruleset, case.view, action) for action in (BuyNew(case.seat), case.action)
    ]
    yield from _many("cheaper", new - used)
    yield from _many("no_cube", case.new_cubes)


def _rent(case: Case) -> Found:
    lighter = case.new_cubes - sum(case.ruleset.numbers.rent_impact)
    yield from _many("lighter", lighter)


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
    yield from _many("coins_cubes", case.gains.coins)
    yield from _many("cubes", case.gains.cubes)


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
    yield from _many("coins", done.coins)
    yield from _many("elan", done.elan)
    yield from _many("cards", done.cards)
    yield from _many("levels", done.levels)
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
    yield from _many("initiative", missing if case.years else 0)
    yield from _many("elan", case.gains.elan)
    yield from _many("cards", case.gains.cards)


def _take(case: Case) -> Found:
    if isinstance(case.action, TakeCard) and not case.action.card:
        yield Reason("blind", {})
        return
    yield from _part(case, [card_of(case.view, other) for other in case.others])


def _part(case: Case, others: Sequence[str]) -> Found:
    """What a card or a model for a device has before the best of the others, then before all."""
    card, rules = card_of(case.view, case.action), case.ruleset
    for rivals in (others[:1], others):
        cubes = max([figures.part_cubes(rules, other) for other in rivals], default=0)
        levels = min([figures.part_levels(rules, other) for other in rivals], default=0)
        price = max([figures.part_coins(rules, other) for other in rivals], default=0)
        yield from _many("levels_more", figures.part_levels(rules, card) - levels if rivals else 0)
        yield from _many("part_lighter", cubes - figures.part_cubes(rules, card))
        yield from _many("part_cheaper", price - figures.part_coins(rules, card))


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
    if card_of(case.view, case.action) in case.ruleset.cards:
        yield Reason("stops", {})
    else:
        yield Reason("keeps", {})


def _design(case: Case, choice: Choice) -> Found:
    yield from _part(case, [card_of(case.view, other) for other in case.others])


def _mission(case: Case, choice: Choice) -> Found:
    cards = case.ruleset.cards
    mine = cards[card_of(case.view, case.action)]
    others = [cards[card_of(case.view, other)] for other in case.others]
    more = mine.points - max([other.points for other in others], default=mine.points)
    yield from _many("mission_points", more)


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
