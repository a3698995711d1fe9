"""A card put into a node: its face, its words, in the sizes that screens need."""

from __future__ import annotations

from typing import Final

from game.core.ruleset import Card
from game.core.state import HIDDEN
from game.screens import labels, texts, tokens
from game.screens.commands import Command, Go
from game.screens.desk import Desk
from game.screens.looks import CardLook
from game.screens.nodes import Node, Role
from game.text.numbers import signed

BACK: Final = "hidden"

MOST_TOKENS: Final = {"hand": 5, "strip": 6, "row": 7, "open": 7}
"""How many tokens a card of each size can show without becoming tiny."""


def look(desk: Desk, card_id: str, size: str = "hand") -> CardLook:
    """The face of a card; the back of one that the viewer may not know."""
    if card_id == HIDDEN:
        return _back(size)
    content = desk.content
    card = content.cards[card_id]
    ruled = desk.ruleset.cards.get(card_id)
    fact = content.facts[card.fact] if card.fact else None
    return CardLook(
        id=card_id,
        code=card.code,
        title=card.title,
        stage=card.stage,
        deck=content.deck_of[card_id],
        deck_icon=labels.icon(desk, "deck", content.deck_of[card_id]),
        kicker=kicker(desk, card_id),
        scene=card.scene or "",
        cost=_cost(ruled),
        cost_in="elan" if ruled is not None and ruled.elan and not ruled.coins else "coins",
        elan=str(ruled.elan) if ruled is not None and ruled.elan and ruled.coins else "",
        tokens=tokens.of_card(desk, ruled, MOST_TOKENS[size]) if ruled else (),
        rule=texts.said(desk, card_id, "rule"),
        figure=fact.figure if fact else "",
        figure_label=fact.label if fact else "",
        text=texts.said(desk, card_id, texts.level(desk)),
        pillar_icon=labels.icon(desk, "pillar", card.pillar) if card.pillar else "",
        pillar=texts.capital(labels.name(desk, "pillar", card.pillar)) if card.pillar else "",
        code_line=texts.code_line(desk, card_id),
        size=size,
    )


def _back(size: str) -> CardLook:
    return CardLook(BACK, "", "", "use", "gesture", "jouer", "", "", size=size, facing=False)


def _cost(card: Card | None) -> str:
    if card is None or not (card.coins or card.elan):
        return ""
    return str(card.coins or card.elan)


def kicker(desk: Desk, card_id: str) -> str:
    """The line above the title: the deck, and the family of a deposit."""
    deck = labels.name(desk, "deck", desk.content.deck_of[card_id])
    card = desk.ruleset.cards.get(card_id)
    if card is None or not card.family:
        return deck
    family = labels.lower(labels.name(desk, "family", card.family))
    return desk.words("card.kicker", deck=deck, more=family)


def price(desk: Desk, card_id: str) -> str:
    """What a card costs, in words; "" when it is free."""
    card = desk.ruleset.cards.get(card_id)
    if card is None:
        return ""
    coins = desk.words("board.coins", n=card.coins) if card.coins else ""
    elan = desk.words("board.elan", n=card.elan) if card.elan else ""
    if coins and elan:
        return desk.words("card.price_both", coins=coins, elan=elan)
    return coins or elan


def node(
    desk: Desk,
    card_id: str,
    key: str,
    size: str = "hand",
    *,
    why_not: str = "",
    command: Command | None = None,
    hint: str = "",
    chosen: bool = False,
) -> Node:
    """A card as a node; without a command of its own it opens large."""
    if card_id == HIDDEN:
        label = desk.words("card.hidden")
        return Node(Role.CARD, key, label, look=_back(size))
    return Node(
        Role.CARD,
        key,
        desk.content.cards[card_id].title,
        value=spoken(desk, card_id),
        hint=hint,
        why_not=why_not,
        command=command or Go("card", card_id),
        chosen=chosen,
        look=look(desk, card_id, size),
    )


def spoken(desk: Desk, card_id: str) -> str:
    """A card in words: deck, price, what it changes and weighs, rule."""
    parts = [
        kicker(desk, card_id),
        price(desk, card_id),
        _printed(desk, card_id),
        texts.said(desk, card_id, "rule"),
    ]
    return desk.words("card.spoken_join").join([part for part in parts if part])


def _printed(desk: Desk, card_id: str) -> str:
    """The attributes and cubes printed on a card: « solidité +1, +2 cubes climat »."""
    card = desk.ruleset.cards.get(card_id)
    if card is None:
        return ""
    words = desk.words
    attributes = [
        words("gain.attribute", attribute=labels.lower(attribute.name), sign=signed(by))
        for attribute, by in zip(desk.content.device.attributes, card.attributes, strict=False)
        if by
    ]
    cubes = [
        words("gain.cubes", n=count, sign=signed(count), impact=labels.lower(kind.name))
        for kind, count in zip(desk.content.device.kinds, card.impact, strict=False)
        if count
    ]
    return texts.capital(words("gain.join").join([*attributes, *cubes]))
