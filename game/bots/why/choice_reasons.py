"""Why one answers a choice as one does: a hazard, a model, a mission."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from game.bots.deeds import card_of
from game.bots.why import outcome
from game.bots.why.card_reasons import part, played
from game.bots.why.case import Case, Finder, Found, Reason, many
from game.core.state import Choice, pending

SECRET: Final = frozenset({"mission", "look_keep", "look_share", "look_order", "look_household"})
"""Choices of which nobody else may learn why."""


def _choose(case: Case) -> Found:
    choice = pending(case.view)
    assert choice is not None
    finder = _CHOICES.get(choice.kind)
    if finder is not None:
        yield from finder(case, choice)
    elif choice.kind == "option":
        yield from played(case)


def _reaction(case: Case, choice: Choice) -> Found:
    harm = outcome.harm(case.ruleset, case.view, case.seat)
    if card_of(case.view, case.action) in case.ruleset.cards:
        if harm.fault:
            yield Reason("stops_fault", {"fault": harm.fault})
        if harm.levels:
            yield Reason("stops_wear", {"n": harm.levels, "attribute": harm.attribute})
        yield Reason("stops", {})
    elif harm == outcome.Harm():
        yield Reason("harmless", {})
    yield from many("keeps", case.years - 1)


def _design(case: Case, choice: Choice) -> Found:
    yield from part(case)


def _mission(case: Case, choice: Choice) -> Found:
    cards = case.ruleset.cards
    mine = cards[card_of(case.view, case.action)]
    others = [cards[card_of(case.view, other)] for other in case.others]
    best = max(others, key=lambda other: other.points, default=mine)
    yield from many("mission_points", mine.points - best.points, than=best.id)
    yield from many("mission_worth", mine.points)


_CHOICES: Final[Mapping[str, Callable[[Case, Choice], Found]]] = {
    "reaction": _reaction,
    "design": _design,
    "catalogue": _design,
    "mission": _mission,
}

FINDERS: Final[Mapping[str, Finder]] = {"choose": _choose}
"""By deed."""
