"""Opening and ending: what a person is told when the window cannot open."""

from __future__ import annotations

import shutil
from pathlib import Path

import pygame
import pytest

from game.desktop import app, window
from game.paths import assets_dir

from .small_shell import SmallShell, host


@pytest.fixture
def lacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the assets, used instead of the real ones, to take files away from."""
    copy = tmp_path / "assets"
    shutil.copytree(assets_dir(), copy)
    monkeypatch.setattr(app, "assets_dir", lambda: copy)
    return copy


def test_the_game_runs_until_the_window_is_closed() -> None:
    shell = SmallShell()
    shown: list[bool] = []

    def close() -> None:
        shown.append(pygame.display.get_init())
        pygame.event.post(pygame.Event(pygame.QUIT))

    assert app.run(host(shell), (800, 600), after_first_frame=close) == app.EXIT_DONE
    assert shown == [True]
    assert not pygame.display.get_init()


def test_without_a_display_it_says_so_and_tells_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere() -> None:
        raise window.NoDisplayError("x11 not available")

    monkeypatch.setattr(window, "open_display", nowhere)
    assert app.run(host(SmallShell())) == app.EXIT_NO_DISPLAY
    said = capsys.readouterr().err
    assert "x11 not available" in said
    assert "mode texte" in said


@pytest.mark.parametrize("name", ["fonts/lato/Lato-Black.ttf", "theme/tokens.json"])
def test_a_missing_file_is_named_with_its_remedy(
    lacking: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (lacking / name).unlink()
    assert app.run(host(SmallShell()), (800, 600)) == app.EXIT_MISSING
    said = capsys.readouterr().err
    assert Path(name).name in said
    assert "Réinstalle" in said


def test_a_missing_icon_is_named_when_the_screen_needs_it(
    lacking: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lacking / "icons" / "sac.svg").unlink()
    assert app.run(host(SmallShell()), (800, 600)) == app.EXIT_MISSING
    assert "sac" in capsys.readouterr().err


def test_an_error_of_the_program_is_not_taken_for_a_missing_file() -> None:
    class Broken(SmallShell):
        def perform(self, command: object) -> None:
            raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        app.run(
            host(Broken()),
            (800, 600),
            after_first_frame=lambda: pygame.event.post(pygame.Event(pygame.QUIT)),
        )
