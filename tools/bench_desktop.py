"""Measures the desktop edition without a screen; prints one flat JSON object.

Usage: python tools/bench_desktop.py [--seconds 10] [--runs 7]
Start-up and memory are ratios to a bare pygame window with one line of text, the two started in
turn on the same machine in the same minute: the command itself, until its first picture shows,
from byte code that an installation compiles. ``SDL_VIDEODRIVER=x11`` draws to a real screen, or to
Xvfb; without it nothing is shown. Times are milliseconds, memory is MB.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.screens.shell import Shell
    from game.session.seats import Seat

ROOT: Final = Path(__file__).resolve().parents[1]
QUIET: Final = {
    "SDL_VIDEODRIVER": os.environ.get("SDL_VIDEODRIVER", "dummy"),
    "SDL_AUDIODRIVER": "dummy",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}
SIZE: Final = (1366, 768)
FLIGHTS: Final = 6
SCREENS: Final = 100
PEAK: Final = """
import pathlib, re, resource, sys
status = pathlib.Path("/proc/self/status")
if status.exists():  # what getrusage says there includes the parent before the fork
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak /= 1024 * 1024 if sys.platform == "darwin" else 1024
print(peak, flush=True)
"""
BARE: Final = """
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.Window("bare", (1366, 768))
text = pygame.font.Font(FONT, 20).render("Bonjour", True, "black")
window.get_surface().fill("white")
window.get_surface().blit(text, (20, 20))
window.flip()
"""
OURS: Final = """
import os
from game.cli import play
from game.desktop import window
play.has_display = lambda: True  # nobody sees the dummy driver; everything else is as it is
shown = window.GameWindow.present
def present(self):
    shown(self)
    exec(PEAK)
    os._exit(0)
window.GameWindow.present = present
from game.cli import main
main(["play"])
"""

Figures = dict[str, float]


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.partition(";")[0])
    parser.add_argument("--seconds", type=float, default=10, help="time to watch a still screen")
    parser.add_argument("--runs", type=int, default=7, help="start-ups of each kind")
    asked = parser.parse_args()
    os.environ.update(QUIET)
    sys.path.insert(0, str(ROOT))
    figures = starts(asked.runs) | still(asked.seconds) | moving() | dialogs() | screens()
    print(json.dumps(figures, indent=2))
    return 0


def starts(runs: int) -> Figures:
    """From the command to the first frame, and the most memory held until then."""
    font = ROOT / "assets" / "fonts" / "lato" / "Lato-Regular.ttf"
    scripts = {
        "bare": BARE.replace("FONT", repr(str(font))) + PEAK,
        "game": OURS.replace("PEAK", repr(PEAK)),
    }
    seconds: dict[str, list[float]] = {"bare": [], "game": []}
    peaks: dict[str, list[float]] = {"bare": [], "game": []}
    with tempfile.TemporaryDirectory() as home:
        for turn in range(runs + 1):
            for name, script in scripts.items():
                took, peak = _started(script, home)
                if turn:  # the first compiles
                    seconds[name].append(took)
                    peaks[name].append(peak)
    start = {name: statistics.median(found) for name, found in seconds.items()}
    peak_of = {name: statistics.median(found) for name, found in peaks.items()}
    return {
        "desktop.start_bare_ms": round(start["bare"] * 1000, 1),
        "desktop.start_ms": round(start["game"] * 1000, 1),
        "desktop.start_ratio": round(start["game"] / start["bare"], 2),
        "desktop.memory_bare_mb": round(peak_of["bare"], 1),
        "desktop.memory_mb": round(peak_of["game"], 1),
        "desktop.memory_ratio": round(peak_of["game"] / peak_of["bare"], 2),
    }


def _started(script: str, home: str) -> tuple[float, float]:
    """Seconds until a script has shown its frame and said its peak, and that peak in MB.

    Nothing is kept on this machine: settings, games and byte code go to the folder ``home``.
    """
    own = {**os.environ, **QUIET, "TERRE_EN_POCHE_HOME": home, "PYTHONPYCACHEPREFIX": home}
    own.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=own, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        took = time.perf_counter() - begun
    if child.returncode:
        raise RuntimeError("a start-up failed; its message stands above")
    return took, float(line)


def still(seconds: float) -> Figures:
    """A board nobody touches: share of a core, and how often anything is drawn."""
    app = _on_a_board(persons=1, clock=time.monotonic)
    _turn(app, 2)
    drawn = app.presented + app.picture.painted
    cpu, begun = time.process_time(), time.monotonic()
    _turn(app, seconds)
    spent, elapsed = time.process_time() - cpu, time.monotonic() - begun
    redraws = app.presented + app.picture.painted - drawn
    app.window.close()
    return {
        "desktop.still_cpu_percent": round(100 * spent / elapsed, 3),
        "desktop.still_redraws": redraws,
        "desktop.still_seconds": round(elapsed, 1),
    }


def moving() -> Figures:
    """Frames while eight cubes fly over a board, drawn by software at 1366x768."""
    now = [0.0]
    app = _on_a_board(persons=1, clock=lambda: now[0])
    frames: list[float] = []
    for _ in range(FLIGHTS):
        _let_cubes_fly(app, now[0])
        frames += _until_still(app, now)
    app.window.close()
    return _spread("desktop.frame", frames)


def _let_cubes_fly(app: App, now: float) -> None:
    """Two cubes of each kind for the household that is shown."""
    from game.core.events import Event
    from game.desktop.flights import Change, in_full

    desk, scene = app.host.desk, app.control.scene
    stage, seat = desk.ruleset.stages[0], desk.shown_seat
    events = [
        Event("cubes_added", seat, {"stage": stage, "impact": kind, "count": 2})
        for kind in desk.ruleset.kinds
    ]
    change = Change(scene, scene, events, lambda seat: "", seat)
    made = in_full(app.picture.canvas, change, now)
    app.motion.add(made.movements, made.staged)


def screens() -> Figures:
    """Turns that show another screen while computer households play.

    Such a turn also decides, changes the game and builds the tree before it paints the whole.
    """
    now = [0.0]
    app = _on_a_board(persons=0, clock=lambda: now[0])
    turns: list[float] = []
    while len(turns) < SCREENS and not app.host.desk.state.over:
        now[0] += 1 / 60
        if app.host.desk.moments:
            app.host.back()
            app.control.stale = True
        scene, took = app.control.scene, _step(app)
        if app.control.scene is not scene:
            turns.append(took)
    app.window.close()
    return _spread("desktop.screen", turns)


def dialogs() -> Figures:
    """Turns that open a dialog over a board for the first time, and the frames of its fade."""
    from game.desktop.pictures import OVER_A_BOARD
    from game.screens.commands import Go

    now = [0.0]
    app = _on_a_board(persons=1, clock=lambda: now[0])
    openings: list[float] = []
    frames: list[float] = []
    for command in (*map(Go, OVER_A_BOARD), Go("household", "1")):
        app.host.perform(command)
        openings.append(_changed(app, now))
        frames += _until_still(app, now)
        app.host.back()
        frames += [_changed(app, now), *_until_still(app, now)]
    app.window.close()
    return _spread("desktop.dialog", openings) | _spread("desktop.fade", frames)


def _changed(app: App, now: list[float]) -> float:
    """The turn that shows another tree."""
    app.control.stale = True
    now[0] += 1 / 60
    return _step(app)


def _until_still(app: App, now: list[float]) -> list[float]:
    frames = []
    while app.motion.active:
        now[0] += 1 / 60
        frames.append(_step(app))
    return frames


def _spread(name: str, seconds: list[float]) -> Figures:
    seconds.sort()
    return {
        f"{name}_median_ms": round(statistics.median(seconds) * 1000, 2),
        f"{name}_p99_ms": round(seconds[int(len(seconds) * 0.99)] * 1000, 2),
        f"{name}_count": len(seconds),
    }


def _on_a_board(persons: int, clock: Callable[[], float]) -> App:
    """The app on a board in the middle of a game: years are played, one action at a time."""
    from game.desktop import ahead, app, kit, window
    from game.desktop.pictures import go_on, open_shell
    from game.paths import assets_dir

    shell = open_shell()
    shell.begin("standard", _seats(shell, persons), 2026)
    while shell.tree().key != "board" or shell.desk.moments or (persons and not shell.desk.may_act):
        go_on(shell)
    shell.desk.settings = shell.desk.settings.with_value("pace", "fast")
    window.open_display()
    view = window.GameWindow("bench", SIZE)
    opened = app.App(shell, view, kit.load_kit(assets_dir()), clock)
    opened.step()
    for job in ahead.jobs(opened.control.scene.space):
        job()  # as quiet turns on the title would have done long before
    return opened


def _seats(shell: Shell, persons: int) -> tuple[Seat, ...]:
    from game.session.seats import PERSON, Seat

    teams = [team.id for team in shell.desk.content.device.teams[:4]]
    return tuple([Seat(team, PERSON if n < persons else "greedy") for n, team in enumerate(teams)])


def _turn(app: App, seconds: float) -> None:
    """Turns the loop as the game does, for a while."""
    until = time.monotonic() + seconds
    while (begun := time.monotonic()) < until:
        app.step()
        time.sleep(max(0.0, app.rest() - (time.monotonic() - begun)))


def _step(app: App) -> float:
    begun = time.perf_counter()
    app.step()
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
