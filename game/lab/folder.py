"""The folder of a study: what it is, batch by batch what was played, tables, the page.

A batch is one file: a checksum, a header that says what was played by which program with which
content, the rows. A file that is damaged or of another study is played again and replaced.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final, NamedTuple

from game.lab.batch import Result, from_plain, to_plain
from game.lab.errors import FolderError
from game.lab.study import Ask, Batch, Line, Plan, Target
from game.lab.subject import CardName, Subject

FORMAT: Final = 2
ABOUT: Final = "study.json"
BATCHES: Final = "batches"


class About(NamedTuple):
    """What a study is: its plan, how much was asked for, of what content, by which program.

    ``content``, ``rules`` and ``code`` are digests: of the files, of the rules compiled from them,
    of the program that plays by these; ``command`` plays it again.
    """

    plan: Plan
    games: int
    seed: int
    content: str
    rules: str
    code: str
    program: str
    command: str
    subject: Subject


def header_of(about: About, batch: Batch) -> dict[str, Any]:
    """What a batch depends on: on the rules, not on the texts that the content also holds."""
    return {
        "format": FORMAT,
        "rules": about.rules,
        "code": about.code,
        "scenario": about.plan.scenario,
        "line": batch.line.id,
        "players": list(batch.line.players),
        "first": batch.first,
        "count": batch.count,
        "seed": batch.seed,
        "weigh_every": batch.weigh_every,
    }


def _file_of(folder: Path, batch: Batch) -> Path:
    return folder / BATCHES / f"{batch.line.id}-{batch.first:06d}.json"


def write_batch(folder: Path, about: About, batch: Batch, result: Result) -> None:
    """Keeps a batch, at once or not at all. Raises ``OSError``."""
    lines = [_dump(header_of(about, batch)), _dump(to_plain(result))]
    body = b"\n".join(lines)
    replace(_file_of(folder, batch), b"\n".join([_checksum(body), body]))


def read_batch(folder: Path, about: About, batch: Batch) -> Result | None:
    """A batch that was kept; None when it is missing, damaged or of another study."""
    try:
        checksum, body = _file_of(folder, batch).read_bytes().split(b"\n", 1)
        if checksum != _checksum(body):
            return None
        header, rows = body.split(b"\n", 1)
        if json.loads(header) != header_of(about, batch):
            return None
        return from_plain(json.loads(rows), about.code)
    except (OSError, ValueError, FolderError):
        return None


def write_about(folder: Path, about: About) -> None:
    """Says in a folder what its study is. Raises ``OSError``."""
    plain = {
        "format": FORMAT,
        **about._asdict(),
        "plan": asdict(about.plan),
        "subject": about.subject._asdict(),
    }
    replace(folder / ABOUT, json.dumps(plain, indent=1, ensure_ascii=False).encode() + b"\n")


def read_about(folder: Path) -> About:
    """What the study of a folder is. Raises ``FolderError``."""
    path = folder / ABOUT
    try:
        plain = json.loads(path.read_bytes())
        if plain.pop("format") != FORMAT:
            raise FolderError(f"{path} was written by another version of the lab. Play it again.")
        subject = _subject(plain["subject"])
        return About(**{**plain, "plan": _plan(plain["plan"]), "subject": subject})
    except OSError as error:
        why = error.strerror or error
        raise FolderError(f"{path}: {why}. Name a folder that a study was written to.") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FolderError(f"{path} is damaged ({error}). Delete it and play again.") from None


def _plan(plain: dict[str, Any]) -> Plan:
    lines = [Line(**{**line, "players": tuple(line["players"])}) for line in plain["lines"]]
    targets = [Target(**{**each, "ask": Ask(*each["ask"])}) for each in plain["targets"]]
    return Plan(**{**plain, "lines": tuple(lines), "targets": tuple(targets)})


def _subject(plain: dict[str, Any]) -> Subject:
    cards = {card: CardName(*name) for card, name in plain["cards"].items()}
    return Subject(**{**plain, "cards": cards})


def replace(path: Path, raw: bytes) -> None:
    """Puts bytes in place of what a file holds, at once or not at all. Raises ``OSError``."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary.write_bytes(raw)
    os.replace(temporary, path)


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
