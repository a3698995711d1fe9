"""A year of use: the news, the hazards, the year's balance."""

from __future__ import annotations

from typing import Final

from game.core import decks, devices
from game.core.ruleset import Card, YearsPhase
from game.core.state import BANK, Choice, Device, Household, Owner, Task
from game.core.table import Table, add_cubes, gain, light_pillar, trigger

KEPT: Final = "elan_kept"
"""The rule that says how much élan a household keeps at most when a year is over.

A scenario may do without it, or set it to 0: then all of it is kept.
"""

KEEP = "none"
"""The option of keeping one's cards and letting a hazard happen."""


def begin(table: Table, phase: YearsPhase) -> None:
    """Turns the year: order of the seats, the news of the year, what yearly effects bring."""
    table.year += 1
    table.year_rules = (0,) * len(table.year_rules)
    seats = [(table.first + step) % table.seats for step in range(table.seats)]
    table.order, table.turn = _turns(seats, phase), 0
    table.emit("year_began", table.first, year=table.year)
    table.push(Task("news", table.first), *[Task("year_start", seat) for seat in (*seats, BANK)])


def _turns(seats: list[int], phase: YearsPhase) -> tuple[int, ...]:
    if not phase.snake:
        return tuple([seat for seat in seats for _ in range(phase.actions)])
    there_and_back = [seats, seats[::-1]]
    return tuple([seat for turn in range(phase.actions) for seat in there_and_back[turn % 2]])


def reveal_news(table: Table, seat: int) -> None:
    """Reveals the card of the year and does what it says."""
    deck = table.ruleset.deck_index.get("news", -1)
    card = decks.draw(table, deck) if deck >= 0 else ""
    table.news = card
    if card:
        decks.discard(table, card)
        decks.reveal(table, "news_revealed", BANK, card)
        table.run_script(table.ruleset.cards[card].now, seat)


def end(table: Table) -> None:
    """Puts the hazards of every phone and the balance of the year on the agenda."""
    seats = list(dict.fromkeys(table.order)) or list(range(table.seats))
    table.push(
        *[Task("hazard", seat) for seat in seats],
        *[Task("balance", seat) for seat in seats],
        Task("year_end", BANK),
        Task("year_over", BANK),
    )


def draw_hazard(table: Table, seat: int) -> None:
    """Draws what happens to the phone in use this year, and whether something stops it."""
    phone = table.households[seat].phone
    deck = table.ruleset.deck_index.get("hazard", -1)
    card_id = decks.draw(table, deck) if deck >= 0 and phone is not None else ""
    if not card_id or phone is None:
        return
    decks.discard(table, card_id)
    decks.reveal(table, "hazard_drawn", seat, card_id)
    card = table.ruleset.cards[card_id]
    if not _strikes(table, card, phone):
        table.emit("hazard_stopped", seat, card=card_id)
        return
    answers = tuple(dict.fromkeys(_answers(table, seat, card)))
    if answers:
        table.agenda.append(Choice("reaction", seat, (*answers, KEEP), card_id))
    else:
        strike(table, seat, card)


def _strikes(table: Table, card: Card, phone: Device) -> bool:
    if card.only_if and not devices.at_most(table.ruleset, phone, card.only_if):
        return False
    return not (card.stopped_by and devices.meets(table.ruleset, phone, card.stopped_by))


def _answers(table: Table, seat: int, card: Card) -> list[str]:
    own = table.households[seat]
    cards = table.ruleset.cards
    return [held for held in own.hand if card.hazard in cards[held].reaction]


def react(table: Table, choice: Choice, option: str) -> None:
    """Uses the gesture chosen against a hazard, or lets it happen."""
    card = table.ruleset.cards[choice.card]
    if option == KEEP:
        strike(table, choice.seat, card)
        return
    decks.remove_from_hand(table, choice.seat, option)
    decks.discard(table, option)
    table.emit("hazard_cancelled", choice.seat, card=choice.card, answer=option)
    light_pillar(table, choice.seat, table.ruleset.cards[option].pillar)
    table.run_script(table.ruleset.cards[option].now, choice.seat)


def strike(table: Table, seat: int, card: Card) -> None:
    """Lets a hazard happen, harder for an old phone when the card says so."""
    phone = table.households[seat].phone
    table.emit("hazard_struck", seat, card=card.id)
    worn = phone is not None and devices.is_old(table.ruleset, phone)
    table.run_script(card.now_worn if worn and card.now_worn else card.now, seat)


def balance(table: Table, seat: int) -> None:
    """The year's balance of one household: service, use, ageing, élan, income, rent."""
    served = _serve(table, seat)
    _age(table, seat)
    _fade(table, seat)
    gain(table, seat, coins=table.named_rule("income", seat))
    _pay_rent(table, seat)
    if served:
        trigger(table, "served", seat)
    trigger(table, "year_end", seat)


def _serve(table: Table, seat: int) -> bool:
    own = table.households[seat]
    points = 0 if own.phone is None else devices.service_of(table.ruleset, own.phone)
    if not points:
        return _spare(table, seat)
    assert own.phone is not None
    phone = _after_service(own.phone, seat)
    table.households[seat] = own._replace(
        phone=phone,
        service=own.service + points,
        years_served=own.years_served + 1,
        own_new_years=_own_new_years(own, phone, seat),
    )
    table.emit("served", seat, points=points)
    _use(table, seat)
    return True


def _own_new_years(own: Household, phone: Device, seat: int) -> int:
    if phone.origin != devices.NEW or phone.maker != seat:
        return own.own_new_years
    return max(own.own_new_years, phone.owners[-1].served)


def _after_service(phone: Device, seat: int) -> Device:
    last = phone.owners[-1]
    served = Owner(seat, last.since, last.served + 1)
    return phone._replace(owners=(*phone.owners[:-1], served))


def _spare(table: Table, seat: int) -> bool:
    """A working phone of the drawer helps out for a year, at a cost to its battery."""
    own = table.households[seat]
    numbers = table.ruleset.numbers
    for device in own.drawer:
        if numbers.spare_service and not devices.is_dead(table.ruleset, device):
            worn = devices.worn(device, numbers.spare_cost)
            drawer = tuple([worn if d.id == device.id else d for d in own.drawer])
            table.households[seat] = own._replace(
                drawer=drawer,
                service=own.service + numbers.spare_service,
                years_served=own.years_served + 1,
            )
            table.emit("spare_served", seat, points=numbers.spare_service, device=device.id)
            return True
    table.emit("went_without", seat)
    return False


def _use(table: Table, seat: int) -> None:
    own = table.households[seat]
    years = own.use_years + 1
    table.households[seat] = own._replace(use_years=years)
    if (years - 1) % table.named_rule("use_interval", seat):
        return  # the first year of use counts: the average must hold for a phone kept three years
    if own.use_credits:
        own = table.households[seat]
        table.households[seat] = own._replace(use_credits=own.use_credits - 1)
        table.emit("use_skipped", seat)
        return
    phone = add_cubes(table, seat, table.ruleset.numbers.use_impact, own.phone)
    table.households[seat] = table.households[seat]._replace(phone=phone)


def _age(table: Table, seat: int) -> None:
    own = table.households[seat]
    ruleset = table.ruleset
    phone = own.phone
    if phone is not None:
        phone = _year_older(table, seat, phone)
    shelf = ruleset.numbers.shelf_wear
    drawer = tuple([devices.aged(device, shelf) for device in own.drawer])
    table.households[seat] = own._replace(phone=phone, drawer=drawer)


def _year_older(table: Table, seat: int, phone: Device) -> Device:
    ruleset = table.ruleset
    if phone.origin == devices.RENTAL:
        for fault in devices.faults(ruleset, phone):
            phone = devices.repaired(ruleset, phone, fault)
        return phone._replace(age=phone.age + 1)
    wears = []
    for attribute in ruleset.attributes:
        rule = ruleset.rule_index.get(f"wear_interval.{attribute.id}")
        interval = 1 if rule is None else table.rule(rule, seat)
        wears.append(attribute.wear if (phone.age + 1) % interval == 0 else 0)
    return devices.aged(phone, tuple(wears))


def elan_kept(table: Table, seat: int) -> int | None:
    """Élan that outlasts the year at most; None where all of it does."""
    rule = table.ruleset.rule_index.get(KEPT)
    if rule is None or not table.ruleset.rule_base[rule]:
        return None
    return table.rule(rule, seat)


def _fade(table: Table, seat: int) -> None:
    """Lets élan go that nobody used: saved up to the last years, it would change nothing.

    After the last year nothing fades, since nothing could be done with it anyway.
    """
    kept, own = elan_kept(table, seat), table.households[seat]
    if kept is None or own.elan <= kept or table.year >= table.final_year:
        return
    table.households[seat] = own._replace(elan=kept)
    table.emit("elan_faded", seat, count=own.elan - kept)


def _pay_rent(table: Table, seat: int) -> None:
    own = table.households[seat]
    if own.phone is None or own.phone.origin != devices.RENTAL:
        return
    years = own.rent_years + 1
    table.households[seat] = own._replace(rent_years=years)
    if years % table.ruleset.numbers.rent_impact_every == 0:
        phone = add_cubes(table, seat, table.ruleset.numbers.rent_year_impact, own.phone)
        table.households[seat] = table.households[seat]._replace(phone=phone)
    if table.year >= table.final_year or years % table.named_rule("rent_interval", seat):
        return
    fee = table.named_rule("rent_year_cost", seat)
    if table.households[seat].coins >= fee:
        gain(table, seat, coins=-fee)
        table.emit("rent_paid", seat, coins=fee)
    else:
        table.households[seat] = table.households[seat]._replace(phone=None)
        table.emit("rental_lost", seat)
