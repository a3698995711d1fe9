"""What ways to a device weigh and cost, and how long a device lasts.

Whole numbers that a person can check at the table, from what the acting seat may see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from game.bots.terms import terms_of
from game.core import devices, making
from game.core.actions import BANK_DEVICE, Action, BuyNew, BuyUsed, TakeRefurbished
from game.core.ruleset import Ruleset
from game.core.state import Device, State
from game.core.table import Table

_MUCH: Final = 30
"""Years after which a device counts as one that does not wear out."""


def new_cubes(ruleset: Ruleset, view: State, seat: int) -> int:
    """Cubes that a new device moves for a seat, on the average of what may be drawn for it."""
    table = Table(ruleset, view)
    if ruleset.new_from_catalogue:
        models = [_relieved(table, seat, parts) for parts in ruleset.catalogue.values()]
        return round(sum(models) / len(models))
    numbers = ruleset.numbers
    wanted = [*[("deposit", family) for family in numbers.new_families], ("design", "")]
    total = sum([_mean(table, seat, deck, family) for deck, family in [*wanted, ("making", "")]])
    poorer = table.mined + len(numbers.new_families) > ruleset.rich_ore(table.seats)
    return round(total + (sum(numbers.poorer_ore_impact) if poorer else 0))


def _mean(table: Table, seat: int, deck: str, family: str) -> float:
    """The mean of the cubes of the cards left in a deck, those of a family when one is named."""
    ruleset = table.ruleset
    place = ruleset.deck_index.get(deck, -1)
    if place < 0:
        return 0.0
    left = Counter(ruleset.deck_cards[place])
    gone = Counter([*table.discards[place], *table.rows[place]])
    cards = list((left - gone).elements()) or list(left.elements())
    fitting = [card for card in cards if not family or ruleset.cards[card].family == family]
    return _relieved(table, seat, fitting) / max(1, len(fitting))


def _relieved(table: Table, seat: int, parts: Sequence[str]) -> int:
    """The cubes of cards as they would enter the rucksack of a seat now."""
    return sum([sum(making.card_cubes(table, seat, table.ruleset.cards[p])) for p in parts])


def _cubes(ruleset: Ruleset, parts: Sequence[str]) -> int:
    return sum([sum(ruleset.cards[part].impact) for part in parts])


def part_cubes(ruleset: Ruleset, card: str) -> int:
    """Cubes of a card, or of all cards of a model of the catalogue."""
    return _cubes(ruleset, ruleset.catalogue.get(card, (card,)))


def part_gains(ruleset: Ruleset, card: str, other: str) -> list[tuple[str, int]]:
    """Attributes that a part or a model raises more than another one, and by how much.

    The most first; what pleases for a year at most comes last.
    """
    more = zip(_levels(ruleset, card), _levels(ruleset, other), strict=True)
    gained = [(index, mine - theirs) for index, (mine, theirs) in enumerate(more) if mine > theirs]
    pleasing = ruleset.numbers.bonus_attribute
    gained.sort(key=lambda each: (each[0] == pleasing, -each[1]))
    return [(ruleset.attributes[index].id, by) for index, by in gained]


def _levels(ruleset: Ruleset, card: str) -> list[int]:
    cards = [ruleset.cards[part].attributes for part in ruleset.catalogue.get(card, (card,))]
    size = len(ruleset.attributes)
    return [sum([levels[at] for levels in cards if levels]) for at in range(size)]


def part_coins(ruleset: Ruleset, card: str) -> int:
    """The price of a card, or of a model."""
    return sum([ruleset.cards[part].coins for part in ruleset.catalogue.get(card, (card,))])


def refurbished_cubes(ruleset: Ruleset, view: State, seat: int) -> int:
    """Cubes that taking a refurbished device adds."""
    times = Table(ruleset, view).named_rule("refurbished_cubes", seat)
    return times * sum(ruleset.numbers.refurbish_impact)


def lasts(ruleset: Ruleset, device: Device) -> int:
    """Years that a device serves before it is worn out, without any hazard or repair."""
    wears = tuple([attribute.wear for attribute in ruleset.attributes])
    for years in range(_MUCH):
        if devices.is_dead(ruleset, device):
            return years
        device = devices.aged(device, wears)
    return _MUCH


def next_year(ruleset: Ruleset, view: State, seat: int) -> Device | None:
    """The device in use as a year of wear leaves it; None without one, or when it is rented."""
    phone = view.households[seat].phone
    if phone is None or phone.origin == devices.RENTAL:
        return None
    intervals = terms_of(Table(ruleset, view), seat).intervals
    wears = [
        attribute.wear if (phone.age + 1) % interval == 0 else 0
        for attribute, interval in zip(ruleset.attributes, intervals, strict=True)
    ]
    return devices.aged(phone, tuple(wears))


def offered(ruleset: Ruleset, view: State, action: Action) -> Device | None:
    """The device that an action puts in use, when one can see it; a new one as it is at least."""
    table = Table(ruleset, view)
    if isinstance(action, TakeRefurbished):
        return devices.find(view.pool, action.device)
    if isinstance(action, BuyUsed) and action.device != BANK_DEVICE:
        drawers = [device for own in view.households for device in own.drawer]
        return devices.find(tuple(drawers), action.device)
    if isinstance(action, BuyNew):
        none = (0,) * ruleset.cube_count
        return making.built(table, action.seat, (), none, ruleset.numbers.express_bonus)
    return None
