"""What every screen of a running game has on top: where the game stands, the common buttons."""

from __future__ import annotations

from game.core.ruleset import (
    CataloguePhase,
    DraftPhase,
    FinalSortPhase,
    MissionPhase,
    YearsPhase,
)
from game.core.state import State, actions_left
from game.screens import advice, labels, timing
from game.screens.commands import Do, Go
from game.screens.desk import Desk
from game.screens.looks import StepLook, YearLook
from game.screens.nodes import Node, Role


def top(desk: Desk) -> Node:
    """The top bar."""
    state = desk.state
    phase = desk.ruleset.phases[min(state.phase, len(desk.ruleset.phases) - 1)]
    steps = _years(desk, state) if isinstance(phase, YearsPhase) else _tour(desk, state)
    title = Node(Role.HEADING, "top.title", desk.words("board.title"))
    return Node(Role.GROUP, "top", children=(title, *steps, *timing.node(desk), *_buttons(desk)))


def _years(desk: Desk, state: State) -> tuple[Node, ...]:
    words = desk.words
    years = state.last_year or desk.ruleset.years
    year = Node(
        Role.STATUS,
        "top.year",
        words("board.year", n=state.year),
        words("board.year_of", n=state.year, of=years),
        look=YearLook(state.year, years),
    )
    ended = state.turn >= len(state.order)
    states = ("done", "done", "now") if ended else ("done", "now", "next")
    names = ("news", "actions", "end")
    line = tuple(
        [
            Node(Role.TEXT, f"top.step.{name}", words(f"board.step.{name}"), look=StepLook(step))
            for name, step in zip(names, states, strict=True)
            if name != "news" or "news" in desk.ruleset.deck_index
        ]
    )
    return (year, Node(Role.GROUP, "top.steps", children=line))


def _tour(desk: Desk, state: State) -> tuple[Node, ...]:
    words = desk.words
    phase = desk.ruleset.phases[min(state.phase, len(desk.ruleset.phases) - 1)]
    heading = "phase.final_sort" if isinstance(phase, FinalSortPhase) else "phase.draft"
    if isinstance(phase, MissionPhase):
        heading = "phase.missions"
    now = _tour_step(desk, state)
    stages = desk.ruleset.stages[:3]
    line = tuple(
        [
            Node(
                Role.TEXT,
                f"top.step.{stage}",
                labels.name(desk, "stage", stage),
                look=StepLook("done" if index < now else "now" if index == now else "next"),
            )
            for index, stage in enumerate(stages)
        ]
    )
    status = Node(Role.STATUS, "top.phase", words(heading))
    return (status, Node(Role.GROUP, "top.steps", children=line))


def _tour_step(desk: Desk, state: State) -> int:
    if state.phase >= len(desk.ruleset.phases):
        return 3
    phase = desk.ruleset.phases[state.phase]
    if isinstance(phase, DraftPhase):
        return 0 if phase.families else 1
    if isinstance(phase, CataloguePhase):
        return 0
    return -1 if isinstance(phase, MissionPhase) else 3


def _buttons(desk: Desk) -> tuple[Node, ...]:
    words = desk.words
    game = desk.playing
    undo, redo = game.undo_count(), game.redo_count()
    return (
        *advice.button(desk),
        Node(
            Role.BUTTON,
            "top.undo",
            words("board.undo"),
            hint=words("board.undo.hint"),
            why_not="" if undo else words("board.undo.none"),
            command=Do("undo"),
            icon="annuler",
        ),
        Node(
            Role.BUTTON,
            "top.redo",
            words("board.redo"),
            why_not="" if redo else words("board.redo.none"),
            command=Do("redo"),
            icon="retablir",
        ),
        Node(Role.BUTTON, "top.log", words("board.log"), command=Go("log"), icon="journal"),
        *_always(desk),
    )


def _always(desk: Desk) -> tuple[Node, Node]:
    """The rules, and the pause with the settings: wherever a game is."""
    words = desk.words
    return (
        Node(Role.BUTTON, "top.rules", words("board.rules"), command=Go("rules"), icon="question"),
        Node(Role.BUTTON, "top.menu", words("board.menu"), command=Go("pause"), icon="reglages"),
    )


def corner(desk: Desk) -> Node:
    """What a page without the top bar keeps of its buttons."""
    return Node(Role.GROUP, "corner", children=_always(desk))


def whose_turn(desk: Desk) -> str:
    """« À toi : 2 actions », or whose turn it is."""
    game = desk.playing
    acting = game.acting
    if acting < 0:
        return ""
    if acting == desk.viewer:
        return desk.words("board.your_turn", n=actions_left(game.state, acting))
    return desk.words("board.watching", who=labels.household(desk, acting))
