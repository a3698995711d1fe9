"""Everything that a game needs, opened: content, words, settings, the shell over them."""

from __future__ import annotations

from game.bots.decide import decide
from game.cli.codes import MISSING, USAGE, StopError
from game.cli.places import content_folder, saves_folder, settings_file
from game.content.content import Content, ContentError, load
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session import settings as kept
from game.session.seats import Seat
from game.text.words import Words


def open_content(words: Words) -> Content:
    """The content of the game. Raises ``StopError`` when it is missing or has errors."""
    folder = content_folder()
    if not folder.is_dir():
        raise StopError(MISSING, words("terminal.cli.no_content", path=folder))
    try:
        return load(folder)
    except ContentError as error:
        first, count = error.problems[0], len(error.problems)
        raise StopError(
            MISSING, words("terminal.cli.bad_content", n=count, problem=first, path=folder)
        ) from None


def open_shell(words: Words, *, saving: bool) -> Shell:
    """A shell at the title. Without ``saving`` neither games nor settings are written.

    Raises ``StopError`` when the content cannot be used.
    """
    content = open_content(words)
    settings_path = settings_file() if saving else None
    loaded = kept.load(settings_path) if settings_path else kept.Loaded(kept.Settings())
    desk = Desk(content, words, loaded.settings, saves_folder() if saving else None, settings_path)
    if loaded.problem:
        desk.notices.append(words("terminal.cli.bad_settings", why=loaded.problem))
    return Shell(desk, decide)


def scenario_of(shell: Shell, asked: str | None) -> str:
    """The scenario asked for, or the usual one. Raises ``StopError`` for one that is unknown."""
    desk = shell.desk
    scenario = asked or desk.plan.scenario
    if scenario not in desk.content.scenarios:
        known = ", ".join(desk.content.scenarios)
        raise StopError(USAGE, desk.words("terminal.cli.no_scenario", name=scenario, known=known))
    return scenario


def computer_seats(shell: Shell, scenario: str) -> tuple[Seat, ...]:
    """Four computer households, or as many as the scenario takes."""
    low, high = shell.desk.content.rulesets[scenario].seats
    count = max(low, min(4, high))
    return tuple([Seat(team.id, "greedy") for team in shell.desk.content.device.teams[:count]])
