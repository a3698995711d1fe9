"""Cards: codes, what each deck must say, cards that cannot do what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from game.content.lint.context import Context
from game.content.models.cards import Card, HazardCard, InitiativeCard, LeverCard
from game.content.problems import Problem
from game.content.validate import Placed

TEXTS: Final = ("rule", "text", "easy", "question", "scene")
"""What every card shows; a misconception has its claim instead of a rule."""

ANSWERING: Final = frozenset({"lever", "gesture", "initiative"})
"""Decks whose cards can answer a heavy one."""


def check(context: Context) -> Iterator[Problem]:
    """What is wrong with single cards and with decks as a whole."""
    deck_of = context.content.deck_of
    for deck, card in context.library.cards:
        yield from _complete(deck, card)
        yield from _heavy(deck_of, card)
        yield from _costs(deck, card)
        yield from _lever_date(card)
        yield from _hazard(context, card)
    yield from _codes(context)


def _complete(deck: str, card: Placed[Card]) -> Iterator[Problem]:
    for name in TEXTS:
        if name == "rule" and deck == "misconception":
            continue
        if getattr(card.item, name) is None:
            yield card.problem((), "missing", f"no `{name}`", f"Add `{name}: …`.")
    if not card.item.all_facts and not card.item.sources and deck not in ("mission", "hazard"):
        yield card.problem(
            (), "no-source", "neither fact nor source",
            "Name in `fact` or `sources` where the text comes from.", severity="warning",
        )  # fmt: skip


def _heavy(deck_of: Mapping[str, str], card: Placed[Card]) -> Iterator[Problem]:
    if card.item.note is not None and card.item.answer is None:
        yield card.problem(
            ("note",), "no-answer", "a heavy card without answer",
            "Name in `answer` a lever, gesture or initiative.",
        )  # fmt: skip
    deck = deck_of.get(card.item.answer or "")
    if deck is not None and deck not in ANSWERING:
        yield card.problem(
            ("answer",), "answer-deck", f"a card of the deck `{deck}` is no answer",
            "Name a lever, gesture or initiative.",
        )  # fmt: skip


def _costs(deck: str, card: Placed[Card]) -> Iterator[Problem]:
    cost = card.item.cost
    if isinstance(card.item, InitiativeCard) and (cost is None or cost.elan is None):
        yield card.problem((), "no-cost", "an initiative without cost", "Add `cost: {elan: …}`.")
    if cost is not None and deck in ("lever", "news", "hazard", "alert", "mission"):
        yield card.problem(
            ("cost",), "idle-cost", "nobody pays the cost of this card", "Delete `cost`."
        )


def _lever_date(card: Placed[Card]) -> Iterator[Problem]:
    if isinstance(card.item, LeverCard) and card.item.since is not None:
        try:
            date.fromisoformat(card.item.since)
        except ValueError:
            yield card.problem(("since",), "date", f"{card.item.since} is no day", "Correct it.")


def _hazard(context: Context, card: Placed[Card]) -> Iterator[Problem]:
    item: Any = card.item
    if not isinstance(item, HazardCard):
        return
    maxima = {a.id: a.maximum for a in context.content.device.attributes}
    bound = item.stopped_by
    maximum = None if bound is None else maxima.get(bound.attribute)
    if bound is not None and maximum is not None and bound.at_least > maximum:
        yield card.problem(
            ("stopped_by", "at_least"), "never", f"{bound.attribute} never exceeds {maximum}",
            "Lower it.",
        )  # fmt: skip
    if item.now is None and item.now_worn is None and item.hazard != "calm":
        yield card.problem((), "idle-card", "the hazard does nothing", "Add `now`.")


def _codes(context: Context) -> Iterator[Problem]:
    """Codes count from 01 without gaps, in the order of the file."""
    letters = {deck.id: deck.letter for deck in context.content.device.decks}
    for deck in context.library.decks.values():
        if "cards" in context.library.unread or deck.id not in letters:
            continue
        if len(deck.cards) < deck.written:
            continue
        cards = deck.cards
        for number, card in enumerate(cards, start=1):
            expected = f"{letters[deck.id]}{number:02}"
            if card.item.code[0] != letters[deck.id]:
                break
            if card.item.code != expected:
                yield card.problem(
                    ("code",), "code-order", f"`{card.item.code}` where {expected} comes",
                    "Number the cards of the deck in order, without gaps.",
                )  # fmt: skip
                break
