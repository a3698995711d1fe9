"""Every legal action of the seat that must act, in a fixed order.

The finders ask the same questions as ``checks`` does for one action, but once for all actions
that share the answer: a list is needed at every step of a game. That both agree is a property
that tests hold for whole games.
"""

from __future__ import annotations

from collections.abc import Callable

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
    Sort,
    Support,
    TakeCard,
    TakeRefurbished,
)
from game.core.ruleset import DraftPhase, FinalSortPhase, Ruleset
from game.core.state import State
from game.core.table import Table


def legal(ruleset: Ruleset, state: State) -> list[Action]:
    """The legal actions of the seat whose turn it is; empty when the game is over.

    Every action listed passes ``refusal``; every action that passes is listed.
    """
    if state.over:
        return []
    choice = states.pending(state)
    if choice is not None:
        return [Choose(choice.seat, option) for option in dict.fromkeys(choice.options)]
    table = Table(ruleset, state)
    seat = state.order[state.turn]
    phase = ruleset.phases[state.phase]
    if isinstance(phase, DraftPhase):
        return _takes(table, seat, phase)
    if isinstance(phase, FinalSortPhase):
        return [*_sorts(table, seat), Pass(seat)]
    found: list[Action] = []
    for find in _OF_THE_YEAR:
        found += find(table, seat)
    return found


def _takes(table: Table, seat: int, phase: DraftPhase) -> list[Action]:
    own = table.households[seat]
    row = dict.fromkeys(table.rows[phase.deck])
    suiting = [card for card in row if checks.row_card(table, phase, own, card) is None]
    return [TakeCard(seat, card) for card in suiting or [""]]


def _plays(table: Table, seat: int) -> list[Action]:
    hand = dict.fromkeys(table.households[seat].hand)
    return [PlayCard(seat, card) for card in hand if checks.gesture(table, seat, card) is None]


def _joins(table: Table, seat: int) -> list[Action]:
    deck = table.ruleset.deck_index.get("initiative", -1)
    if deck < 0:
        return []
    own, cards = table.households[seat], table.ruleset.cards
    row = dict.fromkeys(table.rows[deck])
    return [Join(seat, card) for card in row if checks.card_price(own, cards[card]) is None]


def _repairs(table: Table, seat: int) -> list[Action]:
    own = table.households[seat]
    phone = own.phone
    if phone is None:
        return []
    faults = devices.faults(table.ruleset, phone)
    if not faults or sorting.is_glued(table, seat, phone):
        return []
    return [
        Repair(seat, fault)
        for fault in faults
        if sorting.repair_cost(table, seat, phone, fault) <= own.coins
    ]


def _equips(table: Table, seat: int) -> list[Action]:
    coins = table.households[seat].coins
    new, rent = BuyNew(seat), Rent(seat)
    found: list[Action] = [new] if checks.check_new(table, new) is None else []
    if coins >= table.named_rule("refurbished_cost", seat):
        found += [TakeRefurbished(seat, device.id) for device in table.pool]
    if coins >= table.named_rule("second_hand_cost", seat):
        found += [
            BuyUsed(seat, device.id)
            for other, own in enumerate(table.households)
            if other != seat
            for device in own.drawer
        ]
        found.append(BuyUsed(seat, BANK_DEVICE))
    return [*found, rent] if checks.check_rent(table, rent) is None else found


def _sorts(table: Table, seat: int) -> list[Action]:
    ruleset = table.ruleset
    own = table.households[seat]
    phone = own.phone
    found = own.drawer
    if phone is not None and checks.sortable_phone(table, phone) is None:
        found = (*found, phone)
    return [
        Sort(seat, device.id, fate)
        for device in found
        for fate in FATES
        if fate != "give" or devices.can_be_given(ruleset, device)
    ]


def _engages(table: Table, seat: int) -> list[Action]:
    return [Engage(seat)]


def _supports(table: Table, seat: int) -> list[Action]:
    most = min(table.ruleset.numbers.support_limit, table.households[seat].elan)
    if most < 1:
        return []
    needed = levers.threshold(table.ruleset, table.seats)
    return [
        Support(seat, lever, elan)
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
