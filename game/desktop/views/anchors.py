"""Where things that move come from and go to: places of the board by what they are.

All are logical points found in what a view has placed; None when the place is not on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.desktop.geometry import Rect
from game.desktop.placing import Placed
from game.desktop.svg import Point
from game.desktop.views.board_core import layer_rect
from game.desktop.views.board_ring import gauge_bar_rect
from game.screens.looks import CardLook, CoreLook, GaugeLook, HouseholdLook, StageLook


def layer(placed: Sequence[Placed], stage: str) -> Point | None:
    """The middle of a stage's layer in the rucksack of the shown household."""
    for item in placed:
        if isinstance(item.node.look, CoreLook):
            return _centre(layer_rect(item.rect, item.node.look, stage))
    return None


def gauge(placed: Sequence[Placed], kind: str) -> Point | None:
    """Where the level of a gauge stands."""
    for item in placed:
        look = item.node.look
        if isinstance(look, GaugeLook) and look.kind == kind:
            bar = gauge_bar_rect(item.rect)
            return bar.x + bar.w * min(1.0, look.value / max(1, look.top)), bar.cy
    return None


def card(placed: Sequence[Placed], card_id: str) -> Point | None:
    """A card that lies open."""
    return _first(placed, lambda i: isinstance(i.node.look, CardLook) and i.node.look.id == card_id)


def hand(placed: Sequence[Placed]) -> Point | None:
    """Where a card goes that comes into the hand: its last card, or its empty place."""
    found = [item for item in placed if item.node.key.startswith("hand.")]
    if found:
        return _centre(found[-1].rect)
    title = _by_key(placed, "hand")
    return None if title is None else (title.rect.x + 59, title.rect.bottom + 82)


def pool(placed: Sequence[Placed]) -> Point | None:
    """The common pool of phones, on the loop of reuse."""
    found = _by_key(placed, "ring.loop.reuse")
    return None if found is None else _centre(found.rect)


def drawer(placed: Sequence[Placed]) -> Point | None:
    """The drawer of the shown household."""
    found = _by_key(placed, "me.drawer")
    return None if found is None else _centre(found.rect)


def lever(placed: Sequence[Placed], card_id: str) -> Point | None:
    """A lever on display, or the law it has become."""
    found = _by_key(placed, f"lever.{card_id}") or _by_key(placed, f"passed.{card_id}")
    return None if found is None else _centre(found.rect)


def stage(placed: Sequence[Placed], stage_id: str) -> Point | None:
    """The tile of a stage."""
    return _first(
        placed, lambda i: isinstance(i.node.look, StageLook) and i.node.look.stage == stage_id
    )


def household(placed: Sequence[Placed], team: str) -> Point | None:
    """The row of another household."""
    return _first(
        placed, lambda i: isinstance(i.node.look, HouseholdLook) and i.node.look.team == team
    )


def _by_key(placed: Sequence[Placed], key: str) -> Placed | None:
    return next((item for item in placed if item.node.key == key), None)


def _first(placed: Sequence[Placed], wanted: Callable[[Placed], bool]) -> Point | None:
    found = next((item for item in placed if wanted(item)), None)
    return None if found is None else _centre(found.rect)


def _centre(rect: Rect) -> Point:
    return rect.cx, rect.cy
