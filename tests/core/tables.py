"""Games brought to a point: tests start where their rule begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from game.content.content import load
from game.core import rng
from game.core.actions import Action, Choose, Engage, LastYear
from game.core.apply import Applied, apply
from game.core.checks import refusal
from game.core.events import Event
from game.core.legal import legal
from game.core.ruleset import Ruleset, YearsPhase
from game.core.setup import start
from game.core.state import Device, Household, State, acting_seat, pending
from tests.core import tiny

ROOT: Final = Path(__file__).resolve().parents[2]


@cache
def rulesets(device: str) -> Mapping[str, Ruleset]:
    """Every scenario of a device of the game, by name."""
    return load(ROOT / "content" / device, draft=True).rulesets


def real(scenario: str = "standard") -> Ruleset:
    """A scenario of the game itself."""
    return rulesets("smartphone")[scenario]


@cache
def jeans() -> Ruleset:
    """The short scenario of the second device, which is not a telephone."""
    return load(ROOT / "tests" / "content" / "jeans", draft=True).rulesets["short"]


@cache
def small() -> Ruleset:
    """The ruleset made by hand."""
    return tiny.ruleset()


RULESETS: Final[dict[str, Callable[[], Ruleset]]] = {
    "tiny": small,
    "standard": real,
    "jeans": jeans,
    "decouverte": lambda: real("decouverte"),
    "cooperatif": lambda: real("cooperatif"),
    "solo": lambda: real("solo"),
    "expert": lambda: real("expert"),
    "atelier-25": lambda: real("atelier-25"),
    "atelier-50": lambda: real("atelier-50"),
    "atelier-90": lambda: real("atelier-90"),
    "cinq-ans": lambda: rulesets("jeans")["cinq-ans"],
    "trois-ans": lambda: rulesets("jeans")["trois-ans"],
}
"""Every ruleset that a property must hold for, by name: all that one can play, and two more."""


def random_walk(
    ruleset: Ruleset, seats: int, seed: int, limit: int = 10_000, *, stop: int = 0
) -> list[Applied]:
    """A game of random legal actions: the start and every step, until its end or the limit.

    ``stop``: the year from which on whoever may says that it is the last; 0: nobody does.
    """
    state, events, shuffles = start(ruleset, seats, seed)
    steps = [Applied(state, events, shuffles)]
    chance = rng.seeded(seed ^ 0xC0FFEE)
    while not state.over and len(steps) < limit:
        actions = legal(ruleset, state)
        pick, chance = rng.below(chance, len(actions))
        last = LastYear(acting_seat(state))
        stops = 0 < stop <= state.year and refusal(ruleset, state, last) is None
        steps.append(apply(ruleset, state, last if stops else actions[pick]))
        state = steps[-1].state
    return steps


def first_year(ruleset: Ruleset, seats: int = 2, seed: int = 1) -> State:
    """A game whose first household stands before its first action of the first year."""
    state, _, _ = start(ruleset, seats, seed)
    while not isinstance(ruleset.phases[state.phase], YearsPhase) or pending(state):
        state = apply(ruleset, state, legal(ruleset, state)[0]).state
    return state


def changed(state: State, seat: int, **fields: Any) -> State:
    """The state with some fields of a household changed."""
    households = list(state.households)
    households[seat] = households[seat]._replace(**fields)
    return state._replace(households=tuple(households))


def own(state: State, seat: int = 0) -> Household:
    """The household of a seat."""
    return state.households[seat]


def phone(state: State, seat: int = 0) -> Device:
    """The phone in use of a seat, which must have one."""
    found = state.households[seat].phone
    assert found is not None
    return found


def with_phone(state: State, seat: int, **fields: Any) -> State:
    """The state with some fields of a household's phone changed."""
    return changed(state, seat, phone=phone(state, seat)._replace(**fields))


def kinds(events: list[Event] | tuple[Event, ...]) -> list[str]:
    """What happened, by name."""
    return [event.kind for event in events]


def only_hazard(state: State, card: str) -> State:
    """The state in which every hazard to come is this card of the small ruleset."""
    decks = list(state.decks)
    decks[small().deck_index["hazard"]] = (card,) * 40
    return state._replace(decks=tuple(decks))


def to_year_end(ruleset: Ruleset, state: State) -> tuple[State, list[Event]]:
    """Lets everybody engage, and every hazard happen, until another year or phase begins."""
    year, phase, events = state.year, state.phase, list[Event]()
    while (state.year, state.phase) == (year, phase) and not state.over:
        result = apply(ruleset, state, _quiet(ruleset, state))
        state = result.state
        events += result.events
    return state, events


def _quiet(ruleset: Ruleset, state: State) -> Action:
    choice = pending(state)
    if choice is not None:
        return Choose(choice.seat, choice.options[-1])
    actions = legal(ruleset, state)
    return next((action for action in actions if isinstance(action, Engage)), actions[-1])
