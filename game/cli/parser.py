"""What the command understands, and its answers to what it does not, in French."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

from game import __version__
from game.cli.codes import USAGE
from game.text.words import Words

PROGRAM: Final = "terre-en-poche"

_KNOWN_ERRORS: Final = (
    (re.compile(r"unrecognized arguments: (?P<what>.*)"), "terminal.cli.unrecognized"),
    (re.compile(r"argument .*: invalid choice: '(?P<what>[^']*)'"), "terminal.cli.bad_command"),
    (re.compile(r"argument (?P<what>\S+): invalid \w+ value.*"), "terminal.cli.bad_value"),
    (re.compile(r"argument (?P<what>\S+): expected (one|\d+) arguments?"), "terminal.cli.no_value"),
)
"""What argparse says in English, and the phrase for it."""


class Parser(argparse.ArgumentParser):
    """An argument parser that says in French what it cannot read."""

    words: Words

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and how to get help, and ends with the code for a wrong call."""
        said = self.words("terminal.cli.not_understood")
        for pattern, key in _KNOWN_ERRORS:
            found = pattern.match(message)
            if found:
                said = self.words(key, what=found["what"])
        self.exit(USAGE, f"{said} {self.words('terminal.cli.see_help', command=self.prog)}\n")


def parser(words: Words) -> Parser:
    """The parser of the command. Its result has ``command``, one of the sub-commands."""
    root = _made(PROGRAM, words, words("terminal.cli.about"))
    root.add_argument(
        "--version",
        action="version",
        version=f"Terre en poche {__version__}",
        help=words("terminal.cli.help.version"),
    )
    commands = root.add_subparsers(
        dest="command",
        title=words("terminal.cli.commands"),
        metavar=words("terminal.cli.command"),
        parser_class=_factory(words),
    )
    play = commands.add_parser("play", help=words("terminal.cli.help.play"))
    play.add_argument("--text", action="store_true", help=words("terminal.cli.help.text"))
    _scenario(play, words)
    demo = commands.add_parser("demo", help=words("terminal.cli.help.demo"))
    demo.add_argument(
        "--out", type=Path, metavar="DIR", help=words("terminal.cli.help.out"), default=None
    )
    _scenario(demo, words)
    lint = commands.add_parser("lint", help=words("terminal.cli.help.lint"))
    lint.add_argument(
        "path", type=Path, nargs="?", metavar="PATH", help=words("terminal.cli.help.path")
    )
    commands.add_parser("sessions", help=words("terminal.cli.help.sessions"))
    _balance(commands.add_parser("balance", help=words("balance.help")), words)
    _i18n(commands.add_parser("i18n", help=words("i18n.help")), words)
    return root


def parse(words: Words, arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments as read; without a sub-command it is ``play``. May raise ``SystemExit``."""
    asked = parser(words).parse_args(arguments)
    return asked if asked.command else parser(words).parse_args(["play"])


def _scenario(command: argparse.ArgumentParser, words: Words) -> None:
    command.set_defaults(refused=())
    command.add_argument("--language", metavar="CODE", help=words("terminal.cli.help.language"))
    command.add_argument("--device", metavar="ID", help=words("terminal.cli.help.device"))
    command.add_argument("--scenario", metavar="ID", help=words("terminal.cli.help.scenario"))
    command.add_argument("--seats", metavar="A,B", help=words("terminal.cli.help.seats"))
    command.add_argument("--seed", type=int, metavar="N", help=words("terminal.cli.help.seed"))


def _balance(command: argparse.ArgumentParser, words: Words) -> None:
    command.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help=words("balance.help.scenario")
    )
    for option, metavar, kind, usual in (
        ("device", "ID", str, ""),
        ("games", "N", _count, 2000),
        ("lines", "A,B", str, ""),
        ("seed", "N", int, 1),
        ("workers", "N", _count, None),
        ("dask", "ADRESSE", str, ""),
        ("out", "DIR", Path, None),
        ("format", "FORMAT", _format, "csv"),
        ("targets", "FICHIER", Path, None),
        ("tell", "N", _count, None),
    ):
        help_ = words(f"balance.help.{option}")
        command.add_argument(f"--{option}", metavar=metavar, type=kind, default=usual, help=help_)
    command.add_argument(
        "--compare", nargs=2, type=Path, metavar=("A", "B"), help=words("balance.help.compare")
    )


def _i18n(command: argparse.ArgumentParser, words: Words) -> None:
    tasks = ("templates", "new", "update", "check", "status")
    help_ = words("i18n.help.task")
    command.add_argument("task", choices=tasks, metavar=words("i18n.task"), help=help_)
    command.add_argument("names", nargs="*", metavar="LANG|FILE.po", help=words("i18n.help.names"))
    command.add_argument("--write", action="store_true", help=words("i18n.help.write"))


def _count(written: str) -> int:
    """A number from one. Raises ``ValueError`` for anything else."""
    count = int(written)
    if count < 1:
        raise ValueError(written)
    return count


def _format(written: str) -> str:
    """A format of tables. Raises ``ValueError`` for an unknown one."""
    if written not in ("csv", "parquet"):
        raise ValueError(written)
    return written


def _made(program: str, words: Words, about: str) -> Parser:
    made = Parser(
        prog=program,
        description=about,
        add_help=False,
        formatter_class=_in_french(words),
        allow_abbrev=False,
    )
    made.words = words
    made.add_argument("-h", "--help", action="help", help=words("terminal.cli.help.help"))
    return made


def _factory(words: Words) -> type[Parser]:
    """The class of the parsers of sub-commands, which argparse makes itself."""

    class SubParser(Parser):
        def __init__(self, prog: str, **_: object) -> None:
            super().__init__(
                prog=prog,
                add_help=False,
                formatter_class=_in_french(words),
                allow_abbrev=False,
            )
            self.words = words
            self.add_argument("-h", "--help", action="help", help=words("terminal.cli.help.help"))

    return SubParser


def _in_french(words: Words) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
            super().add_usage(
                usage, actions, groups, words("terminal.cli.usage") if prefix is None else prefix
            )

        def start_section(self, heading: str | None) -> None:
            titles = {
                "options": words("terminal.cli.options"),
                "positional arguments": words("terminal.cli.arguments"),
            }
            super().start_section(f"{titles.get(heading or '', heading)}\N{NO-BREAK SPACE}")

    return Formatter
