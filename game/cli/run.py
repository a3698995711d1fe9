"""From the command line to what it asks for: one exit code, one clear message, no traceback."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from game.cli import codes
from game.cli.codes import StopError
from game.cli.language import at_start, check
from game.cli.parser import parse
from game.text.phrases import french_words
from game.text.words import Words

IN_FRENCH: Final = frozenset({"balance"})
"""Commands that write pages about the content as it is written."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Does what the command line asks; returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    words, refused = at_start(arguments)
    try:
        asked = parse(words, arguments)
    except SystemExit as end:  # help, version, a wrong call: argparse has said it already
        return end.code if isinstance(end.code, int) else codes.USAGE
    asked.refused = refused
    try:
        check(getattr(asked, "language", None), words)
        return _do(asked, words)
    except StopError as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except BrokenPipeError:  # who reads has read enough, as with « | head »
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return codes.DONE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return codes.INTERRUPTED
    except Exception as error:
        return _unexpected(error, words)


def _do(asked: argparse.Namespace, words: Words) -> int:
    """Runs the module of a sub-command; nothing of the others is imported."""
    if asked.command in IN_FRENCH:
        words = french_words()
    code: int = import_module(f"game.cli.{asked.command}").run(asked, words)
    return code


def _unexpected(error: Exception, words: Words) -> int:
    """Says that something went wrong, and leaves the details in a file for whoever repairs it."""
    import traceback

    from game import paths

    path = paths.data_dir() / "erreur.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        where = words("terminal.cli.details", path=path)
    except OSError:
        where = words("terminal.cli.no_details")
    what = f"{type(error).__name__}: {error}"
    print(f"{words('terminal.cli.unexpected', what=what)} {where}", file=sys.stderr)
    return codes.UNEXPECTED
