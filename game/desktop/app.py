"""The desktop edition: its loop, and the way in.

Events are polled, never waited for: waiting costs SDL more than sleeping. The loop turns 60 times
a second while something moves or just after an input, 20 times when all is still, 4 times when
the window is in the background; it draws only when something changed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pygame

from game.desktop import window
from game.desktop.canvas import Canvas
from game.desktop.computers import Computers
from game.desktop.control import Control
from game.desktop.geometry import Rect
from game.desktop.host import Host
from game.desktop.inputs import Key, Meaning, Pointer, understood
from game.desktop.kit import Kit, load_kit
from game.desktop.motion import Fade, Motion
from game.desktop.paint import Patch, Picture
from game.desktop.scene import Find, Scene, make_scene
from game.desktop.sound import Sounds
from game.desktop.views import registry
from game.paths import assets_dir
from game.screens.commands import Do
from game.text.codes import direction

if TYPE_CHECKING:
    from game.content.content import Content
    from game.core.events import Event
    from game.session.settings import Settings

LIVELY, QUIET, AWAY = 1 / 60, 1 / 20, 1 / 4  # seconds a turn of the loop takes
LIVELY_AFTER_INPUT: Final = 0.7  # seconds
PAGE_FADE: Final = 0.16  # seconds a screen or a dialog takes to replace another
BEAT: Final = 0.35  # seconds between two steps of the sign of work under way
SWITCH: Final = 0.001  # seconds after which a household that thinks lets the window go on

EXIT_DONE: Final = 0
EXIT_NO_DISPLAY: Final = 3
EXIT_MISSING: Final = 4

BACK_EVENTS: Final = frozenset(
    {pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED, pygame.WINDOWSHOWN}
)
AWAY_EVENTS: Final = frozenset({pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED})
SIZE_EVENTS: Final = frozenset({pygame.WINDOWSIZECHANGED, pygame.WINDOWRESIZED})


class App:
    """One window on a shell. ``step`` is one turn of the loop, ``rest`` how long to sleep after."""

    def __init__(
        self,
        host: Host,
        view: window.GameWindow,
        kit: Kit,
        clock: Callable[[], float] = time.monotonic,
        find: Find = registry.view_of,
        sounds: Sounds | None = None,
    ) -> None:
        self.host = host
        self.window = view
        self.control = Control(host, self._sound)
        self._sounds = sounds
        self.motion = Motion()
        self.presented = 0
        self._kit = kit
        self._dressed: Content | None = None
        self._clock = clock
        self._find = find
        self._computers = Computers(host)
        self._picture: Picture | None = None
        self._shown: Settings = host.desk.settings
        self._language = host.desk.words.language
        self._events: tuple[Event, ...] = host.desk.last_events
        self._away = False
        self._computer_waits = False
        self._work_waits = False
        self._beat_at = 0.0
        self._exposed = True
        self._last_input = clock()

    @property
    def picture(self) -> Picture:
        """What the window shows. Raises ``RuntimeError`` before the first step."""
        if self._picture is None:
            raise RuntimeError("nothing is drawn yet")
        return self._picture

    def step(self) -> bool:
        """Takes what came in, lets computers act, draws what changed.

        Gives False when nothing came in and nothing moves: there is time for other things.
        """
        now = self._clock()
        events = pygame.event.get()
        if self.host.tick():
            self.control.stale = True
        if events or not self._at_rest(now):
            self._turn(events, now)
        return bool(events) or self.motion.active

    def _turn(self, events: list[pygame.Event], now: float) -> None:
        for event in events:
            self._take(event, now)
        moving = self.motion.active and self._shown.motion != "off"
        if self._computers.act(now, moving=moving):
            self.control.stale = True
        self._follow_work(now)
        self._follow_settings()
        if window.too_small(self.window.size):
            self._say_too_small()
            return
        if self.control.stale or self._picture is None:
            self._refresh(now)
        self._draw(now)
        if self._sounds is not None:
            self._sounds.rest()

    def _follow_work(self, now: float) -> None:
        """Shows that work beside the screen goes on, then what came of it."""
        waited, self._work_waits = self._work_waits, self.host.working
        if self._work_waits and now >= self._beat_at and self._shown.motion != "off":
            self._beat_at = now + BEAT
            self.host.beat()
            self.control.stale = True
        elif waited and not self._work_waits:
            self.control.stale = True

    def _at_rest(self, now: float) -> bool:
        """True when nothing can have changed: most turns of the loop end here.

        Strips come up while the loop is lively after an input, so they need no look here.
        """
        return not (
            now - self._last_input < LIVELY_AFTER_INPUT
            or self.motion.active
            or self.control.stale
            or self._exposed
            or self._picture is None
            or self._picture.has_moved
            or self.host.desk.settings is not self._shown
            or self._computer_waits
            or self._work_waits
            or (self._sounds is not None and self._sounds.is_open)
        )

    def rest(self) -> float:
        """Seconds until the next turn."""
        if self._away:
            return AWAY
        recent = self._clock() - self._last_input < LIVELY_AFTER_INPUT
        return LIVELY if recent or self.motion.active else QUIET

    def _take(self, event: pygame.Event, now: float) -> None:
        if event.type == pygame.QUIT:
            self.host.perform(Do("quit"))
        elif event.type in SIZE_EVENTS:
            self._picture = None
        elif event.type == pygame.WINDOWEXPOSED:
            self._exposed = True
        elif event.type in AWAY_EVENTS:
            self._away = True
            self.motion.complete()
        elif event.type in BACK_EVENTS:
            self._away = False
        else:
            self._take_input(event, now)

    def _take_input(self, event: pygame.Event, now: float) -> None:
        given = understood(event)
        if given is None:
            return
        self._last_input = now
        if isinstance(given, Key) or (isinstance(given, Pointer) and given.kind == "down"):
            self.motion.complete()
        if self._picture is not None and self._picture.scene is not None:
            self._keep_up(now)
            self.control.take(given, now)
        elif isinstance(given, Key) and given.meaning is Meaning.FULL_SCREEN:
            self._toggle_full()

    def _keep_up(self, now: float) -> None:
        """Two inputs in one turn: the second acts on the screen the first one led to."""
        if self.control.stale:
            self._refresh(now)

    def _toggle_full(self) -> None:
        full = self.host.desk.settings.display == "full"
        self.host.perform(Do("set", "display", "window" if full else "full"))

    def _follow_settings(self) -> None:
        """Language, full screen, theme and text size as the settings say."""
        settings, shown = self.host.desk.settings, self._shown
        if settings is shown:
            return
        self._shown = settings
        if settings.display != shown.display:
            self.window.show_full(full=settings.display == "full")
        if settings.theme != shown.theme:
            self._kit = self._kit.with_theme(settings.theme)
        if settings.text_size != shown.text_size:
            self._kit = self._kit.with_text_size(int(settings.text_size) / 100)
        if (settings.theme, settings.text_size) != (shown.theme, shown.text_size):
            self._picture = None
        self._follow_language()
        self.control.stale = True

    def _follow_language(self) -> None:
        """The window is named in the language, and lines begin where its lines do."""
        words = self.host.desk.words
        if words.language == self._language:
            return
        self._language = words.language
        self.window.title = words("window.title")
        kit = self._kit.with_base(direction(words.language))
        if kit is not self._kit:
            self._kit, self._picture = kit, None

    def _refresh(self, now: float) -> None:
        """Asks for the tree again and shows it if it is another one."""
        self.control.stale = False
        self._computer_waits = self.host.computer_is_due
        tree, words = self.host.tree(), self.host.desk.words
        self._dress()
        picture, old = self._current_picture()
        fit = window.fit(self.window.size)
        space = fit.space(int(self._shown.text_size) / 100)
        canvas = picture.canvas
        scene = make_scene(canvas, space, tree, self.control.shifts, words, old, self._find)
        self.control.follow(scene, fit.scale)
        events, self._events = self._events, self.host.desk.last_events
        if self._sounds is not None and events is not self._events:
            self._sounds.of_events(self._events, int(self._shown.effects_volume))
        if old is not None and scene == old:
            return
        before = self._before(old, scene)
        moods = self.control.moods(canvas, now)
        picture.show(scene, moods)
        if old is not None:
            self._set_moving(old, scene, before, now, fresh=events is not self._events)

    def _dress(self) -> None:
        """Gives the device that phrases name now its colours."""
        spoken = self.host.desk.spoken
        if spoken is None or spoken is self._dressed:
            return
        self._dressed = spoken
        kit = self._kit.dressed(spoken.device)
        if kit is not self._kit:
            self._kit, self._picture = kit, None

    def _current_picture(self) -> tuple[Picture, Scene | None]:
        """The picture to draw in and the scene it shows; a new one for a new size or theme."""
        if self._picture is None:
            self.motion.complete()
            scale = window.fit(self.window.size).scale
            self._picture = Picture(self.window.surface, self._kit, scale)
        return self._picture, self._picture.scene

    def _before(self, old: Scene | None, new: Scene) -> pygame.Surface | None:
        """What the window shows now, when the next screen is to fade in over it."""
        changes = old is not None and old.top.key != new.top.key
        if not changes or self._shown.motion == "off":
            return None
        self.picture.settle()
        return self.picture.target.copy()

    def _set_moving(
        self, old: Scene, new: Scene, before: pygame.Surface | None, now: float, *, fresh: bool
    ) -> None:
        if before is not None:
            self.motion.complete()
            self.motion.add([Fade(before, (0, 0), now, now + PAGE_FADE)])
        desk = self.host.desk
        if not fresh or old.base.key != new.base.key or desk.game is None:
            return
        from game.desktop import flights  # the first screen moves nothing
        from game.screens import labels

        canvas = self.picture.canvas
        change = flights.Change(
            old, new, self._events, lambda seat: labels.team(desk, seat), desk.shown_seat
        )
        if self._shown.motion == "off":
            self.motion.add(flights.chips(canvas, change, now))
        elif self._shown.motion == "calm" or new.dialog is not None:
            seconds = self._seconds("gauge")
            self.motion.add([], flights.growing(change, now, seconds))
        else:
            moving = flights.in_full(canvas, change, now)
            self.motion.add(moving.movements, moving.staged)

    def _draw(self, now: float) -> None:
        """Paints what changed, moves what moves, shows the result if there is any."""
        picture = self.picture
        moods = self.control.moods(picture.canvas, now)
        hovering = moods.hovered != picture.moods.hovered or moods.pressed != picture.moods.pressed
        self.motion.advance(now)
        patches = picture.change(moods, self.motion.stand_ins(now))
        if hovering and self._shown.motion == "normal":
            self._soften(patches, now)
        drew = picture.move(self.motion, now)
        if drew or self._exposed:
            self._present()

    def _soften(self, patches: list[Patch], now: float) -> None:
        """Hover and press come and go in a moment instead of at once."""
        seconds = self._seconds("press" if self.picture.moods.pressed else "hover")
        self.motion.add(Fade(p.before, p.area.topleft, now, now + seconds) for p in patches)

    def _sound(self, name: str) -> None:
        if self._sounds is not None:
            self._sounds.play(name, int(self._shown.press_volume))

    def _seconds(self, name: str) -> float:
        """How long a movement of the theme lasts."""
        return self._kit.tokens.motion_ms[name] / 1000

    def _present(self) -> None:
        self.window.present()
        self.presented += 1
        self._exposed = False

    def _say_too_small(self) -> None:
        """One sentence instead of a game nobody could read."""
        if self._picture is not None and self._picture.target.get_size() == self.window.size:
            return
        surface = self.window.surface
        self._picture = Picture(surface, self._kit, 1.0)
        canvas = Canvas(surface, self._kit)
        canvas.fill(self._kit.theme.table)
        width, height = window.SMALLEST
        text = self.host.desk.words("window.too_small", width=width, height=height)
        area = Rect(0, 0, *surface.get_size()).inset(12)
        canvas.paragraph(area, text, canvas.style("body"), self._kit.theme.ink, valign="middle")
        self._present()


def run(
    host: Host,
    size: tuple[int, int] | None = None,
    after_first_frame: Callable[[], object] | None = None,
) -> int:
    """Plays in a window until it is closed; ``size`` in screen px, chosen when absent.

    ``after_first_frame`` is called once the first screen shows: the place to load what that
    screen does without. Inputs that come meanwhile are taken afterwards.

    Returns 0 when done, 3 without a display, 4 when a file of the game is missing; what went
    wrong is said on the error output.
    """
    words = host.desk.words
    try:
        window.open_display()
    except window.NoDisplayError as error:
        print(words("window.no_display", why=error), file=sys.stderr)
        return EXIT_NO_DISPLAY
    try:
        _play(host, size, after_first_frame)
    except (OSError, LookupError, ValueError) as error:
        if not from_assets(error):
            raise
        print(words("window.missing", why=error), file=sys.stderr)
        return EXIT_MISSING
    finally:
        pygame.display.quit()
    return EXIT_DONE


def _play(
    host: Host, size: tuple[int, int] | None, after_first_frame: Callable[[], object] | None
) -> None:
    app = open_app(host, size)
    sys.setswitchinterval(SWITCH)
    try:
        app.step()
        app.window.set_icon(app_icon(app.picture.kit))
        if after_first_frame is not None:
            after_first_frame()
        loop(app)
    finally:
        app.window.close()  # before the video ends: a window let go later would end another's


def open_app(host: Host, size: tuple[int, int] | None = None) -> App:
    """The window with the first screen still to draw. ``window.open_display`` comes before."""
    settings = host.desk.settings
    kit = load_kit(assets_dir(), settings.theme, int(settings.text_size) / 100)
    words = host.desk.words
    kit = kit.with_base(direction(words.language))
    view = window.GameWindow(words("window.title"), size, full=settings.display == "full")
    return App(host, view, kit, sounds=Sounds(assets_dir() / "sounds"))


def app_icon(kit: Kit) -> pygame.Surface:
    """The sign of the game for the task bar."""
    from game.desktop.pieces.emblem import emblem  # after the first screen, which has none

    canvas = Canvas(pygame.Surface((64, 64), pygame.SRCALPHA), kit)
    emblem(canvas, canvas.rect)
    return canvas.surface


def loop(app: App) -> None:
    """Turns until the shell is closing. What later screens need is made ready in quiet turns."""
    from game.desktop import ahead  # once the first screen shows

    jobs = ahead.jobs(app.picture.scene.space) if app.picture.scene is not None else iter(())
    while not app.host.desk.closing:
        began = time.monotonic()
        if not app.step() and (job := next(jobs, None)) is not None:
            job()
        time.sleep(max(0.0, app.rest() - (time.monotonic() - began)))


def from_assets(error: Exception) -> bool:
    """True when what went wrong is a file of `assets` that is missing or damaged."""
    from game.desktop.art import ArtError
    from game.desktop.coverage import FontError
    from game.desktop.theme import TokenError

    if isinstance(error, OSError):
        return error.filename is not None and str(assets_dir()) in str(error.filename)
    return isinstance(error, ArtError | FontError | TokenError)
