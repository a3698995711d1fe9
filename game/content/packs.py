"""The devices found in a folder of content, told by the first lines of each ``device.yaml``.

The title page names every device before any is opened: these lines are read without YAML.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final, NamedTuple

DEVICE_FILE: Final = "device.yaml"
LAST: Final = 50
"""The place of a device that does not say its own."""
MAX_BYTES: Final = 64 * 1024

_LINE: Final = re.compile(r"^([a-z_]+):[ \t]+(.*?)[ \t]*$")
_DRAWING: Final = re.compile(r"\bdrawing:[ \t]*([a-z-]+)")
_ID: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Pack(NamedTuple):
    """A folder of content and what its device is called; opening it may still fail.

    ``drawing`` is what the program draws of it, empty for a device that shows its icon.
    """

    id: str
    folder: Path
    title: str
    subtitle: str = ""
    the_name: str = ""
    icon: str = ""
    drawing: str = ""
    order: int = LAST


def packs(root: Path) -> tuple[Pack, ...]:
    """The devices of a folder such as ``content``, in their order; none in an unreadable one.

    Of two with one id the first in the alphabet of folders counts.
    """
    try:
        folders = sorted([path.parent for path in root.glob(f"*/{DEVICE_FILE}")])
    except OSError:
        return ()
    found: dict[str, Pack] = {}
    for folder in folders:
        pack = pack_of(folder)
        found.setdefault(pack.id, pack)
    return tuple(sorted(found.values(), key=lambda pack: (pack.order, pack.folder.name)))


def pack_of(folder: Path) -> Pack:
    """A folder of content by its first lines; what they do not say is taken from its name."""
    said = _head(folder / DEVICE_FILE)
    order = said.get("order", "")
    return Pack(
        id=said["id"] if _ID.fullmatch(said.get("id", "")) else folder.name,
        folder=folder,
        title=said.get("title") or folder.name,
        subtitle=said.get("subtitle", ""),
        the_name=said.get("the_name") or folder.name,
        icon=said.get("icon", ""),
        drawing="".join(_DRAWING.findall(said.get("pictures", ""))[:1]),
        order=int(order) if order.isdecimal() else LAST,
    )


def _head(path: Path) -> dict[str, str]:
    """The texts at the left margin of a file, by key."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            text = file.read(MAX_BYTES)
    except OSError:
        return {}
    found: dict[str, str] = {}
    for line in text.splitlines():
        matched = _LINE.match(line)
        if matched:
            found.setdefault(matched[1], _scalar(matched[2]))
    return found


def _scalar(written: str) -> str:
    """The text of a value as YAML has it on one line."""
    if written.startswith('"'):
        try:
            return str(json.JSONDecoder().raw_decode(written)[0])
        except ValueError:
            return ""
    if written.startswith("'"):
        return written[1:].replace("''", "\0").partition("'")[0].replace("\0", "'")
    return re.split(r"[ \t]#", written, maxsplit=1)[0].rstrip()
