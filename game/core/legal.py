"""Every legal action of the seat that must act, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.core import devices, levers
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
from game.core.checks import CHECKS
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
        return [Choose(choice.seat, option) for option in choice.options]
    table = Table(ruleset, state)
    seat = state.order[state.turn]
    return [
        action for action in candidates(table, seat) if CHECKS[type(action)](table, action) is None
    ]


def candidates(table: Table, seat: int) -> Iterator[Action]:
    """The actions that make sense to try in this phase, legal or not."""
    phase = table.ruleset.phases[table.phase]
    if isinstance(phase, DraftPhase):
        yield from [TakeCard(seat, card) for card in dict.fromkeys(table.rows[phase.deck])]
        yield TakeCard(seat, "")
    elif isinstance(phase, FinalSortPhase):
        yield from _sorts(table, seat)
        yield Pass(seat)
    else:
        for find in _YEAR_CANDIDATES:
            yield from find(table, seat)


def _plays(table: Table, seat: int) -> list[Action]:
    return [PlayCard(seat, card) for card in dict.fromkeys(table.households[seat].hand)]


def _joins(table: Table, seat: int) -> list[Action]:
    deck = table.ruleset.deck_index.get("initiative", -1)
    return [Join(seat, card) for card in table.rows[deck]] if deck >= 0 else []


def _repairs(table: Table, seat: int) -> list[Action]:
    phone = table.households[seat].phone
    if phone is None:
        return []
    return [Repair(seat, fault) for fault in devices.faults(table.ruleset, phone)]


def _equips(table: Table, seat: int) -> list[Action]:
    found: list[Action] = [BuyNew(seat)]
    found += [TakeRefurbished(seat, device.id) for device in table.pool]
    found += [
        BuyUsed(seat, device.id)
        for other, own in enumerate(table.households)
        if other != seat
        for device in own.drawer
    ]
    return [*found, BuyUsed(seat, BANK_DEVICE), Rent(seat)]


def _sorts(table: Table, seat: int) -> list[Action]:
    own = table.households[seat]
    found = own.drawer
    if own.phone is not None and devices.is_dead(table.ruleset, own.phone):
        found = (*found, own.phone)
    return [Sort(seat, device.id, fate) for device in found for fate in FATES]


def _engages(table: Table, seat: int) -> list[Action]:
    return [Engage(seat)]


def _supports(table: Table, seat: int) -> list[Action]:
    most = min(table.ruleset.numbers.support_limit, table.households[seat].elan)
    shown = levers.display(table.ruleset, table)
    return [Support(seat, lever, elan) for lever in shown for elan in range(1, most + 1)]


_YEAR_CANDIDATES: tuple[Callable[[Table, int], list[Action]], ...] = (
    _plays,
    _joins,
    _repairs,
    _equips,
    _sorts,
    _engages,
    _supports,
)
