"""The devices one can play, each opened when first asked for; a spoiled one stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.content.packs import Pack

if TYPE_CHECKING:
    from game.content.content import Content

Open = Callable[[Pack], "Content"]
"""Opens a device. Raises ``ContentError`` or ``OSError`` when it cannot be played."""


class UnusableError(Exception):
    """A device that cannot be opened. ``pack`` is which, ``cause`` what opening it raised."""

    def __init__(self, pack: Pack, cause: Exception) -> None:
        super().__init__(f"{pack.id}: {cause}")
        self.pack: Final = pack
        self.cause: Final = cause


class Library:
    """Devices by id, in the order in which they are offered."""

    def __init__(self, packs: Iterable[Pack], open_: Open) -> None:
        self.packs: Final = tuple(packs)
        self._by_id: Final = {pack.id: pack for pack in self.packs}
        self._open: Final = open_
        self._contents: Final[dict[str, Content]] = {}
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
        made._contents[device.id] = content
        return made

    def __contains__(self, device: object) -> bool:
        return device in self._by_id

    def pack(self, device: str) -> Pack:
        """The pack of a device. Raises ``KeyError`` for one that was not found."""
        return self._by_id[device]

    def nearest(self, *wanted: str) -> str:
        """The first of these devices that is there and not known to be spoiled; else the first
        of all that are sound. An empty library has the device ``""``."""
        for device in wanted:
            if device in self._by_id and device not in self._failures:
                return device
        sound = [pack.id for pack in self.packs if pack.id not in self._failures]
        return next(iter([*sound, *self._by_id]), "")

    def is_open(self, device: str) -> bool:
        """True when the content of a device is there without opening anything."""
        return device in self._contents

    def failure(self, device: str) -> UnusableError | None:
        """Why a device cannot be opened, when that has been tried."""
        return self._failures.get(device)

    def content(self, device: str) -> Content:
        """The content of a device, opened now if it is not yet.

        Raises ``UnusableError`` when it cannot be, ``KeyError`` for a device that is not there.
        """
        found = self._contents.get(device)
        return self._opened(self._by_id[device]) if found is None else found

    def _opened(self, pack: Pack) -> Content:
        from game.content.problems import ContentError

        failure = self._failures.get(pack.id)
        if failure is None:
            try:
                return self._contents.setdefault(pack.id, self._open(pack))
            except (ContentError, OSError) as error:
                failure = self._failures[pack.id] = UnusableError(pack, error)
        raise failure
