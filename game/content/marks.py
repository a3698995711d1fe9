"""Walks models and finds what is marked: texts to translate, references to check.

What to look at is worked out once a class from its annotations; walking costs what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from game.content.models.base import Ref, TextMark
from game.content.problems import Path

Mark = TextMark | Ref


class Found(NamedTuple):
    """A marked value: where it stands within the model, the value, its mark."""

    path: Path
    value: str
    mark: Mark
    of_key: bool = False


class _Shape(NamedTuple):
    """How to walk a value: by its own mark, or part by part."""

    mark: Mark | None = None
    item: _Shape | None = None
    key: _Shape | None = None


_MODEL = _Shape()


def found_in(model: BaseModel, path: Path = ()) -> Iterator[Found]:
    """Every marked value in a model, in the order of its fields."""
    for name, key, shape in _shapes(type(model)):
        value = getattr(model, name)
        if value is not None:
            yield from _walk(value, (*path, key), shape)
    if model.__pydantic_extra__:
        extra_shape = _extra_shape(type(model))
        if extra_shape is not None:
            yield from _walk(model.__pydantic_extra__, path, extra_shape)


def texts_in(model: BaseModel) -> Iterator[Found]:
    """Every text to translate in a model."""
    return (found for found in found_in(model) if isinstance(found.mark, TextMark))


def _walk(value: Any, path: Path, shape: _Shape) -> Iterator[Found]:
    if shape.mark is not None:
        if isinstance(value, str):
            yield Found(path, value, shape.mark)
    elif isinstance(value, BaseModel):
        yield from found_in(value, path)
    elif isinstance(value, tuple) and shape.item is not None:
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index), shape.item)
    elif isinstance(value, dict):
        yield from _walk_mapping(value, path, shape)


def _walk_mapping(value: dict[str, Any], path: Path, shape: _Shape) -> Iterator[Found]:
    for key, item in value.items():
        if shape.key is not None and shape.key.mark is not None:
            yield Found((*path, key), key, shape.key.mark, of_key=True)
        if shape.item is not None:
            yield from _walk(item, (*path, key), shape.item)


@cache
def _shapes(model: type[BaseModel]) -> tuple[tuple[str, str, _Shape], ...]:
    """The fields of a model worth walking: attribute, key in YAML, shape."""
    hints = get_type_hints(model, include_extras=True)
    found = []
    for name, field in model.model_fields.items():
        shape = _shape(hints[name])
        if shape is not None:
            found.append((name, field.alias or name, shape))
    return tuple(found)


@cache
def _extra_shape(model: type[BaseModel]) -> _Shape | None:
    """The shape of the keys that a model takes beyond its fields."""
    return _shape(get_type_hints(model, include_extras=True).get("__pydantic_extra__"))


def _mark_in(metadata: Iterable[object]) -> Mark | None:
    return next((item for item in metadata if isinstance(item, TextMark | Ref)), None)


def _shape(annotation: Any) -> _Shape | None:
    if hasattr(annotation, "__metadata__"):
        mark = _mark_in(annotation.__metadata__)
        return _Shape(mark) if mark is not None else _shape(annotation.__origin__)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _MODEL
    kind, args = get_origin(annotation), get_args(annotation)
    if kind is dict:
        key, item = _shape(args[0]), _shape(args[1])
        return _Shape(item=item, key=key) if item or key else None
    parts = [_shape(arg) for arg in args if arg is not type(None) and arg is not Ellipsis]
    part = next((part for part in parts if part is not None), None)
    return _Shape(item=part) if kind is tuple and part is not None else part
