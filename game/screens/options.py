"""The lists of ways to do an action: each with its price, what it gives, or why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from game.core import equipping, levers, sorting
from game.core.actions import (
    BANK_DEVICE,
    FATES,
    Action,
    BuyNew,
    BuyUsed,
    Join,
    PlayCard,
    Rent,
    Repair,
    RepairTogether,
    Sort,
    Support,
    TakeRefurbished,
)
from game.core.checks import sortable
from game.core.devices import faults
from game.core.ruleset import DeviceModel
from game.core.state import HIDDEN, Device
from game.core.table import Table, rule_of
from game.screens import cards, handset, labels, telling, texts, tokens
from game.screens.board import reason
from game.screens.commands import Act, Back
from game.screens.desk import Desk, Page
from game.screens.looks import CardLook, Look, OfferLook, Token
from game.screens.nodes import Node, Role

FATE_ICONS: Final = {
    "give": "donner",
    "collect": "collecter",
    "bin": "poubelle",
    "informal": "filiere-informelle",
}

EVERY_SIGN: Final = 99
"""A row has room for all that a card changes."""


def build(desk: Desk, page: Page) -> Node:
    """The dialog of an action that has several ways."""
    words = desk.words
    options = _LISTS[page.name](desk) if desk.may_act else []
    title = words(f"options.{page.name}.title")
    heading = Node(Role.HEADING, f"{page.name}.title", title, _text(desk, page.name))
    back = Node(Role.BUTTON, "back", words("options.back"), command=Back(), icon="fermer")
    return Node(Role.DIALOG, page.name, title, children=(heading, *options, back))


def _text(desk: Desk, page: str) -> str:
    together = page == "repair" and desk.may_act and repaired_together(desk)
    return desk.words(f"options.{page}.text_together" if together else f"options.{page}.text")


def option(
    desk: Desk,
    action: Action,
    key: str,
    label: str,
    *,
    value: str = "",
    icon: str = "",
    look: Look | None = None,
) -> Node:
    """One way: its name, its price in words, what it would change, or why not."""
    why = reason(desk, action)
    return Node(
        Role.CHOICE,
        key,
        label,
        value,
        hint="" if why else telling.what_if(desk, action),
        why_not=why,
        command=Act(action),
        icon=icon,
        look=look,
    )


def _plays(desk: Desk) -> list[Node]:
    seat = desk.viewer
    found = []
    for card in dict.fromkeys(desk.state.households[seat].hand):
        if card != HIDDEN:
            found.append(_card(desk, PlayCard(seat, card), card))
    row = desk.ruleset.deck_index.get("initiative", -1)
    for card in desk.state.rows[row] if row >= 0 else ():
        found.append(_card(desk, Join(seat, card), card))
    return found


def _card(desk: Desk, action: Action, card: str) -> Node:
    look = _face(desk, card)
    price = cards.price(desk, card) or desk.words("options.free")
    rule = texts.said(desk, card, "rule")
    value = desk.words("options.card", price=price, rule=rule)
    key = f"option.{card}"
    return option(desk, action, key, look.title, value=value, icon=look.deck_icon, look=look)


def _face(desk: Desk, card: str) -> CardLook:
    """A card in a row, with every sign of what it changes."""
    look, ruled = cards.look(desk, card, "strip"), desk.ruleset.cards.get(card)
    return look if ruled is None else replace(look, tokens=tokens.of_card(desk, ruled, EVERY_SIGN))


def _repairs(desk: Desk) -> list[Node]:
    """Each fault for coins; one that is there also for élan, where that is played."""
    broken = _broken(desk)
    found = []
    for fault in desk.ruleset.faults:
        found.append(_for_coins(desk, fault.id))
        if fault.id in broken and repaired_together(desk):
            found.append(_for_elan(desk, fault.id))
    return found


def _broken(desk: Desk) -> tuple[str, ...]:
    phone = desk.state.households[desk.viewer].phone
    return () if phone is None else tuple(faults(desk.ruleset, phone))


def repaired_together(desk: Desk) -> bool:
    """True where élan can pay for a repair."""
    return sorting.plays_together(desk.ruleset)


def _for_coins(desk: Desk, fault: str) -> Node:
    seat = desk.viewer
    phone = desk.state.households[seat].phone
    value = ""
    chips: tuple[tuple[Token, ...], ...] = ()
    if phone is not None:
        cost = sorting.repair_cost(Table(desk.ruleset, desk.state), seat, phone, fault)
        value = desk.words("board.coins", n=cost) if cost else desk.words("options.free")
        chips = (_coins(str(cost)),)
    name, icon = labels.name(desk, "fault", fault), labels.icon(desk, "fault", fault)
    look, key = OfferLook(chips), f"option.{fault}"
    return option(desk, Repair(seat, fault), key, name, value=value, icon=icon, look=look)


def _for_elan(desk: Desk, fault: str) -> Node:
    seat = desk.viewer
    phone = desk.state.households[seat].phone
    assert phone is not None
    elan = sorting.repair_elan(Table(desk.ruleset, desk.state), seat, phone)
    name = desk.words("options.repair.with", fault=labels.name(desk, "fault", fault))
    return option(
        desk,
        RepairTogether(seat, fault),
        f"option.{fault}.together",
        name,
        value=desk.words("board.elan", n=elan),
        icon="elan",
        look=OfferLook(((tokens.icon("elan"), tokens.text(str(elan))),)),
    )


def _coins(price: str) -> tuple[Token, ...]:
    """The chip of a price."""
    return tokens.icon("piece"), tokens.text(price)


def _equips(desk: Desk) -> list[Node]:
    """What can be had now comes first."""
    seat = desk.viewer
    ways = [_new(desk, seat), *_pool(desk, seat), *_used(desk, seat), _rent(desk, seat)]
    return sorted(ways, key=lambda way: bool(way.why_not))


def _new(desk: Desk, seat: int) -> Node:
    """A new phone, its price, and the tokens of the urban mine that are in it."""
    price = equipping.new_price(Table(desk.ruleset, desk.state), seat)
    said, note = desk.words("board.coins", n=price), ""
    mine = desk.state.households[seat].tokens
    if mine:
        note = desk.words("options.note.tokens", n=mine)
        said = desk.words("options.new_tokens", price=said, n=mine)
    look = OfferLook((_coins(str(price)),), note)
    return _way(desk, BuyNew(seat), "new", "neuf", said, look)


def _rent(desk: Desk, seat: int) -> Node:
    """« 2 pièces maintenant, 3 pièces tous les 2 ans »."""
    start, each, years = [
        rule_of(desk.ruleset, desk.state, rule, seat)
        for rule in ("rent_start_cost", "rent_year_cost", "rent_interval")
    ]
    yearly = years == 1
    price = desk.words(
        "options.rent_price" if yearly else "options.rent_price_every",
        start=desk.words("board.coins", n=start),
        each=desk.words("board.coins", n=each),
        years=years,
    )
    later = desk.words("options.chip.year" if yearly else "options.chip.years", n=each, years=years)
    look, said = _of_model(desk, "rental", price)
    look = replace(look, chips=(_coins(str(start)), _coins(later)))
    return _way(desk, Rent(seat), "rental", "location", said, look)


def _of_model(desk: Desk, name: str, price: str) -> tuple[OfferLook, str]:
    """The qualities of a ready-made device, to be seen, and after its price in words."""
    model = desk.ruleset.models.get(name)
    if model is None:
        return OfferLook(()), price
    spans = zip(model.low, model.high, strict=True)
    said = [str(low) if low == high else f"{low}–{high}" for low, high in spans]
    icons = [labels.icon(desk, "attribute", each.id) for each in desk.ruleset.attributes]
    device = _describe_model(desk, model)
    value = desk.words("options.device", price=price, device=device)
    return OfferLook((), traits=tuple(zip(icons, said, strict=True))), value


def _describe_model(desk: Desk, model: DeviceModel) -> str:
    """The same line as for a device; what chance decides is a span, « 1–2 sur 3 »."""
    best = Device(0, "", -1, model.age, model.high, (), (), (0,) * desk.ruleset.cube_count, ())
    levels = []
    for node, low, high in zip(
        handset.levels(desk, best, "level"), model.low, model.high, strict=True
    ):
        span = "" if low == high else f"{low}–"
        levels.append(f"{node.label} {span}{node.value}")
    age = desk.words("board.phone.age", n=model.age)
    return desk.words("options.describe", age=age, levels=", ".join(levels))


def _way(
    desk: Desk,
    action: Action,
    origin: str,
    icon: str,
    price: str,
    look: OfferLook,
    number: str = "",
) -> Node:
    key = f"option.{origin}.{number or 'any'}"
    label = labels.name(desk, "origin", origin)
    return option(desk, action, key, label, value=price, icon=icon, look=look)


def _with_device(
    desk: Desk, action: Action, way: tuple[str, str], price: tuple[int, str, str], device: Device
) -> Node:
    """A phone to take: ``way`` is its origin and icon, ``price`` coins, words, whose it is."""
    coins, said, whose = price
    value = desk.words("options.device", price=said, device=describe(desk, device))
    age = desk.words("board.phone.age", n=device.age)
    note = desk.words("options.note.of", who=whose, age=age) if whose else age
    look = OfferLook((_coins(str(coins)),), note, handset.look(desk, device))
    return _way(desk, action, *way, value, look, str(device.id))


def describe(desk: Desk, device: Device) -> str:
    """A phone in one line: age, then its levels."""
    levels = [f"{node.label} {node.value}" for node in handset.levels(desk, device, "level")]
    age = desk.words("board.phone.age", n=device.age)
    return desk.words("options.describe", age=age, levels=", ".join(levels))


def _pool(desk: Desk, seat: int) -> list[Node]:
    price = rule_of(desk.ruleset, desk.state, "refurbished_cost", seat)
    said, way = desk.words("board.coins", n=price), ("refurbished", "reconditionner")
    found = [
        _with_device(desk, TakeRefurbished(seat, d.id), way, (price, said, ""), d)
        for d in desk.state.pool
    ]
    if not found:
        empty = TakeRefurbished(seat, BANK_DEVICE)
        found.append(_way(desk, empty, *way, said, OfferLook((_coins(str(price)),))))
    return found


def _used(desk: Desk, seat: int) -> list[Node]:
    price = rule_of(desk.ruleset, desk.state, "second_hand_cost", seat)
    said, way = desk.words("board.coins", n=price), ("second_hand", "occasion")
    found = []
    for other, own in enumerate(desk.state.households):
        if other == seat:
            continue
        who = labels.lower(labels.household(desk, other))
        paid = (price, desk.words("options.seller", price=said, who=who), who)
        for device in own.drawer:
            found.append(_with_device(desk, BuyUsed(seat, device.id), way, paid, device))
    look, bank = _of_model(desk, "bank", desk.words("options.bank", price=said))
    look = replace(look, chips=(_coins(str(price)),), note=desk.words("options.note.shop"))
    return [*found, _way(desk, BuyUsed(seat, BANK_DEVICE), *way, bank, look)]


def _sorts(desk: Desk) -> list[Node]:
    """Each phone that may go, and what may become of it."""
    return [
        Node(
            Role.GROUP,
            f"sort.{device.id}",
            labels.name(desk, "origin", device.origin),
            desk.words("board.phone.age", n=device.age),
            look=handset.look(desk, device),
            children=tuple([_fate(desk, device, fate) for fate in FATES]),
        )
        for device in sortable(Table(desk.ruleset, desk.state), desk.viewer)
    ]


def _fate(desk: Desk, device: Device, fate: str) -> Node:
    """One thing that may become of a phone, with what it brings and weighs."""
    action = Sort(desk.viewer, device.id, fate)
    found = telling.amounts(desk, action)
    chips = [tokens.amount(what, which, by) for (what, which), by in found.items()]
    return option(
        desk,
        action,
        f"option.{device.id}.{fate}",
        desk.words(f"options.fate.{fate}"),
        value=desk.words("options.fate.of", device=describe(desk, device)),
        icon=FATE_ICONS[fate],
        look=OfferLook(tuple([chip for chip in chips if chip])),
    )


def _supports(desk: Desk) -> list[Node]:
    """Each lever on display, and how much élan it can be given."""
    shown = levers.display(desk.ruleset, desk.state)
    return [
        _lever(desk, lever, sum(given))
        for lever, given in zip(shown, desk.state.support, strict=False)
    ]


def _lever(desk: Desk, lever: str, gathered: int) -> Node:
    needed = levers.threshold(desk.ruleset, len(desk.state.households))
    most = desk.ruleset.numbers.support_limit
    ways = [n for n in range(1, most + 1) if n == 1 or gathered + n <= needed]
    said = desk.words("board.lever.value", gathered=gathered, needed=needed)
    return Node(
        Role.GROUP,
        f"support.{lever}",
        labels.card_title(desk, lever),
        said,
        look=_face(desk, lever),
        children=tuple([_support(desk, lever, elan, said) for elan in ways]),
    )


def _support(desk: Desk, lever: str, elan: int, gathered: str) -> Node:
    rule = texts.said(desk, lever, "rule")
    return option(
        desk,
        Support(desk.viewer, lever, elan),
        f"option.{lever}.{elan}",
        desk.words("options.support", n=elan, card=labels.card_title(desk, lever)),
        value=desk.words("options.lever", gathered=gathered, rule=rule),
        icon="loi",
        look=_face(desk, lever),
    )


_LISTS: Final[dict[str, Callable[[Desk], list[Node]]]] = {
    "play_card": _plays,
    "repair": _repairs,
    "equip": _equips,
    "sort": _sorts,
    "support": _supports,
}
