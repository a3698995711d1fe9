"""Why an action is a good one: the first true reason that one can check at the table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.bots.deeds import deed
from game.bots.why import card_reasons, choice_reasons, device_reasons
from game.bots.why.case import Case, Finder, Found, Reason, many

_FINDERS: Final[Mapping[str, Finder]] = {
    **device_reasons.FINDERS,
    **card_reasons.FINDERS,
    **choice_reasons.FINDERS,
}


def reason_for(case: Case) -> Reason:
    """The first reason that holds; there is always one, if only what it costs."""
    finder = _FINDERS.get(deed(case.action), _nothing)
    for found in finder(case):
        return found
    if len(case.legal) == 1 and not (case.aloud and case.own.hand):
        return Reason("only", {})
    return next(_plain(case))


def _nothing(case: Case) -> Found:
    return iter(())


def _plain(case: Case) -> Found:
    """What it does to the bag and the purse, when there is nothing better to say."""
    if not case.gains.known:
        yield Reason("unknown", {})
    yield from many("cubes_now", case.gains.cubes)
    yield from many("paid", -case.gains.coins)
    yield Reason("no_cubes_now", {})
