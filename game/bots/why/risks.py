"""What an action costs or leaves open: the one thing to know before doing what is advised."""

from __future__ import annotations

from typing import Final

from game.bots.deeds import EQUIPS, card_of, deed
from game.bots.why import figures, outcome
from game.bots.why.case import Case, Found, Reason, many
from game.core import devices, sorting
from game.core.actions import Action, Repair, RepairTogether, TakeCard
from game.core.state import Device, actions_left, pending
from game.core.table import Table

_TOLD: Final = frozenset({"cubes_now", "cubes", "heavy", "weighs"})
"""Reasons that say themselves how many cubes it takes."""

_MINDED: Final = EQUIPS | {"repair", "repair_together", "hold", "react"}
"""What is done about the device itself, or after the year's use of it was settled."""

_PAID: Final = frozenset({"paid", "cheaper", "part_cheaper"})
"""Reasons that speak of the price."""


def risk(case: Case, reason: Reason) -> Reason | None:
    """What the person should know besides the reason; None when there is nothing."""
    return next(_risks(case, reason), None)


def _risks(case: Case, reason: Reason) -> Found:
    yield from _heavier(case)
    if reason.key not in _TOLD:
        yield from _cubes(case)
    if case.verb == "hold":
        yield from _hazard(case)
    if deed(case.action) == "rent":
        fee = case.rule("rent_year_cost")
        yield from many("rent_year", fee if case.years > 1 else 0)
    if reason.key not in _PAID:
        yield from many("coins", -case.gains.coins)
    if case.verb not in _MINDED and not _mends(case):
        yield from _wear(case)


def _heavier(case: Case) -> Found:
    """Cubes more than the lightest of the other cards or models, which is named."""
    choice = pending(case.view)
    if not isinstance(case.action, TakeCard) and (
        choice is None or choice.kind not in ("design", "catalogue")
    ):
        return
    rivals = [card for card in (card_of(case.view, other) for other in case.others) if card]
    mine = card_of(case.view, case.action)
    if mine and rivals:
        weights = {card: figures.part_cubes(case.ruleset, card) for card in rivals}
        lightest = min(rivals, key=weights.__getitem__)
        more = figures.part_cubes(case.ruleset, mine) - weights[lightest]
        yield from many("more_cubes", more, than=lightest)


def _cubes(case: Case) -> Found:
    if deed(case.action) == "new":
        yield from many("about_cubes", case.new_cubes)
    if not isinstance(case.action, TakeCard) and case.verb not in ("design", "model"):
        yield from many("cubes", case.gains.cubes)


def _hazard(case: Case) -> Found:
    harm = outcome.harm(case.ruleset, case.view, case.seat)
    if harm.fault:
        yield Reason("fault", {"fault": harm.fault})
    yield from many("wear", harm.levels, attribute=harm.attribute)
    yield from many("hazard_coins", harm.coins)


def _wear(case: Case) -> Found:
    """What a year of use does to the device, when the year after needs it."""
    phone = case.own.phone
    after = figures.next_year(case.ruleset, case.view, case.seat)
    if case.years < 2 or not case.view.year or phone is None or after is None:
        return
    if devices.is_dead(case.ruleset, after) and not case.out:
        yield from _dies(case, after)
    had = devices.faults(case.ruleset, phone)
    new = [fault for fault in devices.faults(case.ruleset, after) if fault not in had]
    if new:
        yield Reason("year_end", {"fault": new[0]})


def _dies(case: Case, after: Device) -> Found:
    """The device will not serve next year, and when a repair could still help: now or then."""
    left = actions_left(case.view, case.seat) - 1
    if any(_saves(case, other) for other in case.legal):
        yield from many("dies_soon", left)
    mended = [devices.repaired(case.ruleset, after, each.id) for each in case.ruleset.faults]
    glued = sorting.is_glued(Table(case.ruleset, case.view), case.seat, after)
    if not glued and any(not devices.is_dead(case.ruleset, device) for device in mended):
        yield Reason("dies_later", {})
    yield Reason("dies", {})


def _saves(case: Case, other: Action) -> bool:
    """True for a repair that is possible now and lets the device outlast the year."""
    phone = case.own.phone
    if phone is None or not isinstance(other, Repair | RepairTogether):
        return False
    mended = case.own._replace(phone=devices.repaired(case.ruleset, phone, other.fault))
    homes = (*case.view.households[: case.seat], mended, *case.view.households[case.seat + 1 :])
    after = figures.next_year(case.ruleset, case.view._replace(households=homes), case.seat)
    return after is not None and not devices.is_dead(case.ruleset, after)


def _mends(case: Case) -> bool:
    """True when the action itself does something about what would wear out."""
    done, after = case.gains, figures.next_year(case.ruleset, case.view, case.seat)
    if done.repaired or after is None:
        return True
    ids = [attribute.id for attribute in case.ruleset.attributes]
    worn = {ids[fault.attribute] for fault in case.ruleset.faults if fault.attribute >= 0}
    return done.levels > 0 and done.attribute in worn
