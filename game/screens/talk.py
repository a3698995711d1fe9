"""What to talk about after a game: one question of the table's own, and what not to conclude."""

from __future__ import annotations

from typing import Final

from game.core.state import State
from game.screens import cards, labels
from game.screens.desk import Desk
from game.screens.nodes import Node, Role

DECK: Final = "misconception"


def has_topics(desk: Desk) -> bool:
    """True when the content has received ideas to talk about."""
    return bool(desk.content.decks.get(DECK))


def build(desk: Desk, state: State) -> Node:
    """The received ideas as cards that open, under the question of this game's worst gauge."""
    words = desk.words
    worst = max(range(len(state.zones)), key=lambda kind: (state.zones[kind], state.gauges[kind]))
    kind = desk.content.device.kinds[worst]
    text = words("report.talk.text", kind=labels.lower(kind.name))
    topics = [
        cards.node(desk, card.id, f"report.talk.{card.id}", "row")
        for card in desk.content.decks.get(DECK, ())
    ]
    title = words("report.talk")
    children = tuple(topics)
    return Node(Role.GROUP, "report.talk", title, text, icon="idee-recue", children=children)
