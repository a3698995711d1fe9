"""What keys and pointers mean."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.inputs import Key, Meaning, Pointer, Wheel, understood


def pressed(key: int, modifiers: int = 0, place: int = 0) -> object:
    event = pygame.Event(pygame.KEYDOWN, key=key, mod=modifiers, scancode=place)
    return understood(event)


@pytest.mark.parametrize(
    ("key", "modifiers", "meaning"),
    [
        (pygame.K_TAB, 0, Meaning.NEXT),
        (pygame.K_TAB, pygame.KMOD_RSHIFT, Meaning.PREVIOUS),
        (pygame.K_SPACE, 0, Meaning.ACTIVATE),
        (pygame.K_RETURN, pygame.KMOD_NUM, Meaning.ACTIVATE),
        (pygame.K_ESCAPE, 0, Meaning.BACK),
        (pygame.K_u, 0, Meaning.UNDO),
        (pygame.K_z, pygame.KMOD_LCTRL, Meaning.UNDO),
        (pygame.K_z, 0, Meaning.OTHER),
        (pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, Meaning.REDO),
        (pygame.K_y, pygame.KMOD_LCTRL, Meaning.REDO),
        (pygame.K_F11, 0, Meaning.FULL_SCREEN),
        (pygame.K_F1, 0, Meaning.RULES),
        (pygame.K_l, 0, Meaning.LOG),
    ],
)
def test_keys_mean_what_the_keymap_says(key: int, modifiers: int, meaning: Meaning) -> None:
    assert pressed(key, modifiers) == Key(meaning)


def test_digits_work_on_a_french_keyboard_without_shift() -> None:
    assert pressed(pygame.K_3) == Key(Meaning.DIGIT, 3)
    assert pressed(pygame.K_KP3) == Key(Meaning.DIGIT, 3)
    assert pressed(ord("é"), place=pygame.KSCAN_2) == Key(Meaning.DIGIT, 2)


def test_a_modifier_alone_means_nothing() -> None:
    assert pressed(pygame.K_LSHIFT) is None


def test_touch_is_told_from_the_mouse_and_other_buttons_mean_nothing() -> None:
    touch = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1, touch=True)
    assert understood(touch) == Pointer("down", 3, 4, touch=True)
    right = pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=3, touch=False)
    assert understood(right) is None
    wheel = pygame.Event(pygame.MOUSEWHEEL, x=0, y=-2)
    assert understood(wheel) == Wheel(2)
