"""The one door through which a game changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from game.core import decks, equipping, flow, levers, making, sorting, yearly
from game.core import state as states
from game.core.actions import (
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    Engage,
    Join,
    LastYear,
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
from game.core.checks import check, missing_families
from game.core.devices import find
from game.core.events import Event
from game.core.refusals import IllegalActionError
from game.core.ruleset import DraftPhase, Ruleset
from game.core.state import State
from game.core.table import Table, gain, light_pillar, trigger


class Applied(NamedTuple):
    """What an action led to. ``shuffles`` is the part of chance, for the record."""

    state: State
    events: list[Event]
    shuffles: list[tuple[str, ...]]


def apply(
    ruleset: Ruleset,
    state: State,
    action: Action,
    outcomes: Sequence[tuple[str, ...]] = (),
) -> Applied:
    """The state after an action, and what happened.

    ``outcomes`` are recorded shuffles to use instead of chance. Raises ``IllegalActionError`` with
    the reason when ``refusal`` gives one.
    """
    table = Table(ruleset, state, outcomes)
    why = check(table, action)
    if why is not None:
        raise IllegalActionError(why)
    carry_out(table, action)
    flow.settle(table)
    return Applied(table.close(), table.events, table.shuffles)


def carry_out(table: Table, action: Action) -> None:
    """Does the action itself, checked before; what follows is left on the agenda."""
    if isinstance(action, Choose):
        _choose(table, action)
    else:
        kind = type(action)
        table.turn += kind not in FREE
        _DEEDS[kind](table, action)


def _choose(table: Table, action: Choose) -> None:
    choice = table.agenda.pop()
    assert isinstance(choice, states.Choice)
    if choice.script:
        effect = table.ruleset.scripts[choice.script][choice.step]
        effect.chosen(table, choice, action.option)
    else:
        _CHOICES[choice.kind](table, choice, action.option)


def _keep_mission(table: Table, choice: states.Choice, option: str) -> None:
    own = table.households[choice.seat]
    table.households[choice.seat] = own._replace(mission=option)
    deck = table.ruleset.deck_index["mission"]
    table.decks[deck] = _refused(choice, option) + table.decks[deck]
    table.emit_secret("mission_kept", choice.seat, card=option)


def _keep_design(table: Table, choice: states.Choice, option: str) -> None:
    making.finish_express(table, choice.seat, option, _refused(choice, option))


def _refused(choice: states.Choice, option: str) -> tuple[str, ...]:
    """The other cards of a choice; two copies of one card may be among them."""
    cards = list(choice.options)
    cards.remove(option)
    return tuple(cards)


def _take_model(table: Table, choice: states.Choice, option: str) -> None:
    making.take_model(table, choice.seat, option)


_CHOICES: dict[str, Callable[[Table, states.Choice, str], None]] = {
    "mission": _keep_mission,
    "design": _keep_design,
    "catalogue": _take_model,
    "reaction": yearly.react,
}


def _take(table: Table, action: TakeCard) -> None:
    phase = table.ruleset.phases[table.phase]
    assert isinstance(phase, DraftPhase)
    if action.card:
        making.draft(table, action.seat, phase.deck, action.card)
    else:
        missing = missing_families(phase, table.ruleset, table.households[action.seat])
        making.draft_blind(table, action.seat, phase.deck, missing)


def _play(table: Table, action: PlayCard) -> None:
    card = table.ruleset.cards[action.card]
    decks.remove_from_hand(table, action.seat, action.card)
    decks.discard(table, action.card)
    table.emit("card_played", action.seat, card=action.card)
    gain(table, action.seat, coins=-card.coins, elan=-card.elan)
    light_pillar(table, action.seat, card.pillar)
    trigger(table, "played", action.seat)
    table.run_script(card.now, action.seat)


def _join(table: Table, action: Join) -> None:
    card = table.ruleset.cards[action.card]
    deck = table.ruleset.deck_index["initiative"]
    decks.take_from_row(table, deck, action.card)
    own = table.households[action.seat]
    table.households[action.seat] = own._replace(
        initiatives=(*own.initiatives, action.card),
        initiative_points=own.initiative_points + card.points,
    )
    table.emit("initiative_joined", action.seat, card=action.card)
    gain(table, action.seat, coins=-card.coins, elan=-card.elan)
    light_pillar(table, action.seat, card.pillar)
    decks.refill_row(table, deck)
    table.run_script(card.now, action.seat)


def _repair(table: Table, action: Repair) -> None:
    phone = table.households[action.seat].phone
    assert phone is not None
    cost = sorting.repair_cost(table, action.seat, phone, action.fault)
    gain(table, action.seat, coins=-cost)
    sorting.repair(table, action.seat, action.fault)


def _repair_together(table: Table, action: RepairTogether) -> None:
    phone = table.households[action.seat].phone
    assert phone is not None
    elan = sorting.repair_elan(table, action.seat, phone)
    gain(table, action.seat, elan=-elan)
    sorting.repair(table, action.seat, action.fault, elan=elan)


def _sort(table: Table, action: Sort) -> None:
    own = table.households[action.seat]
    device = find(own.drawer, action.device) or own.phone
    assert device is not None
    sorting.sort_device(table, action.seat, device, action.fate)


def _engage(table: Table, action: Engage) -> None:
    table.emit("engaged", action.seat)
    gain(table, action.seat, elan=table.named_rule("engage_elan", action.seat))
    decks.draw_gestures(table, action.seat, table.named_rule("engage_cards", action.seat))
    trigger(table, "engaged", action.seat)


def _support(table: Table, action: Support) -> None:
    gain(table, action.seat, elan=-action.elan)
    levers.support(table, action.seat, action.lever, action.elan)


def _pass(table: Table, action: Pass) -> None:
    table.emit("passed", action.seat)


def _last_year(table: Table, action: LastYear) -> None:
    table.last_year = table.year
    table.emit("last_year_declared", action.seat, year=table.year)


FREE: Final = frozenset({LastYear})
"""What costs none of the actions of a phase or year."""

_DEEDS: dict[type, Callable[[Table, Any], None]] = {
    TakeCard: _take,
    PlayCard: _play,
    Join: _join,
    Repair: _repair,
    RepairTogether: _repair_together,
    BuyNew: lambda table, action: equipping.buy_new(table, action.seat),
    TakeRefurbished: lambda table, action: equipping.take_refurbished(
        table, action.seat, action.device
    ),
    BuyUsed: lambda table, action: equipping.buy_used(table, action.seat, action.device),
    Rent: lambda table, action: equipping.rent(table, action.seat),
    Sort: _sort,
    Engage: _engage,
    Support: _support,
    Pass: _pass,
    LastYear: _last_year,
}
