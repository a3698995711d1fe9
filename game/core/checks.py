"""Why an action is refused, one function per action, and ``refusal`` over them all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core import devices, equipping, levers, sorting
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
from game.core.refusals import Refusal
from game.core.ruleset import Card, DraftPhase, FinalSortPhase, Ruleset, YearsPhase
from game.core.state import Device, Household, State
from game.core.table import Table


def refusal(ruleset: Ruleset, state: State, action: Action) -> Refusal | None:
    """The reason why this action is not possible now, or None when it is legal."""
    return check(Table(ruleset, state), action)


def check(table: Table, action: Action) -> Refusal | None:
    """``refusal`` for a table that is open already."""
    if table.over:
        return Refusal("game_over")
    top = table.agenda[-1] if table.agenda else None
    if type(top) is states.Choice:
        return _check_choice(top, action)
    if isinstance(action, Choose):
        return Refusal("nothing_to_choose")
    if table.order[table.turn] != action.seat:
        return Refusal("not_your_turn", {"seat": table.order[table.turn]})
    wrong_phase = _check_phase(table, action)
    return wrong_phase if wrong_phase is not None else CHECKS[type(action)](table, action)


def _check_choice(choice: states.Choice, action: Action) -> Refusal | None:
    if not isinstance(action, Choose):
        return Refusal("choose_first", {"seat": choice.seat})
    if action.seat != choice.seat:
        return Refusal("not_your_turn", {"seat": choice.seat})
    return None if action.option in choice.options else Refusal("no_such_option")


def _check_phase(table: Table, action: Action) -> Refusal | None:
    phase = table.ruleset.phases[table.phase]
    if isinstance(phase, DraftPhase):
        fits = isinstance(action, TakeCard)
    elif isinstance(phase, FinalSortPhase):
        fits = isinstance(action, Sort | Pass)
    else:
        fits = isinstance(phase, YearsPhase) and not isinstance(action, TakeCard | Pass)
    return None if fits else Refusal("not_in_this_phase", {"phase": phase.kind})


def _price(own: Household, coins: int, elan: int = 0) -> Refusal | None:
    if own.elan < elan:
        return Refusal("too_little_elan", {"need": elan, "have": own.elan})
    if own.coins < coins:
        return Refusal("too_few_coins", {"need": coins, "have": own.coins})
    return None


def card_price(own: Household, card: Card) -> Refusal | None:
    """Why the household cannot pay for a card, or None."""
    return _price(own, card.coins, card.elan)


def missing_families(phase: DraftPhase, ruleset: Ruleset, own: Household) -> tuple[str, ...]:
    """The families of this phase that the household has not drafted yet."""
    taken = {ruleset.cards[card].family for card in own.drafted}
    return tuple([family for family in phase.families if family not in taken])


def row_card(table: Table, phase: DraftPhase, own: Household, card_id: str) -> Refusal | None:
    """Why the household cannot draft a card, or None."""
    if card_id not in table.rows[phase.deck]:
        return Refusal("not_in_row")
    card = table.ruleset.cards[card_id]
    if phase.families and card.family not in missing_families(phase, table.ruleset, own):
        return Refusal("family_taken", {"family": card.family})
    return _price(own, card.coins)


def check_take(table: Table, action: TakeCard) -> Refusal | None:
    phase = table.ruleset.phases[table.phase]
    assert isinstance(phase, DraftPhase)
    own = table.households[action.seat]
    if action.card:
        return row_card(table, phase, own, action.card)
    for card in table.rows[phase.deck]:
        if row_card(table, phase, own, card) is None:
            return Refusal("row_suits")
    return None


def check_play(table: Table, action: PlayCard) -> Refusal | None:
    if action.card not in table.households[action.seat].hand:
        return Refusal("not_in_hand")
    return gesture(table, action.seat, action.card)


def gesture(table: Table, seat: int, card_id: str) -> Refusal | None:
    """Why a gesture of the hand cannot be played now, or None."""
    card = table.ruleset.cards[card_id]
    if card.reaction:
        return Refusal("reaction_only")
    price = card_price(table.households[seat], card)
    if price is not None:
        return price
    for effect in table.ruleset.scripts.get(card.now, ()):
        why = effect.can(table, seat)
        if why is not None:
            return why
    return None


def check_join(table: Table, action: Join) -> Refusal | None:
    deck = table.ruleset.deck_index.get("initiative", -1)
    if deck < 0 or action.card not in table.rows[deck]:
        return Refusal("not_in_row")
    return card_price(table.households[action.seat], table.ruleset.cards[action.card])


def _repairable(table: Table, seat: int, fault: str) -> Device | Refusal:
    """The phone whose fault can be repaired, or why it cannot."""
    phone = table.households[seat].phone
    if phone is None:
        return Refusal("no_phone")
    if fault not in devices.faults(table.ruleset, phone):
        return Refusal("no_fault")
    return Refusal("glued") if sorting.is_glued(table, seat, phone) else phone


def check_repair(table: Table, action: Repair) -> Refusal | None:
    phone = _repairable(table, action.seat, action.fault)
    if isinstance(phone, Refusal):
        return phone
    own = table.households[action.seat]
    return _price(own, sorting.repair_cost(table, action.seat, phone, action.fault))


def check_repair_together(table: Table, action: RepairTogether) -> Refusal | None:
    phone = _repairable(table, action.seat, action.fault)
    if isinstance(phone, Refusal):
        return phone
    elan = sorting.repair_elan(table, action.seat, phone)
    return _price(table.households[action.seat], 0, elan) if elan else Refusal("not_together")


def check_new(table: Table, action: BuyNew) -> Refusal | None:
    if table.named_rule("new_forbidden", action.seat):
        return Refusal("no_new_this_year")
    price = equipping.new_price(table, action.seat)
    return _price(table.households[action.seat], price)


def check_refurbished(table: Table, action: TakeRefurbished) -> Refusal | None:
    if devices.find(table.pool, action.device) is None:
        return Refusal("no_such_phone" if table.pool else "pool_empty")
    price = table.named_rule("refurbished_cost", action.seat)
    return _price(table.households[action.seat], price)


def check_used(table: Table, action: BuyUsed) -> Refusal | None:
    if action.device != BANK_DEVICE:
        try:
            seller, _ = equipping.owner_of(table, action.device)
        except LookupError:
            return Refusal("no_such_phone")
        if seller == action.seat:
            return Refusal("your_own_phone")
    price = table.named_rule("second_hand_cost", action.seat)
    return _price(table.households[action.seat], price)


def check_rent(table: Table, action: Rent) -> Refusal | None:
    own = table.households[action.seat]
    if own.phone is not None and own.phone.origin == devices.RENTAL:
        return Refusal("already_renting")
    return _price(own, table.named_rule("rent_start_cost", action.seat))


def check_sort(table: Table, action: Sort) -> Refusal | None:
    if action.fate not in FATES:
        return Refusal("no_such_option")
    own = table.households[action.seat]
    device = devices.find(own.drawer, action.device)
    if device is None:
        phone = own.phone
        if phone is None or phone.id != action.device:
            return Refusal("drawer_empty" if not own.drawer else "no_such_phone")
        why = sortable_phone(table, phone)
        if why is not None:
            return why
        device = phone
    if action.fate == "give" and not devices.can_be_given(table.ruleset, device):
        return Refusal("too_old_to_give")
    return None


def sortable(table: Table, seat: int) -> tuple[Device, ...]:
    """The devices a household may sort: what sleeps in its drawer, a phone out of service."""
    own = table.households[seat]
    if own.phone is None or sortable_phone(table, own.phone) is not None:
        return own.drawer
    return (*own.drawer, own.phone)


def sortable_phone(table: Table, phone: Device) -> Refusal | None:
    """Why the phone in use cannot be sorted now, or None."""
    if phone.origin == devices.RENTAL:
        return Refusal("rented_phone")
    return None if devices.is_dead(table.ruleset, phone) else Refusal("still_serves")


def check_engage(table: Table, action: Engage) -> Refusal | None:
    return None


def check_support(table: Table, action: Support) -> Refusal | None:
    shown = levers.display(table.ruleset, table)
    if action.lever not in shown:
        return Refusal("no_lever")
    own = table.households[action.seat]
    if not 1 <= action.elan <= own.elan:
        return Refusal("too_little_elan", {"need": max(1, action.elan), "have": own.elan})
    limit = table.ruleset.numbers.support_limit
    if action.elan > limit:
        return Refusal("too_much_elan", {"limit": limit})
    given = sum(table.support[shown.index(action.lever)])
    missing = levers.threshold(table.ruleset, table.seats) - given
    if action.elan > missing:
        return Refusal("more_than_needed", {"missing": missing})
    return None


def check_last_year(table: Table, action: LastYear) -> Refusal | None:
    if table.ruleset.timing is None:
        return Refusal("not_timed")
    if table.year >= table.final_year:
        return Refusal("last_year_already")
    half = table.ruleset.half_course
    return Refusal("last_year_too_early", {"year": half}) if table.year < half else None


def check_pass(table: Table, action: Pass) -> Refusal | None:
    return None


CHECKS: dict[type, Callable[[Table, Any], Refusal | None]] = {
    TakeCard: check_take,
    PlayCard: check_play,
    Join: check_join,
    Repair: check_repair,
    RepairTogether: check_repair_together,
    BuyNew: check_new,
    TakeRefurbished: check_refurbished,
    BuyUsed: check_used,
    Rent: check_rent,
    Sort: check_sort,
    Engage: check_engage,
    Support: check_support,
    Pass: check_pass,
    LastYear: check_last_year,
}
