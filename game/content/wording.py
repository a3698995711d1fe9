"""Fills the placeholders of texts from where each number is written once.

A placeholder is ``{name}`` or ``{name:one|many}``, nothing else: no format, no attribute, no
index. With forms, the number is printed before the form that fits it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.content.problems import hint
from game.core.effects.wear import Wear
from game.core.effects.when import When

if TYPE_CHECKING:
    from game.content.book.cards import Card
    from game.content.content import Content
    from game.core.effects.base import Effect
    from game.core.effects.choose import Choose
    from game.core.ruleset import Goal

Value = int | str
Values = Mapping[str, Value]
PluralRule = Callable[[float], int]
"""Gives the position of the form that fits a number."""

NO_BREAK_SPACE: Final = "\u00a0"

_NAME = r"[A-Za-z][A-Za-z0-9_.-]*"
_PART = re.compile(rf"\{{({_NAME})(?::([^{{}}]*))?\}}|([{{}}])")


class WordingError(ValueError):
    """A text that cannot be filled: an unknown placeholder, a stray brace, a missing form.

    ``remedy`` says what to write instead.
    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a text: its name and its forms, if it has any."""

    name: str
    forms: tuple[str, ...]


def french_plural(number: float) -> int:
    """Zero and one are singular in French."""
    return 0 if abs(number) < 2 else 1


def parts_of(text: str) -> Iterator[str | Placeholder]:
    """The text cut into what stands there and what is to be filled.

    Raises ``WordingError`` at a brace that is not part of a placeholder.
    """
    end = 0
    for found in _PART.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        end = found.end()
        name, forms, stray = found.groups()
        if stray:
            raise WordingError(
                f"`{stray}` that is not part of a placeholder",
                "Write `{coins}` or `{coins:pièce|pièces}`.",
            )
        yield Placeholder(name, tuple(forms.split("|")) if forms is not None else ())
    if end < len(text):
        yield text[end:]


def names_in(text: str) -> list[str]:
    """The names of the placeholders of a text; what is wrong with them is not looked at."""
    return [name for name, _, _ in _PART.findall(text) if name]


def fill(text: str, values: Values, plural: PluralRule = french_plural) -> str:
    """The text with its placeholders filled.

    Raises ``WordingError`` when the text has a placeholder without a value or without its form.
    """
    return "".join(
        [
            part if isinstance(part, str) else _filled(part, values, plural)
            for part in parts_of(text)
        ]
    )


def _filled(placeholder: Placeholder, values: Values, plural: PluralRule) -> str:
    name, forms = placeholder.name, placeholder.forms
    if name not in values:
        raise WordingError(f"no number for `{{{name}}}`", hint(name, values, "There are"))
    value = values[name]
    if not forms:
        return str(value)
    if not isinstance(value, int):
        raise WordingError(
            f"`{{{name}}}` is a figure in words", f"Write `{{{name}}}` without forms."
        )
    index = plural(value)
    if index >= len(forms) or not forms[index]:
        raise WordingError(
            f"`{{{name}}}` lacks a form", f"Write `{{{name}:one|many}}`, the singular first."
        )
    return f"{value}{NO_BREAK_SPACE}{forms[index]}"


def card_words(content: Content, card_id: str, field: str) -> str:
    """A text of a card, filled; "" when the card has none. Raises ``WordingError``."""
    text = getattr(content.cards[card_id], field)
    return _said(content, text, card_values(content, card_id)) if text else ""


def option_words(content: Content, card_id: str, effect: Choose, option: str) -> str:
    """What an option of a choice is called: its own numbers come before those of the card."""
    chosen = effect.options[int(option)]
    return _said(content, chosen.label, option_values(content, card_id, chosen.do))


def option_values(content: Content, card_id: str, effects: tuple[Effect, ...]) -> dict[str, Value]:
    """The numbers that the label of an option may print."""
    return {**card_values(content, card_id), **numbers_of(effects)}


def card_values(content: Content, card_id: str) -> dict[str, Value]:
    """Everything that the texts of a card may print, by name.

    Numbers of its effects first, in their order, then its own; ``fact`` is its main figure, and
    each of its facts goes by its id.
    """
    card = content.cards[card_id]
    values: dict[str, Value] = {}
    for effects in card.effects.values():
        _add(values, numbers_of(effects))
    _add(values, _own_numbers(card))
    for fact in card.all_facts:
        if fact in content.facts:
            values[fact] = content.facts[fact].figure
    if card.fact in values:
        values["fact"] = values[card.fact]
    return values


def _add(values: dict[str, Value], more: Mapping[str, Value]) -> None:
    for name, value in more.items():
        values.setdefault(name, value)


def numbers_of(effects: Iterable[Effect]) -> dict[str, int]:
    """The numbers of effects and of the effects inside them; of the first that has the name."""
    found: dict[str, int] = {}
    for name, value in all_numbers_of(effects):
        found.setdefault(name, value)
    return found


def all_numbers_of(effects: Iterable[Effect]) -> Iterator[tuple[str, int]]:
    """Every number of effects and of the effects inside them, in order, by name."""
    for effect in effects:
        yield from effect.numbers().items()
        if isinstance(effect, When):
            yield from _bounds(effect.goal)
        if isinstance(effect, Wear) and effect.not_below:
            yield "not_below", effect.not_below
        for nested in effect.nested().values():
            yield from all_numbers_of(nested)


def _bounds(goal: Goal) -> Iterator[tuple[str, int]]:
    for name in ("at_least", "at_most"):
        value = getattr(goal, name)
        if value is not None:
            yield name, abs(value)


def _own_numbers(card: Card) -> dict[str, int]:
    found: dict[str, int] = {}
    if card.cost is not None:
        found |= {"cost_coins": card.cost.coins or 0, "cost_elan": card.cost.elan or 0}
    for goal in card.goals:
        for name, value in _bounds(goal):
            found.setdefault(name, value)
    if card.stopped_by is not None:
        found |= {"at_least": card.stopped_by.at_least, "worn": card.stopped_by.worn}
    if card.only_if is not None:
        found |= {"at_most": card.only_if.at_most, "worn": card.only_if.worn}
    for levels in (card.impact, card.attributes):
        found |= {key: abs(value) for key, value in levels.items()}
    if card.points is not None:
        found.setdefault("points", card.points)
    return found


def guide_words(content: Content, scenario: str, page: str) -> str:
    """A page of rules, with the numbers of a scenario. Raises ``WordingError``."""
    text = content.rules[page].text
    return _said(content, text, guide_values(content, scenario, text))


def _said(content: Content, text: str, values: Values) -> str:
    """A text of the content, filled by the plural rule of its language."""
    return fill(text, values, content.plurals.get(text, french_plural))


def guide_values(content: Content, scenario: str, text: str) -> dict[str, Value]:
    """The numbers that the placeholders of a text name.

    ``rule.new_cost`` is the base of a rule; ``scenario.start.coins`` and
    ``device.faults.battery.at_most`` are numbers of the files, see ``game.content.numbers``.
    """
    scenario_ = content.scenarios[scenario]
    bases = {f"rule.{name}": rule.base for name, rule in scenario_.rules.items()}
    known = {**bases, **scenario_.numbers}
    return {name: known[name] for name in names_in(text) if name in known}
