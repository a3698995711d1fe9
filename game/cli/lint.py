"""``lint``: every problem of the content, with its place and its remedy."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli import codes
from game.cli.codes import StopError
from game.cli.output import tell
from game.cli.places import content_folder
from game.content.packs import packs
from game.text.words import Words

if TYPE_CHECKING:
    from game.content.problems import Problem


def run(asked: argparse.Namespace, words: Words) -> int:
    """Checks a folder of content, or every device; the code says whether there are errors."""
    if asked.path is not None:
        if not asked.path.is_dir():
            raise StopError(codes.MISSING, words("terminal.cli.no_folder", path=asked.path))
        return codes.PROBLEMS if _wrong(asked.path, words) else codes.DONE
    found = packs(content_folder())
    if not found:
        raise StopError(codes.MISSING, words("terminal.cli.no_content", path=content_folder()))
    wrong = 0
    for pack in found:
        if len(found) > 1:
            tell(words("terminal.cli.device", device=pack.folder.name))
        wrong += _wrong(pack.folder, words)
    return codes.PROBLEMS if wrong else codes.DONE


def _targets(folder: Path) -> list[Problem]:
    """Problems of what games are to show; they can be told once there is a game to ask."""
    from game.bots.decide import PLAYERS
    from game.content.content import load
    from game.lab import reading

    if not (folder / reading.FOLDER).is_dir():
        return []
    return reading.found_in(folder, load(folder), PLAYERS)


def _wrong(folder: Path, words: Words) -> int:
    """Tells every problem of one folder and how many; returns how many are errors."""
    from game.content.lint.run import lint
    from game.content.problems import errors

    problems = lint(folder)
    if not errors(problems):
        problems += _targets(folder)
    for problem in problems:
        tell(str(problem))
    wrong = len(errors(problems))
    mild = len(problems) - wrong
    tell(f"{words('terminal.cli.errors', n=wrong)} {words('terminal.cli.warnings', n=mild)}")
    return wrong
