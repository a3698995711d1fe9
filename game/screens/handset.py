"""A phone put into nodes: how it stands, its attributes, its history."""

from __future__ import annotations

from typing import Final

from game.core import devices
from game.core.ruleset import Ruleset
from game.core.state import Device
from game.screens import goals, labels
from game.screens.desk import Desk
from game.screens.looks import HistoryLook, PhoneLook, StopLook
from game.screens.nodes import Node, Role

CRACKED: Final = "telephone-fissure"
LOW_BATTERY: Final = "telephone-decharge"
SLOW: Final = "telephone-lent"
"""Icons of faults that the drawing of a phone shows on the phone itself."""


def look(desk: Desk, device: Device | None) -> PhoneLook:
    """How a phone is drawn; None is an absent one."""
    named = desk.content.device
    drawing, icon = named.pictures.drawing, named.icon
    if device is None:
        return PhoneLook(absent=True, drawing=drawing, icon=icon)
    ruleset = desk.ruleset
    marks = tuple([labels.icon(desk, "fault", fault) for fault in devices.faults(ruleset, device)])
    return PhoneLook(
        absent=False,
        origin=device.origin,
        age=device.age,
        cracked=CRACKED in marks,
        low_battery=LOW_BATTERY in marks,
        slow=SLOW in marks,
        dead=devices.is_dead(ruleset, device),
        attributes=_attributes(desk, ruleset, device),
        drawing=drawing,
        icon=icon,
        marks=marks,
    )


def _attributes(
    desk: Desk, ruleset: Ruleset, device: Device
) -> tuple[tuple[str, int, int, str], ...]:
    return tuple(
        [
            (
                attribute.id,
                level,
                attribute.maximum or 3,
                labels.icon(desk, "attribute", attribute.id),
            )
            for attribute, level in zip(ruleset.attributes, device.attributes, strict=True)
        ]
    )


def title(desk: Desk, device: Device) -> str:
    """Where a phone comes from: « Reconditionné »."""
    return labels.name(desk, "origin", device.origin)


def age_line(desk: Desk, device: Device) -> str:
    """« 3 ans, 2 foyers »."""
    homes = len({owner.seat for owner in device.owners})
    return desk.words(
        "board.phone.line",
        age=desk.words("board.phone.age", n=device.age),
        homes=desk.words("board.phone.homes", n=max(1, homes)),
    )


def condition(desk: Desk, device: Device | None) -> str:
    """How it stands, in one line: fine, faulty or out of service, and the points a year."""
    if device is None:
        return desk.words("board.phone.none")
    faults = devices.faults(desk.ruleset, device)
    named = ", ".join([_fault(desk, device, fault) for fault in faults])
    if devices.is_dead(desk.ruleset, device):
        return desk.words("board.phone.dead", faults=labels.lower(named))
    points = devices.service_of(desk.ruleset, device)
    together = "" if goals.counts(desk) else "_together"
    if faults:
        return desk.words(f"board.phone.fault{together}", fault=named, n=points)
    return desk.words(f"board.phone.fine{together}", n=points)


def _fault(desk: Desk, device: Device, fault: str) -> str:
    """A fault by its name, and the level of what is so used up that the device does not serve."""
    name = labels.name(desk, "fault", fault)
    rule = next(each for each in desk.ruleset.faults if each.id == fault)
    level = device.attributes[rule.attribute] if rule.attribute >= 0 else 0
    if rule.attribute < 0 or rule.dead_at is None or level > rule.dead_at:
        return name
    return desk.words("board.phone.used_up", fault=name, n=level)


def state_icon(desk: Desk, device: Device | None) -> str:
    """The small icon of a phone's state."""
    named = desk.content.device
    if device is None or devices.is_dead(desk.ruleset, device):
        return named.pictures.missing
    faults = devices.faults(desk.ruleset, device)
    return labels.icon(desk, "fault", faults[0]) if faults else named.icon


def levels(desk: Desk, device: Device, key: str) -> tuple[Node, ...]:
    """One node an attribute: its name, its level in words."""
    nodes = []
    for (attribute, level, top, icon), rule in zip(
        look(desk, device).attributes, desk.ruleset.attributes, strict=True
    ):
        name = labels.name(desk, "attribute", attribute)
        if rule.maximum is None:
            words = desk.words("board.phone.level_open", n=level)
        else:
            words = desk.words("board.phone.level", level=level, top=top)
        nodes.append(Node(Role.TEXT, f"{key}.{attribute}", name, words, icon=icon))
    return tuple(nodes)


def history(desk: Desk, device: Device) -> HistoryLook:
    """The stops of a phone: the stages it was made at, then every household it served."""
    kinds = len(desk.ruleset.kinds)
    stops = []
    for index, stage in enumerate(desk.ruleset.stages[:2]):
        count = sum(device.cubes[index * kinds : (index + 1) * kinds])
        if count:
            stops.append(StopLook(stage, "", desk.words("board.cubes", n=count)))
    for owner in device.owners:
        low = owner.since
        high = low + max(0, owner.served - 1)
        phrase = "board.history.years" if high > low else "board.history.year"
        words = desk.words(phrase, low=low, high=high)
        stops.append(StopLook("", desk.playing.seats[owner.seat].team, words))
    return HistoryLook(tuple(stops[-4:]))
