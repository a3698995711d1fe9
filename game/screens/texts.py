"""The texts of cards as screens say them."""

from __future__ import annotations

from typing import Final

from game.content import wording
from game.screens.desk import Desk

BY_SCENARIO: Final = "scenario"
"""The setting that leaves the level of the texts to the scenario."""


def said(desk: Desk, card: str, field: str) -> str:
    """A text of a card (``rule``, ``text``, ``easy``, ``question``, ``note``…), "" if none."""
    return wording.card_words(desk.content, card, field)


def level(desk: Desk) -> str:
    """Which text a card shows: ``text`` or ``easy``, as the settings or else the scenario say."""
    wanted = desk.settings.level
    if wanted != BY_SCENARIO:
        return wanted
    return "text" if desk.game is None else desk.content.scenarios[desk.scenario].texts


def code_line(desk: Desk, card: str) -> str:
    """The foot of a card: « G07 · 7/36 »."""
    code = desk.content.cards[card].code
    total = desk.content.printed(desk.content.deck_of[card])
    return f"{code} · {int(code[1:])}/{total}"


def capital(text: str) -> str:
    """A name at the head of a line: its first letter large."""
    return text[:1].upper() + text[1:]
