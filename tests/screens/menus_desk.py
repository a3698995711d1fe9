"""A desk on the real content and a shell over it, for the tests of the menus."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.content.content import Content, load
from game.content.library import Library
from game.content.packs import Pack, packs
from game.core.actions import Action
from game.core.legal import legal
from game.core.ruleset import Ruleset
from game.core.state import BANK, State
from game.paths import content_dir
from game.screens.desk import Desk, Page
from game.screens.nodes import Node, child, walk
from game.screens.shell import Shell
from game.session import settings as settings_file
from game.session.running import RunningGame
from game.session.seats import Seat
from game.session.settings import Settings
from game.text.phrases import french_words

JEANS = Path(__file__).resolve().parents[1] / "content" / "jeans"


@cache
def content() -> Content:
    """The content of the smartphone, read once."""
    return load(content_dir() / "smartphone")


def first_legal(player: str, ruleset: Ruleset, state: State, whim: int) -> Action:
    """A computer household that takes whatever comes first."""
    return legal(ruleset, state)[0]


def shell(saves: Path | None = None, settings: Path | None = None) -> Shell:
    """A shell on the title."""
    desk = Desk(content(), french_words(), Settings(), saves, settings)
    return Shell(desk, first_legal)


def two_devices(
    saves: Path | None = None, settings: Path | None = None, *, spoiled: bool = False
) -> Shell:
    """A shell over the smartphone and the small jeans, each opened when it is asked for."""

    def open_(pack: Pack) -> Content:
        if spoiled and pack.id == "jeans":
            raise OSError("no such file")
        return content() if pack.id == "smartphone" else load(JEANS)

    phone = next(pack for pack in packs(content_dir()) if pack.id == "smartphone")
    library = Library([phone, *packs(JEANS.parent)], open_)
    kept = settings_file.load(settings).settings if settings else Settings()
    desk = Desk(library, french_words(), kept, saves, settings)
    return Shell(desk, first_legal)


def tree_of(made: Shell, page: str, subject: str = "") -> Node:
    """The tree of a page opened on the title."""
    made.desk.pages = [Page("title"), Page(page, subject)]
    return made.tree()


def press(made: Shell, key: str) -> Node:
    """Activates a node of what is on screen, as a person does; the tree after it."""
    node = child(made.tree(), key)
    assert not node.why_not, node.why_not
    assert node.command is not None
    made.perform(node.command)
    return made.tree()


def keys(tree: Node, start: str) -> list[str]:
    """The keys that begin so, in reading order."""
    return [node.key for node in walk(tree) if node.key.startswith(start)]


def said(tree: Node) -> str:
    """All the words of a tree."""
    lines = [(node.label, node.value, node.hint, node.why_not) for node in walk(tree)]
    return "\n".join([text for line in lines for text in line if text])


def play(made: Shell, seats: tuple[Seat, ...], steps: int, seed: int = 5) -> RunningGame:
    """A game begun and played so many steps by whoever comes; then back on the title."""
    made.begin("standard", seats, seed)
    game = made.desk.playing
    for _ in range(steps):
        if game.acting == BANK:
            break
        game.act(game.legal()[0])
    made.desk.game = None
    made.desk.moments.clear()
    made.desk.pages = [Page("title")]
    return game
