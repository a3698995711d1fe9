"""The log: everything that happened, a year at a time, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from game.core.events import Event
from game.core.ruleset import YearsPhase
from game.core.state import BANK
from game.core.view import seen
from game.screens import board, telling, whys
from game.screens.commands import Back, Do
from game.screens.desk import Desk, Page
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role
from game.session.history import Step

QUIET: Final = frozenset({"year_began", "year_ended", "row_refilled"})
"""Events that a page of one year says already, or that nobody looks for."""


class Told(NamedTuple):
    """One line: its chapter, what it says, whose it is ("" for the table), why if that is known."""

    chapter: str
    text: str
    team: str
    why: str = ""


def build(desk: Desk, page: Page) -> Node:
    """The page of one chapter: the newest, or the one picked."""
    words = desk.words
    told = list(lines(desk))
    chapters = list(dict.fromkeys(line.chapter for line in told))[::-1]
    wanted = desk.picked.removeprefix("log.")
    shown = wanted if wanted in chapters else (chapters[0] if chapters else "")
    found = [line for line in told if line.chapter == shown]
    heading = Node(Role.HEADING, "log.title", words("log.title"), words("log.note", n=len(found)))
    children = (
        heading,
        _switch(desk, chapters, shown),
        _chapter(desk, shown, found),
        Node(Role.BUTTON, "log.back", words("log.back"), command=Back(), icon="fermer"),
    )
    return Node(Role.SCREEN, "log", words("log.title"), children=children)


def _switch(desk: Desk, chapters: list[str], shown: str) -> Node:
    choices = [
        Node(
            Role.CHOICE,
            f"log.chapter.{chapter}",
            _name(desk, chapter),
            hint=desk.words("log.year_hint"),
            command=Do("pick", f"log.{chapter}"),
            chosen=chapter == shown,
        )
        for chapter in chapters
    ]
    return Node(Role.GROUP, "log.years", desk.words("log.years"), children=tuple(choices))


def _name(desk: Desk, chapter: str) -> str:
    if chapter.isdigit():
        return desk.words("log.year", n=chapter)
    return desk.words(f"log.{chapter}")


def _chapter(desk: Desk, chapter: str, found: list[Told]) -> Node:
    entries = tuple(
        [
            Node(Role.TEXT, f"log.line.{number}", line.text, line.why, look=TeamLook(line.team))
            for number, line in enumerate(found)
        ]
    )
    name = _name(desk, chapter) if chapter else desk.words("log.empty")
    return Node(Role.LOG, "log.lines", name, children=entries)


def lines(desk: Desk) -> Iterator[Told]:
    """Every line that the viewer may know, in order, with the undoings the table agreed to."""
    crossings = list(desk.playing.crossings)
    chapter = "tour"
    for number, step in enumerate(desk.playing.history.done):
        at, why = deed(step), whys.of_step(desk, number)
        for place, event in enumerate(step.events):
            chapter = _moved(desk, chapter, event)
            told = telling.line(desk, seen(event, desk.viewer))
            if told and event.kind not in QUIET:
                yield Told(chapter, told, telling.team(desk, event), why if place == at else "")
        for _ in range(crossings.count(number + 1)):
            yield Told(chapter, desk.words("log.crossing"), "")


def deed(step: Step) -> int:
    """The place of the event that says what the household of a step did; -1 where none does."""
    seat = step.action.seat if step.action is not None else BANK
    own = [at for at, event in enumerate(step.events) if event.seat == seat]
    said = [at for at in own if step.events[at].kind in board.LOGGED]
    return next(iter([*said, *own]), -1)


def _moved(desk: Desk, chapter: str, event: Event) -> str:
    """The chapter after an event: the grand tour, each year, the grand tri."""
    if event.kind == "year_began":
        return str(event.params["year"])
    phases = {phase.kind for phase in desk.ruleset.phases if isinstance(phase, YearsPhase)}
    ends = event.kind == "phase_began" and chapter.isdigit() and event.params["phase"] not in phases
    return "end" if ends else chapter
