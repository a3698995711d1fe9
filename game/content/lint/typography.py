"""The typography of French texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"
SPACES: Final = f" {NO_BREAK}{NARROW}"

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class _Rule(NamedTuple):
    """A pattern that French does not use, what to call it, what to write."""

    pattern: re.Pattern[str]
    what: str
    remedy: str


_RULES: Final = (
    _Rule(re.compile("'"), "a straight apostrophe", "Write ’ (U+2019)."),
    _Rule(re.compile('"'), "straight quotes", "Write « and »."),
    _Rule(re.compile(r"\.\.\."), "three full stops", "Write … (U+2026)."),
    _Rule(re.compile("!"), "an exclamation mark", "End with a full stop."),
    _Rule(
        re.compile(rf"(?<!{NARROW})[;!?]"),
        "no narrow no-break space before ; ! ?",
        "Put U+202F before it.",
    ),
    _Rule(
        re.compile(rf"(?<!{NO_BREAK}):(?=[{SPACES}]|$)"),
        "no no-break space before :",
        "Put U+00A0 before it.",
    ),
    _Rule(
        re.compile(rf"«(?!{NO_BREAK})|(?<!{NO_BREAK})»"),
        "no no-break space inside « »",
        "Put U+00A0 after « and before ».",
    ),
    _Rule(
        re.compile(r"(?<=[0-9x]) (?=[%€°])|(?<=[0-9]) (?=[0-9]{3}(?![0-9]))"),
        "a space that can break in a number or before its unit",
        "Write U+00A0 instead.",
    ),
    _Rule(re.compile(r"  |^\s|\s$"), "a space too many", "Delete it."),
)


class Slip(NamedTuple):
    """One thing wrong with the typography of a text."""

    what: str
    remedy: str


def slips(text: str) -> Iterator[Slip]:
    """What is wrong with the typography of a text; placeholders are taken as words."""
    plain = _PLACEHOLDER.sub("x", text)
    for rule in _RULES:
        found = rule.pattern.search(plain)
        if found:
            near = plain[max(0, found.start() - 12) : found.end() + 8].strip()
            yield Slip(f"{rule.what}, in « {near} »", rule.remedy)
