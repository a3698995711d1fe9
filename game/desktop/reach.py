"""What pointer and focus come to: what can be used, and figures that have something to say."""

from __future__ import annotations

from game.desktop.geometry import Rect
from game.desktop.scene import Scene
from game.screens.nodes import Node, Role, walk


def tells(node: Node) -> bool:
    """True for a figure that does nothing but has something to say of itself."""
    return node.role is Role.STATUS and bool(node.hint) and not node.can_focus


def pointed(scene: Scene, x: float, y: float, *, touch: bool = False) -> str:
    """The key of what is under a logical place: what can be used, else a figure that tells."""
    found = scene.hit(x, y, touch=touch)
    if found:
        return found
    under = (item for item in reversed(scene.active) if item.rect.contains(x, y))
    return next((item.node.key for item in under if tells(item.node)), "")


def reached(scene: Scene) -> list[str]:
    """The keys that focus goes through, in reading order, with the figures that tell."""
    nodes = [*walk(scene.top.root), *(item.node for item in scene.over)]
    places = places_of(scene)
    return [node.key for node in nodes if node.key in places]


def places_of(scene: Scene) -> dict[str, Rect]:
    """Where each of them stands."""
    return {
        item.node.key: item.rect for item in scene.active if item.node.can_focus or tells(item.node)
    }
