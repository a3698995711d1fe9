"""What the hazards of a year do to a phone, with their chances."""

from __future__ import annotations

from collections import Counter

from game.core import devices, flow, setup
from game.core.ruleset import Card, Ruleset
from game.core.state import Choice, Device
from game.core.table import Table


class Blows:
    """The outcomes of the whole hazard deck for a phone; remembers what it has worked out.

    Scripts are run on a table of their own, so that cards mean here what they mean in a game, and
    a new one each time, so that the same phone always meets the same.
    """

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._start, _, _ = setup.start(ruleset, ruleset.seats[0], 0)
        deck = ruleset.deck_index.get("hazard", -1)
        self._cards = _alike(ruleset, ruleset.deck_cards[deck] if deck >= 0 else ())
        self._total = sum([count for _, count in self._cards])
        self._known: dict[Device, list[tuple[float, Device | None]]] = {}
        self._harms: dict[tuple[Device, frozenset[str]], float] = {}

    def after(self, phone: Device) -> list[tuple[float, Device | None]]:
        """What may be left of a bare phone after a hazard, each with its probability."""
        known = self._known.get(phone)
        if known is None:
            counts: Counter[Device | None] = Counter()
            for card, count in self._cards:
                counts[self._struck(card, phone)] += count
            total = self._total
            known = [(count / total, left) for left, count in counts.items()] or [(1.0, phone)]
            self._known[phone] = known
        return known

    def harm(self, phone: Device, hazards: frozenset[str]) -> float:
        """The chance a year that a hazard of these kinds changes a bare phone."""
        known = self._harms.get((phone, hazards))
        if known is None:
            known = self._harms[phone, hazards] = self._harm(phone, hazards)
        return known

    def _harm(self, phone: Device, hazards: frozenset[str]) -> float:
        hits = [
            count
            for card, count in self._cards
            if card.hazard in hazards and self._struck(card, phone) != phone
        ]
        return sum(hits) / max(1, self._total)

    def _struck(self, card: Card, phone: Device) -> Device | None:
        ruleset = self._ruleset
        if card.only_if and not devices.at_most(ruleset, phone, card.only_if):
            return phone
        if card.stopped_by and devices.meets(ruleset, phone, card.stopped_by):
            return phone
        worn = devices.is_old(ruleset, phone) and bool(card.now_worn)
        return self._run(card.now_worn if worn else card.now, phone)

    def _run(self, script: str, phone: Device) -> Device | None:
        table = Table(self._ruleset, self._start)
        table.households[0] = table.households[0]._replace(phone=phone)
        table.agenda.clear()
        table.run_script(script, 0)
        while table.agenda:
            top = table.agenda.pop()
            if not isinstance(top, Choice):
                flow.run_task(table, top)
        return table.households[0].phone


def _alike(ruleset: Ruleset, deck: tuple[str, ...]) -> list[tuple[Card, int]]:
    """One card of each sort of a deck, and how many of the deck do the same."""
    sorts: dict[str, tuple[Card, int]] = {}
    for name in deck:
        card = ruleset.cards[name]
        scripts = [ruleset.scripts.get(script) for script in (card.now, card.now_worn)]
        key = repr((card.hazard, card.stopped_by, card.only_if, scripts))
        first, count = sorts.get(key, (card, 0))
        sorts[key] = (first, count + 1)
    return list(sorts.values())
