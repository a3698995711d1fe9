"""Mouse, touch and keyboard turned into meanings. The one keymap of the desktop edition."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

import pygame


class Meaning(StrEnum):
    """What a person wants, whatever they press."""

    NEXT = "next"
    PREVIOUS = "previous"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    ACTIVATE = "activate"
    BACK = "back"
    UNDO = "undo"
    REDO = "redo"
    FULL_SCREEN = "full_screen"
    RULES = "rules"
    LOG = "log"
    ADVICE = "advice"
    DIGIT = "digit"
    OTHER = "other"


class Key(NamedTuple):
    """A key pressed; ``digit`` is 1 to 9 for ``DIGIT``."""

    meaning: Meaning
    digit: int = 0


class Pointer(NamedTuple):
    """The pointer at a place of the window in screen px: ``move``, ``down``, ``up``, ``leave``."""

    kind: str
    x: float = 0
    y: float = 0
    touch: bool = False


class Wheel(NamedTuple):
    """The wheel turned; positive is towards the end of the page."""

    steps: float


Input = Key | Pointer | Wheel

SHIFT, CTRL = pygame.KMOD_SHIFT, pygame.KMOD_CTRL | pygame.KMOD_META

KEYMAP: Final[dict[tuple[int, str], Meaning]] = {
    (pygame.K_TAB, ""): Meaning.NEXT,
    (pygame.K_TAB, "shift"): Meaning.PREVIOUS,
    (pygame.K_LEFT, ""): Meaning.LEFT,
    (pygame.K_RIGHT, ""): Meaning.RIGHT,
    (pygame.K_UP, ""): Meaning.UP,
    (pygame.K_DOWN, ""): Meaning.DOWN,
    (pygame.K_PAGEUP, ""): Meaning.PAGE_UP,
    (pygame.K_PAGEDOWN, ""): Meaning.PAGE_DOWN,
    (pygame.K_RETURN, ""): Meaning.ACTIVATE,
    (pygame.K_KP_ENTER, ""): Meaning.ACTIVATE,
    (pygame.K_SPACE, ""): Meaning.ACTIVATE,
    (pygame.K_ESCAPE, ""): Meaning.BACK,
    (pygame.K_BACKSPACE, ""): Meaning.BACK,
    (pygame.K_AC_BACK, ""): Meaning.BACK,
    (pygame.K_u, ""): Meaning.UNDO,
    (pygame.K_z, "ctrl"): Meaning.UNDO,
    (pygame.K_y, "ctrl"): Meaning.REDO,
    (pygame.K_z, "ctrl+shift"): Meaning.REDO,
    (pygame.K_F11, ""): Meaning.FULL_SCREEN,
    (pygame.K_F1, ""): Meaning.RULES,
    (pygame.K_l, ""): Meaning.LOG,
    (pygame.K_c, ""): Meaning.ADVICE,
}
"""Key as the keyboard's own layout names it, and modifiers → meaning."""

DIGIT_KEYS: Final = {
    **{getattr(pygame, f"K_{n}"): n for n in range(1, 10)},
    **{getattr(pygame, f"K_KP{n}"): n for n in range(1, 10)},
}
DIGIT_PLACES: Final = {getattr(pygame, f"KSCAN_{n}"): n for n in range(1, 10)}
"""Where the digits stand: a French keyboard gives « & é " » there without shift."""

MODIFIERS_ALONE: Final = frozenset(
    {
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LMETA,
        pygame.K_RMETA,
        pygame.K_CAPSLOCK,
        pygame.K_NUMLOCKCLEAR,
    }
)


def understood(event: pygame.Event) -> Input | None:
    """What an event of pygame means to the game, or None."""
    if event.type == pygame.KEYDOWN:
        return _key(event.key, event.mod, getattr(event, "scancode", 0))
    if event.type == pygame.MOUSEMOTION:
        return _pointer("move", event)
    if event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) and event.button == 1:
        return _pointer("down" if event.type == pygame.MOUSEBUTTONDOWN else "up", event)
    if event.type == pygame.MOUSEWHEEL:
        return Wheel(-event.y)
    if event.type == pygame.WINDOWLEAVE:
        return Pointer("leave")
    return None


def _pointer(kind: str, event: pygame.Event) -> Pointer:
    x, y = event.pos
    return Pointer(kind, x, y, bool(getattr(event, "touch", False)))


def _key(key: int, modifiers: int, place: int) -> Key | None:
    if key in MODIFIERS_ALONE:
        return None
    held = _held(modifiers)
    digit = DIGIT_KEYS.get(key) or DIGIT_PLACES.get(place)
    if digit and "ctrl" not in held:
        return Key(Meaning.DIGIT, digit)
    return Key(KEYMAP.get((key, held), Meaning.OTHER))


def _held(modifiers: int) -> str:
    names = [name for name, mask in (("ctrl", CTRL), ("shift", SHIFT)) if modifiers & mask]
    return "+".join(names)
