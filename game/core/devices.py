"""What a device can do, how it ages, how it is made, given, repaired."""

from __future__ import annotations

from game.core.ruleset import Cubes, DeviceModel, Ruleset, Threshold
from game.core.state import BANK, Device, Owner
from game.core.table import Table

RENTAL = "rental"
NEW = "new"


def faults(ruleset: Ruleset, device: Device) -> tuple[str, ...]:
    """The faults a device has now, damage and worn attributes, in the ruleset's order."""
    damage, attributes = device.damage, device.attributes
    return tuple(
        [
            fault.id
            for fault in ruleset.faults
            if (
                attributes[fault.attribute] <= fault.at_most
                if fault.attribute >= 0
                else fault.id in damage
            )
        ]
    )


def is_dead(ruleset: Ruleset, device: Device) -> bool:
    """True when the device gives no service: too many faults, or an attribute used up."""
    count = 0
    for fault in ruleset.faults:
        if fault.attribute < 0:
            count += fault.id in device.damage
            continue
        level = device.attributes[fault.attribute]
        if fault.dead_at is not None and level <= fault.dead_at:
            return True
        count += level <= fault.at_most
    return count >= ruleset.numbers.faults_out


def service_of(ruleset: Ruleset, device: Device) -> int:
    """Points of service that a year with this device gives."""
    if is_dead(ruleset, device):
        return 0
    numbers = ruleset.numbers
    points = numbers.service_faulty if faults(ruleset, device) else numbers.service_full
    if numbers.bonus_attribute >= 0:
        bonus = device.attributes[numbers.bonus_attribute] >= numbers.bonus_level
        points += numbers.bonus_points if bonus else 0
    return points


def is_old(ruleset: Ruleset, device: Device) -> bool:
    """True from the age on at which a device is fragile."""
    return device.age >= ruleset.numbers.old_age


def meets(ruleset: Ruleset, device: Device, threshold: Threshold) -> bool:
    """True when the attribute reaches the threshold (higher for an old device)."""
    level = threshold.level + (threshold.worn if is_old(ruleset, device) else 0)
    return device.attributes[threshold.attribute] >= level


def at_most(ruleset: Ruleset, device: Device, threshold: Threshold) -> bool:
    """True when the attribute is at or below the threshold (higher for an old device)."""
    level = threshold.level + (threshold.worn if is_old(ruleset, device) else 0)
    return device.attributes[threshold.attribute] <= level


def with_attribute(ruleset: Ruleset, device: Device, attribute: int, value: int) -> Device:
    """The device with one attribute set, held between zero and its maximum."""
    maximum = ruleset.attributes[attribute].maximum
    value = max(0, value if maximum is None else min(value, maximum))
    levels = device.attributes
    if levels[attribute] == value:
        return device
    return device._replace(attributes=(*levels[:attribute], value, *levels[attribute + 1 :]))


def repaired(ruleset: Ruleset, device: Device, fault_id: str) -> Device:
    """The device without this fault."""
    fault = ruleset.faults[ruleset.fault_index[fault_id]]
    if fault.attribute >= 0:
        return with_attribute(ruleset, device, fault.attribute, fault.repaired_to)
    return device._replace(damage=tuple([d for d in device.damage if d != fault_id]))


def damaged(ruleset: Ruleset, device: Device, fault_id: str) -> Device:
    """The device with this fault: damage, or the attribute down to the level of the fault."""
    fault = ruleset.faults[ruleset.fault_index[fault_id]]
    if fault.attribute >= 0:
        level = min(device.attributes[fault.attribute], fault.at_most)
        return with_attribute(ruleset, device, fault.attribute, level)
    if fault_id in device.damage:
        return device
    return device._replace(damage=(*device.damage, fault_id))


def can_be_given(ruleset: Ruleset, device: Device) -> bool:
    """True when someone could still use it: the attribute that ends its life is not at zero."""
    attribute = ruleset.numbers.shelf_dead_attribute
    return attribute < 0 or device.attributes[attribute] > 0


def refurbished(ruleset: Ruleset, device: Device) -> Device:
    """The device as it enters the pool: no damage, attributes raised to what refurbishing gives.

    ``Numbers.refurbished_to`` gives per attribute a floor and a bonus.
    """
    levels = []
    for attribute, level, (floor, bonus) in zip(
        ruleset.attributes, device.attributes, ruleset.numbers.refurbished_to, strict=True
    ):
        raised = max(floor, level) + bonus
        levels.append(raised if attribute.maximum is None else min(raised, attribute.maximum))
    return device._replace(origin="refurbished", attributes=tuple(levels), damage=())


def from_model(table: Table, name: str, origin: str) -> Device:
    """A ready-made device, its attributes drawn by chance within the model's ranges."""
    model: DeviceModel = table.ruleset.models[name]
    levels = tuple(
        [
            low if low == high else table.chance(low, high)
            for low, high in zip(model.low, model.high, strict=True)
        ]
    )
    return new_device(table, origin, BANK, model.age, levels)


def new_device(
    table: Table,
    origin: str,
    maker: int,
    age: int,
    attributes: tuple[int, ...],
    parts: tuple[str, ...] = (),
    cubes: Cubes | None = None,
) -> Device:
    """A device with the next free id and no owner yet."""
    number = table.next_device
    table.next_device = number + 1
    history = cubes if cubes is not None else (0,) * table.ruleset.cube_count
    return Device(number, origin, maker, age, attributes, (), parts, history, ())


def owned_by(device: Device, seat: int, year: int) -> Device:
    """The device with one more household in its history."""
    return device._replace(owners=(*device.owners, Owner(seat, max(1, year), 0)))


def put_in_use(table: Table, seat: int, device: Device) -> None:
    """Makes a device the one in use; the one before goes to the drawer, a rented one back."""
    own = table.households[seat]
    drawer = own.drawer
    before = own.phone
    if before is not None and before.origin != RENTAL:
        drawer = (*drawer, before)
        table.emit("phone_stored", seat, device=before.id)
    table.households[seat] = own._replace(phone=owned_by(device, seat, table.year), drawer=drawer)


def without(devices: tuple[Device, ...], device_id: int) -> tuple[Device, ...]:
    """The devices but one."""
    return tuple([device for device in devices if device.id != device_id])


def find(devices: tuple[Device, ...], device_id: int) -> Device | None:
    """The device with this id, if it is there."""
    for device in devices:
        if device.id == device_id:
            return device
    return None


def give_to_pool(table: Table, device: Device) -> None:
    """Refurbishes a device into the common pool."""
    table.pool = (*table.pool, refurbished(table.ruleset, device))


def worn(device: Device, wears: tuple[int, ...]) -> Device:
    """The device with its attributes lowered by these amounts, never below zero."""
    return device._replace(attributes=_lowered(device.attributes, wears))


def aged(device: Device, wears: tuple[int, ...]) -> Device:
    """The device one year older and worn by these amounts."""
    return device._replace(age=device.age + 1, attributes=_lowered(device.attributes, wears))


def _lowered(levels: tuple[int, ...], wears: tuple[int, ...]) -> tuple[int, ...]:
    return tuple([max(0, level - wear) for level, wear in zip(levels, wears, strict=True)])
