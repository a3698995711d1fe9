"""``play``: in a window; in the terminal without a display; by itself when nobody can type."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from game.cli import codes
from game.cli.opening import computer_seats, open_shell, scenario_of, warm_up
from game.cli.output import tell

if TYPE_CHECKING:
    from game.screens.shell import Shell
    from game.text.words import Words


def run(asked: argparse.Namespace, words: Words) -> int:
    """Opens the game. Raises ``StopError`` when it cannot start."""
    shell = None
    if not asked.text and has_display():
        shell = _opened(asked, words)
        code = _in_a_window(shell, words)
        if code != codes.NO_DISPLAY:
            return code
    if not sys.stdin or not sys.stdin.isatty():
        return play_itself(asked, words)
    return _in_the_terminal(shell or _opened(asked, words))


def has_display() -> bool:
    """True when a window could be seen: a driver of SDL that shows nothing counts as none."""
    if os.environ.get("SDL_VIDEODRIVER") in ("dummy", "offscreen"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _opened(asked: argparse.Namespace, words: Words) -> Shell:
    """The shell at the title, or in a new game when a scenario or a seed is given."""
    shell = open_shell(words, saving=True)
    if asked.scenario is not None or asked.seed is not None:
        from game.screens import planning

        scenario = scenario_of(shell, asked.scenario)
        shell.desk.plan.scenario = scenario
        planning.prepare(shell.desk)
        seats = tuple(shell.desk.plan.seats[: shell.desk.content.rulesets[scenario].seats[1]])
        shell.begin(scenario, seats, _seed(asked))
    return shell


def _seed(asked: argparse.Namespace) -> int:
    from secrets import randbits

    return randbits(48) if asked.seed is None else asked.seed


def _in_a_window(shell: Shell, words: Words) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.desktop import app
    except ImportError as error:
        print(words("terminal.cli.no_window", why=error), file=sys.stderr)
        return codes.NO_DISPLAY
    return app.run(shell, after_first_frame=lambda: warm_up(shell))


def _in_the_terminal(shell: Shell) -> int:
    from game.terminal.play import Terminal

    warm_up(shell)
    Terminal(shell, input, tell).run()
    return codes.DONE


def play_itself(asked: argparse.Namespace, words: Words) -> int:
    """Lets computer households play one game to its end as text; nothing is saved."""
    from game.terminal.play import watch

    shell = open_shell(words, saving=False)
    scenario = scenario_of(shell, asked.scenario)
    shell.begin(scenario, computer_seats(shell, scenario), _seed(asked))
    watch(shell, tell)
    return codes.DONE
