"""Collective levers: élan adds up until a rule changes for all."""

from __future__ import annotations

from game.core import decks
from game.core.ruleset import Ruleset
from game.core.state import State
from game.core.table import Table, light_pillar, trigger


def threshold(ruleset: Ruleset, seats: int) -> int:
    """Élan a lever needs to pass, for this many seats."""
    return seats + ruleset.numbers.lever_extra


def display(ruleset: Ruleset, table: Table | State) -> tuple[str, ...]:
    """The levers on display, in the order of ``support``."""
    deck = ruleset.deck_index.get("lever", -1)
    return table.rows[deck] if deck >= 0 else ()


def support(table: Table, seat: int, lever: str, elan: int) -> None:
    """Puts élan on a lever, for a seat, and passes it when it has enough."""
    shown = display(table.ruleset, table)
    place = shown.index(lever)
    given = table.support[place]
    given = (*given[:seat], given[seat] + elan, *given[seat + 1 :])
    table.support = (*table.support[:place], given, *table.support[place + 1 :])
    own = table.households[seat]
    table.households[seat] = own._replace(supported=own.supported + 1)
    table.emit("lever_supported", seat, card=lever, elan=elan)
    trigger(table, "supported", seat)
    if sum(given) >= threshold(table.ruleset, table.seats):
        _pass(table, seat, lever, place, given)


def _pass(table: Table, seat: int, lever: str, place: int, given: tuple[int, ...]) -> None:
    deck = table.ruleset.deck_index["lever"]
    table.emit("lever_passed", seat, card=lever)
    _score(table, given)
    table.passed = (*table.passed, lever)
    table.support = (*table.support[:place], *table.support[place + 1 :])
    decks.take_from_row(table, deck, lever)
    fill_display(table)
    card = table.ruleset.cards[lever]
    for helper, elan in enumerate(given):
        if elan:
            light_pillar(table, helper, card.pillar)
    table.run_script(card.now, seat)


def _score(table: Table, given: tuple[int, ...]) -> None:
    numbers = table.ruleset.numbers
    most = max(given)
    sole = given.count(most) == 1
    for helper, elan in enumerate(given):
        if not elan:
            continue
        points = numbers.lever_point
        points += numbers.lever_largest if sole and elan == most else 0
        own = table.households[helper]
        table.households[helper] = own._replace(lever_points=own.lever_points + points)
        table.emit("lever_scored", helper, points=points)


def fill_display(table: Table) -> None:
    """Fills the display of levers and gives each new one its empty count of élan."""
    deck = table.ruleset.deck_index["lever"]
    decks.refill_row(table, deck)
    missing = len(table.rows[deck]) - len(table.support)
    table.support = table.support + ((0,) * table.seats,) * missing
