"""Writes catalogues, with Babel: templates, new languages, languages brought up to date.

A text is known by its context, which never changes. When its French was rewritten, the translation
stays, marked fuzzy, with the French that it was made from.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Kept
from babel.messages.pofile import read_po, write_po

from game import __version__
from game.i18n.messages import Message
from game.text import po

WIDTH: Final = 100
PROJECT: Final = "Terre en poche"
OWNER: Final = "The Terre en poche contributors"

_HEADER: Final = f"""\
# {PROJECT}: {{domain}}{{language}}.
# Texts are under CC BY-SA 4.0, as the French ones.
# {OWNER}, {{year}}.
#"""


class Change(NamedTuple):
    """How many texts of a catalogue were kept, came new, were rewritten in French, are gone."""

    kept: int
    new: int
    rewritten: int
    gone: int


def template(domain: str, messages: Iterable[Message]) -> bytes:
    """The template of a domain."""
    made = _catalogue(domain, None)
    for message in messages:
        _add(made, message, None)
    return _bytes(made)


def same_texts(one: bytes, other: bytes) -> bool:
    """True when two templates differ in nothing but dates and places."""
    return _texts(one) == _texts(other)


def _texts(raw: bytes) -> dict[str, tuple[Any, str]]:
    """Each text and its comments by context; lines of comments may break anywhere."""
    found = [message for message in read_po(io.BytesIO(raw)) if message.id]
    return {each.context or "": (each.id, " ".join(each.auto_comments)) for each in found}


def new(domain: str, language: str, messages: Iterable[Message]) -> bytes:
    """The catalogue of a language in which nothing is translated yet."""
    made = _catalogue(domain, language)
    for message in messages:
        _add(made, message, None)
    return _bytes(made)


def updated(
    domain: str, language: str, messages: Iterable[Message], raw: bytes
) -> tuple[bytes, Change]:
    """A catalogue with the texts of today. ``raw`` must have passed ``game.text.po.parse``."""
    old = read_po(io.BytesIO(raw), locale=language, domain=domain)
    by_context = {message.context or "": message for message in _all_of(old)}
    for entry in po.parse(raw).entries:  # Babel does not read what the French was before
        by_context[entry.context].previous_id = list(entry.previous)
    made = _catalogue(domain, language)
    _keep_header(made, old)
    counts = {"kept": 0, "new": 0, "rewritten": 0}
    for message in messages:
        before = by_context.pop(message.context, None)
        counts[_add(made, message, before)] += 1
    gone = [each for each in by_context.values() if any(_forms(each.string))]
    for each in gone:
        made.obsolete[each.context or ""] = each
    return _bytes(made), Change(gone=len(gone), **counts)


def _all_of(catalogue: Catalog) -> Iterable[Kept]:
    """Its messages; obsolete ones first, so that living ones win."""
    return [*catalogue.obsolete.values(), *[message for message in catalogue if message.id]]


def _catalogue(domain: str, language: str | None) -> Catalog:
    year = datetime.now(UTC).year
    shown = "" if language is None else f", {language}"
    return Catalog(
        locale=language,
        domain=domain,
        header_comment=_HEADER.format(domain=domain, language=shown, year=year),
        project=PROJECT,
        version=__version__,
        copyright_holder=OWNER,
        msgid_bugs_address="CONTRIBUTING.md",
        last_translator=OWNER,
        language_team=language or OWNER,
        charset="utf-8",
        fuzzy=False,
    )


def _keep_header(made: Catalog, old: Catalog) -> None:
    made.header_comment = old.header_comment
    made.revision_date = old.revision_date
    made.last_translator = old.last_translator
    made.language_team = old.language_team


def _add(made: Catalog, message: Message, before: Kept | None) -> str:
    """Adds a text with the translation that it had; says what became of it."""
    id_ = _id(message.source)
    added = Kept(
        id_,
        locations=[(message.file, message.line)],
        auto_comments=message.comments,
        context=message.context,
    )
    added.flags.clear()  # Babel takes our placeholders for those of Python
    if len(message.source) > 1:
        added.string = ("",) * made.num_plurals
    made[id_] = added
    if before is None:
        return "new"
    added.user_comments = before.user_comments
    if not any(_forms(before.string)):
        return "kept"
    added.string = _fitted(before.string, id_, made.num_plurals)
    if "fuzzy" in before.flags:
        added.flags.add("fuzzy")
        added.previous_id = before.previous_id
    if before.id == id_:
        return "kept"
    added.flags.add("fuzzy")
    added.previous_id = before.previous_id or list(_forms(before.id))
    return "rewritten"


def _id(source: tuple[str, ...]) -> Any:
    return source[0] if len(source) == 1 else source


def _forms(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _fitted(string: Any, id_: Any, plurals: int) -> Any:
    """The forms of a translation where their number has changed with the source."""
    forms = _forms(string)
    if isinstance(id_, str):
        return forms[-1]
    return tuple([forms[min(index, len(forms) - 1)] for index in range(plurals)])


def _bytes(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=WIDTH, include_previous=True, include_lineno=False)
    return out.getvalue()


def put(path: Path, raw: bytes) -> None:
    """Writes a file at once or not at all. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        temporary.write_bytes(raw)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
