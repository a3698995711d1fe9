"""Every legal action of the seat that must act, in a fixed order.

The finders ask the same questions as ``checks`` does for one action, but once for all actions
that share the answer: a list is needed at every step of a game. That both agree is a property
that tests hold for whole games.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from game.core import checks, devices, levers, sorting
from game.core import state as states
from game.core.actions import (
    BANK_DEVICE,
    FATES,
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    Engage,
    Join,
    Pass,
    PlayCard,
    Rent,
    Repair,
    RepairTogether,
    Sort,
    Support,
    TakeCard,
    TakeRefurbished,
)
from game.core.ruleset import Card, DraftPhase, FinalSortPhase, Ruleset
from game.core.state import Household, State
from game.core.table import Table


@lru_cache(maxsize=8192)
def _made(kind: Callable[..., Action], *fields: int | str) -> Action:
    """An action, the same object each time: listing is half of what the rules do all day."""
    return kind(*fields)


def legal(ruleset: Ruleset, state: State) -> list[Action]:
    """The legal actions of the seat whose turn it is; empty when the game is over.

    Every action listed passes ``refusal``; every action that passes is listed.
    """
    if state.over:
        return []
    choice = states.pending(state)
    if choice is not None:
        return [_made(Choose, choice.seat, option) for option in dict.fromkeys(choice.options)]
    table = Table(ruleset, state)
    seat = state.order[state.turn]
    phase = ruleset.phases[state.phase]
    if isinstance(phase, DraftPhase):
        return _takes(table, seat, phase)
    if isinstance(phase, FinalSortPhase):
        return [*_sorts(table, seat), _made(Pass, seat)]
    found: list[Action] = []
    for find in _OF_THE_YEAR:
        found += find(table, seat)
    return found


def _takes(table: Table, seat: int, phase: DraftPhase) -> list[Action]:
    own, cards = table.households[seat], table.ruleset.cards
    missing = checks.missing_families(phase, table.ruleset, own)
    suiting = [
        card
        for card in dict.fromkeys(table.rows[phase.deck])
        if cards[card].coins <= own.coins and (not phase.families or cards[card].family in missing)
    ]
    return [_made(TakeCard, seat, card) for card in suiting or [""]]


def _affordable(own: Household, card: Card) -> bool:
    return card.coins <= own.coins and card.elan <= own.elan


def _plays(table: Table, seat: int) -> list[Action]:
    own, cards = table.households[seat], table.ruleset.cards
    return [
        _made(PlayCard, seat, card)
        for card in dict.fromkeys(own.hand)
        if _affordable(own, cards[card]) and checks.gesture(table, seat, card) is None
    ]


def _joins(table: Table, seat: int) -> list[Action]:
    deck = table.ruleset.deck_index.get("initiative", -1)
    if deck < 0:
        return []
    own, cards = table.households[seat], table.ruleset.cards
    row = dict.fromkeys(table.rows[deck])
    return [_made(Join, seat, card) for card in row if _affordable(own, cards[card])]


def _repairs(table: Table, seat: int) -> list[Action]:
    own = table.households[seat]
    phone = own.phone
    if phone is None:
        return []
    faults = devices.faults(table.ruleset, phone)
    if not faults or sorting.is_glued(table, seat, phone):
        return []
    found = [
        _made(Repair, seat, fault)
        for fault in faults
        if sorting.repair_cost(table, seat, phone, fault) <= own.coins
    ]
    elan = sorting.repair_elan(table, seat, phone)
    if 0 < elan <= own.elan:
        found += [_made(RepairTogether, seat, fault) for fault in faults]
    return found


def _equips(table: Table, seat: int) -> list[Action]:
    coins = table.households[seat].coins
    can_buy = checks.check_new(table, BuyNew(seat)) is None
    found: list[Action] = [_made(BuyNew, seat)] if can_buy else []
    if coins >= table.named_rule("refurbished_cost", seat):
        found += [_made(TakeRefurbished, seat, device.id) for device in table.pool]
    if coins >= table.named_rule("second_hand_cost", seat):
        found += [
            _made(BuyUsed, seat, device.id)
            for other, own in enumerate(table.households)
            if other != seat
            for device in own.drawer
        ]
        found.append(_made(BuyUsed, seat, BANK_DEVICE))
    if checks.check_rent(table, Rent(seat)) is None:
        found.append(_made(Rent, seat))
    return found


def _sorts(table: Table, seat: int) -> list[Action]:
    return [
        _made(Sort, seat, device.id, fate)
        for device in checks.sortable(table, seat)
        for fate in FATES
        if fate != "give" or devices.can_be_given(table.ruleset, device)
    ]


def _engages(table: Table, seat: int) -> list[Action]:
    return [_made(Engage, seat)]


def _supports(table: Table, seat: int) -> list[Action]:
    most = min(table.ruleset.numbers.support_limit, table.households[seat].elan)
    if most < 1:
        return []
    needed = levers.threshold(table.ruleset, table.seats)
    return [
        _made(Support, seat, lever, elan)
        for lever, given in zip(levers.display(table.ruleset, table), table.support, strict=True)
        for elan in range(1, min(most, needed - sum(given)) + 1)
    ]


_OF_THE_YEAR: tuple[Callable[[Table, int], list[Action]], ...] = (
    _plays,
    _joins,
    _repairs,
    _equips,
    _sorts,
    _engages,
    _supports,
)
