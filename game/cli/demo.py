"""``demo``: one game played by computer households, as text, and a picture of each screen."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from game.cli import codes
from game.cli.codes import StopError
from game.cli.play import play_itself
from game.text.words import Words

OUT: Final = Path("build/screens")


def run(asked: argparse.Namespace, words: Words) -> int:
    """Plays and paints. Raises ``StopError`` when the pictures cannot be written."""
    if asked.seed is None:
        asked.seed = 2026
    code = play_itself(asked, words)
    out = asked.out or OUT
    try:
        count = _pictures(out, asked, words)
    except ImportError as error:
        raise StopError(codes.MISSING, words("terminal.cli.no_pictures", why=error)) from None
    except (OSError, RuntimeError) as error:  # pygame's own errors are of the second kind
        why = getattr(error, "strerror", "") or str(error)
        raise StopError(
            codes.DISK, words("terminal.cli.pictures_failed", path=out, why=why)
        ) from None
    print(words("terminal.cli.pictures", n=count, path=out), file=sys.stderr)
    return code


def _pictures(out: Path, asked: argparse.Namespace, words: Words) -> int:
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["SDL_AUDIODRIVER"] = "dummy"
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    from game.cli import choosing
    from game.cli.opening import open_shell, warm_up
    from game.desktop.pictures import write_all

    shell = open_shell(words, saving=False, device=asked.device)
    warm_up(shell)
    if asked.scenario is not None or asked.seats is not None:
        choosing.plan(shell, asked, persons=True)
    return len(write_all(out, shell))
