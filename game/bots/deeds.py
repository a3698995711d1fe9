"""What kind of thing an action is, and what it costs: one word and one number for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.core import equipping, making, sorting
from game.core.actions import (
    Action,
    BuyNew,
    BuyUsed,
    Choose,
    Engage,
    Join,
    LastYear,
    Pass,
    PlayCard,
    Rent,
    Repair,
    RepairTogether,
    Sort,
    Support,
    TakeCard,
    TakeRefurbished,
)
from game.core.ruleset import Ruleset
from game.core.state import Choice, State, pending
from game.core.table import Table, rule_of

_DEEDS: Final[Mapping[type, str]] = {
    Choose: "choose",
    TakeCard: "take",
    PlayCard: "play",
    Join: "join",
    Repair: "repair",
    RepairTogether: "repair",
    BuyNew: "new",
    TakeRefurbished: "refurbished",
    BuyUsed: "used",
    Rent: "rent",
    Engage: "engage",
    Support: "support",
    Pass: "pass",
    LastYear: "last_year",
}

EQUIPS: Final = frozenset({"new", "refurbished", "used", "rent"})
"""The deeds that give another phone."""

_PRICES: Final[Mapping[str, str]] = {
    "refurbished": "refurbished_cost",
    "used": "second_hand_cost",
    "rent": "rent_start_cost",
}


def deed(action: Action) -> str:
    """One word for an action: ``repair``, ``new``, ``give``, ``choose``…"""
    return action.fate if isinstance(action, Sort) else _DEEDS[type(action)]


def card_of(state: State, action: Action) -> str:
    """The id of the card that an action plays, joins, supports, takes or answers with, or ""."""
    if isinstance(action, PlayCard | Join | TakeCard):
        return action.card
    if isinstance(action, Support):
        return action.lever
    return action.option if isinstance(action, Choose) else ""


def coins(ruleset: Ruleset, state: State, action: Action) -> int:
    """Coins that an action takes at once; what it brings is not counted."""
    what = deed(action)
    if what in _PRICES:
        return rule_of(ruleset, state, _PRICES[what], action.seat)
    if isinstance(action, BuyNew):
        return equipping.new_price(Table(ruleset, state), action.seat)
    if isinstance(action, Repair):
        phone = state.households[action.seat].phone
        assert phone is not None
        return sorting.repair_cost(Table(ruleset, state), action.seat, phone, action.fault)
    if isinstance(action, PlayCard | Join | TakeCard) and action.card:
        return ruleset.cards[action.card].coins
    choice = pending(state)
    if isinstance(action, Choose) and isinstance(choice, Choice) and choice.kind == "catalogue":
        return making.model_price(ruleset, action.option)
    return 0
