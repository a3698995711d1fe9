"""Reads a catalogue of translations (.po), whatever the file holds.

Nothing is believed: an entry with anything wrong in it is refused by itself, told with its line,
and the others stay. Babel reads more forms of the format and forgives more; it writes these files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

MAX_BYTES: Final = 8 * 1024 * 1024
MAX_CHARS: Final = 10_000
"""Characters of one text."""
MAX_SLIPS: Final = 200
"""After so many wrong entries the file is something else."""
MAX_FORMS: Final = 8

_PASSED: Final = ("#.", "#:", "#~")
"""How comments begin that say nothing to the game."""

_KEYWORD: Final = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]+(.*)")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPES: Final[Mapping[str, str]] = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_CHARSET: Final = re.compile(r"charset=([A-Za-z0-9_.-]+)")


class Entry(NamedTuple):
    """One text and its translation.

    ``source`` is the French: the text, or its singular and plural. ``said`` has the forms of the
    translation, "" for one that is not there yet; ``previous`` is the French that it was made
    from, when that has changed. Lines count from 1.
    """

    line: int
    context: str
    source: tuple[str, ...]
    said: tuple[str, ...]
    fuzzy: bool = False
    previous: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """True when it is translated and nobody has to look at it again."""
        return not self.fuzzy and bool(self.said) and all(self.said)


class Slip(NamedTuple):
    """One thing wrong: where, with what, and what to do. Line 0 is no line of its own."""

    line: int
    context: str
    what: str
    remedy: str


class Po(NamedTuple):
    """What a file holds: the sound entries, the fields of its header, what is wrong."""

    entries: tuple[Entry, ...]
    header: Mapping[str, str]
    slips: tuple[Slip, ...]


class _WrongError(Exception):
    """What is wrong with a line, and the remedy."""


@dataclass(slots=True)
class _Draft:
    """An entry being read. ``wrong`` is what was found in it first.

    ``before`` has the texts of the comments that say what the French was.
    """

    line: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    fuzzy: bool = False
    current: str = ""
    before: dict[str, str] = field(default_factory=dict)
    wrong: Slip | None = None

    @property
    def context(self) -> str:
        return self.texts.get("msgctxt", "")

    def refuse(self, line: int, what: str, remedy: str) -> None:
        if self.wrong is None:
            self.wrong = Slip(line, self.context, what, remedy)


def parse(raw: bytes) -> Po:
    """Reads the bytes of a file. Never raises: what is wrong with them is among the slips."""
    refused = _refused(raw)
    if refused is not None:
        return Po((), {}, (refused,))
    slips = list(_marks(raw))
    entries: list[Entry] = []
    header: dict[str, str] = {}
    known: set[tuple[str, tuple[str, ...]]] = set()
    for draft in _drafts(raw.removeprefix(b"\xef\xbb\xbf")):
        found = _judged(draft, known)
        if isinstance(found, Slip):
            slips.append(found)
            if len(slips) >= MAX_SLIPS:
                slips.append(_not_a_catalogue(found.line))
                break
        elif found.source == ("",) and not found.context:
            header = _header(found.said[0])
            slips += _charset(header, found.line)
        else:
            entries.append(found)
    return Po(tuple(entries), header, tuple(slips))


def _refused(raw: bytes) -> Slip | None:
    if len(raw) > MAX_BYTES:
        what = f"{len(raw)} bytes, at most {MAX_BYTES} are read"
        return Slip(1, "", what, "Check that this is a catalogue of translations.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Slip(1, "", "the file is UTF-16", "Save it as UTF-8 without BOM.")
    if not raw.strip():
        return Slip(1, "", "the file is empty", "Make it again: terre-en-poche i18n new LANG.")
    return None


def _marks(raw: bytes) -> Iterator[Slip]:
    if raw.startswith(b"\xef\xbb\xbf"):
        what = "the file starts with a byte order mark"
        yield Slip(1, "", what, "Save it as UTF-8 without BOM.")


def _not_a_catalogue(line: int) -> Slip:
    what = f"{MAX_SLIPS} entries are wrong; the rest is not read"
    return Slip(line, "", what, "Take the file from the last version that was sound.")


def _charset(header: Mapping[str, str], line: int) -> Iterator[Slip]:
    found = _CHARSET.search(header.get("Content-Type", ""))
    if found and found[1].lower() not in ("utf-8", "utf8", "charset"):
        what = f"the header says {found[1]}"
        yield Slip(line, "", what, "Save the file as UTF-8 and write charset=utf-8 there.")


def _header(text: str) -> dict[str, str]:
    pairs = [line.partition(":") for line in text.split("\n") if ":" in line]
    return {name.strip(): value.strip() for name, _, value in pairs}


def _drafts(raw: bytes) -> Iterator[_Draft]:
    """The entries one after the other; obsolete ones and comments are passed over."""
    draft = _Draft()
    for number, bytes_ in enumerate(raw.split(b"\n"), start=1):
        line = bytes_.strip(b" \t\r").decode("utf-8", errors="replace")
        if _begins_another(draft, line):
            yield from _whole(draft)
            draft = _Draft()
        if line and not line.startswith(_PASSED):
            draft.line = draft.line or number
            try:
                _take(draft, line, bytes_)
            except _WrongError as wrong:
                draft.refuse(number, *wrong.args)
    yield from _whole(draft)


def _whole(draft: _Draft) -> Iterator[_Draft]:
    """A draft that holds something: comments alone are none."""
    if draft.texts or draft.wrong is not None:
        yield draft


def _begins_another(draft: _Draft, line: str) -> bool:
    if not draft.line:
        return False
    if not line or line.startswith("#"):
        return not line or bool(draft.texts)
    keyword = line.partition(" ")[0]
    if not draft.texts:
        return draft.wrong is not None and keyword in ("msgctxt", "msgid")
    return keyword == "msgctxt" or (keyword == "msgid" and "msgid" in draft.texts)


def _take(draft: _Draft, line: str, raw: bytes) -> None:
    """Adds a line to an entry. Raises ``_WrongError``."""
    if line.startswith("#|"):
        _add(draft, draft.before, line[2:].strip(), raw)
    elif line.startswith("#"):
        draft.fuzzy |= line.startswith("#,") and "fuzzy" in line
    else:
        _add(draft, draft.texts, line, raw)


def _add(draft: _Draft, texts: dict[str, str], line: str, raw: bytes) -> None:
    found = _KEYWORD.fullmatch(line)
    if found:
        name = found[1] if found[2] is None else f"{found[1]}[{int(found[2])}]"
        if name in texts:
            what = f"`{name}` for the second time"
            raise _WrongError(what, "Put an empty line between two entries.")
        draft.current = name
    elif not line.startswith('"'):
        raise _WrongError("not a line of a catalogue", "Delete it, or start it with #.")
    more = _text(found[3] if found else line, raw)
    texts[draft.current] = texts.get(draft.current, "") + more


def _text(written: str, raw: bytes) -> str:
    quoted = _QUOTED.fullmatch(written)
    if quoted is None:
        raise _WrongError(
            "a text whose quotes do not close", 'End it with ", and write \\" inside.'
        )
    if "\ufffd" in written and not _is_utf8(raw):
        raise _WrongError("bytes that are not UTF-8", "Save the file as UTF-8.")
    text = quoted[1]
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unescaped(found: re.Match[str]) -> str:
    if found[1] not in _ESCAPES:
        raise _WrongError(f"`\\{found[1]}` means nothing here", "Write \\\\ for a backslash.")
    return _ESCAPES[found[1]]


def _judged(draft: _Draft, known: set[tuple[str, tuple[str, ...]]]) -> Entry | Slip:
    """The entry of a draft, or why there is none."""
    if draft.wrong is not None:
        return draft.wrong._replace(context=draft.context)
    shape = _shape(draft)
    if isinstance(shape, str):
        return Slip(draft.line, draft.context, shape, "Complete the entry, or delete it.")
    previous = [draft.before[name] for name in ("msgid", "msgid_plural") if name in draft.before]
    entry = Entry(draft.line, draft.context, *shape, draft.fuzzy, tuple(previous))
    if any(len(text) > MAX_CHARS for text in (*entry.source, *entry.said)):
        what = f"a text of more than {MAX_CHARS} characters"
        return Slip(draft.line, draft.context, what, "Shorten it.")
    if (entry.context, entry.source) in known:
        return Slip(draft.line, draft.context, "the entry stands here twice", "Delete one.")
    known.add((entry.context, entry.source))
    return entry


def _shape(draft: _Draft) -> tuple[tuple[str, ...], tuple[str, ...]] | str:
    """The source and the forms of a draft, or what is missing."""
    texts = draft.texts
    if "msgid" not in texts:
        return "an entry without `msgid`"
    if "msgid_plural" not in texts:
        odd = sorted(texts.keys() - {"msgctxt", "msgid", "msgstr"})
        if odd:
            return f"`{odd[0]}` in an entry without `msgid_plural`"
        return ((texts["msgid"],), (texts["msgstr"],)) if "msgstr" in texts else "no `msgstr`"
    names = [name for name in texts if name.startswith("msgstr")]
    wanted = [f"msgstr[{index}]" for index in range(len(names))]
    if not names or names != wanted or len(names) > MAX_FORMS:
        return "the forms `msgstr[0]`, `msgstr[1]`… are not complete and in order"
    return (texts["msgid"], texts["msgid_plural"]), tuple([texts[name] for name in names])
