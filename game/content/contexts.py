"""The contexts under which texts of the content are translated: ``PACK.KIND.ID.FIELD``.

The device's id stands first, always: two devices may use one id, and a device that is added must
not move the translations of another. Inside an item, things of a list go by their id.
"""

from __future__ import annotations

from typing import Final

CARD: Final = "card"
DEBATE: Final = "debate"
DEVICE: Final = "device"
FACT: Final = "fact"
PAGE: Final = "page"
SCENARIO: Final = "scenario"
SOURCE: Final = "source"
TERM: Final = "term"

OPTION: Final = "option"
PHRASES: Final = "phrases"


def context(pack: str, kind: str, *steps: str) -> str:
    """The context of a text: ``smartphone.card.ecotheque.title``, ``jeans.device.name``."""
    return ".".join((pack, kind, *steps))


def option(number: int) -> str:
    """The field of a label of a choice; all those of a card are counted, from 1."""
    return f"{OPTION}.{number}"
