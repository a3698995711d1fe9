"""Drawing, discarding, rows of the market."""

from __future__ import annotations

from game.core.events import EVERYONE, Event
from game.core.state import BANK, HIDDEN
from game.core.table import Table


def draw(table: Table, deck: int) -> str:
    """The top card of a deck, reshuffling its discards when it is empty; "" when both are."""
    if not table.decks[deck]:
        if not table.discards[deck]:
            return ""
        table.decks[deck] = table.shuffle(table.discards[deck])
        table.discards[deck] = ()
        table.emit("deck_reshuffled", BANK, deck=table.ruleset.decks[deck])
    pile = table.decks[deck]
    table.decks[deck] = pile[:-1]
    return pile[-1]


def discard(table: Table, card: str) -> None:
    """Puts a card on the discards of its own deck."""
    deck = table.ruleset.deck_index[table.ruleset.cards[card].deck] if card != HIDDEN else 0
    table.discards[deck] = (*table.discards[deck], card)


def draw_gestures(table: Table, seat: int, count: int) -> None:
    """Draws gestures into a hand, up to the hand limit; only the seat learns which."""
    deck = table.ruleset.deck_index["gesture"]
    limit = table.named_rule("hand_limit", seat)
    for _ in range(count):
        own = table.households[seat]
        if len(own.hand) >= limit:
            return
        card = draw(table, deck)
        if not card:
            return
        table.households[seat] = own._replace(hand=(*own.hand, card))
        table.emit_secret("card_drawn", seat, card=card)


def refill_row(table: Table, deck: int) -> None:
    """Fills a row of the market up to its size, as far as the deck goes."""
    size = table.ruleset.row_sizes[deck]
    while len(table.rows[deck]) < size:
        card = draw(table, deck)
        if not card:
            return
        table.rows[deck] = (*table.rows[deck], card)
        table.emit("row_refilled", BANK, card=card, deck=table.ruleset.decks[deck])


def take_from_row(table: Table, deck: int, card: str) -> None:
    """Removes one copy of a card from a row."""
    row = list(table.rows[deck])
    row.remove(card)
    table.rows[deck] = tuple(row)


def remove_from_hand(table: Table, seat: int, card: str) -> None:
    """Removes one copy of a card from a hand."""
    own = table.households[seat]
    hand = list(own.hand)
    hand.remove(card)
    table.households[seat] = own._replace(hand=tuple(hand))


def reveal(table: Table, kind: str, seat: int, card: str) -> None:
    """Tells everybody which card came."""
    table.events.append(Event(kind, seat, {"card": card}, EVERYONE))
