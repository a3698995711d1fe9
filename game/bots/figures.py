"""The figures that a reason names: what an action brings at once, what other ways would cost.

Whole numbers that a person can check at the table, from what the acting seat may see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from game.bots.terms import terms_of
from game.core import devices, making
from game.core.actions import (
    BANK_DEVICE,
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    TakeRefurbished,
)
from game.core.events import Event
from game.core.preview import preview
from game.core.ruleset import Ruleset
from game.core.state import Device, State
from game.core.table import Table
from game.core.yearly import KEEP

_MUCH: Final = 30
"""Years after which a device counts as one that does not wear out."""


class Gains(NamedTuple):
    """What an action changes at once for the seat that does it, as far as it can be known.

    ``levels`` are those of the ``attribute`` that gains most; ``known`` is False when a hidden
    card decides what else happens.
    """

    coins: int = 0
    elan: int = 0
    cubes: int = 0
    cards: int = 0
    points: int = 0
    service: int = 0
    tokens: int = 0
    levels: int = 0
    pillars: int = 0
    repaired: int = 0
    rules: int = 0
    levers: int = 0
    attribute: str = ""
    choice: bool = False
    known: bool = True


def gains(ruleset: Ruleset, view: State, action: Action) -> Gains:
    """What an action changes at once, summed up; nothing when it is refused."""
    seen = preview(ruleset, view, action)
    if seen is None:
        return Gains()
    own = [event for event in seen.events if event.seat == action.seat]
    return Gains(
        coins=_sum(own, "coins_changed", "by"),
        elan=_sum(own, "elan_changed", "by"),
        cubes=_sum(own, "cubes_added", "count"),
        cards=len([event for event in own if event.kind == "card_drawn"]),
        points=_sum(own, "lever_scored", "points") + _received(own, "points"),
        service=_received(own, "service"),
        tokens=_received(own, "tokens") + _sum(own, "phone_collected", "tokens"),
        levels=max([int(e.params["by"]) for e in own if e.kind == "phone_improved"], default=0),
        pillars=len([event for event in own if event.kind == "pillar_lit"]),
        repaired=len([event for event in own if event.kind == "repaired"]),
        rules=len([event for event in seen.events if event.params.get("lasts") == "game"]),
        levers=len([event for event in seen.events if event.kind == "lever_passed"]),
        attribute=_raised(own),
        choice=seen.then == "choice",
        known=seen.then != "unknown",
    )


def _raised(events: Sequence[Event]) -> str:
    """The attribute that is raised most, or ""."""
    found = [event for event in events if event.kind == "phone_improved"]
    best = max(found, key=lambda event: int(event.params["by"]), default=None)
    return "" if best is None else str(best.params["attribute"])


def _sum(events: Sequence[Event], kind: str, field: str) -> int:
    return sum([int(event.params[field]) for event in events if event.kind == kind])


def _received(events: Sequence[Event], what: str) -> int:
    found = [event for event in events if event.kind == "received"]
    return sum([int(event.params["count"]) for event in found if event.params["what"] == what])


def zones(ruleset: Ruleset, view: State, action: Action) -> dict[str, int]:
    """The kinds of impact whose gauge enters a zone (1 tense, 2 hot) at once through an action."""
    seen = preview(ruleset, view, action)
    events = seen.events if seen is not None else ()
    entered = [event.params for event in events if event.kind == "zone_entered"]
    return {str(params["impact"]): int(params["zone"]) for params in entered}


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


class Harm(NamedTuple):
    """What a hazard does when nothing is done: a fault, levels of an attribute, coins; or none."""

    fault: str = ""
    attribute: str = ""
    levels: int = 0
    coins: int = 0


def harm(ruleset: Ruleset, view: State, seat: int) -> Harm:
    """What letting the hazard happen, of which the seat is asked now, would do to it."""
    seen = preview(ruleset, view, Choose(seat, KEEP))
    own = [event for event in (seen.events if seen else ()) if event.seat == seat]
    faults = [str(event.params["fault"]) for event in own if event.kind == "phone_broke"]
    wore = [event for event in own if event.kind == "phone_wore"]
    worst = min(wore, key=lambda event: int(event.params["by"]), default=None)
    return Harm(
        fault="".join(faults[:1]),
        attribute="" if worst is None else str(worst.params["attribute"]),
        levels=0 if worst is None else -int(worst.params["by"]),
        coins=-min(0, _sum(own, "coins_changed", "by")),
    )


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
