"""A whole game written down: every step with what the acting seat sees, may do, and does.

A transcript is read by people: what a change of the rules or of the content does to a game shows
as a difference of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.content.content import load
from game.core import rng
from game.core.actions import Action, LastYear, to_plain
from game.core.apply import apply
from game.core.checks import refusal
from game.core.events import Event
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.scoring import award, progress, ranking, table_result
from game.core.setup import start
from game.core.state import Choice, Device, Household, State, acting_seat, pending
from game.core.view import seen, view

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = Path(__file__).resolve().parent / "transcripts"
GAMES: Final = ((1, 11), (2, 22), (4, 44))
"""Seats and seed of the games written down of the scenario that others extend."""

WHOLE: Final = "standard"
"""The scenario that the others extend."""


def rulesets() -> dict[str, Ruleset]:
    """Every scenario of the game; those of another device have its name before theirs."""
    found = dict(load(ROOT / "content" / "smartphone", draft=True).rulesets)
    jeans = load(ROOT / "content" / "jeans", draft=True).rulesets
    return found | {f"jeans-{name}": ruleset for name, ruleset in jeans.items()}


def path_of(scenario: str, seats: int, seed: int) -> Path:
    """Where a transcript is kept."""
    return FOLDER / f"{scenario}-{seats}-{seed}.txt"


def wanted(names: list[str], found: dict[str, Ruleset]) -> Iterator[tuple[str, int, int]]:
    """The games of these scenarios that a transcript is wanted of: one, or all of ``GAMES``."""
    for name in names:
        low, high = found[name].seats
        games = [(name, seats, seed) for seats, seed in GAMES if low <= seats <= high]
        yield from games if name == WHOLE else games[-1:]


def transcript(ruleset: Ruleset, seats: int, seed: int) -> str:
    """A game of random legal actions, step by step.

    In a timed session somebody declares the last year but one to be the last.
    """
    return "\n".join([*_lines(ruleset, seats, seed), ""])


def _lines(ruleset: Ruleset, seats: int, seed: int) -> Iterator[str]:
    yield f"scenario {ruleset.id}, {seats} seats, seed {seed}"
    state, events, _ = start(ruleset, seats, seed)
    yield from _happened(events, acting_seat(state))
    chance = rng.seeded(seed)
    step = 0
    while not state.over:
        step += 1
        seat = acting_seat(state)
        actions = legal(ruleset, state)
        pick, chance = rng.below(chance, len(actions))
        action = _declared(ruleset, state) or actions[pick]
        yield from _step(ruleset, step, view(state, seat), seat, actions)
        yield f"does {said(action)}"
        result = apply(ruleset, state, action)
        state = result.state
        yield from _happened(result.events, seat)
        yield from [f"  shuffled: {' '.join(order)}" for order in result.shuffles]
    yield from _end(ruleset, state)


def _declared(ruleset: Ruleset, state: State) -> Action | None:
    early = state.year == ruleset.years - 1 and not state.last_year
    action = LastYear(acting_seat(state))
    return action if early and refusal(ruleset, state, action) is None else None


def _step(
    ruleset: Ruleset, step: int, shown: State, seat: int, actions: list[Action]
) -> Iterator[str]:
    yield ""
    yield f"step {step}: seat {seat}, year {shown.year}, phase {shown.phase}"
    gauges, zones = _numbers(shown.gauges), _numbers(shown.zones)
    yield f"  gauges {gauges} zones {zones} news {shown.news or '-'}"
    for name, row in zip(ruleset.decks, shown.rows, strict=True):
        if row:
            yield f"  row {name}: {' '.join(row)}"
    if any(map(sum, shown.support)):
        yield f"  support {' | '.join(map(_numbers, shown.support))}"
    if shown.pool:
        yield f"  pool {' ; '.join(map(_device, shown.pool))}"
    for number, own in enumerate(shown.households):
        yield f"  {'*' if number == seat else ' '}{number} {_household(own)}"
    choice = pending(shown)
    if choice is not None:
        yield f"  owes {_choice(choice)}"
    yield "may " + ", ".join(map(said, actions))


def _household(own: Household) -> str:
    phone = _device(own.phone) if own.phone else "none"
    parts = [
        f"coins {own.coins} elan {own.elan} service {own.service} cubes {_numbers(own.cubes)}",
        f"phone {phone}",
        f"drawer {' ; '.join(map(_device, own.drawer)) or '-'}",
        f"hand {' '.join(own.hand) or '-'}",
        f"mission {own.mission or '-'}",
    ]
    if own.tokens:
        parts.append(f"tokens {own.tokens}")
    if own.initiatives:
        parts.append(f"initiatives {' '.join(own.initiatives)}")
    return " | ".join(parts)


def _device(device: Device) -> str:
    damage = f" {'+'.join(device.damage)}" if device.damage else ""
    return f"{device.id}:{device.origin} age {device.age} {_numbers(device.attributes)}{damage}"


def _choice(choice: Choice) -> str:
    held = f" holding {' '.join(choice.held)}" if choice.held else ""
    return f"{choice.kind} for {choice.card or '-'}{held}"


def _numbers(values: tuple[int, ...]) -> str:
    return "/".join(map(str, values))


def said(action: Action) -> str:
    """An action in one word and its fields."""
    plain = to_plain(action)
    fields = [str(value) for name, value in plain.items() if name not in ("do", "seat")]
    return " ".join([str(plain["do"]), *fields]).strip()


def _happened(events: list[Event], seat: int) -> Iterator[str]:
    for event in events:
        told = seen(event, seat)
        params = " ".join([f"{name}={value}" for name, value in told.params.items()])
        who = f" {told.seat}" if told.seat >= 0 else ""
        yield f"  {told.kind}{who} {params}".rstrip()


def _end(ruleset: Ruleset, state: State) -> Iterator[str]:
    yield ""
    yield f"the table ends {table_result(state)}, award {award(ruleset, state) or '-'}"
    for each in progress(ruleset, state):
        goal = each.goal
        bounds = f"{_bound(goal.at_least)} to {_bound(goal.at_most)}"
        reached = "reached" if each.reached else "missed"
        yield f"  {each.award}: {goal.scope} {goal.metric} {each.value} of {bounds}, {reached}"
    for seat, score in ranking(ruleset, state):
        lines = " ".join([f"{name} {value}" for name, value in score._asdict().items()])
        yield f"seat {seat}: {score.total} = {lines}"


def _bound(bound: int | None) -> str:
    return "any" if bound is None else str(bound)
