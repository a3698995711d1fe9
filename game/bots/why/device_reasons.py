"""Why one keeps a device, replaces it, or parts with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.bots.deeds import EQUIPS, coins, deed
from game.bots.why import figures
from game.bots.why.case import Case, Finder, Found, Reason, many
from game.core import devices
from game.core.actions import BuyNew, Repair, RepairTogether, Sort
from game.core.state import Device


def _repair(case: Case) -> Found:
    if case.out and _back_in_service(case):
        yield Reason("out", {})
    if isinstance(case.action, RepairTogether):
        yield from many("together", -case.gains.elan)
    if any(deed(other) == "new" for other in case.legal):
        yield from many("new_cubes", case.new_cubes)
    numbers = case.ruleset.numbers
    if case.counts and case.years > 1:
        yield from many("service", numbers.service_full - numbers.service_faulty)
    yield from many("new_cubes", case.new_cubes)


def _back_in_service(case: Case) -> bool:
    """True when the repair is enough for the device to serve again."""
    assert isinstance(case.action, Repair | RepairTogether)
    phone = case.own.phone
    if phone is None:
        return False
    after = devices.repaired(case.ruleset, phone, case.action.fault)
    return not devices.is_dead(case.ruleset, after)


def _new(case: Case) -> Found:
    others = [action for action in case.legal if deed(action) in EQUIPS - {"new"}]
    device = figures.offered(case.ruleset, case.view, case.action)
    seen = [figures.offered(case.ruleset, case.view, other) for other in others]
    known = [found for found in seen if found is not None]
    if device is not None and known:
        least = max([figures.lasts(case.ruleset, other) for other in known])
        longer = min(case.years, figures.lasts(case.ruleset, device)) - least
        yield from many("lasts", longer)
    yield from _without(case)
    phone = case.own.phone
    if device is not None and phone is not None:
        most = min(case.years, figures.lasts(case.ruleset, device))
        yield from many("lasts_own", most - figures.lasts(case.ruleset, phone))
    yield from many("heavy", case.new_cubes)


def _without(case: Case) -> Found:
    """Nothing that works is at hand: the year would pass without."""
    spare = any(not devices.is_dead(case.ruleset, device) for device in case.own.drawer)
    if case.out and case.years and not spare:
        yield Reason("without", {})


def _refurbished(case: Case) -> Found:
    added = figures.refurbished_cubes(case.ruleset, case.view, case.seat)
    yield from many("lighter", case.new_cubes - added)
    device = figures.offered(case.ruleset, case.view, case.action)
    if device is not None:
        yield from many("lasts_more", min(case.years, figures.lasts(case.ruleset, device)))
    yield from _without(case)


def _used(case: Case) -> Found:
    new, used = [
        coins(case.ruleset, case.view, action) for action in (BuyNew(case.seat), case.action)
    ]
    yield from many("no_cube", case.new_cubes)
    yield from many("cheaper", new - used)


def _rent(case: Case) -> Found:
    lighter = case.new_cubes - sum(case.ruleset.numbers.rent_impact)
    yield from many("lighter", lighter)
    yield from _without(case)


def _sorted_device(case: Case) -> Device | None:
    assert isinstance(case.action, Sort)
    phone = case.own.phone
    if phone is not None and phone.id == case.action.device:
        return phone
    return devices.find(case.own.drawer, case.action.device)


def _give(case: Case) -> Found:
    if not case.years and case.counts:
        yield from many("drawer", case.ruleset.numbers.drawer_penalty)
    yield from many("coins_others", case.gains.coins)
    device = _sorted_device(case)
    if device is not None:
        again = devices.refurbished(case.ruleset, device)
        yield from many("lasts_more", figures.lasts(case.ruleset, again))


def _collect(case: Case) -> Found:
    device = _sorted_device(case)
    if not case.years and case.counts:
        yield from many("drawer", case.ruleset.numbers.drawer_penalty)
    if device is not None and not devices.can_be_given(case.ruleset, device):
        yield Reason("worn", {})
    yield from many("tokens", case.gains.tokens if case.years else 0)
    yield from many("coins", case.gains.coins)
    yield Reason("metals", {})


def _bin(case: Case) -> Found:
    if not case.years and case.counts:
        saved = case.ruleset.numbers.drawer_penalty
        yield from many("drawer", saved)
    yield from many("cubes", case.gains.cubes)


def _informal(case: Case) -> Found:
    yield from many("cubes", case.gains.cubes)
    yield from many("coins", case.gains.coins)


def _pass(case: Case) -> Found:
    if not case.own.drawer:
        yield Reason("empty", {})


FINDERS: Final[Mapping[str, Finder]] = {
    "repair": _repair,
    "new": _new,
    "refurbished": _refurbished,
    "used": _used,
    "rent": _rent,
    "give": _give,
    "collect": _collect,
    "bin": _bin,
    "informal": _informal,
    "pass": _pass,
}
"""By deed."""
