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
    """The foot of a card: « G07 · 7/36 ». In a game only the cards that it plays are counted."""
    code = desk.content.cards[card].code
    return f"{code} · {int(code[1:])}/{_last(desk, desk.content.deck_of[card])}"


def _last(desk: Desk, deck: str) -> int:
    """The highest number of a card of the deck that is in play; of all of them without a game."""
    cards = desk.content.decks[deck]
    played = cards if desk.game is None else [c for c in cards if c.id in desk.ruleset.cards]
    return max([int(card.code[1:]) for card in played or cards])


def capital(text: str) -> str:
    """A name at the head of a line: its first letter large."""
    return text[:1].upper() + text[1:]
