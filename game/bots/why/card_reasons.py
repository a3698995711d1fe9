"""Why one plays, joins, supports or takes a card, or goes and looks for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.bots.deeds import card_of
from game.bots.why import figures, outcome
from game.bots.why.case import Case, Finder, Found, Reason, many
from game.core import levers
from game.core.actions import Join, Support, TakeCard


def played(case: Case) -> Found:
    """What a card does at once, the rarest first."""
    done = case.gains
    if case.counts:
        yield from many("points", done.points)
        yield from many("service_now", done.service)
    if done.repaired:
        yield Reason("repaired", {})
    if done.pillars:
        yield Reason("pillar", {})
    if done.levels > 0:
        yield Reason("levels", {"n": done.levels, "attribute": done.attribute})
    if not done.cubes:  # coins are no reason to fill a bag
        yield from many("coins_later" if case.years > 1 else "coins", done.coins)
    if case.later:
        yield from many("elan", done.elan)
        yield from many("cards", done.cards)
    yield from many("rule", case.years if done.rules and case.years > 1 else 0)
    yield from many("tokens", done.tokens)
    if done.choice:
        yield Reason("choice", {})


def _join(case: Case) -> Found:
    assert isinstance(case.action, Join)
    card = case.ruleset.cards[case.action.card]
    if card.on and case.years > 1:
        yield Reason("years", {"n": case.years})
    if case.counts:
        yield from many("points", card.points)
    yield from played(case)


def _support(case: Case) -> Found:
    assert isinstance(case.action, Support)
    shown = levers.display(case.ruleset, case.view)
    given = case.view.support[shown.index(case.action.lever)]
    needed = levers.threshold(case.ruleset, len(case.view.households))
    missing = needed - sum(given) - case.action.elan
    if missing <= 0 and case.counts:
        yield from many("lever_points", case.gains.points)
    if missing <= 0:
        yield Reason("lever", {})
    yield from many("missing", missing)


def _engage(case: Case) -> Found:
    row = case.ruleset.deck_index.get("initiative", -1)
    costs = [case.ruleset.cards[card].elan for card in case.view.rows[row]] if row >= 0 else []
    missing = min(costs, default=0) - case.own.elan
    if case.later:
        yield from many("initiative", missing)
        yield from many("elan", case.gains.elan)
        yield from many("cards", case.gains.cards)
    yield Reason("free", {})


def _take(case: Case) -> Found:
    if isinstance(case.action, TakeCard) and not case.action.card:
        yield Reason("blind", {})
        return
    yield from part(case)


def part(case: Case) -> Found:
    """What a card or a model for a device has that another one, named, has not."""
    card, rules = card_of(case.view, case.action), case.ruleset
    others = [card_of(case.view, other) for other in case.others]
    yield from _cooler(case)
    cubes, price = figures.part_cubes(rules, card), figures.part_coins(rules, card)
    for other in others:
        lighter = figures.part_cubes(rules, other) - cubes
        yield from many("part_lighter", lighter, than=other)
        for attribute, levels in figures.part_gains(rules, card, other)[:1]:
            yield Reason("part_levels", {"n": levels, "attribute": attribute, "than": other})
        if not lighter:
            saved = figures.part_coins(rules, other) - price
            yield from many("part_cheaper", saved, than=other)
    yield from many("weighs", cubes)


def _cooler(case: Case) -> Found:
    """The best of the other cards would drive a gauge into a zone, and this one does not."""
    if not case.others or outcome.zones(case.ruleset, case.view, case.action):
        return
    other = case.others[0]
    entered = outcome.zones(case.ruleset, case.view, other)
    for kind, zone in sorted(entered.items(), key=lambda each: -each[1]):
        than = card_of(case.view, other)
        yield Reason("cool" if zone == 2 else "calm", {"kind": kind, "than": than})


FINDERS: Final[Mapping[str, Finder]] = {
    "play": played,
    "join": _join,
    "support": _support,
    "engage": _engage,
    "take": _take,
}
"""By deed."""
