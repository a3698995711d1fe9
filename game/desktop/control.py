"""What pointer and keys do: they move focus, hover, press, and ask the shell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.desktop.canvas import Canvas
from game.desktop.double import NEVER, Click, Guard
from game.desktop.focus import Focus, in_order, neighbour
from game.desktop.host import Host
from game.desktop.inputs import Input, Key, Meaning, Pointer, Wheel
from game.desktop.paint import Moods
from game.desktop.reach import places_of, pointed, reached
from game.desktop.scene import PAGE_SHARE, SCROLL, Scene, shown_whole
from game.screens.commands import Do, Go
from game.screens.nodes import Node, Role, find, walk

if TYPE_CHECKING:
    from game.desktop.tips import Tip

WHEEL_STEP: Final = 72.0  # logical px a notch of the wheel scrolls
HINT_AFTER: Final = 0.45  # seconds at a thing before its strip shows; a refusal shows at once
FOLLOWING: Final = Do("next")
BAR: Final = "top"  # the bar of a game screen: never where the keyboard starts
MAIN_ROWS: Final = ("actions", "choice.options", "draft.row")  # what digits reach on a screen
ARROWS: Final = frozenset({Meaning.LEFT, Meaning.RIGHT, Meaning.UP, Meaning.DOWN})


@dataclass(slots=True)
class At:
    """Where the pointer is, since when (seconds), and the key it holds down.

    ``since`` is NEVER for a thing that came under it by itself.
    """

    x: float = -1
    y: float = -1
    hovered: str = ""
    pressed: str = ""
    since: float = 0.0


class Control:
    """The person's side of the screen. The app gives it the scene and its inputs.

    `sound` is called with ``press`` or ``refuse`` when a node is activated.

    `stale` becomes True when the tree may have changed and must be asked for again.
    """

    def __init__(self, host: Host, sound: Callable[[str], None]) -> None:
        self.host = host
        self._sound = sound
        self.focus = Focus()
        self.shifts: dict[str, float] = {}
        self.stale = True
        self._scene: Scene | None = None
        self._scale = 1.0
        self._at = At()
        self._told = ""
        self._focused_since = NEVER
        self._guard = Guard()
        self._keys: Final[dict[Meaning, Callable[[], None]]] = {
            Meaning.ACTIVATE: self._activate_focus,
            Meaning.BACK: self._back,
            Meaning.UNDO: lambda: self._deed("undo"),
            Meaning.REDO: lambda: self._deed("redo"),
            Meaning.ADVICE: lambda: self._deed("advise"),
            Meaning.RULES: lambda: self._toggle("rules"),
            Meaning.LOG: lambda: self._toggle("log"),
            Meaning.FULL_SCREEN: self._full_screen,
            Meaning.PAGE_UP: lambda: self._scroll_pages(-1),
            Meaning.PAGE_DOWN: lambda: self._scroll_pages(1),
        }

    @property
    def scene(self) -> Scene:
        """What is on screen. Raises ``RuntimeError`` before there is anything."""
        if self._scene is None:
            raise RuntimeError("nothing is on screen yet")
        return self._scene

    def follow(self, scene: Scene, scale: float) -> None:
        """Takes a new scene: focus and pointer are found again in it."""
        self._scene, self._scale = scene, scale
        here = {scene.base.key, scene.top.key}
        self.shifts = {key: shift for key, shift in self.shifts.items() if key in here}
        self._guard.follow(scene)
        self._focus_in(scene)
        self._slide_under(pointed(scene, self._at.x, self._at.y) if self._at.x >= 0 else "")
        if scene.node(self._at.pressed) is None:
            self._at.pressed = ""
        if self._told and scene.node(self._told) is None:
            self._told = ""

    def _focus_in(self, scene: Scene) -> None:
        """Focus that nobody has put where it is says nothing before it is moved."""
        before = self.focus.key
        self.focus.enter(scene.top.key, reached(scene), _first(scene))
        if self.focus.key != before:
            self._focused_since = NEVER

    def _slide_under(self, found: str) -> None:
        """What a new scene puts under a still pointer says nothing before the pointer moves."""
        if found != self._at.hovered:
            self._at.hovered, self._at.since = found, NEVER

    def take(self, given: Input, now: float) -> None:
        """Does what an input means."""
        if isinstance(given, Key):
            self._key(given, now)
        elif isinstance(given, Wheel):
            self._scroll(given.steps * WHEEL_STEP)
        else:
            self._pointer(given, now)

    def moods(self, canvas: Canvas, now: float) -> Moods:
        """How pointer and focus stand to the scene, with the strip that is due."""
        self._guard.tell(now)
        at = self._at
        pressed = at.pressed if at.pressed == at.hovered else ""
        focused = self.focus.key if self.focus.visible else ""
        return Moods(at.hovered, pressed, focused, self._tip(canvas, now))

    def _tip(self, canvas: Canvas, now: float) -> Tip | None:
        key, since = self._at.hovered, self._at.since
        key = key if since < NEVER else ""
        put = self.focus.visible and self._focused_since < NEVER
        if put and (not key or self._focused_since >= since):
            key, since = self.focus.key, self._focused_since
        key = self._told or key
        placed = self.scene.find(key) if key else None
        if placed is None or self._at.pressed:
            return None
        from game.desktop.tips import make_tip  # the first screen shows none

        waits = key != self._told and not placed.node.why_not and now - since < HINT_AFTER
        return None if waits else make_tip(canvas, self.scene.space, placed)

    def _key(self, key: Key, now: float) -> None:
        self._told = ""
        if key.meaning in (Meaning.NEXT, Meaning.PREVIOUS) or key.meaning in ARROWS:
            self._step(key.meaning, now)
        elif key.meaning is Meaning.DIGIT:
            self._digit(key.digit, now)
        elif key.meaning in self._keys:
            self._keys[key.meaning]()

    def _step(self, meaning: Meaning, now: float) -> None:
        """Moves focus; the first step only shows where it is."""
        focus, scene = self.focus, self.scene
        keys = reached(scene)
        if not focus.visible and focus.key in keys:
            focus.visible = True
        elif meaning in ARROWS:
            focus.key = neighbour(places_of(scene), focus.key, meaning)
            focus.visible = bool(focus.key)
        else:
            focus.key = in_order(keys, focus.key, 1 if meaning is Meaning.NEXT else -1)
            focus.visible = bool(focus.key)
        self._focused_since = now
        self._reveal()

    def _reveal(self) -> None:
        """Scrolls until what has focus is in view."""
        layer, space = self.scene.top, self.scene.space
        placed = next((p for p in layer.placed if p.node.key == self.focus.key), None)
        if placed is None or placed.fixed or placed.rect == space.rect:
            return
        if layer.height <= space.height + 1:
            return
        shift = shown_whole(layer, space, placed.rect)
        if shift != layer.shift:
            self._shift_to(shift)

    def _digit(self, digit: int, now: float) -> None:
        """Activates the action or choice of that number."""
        nodes = numbered(self.scene)
        if digit <= len(nodes):
            self._focused_since = now
            self.focus.key = nodes[digit - 1].key
            self._activate(nodes[digit - 1])

    def _activate_focus(self) -> None:
        node = self.scene.node(self.focus.key)
        if node is None:
            return
        if self.focus.visible or node.primary:
            self._activate(node)
        self.focus.visible = True

    def _activate(self, node: Node) -> None:
        """Does what a node is for, or shows why it cannot be done."""
        self._told = ""
        if node.why_not or node.command is None:
            self._told = node.key
            self._sound("refuse")
        elif isinstance(node.command, Do) and node.command.deed == SCROLL:
            self._scroll_pages(int(node.command.value))
        elif node.command == FOLLOWING and not self._at_end():
            self._scroll_pages(1)  # what is told goes on below: nobody passes it by unread
        else:
            self._sound("press")
            if node.command == FOLLOWING:
                self.shifts.pop(self.scene.top.key, None)  # what follows begins at its top
            self.host.perform(node.command)
            self.stale = True

    def _back(self) -> None:
        self.host.back()
        self.stale = True

    def _deed(self, name: str) -> None:
        """Carries out a deed for which the screen has a node; elsewhere it means nothing."""
        scene = self.scene
        for node in walk(scene.top.root):
            if isinstance(node.command, Do) and node.command.deed == name and scene.node(node.key):
                self._activate(node)
                return

    def _toggle(self, page: str) -> None:
        """Opens a page, or closes it when it is the one on top."""
        desk = self.host.desk
        if desk.pages[-1].name == page:
            self.host.back()
        elif page == "rules" or desk.game is not None:
            self.host.perform(Go(page))
        self.stale = True

    def _full_screen(self) -> None:
        full = self.host.desk.settings.display == "full"
        self.host.perform(Do("set", "display", "window" if full else "full"))
        self.stale = True

    def _pointer(self, pointer: Pointer, now: float) -> None:
        at = self._at
        if pointer.kind == "leave":
            self._at = At()
            return
        was, place = (at.x, at.y), (pointer.x / self._scale, pointer.y / self._scale)
        at.x, at.y = place
        if place != was:
            self._focused_since = NEVER  # whoever moves the pointer reads there
        found = pointed(self.scene, at.x, at.y, touch=pointer.touch)
        if found != at.hovered or at.since == NEVER:
            at.hovered, at.since = found, now
            self._told = ""
        if pointer.kind != "move":
            self.focus.visible = False
        if pointer.kind == "down":
            twice = not pointer.touch and self._guard.stops(at.x, at.y, now)
            at.pressed, self._told = "" if twice else found, ""
        elif pointer.kind == "up":
            self._release(found, touch=pointer.touch)

    def _release(self, found: str, *, touch: bool) -> None:
        """A press counts when it ends on the thing it began on."""
        at = self._at
        pressed, at.pressed = at.pressed, ""
        node = self.scene.node(found) if found and found == pressed else None
        if node is not None:
            goes_on = node.command == FOLLOWING
            self._guard.clicked(Click(at.x, at.y, found, self.scene.top.key, goes_on))
            self.focus.key = node.key
            self._activate(node)
        elif found == pressed:
            self._told = found  # a figure that tells
        if touch:
            self._at.hovered, self._at.x = "", -1

    def _at_end(self) -> bool:
        """True when nothing of what is on top is still to come below the window."""
        layer = self.scene.top
        return layer.shift >= layer.height - self.scene.space.height - 1

    def _scroll_pages(self, pages: int) -> None:
        self._scroll(pages * self.scene.space.height * PAGE_SHARE)

    def _scroll(self, by: float) -> None:
        layer = self.scene.top
        most = max(0.0, layer.height - self.scene.space.height)
        shift = min(most, max(0.0, layer.shift + by))
        if shift != layer.shift:
            self._shift_to(shift)

    def _shift_to(self, shift: float) -> None:
        self.shifts[self.scene.top.key] = shift
        self.stale = True


def numbered(scene: Scene) -> list[Node]:
    """What the digits 1 to 9 activate: the choices of a dialog, the main row of a screen."""
    rows = [find(scene.top.root, key) for key in MAIN_ROWS]
    row = next((row for row in rows if row is not None and scene.dialog is None), None)
    nodes = [node for node in walk(row or scene.top.root) if scene.node(node.key)]
    choices = [node for node in nodes if node.role is Role.CHOICE]
    return nodes if row is not None else choices or nodes


def _first(scene: Scene) -> str:
    """What has focus on a new screen: its main action, or the first thing below its bar."""
    bar = find(scene.top.root, BAR)
    above = {node.key for node in walk(bar)} if bar is not None else set()
    nodes = [node for node in walk(scene.top.root) if scene.node(node.key)]
    main = [node for node in nodes if node.primary and node.enabled]
    below = [node for node in nodes if node.enabled and node.key not in above]
    return next((node.key for node in (*main, *below, *nodes)), "")
