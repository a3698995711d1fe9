"""The panel of one household: what it has, its phone, its rucksack, its drawer."""

from __future__ import annotations

from typing import Final

from game.core import metrics, sorting, yearly
from game.core.ruleset import Goal
from game.core.state import HIDDEN, Household
from game.core.table import Table
from game.screens import goals, handset, labels
from game.screens.commands import Go
from game.screens.desk import Desk
from game.screens.frame import whose_turn
from game.screens.looks import CoreLook, FigureLook, TeamLook
from game.screens.nodes import Node, Role
from game.session.seats import style_of

SERVICE: Final = "reseau"
YEARS: Final = "usage"
"""Icons of what a device gives: points of service, years of service."""

MISSED: Final = "fermer"
"""The icon of a mission that asks for less than there is already."""


def build(desk: Desk, seat: int) -> Node:
    """The left panel of the board."""
    own = desk.state.households[seat]
    children = (
        Node(
            Role.BUTTON,
            "me.name",
            labels.household(desk, seat),
            whose_turn(desk),
            hint=desk.words("board.household.hint"),
            command=Go("household", str(seat)),
            icon="loupe",
            look=TeamLook(labels.team(desk, seat), style_of(desk.playing.seats[seat].player)),
        ),
        *figures(desk, own),
        phone(desk, own),
        rucksack(desk, own),
        drawer(desk, seat),
        *mission(desk, own),
    )
    return Node(Role.GROUP, "me", labels.household(desk, seat), children=children)


def figures(desk: Desk, own: Household) -> tuple[Node, ...]:
    """Coins, élan and service, each a number with its word."""
    words = desk.words
    items = [("coins", "piece", own.coins)]
    if uses_elan(desk):
        items.append(("elan", "elan", own.elan))
    said = [
        Node(
            Role.STATUS,
            f"me.{name}",
            words(f"board.{name}.word", n=number),
            words(f"board.{name}", n=number),
            hint=_fading(desk, own) if name == "elan" else "",
            look=FigureLook(icon, str(number)),
        )
        for name, icon, number in items
    ]
    return (*said, service(desk, own))


def _fading(desk: Desk, own: Household) -> str:
    """How much élan outlasts the year; nothing where all of it does."""
    table = Table(desk.ruleset, desk.state)
    kept = yearly.elan_kept(table, table.households.index(own))
    return "" if kept is None else desk.words("board.elan.kept", n=kept)


def uses_elan(desk: Desk) -> bool:
    """True when élan buys something in this scenario: a lever, a card, a repair with others."""
    rules = desk.ruleset
    bought = not {"lever", "initiative"}.isdisjoint(rules.deck_index)
    dear = any(card.elan for card in rules.cards.values())
    return bought or dear or sorting.plays_together(rules)


def service(desk: Desk, own: Household) -> Node:
    """What the device has given: points, or years where the table plays together."""
    apart = goals.counts(desk)
    name, icon = ("service", SERVICE) if apart else ("years_served", YEARS)
    number = own.service if apart else own.years_served
    return Node(
        Role.STATUS,
        "me.service",
        desk.words(f"board.{name}.word", n=number),
        desk.words(f"board.{name}", n=number),
        look=FigureLook(icon, str(number)),
    )


def tokens(desk: Desk, own: Household) -> tuple[Node, ...]:
    """The tokens of the urban mine, when there are any: they make the next new phone cheaper."""
    if not own.tokens:
        return ()
    words = desk.words
    return (
        Node(
            Role.STATUS,
            "me.tokens",
            words("board.tokens.word", n=own.tokens),
            words("board.tokens", n=own.tokens),
            look=FigureLook("mine-urbaine", str(own.tokens)),
        ),
    )


def phone(desk: Desk, own: Household) -> Node:
    """The phone in use: picture, where from, attributes, condition, history."""
    words = desk.words
    device = own.phone
    condition = handset.condition(desk, device)
    if device is None:
        hint = words("board.phone.none.hint")
        icon = handset.state_icon(desk, None)
        look = handset.look(desk, None)
        return Node(Role.PHONE, "me.phone", condition, hint=hint, icon=icon, look=look)
    children = (
        Node(
            Role.TEXT, "me.phone.from", handset.title(desk, device), handset.age_line(desk, device)
        ),
        *handset.levels(desk, device, "me.phone"),
        Node(Role.STATUS, "me.phone.condition", condition, icon=handset.state_icon(desk, device)),
        Node(
            Role.CHART,
            "me.history",
            words("board.history"),
            words("board.cubes", n=sum(device.cubes)),
            look=handset.history(desk, device),
        ),
    )
    return Node(
        Role.PHONE,
        "me.phone",
        handset.title(desk, device),
        condition,
        look=handset.look(desk, device),
        children=children,
    )


def rucksack(desk: Desk, own: Household, key: str = "me.rucksack") -> Node:
    """The rucksack: layers by stage, cubes by kind."""
    ruleset = desk.ruleset
    kinds = len(ruleset.kinds)
    layers = []
    told = []
    for index, stage in enumerate(ruleset.stages):
        cubes = own.cubes[index * kinds : (index + 1) * kinds]
        layers.append((stage, tuple(zip(ruleset.kinds, cubes, strict=True))))
        told.append(_layer(desk, key, stage, cubes))
    total = desk.words("board.cubes", n=sum(own.cubes))
    name = desk.words("board.rucksack")
    look = CoreLook(tuple(layers))
    return Node(Role.CHART, key, name, total, look=look, children=tuple(told), icon="sac")


def _layer(desk: Desk, key: str, stage: str, cubes: tuple[int, ...]) -> Node:
    named = [
        desk.words(
            "board.rucksack.kind", n=count, kind=labels.lower(labels.name(desk, "kind", kind))
        )
        for kind, count in zip(desk.ruleset.kinds, cubes, strict=True)
        if count
    ]
    value = ", ".join(named) if named else desk.words("board.cubes", n=0)
    return Node(Role.TEXT, f"{key}.{stage}", labels.name(desk, "stage", stage), value)


def drawer(desk: Desk, seat: int) -> Node:
    """The drawer, and for the household itself the way to sorting it."""
    words = desk.words
    count = len(desk.state.households[seat].drawer)
    mine = seat == desk.viewer
    value = words("board.drawer.count", n=count) if count else words("board.drawer.empty")
    return Node(
        Role.BUTTON,
        "me.drawer",
        words("board.drawer" if mine else "board.drawer.of"),
        value,
        command=Go("sort") if count and mine else None,
        icon="tiroir",
        look=FigureLook(desk.content.device.pictures.asleep, f"×{count}"),
    )


def mission(desk: Desk, own: Household) -> tuple[Node, ...]:
    """What a household aims for by itself, and how far it is: towards so much, or below it."""
    if not own.mission or own.mission == HIDDEN:
        return ()
    ruleset = desk.ruleset
    found = [
        (_side(goal, now), now, goal.at_most if goal.at_least is None else goal.at_least)
        for goal in ruleset.cards[own.mission].goals
        for now in (metrics.measure(ruleset, desk.state, own, goal.metric),)
    ]
    at, short = (
        ", ".join(
            [desk.words(f"board.mission.{side}{form}", now=now, n=n) for side, now, n in found]
        )
        for form in ("", goals.SHORT)
    )
    icon = MISSED if any(side == "missed" for side, _, _ in found) else "mission"
    return (
        Node(
            Role.BUTTON,
            "me.mission",
            desk.words("board.mission"),
            f"{labels.card_title(desk, own.mission)} ({at})",
            command=Go("card", own.mission),
            icon=icon,
            look=FigureLook(icon, short),
        ),
    )


def _side(goal: Goal, now: int) -> str:
    """Whether a goal asks for so much at least, at most, or for less than there is already."""
    if goal.at_least is not None or goal.at_most is None:
        return "least"
    return "missed" if now > goal.at_most else "most"
