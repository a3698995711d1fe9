"""The running app, driven as a person does, on a small shell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop import window
from game.desktop.kit import Kit
from game.desktop.pilot import NotSeenError, Pilot
from game.screens.commands import Back, Do, Go

from .small_shell import SmallGame, SmallShell, host, long_page

Fly = Callable[..., Pilot]


@pytest.fixture
def shell() -> SmallShell:
    made = SmallShell()
    made.small.game = SmallGame()
    return made


@pytest.fixture
def fly(kit: Kit, shell: SmallShell) -> Iterator[Fly]:
    """Makes a pilot on the small shell, and takes its window away afterwards."""
    pilots: list[Pilot] = []

    def make(size: tuple[int, int] = (1366, 768)) -> Pilot:
        pilots.append(Pilot(host(shell), kit, size))
        return pilots[-1]

    yield make
    for pilot in pilots:
        pilot.close()


def pixels(pilot: Pilot) -> bytes:
    return pygame.image.tobytes(pilot.app.window.surface, "RGB")


def test_a_click_does_what_the_button_says(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.press("Creuser")
    assert shell.asked == [Do("cubes")]


def test_a_press_released_elsewhere_does_nothing(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    place = pilot.middle("dig")
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1, touch=False))
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(1300, 700), button=1, touch=False))
    pilot.wait(0.1)
    assert shell.asked == []


def test_a_finger_a_little_beside_a_button_still_finds_it(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    placed = pilot.scene.find("dig")
    assert placed is not None
    place = (placed.rect.right + 6, placed.rect.cy)
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pygame.event.post(pygame.Event(kind, pos=place, button=1, touch=True))
    pilot.wait(0.1)
    assert shell.asked == [Do("cubes")]


def test_everything_is_reached_and_used_with_the_keyboard(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.key("tab", "return")  # the first tab shows the ring, on the main action
    assert shell.asked == [Go("ask")]
    pilot.key("down", "space")
    assert shell.asked[-1] == Do("two")
    pilot.key("escape")
    assert not pilot.sees("Que faire ?")


def test_focus_stays_inside_an_open_dialog(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.press("Demander")
    seen = set()
    for _ in range(8):
        pilot.key("tab")
        seen.add(pilot.app.control.focus.key)
    assert seen == {"one", "two", "back"}
    with pytest.raises(NotSeenError, match="Fermer"):
        pilot.press("Creuser")


def test_a_digit_does_the_action_of_that_number(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.key("1")
    assert shell.asked == [Do("cubes")]
    pilot.key("2", "2")
    assert shell.asked[-1] == Do("two")
    pilot.key("9")
    assert shell.asked[-1] == Do("two")


def test_a_refused_action_says_why_and_does_nothing(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.click("never", touch=True)
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert tip.text == "Les ailes manquent."
    assert shell.asked == []


def test_a_hint_shows_after_a_moment_and_goes_with_the_pointer(fly: Fly) -> None:
    pilot = fly()
    pilot.hover("Creuser")
    assert pilot.app.picture.moods.tip is None
    pilot.wait(0.6)
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert tip.text == "Tu creuses."
    pilot.hover("Demander")
    pilot.wait(0.6)
    assert pilot.app.picture.moods.tip is None


def test_what_slides_under_a_still_pointer_gives_no_hint_before_it_moves(fly: Fly) -> None:
    """Old bug: a card opened under the pointer showed the hint of whatever lay there."""
    pilot = fly()
    pilot.hover("Creuser")
    pilot.key("2", "escape")
    pilot.wait(1)
    assert pilot.app.picture.moods.hovered == "dig"
    assert pilot.app.picture.moods.tip is None
    pilot.hover("Creuser")
    pilot.wait(0.6)
    assert pilot.app.picture.moods.tip is not None


def test_nothing_is_drawn_while_nothing_changes(fly: Fly) -> None:
    pilot = fly()
    pilot.press("Creuser")
    pilot.wait(3)
    drawn = pilot.app.presented, pilot.app.picture.painted
    pilot.wait(10)
    assert (pilot.app.presented, pilot.app.picture.painted) == drawn


def test_a_change_of_mood_leaves_the_same_picture_as_painting_it_whole(fly: Fly) -> None:
    pilot = fly()
    pilot.hover("Voler")
    pilot.wait(1)
    pilot.press("Demander")
    pilot.wait(1)
    pilot.press("Fermer")
    pilot.wait(1)
    pilot.key("tab")
    pilot.wait(1)
    in_parts = pixels(pilot)
    pilot.app.picture.show(pilot.scene, pilot.app.picture.moods)
    assert pixels(pilot) == in_parts


def test_after_a_movement_the_picture_is_as_if_nothing_had_moved(
    fly: Fly, shell: SmallShell
) -> None:
    pilot = fly()
    pilot.press("Creuser")
    pilot.wait(0.2)
    assert pilot.app.motion.active
    moving = pixels(pilot)
    pilot.wait(2)
    assert not pilot.app.motion.active
    settled = pixels(pilot)
    assert settled != moving
    pilot.app.picture.show(pilot.scene, pilot.app.picture.moods)
    assert pixels(pilot) == settled


def test_any_key_completes_a_movement(fly: Fly) -> None:
    pilot = fly()
    pilot.press("Creuser")
    pilot.wait(0.1)
    assert pilot.app.motion.active
    pilot.key("x")
    assert not pilot.app.motion.active


def test_the_rucksack_keeps_its_count_until_the_cubes_land(fly: Fly) -> None:
    pilot = fly()
    pilot.press("Creuser")
    pilot.wait(0.05)
    assert pilot.app.picture.stand_ins["core"].value == "0"
    pilot.wait(2)
    assert pilot.app.picture.stand_ins == {}


def test_without_motion_a_still_chip_names_the_change(fly: Fly, shell: SmallShell) -> None:
    shell.small.settings = replace(shell.small.settings, motion="off")
    pilot = fly()
    before = pixels(pilot)
    pilot.key("1")
    chip = pixels(pilot)
    pilot.wait(1.0)
    assert pixels(pilot) == chip != before
    pilot.wait(1.0)
    assert not pilot.app.motion.active
    assert pixels(pilot) != chip


def test_a_computer_acts_at_its_pace_while_inputs_are_heard(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    shell.due = 2
    pilot.app.control.stale = True
    pilot.wait(0.5)
    assert shell.due == 2
    pilot.press("Demander")
    assert pilot.sees("Que faire ?")
    pilot.wait(0.7)
    assert shell.due == 1
    pilot.wait(4)
    assert shell.due == 0


def test_settings_change_theme_text_size_and_full_screen_at_once(
    fly: Fly, shell: SmallShell
) -> None:
    pilot = fly()
    paper = pixels(pilot)
    shell.perform(Do("set", "theme", "dark"))
    pilot.wait(0.1)
    dark = pixels(pilot)
    assert dark != paper
    high = pilot.see("Creuser").label
    shell.perform(Do("set", "text_size", "150"))
    pilot.wait(0.1)
    assert pilot.see(high) is not None
    assert pilot.scene.space.text_size == 1.5
    pilot.key("f11")
    assert shell.small.settings.display == "full"
    pilot.wait(0.1)
    assert pilot.app.window.full


def test_every_size_of_window_shows_the_page(fly: Fly, shell: SmallShell) -> None:
    pilot = fly((640, 480))
    sizes = ((1024, 768), (1366, 768), (1920, 1080), (800, 1200))
    for size in sizes:
        pilot.resize(size)
        pilot.wait(0.1)
        assert pilot.app.window.size == size
        pilot.press("Creuser")
    assert len(shell.asked) == len(sizes)


def test_a_page_longer_than_the_window_scrolls_with_focus_wheel_and_buttons(
    fly: Fly, shell: SmallShell
) -> None:
    shell.build = long_page
    pilot = fly()
    assert pilot.see("Descendre")
    for _ in range(20):
        pilot.key("tab")
    placed = pilot.scene.find("line.19")
    assert placed is not None
    assert placed.rect.y >= 0
    assert placed.rect.bottom <= pilot.scene.space.height
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=100))
    pilot.wait(0.1)
    assert pilot.scene.base.shift == 0
    pilot.press("Descendre")
    pilot.wait(0.1)
    assert pilot.scene.base.shift > 300
    pilot.press("Remonter")
    pilot.wait(0.1)
    assert pilot.scene.base.shift == 0


def test_focus_left_outside_the_window_by_the_wheel_can_still_move(
    fly: Fly, shell: SmallShell
) -> None:
    shell.build = long_page
    pilot = fly()
    pilot.key("tab")
    for _ in range(3):
        pilot.key("tab", shift=True)
    last = pilot.app.control.focus.key
    assert last == "line.59"
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=100))
    pilot.wait(1.0)
    hidden = pilot.scene.find(last)
    assert hidden is not None
    assert hidden.rect.y > pilot.scene.space.height + 50
    pilot.key("tab")
    pilot.wait(1.0)
    assert pilot.app.control.focus.key != last


def test_a_notice_stands_above_and_goes_when_pressed(fly: Fly, shell: SmallShell) -> None:
    shell.small.notices.append("Le disque est plein.")
    pilot = fly()
    pilot.press("Le disque est plein.")
    assert not pilot.sees("Le disque est plein.")
    assert shell.small.notices == []


def test_closing_the_window_asks_the_shell_to_quit(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pygame.event.post(pygame.Event(pygame.QUIT))
    pilot.wait(0.1)
    assert shell.small.closing


def test_in_the_background_the_loop_slows_down(fly: Fly) -> None:
    pilot = fly()
    pilot.wait(2)
    assert pilot.app.rest() == pytest.approx(1 / 20)
    pilot.press("Creuser")
    assert pilot.app.rest() == pytest.approx(1 / 60)
    pygame.event.post(pygame.Event(pygame.WINDOWFOCUSLOST))
    pilot.wait(0.1)
    assert pilot.app.rest() == pytest.approx(1 / 4)
    assert not pilot.app.motion.active


def test_a_screenshot_is_what_the_window_shows(fly: Fly, tmp_path: Path) -> None:
    pilot = fly()
    pilot.screenshot(tmp_path / "page.png")
    assert pygame.image.load(tmp_path / "page.png").get_size() == (1366, 768)


def test_back_closes_the_dialog_and_gives_focus_back(fly: Fly, shell: SmallShell) -> None:
    pilot = fly()
    pilot.key("tab", "return", "tab")
    assert pilot.app.control.focus.key in ("one", "two")
    pilot.key("escape")
    assert pilot.app.control.focus.key == "ask"
    assert shell.asked[-1] in (Back(), Go("ask"))


def test_a_window_too_small_to_read_says_so_until_it_is_larger(
    fly: Fly, shell: SmallShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = fly((640, 480))
    page = pixels(pilot)
    monkeypatch.setattr(window, "SMALLEST", (700, 500))
    pygame.event.post(pygame.Event(pygame.WINDOWRESIZED, x=640, y=480))
    pilot.wait(0.1)
    said = pixels(pilot)
    assert said != page
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(9, 9), button=1, touch=False))
    pilot.wait(0.1)
    assert pixels(pilot) == said
    assert shell.asked == []
    pilot.resize((1024, 768))
    pilot.wait(0.1)
    pilot.press("Creuser")
    assert shell.asked == [Do("cubes")]


def test_the_strip_follows_whichever_of_pointer_and_focus_moved_last(fly: Fly) -> None:
    pilot = fly()
    pilot.hover("Creuser")
    pilot.wait(0.6)
    pilot.key("tab", "tab")
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert tip.text == "Les ailes manquent."
    pilot.wait(0.2)
    pilot.hover("Demander")
    pilot.hover("Creuser")
    pilot.wait(0.6)
    tip = pilot.app.picture.moods.tip
    assert tip is not None
    assert tip.text == "Tu creuses."
