"""The texts of the content as texts to translate: every field whose model marks it as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from game.content import contexts
from game.content.files import Entry, content_files, look
from game.content.marks import Found, texts_in
from game.content.models.base import TextMark
from game.content.models.cards import Card
from game.content.packs import packs
from game.content.problems import ContentError, errors
from game.content.read import Library, read
from game.content.validate import Placed
from game.i18n.messages import Message, placeholders
from game.text.catalogue import CONTENT

CHARS_A_WORD: Final = 8
"""Room for a word, its space included, where a model counts words: French takes seven at most."""


_HINTS: Final[Mapping[tuple[str, str], str]] = {
    (contexts.DEVICE, "name"): "its name alone, inside sentences, no capital",
    (contexts.DEVICE, "the_name"): "with its article: the phone",
    (contexts.DEVICE, "title"): "title of the game",
    (contexts.DEVICE, "words.many"): "inside sentences, many of them: phones",
    (contexts.DEVICE, "words.one"): "inside sentences, one: a phone",
    (contexts.DEVICE, "words.of"): "inside sentences, after « of » in French: of the phone",
    (contexts.DEVICE, "words.none"): "inside sentences after « no »: phone, as in no phone",
    (contexts.DEVICE, "words.your"): "inside sentences, of whom is spoken to: your phone",
    (contexts.DEVICE, "words.this"): "inside sentences: this phone",
}
"""What the model says too briefly."""


class _Item(NamedTuple):
    """An item, what it is and what it is called in comments; ``figure`` is that of its fact."""

    kind: str
    id: str
    placed: Placed[Any]
    title: str
    figure: str = ""


def messages(content: Path) -> tuple[Message, ...]:
    """Every text of every device of a folder such as ``content``. Raises ``ContentError``."""
    return tuple([each for pack in packs(content) for each in pack_messages(pack.folder)])


def pack_messages(root: Path) -> tuple[Message, ...]:
    """Every text of one device, file by file. Raises ``ContentError`` when one cannot be read."""
    return _read(root.resolve(), look(root).entries)


@lru_cache(maxsize=8)
def _read(root: Path, seen: tuple[Entry, ...]) -> tuple[Message, ...]:
    """The texts as they are while the files look like this."""
    return tuple(_messages(root))


def _messages(root: Path) -> Iterator[Message]:
    library = read(root)
    if errors(library.problems) or library.device is None:
        raise ContentError(errors(library.problems))
    pack = library.device.item.id
    by_file: dict[str, list[Message]] = {}
    for item in _items(library):
        for message in _of_item(pack, root, item):
            by_file.setdefault(item.placed.document.name, []).append(message)
    for path in content_files(root)[0]:
        yield from by_file.get(path.relative_to(root).as_posix(), [])


def _items(library: Library) -> Iterator[_Item]:
    """Everything that has texts."""
    figures = {placed.item.id: placed.item.figure for placed in library.facts}
    if library.device is not None:
        yield _Item(contexts.DEVICE, "", library.device, "Device")
    for scenario in library.scenarios:
        yield _Item(
            contexts.SCENARIO, scenario.item.id, scenario, f"Scenario {scenario.item.title}"
        )
    for deck, card in library.cards:
        title = f"Card {card.item.code}, « {card.item.title} », deck {deck}"
        figure = figures.get(card.item.fact or "", "")
        yield _Item(contexts.CARD, card.item.id, card, title, figure)
    yield from _by_id(contexts.FACT, "Fact", library.facts)
    yield from _by_id(contexts.DEBATE, "Debate", library.debates)
    yield from _by_id(contexts.SOURCE, "Source", library.sources)
    yield from _by_id(contexts.PAGE, "Rules", library.rules)
    for entry in library.glossary:
        title = f"Glossary, « {entry.item.term} »; in English: {entry.item.english}"
        yield _Item(contexts.TERM, entry.item.term, entry, title)


def _by_id(kind: str, title: str, items: Iterable[Placed[Any]]) -> Iterator[_Item]:
    for placed in items:
        yield _Item(kind, placed.item.id, placed, f"{title} {placed.item.id}")


def _of_item(pack: str, root: Path, item: _Item) -> Iterator[Message]:
    options = 0
    groups: dict[str, list[tuple[Found, TextMark]]] = {}
    for found in texts_in(item.placed.item):
        mark = found.mark
        if not isinstance(mark, TextMark) or not mark.french or not item.placed.wrote(found.path):
            continue
        options += found.path[-1] == "label" and item.kind == contexts.CARD
        field = _field(item, found.path, options)
        groups.setdefault(field, []).append((found, mark))
    for field, texts in groups.items():
        yield _message(pack, root, item, field, texts)


def _field(item: _Item, path: tuple[str | int, ...], options: int) -> str:
    """The path of a text with things of lists by their id; forms of a phrase share theirs."""
    if item.kind == contexts.CARD and path[-1] == "label":
        return contexts.option(options)
    place: Any = item.placed.document.data
    for step in item.placed.path:
        place = place[step]
    steps: list[str] = []
    for step in path:
        place = place[step]
        named = isinstance(step, int) and isinstance(place, dict)
        steps.append(str(place["id"] if named and "id" in place else step))
    return ".".join(steps[:2] if steps[0] == contexts.PHRASES else steps)


def _message(
    pack: str, root: Path, item: _Item, field: str, texts: list[tuple[Found, TextMark]]
) -> Message:
    found, mark = texts[0]
    document = item.placed.document
    line, _ = document.place((*item.placed.path, *found.path))
    steps = (item.id, field) if item.id else (field,)
    return Message(
        domain=CONTENT,
        context=contexts.context(pack, item.kind, *steps),
        source=tuple([each.value for each, _ in texts]),
        about=tuple(_about(item, field, mark, found.value)),
        chars=mark.words * CHARS_A_WORD if mark.words is not None else mark.chars,
        file=f"content/{root.name}/{document.name}",
        line=line,
        terms=item.placed.item.terms if (item.kind, field) == (contexts.PAGE, "text") else (),
    )


def _about(item: _Item, field: str, mark: TextMark, text: str) -> Iterator[str]:
    yield f"{item.title}: {_HINTS.get((item.kind, field), mark.what)}."
    if item.figure and "fact" in placeholders([text]):
        yield f"{{fact}} is the figure « {item.figure} », translated by itself."
    names = item.placed.item.names if isinstance(item.placed.item, Card) else ()
    kept = [name for name in names if name in text]
    if kept:
        yield f"Names to keep: {', '.join(kept)}."
