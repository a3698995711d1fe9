"""A household looked at closely: what is on the table for all to see."""

from __future__ import annotations

from game.screens import advice, cards, handset, labels, panel, shelf
from game.screens.commands import Back, Go
from game.screens.desk import Desk, Page
from game.screens.looks import TeamLook
from game.screens.nodes import Node, Role
from game.session.seats import style_of


def build(desk: Desk, page: Page) -> Node:
    """The dialog of one household: figures, phone, rucksack, drawer, initiatives."""
    seat = int(page.subject)
    own = desk.state.households[seat]
    words = desk.words
    drawer = [
        Node(Role.TEXT, f"household.drawer.{device.id}", handset.title(desk, device),
             handset.condition(desk, device), look=handset.look(desk, device))
        for device in own.drawer
    ]  # fmt: skip
    joined = [
        cards.node(desk, card, f"household.{card}", "strip", command=Go("card", card))
        for card in own.initiatives
    ]
    children = (
        Node(
            Role.HEADING,
            "household.title",
            labels.household(desk, seat),
            look=TeamLook(labels.team(desk, seat), style_of(desk.playing.seats[seat].player)),
        ),
        *_player(desk, seat),
        *panel.figures(desk, own),
        *panel.tokens(desk, own),
        panel.phone(desk, own),
        panel.rucksack(desk, own, "household.rucksack"),
        Node(Role.GROUP, "household.drawer", words("household.drawer"), children=tuple(drawer)),
        Node(Role.GROUP, "household.joined", words("household.joined"), children=tuple(joined)),
        Node(Role.BUTTON, "back", words("options.back"), command=Back(), icon="fermer"),
    )
    return Node(Role.DIALOG, "household", labels.household(desk, seat), children=children)


def _player(desk: Desk, seat: int) -> tuple[Node, ...]:
    """Who plays it when a computer does, and why it did what it did last."""
    player = desk.playing.seats[seat].player
    if desk.playing.seats[seat].is_person:
        return ()
    who, why = shelf.player(desk, player), advice.explained(desk, seat)
    return (Node(Role.TEXT, "household.player", who, why),)
