"""Households with one idea, for measuring the balance of the game; they are not offered to people.

Each plays as ``greedy`` does, but for its idea: an idea narrows the options down, and likes some
of them more than they are worth. What an idea makes of a game is what the rules make of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, NamedTuple

from game.bots import greedy
from game.bots.deeds import EQUIPS, card_of, coins, deed
from game.bots.player import Player
from game.core import devices, equipping, rng
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset, YearsPhase
from game.core.state import Device, Household, State, acting_seat, pending
from game.core.table import Table

_PREFERRED: Final = 1_000.0
"""Points that no other reason outweighs: what an idea wants before all else."""

_EVERY: Final = 2
"""Years after which ``new_often`` wants another new phone."""

_SAME: Final = 1e-9


class Idea(NamedTuple):
    """A narrowing of the options (it may empty them, then all stay) and a taste in points."""

    options: Callable[[_Case], list[Action]]
    taste: Callable[[_Case, Action], float]


class _Case:
    """A decision to take in the spirit of an idea."""

    def __init__(self, ruleset: Ruleset, view: State) -> None:
        self.ruleset: Final = ruleset
        self.view: Final = view
        self.seat: Final = acting_seat(view)
        self.own: Final[Household] = view.households[self.seat]
        self.phone: Final[Device | None] = self.own.phone
        self.legal: Final = legal(ruleset, view)
        self.in_years: Final = isinstance(ruleset.phases[view.phase], YearsPhase)

    @property
    def broken(self) -> bool:
        """True without a phone and with a faulty one."""
        return self.phone is None or bool(devices.faults(self.ruleset, self.phone))

    @property
    def out(self) -> bool:
        """True when no phone is in service."""
        return self.phone is None or devices.is_dead(self.ruleset, self.phone)

    def of(self, *deeds: str) -> list[Action]:
        """The legal actions of these kinds."""
        return [action for action in self.legal if deed(action) in deeds]

    def but(self, *deeds: str) -> list[Action]:
        """The legal actions of all other kinds."""
        return [action for action in self.legal if deed(action) not in deeds]

    def price(self, action: Action) -> int:
        """Coins that an action takes."""
        return coins(self.ruleset, self.view, action)

    def saving(self, options: list[Action], goal: int) -> list[Action]:
        """Of these options those that leave enough coins for a goal, or take none."""
        left = self.own.coins
        return [a for a in options if not self.price(a) or left - self.price(a) >= goal]


def _no_taste(case: _Case, action: Action) -> float:
    return 0.0


def _new_price(case: _Case) -> int:
    return equipping.new_price(Table(case.ruleset, case.view), case.seat)


def _new_often(case: _Case) -> list[Action]:
    """A new phone every second year, and coins for nothing else."""
    if not case.in_years:
        return case.legal
    due = case.phone is None or case.phone.origin != devices.NEW or case.phone.age >= _EVERY
    buying = case.of("new") if due else []
    return buying or case.saving(case.but("repair", *EQUIPS), _new_price(case))


def _often_taste(case: _Case, action: Action) -> float:
    """It sells or gives what it has for coins while it cannot pay."""
    return 1.5 if deed(action) in ("give", "informal") else -0.5 * case.price(action)


def _cheapest(case: _Case) -> list[Action]:
    """Whatever costs the fewest coins puts a phone in service; nothing while one is."""
    choice = pending(case.view)
    if choice is not None and choice.kind == "catalogue":
        ways = case.legal
    elif not case.in_years or not case.out:
        return case.but(*EQUIPS)
    else:
        ways = case.of("repair", *EQUIPS)
    least = min([case.price(way) for way in ways], default=0)
    return [way for way in ways if case.price(way) == least]


def _cheap_taste(case: _Case, action: Action) -> float:
    return -0.8 * case.price(action)


def _renter(case: _Case) -> list[Action]:
    """Rents at the first fault and from then on; keeps the rent in hand and repairs nothing."""
    if not case.in_years:
        return case.legal
    if case.phone is not None and case.phone.origin == devices.RENTAL:
        return case.saving(case.but("repair", *EQUIPS), _rule(case, "rent_year_cost"))
    if not case.broken:
        return case.saving(case.but(*EQUIPS), _rule(case, "rent_start_cost"))
    others = case.saving(case.but("repair", *EQUIPS), _rule(case, "rent_start_cost"))
    return case.of("rent") or others


def _rule(case: _Case, name: str) -> int:
    return Table(case.ruleset, case.view).named_rule(name, case.seat)


def _keeper(case: _Case) -> list[Action]:
    """Keeps its phone as long as it serves or can be repaired."""
    if not case.in_years:
        return case.legal
    if case.out:
        return case.of("repair") or case.legal
    return case.but(*EQUIPS)


def _keeper_taste(case: _Case, action: Action) -> float:
    return 1.0 if deed(action) == "repair" else 0.0


def _refurbished(case: _Case) -> list[Action]:
    """A refurbished phone at every fault, as long as the pool has one; no repair."""
    if not case.in_years:
        return case.legal
    if not case.broken:
        return case.but(*EQUIPS)
    taken = case.of("refurbished")
    if taken:
        return taken
    if case.view.pool:
        return case.saving(case.but("repair", *EQUIPS), _rule(case, "refurbished_cost"))
    return case.but("repair") if case.out else case.but("repair", *EQUIPS)


def _levers(case: _Case) -> list[Action]:
    """Élan for levers, none for initiatives; all the rest as anybody does."""
    return case.but("join")


def _levers_taste(case: _Case, action: Action) -> float:
    """Levers come first, but for a phone that is out of service."""
    what = deed(action)
    if case.out and case.in_years:
        return 0.0
    if what == "support":
        return 0.8 + 0.15 * getattr(action, "elan", 0)
    return 0.2 if what == "engage" else 0.0


def _durable(case: _Case) -> list[Action]:
    """One solid new phone at the first fault, then repairs as long as it lasts."""
    if not case.in_years:
        return case.legal
    if _bought(case):
        return _keeper(case)
    if not case.broken:
        return case.saving(case.but(*EQUIPS), _new_price(case))
    return case.of("new") or case.saving(case.but("repair", *EQUIPS), _new_price(case))


def _bought(case: _Case) -> bool:
    """True once the household has a phone that was bought new during the years of use."""
    devices_of = [d for d in (case.phone, *case.own.drawer) if d is not None]
    return any(
        device.origin == devices.NEW
        and device.maker == case.seat
        and any(owner.seat == case.seat and owner.since > 1 for owner in device.owners)
        for device in devices_of
    )


def _durable_taste(case: _Case, action: Action) -> float:
    """What lasts before what pleases, in the parts of a phone and in designs."""
    card = case.ruleset.cards.get(card_of(case.view, action))
    if card is None or not card.attributes:
        return 1.0 if deed(action) == "repair" else 0.0
    bonus = case.ruleset.numbers.bonus_attribute
    lasting = [level for index, level in enumerate(card.attributes) if index != bonus]
    return 2.0 * sum(lasting)


IDEAS: Final[Mapping[str, Idea]] = {
    "new_often": Idea(_new_often, _often_taste),
    "cheapest": Idea(_cheapest, _cheap_taste),
    "renter": Idea(_renter, _no_taste),
    "keeper": Idea(_keeper, _keeper_taste),
    "refurbished": Idea(_refurbished, _no_taste),
    "levers": Idea(_levers, _levers_taste),
    "durable": Idea(_durable, _durable_taste),
}
"""The ideas by id."""


def play(idea: Idea, ruleset: Ruleset, view: State, whim: int) -> Action:
    """The best action as ``greedy`` sees it, of those that the idea leaves, its taste counted."""
    case = _Case(ruleset, view)
    options = idea.options(case) or case.legal
    if len(options) == 1:
        return options[0]
    promised = dict(greedy.weigh(ruleset, view, whim))
    felt = [promised.get(action, 0.0) + idea.taste(case, action) for action in options]
    equal = [a for a, points in zip(options, felt, strict=True) if points > max(felt) - _SAME]
    pick, _ = rng.below(rng.seeded(whim), len(equal))
    return equal[pick]


def household(idea: str) -> Player:
    """The household with this idea. Raises ``KeyError`` for one that does not exist."""
    return partial(play, IDEAS[idea])
