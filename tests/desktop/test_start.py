"""The start: the first screen loads what it shows, the rest comes in quiet turns."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.desktop import ahead, app, window
from game.desktop.pictures import open_shell
from game.desktop.placing import Mood, Space
from game.desktop.views import registry

from .small_shell import SmallShell, host
from .test_tables_fit import SPACES, apart, fresh, placed_in

ROOT = Path(__file__).resolve().parents[2]
FIRST = """
import sys
from game.desktop import app
from game.desktop.views import registry
registry.view_of("title")
print(*sorted(name for name in sys.modules if name in WATCHED or name.startswith(VIEWS)))
"""


def test_the_title_loads_no_other_screen_and_no_reader_of_text_files() -> None:
    watched = {"yaml", "pydantic", "game.desktop.flights", "game.desktop.tips"}
    script = FIRST.replace("WATCHED", repr(watched)).replace("VIEWS", "'game.desktop.views.'")
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.rpartition(".")[2] for name in done.stdout.splitlines()[-1].split()}
    assert loaded == {"registry", "title", "pressed"}


def test_what_is_made_ready_covers_every_screen() -> None:
    jobs = list(ahead.jobs(Space(1366, 768, compact=False)))
    for job in jobs:
        job()
    for place in registry.VIEWS.values():
        assert f"game.desktop.views.{place.partition(':')[0]}" in sys.modules


def test_things_are_made_ready_only_while_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    shell, done, busy = SmallShell(), list[int](), [True, False, True, False]
    monkeypatch.setattr(ahead, "jobs", lambda space: iter([lambda: done.append(len(busy))] * 9))
    opened = app.open_app(host(shell), (800, 600))
    opened.step()

    def step() -> bool:
        if len(busy) == 1:
            pygame.event.post(pygame.Event(pygame.QUIT))
            app.App.step(opened)
        return busy.pop(0)

    monkeypatch.setattr(opened, "step", step)
    monkeypatch.setattr(opened, "rest", lambda: 0.0)
    app.loop(opened)
    opened.window.close()
    assert done == [2, 0]


def test_the_window_has_the_sign_of_the_game(monkeypatch: pytest.MonkeyPatch) -> None:
    signs: list[pygame.Surface] = []
    monkeypatch.setattr(window.GameWindow, "set_icon", lambda self, sign: signs.append(sign))
    assert app.run(host(SmallShell()), (800, 600), after_first_frame=_quit) == app.EXIT_DONE
    assert signs[0].get_size() == (64, 64)
    assert signs[0].get_at((32, 40)).a == 255


def test_a_second_window_survives_the_end_of_the_first() -> None:
    assert app.run(host(SmallShell()), (800, 600), after_first_frame=_quit) == app.EXIT_DONE
    window.open_display()
    second = window.GameWindow("second", (800, 600))
    gc.collect()
    second.surface.fill("red")
    second.present()
    assert second.surface.get_at((5, 5)) == pygame.Color("red")
    second.close()


def _quit() -> None:
    pygame.event.post(pygame.Event(pygame.QUIT))


@pytest.mark.parametrize("said", ["title.preparing", "title.preparing.then"])
@pytest.mark.parametrize("space", SPACES, ids=str)
def test_the_title_has_a_place_for_the_line_that_cards_are_made_ready(
    space: Space, said: str
) -> None:
    shell = open_shell()
    shell.desk.preparing = said
    canvas = fresh(space)
    placed = placed_in(canvas, space, shell.tree())
    line = next(item for item in placed if item.node.key == "title.preparing")
    line.paint(canvas, line.rect, line.node, Mood())
    assert canvas.overflows == []
    assert line.rect.x >= 0
    assert line.rect.right <= space.width
    assert line.rect.bottom <= space.height
    for item in placed:
        if item.node.can_focus:
            assert apart(item, line), item.node.key
