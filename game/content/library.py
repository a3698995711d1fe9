"""The devices one can play, each opened when first asked for; a spoiled one stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from game.content.packs import Pack

if TYPE_CHECKING:
    from game.content.content import Content
    from game.content.translated import Find

Open = Callable[[Pack], "Content"]
"""Opens a device. Raises ``ContentError`` or ``OSError`` when it cannot be played."""


class UnusableError(Exception):
    """A device that cannot be opened. ``pack`` is which, ``cause`` what opening it raised."""

    def __init__(self, pack: Pack, cause: Exception) -> None:
        super().__init__(f"{pack.id}: {cause}")
        self.pack: Final = pack
        self.cause: Final = cause


class _Edition(NamedTuple):
    """The devices in one language; a content joins when it is first asked for.

    Who opens one beside the screen while the language changes adds it to the edition that it
    began with, and the next one is not spoiled.
    """

    find: Find | None
    packs: dict[str, Pack]
    contents: dict[str, Content]


class Library:
    """Devices by id, in the order in which they are offered, as they were written or translated."""

    def __init__(self, packs: Iterable[Pack], open_: Open) -> None:
        self._written: Final = tuple(packs)
        self._edition = _Edition(None, {pack.id: pack for pack in self._written}, {})
        self._open: Final = open_
        self._sources: Final[dict[str, Content]] = {}
        self._failures: Final[dict[str, UnusableError]] = {}

    @classmethod
    def of(cls, content: Content) -> Library:
        """A library of one device that is open already."""
        device = content.device
        pack = Pack(
            device.id,
            Path(),
            device.title,
            device.subtitle,
            device.the_name,
            device.icon,
            device.pictures.drawing,
        )
        made = cls([pack], lambda _: content)
        made._sources[device.id] = content
        return made

    def __contains__(self, device: object) -> bool:
        return device in self._edition.packs

    def speak(self, find: Find | None) -> None:
        """From now on packs and contents have the texts that ``find`` knows.

        None stands for the language they are written in.
        """
        packs = {pack.id: pack for pack in self._written}
        if find is not None:
            from game.content.translated import pack_in

            packs = {name: pack_in(pack, find) for name, pack in packs.items()}
        self._edition = _Edition(find, packs, {})

    @property
    def packs(self) -> tuple[Pack, ...]:
        """All devices."""
        return tuple(self._edition.packs.values())

    def pack(self, device: str) -> Pack:
        """The pack of a device. Raises ``KeyError`` for one that was not found."""
        return self._edition.packs[device]

    def nearest(self, *wanted: str) -> str:
        """The first of these devices that is there and not known to be spoiled; else the first
        of all that are sound. An empty library has the device ``""``."""
        for device in wanted:
            if device in self and device not in self._failures:
                return device
        sound = [pack.id for pack in self._written if pack.id not in self._failures]
        return next(iter([*sound, *self._edition.packs]), "")

    def is_open(self, device: str) -> bool:
        """True when the content of a device is there without opening anything."""
        return device in self._sources

    def failure(self, device: str) -> UnusableError | None:
        """Why a device cannot be opened, when that has been tried."""
        return self._failures.get(device)

    def content(self, device: str) -> Content:
        """The content of a device, opened now if it is not yet.

        Raises ``UnusableError`` when it cannot be, ``KeyError`` for a device that is not there.
        """
        edition = self._edition
        found = edition.contents.get(device)
        if found is None:
            source = self._sources.get(device) or self._opened(edition.packs[device])
            found = edition.contents.setdefault(device, _said(source, edition.find))
        return found

    def _opened(self, pack: Pack) -> Content:
        from game.content.problems import ContentError

        failure = self._failures.get(pack.id)
        if failure is None:
            try:
                return self._sources.setdefault(pack.id, self._open(pack))
            except (ContentError, OSError) as error:
                failure = self._failures[pack.id] = UnusableError(pack, error)
        raise failure


def _said(content: Content, find: Find | None) -> Content:
    if find is None:
        return content
    from game.content.translated import in_language

    return in_language(content, find)
