"""States as plain data (JSON) and back, driven by their own type annotations.

What rules were changed by is written by their names: a scenario that gains a rule, loses one or
names them in another order still reads what was written before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from game.core.state import Choice, Device, Household, Owner, State, Task

_KINDS: tuple[type, ...] = (State, Household, Device, Owner, Task, Choice)

_ADDED: Final[Mapping[type, Mapping[str, Any]]] = {State: {"last_year": 0}}
"""Fields that records of before do not have, and what they were then."""


_BY_RULE: Final = ("rules", "year_rules")
"""Fields that hold one number a rule, of a state and of a household."""


def state_to_plain(state: State, rules: Sequence[str]) -> dict[str, Any]:
    """The state as JSON objects, lists, numbers and texts; ``rules`` as in ``Ruleset.rules``."""
    plain = _to_plain(state)
    assert isinstance(plain, dict)
    for place in (plain, *plain["households"]):
        for field in set(_BY_RULE) & set(place):
            named = zip(rules, place[field], strict=True)
            place[field] = {rule: value for rule, value in named if value}
    return plain


def state_from_plain(plain: object, rules: Sequence[str]) -> State:
    """The state of data made by ``state_to_plain``, for a scenario with these rules.

    A rule that is not written is unchanged; one that the scenario does not know is passed over.
    Raises ``ValueError`` naming the field when anything else is missing, unknown or of a wrong
    type.
    """
    listed = _listed(plain, rules, "state")
    if isinstance(listed, dict) and isinstance(listed.get("households"), list):
        homes = enumerate(listed["households"])
        listed["households"] = [_listed(p, rules, f"state.households[{i}]") for i, p in homes]
    state = _from_plain(State, listed, "state")
    assert isinstance(state, State)
    return state


def _listed(plain: object, rules: Sequence[str], path: str) -> object:
    """A state or a household whose numbers by rule are lists in the order of the rules."""
    if not isinstance(plain, dict):
        return plain
    listed = dict(plain)
    for field in set(_BY_RULE) & set(plain):
        named = plain[field]
        if not isinstance(named, dict):
            raise ValueError(f"{path}.{field}: numbers by rule expected, found {named!r}")
        listed[field] = [named.get(rule, 0) for rule in rules]
    return listed


def _to_plain(value: object) -> object:
    if isinstance(value, _KINDS):
        fields: dict[str, object] = value._asdict()  # type: ignore[attr-defined]
        return {name: _to_plain(item) for name, item in fields.items()}
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _from_plain(kind: Any, plain: object, path: str) -> object:
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind)[0], plain, path)
    if isinstance(kind, UnionType):
        return _union(get_args(kind), plain, path)
    if kind in _KINDS:
        return _named(kind, plain, path)
    if type(plain) is not kind:
        raise ValueError(f"{path}: {kind.__name__} expected, found {plain!r}")
    return plain


def _tuple(item: Any, plain: object, path: str) -> tuple[object, ...]:
    if not isinstance(plain, list):
        raise ValueError(f"{path}: a list expected, found {plain!r}")
    return tuple([_from_plain(item, p, f"{path}[{i}]") for i, p in enumerate(plain)])


def _union(kinds: tuple[Any, ...], plain: object, path: str) -> object:
    if plain is None and NoneType in kinds:
        return None
    named = [kind for kind in kinds if kind is not NoneType]
    if len(named) > 1 and isinstance(plain, dict):
        named = [kind for kind in named if set(_hints(kind)) == set(plain)]
    if not named:
        raise ValueError(f"{path}: not one of {[kind.__name__ for kind in kinds]}")
    return _from_plain(named[0], plain, path)


def _named(kind: Any, plain: object, path: str) -> object:
    hints = _hints(kind)
    if isinstance(plain, dict):
        plain = {**_ADDED.get(kind, {}), **plain}
    if not isinstance(plain, dict) or set(plain) != set(hints):
        found = sorted(plain) if isinstance(plain, dict) else plain
        raise ValueError(f"{path}: fields {sorted(hints)} expected, found {found}")
    return kind(*[_from_plain(hints[name], plain[name], f"{path}.{name}") for name in hints])
