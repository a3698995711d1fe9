"""Where the regions of the board stand: a wide arrangement and a compact one.

Both are drawn for their reference size and stretch: what a larger space adds goes first to the
ring in the middle, then to the cards, a little to the panels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desktop.geometry import Rect
from game.desktop.placing import Space

WIDE: Final = (1366.0, 768.0)
COMPACT: Final = (1024.0, 768.0)
CARD: Final = (118.0, 164.0)
CARD_SHARE: Final = 0.35  # of what a higher space adds, given to the cards
HEAD: Final = 22.0  # the line above the cards
LARGER: Final = 1.15  # text size from which actions have their icon over their name
ACTION_MORE: Final = 46.0  # added to the height of actions for text twice as large
MOST_MORE: Final = 26.0
WIDER: Final = 4.5  # a small card is a little wider, for long words in titles


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """The regions, logical px. ``right`` is None in the compact arrangement: the other
    households go into the bar, the levers into ``levers``, the journal beside the cards.
    """

    me: Rect
    ring: Rect
    levers: Rect
    actions: Rect
    bottom: Rect
    right: Rect | None = None

    @property
    def compact(self) -> bool:
        """True for the compact arrangement."""
        return self.right is None

    @property
    def cards(self) -> Rect:
        """Where cards stand, under their headings."""
        return self.bottom.below(HEAD - 2 if self.compact else HEAD)

    @property
    def card(self) -> tuple[float, float]:
        """Width and height of a card in hand."""
        high = self.cards.h if self.compact else self.cards.h - 4
        return high * CARD[0] / CARD[1] + (WIDER if self.compact else 0), high


def plan(space: Space) -> BoardPlan:
    """The arrangement for a space."""
    return _compact(space) if space.compact else _wide(space)


def _more(space: Space, size: tuple[float, float]) -> tuple[float, float]:
    return max(0.0, space.width - size[0]), max(0.0, space.height - size[1])


def _action_more(space: Space) -> float:
    """What the actions take of the ring when letters are large."""
    return min(MOST_MORE, ACTION_MORE * max(0.0, space.text_size - 1))


def _wide(space: Space) -> BoardPlan:
    more_w, more_h = _more(space, WIDE)
    left = Rect(12, 60, 268 + min(56, more_w * 0.12), space.height - 72)
    side = 260 + min(72, more_w * 0.16)
    low = 190 + more_h * CARD_SHARE
    x, more = left.right + 12, _action_more(space)
    ring = Rect(x, 60, space.width - 24 - side - x, space.height - low - 138 - more)
    actions = Rect(x, ring.bottom + 10, ring.w, 42 + more)
    right = Rect(ring.right + 12, 60, side, ring.h + 52 + more)
    bottom = Rect(x, actions.bottom + 14, space.width - 12 - x, low)
    return BoardPlan(left, ring, right, actions, bottom, right)


def _compact(space: Space) -> BoardPlan:
    more_w, more_h = _more(space, COMPACT)
    left = Rect(10, 58, 224 + min(48, more_w * 0.3), space.height - 68)
    low = 166 + more_h * CARD_SHARE
    x, more = left.right + 10, _action_more(space)
    ring = Rect(x, 58, space.width - 10 - x, space.height - low - 178 - more)
    levers = Rect(x, ring.bottom + 10, ring.w, 40)
    actions = Rect(x, levers.bottom + 10, ring.w, 40 + more)
    bottom = Rect(x, actions.bottom + 10, ring.w, low)
    return BoardPlan(left, ring, levers, actions, bottom)
