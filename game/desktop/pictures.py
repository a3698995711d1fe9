"""Pictures of screens without a window: for the demonstration and the documentation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.bots.decide import decide
from game.content.content import load
from game.content.packs import packs
from game.core.ruleset import DraftPhase
from game.core.view import view
from game.desktop import window
from game.desktop.kit import Kit, load_kit
from game.desktop.paint import Moods, Picture
from game.desktop.scene import make_scene
from game.paths import assets_dir, content_dir
from game.screens.commands import Back, Do, Go
from game.screens.desk import Desk
from game.screens.nodes import Node, dialog
from game.screens.shell import Shell
from game.session.seats import PERSON, Seat
from game.session.settings import Settings
from game.text.codes import direction
from game.text.phrases import french_words

if TYPE_CHECKING:
    from game.text.words import Words

SEED: Final = 2026
PLAYERS: Final = (PERSON, "greedy", "greedy", "greedy")
MENUS: Final = ("new_game", "saves", "settings", "rules", "sources", "glossary", "credits")
OVER_A_BOARD: Final = ("play_card", "repair", "equip", "sort", "support", "pause", "log")

Named = tuple[str, Node]


def write_all(
    folder: Path, shell: Shell | None = None, size: tuple[int, int] = window.WIDE
) -> list[Path]:
    """A picture of each screen in ``folder``: the menus, then the moments of one game.

    ``shell`` stands at the title; its plan, if it has seats, says which game is played.
    Raises ``OSError`` when a file cannot be written.
    """
    shell = shell or open_shell()
    kit = load_kit(assets_dir()).dressed(shell.desk.content.device)
    kit = kit.with_base(direction(shell.desk.words.language))
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, (name, tree) in enumerate(screens(shell), start=1):
        paths.append(folder / f"{number:02d}-{name}.png")
        pygame.image.save(picture(tree, shell.desk.words, kit, size).target, paths[-1])
    return paths


def picture(tree: Node, words: Words, kit: Kit, size: tuple[int, int] = window.WIDE) -> Picture:
    """A tree as a window of this size (screen px) would show it."""
    pygame.display.init()
    fit = window.fit(size)
    shown = Picture(pygame.Surface(size), kit, fit.scale)
    scene = make_scene(shown.canvas, fit.space(kit.fonts.text_size), tree, {}, words)
    shown.show(scene, Moods())
    return shown


def open_shell() -> Shell:
    """A shell of its own on the first device, at the title, that writes nothing."""
    content = load(packs(content_dir())[0].folder)
    return Shell(Desk(content, french_words(), Settings(), None, None), decide)


def screens(shell: Shell) -> Iterator[Named]:
    """Each screen by name: the menus, then what a game shows for the first time as it goes on."""
    planned = bool(shell.desk.plan.seats)
    yield "title", shell.tree()
    for name in MENUS:
        yield _opened(shell, Go(name))
        if name == "new_game":
            yield from _over_a_plan(shell)
    desk = shell.desk
    teams = [team.id for team in desk.content.device.teams]
    usual = [Seat(team, who) for team, who in zip(teams, PLAYERS, strict=False)]
    if planned:
        shell.begin(desk.scenario, tuple(desk.plan.seats), SEED)
    else:
        shell.begin(_with_every_screen(desk), tuple(usual), SEED)
    yield from _of_a_game(shell)


def _with_every_screen(desk: Desk) -> str:
    """The first scenario whose devices are drafted: it goes through every screen there is."""
    rulesets = desk.content.rulesets
    drafted = (
        name
        for name, rules in rulesets.items()
        if any(isinstance(phase, DraftPhase) for phase in rules.phases)
    )
    return next(drafted, desk.scenario)


def _of_a_game(shell: Shell) -> Iterator[Named]:
    desk = shell.desk
    seen: set[str] = set()
    while True:
        tree = shell.tree()
        name = _name(shell, tree)
        if name not in seen:
            seen.add(name)
            yield name, tree
            if name == "board" and desk.may_act:
                yield from _over_a_board(shell, tree)
        if desk.playing.acting < 0 and not desk.moments:
            return
        go_on(shell)


def _over_a_plan(shell: Shell) -> Iterator[Named]:
    """Who plays a household, over a new game: a computer's where there is one."""
    shell.perform(Go("new_game"))
    last = len(shell.desk.plan.seats) - 1
    yield _opened(shell, Go("seat", str(min(1, last))))
    shell.perform(Back())


def _over_a_board(shell: Shell, board: Node) -> Iterator[Named]:
    for name in OVER_A_BOARD:
        yield _opened(shell, Go(name))
    if len(shell.desk.state.households) > 1:
        yield _opened(shell, Go("household", "1"))
    if shell.desk.can_advise:
        shell.perform(Do("advise"))
        yield "advice", shell.tree()
        shell.perform(Back())
    hand = shell.desk.state.households[shell.desk.viewer].hand
    if hand:
        yield _opened(shell, Go("card", hand[0]))


def _opened(shell: Shell, command: Go) -> Named:
    """The tree with a page opened, and the page closed again."""
    shell.perform(command)
    tree = shell.tree()
    shell.perform(Back())
    return command.screen, tree


def _name(shell: Shell, tree: Node) -> str:
    """What tells one screen from another: its key, and the kind of a moment or a choice."""
    moment = shell.desk.moments[0].kind if shell.desk.moments else ""
    window_ = dialog(tree)
    if window_ is not None:
        return f"{window_.key}-{moment}" if moment else window_.key
    mine = "" if tree.key != "board" or shell.desk.may_act else "-watching"
    return f"{tree.key}{mine}"


def go_on(shell: Shell) -> None:
    """One step of the game; the person plays as a computer would."""
    desk = shell.desk
    game = desk.playing
    if desk.moments:
        shell.perform(Do("next"))
    elif desk.needs_curtain:
        shell.perform(Do("uncover"))
    elif game.acting_is_person:
        seat = game.acting
        whim = len(game.history.done)
        shell.act(decide("greedy", game.ruleset, view(game.state, seat), whim))
    else:
        shell.play_computer()
