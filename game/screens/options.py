"""The lists of ways to do an action: each with its price, what it gives, or why not."""

from __future__ import annotations

from collections.abc import Callable
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
from game.core.state import HIDDEN, Device
from game.core.table import Table, rule_of
from game.screens import cards, handset, labels, telling, texts
from game.screens.board import reason
from game.screens.commands import Act, Back
from game.screens.desk import Desk, Page
from game.screens.looks import Look, PhoneLook, TokensLook
from game.screens.nodes import Node, Role

FATE_ICONS: Final = {
    "give": "donner",
    "collect": "collecter",
    "bin": "poubelle",
    "informal": "filiere-informelle",
}


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
    look = cards.look(desk, card, "strip")
    price = cards.price(desk, card) or desk.words("options.free")
    rule = texts.said(desk, card, "rule")
    value = desk.words("options.card", price=price, rule=rule)
    key = f"option.{card}"
    return option(desk, action, key, look.title, value=value, icon=look.deck_icon, look=look)


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
    if phone is not None:
        cost = sorting.repair_cost(Table(desk.ruleset, desk.state), seat, phone, fault)
        value = desk.words("board.coins", n=cost) if cost else desk.words("options.free")
    name, icon = labels.name(desk, "fault", fault), labels.icon(desk, "fault", fault)
    return option(desk, Repair(seat, fault), f"option.{fault}", name, value=value, icon=icon)


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
    )


def _equips(desk: Desk) -> list[Node]:
    seat = desk.viewer
    found = [_way(desk, BuyNew(seat), "new", "neuf", _new(desk, seat))]
    found += _pool(desk, seat)
    found += _used(desk, seat)
    found.append(_way(desk, Rent(seat), "rental", "location", _rent(desk, seat)))
    return found


def _new(desk: Desk, seat: int) -> str:
    """The price of a new phone, and the tokens of the urban mine that are in it."""
    price = equipping.new_price(Table(desk.ruleset, desk.state), seat)
    said = desk.words("board.coins", n=price)
    tokens = desk.state.households[seat].tokens
    if not tokens:
        return said
    return desk.words("options.new_tokens", price=said, n=tokens)


def _rent(desk: Desk, seat: int) -> str:
    """« 2 pièces maintenant, 3 pièces tous les 2 ans »."""
    start, each, years = [
        rule_of(desk.ruleset, desk.state, rule, seat)
        for rule in ("rent_start_cost", "rent_year_cost", "rent_interval")
    ]
    return desk.words(
        "options.rent_price" if years == 1 else "options.rent_price_every",
        start=desk.words("board.coins", n=start),
        each=desk.words("board.coins", n=each),
        years=years,
    )


def _way(
    desk: Desk, action: Action, origin: str, icon: str, price: str, device: Device | None = None
) -> Node:
    number = device.id if device is not None else "any"
    label = labels.name(desk, "origin", origin)
    look: PhoneLook | None = None
    if device is not None:
        look = handset.look(desk, device)
        price = desk.words("options.device", price=price, device=describe(desk, device))
    key = f"option.{origin}.{number}"
    return option(desk, action, key, label, value=price, icon=icon, look=look)


def describe(desk: Desk, device: Device) -> str:
    """A phone in one line: age, then its levels."""
    levels = [f"{node.label} {node.value}" for node in handset.levels(desk, device, "level")]
    age = desk.words("board.phone.age", n=device.age)
    return desk.words("options.describe", age=age, levels=", ".join(levels))


def _pool(desk: Desk, seat: int) -> list[Node]:
    price = rule_of(desk.ruleset, desk.state, "refurbished_cost", seat)
    said = desk.words("board.coins", n=price)
    found = [
        _way(desk, TakeRefurbished(seat, d.id), "refurbished", "reconditionner", said, d)
        for d in desk.state.pool
    ]
    if not found:
        empty = TakeRefurbished(seat, BANK_DEVICE)
        found.append(_way(desk, empty, "refurbished", "reconditionner", said))
    return found


def _used(desk: Desk, seat: int) -> list[Node]:
    price = rule_of(desk.ruleset, desk.state, "second_hand_cost", seat)
    said = desk.words("board.coins", n=price)
    found = []
    for other, own in enumerate(desk.state.households):
        if other == seat:
            continue
        who = labels.lower(labels.household(desk, other))
        seller = desk.words("options.seller", price=said, who=who)
        for device in own.drawer:
            action = BuyUsed(seat, device.id)
            found.append(_way(desk, action, "second_hand", "occasion", seller, device))
    bank = desk.words("options.bank", price=said)
    found.append(_way(desk, BuyUsed(seat, BANK_DEVICE), "second_hand", "occasion", bank))
    return found


def _sorts(desk: Desk) -> list[Node]:
    seat = desk.viewer
    found = []
    for device in sortable(Table(desk.ruleset, desk.state), seat):
        for fate in FATES:
            name = desk.words(f"options.fate.{fate}")
            value = desk.words("options.fate.of", device=describe(desk, device))
            key = f"option.{device.id}.{fate}"
            look = handset.look(desk, device)
            action = Sort(seat, device.id, fate)
            icon = FATE_ICONS[fate]
            found.append(option(desk, action, key, name, value=value, icon=icon, look=look))
    return found


def _supports(desk: Desk) -> list[Node]:
    seat = desk.viewer
    shown = levers.display(desk.ruleset, desk.state)
    needed = levers.threshold(desk.ruleset, len(desk.state.households))
    most = desk.ruleset.numbers.support_limit
    found = []
    for lever, given in zip(shown, desk.state.support, strict=False):
        gathered = desk.words("board.lever.value", gathered=sum(given), needed=needed)
        for elan in range(1, most + 1):
            if elan > 1 and sum(given) + elan > needed:
                break
            label = desk.words("options.support", n=elan, card=labels.card_title(desk, lever))
            value = desk.words(
                "options.lever", gathered=gathered, rule=texts.said(desk, lever, "rule")
            )
            look = TokensLook(cards.look(desk, lever).tokens)
            action = Support(seat, lever, elan)
            key = f"option.{lever}.{elan}"
            found.append(option(desk, action, key, label, value=value, icon="loi", look=look))
    return found


_LISTS: Final[dict[str, Callable[[Desk], list[Node]]]] = {
    "play_card": _plays,
    "repair": _repairs,
    "equip": _equips,
    "sort": _sorts,
    "support": _supports,
}
