"""A new game: decks shuffled, households equipped, the first phase entered."""

from __future__ import annotations

from collections.abc import Sequence

from game.core import decks, devices, flow, rng
from game.core.events import Event
from game.core.refusals import IllegalActionError, Refusal
from game.core.ruleset import Ruleset, SeatStart
from game.core.state import Household, State
from game.core.table import Table


def start(
    ruleset: Ruleset, seats: int, seed: int, outcomes: Sequence[tuple[str, ...]] = ()
) -> tuple[State, list[Event], list[tuple[str, ...]]]:
    """The first state of a game, what happened, and the orders of the decks for the record.

    Raises ``IllegalActionError`` when the scenario does not take this many seats.
    """
    low, high = ruleset.seats
    if not low <= seats <= high:
        raise IllegalActionError(Refusal("wrong_seats", {"low": low, "high": high}))
    table = Table(ruleset, _empty(ruleset, seats, seed), outcomes)
    for deck, cards in enumerate(ruleset.deck_cards):
        table.decks[deck] = table.shuffle(cards)
    for seat in range(seats):
        _equip(table, seat)
    for _ in range(seats - ruleset.start_pool_less):
        table.pool = (*table.pool, devices.from_model(table, "pool", "refurbished"))
    flow.start_phase(table, 0)
    flow.settle(table)
    return table.close(), table.events, table.shuffles


def _equip(table: Table, seat: int) -> None:
    drawer = tuple(
        [
            devices.from_model(table, "sleeping", "sleeping")
            for _ in range(table.ruleset.start_drawer)
        ]
    )
    table.households[seat] = table.households[seat]._replace(drawer=drawer)
    if "gesture" in table.ruleset.deck_index:
        more = _more(table.ruleset, table.seats).hand
        decks.draw_gestures(table, seat, table.ruleset.numbers.hand + _at(more, seat))


def _more(ruleset: Ruleset, seats: int) -> SeatStart:
    """What this many households start with besides."""
    for start in ruleset.seat_starts:
        if start.seats == seats:
            return start
    return SeatStart(seats)


def _at(numbers: tuple[int, ...], seat: int) -> int:
    return numbers[seat] if seat < len(numbers) else 0


def _household(ruleset: Ruleset, seat: int, more: SeatStart) -> Household:
    return Household(
        coins=max(0, ruleset.numbers.coins + _at(more.coins, seat)),
        elan=max(0, ruleset.numbers.elan + _at(more.elan, seat)),
        cubes=(0,) * ruleset.cube_count,
        pillars=(0,) * len(ruleset.pillars),
        rules=(0,) * len(ruleset.rules),
    )


def _empty(ruleset: Ruleset, seats: int, seed: int) -> State:
    empty = ((),) * len(ruleset.decks)
    more = _more(ruleset, seats)
    return State(
        phase=0,
        year=0,
        order=(),
        turn=0,
        first=0,
        households=tuple([_household(ruleset, seat, more) for seat in range(seats)]),
        gauges=(0,) * len(ruleset.kinds),
        zones=(0,) * len(ruleset.kinds),
        decks=empty,
        discards=empty,
        rows=empty,
        support=(),
        passed=(),
        pool=(),
        lit=(),
        news="",
        rules=(0,) * len(ruleset.rules),
        year_rules=(0,) * len(ruleset.rules),
        agenda=(),
        mined=0,
        next_device=0,
        rng=rng.seeded(seed),
        over=False,
    )
