"""From a journal back to the running game."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from game.core import setup
from game.core.actions import from_plain
from game.core.apply import apply
from game.core.record import state_from_plain, state_to_plain
from game.core.refusals import IllegalActionError
from game.core.ruleset import Ruleset
from game.core.state import State
from game.session.history import History, Step
from game.session.journal import Line, Writer
from game.session.migrate import Lines, migrate
from game.session.origin import CannotResumeError, Origin, origin_of
from game.session.running import RunningGame

__all__: Final = ["CannotResumeError", "Resumed", "origin_of", "resume"]

_UNFIT: Final = (IllegalActionError, ValueError, LookupError, TypeError, AttributeError)
"""What a line raises that no longer fits the content, or never was one of a journal."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A game taken up again. ``from_snapshot``: older steps could not be replayed and are gone
    from undo; ``lost`` counts the recorded lines after which the replay had to stop."""

    game: RunningGame
    from_snapshot: bool = False
    lost: int = 0


def resume(ruleset: Ruleset, header: Line, lines: Lines, path: Path | None) -> Resumed:
    """The game of a journal, every step replayed with its recorded part of chance.

    When the content has changed so much that a step no longer fits, the game goes on from the
    last snapshot that holds. Raises ``CannotResumeError`` when none does.
    """
    try:
        header, lines = migrate(header, lines)
    except ValueError as error:
        raise CannotResumeError("bad_header", str(error)) from None
    origin = origin_of(header)
    writer = Writer(path) if path is not None else None
    try:
        return Resumed(_replay(ruleset, origin, lines, writer))
    except _UNFIT as error:
        return _from_snapshots(ruleset, origin, lines, writer, error)


def _replay(ruleset: Ruleset, origin: Origin, lines: Lines, writer: Writer | None) -> RunningGame:
    if not lines or "start" not in lines[0]:
        raise CannotResumeError("no_start")
    orders = _orders(lines[0]["start"])
    _known(ruleset, orders)
    state, events, shuffles = setup.start(ruleset, len(origin.seats), origin.seed, orders)
    history = History([Step(None, state, tuple(events), tuple(shuffles))])
    game = RunningGame(ruleset, origin, history, writer)
    for line in lines[1:]:
        _do(game, line)
    return game


def _orders(raw: Any) -> tuple[tuple[str, ...], ...]:
    return tuple([tuple([str(card) for card in order]) for order in raw])


def _known(ruleset: Ruleset, orders: tuple[tuple[str, ...], ...]) -> None:
    for order in orders:
        for card in order:
            if card not in ruleset.cards:
                raise LookupError(f"card {card!r} is no longer in the content")


def _do(game: RunningGame, line: Line) -> None:
    history = game.history
    if "act" in line:
        action = from_plain(line["act"])
        orders = _orders(line.get("shuffles", ()))
        _known(game.ruleset, orders)
        result = apply(game.ruleset, history.state, action, orders)
        history.add(Step(action, result.state, tuple(result.events), tuple(result.shuffles)))
    elif "undo" in line:
        history.undo(int(line["undo"]))
        if line.get("crossed"):
            game.crossings.append(len(history.done))
    elif "redo" in line:
        history.redo(int(line["redo"]))
    elif "snapshot" not in line:
        raise ValueError(f"unknown line {sorted(line)}")


def _from_snapshots(
    ruleset: Ruleset, origin: Origin, lines: Lines, writer: Writer | None, cause: Exception
) -> Resumed:
    """The game from the snapshot after which least is lost, the latest one of those."""
    best: Resumed | None = None
    for number in range(len(lines) - 1, -1, -1):
        state = _usable(ruleset, lines[number].get("snapshot"))
        if state is None:
            continue
        game = RunningGame(ruleset, origin, History([Step(None, state, (), ())]), writer)
        lost = _go_on(game, lines[number + 1 :])
        if best is None or lost < best.lost:
            best = Resumed(game, from_snapshot=True, lost=lost)
        if not lost:
            break
    if best is not None:
        return _beyond_loss(best) if best.lost else best
    if isinstance(cause, CannotResumeError):
        raise cause
    raise CannotResumeError("content_changed", str(cause)) from None


def _beyond_loss(resumed: Resumed) -> Resumed:
    """Marks where the game goes on, so that the lines that did not fit are not tried again."""
    game = resumed.game
    game.history = History([Step(None, game.state, (), ())])
    if game.writer is not None:
        plain = state_to_plain(game.state, game.ruleset.rules)
        game.writer.add({"snapshot": plain, "steps": 1})
    return resumed


def _usable(ruleset: Ruleset, plain: object) -> State | None:
    """The state of a snapshot when this content can play it; None for anything else."""
    try:
        state = state_from_plain(plain, ruleset.rules)
    except ValueError:
        return None
    fits = (
        len(state.decks) == len(ruleset.decks)
        and len(state.gauges) == len(ruleset.kinds)
        and state.phase < len(ruleset.phases)
    )
    return state if fits and _ids(state) <= set(ruleset.cards) | {""} else None


def _ids(state: State) -> set[str]:
    ids = {state.news, *state.passed}
    for pile in (*state.decks, *state.discards, *state.rows):
        ids.update(pile)
    for own in state.households:
        ids.update((own.mission, *own.hand, *own.drafted, *own.initiatives))
    return ids


def _go_on(game: RunningGame, lines: Lines) -> int:
    """Replays what still fits after a snapshot; returns how many lines did not."""
    for number, line in enumerate(lines):
        try:
            _do(game, line)
        except _UNFIT:
            return len(lines) - number
    return 0
