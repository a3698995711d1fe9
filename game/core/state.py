"""What a game is at one moment: immutable values, two levels deep, ids that refer to content.

Named tuples rather than frozen dataclasses: as immutable, and four times faster to copy with a
change, which is what the rules do all day (measured in ``docs/performance.md``).
"""

from __future__ import annotations

from typing import NamedTuple

BANK = -1
"""Stands where a seat is expected and none is meant."""

HIDDEN = "?"
"""Stands for the id of a card that the audience of a view may not know."""


class Owner(NamedTuple):
    """One household's time with a device: since which year, and how many years it served."""

    seat: int
    since: int
    served: int


class Device(NamedTuple):
    """A phone (or another device): what it can do now and everything it ever cost.

    ``attributes`` follows ``Ruleset.attributes``; ``cubes`` is flat, stage by stage, one number
    a kind; ``parts`` are the cards it was made of; ``maker`` is the seat that made it, or BANK.
    """

    id: int
    origin: str
    maker: int
    age: int
    attributes: tuple[int, ...]
    damage: tuple[str, ...]
    parts: tuple[str, ...]
    cubes: tuple[int, ...]
    owners: tuple[Owner, ...]


class Household(NamedTuple):
    """One seat. ``cubes`` is its rucksack, flat, stage by stage, one number a kind."""

    coins: int
    elan: int
    cubes: tuple[int, ...]
    pillars: tuple[int, ...]
    rules: tuple[int, ...]
    phone: Device | None = None
    drawer: tuple[Device, ...] = ()
    hand: tuple[str, ...] = ()
    drafted: tuple[str, ...] = ()
    initiatives: tuple[str, ...] = ()
    mission: str = ""
    origins: tuple[str, ...] = ()
    tokens: int = 0
    service: int = 0
    years_served: int = 0
    own_new_years: int = 0
    use_years: int = 0
    use_credits: int = 0
    rent_years: int = 0
    lever_points: int = 0
    initiative_points: int = 0
    bonus_points: int = 0
    supported: int = 0
    gave: int = 0
    collected: int = 0
    repaired: int = 0


class Task(NamedTuple):
    """Work the rules still have to do: a list of effects from a step on, or one of the flow."""

    kind: str
    seat: int
    script: str = ""
    step: int = 0


class Choice(NamedTuple):
    """A decision somebody owes: it stands on top of the agenda until ``Choose`` answers it.

    ``script`` and ``step`` name the effect that asked; flow choices use their kind alone.
    ``held`` are cards set aside while the choice is open.
    """

    kind: str
    seat: int
    options: tuple[str, ...]
    card: str = ""
    script: str = ""
    step: int = 0
    held: tuple[str, ...] = ()


class State(NamedTuple):
    """A whole game at one moment.

    ``decks``, ``discards`` and ``rows`` follow ``Ruleset.decks``; the top of a deck is its last
    item. ``order`` lists the seats still to act in this phase or year, one item an action, and
    ``turn`` points into it. ``mined`` counts the deposits
    dug so far. ``agenda`` is a stack, its top is its last item. ``last_year`` is the year that
    was declared the last, 0 while the scenario has its course.
    """

    phase: int
    year: int
    order: tuple[int, ...]
    turn: int
    first: int
    households: tuple[Household, ...]
    gauges: tuple[int, ...]
    zones: tuple[int, ...]
    decks: tuple[tuple[str, ...], ...]
    discards: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]
    support: tuple[tuple[int, ...], ...]
    passed: tuple[str, ...]
    pool: tuple[Device, ...]
    lit: tuple[int, ...]
    news: str
    rules: tuple[int, ...]
    year_rules: tuple[int, ...]
    agenda: tuple[Task | Choice, ...]
    mined: int
    next_device: int
    rng: int
    over: bool
    last_year: int = 0


def pending(state: State) -> Choice | None:
    """The decision on top of the agenda, if somebody owes one."""
    if state.agenda:
        top = state.agenda[-1]
        if type(top) is Choice:
            return top
    return None


def acting_seat(state: State) -> int:
    """The seat that must act now, or BANK when the game is over."""
    choice = pending(state)
    if choice is not None:
        return choice.seat
    if state.over or state.turn >= len(state.order):
        return BANK
    return state.order[state.turn]


def actions_left(state: State, seat: int) -> int:
    """How many actions a seat still has in this phase or year."""
    return state.order[state.turn :].count(seat)
