"""A screen as lines of text: what it says, then what can be chosen, numbered.

Nothing is drawn: no box, no column, no colour. Every line makes sense to someone who hears it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from game.screens.commands import Back, Command, Do, Go
from game.screens.looks import CardLook
from game.screens.nodes import Node, Role, dialog, walk
from game.text.words import Words

WIDTH: Final = 80
"""The longest line, in characters."""

LETTERS: Final[dict[str, Command]] = {
    "a": Do("undo"),
    "r": Do("redo"),
    "j": Go("log"),
    "g": Go("rules"),
    "p": Go("pause"),
    "c": Do("advise"),
    "0": Back(),
}
"""Commands that have a letter instead of a number, wherever a screen offers them."""

_LETTERED: Final = tuple(LETTERS.values())
_HEADINGS: Final = (Role.HEADING, Role.GROUP)
_MARKS: Final = (".", "!", "?", "…", ":", "»", "”", "؟", "。")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a screen. ``number`` counts from 1 for what can be chosen, 0 for the rest.

    ``part`` is the heading under which it stands; ``heading``: it is one itself.
    """

    key: str
    text: str
    part: str
    number: int = 0
    heading: bool = False
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A screen or the dialog on top of it, ready to be printed, in reading order."""

    key: str
    title: str
    dialog: bool
    items: tuple[Item, ...]
    letters: dict[str, Node]
    notices: tuple[Node, ...]

    @property
    def choices(self) -> list[Node]:
        """What can be chosen, by number less one."""
        return [item.node for item in self.items if item.node is not None]

    @property
    def primary(self) -> Node | None:
        """The one choice that goes without saying, if there is just one."""
        found = [node for node in self.choices if node.primary and node.enabled]
        return found[0] if len(found) == 1 else None


def read(root: Node, words: Words) -> Reading:
    """What a tree says and offers: its dialog alone when one is open."""
    top = dialog(root) or root
    letters = {
        letter: node
        for node in walk(top)
        for letter, command in LETTERS.items()
        if node.command == command
    }
    notices = tuple([node for node in root.children if _is_notice(node)])
    items = tuple(_items(top, words))
    return Reading(top.key, top.label, top.role is Role.DIALOG, items, letters, notices)


def _items(top: Node, words: Words) -> Iterator[Item]:
    number = 0
    before = top.label
    for node, part in _below(top, "", words):
        if node.can_focus:
            number += 1
            yield Item(node.key, _choice_text(node, words, part), part, number, node=node)
        elif said(node, words) and said(node, words) != before:
            yield Item(node.key, _status_text(node, words), part, heading=node.role in _HEADINGS)
        before = said(node, words) or before


def _below(node: Node, part: str, words: Words) -> Iterator[tuple[Node, str]]:
    """What is to be read below a node, in order, each with the heading under which it stands.

    What stands inside a choice is said with it.
    """
    for child in node.children:
        if _is_notice(child) or child.command in _LETTERED:
            continue
        yield child, part
        if child.role is Role.HEADING:
            part = said(child, words)
        elif not child.can_focus:
            yield from _below(child, said(child, words) or part, words)


def _is_notice(node: Node) -> bool:
    return node.command == Do("dismiss")


def said(node: Node, words: Words) -> str:
    """A node in words: its label and how it stands."""
    return join(node.label, node.value, words)


def join(label: str, value: str, words: Words) -> str:
    """A label and its value as one sentence."""
    if not label or not value or label == value:
        return label or value
    if label.lower() in value.lower():
        return value
    if label.endswith(_MARKS):
        return f"{label} {value}"
    return words("terminal.pair", label=label, value=value)


def _status_text(node: Node, words: Words) -> str:
    """What is to be read, with what there is to know about a figure."""
    hint = node.hint if node.role is Role.STATUS else ""
    return sentences([said(node, words), hint]) if hint else said(node, words)


def _choice_text(node: Node, words: Words, part: str) -> str:
    """A choice in words, with what stands inside it and what it would do.

    What bears the name of the heading above it does not say that again.
    """
    inside = [
        said(child, words) for child in walk(node) if child is not node and said(child, words)
    ]
    name = node.value if node.value and node.label == part else said(node, words)
    parts = [name, *inside]
    if node.chosen:
        parts.append(words("terminal.chosen"))
    if node.why_not:
        parts.append(words("terminal.not_now", why=node.why_not))
    elif node.hint:
        parts.append(node.hint)
    return sentences(parts)


def sentences(parts: list[str]) -> str:
    """Texts one after the other, each ended like a sentence."""
    ended = [part if part.endswith(_MARKS) else f"{part}." for part in parts[:-1] if part]
    return " ".join([*ended, *parts[-1:]])


def lines(reading: Reading, words: Words, known: Reading | None = None) -> list[str]:
    """The lines to print: all of a new screen, what has changed of one heard before.

    Where anything has changed, all choices are told again, so that every number is there to read.
    A dialog is short and asks something: it is read whole whenever anything in it is new.
    """
    if known is None or _head(known) != _head(reading):
        return opening(reading, words)
    heard = {(item.key, item.number, item.text) for item in known.items}
    fresh = [i for i in reading.items if (i.key, i.number, i.text) not in heard]
    if not fresh:
        return []
    out: list[str] = []
    part = before = ""
    for item in reading.items:
        if item.heading or (item not in fresh and not item.number):
            continue
        if item.part not in (part, before):
            out += ["", *wrapped(item.part)]
        if item.number or item.text != item.part:
            out += _item(item)
        part, before = item.part, item.text
    return [*out, *wrapped(words("terminal.same"))]


def _head(reading: Reading) -> tuple[str, str, str]:
    """What tells one screen from another, or from its next round."""
    first = next((item.text for item in reading.items if item.heading), "")
    return reading.key, reading.title, first


def opening(reading: Reading, words: Words) -> list[str]:
    """The title of a screen and all it says and offers, the letters that serve there last."""
    out = _titled(reading)
    for item in reading.items:
        out += _item(item)
    letters = [
        words("terminal.letter", letter=letter, label=node.label)
        for letter, node in sorted(reading.letters.items())
        if node.enabled
    ]
    if letters:
        out += ["", *wrapped(words("terminal.letters", letters=", ".join(letters)))]
    return out


def _titled(reading: Reading) -> list[str]:
    opens = list(takewhile(lambda item: not item.number, reading.items))
    told = [item.text for item in opens[:1] + [item for item in opens if item.heading]]
    said = any(text.startswith(reading.title) for text in told)
    return [] if said else ["", *wrapped(reading.title)]


def _item(item: Item) -> list[str]:
    if item.heading:
        return ["", *wrapped(item.text)]
    return wrapped(item.text, f"{item.number}. " if item.number else "")


def told(reading: Reading) -> list[str]:
    """A screen for somebody who watches: all it says, nothing to choose but the cards."""
    out = _titled(reading)
    for item in reading.items:
        if item.node is None or card_of(item.node):
            out += _item(replace(item, number=0))
    return out


def wrapped(text: str, lead: str = "") -> list[str]:
    """The text in lines of at most ``WIDTH`` characters, the first one with a lead.

    An address stays whole, however long, so that it can be copied.
    """
    found: list[str] = []
    for line in text.splitlines():
        found += textwrap.wrap(
            line,
            WIDTH,
            initial_indent="" if found else lead,
            break_long_words="://" not in line,
            break_on_hyphens=False,
        )
    return found


def card_of(node: Node) -> str:
    """The id of the card that a node shows, or "" when it shows none."""
    look = node.look
    return look.id if isinstance(look, CardLook) and look.facing else ""
