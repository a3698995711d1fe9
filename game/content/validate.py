"""From plain data to models; pydantic's complaints become problems with a place and a remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, Generic, TypeVar, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError

from game.content.models.base import Model
from game.content.problems import Path, Problem, Severity, hint
from game.content.yaml_strict import Document

M = TypeVar("M", bound=Model)

SHOWN_CHARS: Final = 40


@dataclass(frozen=True, slots=True)
class Placed(Generic[M]):
    """A model and where it was read."""

    item: M
    document: Document
    path: Path

    def wrote(self, path: Path) -> bool:
        """False for what is not in the item's own file: a scenario takes it from another."""
        place: Any = self.document.data
        for step in (*self.path, *path):
            inside = place.get(step) if isinstance(place, dict) else place[step]
            if inside is None:
                return False
            place = inside
        return True

    def problem(
        self,
        path: Path,
        code: str,
        message: str,
        remedy: str,
        *,
        of_key: bool = False,
        severity: Severity = "error",
    ) -> Problem:
        """A problem at a path within the item."""
        found = self.document.problem((*self.path, *path), code, message, remedy, of_key=of_key)
        return found if severity == "error" else replace(found, severity=severity)


def validated(
    document: Document, path: Path, data: object, model: type[M], problems: list[Problem]
) -> Placed[M] | None:
    """The data as a model, or None with its problems added."""
    try:
        return Placed(model.model_validate(data), document, path)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if not _follows_from_items(detail):
                problems.append(_problem(document, path, model, detail))
        return None


def _follows_from_items(detail: Any) -> bool:
    """True for a list called too short because its items are not sound."""
    if detail["type"] != "too_short":
        return False
    return len(detail["input"]) >= int(detail["ctx"]["min_length"])


def sections(file_model: type[Model]) -> Mapping[str, type[Model]]:
    """The lists of items a file may hold: their key and the model of an item."""
    found = {}
    for name, field in file_model.model_fields.items():
        if get_origin(field.annotation) is tuple:
            found[name] = get_args(field.annotation)[0]
    return found


def items(
    document: Document, file_model: type[Model], problems: list[Problem]
) -> Iterator[tuple[str, Placed[Any]]]:
    """The items of all lists of a file that are sound, one by one; problems for the others."""
    known = sections(file_model)
    extra = [name for name in file_model.model_fields if name not in known]
    for key, value in document.data.items():
        if key in known:
            yield from _section(document, key, value, known[key], problems)
        elif key not in extra:
            problems.append(
                document.problem(
                    (key,), "unknown-key", f"unknown key `{key}`",
                    hint(key, file_model.model_fields, "Known keys"), of_key=True,
                )
            )  # fmt: skip
    if not any(name in document.data for name in known):
        problems.append(
            document.problem((), "missing", f"no {' or '.join(known)}", f"Add `{min(known)}:`.")
        )


def _section(
    document: Document, key: str, value: object, model: type[Model], problems: list[Problem]
) -> Iterator[tuple[str, Placed[Any]]]:
    if not isinstance(value, list):
        problems.append(
            document.problem(
                (key,), "type", f"a list expected, found {described(value)}",
                "Start each item with `-`.",
            )
        )  # fmt: skip
        return
    for index, data in enumerate(value):
        placed = validated(document, (key, index), data, model, problems)
        if placed is not None:
            yield key, placed


def described(value: object) -> str:
    """What a value is, in words, for a message."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        short = value if len(value) <= SHOWN_CHARS else f"{value[:SHOWN_CHARS]}…"
        return f"the text « {short} »"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "nothing"


def _problem(document: Document, path: Path, model: type[Model], detail: Any) -> Problem:
    kind: str = detail["type"]
    loc = tuple([step for step in detail["loc"] if step != "[key]"])
    full = (*path, *loc)
    tell = _TELL.get(kind)
    if tell is not None:
        message, remedy = tell(model, loc, detail)
    else:
        context = detail.get("ctx", {})
        message, remedy = detail["msg"], str(context.get("remedy", "Check the value."))
    code = _CODES.get(kind, kind.replace("_", "-"))
    return document.problem(full, code, message, remedy, of_key=kind == "extra_forbidden")


_Tell = Callable[[type[Model], Path, Any], tuple[str, str]]


def _missing(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    return f"required key `{loc[-1]}` is missing", f"Add `{loc[-1]}: …`."


def _extra(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    known = keys_at(model, loc[:-1])
    return f"unknown key `{loc[-1]}`", hint(str(loc[-1]), known, "Known keys")


def _text(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    value = detail["input"]
    remedy = "Put it in quotes." if isinstance(value, int | float | bool) else "Write a text."
    return f"a text expected, found {described(value)}", remedy


def _number(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    return (
        f"a number expected, found {described(detail['input'])}",
        "Write a number without quotes.",
    )


def _whole(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    return (
        f"a whole number expected, found {described(detail['input'])}",
        "Write digits only, without quotes.",
    )


def _switch(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    found = described(detail["input"])
    return f"true or false expected, found {found}", "Write `true` or `false`."


def _literal(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    allowed = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    return (
        f"{described(detail['input'])} is not one of the values",
        hint(str(detail["input"]), allowed, "Allowed"),
    )


def _mapping(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    found = described(detail["input"])
    return f"a mapping expected, found {found}", "Write `key: value` pairs."


def _list(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    found = described(detail["input"])
    return f"a list expected, found {found}", "Start each item with `-`, or use [ ]."


def _least(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    least = detail["ctx"]["ge"]
    return f"{detail['input']} is too small", f"At least {least}."


def _most(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    return f"{detail['input']} is too large", f"At most {detail['ctx']['le']}."


def _short(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    least = detail["ctx"]["min_length"]
    return "too few items" if least > 1 else "empty", f"Give at least {least}."


def _long(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    return "too long", f"At most {detail['ctx']['max_length']}."


def _pattern(model: type[Model], loc: Path, detail: Any) -> tuple[str, str]:
    pattern = detail["ctx"]["pattern"]
    remedy = _PATTERN_REMEDIES.get(pattern, f"It must match {pattern}.")
    return f"{described(detail['input'])} does not have the right form", remedy


_PATTERN_REMEDIES: Final[Mapping[str, str]] = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "Use small letters, digits and hyphens: `coque-et-verre`.",
    r"^[A-Z][0-9]{2,4}$": "Write the deck's letter and two digits: `G07`.",
    r"^\d{4}-\d{2}-\d{2}$": "Write year, month, day: `2027-11-01`.",
    r"^https?://\S+$": "Write the whole address, from https:// on.",
    r"^[A-Z]$": "Write one capital letter.",
}

_TELL: Final[Mapping[str, _Tell]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "string_type": _text,
    "int_type": _whole,
    "int_from_float": _whole,
    "float_type": _number,
    "bool_type": _switch,
    "literal_error": _literal,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "tuple_type": _list,
    "greater_than_equal": _least,
    "less_than_equal": _most,
    "too_short": _short,
    "string_too_short": _short,
    "too_long": _long,
    "string_too_long": _long,
    "string_pattern_mismatch": _pattern,
}

_CODES: Final[Mapping[str, str]] = {
    "extra_forbidden": "unknown-key",
    "string_type": "type",
    "int_type": "type",
    "int_from_float": "type",
    "float_type": "type",
    "bool_type": "type",
    "model_type": "type",
    "dict_type": "type",
    "tuple_type": "type",
    "literal_error": "unknown-value",
    "greater_than_equal": "range",
    "less_than_equal": "range",
    "too_short": "empty",
    "string_too_short": "empty",
    "string_pattern_mismatch": "form",
}


def keys_at(model: type[Model], loc: Path) -> list[str]:
    """The keys a mapping may have at a place of a model; none when it is not a model."""
    found: Any = model
    for step in loc:
        found = _inside(found, step)
    kind = _model_in(found)
    return [] if kind is None else list(_fields(kind))


@cache
def _fields(model: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: hints[name] for name, field in model.model_fields.items()}


def _inside(found: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return next((arg for arg in get_args(_plain(found)) if arg is not Ellipsis), None)
    kind = _model_in(found)
    return None if kind is None else _fields(kind).get(step)


def _plain(found: Any) -> Any:
    """An annotation without ``| None`` and without ``Annotated``."""
    if hasattr(found, "__metadata__"):
        return _plain(found.__origin__)
    options = [arg for arg in get_args(found) if arg is not type(None)]
    if len(options) == 1 and type(None) in get_args(found):
        return _plain(options[0])
    return found


def _model_in(found: Any) -> type[BaseModel] | None:
    kind = _plain(found)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None
