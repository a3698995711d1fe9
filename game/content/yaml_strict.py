"""YAML without its surprises, and with a place for every later complaint.

A file is one mapping in UTF-8. No anchors, aliases, tags, merge keys, duplicate keys, tabs or
invisible characters; no empty values. Only ``true``, ``false`` and plain decimal numbers are not
text: ``yes``, ``no``, ``12:30``, ``2025-06-20`` and ``007`` stay what they look like.

Parsing works on the events of libyaml (or of PyYAML's own parser where libyaml is missing) with a
stack of ours, so depth is bounded and nothing is constructed that the format does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from game.content.problems import Path, Problem, shown_path

MAX_BYTES: Final = 2_000_000
MAX_DEPTH: Final = 40
MAX_DIGITS: Final = 15

Place = tuple[int, int]
"""Line and column, both from 1."""

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_ILLEGAL = re.compile(
    "[^\n\r\x20-\x7e\xa0-\xac\xae-\u200a\u2010-\u2027\u202f-\u2065\u206a-\ud7ff"
    "\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


class UnreadableError(Exception):
    """Parsing cannot go on after this problem."""


@dataclass(slots=True)
class Document:
    """One file: its name, its data in plain dicts and lists, and where everything stands.

    ``whole`` is False when reading stopped half-way: what is missing then is not missed.
    """

    name: str
    text: str
    data: dict[str, object]
    whole: bool = True
    _values: dict[Path, Place] | None = None
    _keys: dict[Path, Place] = field(default_factory=dict)

    def place(self, path: Path, *, of_key: bool = False) -> Place:
        """Line and column of a value (or of its key); of the nearest parent when it is absent."""
        if self._values is None:
            self._values, self._keys = _places(self.text)
        for length in range(len(path), -1, -1):
            part = path[:length]
            if of_key and part in self._keys:
                return self._keys[part]
            if part in self._values:
                return self._values[part]
        return (1, 1)

    def problem(
        self, path: Path, code: str, message: str, remedy: str, *, of_key: bool = False
    ) -> Problem:
        """An error at a path of this file."""
        line, column = self.place(path, of_key=of_key)
        return Problem(self.name, line, column, shown_path(self.data, path), code, message, remedy)


def parse(name: str, raw: bytes, max_bytes: int = MAX_BYTES) -> tuple[Document, list[Problem]]:
    """Reads one file. With problems, the document holds what could be read.

    Never raises: whatever the bytes are, what is wrong with them is among the problems.
    """
    document = Document(name, "", {})
    problems: list[Problem] = []
    try:
        document.text = _decoded(name, raw, max_bytes)
        builder = _Builder(document, problems)
        for event in _events(name, document.text):
            builder.feed(event)
        builder.finish()
    except UnreadableError as stop:
        document.whole = False
        problems.append(stop.args[0])
    return document, problems


def _decoded(name: str, raw: bytes, max_bytes: int) -> str:
    if len(raw) > max_bytes:
        raise _stop(
            name, (1, 1), "too-big", f"{len(raw)} bytes, at most {max_bytes} are read",
            "Split the file; files of one folder are merged.",
        )  # fmt: skip
    if raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise _stop(
            name, (1, 1), "byte-order-mark", "the file starts with a byte order mark",
            "Save it as UTF-8 without BOM.",
        )  # fmt: skip
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        raise _stop(
            name, _end_of(before), "encoding", f"byte 0x{raw[error.start]:02x} is not UTF-8",
            "Save the file as UTF-8.",
        ) from None  # fmt: skip
    found = _ILLEGAL.search(text)
    if found:
        raise _illegal(name, text, found)
    return text


def _illegal(name: str, text: str, found: re.Match[str]) -> UnreadableError:
    place = _end_of(text[: found.start()])
    if found.group() == "\t":
        return _stop(name, place, "tab", "a tab", "Use spaces, two for each level.")
    point = f"U+{ord(found.group()):04X}"
    return _stop(name, place, "character", f"invisible character {point}", "Delete it.")


def _end_of(text: str) -> Place:
    line_start = text.rfind("\n") + 1
    return text.count("\n") + 1, len(text) - line_start + 1


def _stop(name: str, place: Place, code: str, message: str, remedy: str) -> UnreadableError:
    return UnreadableError(Problem(name, *place, "file", code, message, remedy))


def _events(name: str, text: str) -> Iterator[Event]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        yield from yaml.parse(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        context = f" {error.context}" if error.context else ""
        raise _stop(
            name, place, "yaml", f"{error.problem or 'not YAML'}{context}", _yaml_remedy(error)
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _stop(name, (1, 1), "yaml", f"not YAML: {error}", "Check the file.") from None


def _yaml_remedy(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or ""
    if "mapping values are not allowed" in problem:
        return "Put the text in quotes: it holds a colon followed by a space."
    if "nesting" in problem:
        return f"Nest at most {MAX_DEPTH} levels."
    if "cannot start any token" in problem:
        return "Put the text in quotes."
    return "Check the indentation, the quotes and the brackets here and on the line before."


class _Frame:
    """A mapping or list being filled. ``key`` is the key whose value comes next."""

    __slots__ = ("data", "key", "path")

    def __init__(self, data: dict[str, object] | list[object], path: Path) -> None:
        self.data = data
        self.path = path
        self.key: str | None = None


class _Builder:
    """Turns events into plain data and collects what the format does not allow."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self.document = document
        self.problems = problems
        self.stack: list[_Frame] = []
        self.documents = 0

    def feed(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event, {} if isinstance(event, MappingStartEvent) else [])
        elif isinstance(event, CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, AliasEvent):
            self._tell(event, "alias", f"alias `*{event.anchor}`", "Write the value out.")
            self._put(None, event)
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)

    def finish(self) -> None:
        """Complains about a file that holds nothing."""
        if not self.documents:
            raise _stop(
                self.document.name, (1, 1), "empty", "the file is empty",
                "Write its content or delete it.",
            )  # fmt: skip

    def _start_document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise UnreadableError(
                self._problem(event, "documents", "a second document", "Delete the line `---`.")
            )

    def _open(self, event: CollectionStartEvent, data: dict[str, object] | list[object]) -> None:
        self._check_plain(event)
        if len(self.stack) >= MAX_DEPTH:
            raise UnreadableError(
                self._problem(
                    event, "depth", f"nested deeper than {MAX_DEPTH} levels", "Flatten it."
                )
            )
        path = self._path()
        self._put(data, event)
        self.stack.append(_Frame(data, path))

    def _scalar(self, event: ScalarEvent) -> None:
        if event.tag is not None or event.anchor is not None:
            self._check_plain(event)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and frame.key is None and type(frame.data) is dict:
            self._key(frame, event)
            return
        value: object = event.value
        if event.implicit[0] and event.tag is None:
            value = _resolved(event.value)
            if value is None:
                self._tell(event, "null", "an empty value", "Write the value or delete the key.")
        self._put(value, event)

    def _key(self, frame: _Frame, event: ScalarEvent) -> None:
        key = event.value
        if key == "<<" and event.implicit[0]:
            self._tell(event, "merge", "merge key `<<`", "Write the keys out.")
        if key in frame.data:
            self._tell(
                event, "duplicate-key", f"key `{key}` for the second time",
                "Keep one of them.", frame.path,
            )  # fmt: skip
        frame.key = key

    def _put(self, value: object, event: Event) -> None:
        if not self.stack:
            self._put_root(value, event)
            return
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            frame.data.append(value)
        elif frame.key is not None:
            frame.data.setdefault(frame.key, value)
            frame.key = None
        else:
            raise UnreadableError(
                self._problem(event, "key", "a key that is not plain text", "Use a word as key.")
            )

    def _put_root(self, value: object, event: Event) -> None:
        if not isinstance(value, dict):
            found = "a list" if isinstance(value, list) else "a single value"
            message = f"the file holds {found} at its top"
            remedy = "Start it with a key, such as `cards:`."
            raise UnreadableError(self._problem(event, "not-mapping", message, remedy))
        self.document.data = value

    def _check_plain(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._tell(event, "anchor", f"anchor `&{event.anchor}`", "Delete it.")
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._tell(event, "tag", f"tag `{shown}`", "Delete it; quote what is text.")

    def _tell(
        self, event: Event, code: str, message: str, remedy: str, path: Path | None = None
    ) -> None:
        self.problems.append(self._problem(event, code, message, remedy, path))

    def _problem(
        self, event: Event, code: str, message: str, remedy: str, path: Path | None = None
    ) -> Problem:
        shown = shown_path(self.document.data, self._path() if path is None else path)
        return Problem(self.document.name, *_place_of(event), shown, code, message, remedy)

    def _path(self) -> Path:
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if isinstance(frame.data, list):
            return (*frame.path, len(frame.data))
        return frame.path if frame.key is None else (*frame.path, frame.key)


def _resolved(text: str) -> object:
    """The value of a plain scalar: a number, true or false, None, or else the text itself."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if len(text) <= MAX_DIGITS:
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return text


class _Spot:
    """A mapping or list being walked. ``step`` is the key or the position that comes next."""

    __slots__ = ("is_list", "path", "step")

    def __init__(self, path: Path, *, is_list: bool) -> None:
        self.path = path
        self.is_list = is_list
        self.step: str | int | None = 0 if is_list else None

    def enter(self) -> Path:
        """The path of the value that begins; moves on to the next."""
        path = (*self.path, "" if self.step is None else self.step)
        self.step = self.step + 1 if isinstance(self.step, int) else None
        return path


def _places(text: str) -> tuple[dict[Path, Place], dict[Path, Place]]:
    """Where values and keys stand, by path; as far as the text can be read."""
    values: dict[Path, Place] = {}
    keys: dict[Path, Place] = {}
    stack: list[_Spot] = []
    try:
        for event in _events("", text):
            _note_place(event, stack, values, keys)
    except UnreadableError:
        pass
    return values, keys


def _note_place(
    event: Event, stack: list[_Spot], values: dict[Path, Place], keys: dict[Path, Place]
) -> None:
    if isinstance(event, CollectionEndEvent):
        stack.pop()
    elif isinstance(event, ScalarEvent) and stack and stack[-1].step is None:
        stack[-1].step = event.value
        keys.setdefault((*stack[-1].path, event.value), _place_of(event))
    elif isinstance(event, NodeEvent):
        path = stack[-1].enter() if stack else ()
        values.setdefault(path, _place_of(event))
        if isinstance(event, CollectionStartEvent):
            stack.append(_Spot(path, is_list=isinstance(event, SequenceStartEvent)))


def _place_of(event: Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
