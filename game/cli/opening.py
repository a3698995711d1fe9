"""Everything that a game needs, opened: content, words, settings, the shell over them.

The title shows before the content is read and before what only a game needs is imported.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from game.cli.codes import MISSING, USAGE, StopError
from game.cli.places import content_cache, content_folder, saves_folder, settings_file
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session import settings as kept

if TYPE_CHECKING:
    from pathlib import Path

    from game.content.content import Content
    from game.core.actions import Action
    from game.core.ruleset import Ruleset
    from game.core.state import State
    from game.session.seats import Seat
    from game.text.words import Words


def open_shell(words: Words, *, saving: bool) -> Shell:
    """A shell at the title, whose content is opened when it is first asked for.

    Without ``saving`` nothing is written, neither games nor settings nor compiled content.

    Raises ``StopError`` when there is no content. When it has errors, whoever asks for it first
    gets a ``StopError``: ``warm_up``, at the latest.
    """
    folder = content_folder()
    if not folder.is_dir():
        raise StopError(MISSING, words("terminal.cli.no_content", path=folder))
    settings_path = settings_file() if saving else None
    loaded = kept.load(settings_path) if settings_path else kept.Loaded(kept.Settings())
    desk = Desk(
        lambda: open_content(folder, words, keep=saving),
        words,
        loaded.settings,
        saves_folder() if saving else None,
        settings_path,
    )
    if loaded.problem:
        desk.notices.append(words("terminal.cli.bad_settings", why=loaded.problem))
    return Shell(desk, _decide)


def open_content(folder: Path, words: Words, *, keep: bool) -> Content:
    """The content of a folder, from what is kept compiled if that is still true to it.

    ``keep`` lets it be kept for the next time. Raises ``StopError`` when it has errors.
    """
    from game.content.problems import ContentError
    from game.content.store import opened

    try:
        content = opened(folder, content_cache(), keep=keep)
    except ContentError as error:
        first, count = error.problems[0], len(error.problems)
        raise StopError(
            MISSING, words("terminal.cli.bad_content", n=count, problem=first, path=folder)
        ) from None
    gc.freeze()  # what is loaded stays: without this, looking it through again delays a decision
    return content


def warm_up(shell: Shell) -> Content:
    """Opens the content, while the title is there to look at. Raises ``StopError``."""
    return shell.desk.content


def _decide(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    """What a computer household does; the players are imported when there is one."""
    from game.bots.decide import decide

    return decide(player, ruleset, state, whim)


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
    from game.session.seats import Seat

    low, high = shell.desk.content.rulesets[scenario].seats
    count = max(low, min(4, high))
    return tuple([Seat(team.id, "greedy") for team in shell.desk.content.device.teams[:count]])
