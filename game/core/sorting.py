"""The short loops and the end of life: repairing, giving, collecting, throwing away."""

from __future__ import annotations

from typing import Final

from game.core import devices
from game.core.ruleset import Ruleset
from game.core.state import Device
from game.core.table import Table, add_cubes, gain, light_pillar, trigger


def repair_cost(table: Table, seat: int, device: Device, fault_id: str) -> int:
    """Coins that repairing this fault costs this household now."""
    ruleset = table.ruleset
    fault = ruleset.faults[ruleset.fault_index[fault_id]]
    cost = table.named_rule("repair_cost", seat)
    if fault.repair_rule >= 0:
        own = table.households[seat].rules[fault.repair_rule]
        cost += table.rules[fault.repair_rule] + table.year_rules[fault.repair_rule] + own
    numbers = ruleset.numbers
    if device.attributes[numbers.glued_attribute] >= numbers.repair_easy_level:
        cost -= numbers.repair_easy_less
    return max(0, cost)


TOGETHER: Final = "repair_elan"
"""The rule that says how much élan repairing together takes; a scenario may do without it."""


def repair_elan(table: Table, seat: int, device: Device) -> int:
    """Élan that repairing a fault of the device with others takes; 0 where that is not played.

    The scenario says whether it is: what cards take off its price leaves one élan at least.
    """
    if not plays_together(table.ruleset):
        return 0
    elan = table.named_rule(TOGETHER, seat)
    numbers = table.ruleset.numbers
    if device.attributes[numbers.glued_attribute] >= numbers.repair_easy_level:
        elan -= numbers.repair_easy_less
    return max(1, elan)


def plays_together(ruleset: Ruleset) -> bool:
    """True where the scenario lets households repair with others: its base price is some élan."""
    rule = ruleset.rule_index.get(TOGETHER)
    return rule is not None and ruleset.rule_base[rule] > 0


def is_glued(table: Table, seat: int, device: Device) -> bool:
    """True when the device cannot be opened, unless the right to repair has passed."""
    numbers = table.ruleset.numbers
    glued = device.attributes[numbers.glued_attribute] <= numbers.glued_level
    return glued and not table.named_rule("glued_repairable", seat)


def repair(table: Table, seat: int, fault_id: str, *, elan: int = 0) -> None:
    """Clears a fault of the phone in use: the deed, whoever pays; ``elan``: what others lent."""
    own = table.households[seat]
    if own.phone is None:
        return
    phone = devices.repaired(table.ruleset, own.phone, fault_id)
    table.households[seat] = own._replace(phone=phone, repaired=own.repaired + 1)
    how = {"elan": elan} if elan else {}
    table.emit("repaired", seat, fault=fault_id, **how)
    light_action(table, seat, "repair")
    trigger(table, "repaired", seat)


def light_action(table: Table, seat: int, action: str) -> None:
    """Counts a use of the pillar that an action belongs to."""
    light_pillar(table, seat, table.ruleset.action_pillars.get(action, -1))


def take_away(table: Table, seat: int, device: Device) -> None:
    """Removes a device from the household's drawer or use."""
    own = table.households[seat]
    if own.phone is not None and own.phone.id == device.id:
        table.households[seat] = own._replace(phone=None)
    else:
        table.households[seat] = own._replace(drawer=devices.without(own.drawer, device.id))


def give(table: Table, seat: int, device: Device) -> None:
    """Gives a device, already taken away, to be refurbished into the pool; with its reward."""
    devices.give_to_pool(table, device)
    own = table.households[seat]
    table.households[seat] = own._replace(gave=own.gave + 1)
    table.emit("phone_given", seat, device=device.id)
    coins = table.named_rule("give_coins", seat) + table.named_rule("sort_coins", seat)
    gain(table, seat, coins=coins, elan=table.named_rule("give_elan", seat))
    light_action(table, seat, "give")
    trigger(table, "gave", seat)


def collect(table: Table, seat: int, device: Device) -> None:
    """Hands a device, already taken away, to collection: tokens of the urban mine."""
    own = table.households[seat]
    tokens = table.named_rule("collect_tokens", seat)
    table.households[seat] = own._replace(
        collected=own.collected + 1,
        tokens=min(table.ruleset.numbers.token_limit, own.tokens + tokens),
    )
    table.emit("phone_collected", seat, device=device.id, tokens=tokens)
    coins = table.named_rule("collect_coins", seat) + table.named_rule("sort_coins", seat)
    gain(table, seat, coins=coins)
    light_action(table, seat, "collect")
    trigger(table, "collected", seat)


def throw_away(table: Table, seat: int, device: Device) -> None:
    """Bins a device, already taken away."""
    table.emit("phone_binned", seat, device=device.id)
    add_cubes(table, seat, table.ruleset.numbers.bin_impact)


def sell_informally(table: Table, seat: int, device: Device) -> None:
    """Sells a device, already taken away, to the informal sector."""
    table.emit("phone_sold_informally", seat, device=device.id)
    gain(table, seat, coins=table.named_rule("informal_coins", seat))
    add_cubes(table, seat, table.ruleset.numbers.informal_impact)


def sort_device(table: Table, seat: int, device: Device, fate: str) -> None:
    """Gives a device one of the fates of ``actions.FATES``."""
    take_away(table, seat, device)
    deeds = {
        "give": give,
        "collect": collect,
        "bin": throw_away,
        "informal": sell_informally,
    }
    deeds[fate](table, seat, device)
