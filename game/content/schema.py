"""JSON Schemas of the files, so that an editor completes and checks while one writes.

The closed lists of a device (pillars, stages, metrics, rules …) are put in as choices. A file
says which schema is its own in its first line, from its folder::

    # yaml-language-server: $schema=../schema/deck-gesture.schema.json
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from game.content.files import assets_of
from game.content.models.base import REFERS_TO, Model
from game.content.models.cards import DECKS
from game.content.models.device import DeviceFile
from game.content.models.facts import FactsFile, SourcesFile
from game.content.models.guide import GuideFile
from game.content.models.scenario import ScenarioFile
from game.content.problems import ContentError
from game.content.read import read
from game.content.references import EDITORIAL, Known, known_ids

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def file_models() -> Mapping[str, type[Model]]:
    """The model of each kind of file, by the name of its schema."""
    return {
        "device": DeviceFile,
        "scenario": ScenarioFile,
        "facts": FactsFile,
        "sources": SourcesFile,
        "guide": GuideFile,
        **{f"deck-{name}": model for name, model in DECKS.items()},
    }


def write_schemas(path: Path, folder: Path) -> list[Path]:
    """Writes a schema for each kind of file of the content at ``path``; returns the files.

    Raises ``ContentError`` when the file of the device cannot be read.
    """
    library = read(path)
    if library.device is None:
        raise ContentError(library.problems)
    known = known_ids(library, library.device.item, assets_of(path))
    closed = {kind: ids for kind, ids in known.items() if kind not in EDITORIAL}
    folder.mkdir(parents=True, exist_ok=True)
    return [_write(folder, name, schema_of(model, closed)) for name, model in file_models().items()]


def _write(folder: Path, name: str, schema: Mapping[str, Any]) -> Path:
    path = folder / f"{name}.schema.json"
    text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return path


def schema_of(model: type[Model], closed: Known) -> dict[str, Any]:
    """The JSON Schema of a kind of file, with the closed lists put in."""
    schema = _tidied(model.model_json_schema(by_alias=True), closed)
    schema["$schema"] = DIALECT
    if model is ScenarioFile:
        schema["required"] = ["id"]  # the rest may come from the scenario it extends
    return schema


def _tidied(node: Mapping[str, Any], closed: Known) -> dict[str, Any]:
    """A schema without nulls and defaults, which YAML content never has, and with its choices."""
    options = [option for option in node.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        return _tidied({**options[0], **{k: v for k, v in node.items() if k != "anyOf"}}, closed)
    tidied: dict[str, Any] = {}
    for key, value in node.items():
        if key in _NAMED_SCHEMAS:
            tidied[key] = {name: _tidied(inside, closed) for name, inside in value.items()}
        elif key not in _DROPPED:
            tidied[key] = _tidied_value(value, closed)
    ids = closed.get(node.get(REFERS_TO, ""))
    return {**tidied, "enum": sorted(ids)} if ids else tidied


def _tidied_value(value: Any, closed: Known) -> Any:
    if isinstance(value, dict):
        return _tidied(value, closed)
    if isinstance(value, list):
        return [_tidied_value(item, closed) for item in value]
    return value


_NAMED_SCHEMAS: Final = frozenset({"properties", "$defs"})
_DROPPED: Final = frozenset({"default", "title", REFERS_TO})
