"""``lint``: every problem of the content, with its place and its remedy."""

from __future__ import annotations

import argparse

from game.cli import codes
from game.cli.codes import StopError
from game.cli.output import tell
from game.cli.places import content_folder
from game.text.words import Words


def run(asked: argparse.Namespace, words: Words) -> int:
    """Checks a folder of content; the code says whether there are errors."""
    from game.content.lint.run import lint
    from game.content.problems import errors

    folder = asked.path or content_folder()
    if not folder.is_dir():
        raise StopError(codes.MISSING, words("terminal.cli.no_folder", path=folder))
    problems = lint(folder)
    for problem in problems:
        tell(str(problem))
    wrong = len(errors(problems))
    mild = len(problems) - wrong
    tell(f"{words('terminal.cli.errors', n=wrong)} {words('terminal.cli.warnings', n=mild)}")
    return codes.PROBLEMS if wrong else codes.DONE
