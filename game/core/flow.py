"""What comes next: phases, turns, and the agenda that one action leaves behind."""

from __future__ import annotations

from collections.abc import Callable

from game.core import decks, levers, making, yearly
from game.core.checks import sortable
from game.core.effects.move_phone import MovePhone
from game.core.ruleset import (
    AssemblePhase,
    CataloguePhase,
    DraftPhase,
    FinalSortPhase,
    MissionPhase,
    Phase,
    YearsPhase,
)
from game.core.state import BANK, Choice, Task
from game.core.table import Table, trigger, trigger_levers

_Step = Callable[[Table, Task], None]


def settle(table: Table) -> None:
    """Works off the agenda until somebody owes a decision or a seat must act."""
    while True:
        while table.agenda:
            top = table.agenda[-1]
            if type(top) is Choice:
                return
            table.agenda.pop()
            run_task(table, top)  # type: ignore[arg-type]
        if table.over or table.turn < len(table.order):
            return
        _finish_phase(table)


def run_task(table: Table, task: Task) -> None:
    """Does one piece of work of the agenda."""
    if task.kind == "effects":
        _run_effect(table, task)
    else:
        _STEPS[task.kind](table, task)


def _run_effect(table: Table, task: Task) -> None:
    script = table.ruleset.scripts[task.script]
    if task.step + 1 < len(script):
        table.agenda.append(task._replace(step=task.step + 1))
    if task.step < len(script):
        effect = script[task.step]
        if effect.can(table, max(task.seat, 0)) is None:
            effect.do(table, task)


def _again(table: Table, task: Task) -> None:
    effect = table.ruleset.scripts[task.script][task.step]
    if isinstance(effect, MovePhone) and effect.can(table, task.seat) is None:
        effect.once(table, task)


def _alert(table: Table, task: Task) -> None:
    """Reveals the next alert of the gauge that entered a zone."""
    deck = table.ruleset.deck_index.get("alert", -1)
    if deck < 0:
        return
    cards = table.ruleset.cards
    for card in reversed(table.decks[deck]):
        if cards[card].gauge == task.step:
            pile = list(table.decks[deck])
            pile.remove(card)
            table.decks[deck] = tuple(pile)
            decks.discard(table, card)
            decks.reveal(table, "alert_revealed", BANK, card)
            table.run_script(cards[card].now, table.first)
            return


def _year_start(table: Table, task: Task) -> None:
    if task.seat == BANK:
        trigger_levers(table, "year_start")
    else:
        trigger(table, "year_start", task.seat)


def _year_over(table: Table, task: Task) -> None:
    table.emit("year_ended", BANK, year=table.year)
    table.first = (table.first + 1) % table.seats
    phase = table.ruleset.phases[table.phase]
    if isinstance(phase, YearsPhase) and table.year < (table.last_year or phase.years):
        yearly.begin(table, phase)
    else:
        start_phase(table, table.phase + 1)


def _finish_phase(table: Table) -> None:
    phase = table.ruleset.phases[table.phase]
    if isinstance(phase, YearsPhase):
        yearly.end(table)
    else:
        start_phase(table, table.phase + 1)


def start_phase(table: Table, number: int) -> None:
    """Enters a phase, or ends the game after the last one."""
    table.phase = number
    table.order, table.turn = (), 0
    if number >= len(table.ruleset.phases):
        table.over = True
        table.emit("game_ended", BANK)
        return
    phase = table.ruleset.phases[number]
    table.emit("phase_began", BANK, phase=phase.kind)
    _ENTER[type(phase)](table, phase)


def _enter_missions(table: Table, phase: Phase) -> None:
    assert isinstance(phase, MissionPhase)
    deck = table.ruleset.deck_index["mission"]
    offers = []
    for seat in range(table.seats):
        cards = [decks.draw(table, deck) for _ in range(phase.offer)]
        offered = tuple([card for card in cards if card])
        for card in offered:
            table.emit_secret("mission_offered", seat, card=card)
        offers.append(Choice("mission", seat, offered))
    table.push(*[offer for offer in offers if offer.options])


def _enter_draft(table: Table, phase: Phase) -> None:
    assert isinstance(phase, DraftPhase)
    decks.refill_row(table, phase.deck)
    seats = [(table.first + step) % table.seats for step in range(table.seats)]
    if phase.reverse:
        seats.reverse()
    ways = (seats, seats[::-1] if phase.snake else seats)
    table.order = tuple([seat for turn in range(phase.rounds) for seat in ways[turn % 2]])


def _enter_catalogue(table: Table, phase: Phase) -> None:
    for step in reversed(range(table.seats)):
        making.offer_models(table, (table.first + step) % table.seats)


def _enter_assemble(table: Table, phase: Phase) -> None:
    index = table.ruleset.deck_index
    for deck in ("deposit", "design", "making"):
        if deck in index:
            _clear_row(table, index[deck])
    for seat in range(table.seats):
        if table.households[seat].phone is None:
            making.assemble(table, seat)


def _clear_row(table: Table, deck: int) -> None:
    for card in table.rows[deck]:
        decks.discard(table, card)
    table.rows[deck] = ()


def _enter_years(table: Table, phase: Phase) -> None:
    assert isinstance(phase, YearsPhase)
    index = table.ruleset.deck_index
    if "initiative" in index:
        decks.refill_row(table, index["initiative"])
    if "lever" in index:
        levers.fill_display(table)
    yearly.begin(table, phase)


def _enter_final_sort(table: Table, phase: Phase) -> None:
    assert isinstance(phase, FinalSortPhase)
    seats = [(table.first + step) % table.seats for step in range(table.seats)]
    table.order = tuple(
        [seat for seat in seats for _ in range(min(phase.devices, len(sortable(table, seat))))]
    )


_ENTER: dict[type, Callable[[Table, Phase], None]] = {
    MissionPhase: _enter_missions,
    DraftPhase: _enter_draft,
    CataloguePhase: _enter_catalogue,
    AssemblePhase: _enter_assemble,
    YearsPhase: _enter_years,
    FinalSortPhase: _enter_final_sort,
}

_STEPS: dict[str, _Step] = {
    "again": _again,
    "alert": _alert,
    "news": lambda table, task: yearly.reveal_news(table, task.seat),
    "year_start": _year_start,
    "hazard": lambda table, task: yearly.draw_hazard(table, task.seat),
    "balance": lambda table, task: yearly.balance(table, task.seat),
    "year_end": lambda table, task: trigger_levers(table, "year_end"),
    "year_over": _year_over,
}
