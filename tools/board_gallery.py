"""Draw the board and the drafts of a real game, some random actions on, to PNG files.

Usage: SDL_VIDEODRIVER=dummy python tools/board_gallery.py OUT [--seed 3] [--time]
Texts that do not fit their boxes are listed, and the exit code is then 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

import pygame  # noqa: E402

from game.bots.decide import decide  # noqa: E402
from game.content.content import Content, load  # noqa: E402
from game.core.ruleset import DraftPhase, FinalSortPhase  # noqa: E402
from game.desktop import window  # noqa: E402
from game.desktop.canvas import Canvas  # noqa: E402
from game.desktop.kit import Kit, load_kit  # noqa: E402
from game.desktop.placing import Mood, Placed  # noqa: E402
from game.desktop.views.registry import view_of  # noqa: E402
from game.screens import nodes  # noqa: E402
from game.screens.commands import Do  # noqa: E402
from game.screens.desk import Desk  # noqa: E402
from game.screens.nodes import Node  # noqa: E402
from game.screens.shell import Shell  # noqa: E402
from game.session.seats import Seat  # noqa: E402
from game.session.settings import Settings  # noqa: E402
from game.text.phrases import french_words  # noqa: E402

TEAMS = ("Cu", "Li", "Au", "Co", "Sn")
STEPS = 4000
GAMES = 40

Size = tuple[int, int]
Stop = Callable[[Shell], bool]


@dataclass(frozen=True)
class Shot:
    """A picture: which tree, the window, the theme, the text size, what has the focus."""

    name: str
    tree: str
    size: Size
    theme: str = "paper"
    text: float = 1.0
    focused: str = ""
    hovered: str = ""


WIDE, SMALL, LARGE, SQUARE = (1366, 768), (1024, 768), (1920, 1080), (1280, 1024)
SHOTS = (
    Shot("board-1366", "board", WIDE, focused="action.repair", hovered="hand.1"),
    Shot("board-1024", "board", SMALL, focused="lever", hovered="hand.1"),
    Shot("board-1920", "board", LARGE),
    Shot("board-2560x1080", "board", (2560, 1080)),
    Shot("board-1280x1024", "board", SQUARE),
    Shot("board-1368x912", "five", (1368, 912)),
    Shot("board-1152x800", "five", (1152, 800)),
    Shot("board-900x1200", "board", (900, 1200)),
    Shot("board-4k", "board", (3840, 2160)),
    Shot("board-dark", "board", WIDE, "dark"),
    Shot("board-contrast", "board", WIDE, "high_contrast"),
    Shot("board-contrast-1024", "board", SMALL, "high_contrast"),
    Shot("board-150", "board", WIDE, text=1.5),
    Shot("board-1024-150", "board", SMALL, text=1.5),
    Shot("board-1024-200", "board", SMALL, text=2.0),
    Shot("board-200", "board", WIDE, text=2.0),
    Shot("board-75", "board", WIDE, text=0.75),
    Shot("five-1366", "five", WIDE),
    Shot("five-1024", "five", SMALL),
    Shot("absent-1366", "absent", WIDE),
    Shot("absent-1024", "absent", SMALL, "dark"),
    Shot("sort-1366", "sort", WIDE),
    Shot("sort-1024", "sort", SMALL),
    Shot("watch-1366", "watch", WIDE),
    Shot("watch-1024", "watch", SMALL),
    Shot("draft-1366", "draft", WIDE, focused="draft.take"),
    Shot("draft-1024", "draft", SMALL),
    Shot("draft-1920", "draft", LARGE),
    Shot("draft-dark", "draft", WIDE, "dark"),
    Shot("draft-150", "draft", WIDE, text=1.5),
    Shot("draft-1024-150", "draft", SMALL, text=1.5),
    Shot("draft-200", "draft", WIDE, text=2.0),
    Shot("design-1366", "design", WIDE),
    Shot("design-1024", "design", SMALL, "high_contrast"),
)


def new_shell(content: Content, seats: tuple[Seat, ...], seed: int) -> Shell:
    """A game just begun."""
    shell = Shell(Desk(content, french_words(), Settings(), None, None), decide)
    shell.begin("standard", seats, seed)
    return shell


def play_until(shell: Shell, stop: Stop, seed: int) -> Shell:
    """Random actions until the tree is the one wanted, or the game is over."""
    chance = random.Random(seed)
    for _ in range(STEPS):
        if shell.desk.playing.state.over or stop(shell):
            break
        if shell.computer_is_due:
            shell.play_computer()
        else:
            _act(shell, chance)
    return shell


def _act(shell: Shell, chance: random.Random) -> None:
    """Goes on, or does one random thing that the rules allow."""
    shell.desk.notices.clear()
    tree = shell.tree()
    able = [node for node in nodes.focusable(tree) if node.enabled]
    ahead = [n for n in able if isinstance(n.command, Do) and n.command.deed in ("next", "pick")]
    if ahead and (shell.desk.moments or not shell.desk.picked):
        command = chance.choice(ahead).command
        assert command is not None
        shell.perform(command)
    else:
        shell.act(chance.choice(shell.desk.playing.legal()))


def _quiet(shell: Shell) -> bool:
    return not shell.desk.moments and shell.desk.may_act


def _in_year(year: int, hand: int = 0) -> Stop:
    def reached(shell: Shell) -> bool:
        state = shell.desk.playing.state
        if state.year < year or not _quiet(shell):
            return False
        own = state.households[shell.desk.viewer]
        return shell.tree().key == "board" and len(own.hand) >= hand and own.phone is not None

    return reached


def _in_draft(turn: int, *, families: bool) -> Stop:
    def reached(shell: Shell) -> bool:
        desk = shell.desk
        phase = desk.ruleset.phases[min(desk.state.phase, len(desk.ruleset.phases) - 1)]
        if not isinstance(phase, DraftPhase) or bool(phase.families) != families:
            return False
        return _quiet(shell) and desk.state.turn >= turn and bool(desk.picked)

    return reached


def _in_sort(shell: Shell) -> bool:
    desk = shell.desk
    phase = desk.ruleset.phases[min(desk.state.phase, len(desk.ruleset.phases) - 1)]
    return isinstance(phase, FinalSortPhase) and _quiet(shell)


def _without_phone(shell: Shell) -> bool:
    desk = shell.desk
    if desk.playing.state.year < 2 or not _quiet(shell) or shell.tree().key != "board":
        return False
    return desk.state.households[desk.viewer].phone is None


def _watching(shell: Shell) -> bool:
    return shell.desk.playing.state.year >= 3 and not shell.desk.moments


def trees(content: Content, seed: int, names: set[str]) -> dict[str, Node]:
    """The trees of these names: "board", "absent", "five", "sort", "watch", "draft", "design"."""
    four = (Seat(TEAMS[0]), *(Seat(team, "random") for team in TEAMS[1:4]))
    five = (Seat(TEAMS[0]), *(Seat(team, "random") for team in TEAMS[1:]))
    bots = tuple(Seat(team, "random") for team in TEAMS[:4])
    wanted: dict[str, tuple[tuple[Seat, ...], Stop]] = {
        "board": (four, _in_year(4, 3)),
        "five": (five, _in_year(6, 5)),
        "absent": (four, _without_phone),
        "sort": (four, _in_sort),
        "watch": (bots, _watching),
        "draft": (four, _in_draft(5, families=True)),
        "design": (four, _in_draft(4, families=False)),
    }
    return {name: _reach(content, seats, stop, seed) for name, (seats, stop) in wanted.items()
            if name in names}  # fmt: skip


def _reach(content: Content, seats: tuple[Seat, ...], stop: Stop, seed: int) -> Node:
    """The tree at the first place that is wanted, in the first game of some that comes there."""
    for attempt in range(seed, seed + GAMES):
        shell = play_until(new_shell(content, seats, attempt), stop, attempt)
        if not shell.desk.playing.state.over:
            return shell.tree()
    raise RuntimeError(f"no game of {GAMES} from seed {seed} on comes to the place wanted")


def placed_of(canvas: Canvas, shot: Shot, tree: Node) -> list[Placed]:
    """What the view of a tree places in the window of a shot."""
    space = window.fit(shot.size).space(shot.text)
    return view_of(tree.key)(canvas, space, tree)


def paint(canvas: Canvas, placed: list[Placed], shot: Shot) -> None:
    """Paints with the moods of the shot; a key may be given by its beginning."""
    for item in placed:
        key = item.node.key
        focused = bool(shot.focused) and key.startswith(shot.focused)
        hovered = bool(shot.hovered) and key.startswith(shot.hovered)
        able = item.node.can_focus
        mood = Mood(hovered=hovered and able, focused=focused and able)
        item.paint(canvas, item.rect, item.node, mood)


def draw(kit: Kit, shot: Shot, tree: Node) -> Canvas:
    """The picture of a shot."""
    dressed = kit.with_theme(shot.theme).with_text_size(shot.text)
    dressed.shapes.clear()
    canvas = Canvas(pygame.Surface(shot.size), dressed, window.fit(shot.size).scale)
    paint(canvas, placed_of(canvas, shot, tree), shot)
    return canvas


def measure(kit: Kit, tree: Node, size: Size) -> str:
    """Milliseconds of a whole painting, the first and the next ones."""
    kit.shapes.clear()
    shot = Shot("", "", size)
    canvas = Canvas(pygame.Surface(size), kit.with_text_size(1.0), window.fit(size).scale)
    times = []
    for _ in range(12):
        start = time.perf_counter()
        placed = placed_of(canvas, shot, tree)
        middle = time.perf_counter()
        paint(canvas, placed, shot)
        times.append((time.perf_counter() - middle, middle - start))
    cold, warm = times[0][0], sorted(times[1:])[len(times) // 2][0]
    placing = sorted(pair[1] for pair in times)[len(times) // 2]
    return f"{size[0]}x{size[1]}: cold {cold * 1e3:.1f} ms, warm {warm * 1e3:.2f} ms, " + (
        f"placing {placing * 1e3:.2f} ms"
    )


def main() -> int:
    """Draws everything; 1 when a text does not fit."""
    options = _options()
    pygame.display.init()
    content = load(ROOT / "content" / "smartphone", draft=True)
    kit = load_kit(ROOT / "assets")
    options.out.mkdir(parents=True, exist_ok=True)
    shots = [shot for shot in SHOTS if shot.name.startswith(options.only)]
    made = trees(content, options.seed, {"board", "draft", *(shot.tree for shot in shots)})
    faults = 0
    for shot in shots:
        canvas = draw(kit, shot, made[shot.tree])
        pygame.image.save(canvas.surface, options.out / f"{shot.name}.png")
        for over in canvas.overflows:
            print(f"{shot.name}: {over.text!r} sticks out by {over.by:.1f} px")
        faults += len(canvas.overflows)
    if options.time:
        for size in (WIDE, SMALL, LARGE, (3840, 2160)):
            print("board", measure(kit, made["board"], size))
            print("draft", measure(kit, made["draft"], size))
    return 1 if faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("only", nargs="?", default="", help="first letters of the pictures wanted")
    parser.add_argument("--seed", type=int, default=3, help="of the game and of its actions")
    parser.add_argument("--time", action="store_true", help="also measure a painting of the board")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
