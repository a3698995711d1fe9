"""Texts: budgets, digits, placeholders, typography."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from game.content import wording
from game.content.compile import card_effects
from game.content.content import Content
from game.content.effects import effects_of
from game.content.lint.context import Context
from game.content.lint.typography import slips
from game.content.marks import Found, texts_in
from game.content.models.base import TextMark
from game.content.models.cards import Card
from game.content.models.effects import OptionBody
from game.content.models.guide import RulePage
from game.content.problems import Problem
from game.content.validate import Placed
from game.content.wording import WordingError

_DIGIT = re.compile("[0-9]")
_NAME = re.compile(r"\{([A-Za-z_]+)")
_WORD = re.compile(r"\w")


class _Text(NamedTuple):
    """A text of an item and its mark; ``names`` may hold digits in it."""

    placed: Placed[Any]
    found: Found
    mark: TextMark
    names: tuple[str, ...]


def check(context: Context) -> Iterator[Problem]:
    """What is wrong with the texts of all items."""
    for placed in context.library.everything:
        names = getattr(placed.item, "names", ())
        for found in texts_in(placed.item):
            if isinstance(found.mark, TextMark) and placed.wrote(found.path):
                text = _Text(placed, found, found.mark, names)
                yield from _check_text(context.content, text)
        yield from _idle_names(placed, names)
    for _, card in context.library.cards:
        yield from _ambiguous(card)


def _values(content: Content, item: object, found: Found) -> wording.Values:
    if "{" not in found.value:
        return {}
    if isinstance(item, Card):
        return _card_values(content, item, found)
    if isinstance(item, RulePage):
        tried = [wording.guide_values(content, name, found.value) for name in content.scenarios]
        return max(tried, key=len, default={})
    if found.path[0] == "phrases":  # the program fills them, and its tests know with what
        return dict.fromkeys(wording.names_in(found.value), 1)
    return {}


def _card_values(content: Content, card: Card, found: Found) -> wording.Values:
    if found.path[-1] != "label":
        return wording.card_values(content, card.id)
    option: Any = card
    for step in found.path[:-1]:
        option = _inside(option, step)
    assert isinstance(option, OptionBody)
    return wording.option_values(content, card.id, effects_of(option.do))


def _inside(place: Any, step: str | int) -> Any:
    if isinstance(place, BaseModel):
        fields = type(place).model_fields.items()
        return next(getattr(place, name) for name, f in fields if step in (name, f.alias))
    return place[step]


def _check_text(content: Content, text: _Text) -> Iterator[Problem]:
    yield from _digits(text)
    if text.mark.french:
        for slip in slips(text.found.value):
            yield text.placed.problem(text.found.path, "typography", slip.what, slip.remedy)
    try:
        values = _values(content, text.placed.item, text.found)
        filled = wording.fill(text.found.value, values)
    except WordingError as error:
        yield text.placed.problem(text.found.path, "placeholder", str(error), error.remedy)
        return
    yield from _budget(text, filled)


def _digits(text: _Text) -> Iterator[Problem]:
    if text.mark.digits == "free":
        return
    bare = re.sub(r"\{[^{}]*\}", "", text.found.value)
    for name in text.names:
        bare = bare.replace(name, "")
    found = _DIGIT.search(bare)
    if found:
        near = bare[max(0, found.start() - 10) : found.end() + 10].strip()
        yield text.placed.problem(
            text.found.path, "digit", f"a bare digit: « {near} »",
            "Write a placeholder, or list the name that holds it in `names`.",
        )  # fmt: skip


def _budget(text: _Text, filled: str) -> Iterator[Problem]:
    mark = text.mark
    count = word_count(filled)
    if mark.words is not None and count > mark.words:
        yield text.placed.problem(
            text.found.path, "too-long", f"{count} words, at most {mark.words}",
            f"Drop {count - mark.words}.",
        )  # fmt: skip
    if mark.chars is not None and len(filled) > mark.chars:
        yield text.placed.problem(
            text.found.path, "too-long", f"{len(filled)} characters, at most {mark.chars}",
            f"Drop {len(filled) - mark.chars}.",
        )  # fmt: skip


def word_count(text: str) -> int:
    """Words as people count them: what stands between spaces and holds a letter or a digit."""
    return sum(1 for word in text.split() if _WORD.search(word))


def _ambiguous(card: Placed[Card]) -> Iterator[Problem]:
    """A number printed by its name is the only one of that name, or all of them are equal."""
    values: dict[str, set[int]] = {}
    for script, effects in card_effects(card.item).items():
        for name, value in wording.all_numbers_of(effects if script != "now_worn" else ()):
            values.setdefault(name, set()).add(value)
    for found in texts_in(card.item):
        for name in sorted(set(_NAME.findall(found.value))) if found.path[-1] != "label" else ():
            if len(values.get(name, ())) > 1:
                several = " and ".join(map(str, sorted(values[name])))
                yield card.problem(
                    found.path, "ambiguous", f"`{{{name}}}` may be {several}",
                    "The first effect's is printed: check the text, or reword it.",
                    severity="warning",
                )  # fmt: skip


def _idle_names(placed: Placed[Any], names: tuple[str, ...]) -> Iterator[Problem]:
    if not names:
        return
    written = "\n".join([found.value for found in texts_in(placed.item)])
    for index, name in enumerate(names):
        if name not in written:
            yield placed.problem(
                ("names", index), "idle-name", f"« {name} » is in no text of the card",
                "Delete it.", severity="warning",
            )  # fmt: skip
