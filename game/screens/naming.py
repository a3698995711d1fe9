"""The device inside the sentences of the program: « ton téléphone », « un jean »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.content.book.device import Device


def of_device(device: Device) -> Mapping[str, str]:
    """What phrases call the device, by placeholder.

    A placeholder whose first letter is large begins a sentence; ``{e}`` is what a word that
    agrees with a feminine device ends in.
    """
    words = device.words
    small = {
        "device_title": device.title,
        "device": device.name,
        "devices": words.many,
        "a_device": words.one,
        "the_device": device.the_name,
        "of_device": words.of,
        "no_device": words.none,
        "your_device": words.your,
        "this_device": words.this,
    }
    large = {
        name[:1].upper() + name[1:]: said[:1].upper() + said[1:] for name, said in small.items()
    }
    return {**small, **large, "e": "e" if words.feminine else ""}
