"""``play``: in a window; in the terminal without a display; by itself when nobody can type."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from game.cli import codes
from game.cli.opening import open_shell, warm_up
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
    """The shell at the title, or in a new game when something of a game is asked for."""
    from game.cli import choosing

    shell = open_shell(words, saving=True, device=asked.device, refused=asked.refused)
    if choosing.asks_for_a_game(asked):
        warm_up(shell)
        choosing.plan(shell, asked, persons=True)
        choosing.begin(shell, asked)
    return shell


def _in_a_window(shell: Shell, words: Words) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        from game.desktop import app
        from game.screens import background
    except ImportError as error:
        print(words("terminal.cli.no_window", why=error), file=sys.stderr)
        return codes.NO_DISPLAY
    shell.run = background.in_thread
    code = app.run(shell, after_first_frame=lambda: shell.make_ready(lambda: warm_up(shell)))
    shell.run = background.at_once
    return code


def _in_the_terminal(shell: Shell) -> int:
    from game.screens import background
    from game.terminal.play import Terminal

    shell.run = background.in_time
    warm_up(shell)
    Terminal(shell, input, tell).run()
    return codes.DONE


def play_itself(asked: argparse.Namespace, words: Words) -> int:
    """Lets computer households play one game to its end as text; nothing is saved."""
    from game.cli import choosing
    from game.terminal.play import watch

    shell = open_shell(words, saving=False, device=asked.device, refused=asked.refused)
    warm_up(shell)
    choosing.plan(shell, asked, persons=False)
    choosing.begin(shell, asked)
    watch(shell, tell)
    return codes.DONE
