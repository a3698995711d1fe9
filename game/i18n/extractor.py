"""What ``pybabel extract`` asks for texts: the phrases and the content, each by its context.

``babel.cfg`` names these methods; they are registered as entry points of the package.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from game.i18n import content, interface
from game.i18n.messages import Message

Extracted = tuple[int, str, tuple[str, ...], list[str]]
"""A line, the function that would say it, its arguments with the context first, comments."""


def extract_phrases(
    fileobj: BinaryIO,
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Extracted]:
    """The phrases of a file of ``game/text/phrases``; nothing of another."""
    part = interface.part_of(fileobj.name)
    return _extracted(interface.part_messages(part) if part else ())


def extract_content(
    fileobj: BinaryIO,
    keywords: Collection[str],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Extracted]:
    """The texts of a file of content; nothing of a file that the game does not read.

    Raises ``ContentError`` when the device it belongs to has errors.
    """
    path = Path(fileobj.name)
    root = path.parent if path.name == "device.yaml" else path.parent.parent
    name = f"content/{root.resolve().name}/{path.relative_to(root).as_posix()}"
    if not (root / "device.yaml").is_file():
        return iter(())
    return _extracted([each for each in content.pack_messages(root) if each.file == name])


def _extracted(messages: Iterable[Message]) -> Iterator[Extracted]:
    for each in messages:
        function = "npgettext" if len(each.source) > 1 else "pgettext"
        yield each.line, function, (each.context, *each.source), list(each.comments)
