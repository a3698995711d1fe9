"""A tree of nodes placed in a space: layers, what can be reached, what is under the pointer.

A scene is made anew when the tree or the window changes. Its layers are the screen, the dialog
over it when one is open, and what stands above both: a notice, the paging buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from game.desktop.canvas import Canvas
from game.desktop.geometry import Rect
from game.desktop.placing import Placed, Space, View
from game.desktop.views import registry
from game.screens.nodes import Node, dialog, walk

SCROLL: Final = "scroll"
"""The deed of the paging buttons; the app carries it out itself. Value: -1 or 1 page."""

PAGE_SHARE: Final = 0.8  # of the height of the space, turned at once
NOTICE: Final = "notice."  # how the keys of notices begin
TOUCH_SLACK: Final = 10.0  # logical px around a thing where a finger still finds it

Find = Callable[[str], View]


class Layer(NamedTuple):
    """One placed tree. ``height`` is what its view took, more than the space when it scrolls."""

    key: str
    root: Node
    placed: tuple[Placed, ...]
    height: float
    shift: float = 0


class Scene(NamedTuple):
    """Everything on screen. ``dialog`` is None when none is open; ``over`` may hold nothing."""

    tree: Node
    space: Space
    base: Layer
    dialog: Layer | None
    over: tuple[Placed, ...]

    @property
    def top(self) -> Layer:
        """The layer that has pointer and focus."""
        return self.dialog or self.base

    @property
    def active(self) -> tuple[Placed, ...]:
        """What can be reached, with what it stands among, in painting order."""
        return (*self.top.placed, *self.over)

    @property
    def keys(self) -> list[str]:
        """The keys that focus goes through, in reading order."""
        nodes = [*walk(self.top.root), *(item.node for item in self.over)]
        places = self.places
        return [node.key for node in nodes if node.can_focus and node.key in places]

    @property
    def places(self) -> dict[str, Rect]:
        """Where each thing that can be reached stands."""
        return {item.node.key: item.rect for item in self.active if item.node.can_focus}

    def node(self, key: str) -> Node | None:
        """The node of this key among those that can be reached."""
        return next((p.node for p in self.active if p.node.key == key and p.node.can_focus), None)

    def find(self, key: str) -> Placed | None:
        """Where a key is painted, in any layer; the topmost when there are several."""
        layers = (*self.base.placed, *self.active) if self.dialog else self.active
        return next((item for item in reversed(layers) if item.node.key == key), None)

    def hit(self, x: float, y: float, *, touch: bool = False) -> str:
        """The key of what is under a logical place, empty for nothing."""
        for item in reversed(self.active):
            if item.rect.contains(x, y) and (item.node.can_focus or item.fixed):
                return item.node.key if item.node.can_focus else ""
        return self._near(x, y) if touch else ""

    def _near(self, x: float, y: float) -> str:
        apart = {key: _distance(rect, x, y) for key, rect in self.places.items()}
        nearest = min(apart, key=apart.__getitem__, default="")
        return nearest if nearest and apart[nearest] <= TOUCH_SLACK else ""


def make_scene(
    canvas: Canvas,
    space: Space,
    tree: Node,
    shifts: Mapping[str, float],
    words: Callable[[str], str],
    before: Scene | None = None,
    find: Find = registry.view_of,
) -> Scene:
    """Places a tree. ``shifts``: how far each layer, by its key, is scrolled down, logical px.

    A base that has not changed since `before` is taken over as it is.
    """
    window = dialog(tree)
    notices = tuple(node for node in tree.children if node.key.startswith(NOTICE))
    own = tuple(node for node in tree.children if node is not window and node not in notices)
    base = _layer(canvas, space, replace(tree, children=own), shifts, before, find)
    upper = _layer(canvas, space, window, shifts, None, find) if window else None
    scrolls = (upper or base).height > space.height + 1
    over = _over(canvas, space, notices, words, scrolls=scrolls) if scrolls or notices else ()
    return Scene(tree, space, base, upper, over)


def _over(
    canvas: Canvas,
    space: Space,
    notices: tuple[Node, ...],
    words: Callable[[str], str],
    *,
    scrolls: bool,
) -> tuple[Placed, ...]:
    from game.desktop.views.over import pager, place_notice  # the first screen needs neither

    turners = pager(space, words) if scrolls else []
    return (*turners, *[place_notice(canvas, space, node) for node in notices])


def _layer(
    canvas: Canvas,
    space: Space,
    root: Node,
    shifts: Mapping[str, float],
    before: Scene | None,
    find: Find,
) -> Layer:
    shift = shifts.get(root.key, 0.0)
    if before and before.space == space and before.base.shift == shift and before.base.root == root:
        return before.base
    placed = find(root.key)(canvas, space, root)
    height = max((item.rect.bottom for item in placed if not item.fixed), default=0.0)
    shift = max(0.0, min(shift, height - space.height))
    return Layer(root.key, root, tuple(_shifted(placed, space, shift)), height, shift)


def _shifted(placed: list[Placed], space: Space, shift: float) -> list[Placed]:
    """Scrolled, except for the ground, which fills the space, and what is fixed."""
    if not shift:
        return placed
    ground = space.rect
    return [
        p if p.fixed or p.rect == ground else p._replace(rect=p.rect.moved(0, -shift))
        for p in placed
    ]


def shown_whole(layer: Layer, space: Space, rect: Rect) -> float:
    """The shift of a layer that brings a (shifted) rectangle into the space."""
    margin = 24.0
    if rect.y < margin:
        return max(0.0, layer.shift + rect.y - margin)
    if rect.bottom > space.height - margin:
        return min(layer.height - space.height, layer.shift + rect.bottom - space.height + margin)
    return layer.shift


def _distance(rect: Rect, x: float, y: float) -> float:
    aside = max(rect.x - x, 0, x - rect.right)
    return float((aside**2 + max(rect.y - y, 0, y - rect.bottom) ** 2) ** 0.5)
