"""The four ways to a phone: new, refurbished, second-hand, rental."""

from __future__ import annotations

from game.core import devices, making
from game.core.actions import BANK_DEVICE
from game.core.ruleset import Cubes, Ruleset
from game.core.sorting import light_action
from game.core.state import Device
from game.core.table import Table, add_cubes, gain, trigger


def new_price(table: Table, seat: int) -> int:
    """Coins a new phone costs at least now, tokens of the urban mine counted."""
    tokens = min(table.households[seat].tokens, table.ruleset.numbers.token_limit)
    return max(0, table.named_rule("new_cost", seat) - tokens) + _cheapest(table.ruleset)


def _cheapest(ruleset: Ruleset) -> int:
    """Coins of the cheapest model, where whoever buys new chooses one."""
    if not ruleset.new_from_catalogue:
        return 0
    return min(making.model_price(ruleset, model) for model in ruleset.catalogue)


def buy_new(table: Table, seat: int) -> None:
    """Pays for a new phone with coins and tokens and starts its express grand tour.

    Where there is a catalogue, the coins of the model come on top once it is chosen.
    """
    ruleset = table.ruleset
    price = new_price(table, seat) - _cheapest(ruleset)
    own = table.households[seat]
    table.households[seat] = own._replace(tokens=0)
    gain(table, seat, coins=-price)
    if ruleset.new_from_catalogue:
        table.emit("new_phone_ordered", seat)
        making.offer_models(table, seat)
    else:
        making.start_express(table, seat)


def take_refurbished(table: Table, seat: int, device_id: int) -> None:
    """Takes a phone of the pool: its price, the cube of its refurbishing."""
    device = devices.find(table.pool, device_id)
    if device is None:
        return
    table.pool = devices.without(table.pool, device_id)
    gain(table, seat, coins=-table.named_rule("refurbished_cost", seat))
    if table.named_rule("refurbished_cubes", seat):
        device = _with_cubes(table, seat, table.ruleset.numbers.refurbish_impact, device)
    _receive(table, seat, device._replace(origin="refurbished"), "refurbished")


def buy_used(table: Table, seat: int, device_id: int) -> None:
    """Buys a sleeping phone from another household, or the bank's."""
    price = table.named_rule("second_hand_cost", seat)
    gain(table, seat, coins=-price)
    if device_id == BANK_DEVICE:
        device = devices.from_model(table, "bank", "second_hand")
    else:
        seller, found = owner_of(table, device_id)
        device = found._replace(origin="second_hand")
        own = table.households[seller]
        table.households[seller] = own._replace(drawer=devices.without(own.drawer, device_id))
        table.emit("phone_sold", seller, device=device_id, to=seat)
        gain(table, seller, coins=price)
    _receive(table, seat, device, "bought_used")


def rent(table: Table, seat: int) -> None:
    """Rents a phone: the first fee, its share of making and mining."""
    gain(table, seat, coins=-table.named_rule("rent_start_cost", seat))
    device = devices.from_model(table, "rental", devices.RENTAL)
    device = _with_cubes(table, seat, table.ruleset.numbers.rent_impact, device)
    own = table.households[seat]
    table.households[seat] = own._replace(rent_years=0)
    _receive(table, seat, device, "rented")


def owner_of(table: Table, device_id: int) -> tuple[int, Device]:
    """The seat in whose drawer a device sleeps, and the device. Raises ``LookupError``."""
    for seat, own in enumerate(table.households):
        device = devices.find(own.drawer, device_id)
        if device is not None:
            return seat, device
    raise LookupError(f"no drawer holds device {device_id}")


def _with_cubes(table: Table, seat: int, cubes: Cubes, device: Device) -> Device:
    return add_cubes(table, seat, cubes, device) or device


def _receive(table: Table, seat: int, device: Device, how: str) -> None:
    devices.put_in_use(table, seat, device)
    own = table.households[seat]
    if device.origin not in own.origins:
        table.households[seat] = own._replace(origins=(*own.origins, device.origin))
    table.emit("phone_received", seat, device=device.id, origin=device.origin)
    light_action(table, seat, device.origin)
    trigger(table, how, seat)
