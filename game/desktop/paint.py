"""The picture in the window, and how little of it is drawn again when something changes.

A new screen is painted whole. A change of mood (pointer, focus), a strip or a staged node is
painted again inside its own rectangle, with all that lies under and over it. A dialog stands on
a kept copy of the screen. Movements are drawn over a kept copy of the finished picture and wiped
off with it. When nothing changed, nothing is drawn and nothing is presented.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

import pygame

from game.desktop.canvas import Canvas
from game.desktop.colour import rgb
from game.desktop.kit import Kit
from game.desktop.motion import Motion
from game.desktop.placing import Mood, Placed
from game.desktop.scene import Layer, Scene
from game.screens.nodes import Node

if TYPE_CHECKING:
    from game.desktop.tips import Tip

REACH: Final = 16.0  # logical px that a painter may draw outside its rectangle: rings, shadows
DIM: Final = 118  # opacity of the veil under a dialog, 0 to 255
STILL: Final = Mood()


class Moods(NamedTuple):
    """The keys the pointer and the keyboard are at, and the strip shown."""

    hovered: str = ""
    pressed: str = ""
    focused: str = ""
    tip: Tip | None = None

    def of(self, key: str) -> Mood:
        """The mood of a node."""
        if key not in (self.hovered, self.pressed, self.focused):
            return STILL
        return Mood(key == self.hovered, key == self.pressed, key == self.focused)

    def changed(self, other: Moods) -> set[str]:
        """The keys whose mood differs."""
        keys = {self.hovered, self.pressed, self.focused, other.hovered, other.pressed}
        keys |= {other.focused}
        return {key for key in keys if key and self.of(key) != other.of(key)}


class Patch(NamedTuple):
    """An area of the window, screen px, and what it showed before."""

    area: pygame.Rect
    before: pygame.Surface


@dataclass(slots=True)
class Picture:
    """What the window shows. ``target`` is the window's surface."""

    target: pygame.Surface
    kit: Kit
    scale: float
    scene: Scene | None = None
    moods: Moods = field(default_factory=Moods)
    stand_ins: dict[str, Node] = field(default_factory=dict)
    painted: int = 0
    _base: pygame.Surface | None = None
    _base_of: Layer | None = None
    _clean: pygame.Surface | None = None
    _moving: list[pygame.Rect] = field(default_factory=list)
    _fresh: bool = False

    @property
    def canvas(self) -> Canvas:
        """A canvas on the window; views measure with it."""
        return Canvas(self.target, self.kit, self.scale)

    @property
    def has_moved(self) -> bool:
        """True while something drawn by a movement is still to be wiped off."""
        return bool(self._moving)

    def region(self, placed: Placed) -> pygame.Rect:
        """The screen px a placed node may draw on."""
        return self.canvas.snapped(placed.rect.inset(-REACH)).clip(self.target.get_rect())

    def show(self, scene: Scene, moods: Moods) -> None:
        """Paints another scene whole; the screen under a dialog is kept and taken back."""
        self.settle()
        old, self.stand_ins = self.scene, {}
        same = old is not None and old.base is scene.base and self._base_of is not None
        if scene.dialog is None and same and self._base is not None:
            self._take_back(scene, moods)
        else:
            if scene.dialog and old and not old.dialog and not old.over and old.base is scene.base:
                self._freshen(old, self.moods.changed(Moods()), self.moods.tip, None, Moods())
                self._base, self._base_of = self.target.copy(), scene.base
            self.scene, self.moods = scene, moods
            self._paint(self.target.get_rect())
        if scene.dialog is None:
            self._base = self._base_of = None

    def _take_back(self, scene: Scene, moods: Moods) -> None:
        """Shows the kept screen again without the dialog that stood over it."""
        assert self._base is not None
        self.target.blit(self._base, (0, 0))
        self._paint_all(self.target, self.target.get_rect(), scene.over, Moods())
        self._freshen(scene, moods.changed(Moods()), None, moods.tip, moods)
        self._fresh = True

    def change(self, moods: Moods, stand_ins: Mapping[str, Node]) -> list[Patch]:
        """Paints what another mood, strip or stand-in changes; gives what was there before."""
        if self.scene is None:
            return []
        keys = moods.changed(self.moods)
        keys |= {key for key in {*stand_ins, *self.stand_ins}
                 if stand_ins.get(key) != self.stand_ins.get(key)}  # fmt: skip
        old_tip, new_tip = self.moods.tip, moods.tip
        if not keys and old_tip == new_tip:
            return []
        self._wipe()
        self.stand_ins = dict(stand_ins)
        tips = (old_tip, new_tip) if old_tip != new_tip else (None, None)
        return self._freshen(self.scene, keys, *tips, moods)

    def move(self, motion: Motion, now: float) -> bool:
        """Draws what moves over the picture, or takes the last of it away; True if it drew."""
        if not motion.active and not self._moving:
            changed, self._fresh = self._fresh, False
            self._clean = None
            return changed
        self._wipe()
        if motion.active and self._clean is None:
            self._clean = self.target.copy()
        self._moving = motion.draw(self.target, now)
        self.painted += 1
        self._fresh = False
        return True

    def settle(self) -> None:
        """Takes moving things off, so that the window shows the finished picture."""
        self._wipe()
        self._clean = None

    def copy(self, area: pygame.Rect) -> pygame.Surface:
        """What the window shows in an area, as a picture of its own."""
        return self.target.subsurface(area.clip(self.target.get_rect())).copy()

    def _freshen(
        self,
        scene: Scene,
        keys: Iterable[str],
        old_tip: Tip | None,
        new_tip: Tip | None,
        moods: Moods,
    ) -> list[Patch]:
        """Paints the regions of some nodes and strips again, each once.

        What is scrolled out of the window has no region there: nothing of it is painted.
        """
        self.scene, self.moods = scene, moods
        found = (scene.find(key) for key in keys)
        areas = [self.region(placed) for placed in found if placed is not None]
        areas += [self._tip_region(tip) for tip in (old_tip, new_tip) if tip is not None]
        seen = [area for area in areas if area]
        patches = [Patch(area, self.copy(area)) for area in _joined(seen)]
        for patch in patches:
            self._paint(patch.area)
            if self._clean is not None:
                self._clean.blit(self.target, patch.area, patch.area)
        return patches

    def _tip_region(self, tip: Tip) -> pygame.Rect:
        return self.canvas.snapped(tip.rect.inset(-8)).clip(self.target.get_rect())

    def _wipe(self) -> None:
        """Takes moving things off the picture."""
        if self._clean is not None:
            for rect in self._moving:
                self.target.blit(self._clean, rect, rect)
        self._moving = []

    def _paint(self, area: pygame.Rect) -> None:
        """Paints everything inside an area, from the ground up."""
        scene = self.scene
        if scene is None or not area.w or not area.h:
            return
        if scene.dialog:
            if self._base is None or self._base_of is not scene.base:
                self._make_base(scene)
            self._lay_base(area)
            self._paint_all(self.target, area, (*scene.dialog.placed, *scene.over), self.moods)
        else:
            self._paint_all(self.target, area, (*scene.base.placed, *scene.over), self.moods)
        self.painted += 1
        self._fresh = True

    def _paint_all(
        self, surface: pygame.Surface, area: pygame.Rect, placed: Iterable[Placed], moods: Moods
    ) -> None:
        canvas = Canvas(surface, self.kit, self.scale)
        surface.set_clip(area)
        try:
            for item in placed:
                if self.region(item).colliderect(area):
                    node = self.stand_ins.get(item.node.key, item.node)
                    item.paint(canvas, item.rect, node, moods.of(item.node.key))
            if moods.tip is not None:
                from game.desktop.tips import paint_tip  # the first screen shows none

                paint_tip(canvas, moods.tip)
        finally:
            surface.set_clip(None)

    def _make_base(self, scene: Scene) -> None:
        kept = pygame.Surface(self.target.get_size())
        self._paint_all(kept, kept.get_rect(), scene.base.placed, Moods())
        self._base, self._base_of = kept, scene.base

    def _lay_base(self, area: pygame.Rect) -> None:
        assert self._base is not None
        self.target.blit(self._base, area, area)
        veil = pygame.Surface(area.size)
        veil.fill(rgb(self.kit.theme.bar))
        veil.set_alpha(DIM)
        self.target.blit(veil, area)


def _joined(areas: list[pygame.Rect]) -> list[pygame.Rect]:
    """The areas with those that overlap made one, so that nothing is painted twice."""
    joined: list[pygame.Rect] = []
    for area in areas:
        merged = area
        while (hit := merged.collidelist(joined)) >= 0:
            merged = merged.union(joined.pop(hit))
        joined.append(merged)
    return joined
