"""Games of a study told year by year, for whoever wants to read a few by eye.

A story hides nothing: hands and missions are told as those who hold them know them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.bots.decide import decide
from game.content.content import Content
from game.core import scoring
from game.core.events import Event
from game.core.state import State
from game.lab.folder import replace
from game.lab.play import whim_of
from game.lab.study import Line, seed_of
from game.screens import labels, log, telling
from game.screens.desk import Desk
from game.session.origin import Origin
from game.session.running import RunningGame, begin
from game.session.seats import Seat
from game.session.settings import Settings
from game.text.numbers import minus
from game.text.words import Words

FOLDER: Final = "stories"

_HEADED: Final = frozenset({"missions", "catalogue", "draft", "final_sort"})
"""Phases that get a heading; the years have one each."""


def write_stories(
    out: Path, content: Content, scenario: str, line: Line, games: int, study: int, words: Words
) -> Iterator[Path]:
    """Plays the first games of a line again and writes a file for each. Raises ``OSError``."""
    for number in range(line.games(games)):
        seed = seed_of(study, line.id, number)
        game = played(content, scenario, line.seated(number), seed)
        desk = Desk(content, words, Settings(), None, None, game)
        title = words("balance.story.title", line=line.title, n=number, seed=seed)
        path = out / FOLDER / f"{line.id}-{number:06d}.txt"
        replace(path, "\n".join([title, *story(desk), ""]).encode())
        yield path


def played(content: Content, scenario: str, players: tuple[str, ...], seed: int) -> RunningGame:
    """The game that the lab plays with this seed, with its whole history."""
    teams = [team.id for team in content.device.teams]
    seats = tuple([Seat(team, name) for team, name in zip(teams, players, strict=False)])
    ruleset = content.rulesets[scenario]
    origin = Origin(content.device.id, scenario, content.digest, seats, seed, "", "")
    game = begin(ruleset, origin, None)
    step = 0
    while not game.state.over:
        seat = game.acting
        game.act(decide(players[seat], ruleset, game.view(seat), whim_of(seed, step)))
        step += 1
    return game


def story(desk: Desk) -> Iterator[str]:
    """The lines of a game that is over: who plays, what happens, how it ends."""
    for seat, who in enumerate(desk.playing.seats):
        yield f"{labels.household(desk, seat)}, {who.player}"
    chapter = ""
    for step in desk.playing.history.done:
        for event in step.events:
            heading = _heading(desk, event) or chapter
            if heading != chapter:
                yield from ["", heading]
            chapter = heading
            yield from _told(desk, event)
            if event.kind == "year_ended":
                yield from _standing(desk, step.state)
    yield from ["", desk.words("balance.story.end")]
    yield from _end(desk, desk.playing.state)


def _heading(desk: Desk, event: Event) -> str:
    """What a part of the game that an event begins is called; empty for other events."""
    if event.kind == "year_began":
        return desk.words("log.year", n=event.params["year"])
    begins = event.kind == "phase_began" and event.params["phase"] in _HEADED
    return desk.words(f"phase.{event.params['phase']}") if begins else ""


def _told(desk: Desk, event: Event) -> Iterator[str]:
    if event.kind == "mission_kept":
        who, card = labels.household(desk, event.seat), str(event.params["card"])
        title = labels.card_title(desk, card)
        yield "  " + desk.words("balance.story.mission", who=who, card=title)
    elif event.kind not in log.QUIET and event.kind != "phase_began":
        yield from [f"  {line}" for line in [telling.line(desk, event)] if line]


def _standing(desk: Desk, state: State) -> Iterator[str]:
    """What each household has. A year ends within an action: what follows at once is in it."""
    for seat, own in enumerate(state.households):
        score = scoring.score(desk.ruleset, state, seat)
        yield "    " + desk.words(
            "balance.story.standing",
            who=labels.household(desk, seat),
            coins=own.coins,
            elan=own.elan,
            cubes=score.cubes,
            points=minus(score.total),
        )


def _end(desk: Desk, state: State) -> Iterator[str]:
    won = scoring.award(desk.ruleset, state)
    titles = {each.id: each.title for each in desk.content.scenarios[desk.scenario].awards}
    for seat, score in scoring.ranking(desk.ruleset, state):
        parts = [
            f"{desk.words(f'report.line.{name}')} {minus(value)}"
            for name, value in score._asdict().items()
            if value and desk.words.knows(f"report.line.{name}")
        ]
        yield f"  {labels.household(desk, seat)}, {minus(score.total)} ({', '.join(parts)})"
    yield "  " + desk.words("balance.story.award", award=titles.get(won, "–"))
