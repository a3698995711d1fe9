"""The phrases of the program as texts to translate."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from math import ceil
from pathlib import Path
from typing import Final

from game.i18n.messages import Message
from game.text.catalogue import UI
from game.text.languages import CONTEXT
from game.text.phrases import PARTS
from game.text.words import Phrase

LABEL: Final = 40
"""A text of at most so many characters is a label: its room is limited."""

_WHERE: Final[Mapping[str, str]] = {
    "action": "Board, the actions: buttons, and why one is greyed",
    "advice": "Advice: the reason of a suggestion, one sentence",
    "agree_undo": "Dialog: taking back what has shown a card",
    "balance": "Command line: studies of many games",
    "because": "Advice: why another action is worse",
    "board": "Board",
    "card": "A card, opened",
    "catalogue": "Choice of a ready-made model",
    "choice": "A decision that a card asks for",
    "clock": "Clock of a timed session",
    "credits": "Credits",
    "curtain": "Curtain between two households at one screen",
    "date": "Pattern of a date for Babel (CLDR letters), not a sentence",
    "debate": "Debate: a pause of the table before it decides",
    "device": "Title page: a device with errors",
    "draft": "Draft of cards",
    "erase": "Dialog: erasing a game",
    "explain": "Why a computer household did something, one sentence",
    "gain": "What an action brings, in a few words",
    "glossary": "Glossary",
    "goal": "What an award asks of the table",
    "goals": "Goals and awards of the table",
    "hint": "Advice: its button and its dialog",
    "household": "Panel of another household",
    "households": "A number of households in words",
    "i18n": "Command line: translations",
    "last_year": "Dialog: declaring the last year",
    "leave": "Dialog: leaving the game",
    "level": "How well a computer household plays",
    "log": "Journal: what happened, one sentence",
    "menu": "Buttons of dialogs",
    "moment": "Moments of the year: news, alert, end of the year",
    "new_game": "New game",
    "notice": "Notice at the edge of the screen",
    "options": "What an action may be done to, and its price",
    "paging": "Turning pages",
    "pause": "Pause",
    "phase": "Name of a phase of the game",
    "player": "Who plays a household",
    "reason": "Why something is not possible now, one sentence",
    "report": "Report at the end",
    "rule": "Name of a number of the rules",
    "rules": "Rules",
    "saves": "Saved games",
    "seat": "Who plays a household, and how",
    "settings": "Settings",
    "source": "Source of a figure",
    "sources": "List of sources",
    "style": "Manner of playing of a computer household",
    "terminal": "Text edition and command line",
    "title": "Title page",
    "window": "Window of the game",
    "word": "Words that stand inside other phrases; no capital",
    "zone": "Zone of a gauge",
}
"""Where the phrases of a group appear, by the first part of their key."""


def messages() -> tuple[Message, ...]:
    """Every phrase, part by part, in the order in which they are written."""
    return tuple([each for part in PARTS for each in part_messages(part)])


@cache
def part_messages(part: str) -> tuple[Message, ...]:
    """The phrases of one part. Raises ``ImportError`` when there is no such part."""
    module = import_module(f"game.text.phrases.{part}")
    phrases: Mapping[str, Phrase] = module.PHRASES
    title = (module.__doc__ or "").partition("\n")[0]
    lines = dict(_lines(Path(module.__file__ or "")))
    file = f"game/text/phrases/{part}.py"
    return tuple(
        [_message(key, phrase, title, file, lines.get(key, 1)) for key, phrase in phrases.items()]
    )


def part_of(path: str) -> str | None:
    """The part of the phrases that a file holds, or None."""
    name = Path(path).stem
    return name if name in PARTS and find_spec(f"game.text.phrases.{name}") else None


def _message(key: str, phrase: Phrase, title: str, file: str, line: int) -> Message:
    source = (phrase,) if isinstance(phrase, str) else phrase
    where = _WHERE.get(key.partition(".")[0], title).rstrip(".")
    return Message(UI, CONTEXT + key, source, (f"{where}.",), _room(source), file, line)


def _room(source: tuple[str, ...]) -> int | None:
    """Room for a label: half as much again as French, which is long already."""
    longest = max([len(text) for text in source])
    return max(longest + 8, ceil(longest * 1.5)) if longest <= LABEL else None


def _lines(path: Path) -> Iterator[tuple[str, int]]:
    """The line of every key that is written out in a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            for key in node.keys:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value, key.lineno
