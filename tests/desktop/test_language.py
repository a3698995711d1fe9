"""The window in another language: its name, where lines begin, everything drawn again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.desktop import app, window
from game.screens.commands import Do, Go
from game.screens.desk import Desk
from game.screens.shell import Shell
from game.session.settings import Settings
from game.text.catalogue import UI
from game.text.phrases import french_words
from tests.i18n.catalogues import header, phrases, put
from tests.screens.menus_desk import content, first_legal


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell on the settings, with a little English and Arabic to choose from."""
    texts = {"window.title": ("Pocket Earth",), "settings.title": ("Settings",)}
    put(tmp_path, "en", UI, header() + phrases(texts))
    put(tmp_path, "ar", UI, header("ar") + phrases({"settings.title": ("الإعدادات",)}))
    desk = Desk(content(), french_words(), Settings(), None, None)
    desk.locales = tmp_path
    made = Shell(desk, first_legal)
    made.perform(Go("settings"))
    return made


@pytest.fixture
def opened(shell: Shell) -> Iterator[app.App]:
    """A window on it."""
    window.open_display()
    made = app.open_app(shell, (1024, 768))
    yield made
    made.window.close()


def shown(opened: app.App) -> tuple[str, str]:
    """The title of the screen, and where lines begin."""
    opened.step()
    scene = opened.picture.scene
    assert scene is not None
    titles = [item.node.label for item in scene.base.placed if item.node.key == "settings.title"]
    return titles[0], opened.picture.kit.fonts.base


def test_the_window_follows_the_language_at_once(opened: app.App) -> None:
    assert shown(opened) == ("Réglages", "ltr")
    opened.host.perform(Do("set", "language", "en"))
    assert shown(opened) == ("Settings", "ltr")
    assert opened.window.title == "Pocket Earth"
    opened.host.perform(Do("set", "language", "fr"))
    assert shown(opened) == ("Réglages", "ltr")
    assert opened.window.title == french_words()("window.title")


def test_lines_begin_at_the_right_where_the_language_has_it_so(opened: app.App) -> None:
    opened.host.perform(Do("set", "language", "ar"))
    assert shown(opened) == ("الإعدادات", "rtl")
    opened.host.perform(Do("set", "text_size", "150"))
    assert shown(opened)[1] == "rtl"
    opened.host.perform(Do("set", "language", "fr"))
    assert shown(opened) == ("Réglages", "ltr")


def test_a_window_that_opens_in_such_a_language_begins_there(shell: Shell) -> None:
    shell.perform(Do("set", "language", "ar"))
    window.open_display()
    opened = app.open_app(shell, (1024, 768))
    assert shown(opened) == ("الإعدادات", "rtl")
    opened.window.close()
