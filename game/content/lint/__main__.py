"""Checks a folder of content from the command line: ``python -m game.content.lint PATH``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from game.content.lint.ids import accept_ids
from game.content.lint.run import lint
from game.content.problems import errors
from game.content.read import read
from game.content.schema import write_schemas


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints every problem; 1 when there is an error."""
    asked = _parser().parse_args(arguments)
    if asked.accept_ids:
        for entry in accept_ids(read(asked.path)):
            print(f"accepted: {entry}")
    if asked.schemas:
        for path in write_schemas(asked.path, asked.path / "schema"):
            print(f"written: {path}")
    problems = lint(asked.path, asked.today)
    for problem in problems:
        print(problem)
    wrong = len(errors(problems))
    print(f"{wrong} errors, {len(problems) - wrong} warnings")
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m game.content.lint", description="Checks a folder of content."
    )
    parser.add_argument("path", type=Path, help="a folder such as content/smartphone")
    parser.add_argument(
        "--accept-ids", action="store_true", help="add new ids to ids.txt, for good"
    )
    parser.add_argument(
        "--schemas", action="store_true", help="write JSON Schemas for editors to PATH/schema"
    )
    parser.add_argument(
        "--today", type=date.fromisoformat, help="the day for which facts are checked"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
