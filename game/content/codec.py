"""A book as plain data (JSON) and back. Nothing is believed and nothing is run on the way back.

The annotations of the records say what every value must be. Fields that hold their default are
left out; an effect or a phase, which may be of several classes, stands under its class's name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from game.content.book.whole import Book
from game.content.scripts import scripts_of_cards
from game.core import ruleset as rules
from game.core.effects import PRIMITIVES, Effect

Decode = Callable[[Any], Any]

PHASES: Final[tuple[type, ...]] = get_args(rules.Phase)

_NAMES: Final = {"Effect": Effect, "Goal": rules.Goal, "Ruleset": rules.Ruleset}
"""What the annotations of the records name without importing it."""


def to_plain(book: Book) -> Any:
    """The book as JSON objects, lists, numbers and texts; scripts follow from the cards."""
    bare = tuple([dataclasses.replace(ruleset, scripts={}) for ruleset in book.rulesets])
    return plain_of(book._replace(rulesets=bare))


def from_plain(plain: object) -> Book:
    """The book of data made by ``to_plain``.

    Raises ``ValueError`` when something is missing, unknown or of a wrong type.
    """
    book: Book = value_of(Book, plain)
    return book._replace(rulesets=_with_scripts(book))


def value_of(kind: Any, plain: object) -> Any:
    """The value of a type of data made by ``plain_of``. Raises ``ValueError`` when it is none."""
    try:
        return _decoder(kind)(plain)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(f"{error} in {kind}") from None


def _with_scripts(book: Book) -> tuple[rules.Ruleset, ...]:
    cards = {card.id: card for deck in book.decks.values() for card in deck}
    found = []
    for ruleset in book.rulesets:
        if not cards.keys() >= ruleset.cards.keys():
            raise ValueError(f"cards of {ruleset.id} that are in no deck")
        scripts = scripts_of_cards([cards[name] for name in ruleset.cards])
        found.append(dataclasses.replace(ruleset, scripts=scripts))
    return tuple(found)


def plain_of(value: Any) -> Any:
    """Records, tuples, sets and mappings as JSON objects and lists; the rest as it is."""
    if isinstance(value, (Effect, *PHASES)):
        return {type(value).__name__: _fields(value)}
    if hasattr(value, "_fields") or dataclasses.is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple):
        return [plain_of(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return {key: plain_of(item) for key, item in value.items()}
    return value


def _fields(record: Any) -> dict[str, Any]:
    """The fields of a record that do not hold their default."""
    kind: Any = type(record)
    defaults = _defaults(kind)
    found = ((name, getattr(record, name)) for name in defaults)
    return {name: plain_of(value) for name, value in found if value != defaults[name]}


@cache
def _defaults(kind: Any) -> dict[str, Any]:
    """The fields of a record that it is made of, each with its default if it has one."""
    if not dataclasses.is_dataclass(kind):
        return {name: kind._field_defaults.get(name, _NONE) for name in kind._fields}
    return {
        field.name: field.default if field.default_factory is _MISSING else field.default_factory()
        for field in dataclasses.fields(kind)
        if field.init
    }


_MISSING: Final = dataclasses.MISSING
_NONE: Final = object()


@cache
def _decoder(kind: Any) -> Decode:
    """What makes a value of this type of plain data, or raises."""
    origin, args = get_origin(kind), get_args(kind)
    if kind is Effect:
        return _one_of(PRIMITIVES)
    if kind == rules.Phase:
        return _one_of(PHASES)
    if origin in (Union, UnionType):
        return _optional(kind)
    if origin is tuple:
        return _list(args[0]) if args[1:] == (Ellipsis,) else _pair(args)
    if origin is Literal:
        return _word(args)
    if origin is frozenset:
        inner = _list(args[0])
        return lambda plain: frozenset(inner(plain))
    if origin is Mapping:
        return _mapping(args[1])
    return _exact(kind) if kind in (str, int, float, bool) else _record(kind)


def _exact(kind: type) -> Decode:
    def decode(plain: Any) -> Any:
        if type(plain) is not kind:
            raise TypeError(f"{kind.__name__} expected, found {type(plain).__name__}")
        return plain

    return decode


def _word(words: tuple[str, ...]) -> Decode:
    def decode(plain: Any) -> Any:
        if type(plain) is not str or plain not in words:
            raise TypeError(f"one of {words} expected")
        return plain

    return decode


def _optional(kind: Any) -> Decode:
    (inner,) = [arg for arg in get_args(kind) if arg is not NoneType]
    decode = _decoder(inner)
    return lambda plain: None if plain is None else decode(plain)


def _list(kind: Any) -> Decode:
    to_list, item = _exact(list), _later(kind)
    return lambda plain: tuple([item(each) for each in to_list(plain)])


def _pair(kinds: tuple[Any, ...]) -> Decode:
    to_list, items = _exact(list), [_decoder(kind) for kind in kinds]
    return lambda plain: tuple(
        [item(each) for item, each in zip(items, to_list(plain), strict=True)]
    )


def _mapping(kind: Any) -> Decode:
    to_dict, item = _exact(dict), _later(kind)
    return lambda plain: {key: item(each) for key, each in to_dict(plain).items()}


def _later(kind: Any) -> Decode:
    """The decoder of a type, sought when it is needed: effects hold lists of effects."""
    if kind is Effect:
        return lambda plain: _decoder(Effect)(plain)
    return _decoder(kind)


def _record(kind: Any) -> Decode:
    hints = get_type_hints(kind, localns=_NAMES)
    fields = {name: _decoder(hints[name]) for name in _defaults(kind)}
    to_dict = _exact(dict)

    def decode(plain: Any) -> Any:
        found = {name: fields[name](value) for name, value in to_dict(plain).items()}
        return kind(**found)

    return decode


def _one_of(kinds: tuple[type, ...]) -> Decode:
    known = {kind.__name__: kind for kind in kinds}
    to_dict = _exact(dict)

    def decode(plain: Any) -> Any:
        ((name, body),) = to_dict(plain).items()
        return _decoder(known[name])(body)

    return decode
