"""A decision somebody owes: what is asked, the options, what each would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from game.content import wording
from game.core import devices
from game.core.actions import Choose
from game.core.effects import Choose as ChooseEffect
from game.core.state import Choice, pending
from game.screens import cards, frame, handset, labels, options, telling
from game.screens.commands import Act
from game.screens.desk import Desk
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role

NONE: Final = "none"


def build(desk: Desk) -> Node:
    """The screen of the pending choice."""
    owed = pending(desk.state)
    assert owed is not None
    title = desk.words(f"choice.{owed.kind}.title")
    children = (
        frame.top(desk),
        Node(
            Role.HEADING,
            "choice.title",
            title,
            desk.words(f"choice.{owed.kind}.text"),
            look=TeamLook(labels.team(desk, owed.seat)),
        ),
        *_asking(desk, owed),
        Node(Role.GROUP, "choice.options", children=_options(desk, owed)),
    )
    return Node(Role.SCREEN, "choice", title, children=children)


def _asking(desk: Desk, owed: Choice) -> tuple[Node, ...]:
    if not owed.card:
        return ()
    return (cards.node(desk, owed.card, "choice.card", "row"),)


def _options(desk: Desk, owed: Choice) -> tuple[Node, ...]:
    describe = _DESCRIBE.get(owed.kind, _as_card)
    nodes = [describe(desk, owed, item) for item in dict.fromkeys(owed.options)]
    return tuple(nodes)


def _choice(desk: Desk, owed: Choice, item: str, label: str, value: str, icon: str) -> Node:
    action = Choose(owed.seat, item)
    return Node(
        Role.CHOICE,
        f"choice.{item}",
        label,
        value,
        hint=telling.what_if(desk, action),
        command=Act(action),
        icon=icon,
    )


def _as_card(desk: Desk, owed: Choice, item: str) -> Node:
    action = Choose(owed.seat, item)
    hint = "" if owed.kind in ("design", "mission") else telling.what_if(desk, action)
    key = f"choice.{item}"
    return cards.node(desk, item, key, "row", command=Act(action), hint=hint)


def _reaction(desk: Desk, owed: Choice, item: str) -> Node:
    if item != NONE:
        return _as_card(desk, owed, item)
    label = desk.words("choice.reaction.none")
    return _choice(desk, owed, item, label, "", "alea")


def _household(desk: Desk, owed: Choice, item: str) -> Node:
    seat = int(item)
    own = desk.state.households[seat]
    value = handset.condition(desk, own.phone)
    node = _choice(desk, owed, item, labels.household(desk, seat), value, "maison")
    return replace(node, look=TeamLook(labels.team(desk, seat)))


def _fault(desk: Desk, owed: Choice, item: str) -> Node:
    name, icon = labels.name(desk, "fault", item), labels.icon(desk, "fault", item)
    return _choice(desk, owed, item, name, "", icon)


def _lever(desk: Desk, owed: Choice, item: str) -> Node:
    return _as_card(desk, owed, item)


def _phone(desk: Desk, owed: Choice, item: str) -> Node:
    own = desk.state.households[owed.seat]
    at_hand = (*own.drawer, *desk.state.pool, *((own.phone,) if own.phone else ()))
    device = devices.find(at_hand, int(item))
    if device is None:
        return _choice(desk, owed, item, desk.words("choice.phone.unknown"), "", _icon(desk))
    value = options.describe(desk, device)
    node = _choice(desk, owed, item, handset.title(desk, device), value, _icon(desk))
    return replace(node, look=handset.look(desk, device))


def _icon(desk: Desk) -> str:
    return desk.content.device.icon


def _option(desk: Desk, owed: Choice, item: str) -> Node:
    effect = desk.ruleset.scripts[owed.script][owed.step]
    assert isinstance(effect, ChooseEffect)
    label = wording.option_words(desk.content, owed.card, effect, item)
    return _choice(desk, owed, item, label, "", "valider")


_DESCRIBE: Final[dict[str, Callable[[Desk, Choice, str], Node]]] = {
    "reaction": _reaction,
    "household": _household,
    "look_household": _household,
    "fault": _fault,
    "lever": _lever,
    "phone": _phone,
    "option": _option,
}
