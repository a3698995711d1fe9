"""A small shell for the tests of the window: a tree one can press, and nothing of the game."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, cast

from game.core.events import Event
from game.desktop.host import Host
from game.screens.commands import Back, Command, Do, Go
from game.screens.looks import CoreLook, GaugeLook, StageLook
from game.screens.nodes import Node, Role
from game.session.settings import Settings
from game.text.phrases.window import PHRASES
from game.text.words import Words


@dataclass
class SmallSeat:
    team: str = "Cu"


@dataclass
class SmallGame:
    seats: tuple[SmallSeat, ...] = (SmallSeat(),)


@dataclass
class SmallPage:
    name: str


@dataclass
class SmallDesk:
    """What the app reads of a desk."""

    settings: Settings = field(default_factory=Settings)
    words: Words = field(default_factory=lambda: Words(PHRASES))
    pages: list[SmallPage] = field(default_factory=lambda: [SmallPage("small")])
    last_events: tuple[Event, ...] = ()
    game: SmallGame | None = None
    shown_seat: int = 0
    closing: bool = False
    spoken: None = None
    notices: list[str] = field(default_factory=list)


class SmallShell:
    """Shows one page and one dialog; remembers what it was asked."""

    def __init__(self, build: Callable[[SmallShell], Node] | None = None) -> None:
        self.small = SmallDesk()
        self.asked: list[Command] = []
        self.cubes = 0
        self.due = 0
        self.thought = True
        self.work = 0
        self.beats = 0
        self.build = build or page

    @property
    def desk(self) -> Any:
        return self.small

    def tree(self) -> Node:
        root = self.build(self)
        children = list(root.children)
        if self.small.pages[-1].name == "ask":
            children.append(ask())
        for number, notice in enumerate(self.small.notices[:1]):
            key = f"notice.{number}"
            children.append(Node(Role.STATUS, key, notice, command=Do("dismiss"), live=True))
        return replace(root, children=tuple(children))

    def perform(self, command: Command) -> None:
        self.asked.append(command)
        if isinstance(command, Go):
            self.small.pages.append(SmallPage(command.screen))
        elif isinstance(command, Back):
            self.back()
        elif isinstance(command, Do):
            self._do(command)

    def back(self) -> None:
        if len(self.small.pages) > 1:
            self.small.pages.pop()

    @property
    def computer_is_due(self) -> bool:
        return self.due > 0

    def think(self) -> bool:
        return self.thought

    @property
    def working(self) -> bool:
        return self.work > 0

    def beat(self) -> None:
        self.beats += 1

    def play_computer(self) -> None:
        self.due -= 1
        self.add_cubes()

    def tick(self) -> bool:
        return False

    def add_cubes(self) -> None:
        self.cubes += 2
        params: dict[str, int | str] = {"stage": "extraction", "impact": "M", "count": 2}
        self.small.last_events = (Event("cubes_added", 0, params),)

    def _do(self, command: Do) -> None:
        if command.deed == "quit":
            self.small.closing = True
        elif command.deed == "set":
            settings = self.small.settings.with_value(command.subject, command.value)
            self.small.settings = settings
        elif command.deed == "dismiss":
            self.small.notices.pop(0)
        elif command.deed == "cubes":
            self.add_cubes()


def host(shell: SmallShell) -> Host:
    """The small shell as the app takes it."""
    return cast(Host, shell)


def page(shell: SmallShell) -> Node:
    """A page with a stage, a gauge, a rucksack and some buttons."""
    gauge = GaugeLook("M", shell.cubes, 10, 15, 20, "calm")
    core = CoreLook((("extraction", (("M", shell.cubes),)), ("use", (("C", 1),))))
    children = (
        Node(Role.HEADING, "title", "Petite page"),
        Node(Role.IMAGE, "stage", "Extraction", look=StageLook("extraction", "")),
        Node(Role.GAUGE, "gauge", "Matières", str(shell.cubes), look=gauge),
        Node(Role.CHART, "core", "Sac à dos", str(shell.cubes), look=core),
        Node(
            Role.GROUP,
            "actions",
            children=(
                Node(Role.BUTTON, "dig", "Creuser", hint="Tu creuses.", command=Do("cubes")),
                Node(Role.BUTTON, "ask", "Demander", command=Go("ask"), primary=True),
                Node(Role.BUTTON, "never", "Voler", why_not="Les ailes manquent.", command=Go("x")),
            ),
        ),
    )
    return Node(Role.SCREEN, "small", "Petite page", children=children)


def ask() -> Node:
    """A dialog with two choices and a way back."""
    children = (
        Node(Role.HEADING, "ask.title", "Que faire ?"),
        Node(Role.CHOICE, "one", "Un", "2 pièces", command=Do("one")),
        Node(Role.CHOICE, "two", "Deux", "3 pièces", command=Do("two")),
        Node(Role.BUTTON, "back", "Fermer", command=Back()),
    )
    return Node(Role.DIALOG, "ask", "Que faire ?", children=children)


def long_page(shell: SmallShell) -> Node:
    """A page several windows high."""
    lines = [Node(Role.BUTTON, f"line.{n}", f"Ligne {n}", command=Do("one")) for n in range(60)]
    return Node(Role.SCREEN, "long", "Longue page", children=tuple(lines))
